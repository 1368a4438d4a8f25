import type { Catalogues } from "../issue/catalogue.ts";
import type { CoreIssueCode } from "./codes.ts";
import { en } from "./en.ts";
import { vi } from "./vi.ts";

/**
 * The sentences for all issues of this package, to be given to {@link describeIssue} beside those of others.
 *
 * @example
 * ```ts
 * import { coreMessages, describeIssue } from "@lienthong/core";
 *
 * describeIssue({ code: "core.xml.empty", severity: "fatal", path: "" }, "vi", coreMessages);
 * // "Tệp XML rỗng, không có dữ liệu nào."
 * ```
 */
export const coreMessages: Catalogues<CoreIssueCode> = { vi, en };

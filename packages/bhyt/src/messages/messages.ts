import type { Catalogues } from "@lienthong/core";
import type { BhytIssueCode } from "./codes.ts";
import { en } from "./en.ts";
import { vi } from "./vi.ts";

/**
 * The sentences for all issues of this package, Vietnamese and English. Issues of the XML and text readers have theirs
 * in `@lienthong/core`.
 *
 * @example
 * ```ts
 * import { describeIssue } from "@lienthong/core";
 * import { bhytMessages, validateClaimFile } from "@lienthong/bhyt";
 *
 * const [issue] = validateClaimFile("<HO_SO/>").issues;
 * if (issue) describeIssue(issue, "vi", bhytMessages);
 * // "Tệp không phải hồ sơ QĐ 3176: phần tử gốc là HO_SO, phải là GIAMDINHHS."
 * ```
 */
export const bhytMessages: Catalogues<BhytIssueCode> = { vi, en };

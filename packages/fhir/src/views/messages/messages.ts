import type { Catalogues } from "@lienthong/core";
import type { ViewMessageKey } from "../codes.ts";
import { en } from "./en.ts";
import { vi } from "./vi.ts";

/**
 * The sentences about views in Vietnamese and English, by issue code (danh mục thông báo).
 *
 * @example
 * ```ts
 * import { describeIssue } from "@lienthong/core";
 * import { viewMessages } from "@lienthong/fhir/views";
 *
 * const issue = { code: "fhir.view.no-columns", severity: "error", path: "select" } as const;
 * describeIssue(issue, "en", viewMessages); // "The view has no columns: add column"
 * ```
 */
export const viewMessages: Catalogues<ViewMessageKey> = { vi, en };

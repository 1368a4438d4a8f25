import type { Catalogues } from "@lienthong/core";
import type { CatalogueFileIssueCode } from "./csv/codes.ts";
import { en } from "./csv/en.ts";
import { vi } from "./csv/vi.ts";

/**
 * The sentences for issues of files of lists of codes, Vietnamese and English.
 *
 * @example
 * ```ts
 * import { describeIssue } from "@lienthong/core";
 * import { catalogueFileMessages, readCatalogueFile } from "@lienthong/bhyt/catalogues";
 *
 * const [issue] = readCatalogueFile("staff", "MA_BAC_SI\n").issues;
 * if (issue) describeIssue(issue, "en", catalogueFileMessages);
 * // "The file of the list has no lines of data. The first line names the columns."
 * ```
 */
export const catalogueFileMessages: Catalogues<CatalogueFileIssueCode> = /* @__PURE__ */ (() => ({
  vi,
  en,
}))();

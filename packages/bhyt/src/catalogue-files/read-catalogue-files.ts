import {
  type CatalogueEntry,
  type CatalogueName,
  type Catalogues,
  createCatalogues,
} from "../catalogues/catalogues.ts";
import {
  type CatalogueFileIssue,
  type CatalogueFileOptions,
  readCatalogueFile,
} from "./read-catalogue-file.ts";

/** Lists of codes that were read from files, and what is wrong in the files. */
export interface CatalogueFilesReading {
  /** No issue is an error. */
  readonly ok: boolean;
  /** The lists, to be given to `checkClaimFile`, `checkVisit` or `checkRow`. */
  readonly catalogues: Catalogues;
  /** Issues of all files; the path of each begins with the name of its list. */
  readonly issues: readonly CatalogueFileIssue[];
}

/**
 * Reads several lists of codes (danh mục) from CSV, each text or UTF-8 bytes, and gives them in the form that the checks
 * take. A list of which no line could be read is not at hand, so that its rules are named in `notChecked`.
 *
 * @example
 * ```ts
 * import { checkVisit } from "@lienthong/bhyt";
 * import { readCatalogueFiles } from "@lienthong/bhyt/catalogues";
 *
 * const { catalogues, issues } = readCatalogueFiles({
 *   medicine: "MA_THUOC,TEN_THUOC,DON_GIA\n40.67,Thuốc thử,1500\n",
 *   staff: "MA_BAC_SI\n",
 * });
 * issues.map(({ code, path }) => [code, path]); // [["bhyt.csv.empty", "staff"]]
 * const { notChecked } = checkVisit({ XML1: [] }, { catalogues });
 * notChecked.some(({ rule }) => rule === "DRG-006"); // false
 * notChecked.some(({ rule }) => rule === "SVC-016"); // true
 * ```
 */
export function readCatalogueFiles(
  files: Readonly<Partial<Record<CatalogueName, unknown>>>,
  options: CatalogueFileOptions = {},
): CatalogueFilesReading {
  const lists: Partial<Record<CatalogueName, readonly CatalogueEntry[]>> = {};
  const issues: CatalogueFileIssue[] = [];
  let ok = true;
  for (const [name, input] of Object.entries(files)) {
    // readCatalogueFile refuses a name that is none.
    const list = name as CatalogueName;
    const reading = readCatalogueFile(list, input, options);
    if (reading.entries.length > 0) lists[list] = reading.entries;
    issues.push(...reading.issues);
    ok &&= reading.ok;
  }
  return { ok, catalogues: createCatalogues(lists), issues };
}

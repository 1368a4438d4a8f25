import { religionRows } from "../generated/religions.ts";
import { createNameFinder } from "../lookup/list-by-name.ts";
import type { CodeList, ListedCode } from "./code-list.ts";

/** A religion (tôn giáo) of the list. */
export interface Religion extends ListedCode {
  readonly name: string;
  /** Other spellings and branches, for matching. */
  readonly otherNames: readonly string[];
}

/**
 * The decision behind the list of religions (danh mục tôn giáo Việt Nam). It has no code for "none": keep that apart. Code 14
 * came after QĐ 132/QĐ-TGCP of 30 May 2014.
 *
 * @example
 * ```ts
 * import { religionCodeList } from "@lienthong/places/codes";
 *
 * religionCodeList.confidence; // "single-source"
 * ```
 */
export const religionCodeList: CodeList = {
  title: "Danh mục tôn giáo Việt Nam",
  document: "QĐ 1019/QĐ-TCTK",
  issued: "2008-11-12",
  via: "QCVN 109:2017/BTTTT, Phụ lục G",
  confidence: "single-source",
};

let list: readonly Religion[] | undefined;
let findByName: ((name: unknown) => readonly Religion[]) | undefined;

/**
 * The 14 religions (tôn giáo) of QĐ 1019/QĐ-TCTK, known from one source.
 *
 * @example
 * ```ts
 * import { religions } from "@lienthong/places/codes";
 *
 * religions().length; // 14
 * religions()[1]?.name; // "Công giáo"
 * ```
 */
export function religions(): readonly Religion[] {
  return (list ??= religionRows.map(([code, name, otherNames]) => ({
    code,
    name,
    otherNames: otherNames === "" ? [] : otherNames.split("|"),
    confidence: "single-source",
  })));
}

/**
 * The religion (tôn giáo) of a code of QĐ 1019/QĐ-TCTK.
 *
 * @example
 * ```ts
 * import { religion } from "@lienthong/places/codes";
 *
 * religion("08")?.name; // "Tin Lành"
 * ```
 */
export function religion(code: string): Religion | undefined {
  return religions().find((one) => one.code === code);
}

/**
 * The religions (tôn giáo) that bear a name or have it among their other spellings.
 *
 * @example
 * ```ts
 * import { religionsNamed } from "@lienthong/places/codes";
 *
 * religionsNamed("Hoà Hảo")[0]?.code; // "03"
 * ```
 */
export function religionsNamed(name: string): readonly Religion[] {
  return (findByName ??= createNameFinder(religions()))(name);
}

import type { Confidence } from "@lienthong/core";
import { ethnicRows } from "../generated/ethnic-groups.ts";
import { createNameFinder } from "../lookup/list-by-name.ts";
import type { CodeList, ListedCode } from "./code-list.ts";

/** The two official numberings; they give different numbers to most groups. */
export type EthnicCodeSystem = "1979" | "2008";

/** One of the 54 ethnic groups (dân tộc). */
export interface EthnicGroup {
  readonly name: string;
  /** Other names and local groups of the list of 1979, for matching. One may belong to two groups. */
  readonly otherNames: readonly string[];
  /** No code of 2008 where that list could not be read: 34 of 54. */
  readonly codes: Readonly<{ "1979": ListedCode; "2008"?: ListedCode }>;
}

/**
 * The decisions behind the two numberings of ethnic groups (danh mục các dân tộc Việt Nam). A code means nothing without its
 * list: 04 is Hoa in that of 1979 and Mường in that of 2008. Never convert by number.
 *
 * @example
 * ```ts
 * import { ethnicCodeLists } from "@lienthong/places/codes";
 *
 * ethnicCodeLists["1979"].document; // "QĐ 121-TCTK/PPCĐ"
 * ```
 */
export const ethnicCodeLists: Readonly<Record<EthnicCodeSystem, CodeList>> = {
  "1979": {
    title: "Danh mục các thành phần dân tộc Việt Nam",
    document: "QĐ 121-TCTK/PPCĐ",
    issued: "1979-03-02",
    confidence: "confirmed",
  },
  "2008": {
    title: "Danh mục dân tộc Việt Nam",
    document: "QĐ 1019/QĐ-TCTK",
    issued: "2008-11-12",
    via: "QCVN 109:2017/BTTTT, Phụ lục E",
    confidence: "confirmed",
  },
};

let groups: readonly EthnicGroup[] | undefined;
let findByName: ((name: unknown) => readonly EthnicGroup[]) | undefined;

/**
 * The 54 ethnic groups (dân tộc) in the order of the list of 1979, with their codes in both official numberings: QĐ 121-TCTK/PPCĐ
 * of 1979, which health insurance uses, and QĐ 1019/QĐ-TCTK of 2008, of which the codes 01 to 20 could be read.
 *
 * @example
 * ```ts
 * import { ethnicGroups } from "@lienthong/places/codes";
 *
 * const muong = ethnicGroups().find(({ name }) => name === "Mường");
 * muong?.codes["1979"].code; // "06"
 * muong?.codes["2008"]?.code; // "04"
 * ```
 */
export function ethnicGroups(): readonly EthnicGroup[] {
  return (groups ??= ethnicRows.map(([name, code, code2008, confidence2008, otherNames]) => ({
    name,
    otherNames: otherNames === "" ? [] : otherNames.split("|"),
    codes: {
      "1979": { code, confidence: "confirmed" },
      ...(code2008 !== "" && { "2008": { code: code2008, confidence: confidence2008 as Confidence } }),
    },
  })));
}

/**
 * The ethnic group (dân tộc) of a code in one of the two lists.
 *
 * @example
 * ```ts
 * import { ethnicGroup } from "@lienthong/places/codes";
 *
 * ethnicGroup("04", "1979")?.name; // "Hoa"
 * ethnicGroup("04", "2008")?.name; // "Mường"
 * ```
 */
export function ethnicGroup(code: string, system: EthnicCodeSystem): EthnicGroup | undefined {
  if (typeof system !== "string" || !Object.hasOwn(ethnicCodeLists, system)) return undefined;
  return ethnicGroups().find(({ codes }) => codes[system]?.code === code);
}

/**
 * The ethnic groups (dân tộc) that a name stands for: the group of that name, else all that have it among their other names.
 *
 * @example
 * ```ts
 * import { ethnicGroupsNamed } from "@lienthong/places/codes";
 *
 * ethnicGroupsNamed("Thổ").map(({ name }) => name).join(" "); // "Thổ", though it is also another name of Tày
 * ethnicGroupsNamed("H'Mông").map(({ name }) => name).join(" "); // "HMông"
 * ethnicGroupsNamed("Xá Lá Vàng").length; // 3
 * ```
 */
export function ethnicGroupsNamed(name: string): readonly EthnicGroup[] {
  return (findByName ??= createNameFinder(ethnicGroups()))(name);
}

/**
 * Codes beside the 54 that are in use with the list of 1979 (single source; others use 55 and 99): foreigners and not known.
 *
 * @example
 * ```ts
 * import { specialEthnicCodes } from "@lienthong/places/codes";
 *
 * specialEthnicCodes[0]?.name; // "Người nước ngoài"
 * ```
 */
export const specialEthnicCodes: readonly (ListedCode & { readonly name: string })[] = [
  { code: "55", name: "Người nước ngoài", confidence: "single-source" },
  { code: "56", name: "Không rõ", confidence: "single-source" },
];

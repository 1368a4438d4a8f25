import type { LegalSource } from "@lienthong/core";
import { currentProvinceCode, provinceTable } from "../table/province-table.ts";
import { formerDay, latestDay } from "../unit/dates.ts";
import type { Province } from "../unit/unit.ts";

/**
 * Numbers that begin with, or hold, the code of a former province: digits 1 to 3 of a personal number (số định danh cá nhân), characters 4 and
 * 5 of a health-insurance card (thẻ BHYT), digits 1 and 2 of a health facility (mã cơ sở khám chữa bệnh).
 */
export type ProvincePrefixSystem = "personal-number" | "health-card" | "health-facility";

/** What a prefix stands for. */
export type ProvincePrefix =
  | {
      readonly kind: "province";
      /** The province of 30 June 2025 that the code is of. */
      readonly former: Province;
      /** The province that holds its land today. */
      readonly current: Province;
      readonly source: LegalSource;
    }
  | {
      readonly kind: "ministry";
      readonly name: "Bộ Quốc phòng" | "Bộ Công an";
      readonly source: LegalSource;
    };

const sources: Readonly<Record<ProvincePrefixSystem, LegalSource>> = {
  "personal-number": { document: "TT 07/2016/TT-BCA", article: "Phụ lục I", confidence: "confirmed" },
  "health-card": { document: "QĐ 1351/QĐ-BHXH (2015)", confidence: "confirmed" },
  "health-facility": { document: "QĐ 384/QĐ-BYT (01/02/2019)", confidence: "confirmed" },
};

const ministries = { "97": "Bộ Quốc phòng", "98": "Bộ Công an" } as const;

/**
 * The province that the code in another number stands for. These numbers keep the codes of QĐ 124/2004/QĐ-TTg, of before 1 July 2025:
 * 052 is Bình Định, whose land is in Gia Lai today. Whether card and facility numbers given since then use the new codes was not
 * found. Cards of the groups QN, CA and CY have numbers of their own: do not ask for these. `undefined` when the code is no
 * province's; any input gives an answer.
 *
 * @example
 * ```ts
 * import { provinceOfPrefix } from "@lienthong/places";
 *
 * const prefix = provinceOfPrefix("personal-number", "052");
 * prefix?.kind === "province" && `${prefix.former.name}, ${prefix.current.name}`; // "Bình Định, Gia Lai"
 * provinceOfPrefix("health-facility", "97")?.kind; // "ministry"
 * provinceOfPrefix("health-card", "03"); // undefined
 * ```
 */
export function provinceOfPrefix(system: ProvincePrefixSystem, code: string): ProvincePrefix | undefined {
  if (typeof code !== "string" || typeof system !== "string" || !Object.hasOwn(sources, system))
    return undefined;
  const source = sources[system];
  const isPersonal = system === "personal-number";
  if (code.length !== (isPersonal ? 3 : 2) || (isPersonal && !code.startsWith("0"))) return undefined;
  const own = code.slice(-2);
  if (system === "health-facility" && (own === "97" || own === "98")) {
    return { kind: "ministry", name: ministries[own], source };
  }
  const { lists } = provinceTable();
  const former = lists[formerDay]?.find((one) => one.code === own);
  const today = currentProvinceCode(own);
  const current = lists[latestDay]?.find((one) => one.code === today);
  return former && current && { kind: "province", former, current, source };
}

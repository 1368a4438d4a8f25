import { allFormer } from "../table/all-former.ts";
import { currentProvinceCode, provinceTable } from "../table/province-table.ts";
import { generationOf, latestDay } from "../unit/dates.ts";
import { type ConvertOptions, type ToCurrent, exactly, unknown } from "./conversion.ts";
import { lowerToCurrent } from "./lower-to-current.ts";

/**
 * The unit of today for a code of a province (two digits), a former district (three) or a commune (five), by the conversion table of
 * the National Statistics Office (bảng chuyển đổi ĐVHC mới - cũ) upon Nghị quyết 202/2025/QH15 and the resolutions 1654 to
 * 1687/NQ-UBTVQH15. Never a guess: 380 former communes were split so that only the street decides, and give candidates. Without `asOf`
 * the code may be of either generation; it has one unit only where both lead there. Any input gives an answer.
 *
 * @example
 * ```ts
 * import { toCurrent } from "@lienthong/places";
 *
 * const exact = toCurrent("23566", { asOf: "2020-05-01" }); // phường Hội Thương, Pleiku
 * exact.status; // "exact"
 * exact.units[0]?.code; // "23575"
 *
 * const split = toCurrent("00007", { asOf: "2020-05-01" }); // phường Cống Vị, Ba Đình
 * split.status; // "candidates"
 * split.units.map(({ code }) => code).join(" "); // "00008 00025"
 *
 * toCurrent("64", { asOf: "2020-05-01" }).units[0]?.code; // "52"
 * ```
 */
export function toCurrent(code: string, options: ConvertOptions = {}): ToCurrent {
  return typeof code === "string" && code.length === 2
    ? provinceToCurrent(code, options.asOf)
    : lowerToCurrent(allFormer(), code, options.asOf);
}

function provinceToCurrent(code: string, asOf: unknown): ToCurrent {
  if (!/^\d\d$/u.test(code)) return unknown("not-a-code");
  const generation = asOf === undefined ? undefined : generationOf(asOf);
  if (asOf !== undefined && generation === undefined) return unknown("not-a-day");
  // Each code of today was that of one of its parts, so that without a day both readings agree.
  const today = generation === "current" ? undefined : currentProvinceCode(code);
  if (today !== undefined) return exactly(today, latestDay);
  if (generation === "former" || !provinceTable().parts.has(code)) return unknown("not-on-the-list");
  return exactly(code, latestDay);
}

import { allFormer } from "../table/all-former.ts";
import { provinceTable } from "../table/province-table.ts";
import { formerDay, generationOf, latestDay } from "../unit/dates.ts";
import { type ConvertOptions, type ToFormer, type UnitPart, exactly, unknown } from "./conversion.ts";
import { lowerToFormer } from "./lower-to-former.ts";

/**
 * The former units (đơn vị hành chính cũ) that a province (two digits) or commune (five digits) of today was made of, by the conversion
 * table of the National Statistics Office. The code is one of today unless `asOf` is a day before 1 July 2025; then it is looked up on the
 * former list and given back. Five special zones were districts without communes and give a code of three digits.
 *
 * @example
 * ```ts
 * import { toFormer } from "@lienthong/places";
 *
 * toFormer("52").units.map(({ code }) => code).join(" "); // "52 64"
 * toFormer("23575").units.length; // 5
 * ```
 */
export function toFormer(code: string, options: ConvertOptions = {}): ToFormer {
  return typeof code === "string" && code.length === 2
    ? provinceToFormer(code, options.asOf)
    : lowerToFormer(allFormer(), code, options.asOf);
}

function provinceToFormer(code: string, asOf: unknown = latestDay): ToFormer {
  if (!/^\d\d$/u.test(code)) return unknown("not-a-code");
  const generation = generationOf(asOf);
  if (generation === undefined) return unknown("not-a-day");
  const { parts } = provinceTable();
  if (generation === "former") {
    const isKnown = [...parts.values()].some((codes) => codes.includes(code));
    return isKnown ? exactly(code, formerDay) : unknown("not-on-the-list");
  }
  const units = (parts.get(code) ?? []).map((part): UnitPart => ({
    code: part,
    asOf: formerDay,
    extent: "whole",
  }));
  const [first, second] = units;
  if (first === undefined) return unknown("not-on-the-list");
  return second === undefined ? exactly(first.code, formerDay) : { status: "parts", units };
}

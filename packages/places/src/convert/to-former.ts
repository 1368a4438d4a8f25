import { otherCodes } from "../data/other-codes.ts";
import { allFormer } from "../table/all-former.ts";
import type { FormerTable } from "../table/former-table.ts";
import { provinceTable } from "../table/province-table.ts";
import { formerDay, generationOf, latestDay } from "../unit/dates.ts";
import { type ConvertOptions, type ToFormer, type UnitPart, exactly, unknown } from "./conversion.ts";
import { currentParts } from "./current-parts.ts";

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
 * toFormer("23575").units.length; // 6
 * ```
 */
export function toFormer(code: string, options: ConvertOptions = {}): ToFormer {
  return toFormerIn(allFormer(), code, options.asOf);
}

/** {@link toFormer}, of any table. */
export function toFormerIn(table: FormerTable, code: unknown, asOf: unknown = latestDay): ToFormer {
  if (typeof code !== "string" || !/^(?:\d\d|\d{3}|\d{5})$/u.test(code.slice(0, 6)))
    return unknown("not-a-code");
  const generation = generationOf(asOf);
  if (generation === undefined) return unknown("not-a-day");
  if (generation === "former")
    return isFormer(table, code) ? exactly(code, formerDay) : unknown("not-on-the-list");
  const units =
    code.length === 2
      ? provinceTable()
          .parts.get(code)
          ?.map((part): UnitPart => ({ code: part, asOf: formerDay, extent: "whole" }))
      : currentParts(table).get(otherCodes[code] ?? code)?.parts;
  const [first, second] = units ?? [];
  if (units === undefined || first === undefined) return unknown("not-on-the-list");
  return second === undefined && first.extent === "whole"
    ? exactly(first.code, formerDay)
    : { status: "parts", units };
}

function isFormer(table: FormerTable, code: string): boolean {
  return (
    table.rows.has(code) ||
    table.districtRows.has(code) ||
    [...provinceTable().parts.values()].some((parts) => parts.includes(code))
  );
}

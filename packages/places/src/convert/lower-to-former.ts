import { otherCodes } from "../data/other-codes.ts";
import type { FormerTable } from "../table/former-table.ts";
import { formerDay, generationOf, latestDay } from "../unit/dates.ts";
import { type ToFormer, exactly, unknown } from "./conversion.ts";
import { currentParts } from "./current-parts.ts";

/** The former units of a commune of today, or a former district or commune as it is; see `toFormer`. */
export function lowerToFormer(table: FormerTable, code: unknown, asOf: unknown = latestDay): ToFormer {
  if (typeof code !== "string" || !/^\d{3}(?:\d\d)?$/u.test(code.slice(0, 6))) return unknown("not-a-code");
  const generation = generationOf(asOf);
  if (generation === undefined) return unknown("not-a-day");
  if (generation === "former") {
    const isKnown = table.rows.has(code) || table.districtRows.has(code);
    return isKnown ? exactly(code, formerDay) : unknown("not-on-the-list");
  }
  const units = currentParts(table).get(otherCodes.get(code) ?? code)?.parts;
  const [first, second] = units ?? [];
  if (units === undefined || first === undefined) return unknown("not-on-the-list");
  return second === undefined && first.extent === "whole"
    ? exactly(first.code, formerDay)
    : { status: "parts", units };
}

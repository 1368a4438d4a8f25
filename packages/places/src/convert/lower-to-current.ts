import { otherCodes } from "../data/other-codes.ts";
import type { FormerTable } from "../table/former-table.ts";
import type { Move } from "../table/moves.ts";
import { type Generation, generationOf, latestDay } from "../unit/dates.ts";
import { type ToCurrent, type UnitPart, exactly, unknown } from "./conversion.ts";
import { type CurrentParts, currentParts } from "./current-parts.ts";

/** The unit of today for the code of a former district or of a commune; see `toCurrent`. */
export function lowerToCurrent(table: FormerTable, code: unknown, asOf?: unknown): ToCurrent {
  if (typeof code !== "string" || !/^\d{3}(?:\d\d)?$/u.test(code.slice(0, 6))) return unknown("not-a-code");
  const generation = asOf === undefined ? undefined : generationOf(asOf);
  if (asOf !== undefined && generation === undefined) return unknown("not-a-day");
  const found =
    code.length === 3 ? districtToday(table, code, generation) : communeToday(table, code, generation);
  return found ?? unknown("not-on-the-list");
}

function districtToday(
  table: FormerTable,
  code: string,
  generation: Generation | undefined,
): ToCurrent | undefined {
  const row = table.districtRows.get(code);
  if (row === undefined || generation === "current") return undefined;
  const island = table.islands.get(code);
  if (island !== undefined) return exactly(island, latestDay);
  const codes = table.communes.flatMap(({ district }, index) =>
    district === code ? (table.moves[index]?.targets ?? []).map(([target]) => target) : [],
  );
  const units = [...new Set(codes)]
    .sort()
    .map((unit): UnitPart => ({ code: unit, asOf: latestDay, extent: "part" }));
  return { status: "candidates", reason: "abolished", units };
}

function communeToday(
  table: FormerTable,
  code: string,
  generation: Generation | undefined,
): ToCurrent | undefined {
  const before = generation === "current" ? undefined : table.moves[table.rows.get(code) ?? -1];
  const now = generation === "former" ? undefined : currentParts(table).get(otherCodes.get(code) ?? code);
  if (before === undefined) return now && exactly(now.code, latestDay);
  const known = moved(before);
  // Where both readings lead to one unit, the day need not be known.
  if (now === undefined || (known.status !== "candidates" && known.unit.code === code)) return known;
  return eitherOf(known, now);
}

function moved({ targets, hasDefault }: Move): Exclude<ToCurrent, { status: "unknown" }> {
  const units = targets.map(([code, extent]): UnitPart => ({ code, asOf: latestDay, extent }));
  const [first] = units;
  if (first === undefined || (units.length > 1 && !hasDefault)) {
    return { status: "candidates", reason: "split", units };
  }
  const unit = { code: first.code, asOf: first.asOf };
  if (units.length === 1) return { status: "exact", unit, units };
  const reason =
    first.extent === "all-people" ? "all-people" : first.extent === "whole" ? "whole-area" : "only-people";
  return { status: "default", reason, unit, units };
}

/** The code may be that of the former commune, which was split, or of the new one. */
function eitherOf(known: ToCurrent, now: CurrentParts): ToCurrent {
  const units = known.units.some(({ code }) => code === now.code)
    ? known.units
    : [...known.units, { code: now.code, asOf: latestDay, extent: "whole" as const }];
  return { status: "candidates", reason: "day-unknown", units };
}

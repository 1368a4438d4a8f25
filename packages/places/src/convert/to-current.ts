import { otherCodes } from "../data/other-codes.ts";
import { allFormer } from "../table/all-former.ts";
import type { FormerTable } from "../table/former-table.ts";
import type { Move } from "../table/moves.ts";
import { currentProvinceCode, provinceTable } from "../table/province-table.ts";
import { type Generation, generationOf, latestDay } from "../unit/dates.ts";
import { type ConvertOptions, type ToCurrent, type UnitPart, exactly, unknown } from "./conversion.ts";
import { type CurrentParts, currentParts } from "./current-parts.ts";

/**
 * The unit of today for a code of a province (two digits), a former district (three) or a commune (five), by the conversion table of
 * the National Statistics Office (bảng chuyển đổi ĐVHC mới - cũ) upon Nghị quyết 202/2025/QH15 and the resolutions 1654 to
 * 1687/NQ-UBTVQH15. Never a guess: 380 former communes were split so that only the street decides, and give candidates. Without `asOf`
 * the code may be of either generation; the answer is `exact` only where both agree. Any input gives an answer.
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
  return toCurrentIn(allFormer(), code, options.asOf);
}

/** {@link toCurrent}, of any table. */
export function toCurrentIn(table: FormerTable, code: unknown, asOf?: unknown): ToCurrent {
  if (typeof code !== "string" || !/^(?:\d\d|\d{3}|\d{5})$/u.test(code.slice(0, 6)))
    return unknown("not-a-code");
  const generation = asOf === undefined ? undefined : generationOf(asOf);
  if (asOf !== undefined && generation === undefined) return unknown("not-a-day");
  const found =
    code.length === 2
      ? provinceToday(code, generation)
      : code.length === 3
        ? districtToday(table, code, generation)
        : communeToday(table, code, generation);
  return found ?? unknown("not-on-the-list");
}

function provinceToday(code: string, generation: Generation | undefined): ToCurrent | undefined {
  // Each code of today was that of one of its parts, so that without a day both readings agree.
  const today = generation === "current" ? undefined : currentProvinceCode(code);
  if (today !== undefined) return exactly(today, latestDay);
  if (generation === "former") return undefined;
  return provinceTable().parts.has(code) ? exactly(code, latestDay) : undefined;
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
  const now = generation === "former" ? undefined : currentParts(table).get(otherCodes[code] ?? code);
  if (before === undefined) return now && exactly(now.code, latestDay);
  const known = moved(before);
  if (now === undefined || (known.status === "exact" && known.unit.code === code)) return known;
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

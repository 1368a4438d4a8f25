import type { ConductRecord } from "../model/year-record.ts";
import type { ConductRow, SecondaryRegulation } from "../rules/regulation.ts";
import { decided, declared, reason, undecided, type Outcome, type Reason } from "./outcome.ts";

/** The conduct level of the year from the two terms (TT 22/2021 Điều 8.2.b: a table led by term II). */
export function conductYear(
  regulation: SecondaryRegulation,
  conduct: ConductRecord | undefined,
): Outcome<string> {
  const { value: levels, source: levelSource } = regulation.conductLevels;
  const { hk1, hk2, year } = conduct ?? {};
  const isKnown = (level: string | undefined): boolean => level === undefined || levels.includes(level);
  if (!isKnown(hk1) || !isKnown(hk2) || !isKnown(year))
    return undecided([reason("conduct-unknown", {}, levelSource)]);
  const table = regulation.conductYear;
  // Of a term that the record lacks nothing is known, but the year cannot be what no term would make it.
  const couldBe = (row: ConductRow): boolean =>
    row.year === year &&
    (hk1 === undefined || row.hk1.includes(hk1)) &&
    (hk2 === undefined || row.hk2 === hk2);
  const lacksTerm = hk1 === undefined || hk2 === undefined;
  if (year !== undefined && (table === undefined || (lacksTerm && table.value.some(couldBe))))
    return declared(year, () => [reason("declared-value", { value: year })]);
  if (table === undefined) return undecided([reason("not-in-table", {}, levelSource)]);
  if (lacksTerm) {
    const because: Reason[] = [];
    if (hk1 === undefined) because.push(reason("conduct-missing", { term: "HKI" }, table.source));
    if (hk2 === undefined) because.push(reason("conduct-missing", { term: "HKII" }, table.source));
    return undecided(because);
  }
  const row = table.value.find((each) => each.hk2 === hk2 && each.hk1.includes(hk1));
  return row === undefined
    ? undecided([reason("not-in-table", {}, table.source)])
    : decided(row.year, () => [
        reason("conduct-table", { first: hk1, second: hk2, year: row.year }, table.source),
      ]);
}

/** Whether a level is at least as good as another, in a list with the best level first. */
export function isAtLeast(levels: readonly string[], level: string, least: string): boolean {
  const place = levels.indexOf(level);
  return place >= 0 && place <= levels.indexOf(least);
}

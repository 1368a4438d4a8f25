import type { Regulation } from "./regulation.ts";
import { tt22 } from "./tt22-2021.ts";
import { tt27 } from "./tt27-2020.ts";
import { tt58, tt58Amended } from "./tt58-2011.ts";

/** Name of a circular this package knows. */
export type RegulationId = "tt22-2021" | "tt27-2020" | "tt58-2011" | "tt58-2011-tt26-2020";

const known: Readonly<Record<RegulationId, Regulation>> = {
  "tt22-2021": tt22,
  "tt27-2020": tt27,
  "tt58-2011": tt58,
  "tt58-2011-tt26-2020": tt58Amended,
};

/**
 * First year (the earlier of the two) in which the present circular holds, by grade. From memory, unverified:
 * a caller who knows better names the regulation.
 */
const firstYearByGrade: Readonly<Record<number, number>> = {
  1: 2020,
  2: 2021,
  3: 2022,
  4: 2023,
  5: 2024,
  6: 2021,
  7: 2022,
  8: 2023,
  9: 2024,
  10: 2022,
  11: 2023,
  12: 2024,
};

/** The earlier year of a school year written `2024-2025`, or undefined. */
export function firstYearOf(schoolYear: string): number | undefined {
  if (schoolYear.length !== 9 || !/^[0-9]{4}-[0-9]{4}$/u.test(schoolYear)) return undefined;
  const first = Number(schoolYear.slice(0, 4));
  return Number(schoolYear.slice(5)) === first + 1 ? first : undefined;
}

/** The circular of that name, or undefined. */
export function regulationById(id: string): Regulation | undefined {
  return Object.hasOwn(known, id) ? known[id as RegulationId] : undefined;
}

/**
 * The circular that holds for a grade in a school year: TT 27/2020 or TT 22/2021 from the year each grade
 * changed over, TT 58/2011 (from 2020-2021 with TT 26/2020) before that in secondary school. Undefined for
 * primary years before TT 27/2020 and for years before 2011-2012, whose circulars are not in the tables.
 *
 * @example
 * ```ts
 * import { chooseRegulation } from "@lienthong/transcript";
 *
 * chooseRegulation("2023-2024", 8)?.id; // "tt22-2021"
 * chooseRegulation("2023-2024", 9)?.id; // "tt58-2011-tt26-2020"
 * chooseRegulation("2018-2019", 2); // undefined
 * ```
 */
export function chooseRegulation(schoolYear: string, grade: number): Regulation | undefined {
  const year = firstYearOf(schoolYear);
  const changed = firstYearByGrade[grade];
  if (year === undefined || changed === undefined) return undefined;
  if (grade <= 5) return year >= changed ? tt27 : undefined;
  if (year >= changed) return tt22;
  if (year >= 2020) return tt58Amended;
  return year >= 2011 ? tt58 : undefined;
}

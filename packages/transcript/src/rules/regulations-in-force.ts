import type { YearRecord } from "../model/year-record.ts";
import { firstYearOf } from "./choose-regulation.ts";
import type { Regulation } from "./regulation.ts";

/** A circular with the grades and school years in which it holds (hiệu lực theo khối lớp và năm học). */
export interface RegulationPeriod {
  readonly regulation: Regulation;
  readonly grades: readonly number[];
  /** `2026-2027`. */
  readonly firstSchoolYear: string;
  /** The last school year, when it is known. */
  readonly lastSchoolYear?: string;
}

interface ReadPeriod extends RegulationPeriod {
  readonly first: number;
  readonly last: number;
}

function readPeriod(period: RegulationPeriod): ReadPeriod {
  const first = firstYearOf(period.firstSchoolYear);
  const { lastSchoolYear } = period;
  const last = lastSchoolYear === undefined ? Number.POSITIVE_INFINITY : firstYearOf(lastSchoolYear);
  if (first === undefined || last === undefined)
    throw new TypeError("a period of a regulation needs school years such as 2026-2027");
  return { ...period, first, last };
}

/**
 * Circulars beside the built-in ones, by the school years and grades in which they hold (văn bản đánh giá bổ sung): how an
 * amendment is added to the options of `assess`. Of several that hold for a record the one that began last is taken; where none
 * holds, the built-in choice stays.
 *
 * @example
 * ```ts
 * import { assess, tt22 } from "@lienthong/transcript";
 * import { regulationsInForce } from "@lienthong/transcript/regulation";
 *
 * const changed = { ...tt22, id: "vi-du", document: "Ví dụ, không phải văn bản" };
 * const regulation = regulationsInForce([
 *   { regulation: changed, grades: [6, 7, 8, 9], firstSchoolYear: "2026-2027" },
 * ]);
 * const result = assess({ schoolYear: "2026-2027", grade: 6, subjects: [] }, { regulation });
 * if (result.kind === "secondary") result.regulation; // "vi-du"
 * ```
 */
export function regulationsInForce(
  periods: readonly RegulationPeriod[],
): (record: Pick<YearRecord, "schoolYear" | "grade">) => Regulation | undefined {
  const read = periods.map(readPeriod).sort((one, other) => other.first - one.first);
  return ({ schoolYear = "", grade = 0 }) => {
    const year = firstYearOf(schoolYear);
    if (year === undefined) return undefined;
    return read.find(({ first, last, grades }) => first <= year && year <= last && grades.includes(grade))
      ?.regulation;
  };
}

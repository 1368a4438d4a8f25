import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { divideHalfUp, tenthsToMark } from "../model/mark.ts";
import type { PrimarySubject, YearRecord } from "../model/year-record.ts";
import type { SecondaryRegulation } from "../rules/regulation.ts";
import { tt22 } from "../rules/tt22-2021.ts";
import { tt27 } from "../rules/tt27-2020.ts";
import { tt58, tt58Amended } from "../rules/tt58-2011.ts";
import { aYearRecord, goodMarks } from "../testing/a-year-record.ts";
import { assess } from "./assess.ts";
import { conductYear } from "./conduct-year.ts";

const circulars: readonly SecondaryRegulation[] = [tt22, tt58, tt58Amended];

/** The quotient rounded half-up by whole numbers of any size. */
function exactHalfUp(numerator: number, denominator: number): number {
  const [top, bottom] = [BigInt(numerator), BigInt(denominator)];
  return Number((2n * top + bottom) / (2n * bottom));
}

describe("rounding half-up", () => {
  it("is exact for every quotient that a mark can come from, on both sides of every border", () => {
    for (let denominator = 1; denominator <= 40; denominator += 1)
      for (let numerator = 0; numerator <= 100 * denominator; numerator += 1)
        if (divideHalfUp(numerator, denominator) !== exactHalfUp(numerator, denominator))
          throw new Error(`${numerator}/${denominator}`);
  });

  it("goes up at each border itself: 6.45 is 6.5, 9.95 is 10.0", () => {
    for (let tenths = 0; tenths < 100; tenths += 1)
      for (const half of [1, 3, 5, 9, 10]) {
        const border = half * (2 * tenths + 1);
        expect(divideHalfUp(border, 2 * half)).toBe(tenths + 1);
        expect(divideHalfUp(border - 1, 2 * half)).toBe(tenths);
      }
    expect(tenthsToMark(divideHalfUp(129 * 10, 20))).toBe("6.5");
  });
});

describe.each(circulars)("laws of $document ($id) for a term and a year", (regulation) => {
  const tenths = fc.integer({ min: 0, max: 100 });
  const secondary = (record: YearRecord) => {
    const result = assess(record, { regulation });
    if (result.kind !== "secondary") throw new Error("not secondary");
    return result;
  };

  it("an average is the weighted sum, exact and half-up, of the marks as they stand", () => {
    fc.assert(
      fc.property(
        fc.array(tenths, { minLength: 2, maxLength: 6 }),
        tenths,
        tenths,
        (regular, middle, end) => {
          const term = {
            regular: regular.map(tenthsToMark),
            midTerm: tenthsToMark(middle),
            endTerm: tenthsToMark(end),
          };
          const { subjects } = secondary({
            grade: 6,
            subjects: [{ kind: "scored", name: "Toán", hk1: term, hk2: term }],
          });
          const { regular: one, midTerm: two, endTerm: three } = regulation.termAverage.value;
          const sum = one * regular.reduce((all, each) => all + each, 0) + two * middle + three * end;
          const expected = tenthsToMark(exactHalfUp(sum, one * regular.length + two + three));
          const [found] = subjects;
          expect(found?.hk1).toMatchObject({ decided: true, value: expected });
          // Both terms alike: the year is the same.
          expect(found?.year).toMatchObject({ decided: true, value: expected });
        },
      ),
      { numRuns: 300 },
    );
  });

  const limit = regulation.promotion.value.maxAbsentSessions;
  const full = (absentSessions: number): YearRecord => ({
    ...aYearRecord(goodMarks),
    conduct: { year: regulation.conductLevels.value[0] ?? "", hk1: "Tốt", hk2: "Tốt" },
    subjects: aYearRecord(goodMarks).subjects.filter(({ kind }) => kind === "scored"),
    absentSessions,
  });

  it.each([
    [0, "promoted"],
    [limit - 1, "promoted"],
    [limit, "promoted"],
    [limit + 1, "not-promoted"],
    [200, "not-promoted"],
  ])("with %i sessions absent a good pupil is %s", (absent, expected) => {
    expect(secondary(full(absent)).promotion).toMatchObject({ decided: true, value: expected });
  });

  it("one more session absent never promotes", () => {
    const order = ["promoted", "summer-conduct", "retest", "not-promoted"];
    let before = 0;
    for (let absent = 0; absent <= limit + 10; absent += 1) {
      const { promotion } = secondary(full(absent));
      const now = promotion.decided ? order.indexOf(promotion.value) : -1;
      expect(now).toBeGreaterThanOrEqual(before);
      before = now;
    }
  });

  it("better conduct in one term never lowers that of the year, where the circular has a table", () => {
    if (regulation.conductYear === undefined) {
      expect(conductYear(regulation, { hk1: "Tốt", hk2: "Tốt" }).decided).toBe(false);
      return;
    }
    const levels = regulation.conductLevels.value;
    const rank = (hk1: number, hk2: number): number => {
      const found = conductYear(regulation, { hk1: levels[hk1] ?? "", hk2: levels[hk2] ?? "" });
      if (!found.decided) throw new Error("every pair of levels is in the table");
      return levels.indexOf(found.value);
    };
    for (let hk1 = 0; hk1 < levels.length; hk1 += 1)
      for (let hk2 = 0; hk2 < levels.length; hk2 += 1) {
        if (hk1 > 0) expect(rank(hk1 - 1, hk2)).toBeLessThanOrEqual(rank(hk1, hk2));
        if (hk2 > 0) expect(rank(hk1, hk2 - 1)).toBeLessThanOrEqual(rank(hk1, hk2));
      }
  });
});

describe("laws of a primary year (TT 27/2020)", () => {
  const order: readonly string[] = tt27.overall.value.map(({ code }) => code);
  const subjectLevels = ["T", "H", "C"] as const;
  const otherLevels = ["T", "Đ", "C"] as const;
  const tested = ["Tiếng Việt", "Toán", "Tiếng Anh", "Tin học và Công nghệ"];
  const others = [...tt27.generalCompetences.value, ...tt27.qualities.value];
  interface Given {
    readonly levels: readonly number[];
    readonly tests: readonly number[];
    readonly others: readonly number[];
  }
  const given: fc.Arbitrary<Given> = fc.record({
    levels: fc.array(fc.nat(2), { minLength: tested.length, maxLength: tested.length }),
    tests: fc.array(fc.integer({ min: 3, max: 10 }), { minLength: tested.length, maxLength: tested.length }),
    others: fc.array(fc.nat(2), { minLength: others.length, maxLength: others.length }),
  });
  const rankOf = ({ levels, tests, others: rest }: Given): number => {
    const entry = (name: string, index: number) => ({ name, level: otherLevels[rest[index] ?? 0] ?? "C" });
    const count = tt27.generalCompetences.value.length;
    const all = others.map(entry);
    const result = assess({
      schoolYear: "2024-2025",
      grade: 3,
      subjects: tested.map((name, index): PrimarySubject => ({
        kind: "primary",
        name,
        level: subjectLevels[levels[index] ?? 0] ?? "C",
        finalTest: String(tests[index] ?? 0),
      })),
      competences: all.slice(0, count),
      qualities: all.slice(count),
    });
    if (result.kind !== "primary" || !result.overall.decided) throw new Error("a complete record is decided");
    const rank = order.indexOf(result.overall.value);
    expect(rank).toBeGreaterThanOrEqual(0);
    return rank;
  };
  const better = (list: readonly number[], at: number, by: number): readonly number[] =>
    list.map((each, index) => (index === at % list.length ? Math.min(10, Math.max(0, each + by)) : each));

  it("a better level or test never lowers the overall result", () => {
    fc.assert(
      fc.property(given, fc.nat(20), (record, at) => {
        const before = rankOf(record);
        expect(rankOf({ ...record, levels: better(record.levels, at, -1) })).toBeLessThanOrEqual(before);
        expect(rankOf({ ...record, tests: better(record.tests, at, 1) })).toBeLessThanOrEqual(before);
        expect(rankOf({ ...record, others: better(record.others, at, -1) })).toBeLessThanOrEqual(before);
      }),
      { numRuns: 200 },
    );
  });
});

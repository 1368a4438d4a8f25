import { describe, expect, it } from "vitest";
import { markToTenths, tenthsToMark } from "../model/mark.ts";
import type { ScoredTerm } from "../model/year-record.ts";
import { tt22 } from "../rules/tt22-2021.ts";
import { tt58, tt58Amended } from "../rules/tt58-2011.ts";
import { type Outcome, outcomeOf, type Reason } from "./outcome.ts";
import {
  type AverageContext,
  hasParts,
  noAverage,
  regularAssessmentsNeeded,
  termTenths,
  yearTenths,
} from "./term-average.ts";

const context = { regulation: tt22, missingCountsAsFailed: false };

function termAverage(term: ScoredTerm, given: AverageContext): Outcome<string> {
  const because: Reason[] = [];
  const tenths = termTenths(term, given, because);
  const mark = tenths === noAverage ? undefined : tenthsToMark(tenths);
  return outcomeOf(mark, !hasParts(term), () => because);
}

function averageOf(term: ScoredTerm): string | undefined {
  const outcome = termAverage(term, context);
  return outcome.decided ? outcome.value : undefined;
}

describe("the average of a subject in a term (ĐTBmhk)", () => {
  it.each([
    ["an exact tie of 6.45 goes up", ["6.6", "6", "6"], "6", "7", "6.5"],
    ["an exact tie of 7.95 crosses 8.0", ["8", "8", "7.6"], "8", "8", "8.0"],
    ["just below the tie stays", ["6.5", "6", "6"], "6", "7", "6.4"],
    ["zero is a mark, not a missing one", ["0", "0"], "0", "0", "0.0"],
    ["the highest", ["10", "10"], "10", "10", "10.0"],
    // The mean of ĐĐGtx taken first, as some programs do, would give (8.5 + 2×7 + 3×8) / 6 = 7.8.
    ["every ĐĐGtx counts once", ["8", "9"], "7", "8", "7.9"],
  ])("%s", (_title, regular, midTerm, endTerm, expected) => {
    expect(averageOf({ regular, midTerm, endTerm })).toBe(expected);
  });

  it.each([
    ["no regular assessment", { midTerm: "8", endTerm: "8" }, ["missing-regular"]],
    ["no mid-term assessment", { regular: ["8"], endTerm: "8" }, ["missing-mid-term"]],
    ["no end-of-term assessment", { regular: ["8"], midTerm: "8" }, ["missing-end-term"]],
    ["nothing at all", {}, ["missing-regular"]],
    ["a mark that is none", { regular: ["8.25"], midTerm: "8", endTerm: "8" }, ["invalid-mark"]],
  ] as const)("is not decided with %s", (_title, term, codes) => {
    const outcome = termAverage(term, context);
    expect(outcome.decided).toBe(false);
    expect(outcome.because.map(({ code }) => code)).toEqual(codes);
  });

  it("is not decided with fewer regular assessments than the subject's lessons ask for", () => {
    const term = { regular: ["8", "8"], midTerm: "8", endTerm: "8" };
    expect(termAverage(term, { ...context, lessonsPerYear: 35 }).decided).toBe(true);
    expect(termAverage(term, { ...context, lessonsPerYear: 36 }).decided).toBe(false);
  });

  it("counts a missing final test as 0 once the caller says that it can no longer be made up", () => {
    const term = { regular: ["8", "8"], midTerm: "8" };
    const outcome = termAverage(term, { ...context, missingCountsAsFailed: true });
    expect(outcome).toMatchObject({ decided: true, value: "4.6" });
    expect(outcome.because[0]?.source?.confidence).toBe("unverified");
  });

  it("takes the average that the record states when it holds no marks, and says so", () => {
    expect(termAverage({ average: "7.5" }, context)).toMatchObject({ basis: "declared", value: "7.5" });
  });

  it("had several periodic tests before TT 26/2020, and one afterwards", () => {
    const term = { regular: ["8", "7", "9"], periodic: ["7", "8"], endTerm: "7.5" };
    const old = termAverage(term, { regulation: tt58, missingCountsAsFailed: false });
    expect(old).toMatchObject({ decided: true, value: "7.7" });
    expect(termAverage(term, { regulation: tt58Amended, missingCountsAsFailed: false }).decided).toBe(false);
  });
});

describe("how many regular assessments a term needs", () => {
  it.each([
    [1, 2],
    [35, 2],
    [36, 3],
    [70, 3],
    [71, 4],
    [420, 4],
  ])("%i lessons a year: %i", (lessons, count) => {
    expect(regularAssessmentsNeeded(tt22, lessons)).toBe(count);
  });
});

describe("the average of a subject in the year (ĐTBmcn)", () => {
  it.each([
    ["8.2", "8.6", "8.5"],
    ["7.9", "8.0", "8.0"],
    ["9.0", "8.9", "8.9"],
    ["0.0", "0.0", "0.0"],
  ])("term I %s, term II %s: %s", (first, second, expected) => {
    const tenths = (text: string): number => markToTenths(text) ?? noAverage;
    expect(yearTenths(tt22, tenths(first), tenths(second))).toBe(tenths(expected));
  });
});

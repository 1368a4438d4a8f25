import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { SecondaryRegulation } from "../rules/regulation.ts";
import { tt22 } from "../rules/tt22-2021.ts";
import { tt58, tt58Amended } from "../rules/tt58-2011.ts";
import { defaultReadings, learningLevel, type Results } from "./learning-level.ts";
import type { Reason } from "./outcome.ts";

function results(marks: readonly number[], failedComments = 0): Results {
  return {
    names: marks.map((_, index) => `#${index}`),
    tenths: marks.map((mark) => Math.round(mark * 10)),
    isKey: marks.map((_, index) => index < 2),
    commentNames: Array.from({ length: 4 }, (_, index) => `c${index}`),
    passed: Array.from({ length: 4 }, (_, index) => index >= failedComments),
  };
}

const levelOf = (marks: readonly number[], failedComments = 0) =>
  learningLevel(tt22, results(marks, failedComments));

describe("the level of learning of TT 22/2021", () => {
  it.each([
    ["six at 8.0, lowest 6.5", [8, 8, 8, 8, 8, 8, 6.5, 6.5], 0, "Tốt"],
    ["five at 8.0 only", [8, 8, 8, 8, 8, 7.9, 6.5, 6.5], 0, "Khá"],
    ["six at 6.5, lowest 5.0", [6.5, 6.5, 6.5, 6.5, 6.5, 6.5, 5, 5], 0, "Khá"],
    ["five at 6.5 only", [6.5, 6.5, 6.5, 6.5, 6.5, 6.4, 5, 5], 0, "Đạt"],
    ["six at 5.0, lowest 3.5", [5, 5, 5, 5, 5, 5, 3.5, 3.5], 0, "Đạt"],
    ["five at 5.0 only", [5, 5, 5, 5, 5, 4.9, 3.5, 3.5], 0, "Chưa đạt"],
    ["two under 3.5", [5, 5, 5, 5, 5, 5, 3.4, 3.4], 0, "Chưa đạt"],
    ["one comment subject Chưa đạt at the level Đạt", [5, 5, 5, 5, 5, 5, 3.5, 3.5], 1, "Đạt"],
    ["two comment subjects Chưa đạt", [9, 9, 9, 9, 9, 9, 9, 9], 2, "Chưa đạt"],
  ])("%s", (_title, marks, failed, expected) => {
    expect(levelOf(marks, failed)).toMatchObject({ level: expected, isAdjusted: false });
  });

  it.each([
    ["Tốt but for one 4.9", [8, 8, 8, 8, 8, 8, 7, 4.9], "Đạt", "Khá"],
    [
      "Tốt but for one 3.4 (one step up from the level obtained, not back)",
      [8, 8, 8, 8, 8, 8, 7, 3.4],
      "Chưa đạt",
      "Đạt",
    ],
    ["Khá but for one 3.4", [7, 7, 7, 7, 7, 7, 6, 3.4], "Chưa đạt", "Đạt"],
  ])("is raised one step: %s", (_title, marks, before, after) => {
    expect(levelOf(marks)).toMatchObject({ levelBeforeAdjustment: before, level: after, isAdjusted: true });
  });

  it.each([
    ["one step lower only", [8, 8, 8, 8, 8, 8, 7, 6.4]],
    ["two subjects lower it", [8, 8, 8, 8, 8, 8, 3.4, 3.4]],
    ["Khá but for one 4.9: one step", [7, 7, 7, 7, 7, 7, 6, 4.9]],
  ])("is not raised: %s", (_title, marks) => {
    expect(levelOf(marks).isAdjusted).toBe(false);
  });

  it("says when another reading of “one subject” would give another level", () => {
    const openPoint = results([8.5, 8.2, 8, 8.1, 8.3, 7, 7, 4]);
    expect(learningLevel(tt22, openPoint)).toMatchObject({ level: "Đạt", dependsOnReading: true });
    const generous = { ...defaultReadings, loweringSubjectFillsCount: true };
    expect(learningLevel(tt22, openPoint, generous)).toMatchObject({ level: "Khá", dependsOnReading: true });
    const comment = results([8.5, 8.2, 8, 8.1, 8.3, 8.4, 7, 6.8], 1);
    expect(learningLevel(tt22, comment)).toMatchObject({
      level: "Khá",
      isAdjusted: true,
      dependsOnReading: true,
    });
    const excluded = { ...defaultReadings, commentSubjectMayLower: false };
    expect(learningLevel(tt22, comment, excluded)).toMatchObject({ level: "Đạt", isAdjusted: false });
    expect(levelOf([8, 8, 8, 8, 8, 8, 7, 7]).dependsOnReading).toBe(false);
  });

  it("explains why the next better level does not hold", () => {
    const because: Reason[] = [];
    learningLevel(tt22, results([8, 8, 8, 8, 8, 8, 7, 6.4]), defaultReadings, undefined, because);
    expect(because[0]).toMatchObject({
      code: "unmet-every",
      params: { level: "Tốt", have: "6.4", need: "6.5" },
    });
  });
});

describe("the level of learning of TT 58/2011", () => {
  it("asks for one key subject, which before TT 26/2020 the foreign language was not", () => {
    const marks = [7.9, 7.9, 8.5, 9, 9, 8.5, 7.5, 8];
    expect(learningLevel(tt58, results(marks)).level).toBe("Khá");
    const withLanguage = { ...results(marks), isKey: marks.map((_, index) => index < 3) };
    expect(learningLevel(tt58Amended, withLanguage).level).toBe("Giỏi");
  });

  it("lets the one low subject be the key subject only by the generous reading", () => {
    // Toán alone is under 6.5, and no other key subject reaches 8.0.
    const low = results([4.9, 7.9, 9, 9, 9, 9, 9, 9]);
    expect(learningLevel(tt58, low)).toMatchObject({ level: "Trung bình", dependsOnReading: true });
    const readings = { ...defaultReadings, loweringSubjectFillsCount: true };
    expect(learningLevel(tt58, low, readings)).toMatchObject({ level: "Khá", isAdjusted: true });
  });

  it("raises a fall from Giỏi to Kém as the one from Khá, unless the list of adjustments is taken to be complete", () => {
    const low = results([9, 9, 10, 10, 10, 10, 10, 1.9]);
    expect(learningLevel(tt58, low)).toMatchObject({
      level: "Yếu",
      isAdjusted: true,
      dependsOnReading: true,
    });
    const readings = { ...defaultReadings, unlistedFallStands: true };
    expect(learningLevel(tt58, low, readings)).toMatchObject({ level: "Kém", isAdjusted: false });
    const fromGood = results([7.5, 7.5, 7.5, 7.5, 7.5, 7.5, 7.5, 1.9]);
    expect(learningLevel(tt58, fromGood, readings)).toMatchObject({ level: "Yếu", isAdjusted: true });
  });

  it("asks the specialised subject of a specialised class for as much", () => {
    const marks = results([8.5, 8.5, 8.5, 9, 9, 8.5, 7.9, 8]);
    const special = { ...marks, isSpecialised: marks.tenths.map((_, index) => index === 6) };
    expect(learningLevel(tt58, marks).level).toBe("Giỏi");
    expect(learningLevel(tt58, special).level).toBe("Khá");
  });
});

/** Pupils near the borders of the levels, where adjustments happen. */
const marks = fc.array(fc.constantFrom(2, 3.4, 3.5, 4.9, 5, 6.4, 6.5, 7.9, 8, 9), {
  minLength: 8,
  maxLength: 9,
});

describe.each([tt22, tt58, tt58Amended])("laws of $document ($id)", (regulation: SecondaryRegulation) => {
  const order = regulation.learningLevels.value.map(({ level }) => level);
  const rank = (level: string): number => order.indexOf(level);

  it("raising a mark never lowers the level", () => {
    fc.assert(
      fc.property(
        marks,
        fc.nat(8),
        fc.integer({ min: 1, max: 50 }),
        fc.nat(2),
        fc.record({
          commentSubjectMayLower: fc.boolean(),
          loweringSubjectFillsCount: fc.boolean(),
          unlistedFallStands: fc.constant(false),
        }),
        (list, at, rise, failed, readings) => {
          const place = at % list.length;
          const raised = list.map((mark, index) => (index === place ? Math.min(10, mark + rise / 10) : mark));
          const before = learningLevel(regulation, results(list, failed), readings).level;
          const after = learningLevel(regulation, results(raised, failed), readings).level;
          return rank(after) <= rank(before);
        },
      ),
      { numRuns: 3000 },
    );
  });

  it("passing one more comment subject never lowers the level", () => {
    fc.assert(
      fc.property(marks, fc.integer({ min: 1, max: 3 }), (list, failed) => {
        const before = learningLevel(regulation, results(list, failed)).level;
        const after = learningLevel(regulation, results(list, failed - 1)).level;
        return rank(after) <= rank(before);
      }),
    );
  });

  it("an adjustment raises by exactly one step", () => {
    fc.assert(
      fc.property(marks, fc.nat(2), fc.boolean(), fc.boolean(), (list, failed, first, second) => {
        const readings = {
          ...defaultReadings,
          commentSubjectMayLower: first,
          loweringSubjectFillsCount: second,
        };
        const found = learningLevel(regulation, results(list, failed), readings);
        const step = rank(found.levelBeforeAdjustment) - rank(found.level);
        return step === (found.isAdjusted ? 1 : 0);
      }),
    );
  });

  it("the order of subjects does not matter", () => {
    fc.assert(
      fc.property(marks, fc.nat(2), (list, failed) => {
        const one = results(list, failed);
        const other = {
          names: [...one.names].reverse(),
          tenths: [...one.tenths].reverse(),
          isKey: [...(one.isKey ?? [])].reverse(),
          commentNames: one.commentNames,
          passed: [...one.passed].reverse(),
        };
        return learningLevel(regulation, one).level === learningLevel(regulation, other).level;
      }),
    );
  });
});

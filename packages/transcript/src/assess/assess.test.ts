import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { checkYearRecord } from "../check/check-year-record.ts";
import { tenthsToMark } from "../model/mark.ts";
import { aSubject, aYearRecord, goodMarks } from "../testing/a-year-record.ts";
import { tt22 } from "../rules/tt22-2021.ts";
import { assess } from "./assess.ts";
import { explain } from "./explain.ts";
import type { SecondaryAssessment } from "./assessment.ts";
import type { CommentTerm, YearRecord } from "../model/year-record.ts";

function secondary(record: YearRecord, options = {}): SecondaryAssessment {
  const result = assess(record, options);
  if (result.kind !== "secondary") throw new Error(`not a secondary assessment: ${result.kind}`);
  return result;
}

describe("assessing a year", () => {
  it("decides everything of a complete record", () => {
    const result = secondary(aYearRecord(goodMarks));
    expect(result).toMatchObject({
      regulation: "tt22-2021",
      learning: { year: { decided: true, value: { level: "Tốt", isAdjusted: false } } },
      conductYear: { decided: true, value: "Tốt" },
      promotion: { decided: true, value: "promoted" },
      title: { decided: true, value: "Học sinh Giỏi" },
      retestSubjects: [],
      issues: [],
    });
  });

  it("offers the failing subjects for repeated assessment, and counts its result", () => {
    const marks = ["5.0", "5.0", "5.0", "5.0", "5.0", "5.0", "3.0", "3.0"];
    const before = secondary(aYearRecord(marks));
    expect(before.promotion).toMatchObject({ value: "retest" });
    expect(before.retestSubjects).toEqual(["Công nghệ", "Tin học"]);
    const record = aYearRecord(marks);
    const subjects = record.subjects.map((subject) =>
      subject.kind === "scored" && before.retestSubjects.includes(subject.name)
        ? { ...subject, retest: "4.0" }
        : subject,
    );
    const after = secondary({ ...record, subjects });
    expect(after.learning.afterRetest).toMatchObject({ value: { level: "Đạt" } });
    expect(after.promotion).toMatchObject({ value: "promoted" });
  });

  it("does not decide the level while a subject has no result, and says which", () => {
    const record = aYearRecord(goodMarks);
    const subjects = [...record.subjects, { kind: "scored" as const, name: "Tiếng dân tộc thiểu số" }];
    const result = secondary({ ...record, subjects });
    expect(result.learning.year).toMatchObject({
      decided: false,
      because: [{ code: "subject-missing", params: { subject: "Tiếng dân tộc thiểu số" } }],
    });
    expect(result.title.decided).toBe(false);
    expect(result.promotion.decided).toBe(false);
  });

  it("takes the year that the record states for a subject when it holds nothing of one term", () => {
    const record = aYearRecord(goodMarks);
    const [first, ...rest] = record.subjects;
    if (first?.kind !== "scored" || first.hk2 === undefined) throw new Error("the first is scored");
    const { hk1: _, ...later } = { ...first, yearAverage: "8.5" };
    expect(secondary({ ...record, subjects: [later, ...rest] }).subjects[0]?.year).toMatchObject({
      decided: true,
      basis: "declared",
      value: "8.5",
    });
    // A term that is there but not complete still decides nothing.
    const begun = { ...later, hk1: { regular: ["8.0"] } };
    expect(secondary({ ...record, subjects: [begun, ...rest] }).subjects[0]?.year.decided).toBe(false);
  });

  it("does not take more regular comments for the mid-term or end-of-term one", () => {
    const levelOf = (hk1: CommentTerm, options = {}) => {
      const { subjects } = secondary(
        { ...base, subjects: [{ kind: "comment", name: "Nghệ thuật", hk1 }] },
        options,
      );
      return subjects[0]?.hk1.decided === true ? subjects[0].hk1.value : undefined;
    };
    const base = aYearRecord([]);
    const four = ["Đ", "Đ", "Đ", "Đ"] as const;
    expect(levelOf({ regular: ["Đ", "Đ"], midTerm: "Đ", endTerm: "Đ" })).toBe("Đ");
    expect(levelOf({ regular: four, midTerm: "Đ", endTerm: "Đ" })).toBe("Đ");
    expect(levelOf({ regular: four })).toBeUndefined();
    expect(levelOf({ regular: four, midTerm: "Đ" })).toBeUndefined();
    expect(levelOf({ regular: ["Đ"], midTerm: "Đ", endTerm: "Đ" })).toBeUndefined();
    expect(levelOf({ regular: four, endTerm: "Đ" }, { missingAssessments: "counts-as-failed" })).toBe("CĐ");
  });

  it("does not take a record with five subjects for a pupil who failed", () => {
    expect(secondary(aYearRecord(["9.0", "9.0", "9.0", "9.0", "9.0"])).learning.year).toMatchObject({
      decided: false,
      because: [{ code: "too-few-subjects" }],
    });
  });

  it("chooses the circular by school year and grade", () => {
    const regulationOf = (schoolYear: string, grade: number) => {
      const result = assess({ schoolYear, grade, subjects: [] });
      return result.kind === "unknown-regulation" ? undefined : result.regulation;
    };
    expect(regulationOf("2023-2024", 8)).toBe("tt22-2021");
    expect(regulationOf("2023-2024", 9)).toBe("tt58-2011-tt26-2020");
    expect(regulationOf("2019-2020", 9)).toBe("tt58-2011");
    expect(regulationOf("2020-2021", 1)).toBe("tt27-2020");
    expect(regulationOf("2019-2020", 1)).toBeUndefined();
    expect(regulationOf("2024-2026", 6)).toBeUndefined();
    expect(regulationOf("", 6)).toBeUndefined();
  });

  it("takes a regulation as a table of the caller's own", () => {
    const stricter = {
      ...tt22,
      id: "draft",
      promotion: { ...tt22.promotion, value: { ...tt22.promotion.value, maxAbsentSessions: 30 } },
    };
    const record = aYearRecord(goodMarks, { absentSessions: 31 });
    expect(secondary(record).promotion).toMatchObject({ value: "promoted" });
    expect(secondary(record, { regulation: stricter }).promotion).toMatchObject({ value: "not-promoted" });
  });

  it("reports a subject of another level of school", () => {
    const record = aYearRecord(goodMarks);
    const subjects = [...record.subjects, { kind: "primary" as const, name: "Đạo đức", level: "T" as const }];
    expect(assess({ ...record, subjects }).issues).toMatchObject([
      { code: "transcript.subject.not-of-this-level", path: "subjects[12]" },
    ]);
  });

  it("refuses wrong use at once", () => {
    // @ts-expect-error: not a record
    expect(() => assess(null)).toThrow(TypeError);
    // @ts-expect-error: no such regulation
    expect(() => assess({ subjects: [] }, { regulation: "tt99" })).toThrow(TypeError);
  });

  it("does not change its input", () => {
    const record = aYearRecord(goodMarks);
    const before = structuredClone(record);
    assess(record);
    expect(record).toEqual(before);
  });

  it("assesses 40 pupils, 13 subjects, 4 years without a noticeable wait", () => {
    const record = aYearRecord([...goodMarks, "8.0"]);
    for (let index = 0; index < 400; index += 1) assess(record);
    const start = process.cpuUsage();
    for (let index = 0; index < 160; index += 1) assess(record);
    const { user, system } = process.cpuUsage(start);
    // A bound against quadratic growth, far above what it takes; the benchmark measures.
    expect((user + system) / 1000).toBeLessThan(200);
  });
});

describe("an explanation", () => {
  it("names the numbers and the article in both languages", () => {
    const record = { ...aYearRecord([]), subjects: [aSubject("Toán", "6.5")] };
    const [subject] = secondary(record).subjects;
    if (!subject) throw new Error("no subject");
    expect(explain(subject.hk1, "vi")).toEqual([
      "ĐTBmhk = (1 × tổng ĐĐGtx 13,0 + 2 × ĐĐGgk 6,5 + 3 × ĐĐGck 6,5) : 7 = 6,5 (Điều 9.1.b, TT 22/2021/TT-BGDĐT)",
    ]);
    expect(explain(subject.year, "en")).toEqual([
      "year average = (1 × 6.5 + 2 × 6.5) / 3 = 6.5 (Điều 9.1.b, TT 22/2021/TT-BGDĐT)",
    ]);
  });

  it("never leaves a parameter unfilled", () => {
    const records = [
      aYearRecord(goodMarks),
      aYearRecord(["8.0", "8.0", "8.0", "8.0", "8.0", "8.0", "7.0", "4.9"]),
      aYearRecord(["3.0"], { conduct: {}, absentSessions: 60 }),
      aYearRecord(goodMarks, { schoolYear: "2019-2020", grade: 9, conduct: { year: "Tốt" } }),
    ];
    for (const record of records) {
      const result = secondary(record);
      const outcomes = [
        ...result.subjects.flatMap(({ hk1, hk2, year }) => [hk1, hk2, year]),
        ...Object.values(result.learning),
        result.conductYear,
        result.promotion,
        result.title,
      ];
      for (const outcome of outcomes)
        for (const locale of ["vi", "en"] as const)
          for (const sentence of explain(outcome, locale)) expect(sentence).not.toMatch(/[{}]/u);
    }
  });
});

describe("laws of a whole year", () => {
  /** Marks near the borders of the levels: two regular ones, mid-term and end-of-term of each term of eight subjects. */
  const border = fc.constantFrom(20, 34, 35, 49, 50, 64, 65, 79, 80, 90);
  const year = fc.array(fc.array(border, { minLength: 8, maxLength: 8 }), { minLength: 8, maxLength: 8 });
  const recordOf = (marks: readonly (readonly number[])[]): YearRecord => {
    const base = aYearRecord(goodMarks);
    const subjects = base.subjects.map((subject, index) => {
      const own = marks[index];
      if (subject.kind !== "scored" || own === undefined) return subject;
      const [a = 0, b = 0, c = 0, d = 0, e = 0, f = 0, g = 0, h = 0] = own;
      const term = (...[first, second, middle, end]: readonly [number, number, number, number]) => ({
        regular: [tenthsToMark(first), tenthsToMark(second)],
        midTerm: tenthsToMark(middle),
        endTerm: tenthsToMark(end),
      });
      return { ...subject, hk1: term(a, b, c, d), hk2: term(e, f, g, h) };
    });
    return { ...base, subjects };
  };
  const levels = ["Tốt", "Khá", "Đạt", "Chưa đạt"];
  const outcomes = ["promoted", "retest", "not-promoted"];

  it("raising one mark anywhere lowers no level and makes no promotion worse", () => {
    fc.assert(
      fc.property(
        year,
        fc.nat(7),
        fc.nat(7),
        fc.integer({ min: 1, max: 40 }),
        (marks, subject, place, rise) => {
          const raised = marks.map((own, index) =>
            own.map((mark, at) => (index === subject && at === place ? Math.min(100, mark + rise) : mark)),
          );
          const before = secondary(recordOf(marks));
          const after = secondary(recordOf(raised));
          for (const period of ["hk1", "hk2", "year"] as const) {
            const [one, other] = [before.learning[period], after.learning[period]];
            if (!one.decided || !other.decided) throw new Error("a complete record is decided");
            expect(levels.indexOf(other.value.level)).toBeLessThanOrEqual(levels.indexOf(one.value.level));
            const step = levels.indexOf(one.value.levelBeforeAdjustment) - levels.indexOf(one.value.level);
            expect(step).toBe(one.value.isAdjusted ? 1 : 0);
          }
          if (!before.promotion.decided || !after.promotion.decided)
            throw new Error("a complete record is decided");
          expect(outcomes.indexOf(after.promotion.value)).toBeLessThanOrEqual(
            outcomes.indexOf(before.promotion.value),
          );
        },
      ),
      { numRuns: 150 },
    );
  });

  it("a record that states what the rules give has no difference, and one that states else has", () => {
    fc.assert(
      fc.property(year, (marks) => {
        const record = recordOf(marks);
        const { learning, title, promotion } = secondary(record);
        if (!learning.year.decided || !title.decided || !promotion.decided) return false;
        const declared = {
          learningYear: learning.year.value.level,
          isPromoted: promotion.value === "promoted",
          ...(title.value === null ? {} : { title: title.value }),
        };
        const other = declared.learningYear === "Tốt" ? "Khá" : "Tốt";
        const codesOf = (given: YearRecord["declared"]) =>
          checkYearRecord({ ...record, ...(given && { declared: given }) })
            .map(({ code }) => code)
            .filter((code) => code.startsWith("transcript.declared"));
        const wrong = { learningYear: other, isPromoted: !declared.isPromoted };
        return (
          codesOf(declared).length === 0 &&
          codesOf(wrong).join() ===
            "transcript.declared.learning-differs,transcript.declared.promotion-differs"
        );
      }),
      { numRuns: 100 },
    );
  });

  it("an explanation is the same whenever it is read, and is written with the result", () => {
    const { learning } = secondary(aYearRecord(goodMarks));
    const written = JSON.parse(JSON.stringify(learning.year)) as { because: unknown };
    expect(written).toEqual({
      decided: true,
      basis: "computed",
      value: learning.year.decided && learning.year.value,
      because: learning.year.because,
    });
    expect(learning.year.because).toBe(learning.year.because);
    expect(learning.year.because.at(-1)?.source?.article).toBe("Điều 9.2");
  });
});

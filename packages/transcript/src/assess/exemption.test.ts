import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { checkYearRecord } from "../check/check-year-record.ts";
import { parseYearRecord, validateYearRecord } from "../model/validate-year-record.ts";
import type { CommentSubject, Exemption, SubjectRecord, YearRecord } from "../model/year-record.ts";
import { aYearRecord, goodMarks } from "../testing/a-year-record.ts";
import { assess } from "./assess.ts";
import type { SecondaryAssessment } from "./assessment.ts";
import { explain } from "./explain.ts";
import type { AssessOptions } from "./options.ts";

const names = ["Toán", "Ngữ văn", "Ngoại ngữ", "Vật lí", "Hóa học", "Sinh học", "Lịch sử", "Địa lí"];
const scored = (name: string, average: string): SubjectRecord => ({
  kind: "scored",
  name,
  hk1: { average },
  hk2: { average },
});
const passed: CommentSubject = {
  kind: "comment",
  name: "Âm nhạc",
  hk1: { level: "Đ" },
  hk2: { level: "Đ" },
  yearLevel: "Đ",
};

/** Grade 9 of 2022-2023: TT 58/2011 with TT 26/2020. */
function old(...more: readonly SubjectRecord[]): YearRecord {
  return {
    schoolYear: "2022-2023",
    grade: 9,
    subjects: [...names.map((name) => scored(name, "8.5")), passed, ...more],
  };
}

function secondary(record: YearRecord, options: AssessOptions = {}): SecondaryAssessment {
  const found = assess(parseYearRecord(record), options);
  if (found.kind !== "secondary") throw new Error(found.kind);
  return found;
}

const levelOf = (found: SecondaryAssessment, period: "hk1" | "hk2" | "year" = "year") => {
  const outcome = found.learning[period];
  return outcome.decided ? outcome.value.level : undefined;
};

const codesOf = (issues: readonly { code: string; severity: string; path: string }[]) =>
  issues
    .filter(({ code }) => code.includes("exemption"))
    .map(({ code, severity, path }) => [code.replace("transcript.exemption.", ""), severity, path]);

describe("a subject from which a pupil is exempt, under TT 58/2011 Điều 12", () => {
  it("for the year takes no part in the level of learning", () => {
    const without = secondary(old({ kind: "comment", name: "Thể dục" }));
    expect(levelOf(without)).toBeUndefined();
    const found = secondary(old({ kind: "comment", name: "Thể dục", exemption: "year" }));
    expect([levelOf(found, "hk1"), levelOf(found, "hk2"), levelOf(found)]).toEqual(["Giỏi", "Giỏi", "Giỏi"]);
    expect(codesOf(found.issues)).toEqual([["left-out", "information", "subjects[9].exemption"]]);
    const subject = found.subjects[9];
    expect(subject?.year.decided).toBe(false);
    expect(subject && explain(subject.year, "vi")).toEqual([
      "Học sinh được miễn học môn này (Điều 12, TT 58/2011/TT-BGDĐT)",
    ]);
  });

  it.each([
    ["hk1", "Đ", "Giỏi"],
    ["hk1", "CĐ", "Trung bình"],
    ["hk2", "Đ", "Giỏi"],
    ["hk2", "CĐ", "Trung bình"],
  ] as const)("for %s has in the year the level of the other term: %s, %s", (exemption, level, learning) => {
    const other = exemption === "hk1" ? "hk2" : "hk1";
    const found = secondary(old({ kind: "comment", name: "Thể dục", exemption, [other]: { level } }));
    expect(found.subjects[9]).toMatchObject({
      [exemption]: { decided: false },
      [other]: { value: level },
      year: { decided: true, value: level },
    });
    expect(levelOf(found, exemption)).toBe("Giỏi");
    // Lowered from Giỏi by this subject alone, so adjusted (Điều 13.6).
    expect(levelOf(found)).toBe(learning);
  });

  it("is assessed as any other where the circular does not name it", () => {
    const found = secondary(old({ kind: "scored", name: "Công nghệ", exemption: "year" }));
    expect(levelOf(found)).toBeUndefined();
    // The list of the circular is from memory, so what is not in it can only be told.
    expect(codesOf(found.issues)).toEqual([["not-in-regulation", "information", "subjects[9].exemption"]]);
  });
});

describe("exempt under TT 22/2021 Điều 10", () => {
  const full = aYearRecord(goodMarks);
  const place = full.subjects.findIndex(({ kind }) => kind === "comment");

  it("from the practical part, a pupil is assessed in theory like any other", () => {
    const subjects = full.subjects.map((subject) =>
      subject.name === "Giáo dục thể chất" ? { ...subject, exemption: "practice" as const } : subject,
    );
    const found = secondary({ ...full, subjects });
    expect(codesOf(found.issues)).toEqual([]);
    expect(JSON.stringify(found)).toBe(JSON.stringify(secondary(full)));
  });

  it("from a whole subject, the circular does not know, which is a warning; the subject stays", () => {
    const subjects = full.subjects.map((subject, index): SubjectRecord =>
      index === place ? { kind: "comment", name: subject.name, exemption: "year" } : subject,
    );
    const found = secondary({ ...full, subjects });
    expect(codesOf(found.issues)).toEqual([["not-in-regulation", "warning", `subjects[${place}].exemption`]]);
    expect(levelOf(found)).toBeUndefined();
    const leftOut = secondary({ ...full, subjects }, { exemptSubjects: "left-out" });
    expect(codesOf(leftOut.issues)).toEqual([["left-out", "information", `subjects[${place}].exemption`]]);
    expect(levelOf(leftOut)).toBe(
      levelOf(secondary({ ...full, subjects: full.subjects.filter((_each, index) => index !== place) })),
    );
  });

  it("from the practical part of a subject that has no such rule is a warning", () => {
    const subjects = full.subjects.map((subject) =>
      subject.name === "Toán" ? { ...subject, exemption: "practice" as const } : subject,
    );
    const issues = codesOf(secondary({ ...full, subjects }).issues);
    expect(issues).toMatchObject([["not-in-regulation", "warning", expect.any(String)]]);
  });
});

describe("a subject that is left out by decision", () => {
  const leftOut: AssessOptions = { exemptSubjects: "left-out" };

  it("for the year changes nothing but itself, whatever it holds", () => {
    const anySubject = fc.record({
      kind: fc.constant("scored" as const),
      name: fc.constant("Môn thêm"),
      exemption: fc.constant("year" as const),
      hk1: fc.record({ average: fc.constantFrom("0.0", "4.9", "10.0") }),
      yearAverage: fc.constantFrom("0.0", "6.4", "10.0"),
      retest: fc.constantFrom("0.0", "5.0"),
    });
    fc.assert(
      fc.property(anySubject, fc.integer({ min: 0, max: 9 }), (subject, at) => {
        const { learning, title, retestSubjects, promotion } = secondary(old(), leftOut);
        const record = old();
        const found = secondary(
          { ...record, subjects: [...record.subjects.slice(0, at), subject, ...record.subjects.slice(at)] },
          leftOut,
        );
        expect(JSON.stringify([found.learning, found.title, found.retestSubjects, found.promotion])).toBe(
          JSON.stringify([learning, title, retestSubjects, promotion]),
        );
      }),
      { numRuns: 50 },
    );
  });

  it("for a term gives the year the average of the other one", () => {
    const subject = { kind: "scored", name: "Công nghệ", exemption: "hk1", hk2: { average: "6.4" } } as const;
    const found = secondary(old(subject), leftOut);
    expect(found.subjects[9]).toMatchObject({ year: { decided: true, value: "6.4", basis: "computed" } });
    expect(levelOf(found, "hk1")).toBe("Giỏi");
    expect(levelOf(found)).toBe("Khá");
  });

  it("in primary school asks for no level and no test", () => {
    const record: YearRecord = {
      schoolYear: "2024-2025",
      grade: 1,
      subjects: [
        { kind: "primary", name: "Tiếng Việt", level: "T", finalTest: "9" },
        { kind: "primary", name: "Toán", exemption: "year" },
      ],
      competences: [{ name: "Tự chủ và tự học", level: "T" }],
      qualities: ["Yêu nước", "Nhân ái", "Chăm chỉ", "Trung thực", "Trách nhiệm"].map((name) => ({
        name,
        level: "T",
      })),
    };
    const asUsual = assess(record);
    expect(asUsual.kind === "primary" && asUsual.overall.decided).toBe(false);
    expect(codesOf(asUsual.issues)).toEqual([["not-in-regulation", "information", "subjects[1].exemption"]]);
    expect(assess(record, leftOut)).toMatchObject({ overall: { decided: true, value: "HTXS" } });
  });
});

describe("a record that states an exemption", () => {
  it.each([
    ["year", { hk1: { level: "Đ" } }, true],
    ["year", { yearLevel: "Đ" }, true],
    ["hk1", { hk1: { level: "Đ" } }, true],
    ["hk1", { hk2: { level: "Đ" }, yearLevel: "Đ" }, false],
    ["practice", { hk1: { level: "Đ" }, hk2: { level: "Đ" } }, false],
  ] as const)("from %s with %j contradicts itself: %s", (exemption, results, contradicts) => {
    const record = old({ kind: "comment", name: "Thể dục", exemption, ...results });
    const found = codesOf(checkYearRecord(record)).filter(([code]) => code === "has-results");
    expect(found).toEqual(contradicts ? [["has-results", "warning", "subjects[9].exemption"]] : []);
  });

  it("keeps it when it is checked, and refuses other words", () => {
    for (const exemption of ["practice", "hk1", "hk2", "year"] satisfies Exemption[]) {
      const subjects = [{ kind: "comment", name: "Thể dục", exemption }];
      expect(validateYearRecord({ subjects })).toEqual({ ok: true, value: { subjects }, issues: [] });
    }
    for (const wrong of ["M", "", 1, true, "hk3"])
      expect(
        validateYearRecord({ subjects: [{ kind: "scored", name: "Toán", exemption: wrong }] }).issues,
      ).toMatchObject([{ code: "transcript.record.unknown-value", path: "subjects[0].exemption" }]);
    expect(
      validateYearRecord({ subjects: [{ kind: "primary", name: "Toán", exemption: "hk1" }] }).issues,
    ).toMatchObject([{ path: "subjects[0].exemption" }]);
  });
});

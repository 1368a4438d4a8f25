import { describe, expect, it } from "vitest";
import { aSubject, aTerm, aYearRecord, goodMarks } from "../testing/a-year-record.ts";
import { checkYearRecord } from "./check-year-record.ts";
import type { YearRecord } from "../model/year-record.ts";

const codesOf = (record: YearRecord) =>
  checkYearRecord(record)
    .filter(({ code }) => code !== "transcript.marks.regular-count")
    .map(({ code, path, severity }) => [code, path, severity]);

describe("what a record states against what the circular gives", () => {
  it("is not mentioned when it agrees", () => {
    const record = aYearRecord(goodMarks, {
      conduct: { hk1: "Tốt", hk2: "Tốt", year: "Tốt" },
      declared: { learningYear: "Tốt", title: "Học sinh Giỏi", isPromoted: true },
    });
    expect(codesOf(record)).toEqual([]);
  });

  it("finds the average that a spreadsheet rounded down from 6.45", () => {
    const term = { regular: ["6.6", "6", "6"], midTerm: "6", endTerm: "7", average: "6.4" };
    const record = aYearRecord([], { subjects: [{ ...aSubject("Toán", "6.5"), hk1: term }] });
    expect(codesOf(record)).toEqual([
      ["transcript.declared.average-differs", "subjects[0].hk1.average", "error"],
    ]);
  });

  it("takes 8 and 8.0 for the same mark", () => {
    const term = { ...aTerm("8.0"), average: "8" };
    expect(codesOf(aYearRecord([], { subjects: [{ ...aSubject("Toán", "8.0"), hk1: term }] }))).toEqual([]);
  });

  it("finds other differences, each with its place", () => {
    const record = aYearRecord(goodMarks, {
      conduct: { hk1: "Tốt", hk2: "Đạt", year: "Đạt" },
      declared: { learningYear: "Khá", learningHk1: "Đạt", title: "Học sinh Giỏi", isPromoted: false },
    });
    expect(codesOf(record).map(([, path]) => path)).toEqual([
      "conduct.year",
      "declared.learningHk1",
      "declared.learningYear",
      "declared.isPromoted",
      "declared.title",
    ]);
  });

  it("names the article, and is no surer than it", () => {
    const [issue] = checkYearRecord(
      aYearRecord(goodMarks, { conduct: { hk1: "Tốt", hk2: "Đạt", year: "Đạt" } }),
    ).filter(({ code }) => code.includes("conduct"));
    expect(issue?.source).toMatchObject({ article: "Điều 8.2.b", confidence: "confirmed" });
  });

  it("compares nothing that cannot be computed", () => {
    const record = aYearRecord([], {
      subjects: [{ kind: "scored", name: "Toán", hk1: { average: "8.0" }, yearAverage: "9.0" }],
      declared: { learningYear: "Tốt" },
    });
    expect(codesOf(record)).toEqual([]);
  });

  it.each([
    [{ learningYear: "T" }, true],
    [{ learningYear: "TỐT" }, true],
    [{ learningYear: "Tốt".normalize("NFD") }, true],
    [{ learningYear: "K" }, false],
    [{ learningYear: "CĐ" }, false],
    [{ title: "HSG" }, true],
    [{ title: "Giỏi" }, true],
    [{ title: "HS giỏi" }, true],
    [{ title: "HSXS" }, false],
    [{ title: "Xuất sắc" }, false],
    [{ title: "Không" }, false],
  ])("%j says the same as Tốt and Học sinh Giỏi: %s", (declared, isSame) => {
    expect(codesOf(aYearRecord(goodMarks, { declared })).length).toBe(isSame ? 0 : 1);
  });

  it("takes “Không” and a dash for no title, and finds a title where conduct alone excludes it", () => {
    const conduct = { hk1: "Khá", hk2: "Khá" };
    expect(codesOf(aYearRecord(goodMarks, { conduct, declared: { title: "Không" } }))).toEqual([]);
    expect(codesOf(aYearRecord(goodMarks, { conduct, declared: { title: "-" } }))).toEqual([]);
    const open = aYearRecord([], { conduct, subjects: [], declared: { title: "Học sinh Giỏi" } });
    expect(codesOf(open)).toEqual([["transcript.declared.title-differs", "declared.title", "error"]]);
  });

  it("tells K for Khá from Kém (TT 58/2011)", () => {
    const good = aYearRecord(Array<string>(8).fill("7.0"), { grade: 9, schoolYear: "2022-2023" });
    const scored = good.subjects.filter(({ kind }) => kind === "scored");
    const bad = scored.map(
      (subject) => ({ ...subject, hk1: aTerm("1.0"), hk2: aTerm("1.0") }) as typeof subject,
    );
    const declared = { learningYear: "K" };
    expect(codesOf({ ...good, subjects: scored, declared })).toEqual([]);
    expect(codesOf({ ...good, subjects: bad, declared }).map(([, path]) => path)).toEqual([
      "declared.learningYear",
    ]);
  });

  it("reads the overall result of a primary year as code or in words, and excludes a title that cannot be", () => {
    const level = (name: string) => ({ name, level: "T" as const });
    const record: YearRecord = {
      schoolYear: "2024-2025",
      grade: 1,
      subjects: ["Tiếng Việt", "Toán"].map((name) => ({ kind: "primary", name, level: "T", finalTest: "8" })),
      competences: [level("Tự chủ và tự học")],
      qualities: ["Yêu nước", "Nhân ái", "Chăm chỉ", "Trung thực", "Trách nhiệm"].map(level),
    };
    const pathsOf = (declared: YearRecord["declared"]) =>
      codesOf({ ...record, ...(declared ? { declared } : {}) }).map(([, path]) => path);
    expect(pathsOf({ overall: "HTT" })).toEqual([]);
    expect(pathsOf({ overall: "Hoàn thành tốt" })).toEqual([]);
    expect(pathsOf({ overall: "Hoàn thành" })).toEqual(["declared.overall"]);
    expect(pathsOf({ title: "Học sinh Tiêu biểu" })).toEqual([]);
    expect(pathsOf({ title: "Không có" })).toEqual([]);
    expect(pathsOf({ title: "Học sinh Xuất sắc" })).toEqual(["declared.title"]);
  });

  it("leaves room for the result of the study topics in upper secondary (TT 22/2021 Điều 6.3)", () => {
    const countOf = (grade: number, count: number): number => {
      const term = { regular: Array<string>(count).fill("8.0"), midTerm: "8.0", endTerm: "8.0" };
      const math = { ...aSubject("Toán", "8.0"), lessonsPerYear: 105, hk1: term, hk2: term };
      return checkYearRecord(aYearRecord([], { grade, subjects: [math] })).length;
    };
    expect([4, 5, 6].map((count) => countOf(10, count))).toEqual([0, 0, 2]);
    expect([3, 4, 5].map((count) => countOf(9, count))).toEqual([2, 0, 2]);
  });

  it("counts regular assessments as an error only by lessons that the record gives", () => {
    const severityOf = (record: YearRecord) =>
      checkYearRecord(record).find(({ code }) => code === "transcript.marks.regular-count")?.severity;
    const known = { ...aSubject("Toán", "8.0"), lessonsPerYear: 140 };
    expect(severityOf(aYearRecord([], { subjects: [known] }))).toBe("error");
    expect(severityOf(aYearRecord([], { subjects: [aSubject("Toán", "8.0")] }))).toBe("information");
    expect(severityOf(aYearRecord([], { subjects: [aSubject("Tin học", "8.0")] }))).toBeUndefined();
  });

  it("holds no mark and no name in its issues", () => {
    const record = aYearRecord(goodMarks, { conduct: { hk1: "Tốt", hk2: "Đạt", year: "Đạt" } });
    const text = JSON.stringify(checkYearRecord(record).map(({ path, params }) => ({ path, params })));
    expect(text).not.toContain("Mẫu");
    expect(text).not.toContain("8.2");
  });
});

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

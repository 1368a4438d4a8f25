import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { assess } from "../assess/assess.ts";
import { checkYearRecord } from "../check/check-year-record.ts";
import { aYearRecord, goodMarks } from "../testing/a-year-record.ts";
import { TranscriptError } from "./transcript-error.ts";
import { parseYearRecord, validateYearRecord } from "./validate-year-record.ts";

const codesOf = (input: unknown) => validateYearRecord(input).issues.map(({ code, path }) => [code, path]);

describe("checking a year record", () => {
  it("accepts a complete record and gives it back with marks as text of one decimal", () => {
    const result = validateYearRecord(aYearRecord(goodMarks));
    expect(result).toEqual({ ok: true, issues: [], value: aYearRecord(goodMarks) });
  });

  it("takes numbers for marks as they were written", () => {
    const subjects = [{ kind: "scored", name: "Toán", hk1: { regular: [8, 6.6, 10], endTerm: "7.50" } }];
    expect(parseYearRecord({ subjects }).subjects).toEqual([
      { kind: "scored", name: "Toán", hk1: { regular: ["8.0", "6.6", "10.0"], endTerm: "7.5" } },
    ]);
  });

  it.each([
    [null, "transcript.record.not-an-object", ""],
    [[], "transcript.record.not-an-object", ""],
    [{}, "transcript.record.missing-field", "subjects"],
    [{ subjects: {} }, "transcript.record.not-a-list", "subjects"],
    [{ subjects: [], conduct: [] }, "transcript.record.not-a-group", "conduct"],
    [{ subjects: [], className: 6 }, "transcript.record.not-text", "className"],
    [{ subjects: [], isRecognisedByClass: "có" }, "transcript.record.not-yes-no", "isRecognisedByClass"],
    [{ subjects: [], absentSessions: "3" }, "transcript.record.not-a-count", "absentSessions"],
    [{ subjects: [1] }, "transcript.record.unknown-value", "subjects[0].kind"],
    [{ subjects: [{ kind: "scored" }] }, "transcript.record.missing-field", "subjects[0].name"],
    [{ subjects: [], grade: 13 }, "transcript.record.grade", "grade"],
    [{ subjects: [], grade: 6.5 }, "transcript.record.grade", "grade"],
    [{ subjects: [], schoolYear: "2024-2026" }, "transcript.record.school-year", "schoolYear"],
    [{ subjects: [], schoolYear: "2024/2025" }, "transcript.record.school-year", "schoolYear"],
    [
      { subjects: [], pupil: { personalNumber: "12345678901" } },
      "transcript.pupil.personal-number",
      "pupil.personalNumber",
    ],
    [{ subjects: [], pupil: { birthDate: "2013-02-29" } }, "transcript.pupil.birth-date", "pupil.birthDate"],
    [{ subjects: [], pupil: { code: "1".repeat(21) } }, "transcript.pupil.code", "pupil.code"],
    [{ subjects: [], pupil: { name: "Lê \ud800" } }, "transcript.record.text", "pupil.name"],
    [{ subjects: [], marks: 1 }, "transcript.record.unknown-field", ""],
    [
      { subjects: [{ kind: "scored", name: "Toán", yearAverage: "8.25" }] },
      "transcript.mark.too-many-decimals",
      "subjects[0].yearAverage",
    ],
    [
      { subjects: [{ kind: "scored", name: "Toán", yearAverage: -1 }] },
      "transcript.mark.out-of-range",
      "subjects[0].yearAverage",
    ],
    [
      { subjects: [{ kind: "scored", name: "Toán", yearAverage: "8,5" }] },
      "transcript.mark.not-a-mark",
      "subjects[0].yearAverage",
    ],
    [
      { subjects: [{ kind: "comment", name: "Nghệ thuật", yearLevel: "T" }] },
      "transcript.record.unknown-value",
      "subjects[0].yearLevel",
    ],
    [
      { subjects: [{ kind: "primary", name: "Toán", level: "Đ" }] },
      "transcript.record.unknown-value",
      "subjects[0].level",
    ],
  ])("%j: %s", (input, code, path) => {
    expect(codesOf(input)).toContainEqual([code, path]);
  });

  it("only informs of what nobody could confirm: a decimal mark in a primary test", () => {
    const result = validateYearRecord({ subjects: [{ kind: "primary", name: "Toán", finalTest: 8.5 }] });
    expect(result.ok).toBe(true);
    expect(result.issues).toMatchObject([{ code: "transcript.mark.not-whole", severity: "information" }]);
  });

  it("accepts Đ written with a combining mark", () => {
    const subjects = [{ kind: "scored", name: "Ngữ văn".normalize("NFD") }];
    expect(parseYearRecord({ subjects }).subjects[0]?.name).toBe("Ngữ văn");
  });

  it("throws one class, with the issues and without personal data, from parse", () => {
    const bad = {
      subjects: [{ kind: "scored", name: "Toán", yearAverage: "9.99" }],
      pupil: { name: "Lê Mẫu" },
    };
    expect(() => parseYearRecord(bad)).toThrow(TranscriptError);
    expect(() => parseYearRecord(bad)).toThrow(/^transcript\.mark\.too-many-decimals at subjects\[0\]/u);
  });

  it("never throws, whatever it is given, and what it accepts can be assessed", () => {
    const cyclic: Record<string, unknown> = { subjects: [] };
    cyclic["pupil"] = cyclic;
    const long = { subjects: [], className: "x".repeat(1_000_000) };
    for (const input of [
      cyclic,
      long,
      undefined,
      1,
      "x",
      Symbol("x"),
      () => 1,
      new Map(),
      { subjects: Array(1e6) },
    ])
      expect(validateYearRecord(input).issues.length).toBeLessThanOrEqual(1_000);
    fc.assert(
      fc.property(fc.anything(), (input) => {
        const result = validateYearRecord(input);
        if (result.ok) checkYearRecord(result.value, {}, assess(result.value));
      }),
    );
    const field = fc.oneof(
      fc.anything(),
      fc.constantFrom("8.5", "Đ", "T", "scored", "comment", "primary", 6),
    );
    const subject = fc.dictionary(
      fc.constantFrom(
        "kind",
        "name",
        "hk1",
        "hk2",
        "yearAverage",
        "yearLevel",
        "retest",
        "level",
        "__proto__",
      ),
      field,
    );
    fc.assert(
      fc.property(fc.array(subject), field, field, (subjects, grade, schoolYear) => {
        const result = validateYearRecord({ subjects, grade, schoolYear });
        if (result.ok) checkYearRecord(result.value);
      }),
    );
  });
});

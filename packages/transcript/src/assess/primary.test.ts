import { describe, expect, it } from "vitest";
import type { YearRecord } from "../model/year-record.ts";
import { tt27 } from "../rules/tt27-2020.ts";
import { assess } from "./assess.ts";
import { wholeMark } from "./primary.ts";

function aPrimaryYear(more: Partial<YearRecord> = {}): YearRecord {
  const level = (name: string) => ({ name, level: "T" as const });
  return {
    schoolYear: "2024-2025",
    grade: 3,
    subjects: [
      { kind: "primary", name: "Tiếng Việt", level: "T", finalTest: "9" },
      { kind: "primary", name: "Toán", level: "T", finalTest: "9" },
      { kind: "primary", name: "Tiếng Anh", level: "T", finalTest: "9" },
      { kind: "primary", name: "Tin học và Công nghệ", level: "T", finalTest: "9" },
      { kind: "primary", name: "Đạo đức", level: "T" },
    ],
    competences: tt27.generalCompetences.value.map(level),
    qualities: tt27.qualities.value.map(level),
    ...more,
  };
}

function overallOf(record: YearRecord): unknown {
  const result = assess(record);
  if (result.kind !== "primary") throw new Error("not primary");
  return result.overall.decided ? result.overall.value : result.overall.because.map(({ code }) => code);
}

function withTest(mark: string): YearRecord {
  const record = aPrimaryYear();
  const [first, ...rest] = record.subjects;
  return { ...record, subjects: [{ ...first, finalTest: mark } as never, ...rest] };
}

describe("a primary year (TT 27/2020)", () => {
  it.each([
    ["9", "HTXS"],
    ["8", "HTT"],
    ["7", "HTT"],
    ["6", "HT"],
    ["5", "HT"],
    ["4", "CHT"],
  ])("with one test of %s is %s", (mark, expected) => {
    expect(overallOf(withTest(mark))).toBe(expected);
  });

  it("is not decided while a level or a test is missing", () => {
    expect(overallOf(aPrimaryYear({ qualities: [] }))).toEqual(["no-competences"]);
    const four = aPrimaryYear().qualities?.slice(1) ?? [];
    expect(overallOf(aPrimaryYear({ qualities: four }))).toEqual(["qualities-missing"]);
    const record = aPrimaryYear();
    expect(overallOf({ ...record, subjects: record.subjects.slice(1) })).toEqual(["test-missing"]);
    const noLevel = { kind: "primary" as const, name: "Khoa học" };
    expect(overallOf({ ...record, subjects: [...record.subjects, noLevel] })).toEqual(["level-missing"]);
  });

  it("gives the second title only when it is known whether the class recognises the pupil", () => {
    const titleOf = (more: Partial<YearRecord>) => {
      const result = assess({ ...withTest("8"), ...more });
      return result.kind === "primary" && result.title.decided ? result.title.value : "not decided";
    };
    expect(titleOf({})).toBe("not decided");
    expect(titleOf({ isRecognisedByClass: false })).toBeNull();
    expect(titleOf({ isRecognisedByClass: true })).toContain("Tiêu biểu");
  });

  it("is not decided without the grade, which says what tests there are", () => {
    const { grade: _, ...record } = aPrimaryYear();
    const result = assess(record, { regulation: tt27 });
    expect(result.kind === "primary" && result.overall.because.map(({ code }) => code)).toEqual([
      "grade-missing",
    ]);
  });

  it("knows a test by any name of its subject", () => {
    const subjects = aPrimaryYear().subjects.map((subject) =>
      subject.name === "Tiếng Anh" ? { ...subject, name: "Ngoại ngữ 1 (Tiếng Anh)" } : subject,
    );
    expect(overallOf(aPrimaryYear({ subjects }))).toBe("HTXS");
  });

  it("has whole marks in tests", () => {
    expect(["0", "5", "10"].map(wholeMark)).toEqual([0, 5, 10]);
    expect(["8.5", "11", "", "05", "x"].map(wholeMark)).toEqual(Array(5).fill(undefined));
    expect(overallOf(withTest("8.5"))).toEqual(["test-invalid"]);
  });
});

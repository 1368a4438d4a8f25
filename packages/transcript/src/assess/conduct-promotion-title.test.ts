import { describe, expect, it } from "vitest";
import { tt22 } from "../rules/tt22-2021.ts";
import { tt58 } from "../rules/tt58-2011.ts";
import { conductYear } from "./conduct-year.ts";
import { decided, undecided } from "./outcome.ts";
import { promotion, type PromotionFacts } from "./promotion.ts";
import { titleOfYear } from "./title.ts";

describe("conduct of the year (TT 22/2021 Điều 8.2.b)", () => {
  // Rows: term II; columns: term I Tốt, Khá, Đạt, Chưa đạt.
  const table: Readonly<Record<string, readonly string[]>> = {
    Tốt: ["Tốt", "Tốt", "Khá", "Khá"],
    Khá: ["Khá", "Khá", "Khá", "Đạt"],
    Đạt: ["Khá", "Đạt", "Đạt", "Đạt"],
    "Chưa đạt": ["Chưa đạt", "Chưa đạt", "Chưa đạt", "Chưa đạt"],
  };
  const levels = ["Tốt", "Khá", "Đạt", "Chưa đạt"];
  const cells = Object.entries(table).flatMap(([hk2, years]) =>
    years.map((year, index) => [levels[index] ?? "", hk2, year] as const),
  );

  it.each(cells)("term I %s and term II %s give %s", (hk1, hk2, year) => {
    expect(conductYear(tt22, { hk1, hk2 })).toMatchObject({ decided: true, value: year });
  });

  it("is not decided while a term is missing, and says which", () => {
    const outcome = conductYear(tt22, { hk1: "Tốt" });
    expect(outcome).toMatchObject({
      decided: false,
      because: [{ code: "conduct-missing", params: { term: "HKII" } }],
    });
  });

  it("is what the record states when it lacks a term, unless no term could make it so", () => {
    const stated = { decided: true, basis: "declared", value: "Khá" };
    expect(conductYear(tt22, { hk2: "Khá", year: "Khá" })).toMatchObject(stated);
    expect(conductYear(tt22, { hk1: "Tốt", year: "Khá" })).toMatchObject(stated);
    expect(conductYear(tt22, { hk2: "Chưa đạt", year: "Khá" }).decided).toBe(false);
    expect(conductYear(tt22, { hk2: "Khá", year: "Tốt" }).decided).toBe(false);
  });

  it("is not decided from a level that the circular does not know", () => {
    expect(conductYear(tt22, { hk1: "Trung bình", hk2: "Tốt" }).decided).toBe(false);
  });

  it("is what the record states where the circular has no table", () => {
    expect(conductYear(tt58, { hk1: "Tốt", hk2: "Khá", year: "Khá" })).toMatchObject({
      basis: "declared",
      value: "Khá",
    });
    expect(conductYear(tt58, { hk1: "Tốt", hk2: "Khá" }).decided).toBe(false);
  });
});

describe("promotion (TT 22/2021 Điều 12 to 14)", () => {
  const facts: PromotionFacts = {
    conduct: decided("Đạt", []),
    learning: decided("Đạt", []),
    absentSessions: 45,
    retestSubjects: 2,
  };
  const with_ = (more: Partial<PromotionFacts>) => promotion(tt22, { ...facts, ...more });

  it.each([
    ["everything just enough", {}, "promoted"],
    ["46 sessions absent", { absentSessions: 46 }, "not-promoted"],
    ["conduct Chưa đạt decides before learning", { conduct: decided("Chưa đạt", []) }, "summer-conduct"],
    [
      "conduct made good in summer",
      { conduct: decided("Chưa đạt", []), conductAfterSummer: "Đạt" },
      "promoted",
    ],
    [
      "conduct not made good in summer",
      { conduct: decided("Chưa đạt", []), conductAfterSummer: "Chưa đạt" },
      "not-promoted",
    ],
    ["learning Chưa đạt", { learning: decided("Chưa đạt", []) }, "retest"],
    [
      "learning made good by repeated assessment",
      { learning: decided("Chưa đạt", []), learningAfterRetest: "Đạt" },
      "promoted",
    ],
    [
      "learning not made good",
      { learning: decided("Chưa đạt", []), learningAfterRetest: "Chưa đạt" },
      "not-promoted",
    ],
    [
      "learning Chưa đạt and nothing to repeat",
      { learning: decided("Chưa đạt", []), retestSubjects: 0 },
      "not-promoted",
    ],
    [
      "too many absences cannot be made good",
      { absentSessions: 60, conduct: decided("Chưa đạt", []) },
      "not-promoted",
    ],
  ] as const)("%s", (_title, more, expected) => {
    expect(with_(more)).toMatchObject({ decided: true, value: expected });
  });

  it.each([
    ["absences are not recorded", { absentSessions: undefined }],
    ["conduct is not decided", { conduct: undecided([]) }],
    ["learning is not decided", { learning: undecided([]) }],
    [
      "the level after summer is none of the circular",
      { conduct: decided("Chưa đạt", []), conductAfterSummer: "tốt lên" },
    ],
  ] as const)("is not decided when %s", (_title, more) => {
    expect(with_(more).decided).toBe(false);
  });

  it("counts what was given in summer, but takes nothing from a pupil who needed none of it", () => {
    const open = undecided([]);
    const kept = { conductAfterSummer: "Chưa đạt", learningAfterRetest: "Chưa đạt" };
    expect(with_(kept)).toMatchObject({ value: "promoted" });
    expect(with_({ conduct: open, conductAfterSummer: "Đạt" })).toMatchObject({ value: "promoted" });
    expect(with_({ conduct: open, conductAfterSummer: "Chưa đạt" })).toMatchObject({ value: "not-promoted" });
    expect(with_({ learning: open, learningAfterRetest: "Đạt" })).toMatchObject({ value: "promoted" });
    expect(with_({ conduct: open }).decided).toBe(false);
  });

  it("is not decided where the circular's table has no repeated assessment", () => {
    const low = { ...facts, conduct: decided("Khá", []), learning: decided("Yếu", []) };
    expect(promotion(tt58, low).decided).toBe(false);
  });
});

describe("titles", () => {
  const six = (mark: number): number[] => [90, 90, 90, 90, 90, mark, 80, 70];
  it.each([
    ["six averages of 9.0", "Tốt", "Tốt", six(90), "Học sinh Xuất sắc"],
    ["five of 9.0 and one of 8.9", "Tốt", "Tốt", six(89), "Học sinh Giỏi"],
    ["conduct Khá", "Khá", "Tốt", six(90), null],
    ["learning Khá", "Tốt", "Khá", six(90), null],
  ])("%s", (_title, conduct, learning, marks, expected) => {
    expect(titleOfYear(tt22, conduct, learning, marks)?.value).toBe(expected);
  });

  it("are none as soon as one level is too low, and open while they still could be one", () => {
    expect(titleOfYear(tt22, "Khá", undefined, [])?.value).toBeNull();
    expect(titleOfYear(tt22, undefined, "Khá", [])?.value).toBeNull();
    expect(titleOfYear(tt22, "Tốt", undefined, six(90))).toBeUndefined();
    expect(titleOfYear(tt22, undefined, undefined, six(90))).toBeUndefined();
    expect(titleOfYear(tt58, "Khá", undefined, [])).toBeUndefined();
  });
});

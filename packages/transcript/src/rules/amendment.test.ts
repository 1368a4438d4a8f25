import { describe, expect, it } from "vitest";
import { assess } from "../assess/assess.ts";
import { explain } from "../assess/explain.ts";
import { checkYearRecord } from "../check/check-year-record.ts";
import { aYearRecord, goodMarks } from "../testing/a-year-record.ts";
import { tt22 } from "./tt22-2021.ts";
import { tt27 } from "./tt27-2020.ts";
import { tt58, tt58Amended } from "./tt58-2011.ts";
import { regulationsInForce } from "./regulations-in-force.ts";
import { validateRegulation } from "./validate-regulation.ts";

/**
 * An amendment of TT 22/2021 is announced (draft of 20/07/2026) and its text is not known: the figures below are
 * invented, to show that a table is all that is needed.
 */
const amendment = {
  ...tt22,
  id: "vi-du-sua-doi",
  document: "Ví dụ sửa đổi (số liệu giả định)",
  regularAssessments: {
    value: [{ maxLessonsPerYear: null, count: 5 }],
    source: { document: "Ví dụ sửa đổi (số liệu giả định)", article: "Điều 1", confidence: "unverified" },
  },
  promotion: {
    value: { conductAtLeast: "Khá", learningAtLeast: "Đạt", maxAbsentSessions: 30 },
    source: { document: "Ví dụ sửa đổi (số liệu giả định)", article: "Điều 2", confidence: "unverified" },
  },
};
const asFile = (table: unknown): unknown => JSON.parse(JSON.stringify(table));

describe("an amendment that comes as a table", () => {
  const result = validateRegulation(asFile(amendment));
  const periods = result.ok
    ? [{ regulation: result.value, grades: [6, 7, 8, 9, 10, 11, 12], firstSchoolYear: "2026-2027" }]
    : [];
  const regulation = regulationsInForce(periods);
  const year = (schoolYear: string) => aYearRecord(goodMarks, { schoolYear, absentSessions: 31 });

  it("holds from its first school year, and the circular before it until then", () => {
    const before = assess(year("2025-2026"), { regulation });
    const after = assess(year("2026-2027"), { regulation });
    if (before.kind !== "secondary" || after.kind !== "secondary") throw new Error("not secondary");
    expect([before.regulation, before.promotion]).toMatchObject(["tt22-2021", { value: "promoted" }]);
    expect([after.regulation, after.promotion]).toMatchObject(["vi-du-sua-doi", { value: "not-promoted" }]);
    expect(explain(after.promotion, "vi")[0]).toContain("Điều 2, Ví dụ sửa đổi");
  });

  it("is what the checker compares with, and no more severe than its source allows", () => {
    const [issue, ...more] = checkYearRecord(
      aYearRecord(goodMarks, { schoolYear: "2026-2027", absentSessions: 31, declared: { isPromoted: true } }),
      { regulation },
    ).filter(({ code }) => code === "transcript.declared.promotion-differs");
    expect(more).toEqual([]);
    expect(issue).toMatchObject({ severity: "information", source: { article: "Điều 2" } });
    const counts = checkYearRecord(aYearRecord(goodMarks, { schoolYear: "2026-2027" }), {
      regulation,
    }).filter(({ code }) => code === "transcript.marks.regular-count");
    expect(counts[0]?.params).toEqual({ have: 2, need: 5 });
  });

  it("that comes later changes one that came before, and ends when it says so", () => {
    if (!result.ok) throw new Error("not a table");
    const later = { ...result.value, id: "sau" };
    const both = [
      { regulation: later, grades: [6], firstSchoolYear: "2027-2028", lastSchoolYear: "2028-2029" },
      ...periods,
    ];
    const idOf = (schoolYear: string) => {
      const found = assess(year(schoolYear), { regulation: regulationsInForce(both) });
      return found.kind === "secondary" ? found.regulation : undefined;
    };
    expect(["2025-2026", "2026-2027", "2027-2028", "2028-2029", "2029-2030"].map(idOf)).toEqual([
      "tt22-2021",
      "vi-du-sua-doi",
      "sau",
      "sau",
      "vi-du-sua-doi",
    ]);
  });

  it("of primary school is added in the same way", () => {
    const result27 = validateRegulation(asFile({ ...tt27, id: "vi-du-tieu-hoc" }));
    if (!result27.ok) throw new Error("not a table");
    const found = assess(
      { schoolYear: "2026-2027", grade: 1, subjects: [] },
      {
        regulation: regulationsInForce([
          { regulation: result27.value, grades: [1], firstSchoolYear: "2026-2027" },
        ]),
      },
    );
    expect(found).toMatchObject({ kind: "primary", regulation: "vi-du-tieu-hoc" });
  });
});

describe("the table of a circular", () => {
  it.each([tt22, tt27, tt58, tt58Amended])("is what it is after a way through JSON: $id", (table) => {
    expect(validateRegulation(asFile(table))).toEqual({ ok: true, value: table, issues: [] });
  });

  const level = (value: unknown) => ({ ...tt22, learningLevels: { ...tt22.learningLevels, value } });
  it.each([
    ["nothing", null, "transcript.record.not-an-object"],
    ["without a part that it needs", { ...tt22, titles: undefined }, "transcript.record.missing-field"],
    [
      "with a limit that is no mark",
      level([{ level: "Tốt", everyAtLeast: "6.55" }, { level: "x" }]),
      "transcript.mark.not-a-mark",
    ],
    [
      "whose last level has conditions",
      level([{ level: "Tốt", everyAtLeast: "6.5" }]),
      "transcript.regulation.inconsistent",
    ],
    ["with a level twice", level([{ level: "Tốt" }, { level: "Tốt" }]), "transcript.regulation.inconsistent"],
    [
      "that raises by two steps",
      {
        ...tt22,
        adjustment: { ...tt22.adjustment, value: [{ wouldBe: "Tốt", obtained: "Chưa đạt", result: "Khá" }] },
      },
      "transcript.regulation.inconsistent",
    ],
    [
      "whose promotion names no level of its own",
      {
        ...tt22,
        promotion: { ...tt22.promotion, value: { ...tt22.promotion.value, learningAtLeast: "Giỏi" } },
      },
      "transcript.regulation.inconsistent",
    ],
    [
      "of primary school whose last result has conditions",
      { ...tt27, overall: { ...tt27.overall, value: tt27.overall.value.slice(0, 2) } },
      "transcript.regulation.inconsistent",
    ],
  ])("is refused: %s", (_title, table, code) => {
    const found = validateRegulation(asFile(table));
    expect(found.ok).toBe(false);
    expect(found.issues.map((issue) => issue.code)).toContain(code);
  });
});

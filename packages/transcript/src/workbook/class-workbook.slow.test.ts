import { readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { assess } from "../assess/assess.ts";
import { checkYearRecord } from "../check/check-year-record.ts";
import type { CommentLevel, SubjectRecord, YearRecord } from "../model/year-record.ts";
import { aWorkbook } from "../testing/a-workbook.ts";
import { aYearRecord, goodMarks } from "../testing/a-year-record.ts";
import { readWorkbook } from "./read-workbook.ts";
import { writeWorkbook } from "./write/write-workbook.ts";

const folder = new URL("../../../../examples/data/hocba/", import.meta.url);
const file = (name: string): Uint8Array => new Uint8Array(readFileSync(new URL(name, folder)));

function recordsOf(bytes: Uint8Array): readonly YearRecord[] {
  const result = readWorkbook(bytes);
  if (!result.ok) throw new Error(JSON.stringify(result.issues));
  return result.value.records;
}

describe("the example class", () => {
  it("has the same 40 records as .xlsx and as .xls, without an issue", () => {
    const result = readWorkbook(file("lop-6a.xlsx"));
    expect(result).toMatchObject({
      ok: true,
      issues: [],
      value: { className: "6A", grade: 6, schoolYear: "2024-2025" },
    });
    const records = recordsOf(file("lop-6a.xlsx"));
    expect(records).toHaveLength(40);
    expect(recordsOf(file("lop-6a.xls"))).toEqual(records);
  });

  it("has no stated average that differs from the circular's", () => {
    for (const record of recordsOf(file("lop-6a.xls")))
      expect(checkYearRecord(record).filter(({ severity }) => severity !== "information")).toEqual([]);
  });

  it("has pupils at the borders of the rules", () => {
    const found = recordsOf(file("lop-6a.xlsx")).map((record) => assess(record));
    const of = (index: number) => {
      const result = found[index];
      if (result?.kind !== "secondary") throw new Error("not secondary");
      const { learning, promotion, title } = result;
      return [
        learning.year.decided && learning.year.value.level,
        learning.year.decided && learning.year.value.isAdjusted,
        promotion.decided && promotion.value,
        title.decided && title.value,
      ];
    };
    expect(of(0)).toEqual(["Tốt", false, "promoted", "Học sinh Xuất sắc"]);
    expect(of(1)).toEqual(["Đạt", true, "promoted", null]);
    expect(of(2)).toEqual(["Khá", true, "promoted", null]);
    expect(of(3)).toEqual(["Khá", false, "promoted", null]);
    expect(of(4)[2]).toBe("promoted");
    expect(of(5)[2]).toBe("not-promoted");
    expect(of(6)[2]).toBe("summer-conduct");
    expect(of(7)[2]).toBe("retest");
    expect(of(8)).toEqual(["Khá", true, "promoted", null]);
  });

  it("with planted mistakes names each one's cell", () => {
    const result = readWorkbook(file("lop-6a-loi.xlsx"));
    expect(result.ok).toBe(false);
    expect(result.issues.map(({ code, path }) => [code, path])).toEqual([
      ["transcript.mark.too-many-decimals", "Lớp 6A!F9"],
      ["transcript.mark.out-of-range", "Lớp 6A!G10"],
      ["transcript.mark.not-a-mark", "Lớp 6A!H11"],
      ["transcript.workbook.bad-date", "Lớp 6A!D12"],
      ["transcript.workbook.bad-level", "Lớp 6A!E13"],
    ]);
    const partial = result.ok ? undefined : result.partial;
    const differences = partial?.records.flatMap((record, index) =>
      checkYearRecord(record)
        .filter(({ severity }) => severity === "error")
        .map(({ code, path }) => [code, partial.cellOf(index, path)]),
    );
    expect(differences).toEqual([
      ["transcript.declared.average-differs", "Lớp 6A!BP12"],
      ["transcript.declared.conduct-differs", "Lớp 6A!DX19"],
    ]);
    // The pupils with an unreadable mark have no average, rather than one without it.
    const [first] = partial?.records ?? [];
    expect(first && assess(first)).toMatchObject({ learning: { year: { decided: false } } });
  });
});

describe("a written workbook", () => {
  const mark = fc.integer({ min: 0, max: 100 }).map((tenths) => `${Math.trunc(tenths / 10)}.${tenths % 10}`);
  const comment = fc.constantFrom<CommentLevel>("Đ", "CĐ");
  const optional = <Value>(value: fc.Arbitrary<Value>) => fc.option(value, { nil: undefined });
  const clean = <Shape extends object>(shape: Shape): Shape =>
    JSON.parse(JSON.stringify(shape, (_key, value) => (isEmptyObject(value) ? undefined : value))) as Shape;
  const isEmptyObject = (value: unknown): boolean =>
    typeof value === "object" &&
    value !== null &&
    Object.values(value).every((each) => each === undefined || isEmptyList(each));
  const isEmptyList = (value: unknown): boolean => Array.isArray(value) && value.length === 0;

  const scoredTerm = fc.record({
    regular: optional(fc.array(mark, { minLength: 1, maxLength: 4 })),
    midTerm: optional(mark),
    endTerm: optional(mark),
    average: optional(mark),
  });
  const commentTerm = fc.record({
    regular: optional(fc.array(comment, { minLength: 1, maxLength: 2 })),
    midTerm: optional(comment),
    endTerm: optional(comment),
    level: optional(comment),
  });
  // Every subject holds at least one value: a subject without any has no column.
  const scored = (name: string) =>
    fc.record({
      kind: fc.constant("scored"),
      name: fc.constant(name),
      hk1: scoredTerm,
      hk2: scoredTerm,
      yearAverage: mark,
      retest: optional(mark),
    });
  const commented = (name: string) =>
    fc.record({
      kind: fc.constant("comment"),
      name: fc.constant(name),
      hk1: commentTerm,
      hk2: commentTerm,
      yearLevel: comment,
      retest: optional(comment),
    });
  const level = optional(fc.constantFrom("Tốt", "Khá", "Đạt", "Chưa đạt"));
  const name = fc.constantFrom("Lê Thị Mẫu", "=1+1", "Ksor Mẫu", "Nguyễn Văn “A”", "Đỗ - Thử");
  const record = fc
    .record({
      schoolYear: fc.constant("2024-2025"),
      grade: fc.constant(6),
      className: fc.constant("6A"),
      pupil: fc.record({
        name,
        birthDate: optional(fc.constantFrom("2013-05-19", "2013-05", "2013")),
        gender: optional(fc.constantFrom("male" as const, "female" as const)),
        personalNumber: optional(fc.constant("001313000001")),
      }),
      subjects: fc.tuple(scored("Toán"), scored("Khoa học tự nhiên"), commented("Nghệ thuật")),
      conduct: fc.record({ hk1: level, hk2: level, year: level, afterSummer: level }),
      absentSessions: optional(fc.integer({ min: 0, max: 99 })),
      declared: fc.record({
        learningHk1: level,
        learningYear: level,
        title: optional(fc.constant("Học sinh Giỏi")),
        isPromoted: optional(fc.boolean()),
      }),
    })
    .map(clean);

  it("gives the same records back", () => {
    fc.assert(
      fc.property(fc.array(record, { minLength: 1, maxLength: 3 }), (list) => {
        const records = list.map((each, index) => ({
          ...each,
          pupil: { ...each.pupil, code: `240000000${index}` },
        })) as unknown as YearRecord[];
        const bytes = writeWorkbook({ schoolYear: "2024-2025", className: "6A", records });
        const result = readWorkbook(bytes);
        expect(result.issues).toEqual([]);
        expect(result.ok && result.value.records).toEqual(records);
      }),
      { numRuns: 20 },
    );
  });

  it("of a primary class gives the same records back", () => {
    const subjects: SubjectRecord[] = [
      { kind: "primary", name: "Toán", level: "T", finalTest: "9" },
      { kind: "primary", name: "Đạo đức", level: "H" },
      { kind: "primary", name: "Khoa học", level: "T", finalTest: "10" },
    ];
    const records: YearRecord[] = [
      {
        schoolYear: "2024-2025",
        grade: 4,
        className: "4B",
        pupil: { name: "Lê Thị Mẫu" },
        subjects,
        competences: [
          { name: "Khoa học", level: "T" },
          { name: "Tự chủ và tự học", level: "Đ" },
        ],
        qualities: [{ name: "Yêu nước", level: "T" }],
        declared: { overall: "HTT", isPromoted: true },
      },
    ];
    const result = readWorkbook(writeWorkbook({ schoolYear: "2024-2025", className: "4B", records }));
    expect(result).toMatchObject({ ok: true, issues: [], value: { records } });
  });

  it("has the same bytes for the same records", () => {
    const content = { className: "6A", records: [aYearRecord(goodMarks)] };
    expect(writeWorkbook(content)).toEqual(writeWorkbook(content));
  });
});

describe("our reader of .xls", () => {
  it("reads what another library wrote, Vietnamese text of every kind included", () => {
    const rows: unknown[][] = [["STT", "Họ và tên", "Toán cả năm", "Ghi chú"]];
    const long = "Đặng Thị Ngọc Ánh ".repeat(60);
    for (let index = 0; index < 600; index += 1)
      rows.push([index + 1, `Ánh ${index} Đỗ ơ ư ặ ỹ`, (index % 101) / 10, index % 2 ? "ascii only" : long]);
    const sheets = [{ name: "Lớp 6A", rows }];
    const records = recordsOf(aWorkbook(sheets, "biff8"));
    expect(records).toHaveLength(600);
    expect(records).toEqual(recordsOf(aWorkbook(sheets, "xlsx")));
    expect(records[599]?.pupil?.name).toBe("Ánh 599 Đỗ ơ ư ặ ỹ");
    expect(records[77]?.subjects[0]).toMatchObject({ yearAverage: "7.7" });
  });
});

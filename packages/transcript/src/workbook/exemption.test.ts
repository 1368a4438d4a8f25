import { describe, expect, it } from "vitest";
import type { YearRecord } from "../model/year-record.ts";
import { aWorkbook } from "../testing/a-workbook.ts";
import { readWorkbook } from "./read-workbook.ts";
import { writeWorkbook } from "./write/write-workbook.ts";

const header = ["STT", "Họ và tên", "GDTC HKI", "GDTC HKII", "GDTC cả năm"];

function subjectOf(rows: readonly (readonly unknown[])[], grade = 9) {
  const result = readWorkbook(aWorkbook([{ name: "9A", rows }]), { schoolYear: "2022-2023", grade });
  expect(result.issues).toEqual([]);
  return result.ok ? result.value.records[0]?.subjects[0] : undefined;
}

describe("a mark of exemption in a workbook", () => {
  it.each([
    [["M", "M", "M"], { exemption: "year" }],
    [["m", "Miễn", null], { exemption: "year" }],
    [["MIỄN", "Đ", "Đ"], { exemption: "hk1", hk2: { level: "Đ" }, yearLevel: "Đ" }],
    [["Đ", "Miễn học", "Đ"], { exemption: "hk2", hk1: { level: "Đ" }, yearLevel: "Đ" }],
    [[null, null, "Mien"], { exemption: "year" }],
    [["Đ", "Đ", "Miễn thực hành"], { exemption: "practice", hk1: { level: "Đ" }, hk2: { level: "Đ" } }],
  ])("%j is %j", (cells, expected) => {
    expect(subjectOf([header, [1, "Lê Thị Mẫu", ...cells]])).toEqual({
      kind: "comment",
      name: "Giáo dục thể chất",
      ...expected,
    });
  });

  it("is known in cells for marks, too", () => {
    const rows = [
      ["STT", "Họ và tên", "GDQP HKI", "GDQP HKII"],
      [1, "Lê Thị Mẫu", "M", 8],
    ];
    expect(subjectOf(rows, 11)).toMatchObject({ exemption: "hk1", hk2: { average: "8.0" } });
  });

  it.each([
    ["x", "year"],
    ["Miễn học kì II", "hk2"],
    ["Miễn phần thực hành", "practice"],
  ])("in a column of its own, %s is %s", (cell, exemption) => {
    const rows = [
      ["STT", "Họ và tên", "Thể dục cả năm", "Thể dục miễn học"],
      [1, "Lê Thị Mẫu", "Đ", cell],
    ];
    expect(subjectOf(rows)).toMatchObject({ exemption, yearLevel: "Đ" });
  });

  it("that is none is an issue, and its cell is named", () => {
    const rows = [
      ["STT", "Họ và tên", "Thể dục cả năm", "Thể dục miễn học"],
      [1, "Lê Thị Mẫu", "Đ", "ốm"],
    ];
    const result = readWorkbook(aWorkbook([{ name: "9A", rows }]), { schoolYear: "2022-2023", grade: 9 });
    expect(result.issues).toMatchObject([{ code: "transcript.workbook.bad-level", path: "9A!D2" }]);
  });

  it("comes back from a workbook that was written", () => {
    const records: readonly YearRecord[] = [
      {
        schoolYear: "2022-2023",
        grade: 9,
        className: "9A",
        pupil: { name: "Lê Thị Mẫu", code: "2200000001" },
        subjects: [
          { kind: "scored", name: "Toán", yearAverage: "8.0", exemption: "practice" },
          { kind: "comment", name: "Giáo dục thể chất", hk2: { level: "Đ" }, exemption: "hk1" },
          { kind: "comment", name: "Nghệ thuật", exemption: "year" },
        ],
      },
    ];
    const result = readWorkbook(writeWorkbook({ records, schoolYear: "2022-2023" }));
    expect(result.issues).toEqual([]);
    expect(result.ok && result.value.records).toEqual(records);
  });
});

import { describe, expect, it } from "vitest";
import { aWorkbook, type TestSheet } from "../testing/a-workbook.ts";
import { readWorkbook } from "./read-workbook.ts";

const title = ["Lớp 6A, năm học 2024-2025"];
const header = ["STT", "Họ và tên", "Ngày sinh", "Toán"];

function read(sheets: readonly TestSheet[]) {
  const result = readWorkbook(aWorkbook(sheets));
  const value = result.ok ? result.value : result.partial;
  return {
    issues: result.issues.map(({ code, path }) => [code, path]),
    records: value?.records ?? [],
    value,
  };
}

const namesOf = (sheets: readonly TestSheet[]) => read(sheets).records.map(({ pupil }) => pupil?.name);

describe("no pupil of a list is lost without a word", () => {
  it.each([["1."], ["1)"], ["01"], [1]])("a pupil numbered %j is read", (number) => {
    const rows = [title, header, [number, "Lê Thị Mẫu", null, 8]];
    expect(namesOf([{ name: "HKI", rows }])).toEqual(["Lê Thị Mẫu"]);
  });

  it("a pupil without a number is read by the birth date", () => {
    const rows = [title, header, [1, "Lê A", "02/03/2013", 8], [null, "Lê B", "05/04/2013", 7]];
    expect(namesOf([{ name: "HKI", rows }])).toEqual(["Lê A", "Lê B"]);
  });

  it("a row with a name and marks alone is reported, for it may be a pupil", () => {
    const rows = [title, header, [1, "Lê A", null, 8], [null, "Lê B", null, 7]];
    const { issues, records } = read([{ name: "HKI", rows }]);
    expect(records).toHaveLength(1);
    expect(issues).toEqual([["transcript.workbook.row-without-number", "HKI!B4"]]);
  });

  it.each([["Tổng cộng"], ["Tỉ lệ %"], ["Trung bình"], ["Hiệu trưởng"], ["Họ và tên"]])(
    "a line %j below or between is no pupil, with a column of numbers and without",
    (words) => {
      const rows = [title, header, [1, "Lê A", null, 8], [null, words, null, 8]];
      expect(read([{ name: "HKI", rows }])).toMatchObject({ issues: [], records: [{}] });
      const bare = [title, ["Họ và tên", "Toán"], ["Lê A", 8], [words, 8]];
      expect(namesOf([{ name: "HKI", rows: bare }])).toEqual(["Lê A"]);
    },
  );

  it("a numbered pupil is read whatever the name", () => {
    const rows = [title, header, [1, "Khá", null, 8]];
    expect(namesOf([{ name: "HKI", rows }])).toEqual(["Khá"]);
  });
});

describe("a pupil in several sheets is one pupil", () => {
  const both = (second: readonly (readonly unknown[])[]): readonly TestSheet[] => [
    {
      name: "HKI",
      rows: [
        title,
        ["STT", "Mã học sinh", "Họ và tên", "Ngày sinh", "Toán"],
        [1, "24001", "Lê A", "02/03/2013", 8],
      ],
    },
    { name: "HKII", rows: second },
  ];
  const whole = { code: "24001", name: "Lê A", birthDate: "2013-03-02" };
  const math = { kind: "scored", name: "Toán", hk1: { average: "8.0" }, hk2: { average: "7.0" } };

  it.each([
    ["without the code", [title, header, [1, "Lê A", "02/03/2013", 7]]],
    ["with the birth date in another form", [title, header, [1, "Lê A", "2/3/2013", 7]]],
    ["with the serial number of the birth date", [title, header, [1, "Lê A", 41335, 7]]],
    [
      "without birth date and class",
      [
        ["STT", "Họ và tên", "Toán"],
        [1, "Lê A", 7],
      ],
    ],
  ])("%s", (_, rows) => {
    const { issues, records } = read(both(rows));
    expect(issues).toEqual([]);
    expect(records).toMatchObject([{ pupil: whole, subjects: [math] }]);
  });

  it("and stands in each once, with the code or without", () => {
    const row = [1, "Lê A", "02/03/2013", 7];
    const { issues, records } = read(both([title, header, row, row]));
    expect(issues).toEqual([["transcript.workbook.duplicate-pupil", "HKII!B4"]]);
    expect(records).toHaveLength(1);
  });

  it("by the code, and another name under it is reported", () => {
    const rows = [title, ["STT", "Mã học sinh", "Họ và tên", "Toán"], [1, "24001", "Trần B", 7]];
    expect(read(both(rows)).issues).toEqual([["transcript.workbook.conflicting-value", "HKII!C3"]]);
  });

  it("another birth date or another code is another pupil", () => {
    expect(read(both([title, header, [1, "Lê A", "03/03/2013", 7]])).records).toHaveLength(2);
    const other = [title, ["STT", "Mã học sinh", "Họ và tên", "Toán"], [1, "24002", "Lê A", 7]];
    expect(read(both(other)).records).toHaveLength(2);
  });

  it("a name that two pupils of another sheet have is reported and given to none", () => {
    const { issues, records } = read([
      {
        name: "HKI",
        rows: [title, header, [1, "Lê A", "02/03/2013", 8], [2, "Lê A", "05/05/2013", 6]],
      },
      { name: "HKII", rows: [title, ["STT", "Họ và tên", "Toán"], [1, "Lê A", 7]] },
    ]);
    expect(issues).toEqual([["transcript.workbook.ambiguous-pupil", "HKII!B3"]]);
    expect(records.map(({ subjects }) => subjects[0])).toEqual([
      { kind: "scored", name: "Toán", hk1: { average: "8.0" } },
      { kind: "scored", name: "Toán", hk1: { average: "6.0" } },
    ]);
  });
});

describe("a workbook of several classes or school years", () => {
  const sheet = (name: string, line: string): TestSheet => ({
    name,
    rows: [[line], ["STT", "Họ và tên", "Toán"], [1, "Lê A", 8]],
  });

  it("gives each pupil the class and grade of the sheet", () => {
    const { records, value } = read([
      sheet("6A", "Lớp 6A, HKI, 2022-2023"),
      sheet("9B", "Lớp 9B, HKI, 2022-2023"),
    ]);
    expect(records.map(({ className, grade }) => [className, grade])).toEqual([
      ["6A", 6],
      ["9B", 9],
    ]);
    expect(value?.className).toBeUndefined();
    expect(value?.schoolYear).toBe("2022-2023");
  });

  it("keeps the school years of a pupil apart", () => {
    const { issues, records } = read([
      sheet("Năm trước", "Lớp 6A, cả năm, 2022-2023"),
      sheet("Năm nay", "Lớp 7A, cả năm, 2023-2024"),
    ]);
    expect(issues).toEqual([]);
    expect(records.map(({ schoolYear, grade }) => [schoolYear, grade])).toEqual([
      ["2022-2023", 6],
      ["2023-2024", 7],
    ]);
  });
});

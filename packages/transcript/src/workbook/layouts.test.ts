import { describe, expect, it } from "vitest";
import { aWorkbook, type TestSheet } from "../testing/a-workbook.ts";
import {
  primaryPeriodicSheetLayout,
  sectorPrimaryResultsLayout,
  sectorPupilListLayout,
  subjectBookLayout,
} from "./layout/layouts.ts";
import type { WorkbookLayout } from "./layout/workbook-layout.ts";
import { readWorkbook, type ReadWorkbookOptions } from "./read-workbook.ts";

function read(sheets: readonly TestSheet[], options: ReadWorkbookOptions = {}) {
  const result = readWorkbook(aWorkbook(sheets), options);
  const value = result.ok ? result.value : result.partial;
  return {
    issues: result.issues.map(({ code, path }) => [code, path]),
    records: value?.records ?? [],
    value,
  };
}

const pupil = ["1", "2400000001", "Lê Thị Mẫu"];

describe("the template of primary results of the sector database", () => {
  const header = [
    [
      "STT",
      "Mã lớp",
      "Mã học sinh",
      "Họ tên",
      "Ngày sinh",
      "Môn học và hoạt động giáo dục",
      null,
      null,
      null,
      null,
      "Năng lực cốt lõi",
      null,
      "Phẩm chất chủ yếu",
      "Hoàn thành chương trình lớp học",
      "Lên lớp",
      "Xếp loại",
    ],
    [
      null,
      null,
      null,
      null,
      null,
      "Toán",
      null,
      "Tiếng việt",
      null,
      "Nghệ thuật\n(Âm nhạc)",
      "Năng lực chung",
      "Năng lực đặc thù",
      "Yêu nước",
    ],
    [
      null,
      null,
      null,
      null,
      null,
      "Mức đạt được",
      "Điểm KTĐK",
      "Mức đạt được",
      "Điểm KTĐK",
      "Mức đạt được",
      "Tự chủ và tự học",
      "Khoa học",
    ],
  ];
  const merges = [
    ...[0, 1, 2, 3, 4, 13, 14, 15].map((column) => [0, column, 2, column] as const),
    [0, 5, 0, 9],
    [1, 5, 1, 6],
    [1, 7, 1, 8],
    [0, 10, 0, 11],
    [1, 12, 2, 12],
  ] as const;
  const row = [
    1,
    "1A",
    "2400000001",
    "Lê Thị Mẫu",
    43000,
    "HTT",
    9,
    "H",
    8,
    "T",
    "T",
    "Đ",
    "T",
    "x",
    "x",
    "HT",
  ];

  it("is read by its three header rows", () => {
    const { records, issues } = read([{ name: "Sheet1", rows: [...header, row], merges }], {
      layout: sectorPrimaryResultsLayout,
      schoolYear: "2024-2025",
    });
    expect(issues).toEqual([]);
    expect(records).toEqual([
      {
        schoolYear: "2024-2025",
        grade: 1,
        className: "1A",
        pupil: { code: "2400000001", name: "Lê Thị Mẫu", birthDate: "2017-09-22" },
        subjects: [
          { kind: "primary", name: "Toán", level: "T", finalTest: "9" },
          { kind: "primary", name: "Tiếng Việt", level: "H", finalTest: "8" },
          { kind: "primary", name: "Nghệ thuật (Âm nhạc)", level: "T" },
        ],
        competences: [
          { name: "Tự chủ và tự học", level: "T" },
          { name: "Khoa học", level: "Đ" },
        ],
        qualities: [{ name: "Yêu nước", level: "T" }],
        declared: { isPromoted: true, overall: "HT" },
      },
    ]);
  });

  it("says that a column it needs is missing", () => {
    const rows = [
      ["STT", "Họ tên"],
      [1, "Lê Thị Mẫu"],
    ];
    expect(read([{ name: "Sheet1", rows }], { layout: sectorPrimaryResultsLayout }).issues).toContainEqual([
      "transcript.workbook.missing-column",
      "Sheet1",
    ]);
  });
});

describe("mark books of TT 22/2021, one sheet a subject", () => {
  const book = (
    name: string,
    title: string,
    marks: readonly unknown[],
    heading = "Họ và tên",
  ): TestSheet => ({
    name,
    rows: [
      ["TRƯỜNG THCS MẪU"],
      [title],
      [],
      ["STT", "Mã học sinh", heading, "ĐĐGtx", null, null, null, "ĐĐGgk", "ĐĐGck", "ĐTBmhk", "Nhận xét"],
      [null, null, null, 1, 2, 3, 4],
      [...pupil, ...marks],
    ],
    merges: [
      [3, 0, 4, 0],
      [3, 3, 3, 6],
    ],
  });

  it("become one record, subject and term from the name of the sheet or its title", () => {
    const { records, issues } = read(
      [
        book("Toán", "SỔ ĐIỂM LỚP 6A - HỌC KÌ I - Năm học 2024-2025", [8, "8,5", 9, 10, 8, 9, 8.8]),
        book("KHTN", "Lớp: 6A   Học kỳ II", [7, null, "-", "", 7, 7, 7]),
        book("Sheet3", "Môn: Nghệ thuật - Học kì 1", ["Đ", "Đ", null, null, "Đ", "CĐ", "CĐ"]),
      ],
      { layout: subjectBookLayout },
    );
    expect(issues).toEqual([]);
    expect(records).toEqual([
      {
        schoolYear: "2024-2025",
        grade: 6,
        className: "6A",
        pupil: { code: "2400000001", name: "Lê Thị Mẫu" },
        subjects: [
          {
            kind: "scored",
            name: "Toán",
            hk1: { regular: ["8.0", "8.5", "9.0", "10.0"], midTerm: "8.0", endTerm: "9.0", average: "8.8" },
          },
          {
            kind: "scored",
            name: "Khoa học tự nhiên",
            hk2: { regular: ["7.0"], midTerm: "7.0", endTerm: "7.0", average: "7.0" },
          },
          {
            kind: "comment",
            name: "Nghệ thuật",
            hk1: { regular: ["Đ", "Đ"], midTerm: "Đ", endTerm: "CĐ", level: "CĐ" },
          },
        ],
      },
    ]);
  });

  it("name the cell of each value, also of one found later by the rules", () => {
    const { value } = read([book("Toán", "Lớp 6A Học kì I", [8, 8, 8, 8, 8, 8, 8])]);
    expect(value?.cellOf(0, "subjects[0].hk1.average")).toBe("Toán!J6");
    expect(value?.cellOf(0, "subjects[0].hk1.regular[2]")).toBe("Toán!F6");
    expect(value?.cellOf(0, "learning.year")).toBe("Toán!C6");
    expect(value?.cellOf(9, "x")).toBeUndefined();
  });

  it("without a term anywhere are not guessed at", () => {
    const { records, issues } = read([book("Toán", "SỔ ĐIỂM LỚP 6A", [8, 8, 8, 8, 8, 8, 8])]);
    const [first] = readWorkbook(aWorkbook([book("Toán", "SỔ ĐIỂM LỚP 6A", [8, 8, 8, 8, 8, 8, 8])])).issues;
    expect(records[0]?.subjects).toEqual([]);
    expect(issues.filter(([code]) => code === "transcript.workbook.ambiguous-column")).toHaveLength(1);
    expect(first?.params).toEqual({ columns: "D, E, F, G, H, I, J" });
  });
});

describe("the periodic sheet of a primary subject", () => {
  it("is read with the code's other name", () => {
    const rows = [
      [
        "STT",
        "Mã định danh Bộ GD&ĐT",
        "Họ và tên",
        "Ngày sinh",
        "Mức đạt được",
        "Điểm KTĐK",
        "Mã nhận xét",
        "Thời điểm đánh giá",
      ],
      [1, "2400000001", "Lê Thị Mẫu", "19/05/2015", "CHT", 4, "NX1", "Cuối năm"],
    ];
    const { records, issues } = read([{ name: "Tiếng Việt", rows }], {
      layout: primaryPeriodicSheetLayout,
      grade: 3,
      schoolYear: "2024-2025",
    });
    expect(issues).toEqual([]);
    expect(records[0]?.subjects).toEqual([
      { kind: "primary", name: "Tiếng Việt", level: "C", finalTest: "4" },
    ]);
    expect(records[0]?.pupil?.birthDate).toBe("2015-05-19");
  });
});

describe("the pupil list of the sector database", () => {
  it("gives pupils without results", () => {
    const rows = [
      ["DANH SÁCH HỌC SINH"],
      [
        "STT",
        "Mã lớp",
        "Mã học sinh",
        "Họ tên",
        "Ngày sinh",
        "Giới tính",
        "Trạng thái HS",
        "Dân tộc",
        "Số định danh cá nhân",
      ],
      [1, "6A", "2400000001", "Lê Thị Mẫu", "19/05/2013", "02", "Đang học", "Kinh", "001313000001"],
      [2, "6A", "2400000002", "Ksor Mẫu", "2013", "Nam", "Đang học", "Gia Rai", "1313000001"],
    ];
    const { records, issues } = read([{ name: "Sheet1", rows }], { layout: sectorPupilListLayout });
    expect(records.map(({ pupil: each }) => each)).toEqual([
      {
        code: "2400000001",
        name: "Lê Thị Mẫu",
        birthDate: "2013-05-19",
        gender: "female",
        personalNumber: "001313000001",
      },
      { code: "2400000002", name: "Ksor Mẫu", birthDate: "2013", gender: "male" },
    ]);
    // A personal number whose zeros a spreadsheet took away.
    expect(issues).toContainEqual(["transcript.pupil.personal-number", "Sheet1!I4"]);
  });
});

describe("a class sheet", () => {
  const decomposed = (text: string): string => text.normalize("NFD");

  it("may be written in decomposed Unicode, in capitals, over several lines, in any order of columns", () => {
    const rows = [
      [decomposed("LỚP: 6A"), null, decomposed("Năm học 2024 – 2025")],
      [],
      [decomposed("HỌC KỲ I"), null, null, decomposed("Họ và\r\ntên"), "STT"],
      [decomposed("Hoá học"), "Địa lý", decomposed("HĐTN,\nHN"), null, null],
      [8, 7, decomposed("Đ"), decomposed("Lê Thị Mẫu"), 1],
    ];
    const { records, issues } = read(
      [
        {
          name: "Sheet1",
          rows,
          merges: [
            [2, 0, 2, 2],
            [2, 3, 3, 3],
            [2, 4, 3, 4],
          ],
        },
      ],
      { grade: 10 },
    );
    expect(issues).toEqual([]);
    expect(records[0]).toMatchObject({
      className: "6A",
      schoolYear: "2024-2025",
      pupil: { name: "Lê Thị Mẫu" },
      subjects: [
        { kind: "scored", name: "Hóa học", hk1: { average: "8.0" } },
        { kind: "scored", name: "Địa lí", hk1: { average: "7.0" } },
        { kind: "comment", name: "Hoạt động trải nghiệm, hướng nghiệp", hk1: { level: "Đ" } },
      ],
    });
  });

  it("may split the name over two columns", () => {
    const rows = [
      ["STT", "Họ và tên đệm", "Tên", "Toán HKI", "CN"],
      [1, "Lê Thị", "Mẫu", 8, 9],
    ];
    const { records } = read([{ name: "6A", rows }]);
    expect(records[0]?.pupil?.name).toBe("Lê Thị Mẫu");
    expect(records[0]?.subjects).toMatchObject([{ name: "Toán", hk1: { average: "8.0" } }]);
  });

  it("takes CN for the year below a subject, and for Công nghệ alone", () => {
    const below = [
      ["STT", "Họ và tên", "Toán", null, null],
      [null, null, "HKI", "HKII", "CN"],
      [1, "Lê Thị Mẫu", 8, 9, 8.7],
    ];
    expect(read([{ name: "6A", rows: below, merges: [[0, 2, 0, 4]] }]).records[0]?.subjects).toEqual([
      { kind: "scored", name: "Toán", hk1: { average: "8.0" }, hk2: { average: "9.0" }, yearAverage: "8.7" },
    ]);
    const alone = [
      ["STT", "Họ và tên", "Toán", "CN", "Tin"],
      [1, "Lê Thị Mẫu", 8, 9, 7],
    ];
    const { records } = read([{ name: "Cả năm", rows: alone }], { grade: 6 });
    expect(records[0]?.subjects.map(({ name }) => name)).toEqual(["Toán", "Công nghệ", "Tin học"]);
    expect(records[0]?.subjects).toMatchObject([
      { yearAverage: "8.0" },
      { yearAverage: "9.0" },
      { yearAverage: "7.0" },
    ]);
  });

  it("leaves out lines under the table, rows twice, and rows without a name", () => {
    const rows = [
      ["STT", "Mã HS", "Họ và tên", "Toán cả năm"],
      [1, "A1", "Lê Thị Mẫu", 8],
      [2, "A1", "Lê Thị Mẫu", 9],
      [3, null, null, 7],
      [],
      [null, null, "Giáo viên chủ nhiệm", null],
      [null, null, "Trung bình lớp", 8],
    ];
    const { records, issues } = read([{ name: "6A", rows }]);
    expect(records).toHaveLength(1);
    expect(issues).toContainEqual(["transcript.workbook.duplicate-pupil", "6A!C3"]);
    expect(issues).toContainEqual(["transcript.workbook.pupil-without-key", "6A!A4"]);
  });

  it("names the cell of a column it does not know or that comes twice", () => {
    const rows = [
      ["STT", "Họ và tên", "Chiều cao", "Toán cả năm", "Toán CN"],
      [1, "Lê Thị Mẫu", 150, 8, 9],
    ];
    const { issues, records } = read([{ name: "6A", rows }]);
    expect(issues).toContainEqual(["transcript.workbook.unknown-column", "6A!C1"]);
    expect(issues).toContainEqual(["transcript.workbook.duplicate-column", "6A!E1"]);
    expect(records[0]?.subjects).toMatchObject([{ yearAverage: "8.0" }]);
  });

  it("keeps a subject that the curriculum does not have, when its parts are clear", () => {
    const rows = [
      ["STT", "Họ và tên", "Tiếng Pháp", null],
      [null, null, "ĐĐGgk HKI", "ĐTBmhk HKI"],
      [1, "Lê Thị Mẫu", 8, 9],
    ];
    const { records } = read([{ name: "6A", rows, merges: [[0, 2, 0, 3]] }]);
    expect(records[0]?.subjects).toEqual([
      { kind: "scored", name: "Tiếng Pháp", hk1: { midTerm: "8.0", average: "9.0" } },
    ]);
  });

  it("warns when two sheets disagree, and keeps the first", () => {
    const rows = (mark: number) => [
      ["STT", "Mã HS", "Họ và tên", "Toán cả năm"],
      [1, "A1", "Lê Thị Mẫu", mark],
    ];
    const { records, issues } = read([
      { name: "Một", rows: rows(8) },
      { name: "Hai", rows: rows(9) },
    ]);
    expect(records[0]?.subjects).toMatchObject([{ yearAverage: "8.0" }]);
    expect(issues).toContainEqual(["transcript.workbook.conflicting-value", "Hai!D2"]);
  });

  it("is read by a layout that a school wrote itself", () => {
    const layout: WorkbookLayout = {
      id: "truong-mau",
      headers: { "pupil.name": ["Em"], "part.midTerm": ["Điểm một tiết"] },
      subjects: { Toán: ["Số học"] },
      period: "hk2",
      sheets: ["Điểm"],
    };
    const rows = [
      ["TT", "Em", "Số học"],
      [null, null, "Điểm một tiết"],
      [1, "Lê Thị Mẫu", 9],
    ];
    const { records } = read(
      [
        { name: "Điểm", rows },
        { name: "Khác", rows },
      ],
      { layout, grade: 6 },
    );
    expect(records[0]?.subjects).toEqual([{ kind: "scored", name: "Toán", hk2: { midTerm: "9.0" } }]);
  });

  it.each([
    { id: "x", headers: { "pupil.age": ["Tuổi"] } },
    { id: "x", headers: { "pupil.name": "Em" } },
    { id: "x", period: "hk3" },
    { id: "x", headerSearchRows: -1 },
    { sheets: [1] },
    null,
  ])("refuses a layout that is none: %j", (layout) => {
    const result = readWorkbook(aWorkbook([{ name: "6A", rows: [] }]), { layout: layout as never });
    expect(result).toMatchObject({ ok: false, issues: [{ code: "transcript.workbook.bad-layout" }] });
  });
});

describe("cells that cannot be read", () => {
  it("leave what depends on them undecided, and never as if they were not there", () => {
    const rows = [
      ["STT", "Họ và tên", "Toán", null, null, null],
      [null, null, "ĐĐGtx HKI", "ĐĐGtx HKI", "ĐĐGgk HKI", "ĐĐGck HKI"],
      [1, "Lê Thị Mẫu", 8, "vắng", 8, 8],
    ];
    const { records, issues } = read([{ name: "6A", rows, merges: [[0, 2, 0, 5]] }]);
    expect(issues).toContainEqual(["transcript.mark.not-a-mark", "6A!D3"]);
    expect(records[0]?.subjects).toMatchObject([{ hk1: { regular: ["8.0", "?"] } }]);
  });

  it("are text of a font from before Unicode", () => {
    const rows = [
      ["STT", "Họ và tên", "Toán cả năm"],
      [1, "NguyÔn V¨n §øc", 8],
    ];
    expect(read([{ name: "6A", rows }]).issues).toContainEqual(["transcript.workbook.bad-text", "6A!B2"]);
  });
});

describe("a heading that stands once above several columns without being merged", () => {
  const rows = (top: readonly unknown[], below: readonly unknown[], marks: readonly unknown[]) => [
    ["Bảng tổng hợp kết quả lớp 6B năm học 2024 - 2025"],
    ["STT", "Mã học sinh", "Họ và tên", ...top],
    [null, null, null, ...below],
    [...pupil, ...marks],
  ];

  it("holds for the columns to its right whose own texts name only a term", () => {
    const sheet = rows(
      ["Toán", null, null, "GDTC", null, "Vắng"],
      ["HK1", "HK2", "CN", "HK1", "CN", null],
      [7.5, 8, 7.8, "Đ", "Đ", 3],
    );
    const { records, issues } = read([{ name: "6B", rows: sheet }]);
    expect(issues).toEqual([]);
    expect(records[0]?.subjects).toEqual([
      { kind: "scored", name: "Toán", hk1: { average: "7.5" }, hk2: { average: "8.0" }, yearAverage: "7.8" },
      { kind: "comment", name: "Giáo dục thể chất", hk1: { level: "Đ" }, yearLevel: "Đ" },
    ]);
    expect(records[0]?.absentSessions).toBe(3);
  });

  it("does not hold for a column with a header of its own below", () => {
    const sheet = rows(["Toán", null, null], ["HK1", "HK2", "Học lực"], [7.5, 8, "Khá"]);
    const { records } = read([{ name: "6B", rows: sheet }]);
    expect(records[0]?.declared?.learningYear).toBe("Khá");
    expect(records[0]?.subjects).toEqual([
      { kind: "scored", name: "Toán", hk1: { average: "7.5" }, hk2: { average: "8.0" } },
    ]);
  });

  it("is left to merged ranges where its row has any", () => {
    const sheet = rows(["Toán", null, null, "Tin học"], ["HK1", "HK2", "CN", "CN"], [7.5, 8, 7.8, 9]);
    const { records, issues } = read([{ name: "6B", rows: sheet, merges: [[1, 3, 1, 4]] }]);
    expect(records[0]?.subjects).toEqual([
      { kind: "scored", name: "Toán", hk1: { average: "7.5" }, hk2: { average: "8.0" } },
      { kind: "scored", name: "Tin học", yearAverage: "9.0" },
    ]);
    expect(issues.length).toBeGreaterThan(0);
  });
});

import { describe, expect, it } from "vitest";
import { findSubject } from "../../model/subject.ts";
import { aWorkbook, type TestSheet } from "../../testing/a-workbook.ts";
import { readWorkbook } from "../read-workbook.ts";
import { languageSpellings, subjectSpellings, unclearSpellings } from "./subject-spellings.ts";
import type { WorkbookLayout } from "./workbook-layout.ts";

const layout = { id: "test" } satisfies WorkbookLayout;

function read(sheets: readonly TestSheet[], grade: number, own: WorkbookLayout = layout) {
  const result = readWorkbook(aWorkbook(sheets), { schoolYear: "2024-2025", grade, layout: own });
  if (!result.ok) throw new Error(JSON.stringify(result.issues));
  const [record] = result.value.records;
  return {
    subjects: record?.subjects ?? [],
    names: record?.subjects.map(({ name }) => name) ?? [],
    issues: result.issues.filter(({ code }) => code.includes("heading") || code.includes("column")),
  };
}

const mark = (name: string, grade: number): string | number => {
  const kind = findSubject(name, grade)?.kind;
  return kind === "comment" ? "Đ" : kind === "primary" ? "T" : 8;
};

const unmarked = (text: string): string =>
  text
    .normalize("NFD")
    .replace(/\p{Mn}/gu, "")
    .replaceAll("đ", "d")
    .replaceAll("Đ", "D");

describe("a heading of a class sheet", () => {
  it.each([
    [6, "Toan", "Toán"],
    [6, "TOÁN", "Toán"],
    [6, "Ngu van", "Ngữ văn"],
    [6, "NV", "Ngữ văn"],
    [9, "Anh", "Ngoại ngữ 1"],
    [9, "T.Anh", "Ngoại ngữ 1"],
    [9, "Tieng Anh", "Ngoại ngữ 1"],
    [9, "NN1", "Ngoại ngữ 1"],
    [9, "NN 1", "Ngoại ngữ 1"],
    [10, "NGOAINGU", "Ngoại ngữ 1"],
    [10, "TINHOC", "Tin học"],
    [10, "CONGNGHE", "Công nghệ"],
    [6, "KHTN", "Khoa học tự nhiên"],
    [6, "LS&ĐL", "Lịch sử và Địa lí"],
    [6, "LS&DL", "Lịch sử và Địa lí"],
    [6, "LSĐL", "Lịch sử và Địa lí"],
    [6, "Lịch sử - Địa lý", "Lịch sử và Địa lí"],
    [6, "GDCD", "Giáo dục công dân"],
    [6, "GDTC", "Giáo dục thể chất"],
    [6, "GD thể chất", "Giáo dục thể chất"],
    [6, "TDTT", "Giáo dục thể chất"],
    [6, "HĐTN-HN", "Hoạt động trải nghiệm, hướng nghiệp"],
    [6, "HDTN, HN", "Hoạt động trải nghiệm, hướng nghiệp"],
    [6, "TNHN", "Hoạt động trải nghiệm, hướng nghiệp"],
    [6, "GDĐP", "Nội dung giáo dục của địa phương"],
    [6, "GDDP", "Nội dung giáo dục của địa phương"],
    [6, "ND GDĐP", "Nội dung giáo dục của địa phương"],
    [10, "GDKT&PL", "Giáo dục kinh tế và pháp luật"],
    [10, "KTPL", "Giáo dục kinh tế và pháp luật"],
    [10, "GD KT-PL", "Giáo dục kinh tế và pháp luật"],
    [10, "GDQP-AN", "Giáo dục quốc phòng và an ninh"],
    [10, "GDQPAN", "Giáo dục quốc phòng và an ninh"],
    [10, "QP-AN", "Giáo dục quốc phòng và an ninh"],
    [10, "Vat ly", "Vật lí"],
    [10, "LY", "Vật lí"],
    [10, "HOA", "Hóa học"],
    [10, "SU", "Lịch sử"],
    [10, "DIA", "Địa lí"],
    [10, "MT", "Mĩ thuật"],
    [10, "Am nhac", "Âm nhạc"],
    [3, "TNXH", "Tự nhiên và Xã hội"],
    [3, "TN&XH", "Tự nhiên và Xã hội"],
    [3, "TV", "Tiếng Việt"],
    [4, "TH-CN", "Tin học và Công nghệ"],
    [4, "HĐTN", "Hoạt động trải nghiệm"],
  ])("of grade %i, %s, is of %s", (grade, heading, name) => {
    const forms = [heading, heading.normalize("NFD"), heading.toUpperCase(), `\n ${heading} `];
    for (const form of forms) {
      const rows = [
        ["STT", "Họ và tên", form],
        [1, "Lê Thị Mẫu", mark(name, grade)],
      ];
      const { names, issues } = read([{ name: "Cả năm", rows }], grade);
      expect(issues).toEqual([]);
      expect(names).toEqual([name]);
    }
  });

  it.each(Object.entries(subjectSpellings))(
    "is known by each listed spelling of %s, with marks and without",
    (name, spellings) => {
      const subject = findSubject(name);
      expect(subject).toBeDefined();
      const grade = subject?.firstGrade ?? 6;
      const value = mark(name, grade);
      for (const spelling of [...spellings, ...spellings.map(unmarked)]) {
        const rows = [
          ["STT", "Họ và tên", spelling],
          [1, "Lê Thị Mẫu", value],
        ];
        const { names } = read([{ name: "Cả năm", rows }], grade);
        expect(names.map((each) => findSubject(each)?.id ?? each)).toEqual([subject?.id]);
      }
    },
  );

  it.each(Object.entries(unclearSpellings))(
    "%s is not guessed: the issue names %s",
    (heading, candidates) => {
      for (const above of [[], ["ĐĐGtx"]]) {
        const header = ["STT", "Họ và tên", "Toán", heading, ...above];
        const rows = [header, [1, "Lê Thị Mẫu", 8, 7, ...above.map(() => 9)]];
        const { names, issues } = read([{ name: "Cả năm", rows }], 8);
        expect(names).toEqual(["Toán"]);
        expect(issues[0]).toMatchObject({
          code: "transcript.workbook.ambiguous-heading",
          severity: "warning",
          path: "Cả năm!D1",
          params: { candidates: candidates.join(", ") },
        });
      }
    },
  );

  it("that is unclear is read as the school's own layout says", () => {
    const rows = [
      ["STT", "Họ và tên", "TH", "TD"],
      [1, "Lê Thị Mẫu", 8, "Đ"],
    ];
    const own = { ...layout, subjects: { "Tin học": ["TH"], "Giáo dục thể chất": ["TD"] } };
    const { names, issues } = read([{ name: "Cả năm", rows }], 6, own);
    expect(issues).toEqual([]);
    expect(names).toEqual(["Tin học", "Giáo dục thể chất"]);
  });

  it("says that CN was taken for Công nghệ", () => {
    const rows = [
      ["STT", "Họ và tên", "Toán", "CN", "Tin"],
      [1, "Lê Thị Mẫu", 8, 9, 7],
    ];
    const { names, issues } = read([{ name: "Cả năm", rows }], 6);
    expect(names).toEqual(["Toán", "Công nghệ", "Tin học"]);
    expect(issues).toMatchObject([
      {
        code: "transcript.workbook.assumed-heading",
        severity: "information",
        path: "Cả năm!D1",
        params: { subject: "Công nghệ", other: "Cả năm" },
      },
    ]);
  });

  it.each(Object.entries(languageSpellings))(
    "keeps the name of a language taught as %s",
    (place, languages) => {
      for (const language of languages) {
        const rows = [
          ["STT", "Họ và tên", language],
          [1, "Lê Thị Mẫu", 8],
        ];
        const { subjects } = read([{ name: "Cả năm", rows }], 10);
        expect(subjects).toMatchObject([{ kind: findSubject(place, 10)?.kind, name: language }]);
      }
    },
  );

  it("typed without any mark is understood with all else that the sheet says", () => {
    const rows = [
      ["TRUONG THCS MAU - LOP 7A - HOC KI II, NAM HOC 2024-2025"],
      ["STT", "Ho va ten", "Ngay sinh", "Toan", "KHTN", "GDTC", "Hanh kiem"],
      [1, "Le Thi Mau", "02/03/2012", 8, 7.5, "Dat", "Kha"],
    ];
    const result = readWorkbook(aWorkbook([{ name: "Sheet1", rows }]), { layout });
    expect(result.issues).toEqual([]);
    if (!result.ok) return;
    expect(result.value.records[0]).toMatchObject({
      schoolYear: "2024-2025",
      grade: 7,
      className: "7A",
      subjects: [
        { kind: "scored", name: "Toán", hk2: { average: "8.0" } },
        { kind: "scored", name: "Khoa học tự nhiên", hk2: { average: "7.5" } },
        { kind: "comment", name: "Giáo dục thể chất", hk2: { level: "Đ" } },
      ],
      conduct: { hk2: "Khá" },
    });
  });
});

describe("a sheet named by a short form", () => {
  const book = [
    ["STT", "Họ và tên", "HKI", "HKII"],
    [1, "Lê Thị Mẫu", 8, 9],
  ];
  const year = [
    ["STT", "Họ và tên", "Toán", "Văn"],
    [1, "Lê Thị Mẫu", 8, 9],
  ];

  it("CN is Công nghệ among sheets of subjects", () => {
    const { names } = read(
      [
        { name: "Toán", rows: book },
        { name: "CN", rows: book },
      ],
      6,
    );
    expect(names).toEqual(["Toán", "Công nghệ"]);
  });

  it("CN is the whole year among sheets of terms", () => {
    const { subjects } = read(
      [
        { name: "HKI", rows: year },
        { name: "CN", rows: year },
      ],
      6,
    );
    expect(subjects).toMatchObject([
      { name: "Toán", hk1: { average: "8.0" }, yearAverage: "8.0" },
      { name: "Ngữ văn", hk1: { average: "9.0" }, yearAverage: "9.0" },
    ]);
  });

  it.each([
    ["CN", "Công nghệ, Cả năm"],
    ["TH", "Tin học, Thực hành"],
  ])("%s alone is not guessed", (name, candidates) => {
    const rows = [
      ["STT", "Họ và tên", "ĐĐGgk", "ĐĐGck"],
      [1, "Lê Thị Mẫu", 8, 9],
    ];
    const { names, issues } = read([{ name, rows }], 6);
    expect(names).toEqual([]);
    expect(issues[0]).toMatchObject({
      code: "transcript.workbook.ambiguous-heading",
      path: name,
      params: { candidates },
    });
  });

  it("CN below the name of a subject's sheet is the whole year", () => {
    const rows = [
      ["STT", "Họ và tên", "HKI", "HKII", "CN"],
      [1, "Lê Thị Mẫu", 8, 9, 8.7],
    ];
    const { subjects, issues } = read([{ name: "Toán", rows }], 6);
    expect(issues).toEqual([]);
    expect(subjects).toMatchObject([
      { name: "Toán", hk1: { average: "8.0" }, hk2: { average: "9.0" }, yearAverage: "8.7" },
    ]);
  });
});

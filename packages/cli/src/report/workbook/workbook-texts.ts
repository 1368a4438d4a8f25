import type { Locale } from "@lienthong/core";

/** What a workbook of a report says besides the words of the page. */
export interface WorkbookTexts {
  /** Names of sheets: at most 31 characters, none of `\ / ? * [ ] :`. */
  readonly sheets: {
    readonly summary: string;
    readonly issues: string;
    readonly byRule: string;
    readonly byDepartment: string;
    readonly byDoctor: string;
    readonly byMonth: string;
  };
  readonly department: string;
  readonly doctor: string;
  readonly month: string;
  readonly rows: string;
  readonly findings: string;
  readonly code: string;
  readonly line: string;
  readonly column: string;
  readonly source: string;
  readonly omitted: (count: number) => string;
}

const vi: WorkbookTexts = {
  sheets: {
    summary: "Tổng hợp",
    issues: "Danh sách",
    byRule: "Theo quy tắc",
    byDepartment: "Theo khoa",
    byDoctor: "Theo bác sĩ",
    byMonth: "Theo tháng",
  },
  department: "Mã khoa",
  doctor: "Mã bác sĩ",
  month: "Tháng",
  rows: "Số dòng",
  findings: "Số mục",
  code: "Mã lỗi",
  line: "Dòng trong tệp",
  column: "Cột trong tệp",
  source: "Căn cứ",
  omitted: (count) => `Còn ${count} mục không có trong trang tính này; xem đủ bằng --report với tệp .csv.`,
};

const en: WorkbookTexts = {
  sheets: {
    summary: "Summary",
    issues: "Findings",
    byRule: "By rule",
    byDepartment: "By department",
    byDoctor: "By doctor",
    byMonth: "By month",
  },
  department: "Department",
  doctor: "Code of the doctor",
  month: "Month",
  rows: "Rows",
  findings: "Findings",
  code: "Code",
  line: "Line in the file",
  column: "Column in the file",
  source: "Source",
  omitted: (count) => `${count} more are not on this sheet; --report with a .csv file has them all.`,
};

const texts: Readonly<Record<Locale, WorkbookTexts>> = { vi, en };

/** The words of the workbook in a language. */
export function workbookTextsFor(locale: Locale): WorkbookTexts {
  return texts[locale];
}

import type { Locale } from "@lienthong/core";

/** What the page of a report says besides issues. */
export interface PageTexts {
  readonly title: string;
  readonly made: (day: string, version: string) => string;
  readonly files: string;
  readonly filesWithErrors: string;
  readonly errors: string;
  readonly warnings: string;
  readonly notes: string;
  readonly moneyAtRisk: string;
  readonly moneyNote: string;
  readonly byRule: string;
  readonly byTable: string;
  readonly moneyByRule: string;
  readonly moneyByDepartment: string;
  readonly moneyByDoctor: string;
  readonly moneyByMonth: string;
  readonly none: string;
  readonly others: (count: number) => string;
  readonly issues: string;
  readonly file: string;
  readonly severity: string;
  readonly place: string;
  readonly what: string;
  readonly rule: string;
  readonly table: string;
  readonly money: string;
  readonly search: string;
  readonly all: string;
  readonly shown: string;
  readonly reset: string;
  readonly omitted: (count: number) => string;
  readonly notChecked: string;
  readonly notCheckedNote: string;
  readonly noIssue: string;
  readonly uncounted: (rows: number) => string;
}

const vi: PageTexts = {
  title: "Báo cáo kiểm tra hồ sơ",
  made: (day, version) => `Lập ngày ${day}, lienthong ${version}`,
  files: "Số tệp",
  filesWithErrors: "Tệp có lỗi",
  errors: "Lỗi",
  warnings: "Cảnh báo",
  notes: "Lưu ý",
  moneyAtRisk: "Số tiền có nguy cơ bị từ chối",
  moneyNote:
    "Tổng T_BHTT của các dòng thuốc, dịch vụ có lỗi; mỗi dòng chỉ tính một lần. Lỗi ở bảng tổng hợp (XML1) tính mọi dòng của lượt khám.",
  byRule: "Số mục theo quy tắc",
  byTable: "Số mục theo bảng",
  moneyByRule: "Số tiền theo quy tắc (đồng)",
  moneyByDepartment: "Số tiền theo khoa (đồng)",
  moneyByDoctor: "Số tiền theo mã bác sĩ (đồng)",
  moneyByMonth: "Số tiền theo tháng (đồng)",
  none: "(không ghi)",
  others: (count) => `${count} mục khác`,
  issues: "Danh sách lỗi, cảnh báo và lưu ý",
  file: "Tệp",
  severity: "Mức",
  place: "Vị trí",
  what: "Nội dung",
  rule: "Quy tắc",
  table: "Bảng",
  money: "Số tiền (đồng)",
  search: "Tìm trong danh sách",
  all: "Tất cả",
  shown: "Đang hiện",
  reset: "Bỏ lọc",
  omitted: (count) => `Còn ${count} mục không có trong trang này; xem đủ bằng --report với tệp .csv.`,
  notChecked: "Chưa kiểm tra",
  notCheckedNote: "Những phần cần danh mục, máy chủ hoặc dữ liệu khác.",
  noIssue: "Không có lỗi, cảnh báo hay lưu ý nào.",
  uncounted: (rows) => `${rows} dòng có T_BHTT không phải là số nên không cộng vào.`,
};

const en: PageTexts = {
  title: "Report on checked records",
  made: (day, version) => `Made on ${day} by lienthong ${version}`,
  files: "Files",
  filesWithErrors: "Files with errors",
  errors: "Errors",
  warnings: "Warnings",
  notes: "Notes",
  moneyAtRisk: "Money at risk",
  moneyNote:
    "Sum of T_BHTT of the rows of medicines and services with errors; each row counts once. An error of the summary (XML1) counts all rows of the visit.",
  byRule: "Findings by rule",
  byTable: "Findings by table",
  moneyByRule: "Money by rule (đồng)",
  moneyByDepartment: "Money by department (đồng)",
  moneyByDoctor: "Money by code of the doctor (đồng)",
  moneyByMonth: "Money by month (đồng)",
  none: "(not given)",
  others: (count) => `${count} others`,
  issues: "Errors, warnings and notes",
  file: "File",
  severity: "Severity",
  place: "Place",
  what: "Finding",
  rule: "Rule",
  table: "Table",
  money: "Money (đồng)",
  search: "Search the list",
  all: "All",
  shown: "Shown",
  reset: "Clear filters",
  omitted: (count) => `${count} more are not on this page; --report with a .csv file has them all.`,
  notChecked: "Not checked",
  notCheckedNote: "What needs lists of codes, a server or other data.",
  noIssue: "No error, warning or note.",
  uncounted: (rows) => `${rows} rows have a T_BHTT that is no number and is in no sum.`,
};

const texts: Readonly<Record<Locale, PageTexts>> = { vi, en };

/** The words of the page in a language. */
export function pageTextsFor(locale: Locale): PageTexts {
  return texts[locale];
}

/** An exact amount with the digits grouped as the language does it: `1.234.567,5` or `1,234,567.5`. */
export function groupDigits(amount: string, locale: Locale): string {
  const isNegative = amount.startsWith("-");
  const [whole = "", fraction = ""] = (isNegative ? amount.slice(1) : amount).split(".");
  const [group, point] = locale === "vi" ? [".", ","] : [",", "."];
  const parts: string[] = [];
  for (let end = whole.length; end > 0; end -= 3) parts.unshift(whole.slice(Math.max(0, end - 3), end));
  let digits = fraction.length;
  while (digits > 0 && fraction[digits - 1] === "0") digits -= 1;
  const rest = digits === 0 ? "" : `${point}${fraction.slice(0, digits)}`;
  return `${isNegative ? "-" : ""}${parts.join(group)}${rest}`;
}

/** A day, given as `YYYY-MM-DD`, as the language writes it: `31/12/2026` in Vietnamese. */
export function dayOf(day: string, locale: Locale): string {
  return locale === "vi" ? day.split("-").reverse().join("/") : day;
}

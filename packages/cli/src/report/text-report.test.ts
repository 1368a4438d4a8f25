import type { Issue } from "@lienthong/core";
import { describe, expect, it } from "vitest";
import { anIo } from "../testing/an-io.ts";
import { textsFor } from "../texts/texts-for.ts";
import { paletteFor } from "./colours.ts";
import type { FileReport } from "./file-report.ts";
import { formatFileReport, type TextStyle } from "./text-report.ts";

const issue: Issue = {
  code: "bhyt.field.number",
  severity: "error",
  path: "XML2[0].SO_LUONG",
  source: { document: "QĐ 3176/QĐ-BYT", table: "XML2", field: "SO_LUONG" },
  position: {
    line: 12,
    column: 5,
    offset: 300,
    document: "XML2",
    container: { line: 24, column: 18, offset: 2000 },
  },
  message: "Số lượng phải là số.",
};

const style = (more: Partial<TextStyle> = {}): TextStyle => ({
  texts: textsFor("vi"),
  palette: paletteFor(anIo()),
  quiet: false,
  isConversion: false,
  ...more,
});

const report = (more: Partial<FileReport> = {}): FileReport => ({
  file: "a.xml",
  kind: "claim-file",
  issues: [issue],
  notChecked: [],
  unmapped: [],
  ...more,
});

describe("what a clerk reads about a file", () => {
  it("says file, line, place in the inner table, sentence, code and law", () => {
    expect(formatFileReport(report(), style())).toBe(
      [
        "a.xml:24:18: lỗi: XML2, dòng 1 của bảng, SO_LUONG, nội dung XML2 12:5",
        "    Số lượng phải là số.",
        "    [bhyt.field.number], QĐ 3176/QĐ-BYT, bảng XML2, chỉ tiêu SO_LUONG",
        "a.xml (hồ sơ giám định BHYT): 1 lỗi, 0 cảnh báo, 0 lưu ý",
        "",
      ].join("\n"),
    );
  });

  it("says the same in English", () => {
    const text = formatFileReport(report(), style({ texts: textsFor("en") }));
    expect(text).toContain("a.xml:24:18: error: XML2, table row 1, SO_LUONG, content of XML2 12:5");
    expect(text).toContain("table XML2, field SO_LUONG");
  });

  it.each([
    ["XML1.GIOI_TINH", "XML1, GIOI_TINH"],
    ["HOSO[1].XML2[0]", "lượt khám 2, XML2, dòng 1 của bảng"],
    ["HOSO[0]", "lượt khám 1"],
    ["Patient.name[0].given[1]", "Patient.name[0].given[1]"],
    ["Lớp 6A!F12", "Lớp 6A!F12"],
    ["birthDate", "ngày sinh"],
    ["toString", "toString"],
  ])("names the place %s as %s", (path, words) => {
    const { position: _position, ...unplaced } = issue;
    expect(formatFileReport(report({ issues: [{ ...unplaced, path }] }), style())).toContain(
      `a.xml: lỗi: ${words}\n`,
    );
  });

  it("needs neither position nor source nor path", () => {
    const bare: Issue = { code: "cli.input.empty", severity: "fatal", path: "", message: "Tệp rỗng." };
    expect(formatFileReport(report({ issues: [bare] }), style())).toContain(
      "a.xml: lỗi nặng\n    Tệp rỗng.\n    [cli.input.empty]\n",
    );
  });

  it("prints nothing for a clean file when quiet, and no notes", () => {
    expect(formatFileReport(report({ issues: [] }), style({ quiet: true }))).toBe("");
    const note: Issue = { ...issue, severity: "information" };
    expect(formatFileReport(report({ issues: [note] }), style({ quiet: true }))).toBe("");
    expect(formatFileReport(report(), style({ quiet: true }))).toContain("Số lượng phải là số.");
  });

  it("prints 200 issues and counts the rest", () => {
    const count = (issues: number) =>
      formatFileReport(report({ issues: Array<Issue>(issues).fill(issue) }), style());
    expect(count(200)).not.toContain("mục nữa");
    expect(count(201)).toContain("… và 1 mục nữa");
    expect(count(201)).toContain("201 lỗi");
  });

  it("shows control characters of names, paths and messages harmless", () => {
    const bad: Issue = { ...issue, path: "a\u001b[2Jb", message: "x\u0007y" };
    const text = formatFileReport(report({ file: "\u001b]0;x\u0007.xml", issues: [bad] }), style());
    expect(text).not.toMatch(/(?!\n)\p{Cc}/u);
  });

  it("says what was not checked and where a result went", () => {
    const text = formatFileReport(
      report({ issues: [], notChecked: [{ code: "x", about: "y" }], output: "b.json" }),
      style({ isConversion: true }),
    );
    expect(text).toContain("chưa kiểm tra 1 mục");
    expect(text).toContain("không có lỗi; đã ghi b.json");
    expect(formatFileReport(report(), style({ isConversion: true }))).toContain("không ghi kết quả");
  });

  it("has colours on a terminal only, and not against NO_COLOR", () => {
    const escaped = (options: Parameters<typeof anIo>[0]) =>
      formatFileReport(report(), style({ palette: paletteFor(anIo(options)) })).includes("\u001b[");
    expect(escaped({ isTerminal: true })).toBe(true);
    expect(escaped({ isTerminal: false })).toBe(false);
    expect(escaped({ isTerminal: true, environment: { NO_COLOR: "1" } })).toBe(false);
    expect(escaped({ isTerminal: true, environment: { NO_COLOR: "" } })).toBe(true);
  });

  it("says once what all transcripts of a file lack, and of each what it alone has", () => {
    const lacks = (number: number, message = "Thiếu mã trường."): Issue => ({
      code: "transcript.format.missing",
      severity: "error",
      path: `[${number}].years[0].school`,
      message,
    });
    const issues = [...[0, 1, 2].map((number) => lacks(number)), lacks(3, "Thiếu tên trường.")];
    const text = formatFileReport(report({ kind: "workbook", issues }), style());
    expect(text).toContain(
      "[0].years[0].school (và như vậy ở 2 học bạ khác trong tệp)\n    Thiếu mã trường.",
    );
    expect(text).toContain("[3].years[0].school\n    Thiếu tên trường.");
    expect(text).not.toContain("[1].years");
    expect(text).toContain(": 4 lỗi");
  });

  it("keeps every issue that is told by cell, and those of other files", () => {
    const of = (path: string, code: string): Issue => ({ code, severity: "error", path, message: "Sai." });
    const issues = [
      of("Lớp 6A!C2", "transcript.workbook.bad-mark"),
      of("Lớp 6A!C3", "transcript.workbook.bad-mark"),
      of("[0]", "bhyt.qr.bad-hex"),
      of("[1]", "bhyt.qr.bad-hex"),
    ];
    const text = formatFileReport(report({ issues }), style());
    expect(text.match(/Sai\./gu)).toHaveLength(4);
  });
});

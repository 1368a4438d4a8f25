import { coreMessages, describeIssue } from "@lienthong/core";
import { transcriptMessages } from "@lienthong/transcript/explain";
import { clrMessages } from "@lienthong/transcript/clr";
import { workbookMessages } from "@lienthong/transcript/workbook";

const severities = { fatal: "lỗi nặng", error: "lỗi", warning: "cảnh báo", information: "lưu ý" };
const catalogues = [coreMessages, transcriptMessages, workbookMessages, clrMessages];

/**
 * All issues of all files as a CSV that Excel opens: file, cell, weight, sentence, law, code. Cells and rules only, no
 * name and no mark, since results are confidential (TT 15/2026/TT-BGDĐT, Điều 22.2).
 */
export function formatReport(files) {
  const rows = [["Tệp", "Ô", "Mức", "Nội dung", "Căn cứ", "Mã"]];
  for (const { name, issues } of files)
    for (const issue of issues) {
      const { document = "", article = "" } = issue.source ?? {};
      const law = [document, article].filter((part) => part !== "").join(", ");
      const sentence = describeIssue(issue, "vi", ...catalogues);
      rows.push([name, issue.path, severities[issue.severity], sentence, law, issue.code]);
    }
  // The mark at the start tells Excel that this is UTF-8.
  return `\uFEFF${rows.map((row) => row.map(cell).join(",")).join("\r\n")}\r\n`;
}

/** Quoted; a text that Excel would take for a formula gets an apostrophe first. */
function cell(text) {
  const safe = /^[=+\-@\t\r]/u.test(text) ? `'${text}` : text;
  return `"${safe.replaceAll('"', '""')}"`;
}

import type { Locale } from "@lienthong/core";
import { textsFor } from "../texts/texts-for.ts";
import type { FileReport } from "./file-report.ts";
import { ruleOf, tableOf } from "./issue-keys.ts";
import { pageTextsFor } from "./page/page-texts.ts";
import { citation, outermost, placeInRecord } from "./place.ts";
import { printable } from "./printable.ts";

/** A cell that a spreadsheet takes as text: quoted, and never as a formula. */
function cell(text: string): string {
  const safe = /^[=+\-@\t\r]/u.test(text) ? `'${text}` : text;
  return `"${safe.replaceAll('"', '""')}"`;
}

/**
 * The findings as a table for accountants, one line for each issue: UTF-8 with its mark, so that spreadsheets read the
 * Vietnamese; the amount is a bare number with a point.
 */
export function formatCsvReport(reports: readonly FileReport[], locale: Locale): string {
  const texts = textsFor(locale);
  const words = pageTextsFor(locale);
  const heads = [
    words.file,
    words.severity,
    words.rule,
    words.table,
    words.place,
    words.what,
    "code",
    "line",
    "column",
    "source",
    words.money,
  ];
  const lines = [heads.map(cell).join(",")];
  for (const report of reports)
    for (const issue of report.issues) {
      const { line = "", column = "" } = issue.position === undefined ? {} : outermost(issue.position);
      const cells = [
        report.file === "-" ? texts.standardInput : printable(report.file),
        texts.severities[issue.severity],
        printable(ruleOf(issue)),
        tableOf(issue) ?? "",
        placeInRecord(issue, texts),
        printable(issue.message ?? issue.code),
        issue.code,
      ].map(cell);
      const source = issue.source === undefined ? "" : citation(issue.source, texts);
      lines.push([...cells, line, column, cell(source), report.amounts?.get(issue) ?? ""].join(","));
    }
  return `\uFEFF${lines.map((line) => `${line}\r\n`).join("")}`;
}

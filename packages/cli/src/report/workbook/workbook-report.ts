import type { Locale } from "@lienthong/core";
import writeExcelFile, { type CellObject, type Sheet } from "write-excel-file/node";
import { textsFor } from "../../texts/texts-for.ts";
import { version } from "../../version.ts";
import { countIssues, type FileReport, isBad } from "../file-report.ts";
import { ruleOf, tableOf } from "../issue-keys.ts";
import type { PageOptions } from "../page/html-report.ts";
import { dayOf, pageTextsFor } from "../page/page-texts.ts";
import { countBy, type Risk, riskBy, totalRisk } from "../page/tally.ts";
import { citation, outermost, placeInRecord } from "../place.ts";
import { amountCell, countCell, headCell, textCell } from "./cells.ts";
import { workbookTextsFor } from "./workbook-texts.ts";

type Row = readonly (CellObject | undefined)[];

/** Rows that a sheet of a spreadsheet may have, less room for the heading and a note. */
const mostRows = 1_000_000;

function sheet(name: string, widths: readonly number[], rows: readonly Row[], heading = true): Sheet<Buffer> {
  return {
    sheet: name,
    columns: widths.map((width) => ({ width })),
    data: rows.map((row) => [...row]),
    ...(heading && { stickyRowsCount: 1 }),
  };
}

/**
 * The findings as a workbook (.xlsx) for accountants: summary, findings, and money at risk by rule, department, doctor and
 * month. Amounts are numbers, exact or else text; text is never a formula.
 */
export async function formatWorkbookReport(
  reports: readonly FileReport[],
  options: PageOptions,
): Promise<Uint8Array> {
  const { locale } = options;
  const words = pageTextsFor(locale);
  const own = workbookTextsFor(locale);
  const money = (part: "byDepartment" | "byDoctor" | "byMonth", head: string): Sheet<Buffer> =>
    sheet(
      own.sheets[part],
      [28, 20, 12, 12],
      [
        [head, words.money, own.rows, own.findings].map(headCell),
        ...riskBy(reports, part).map((each) => riskRow(each, words.none)),
      ],
    );
  return writeExcelFile([
    sheet(own.sheets.summary, [44, 24], summary(reports, options), false),
    sheet(own.sheets.issues, [28, 12, 14, 8, 34, 70, 30, 10, 10, 50, 18], issueRows(reports, locale)),
    sheet(own.sheets.byRule, [34, 12, 20, 12], ruleRows(reports, locale)),
    money("byDepartment", own.department),
    money("byDoctor", own.doctor),
    money("byMonth", own.month),
  ]).toBuffer();
}

function summary(reports: readonly FileReport[], { locale, strict, today }: PageOptions): readonly Row[] {
  const words = pageTextsFor(locale);
  const { errors, warnings, notes } = countIssues(reports);
  const risk = totalRisk(reports);
  const count = (name: string, value: number): Row => [textCell(name), countCell(value)];
  const unchecked = new Set(reports.flatMap(({ notChecked }) => notChecked.map(({ about }) => about)));
  return [
    [headCell(words.title)],
    [textCell(words.made(dayOf(today, locale), version))],
    [],
    count(words.files, reports.length),
    count(words.filesWithErrors, reports.filter((report) => isBad(report, strict)).length),
    count(words.errors, errors),
    count(words.warnings, warnings),
    count(words.notes, notes),
    ...(risk === undefined
      ? []
      : [
          [textCell(`${words.moneyAtRisk} (đồng)`), amountCell(risk.amount)],
          [textCell(words.moneyNote)],
          ...(risk.uncountedRows > 0 ? [[textCell(words.uncounted(risk.uncountedRows))]] : []),
        ]),
    [],
    count(words.notChecked, unchecked.size),
    ...(unchecked.size === 0 ? [] : [[textCell([...unchecked].sort().join(", "))]]),
  ];
}

function riskRow({ label, amount, rows, issues }: Risk, none: string): Row {
  return [textCell(label === "" ? none : label), amountCell(amount), countCell(rows), countCell(issues)];
}

/** Every rule that was broken, with its money if it touches any. */
function ruleRows(reports: readonly FileReport[], locale: Locale): readonly Row[] {
  const words = pageTextsFor(locale);
  const own = workbookTextsFor(locale);
  const risks = new Map(riskBy(reports, "byRule").map((risk) => [risk.label, risk]));
  return [
    [words.rule, own.findings, words.money, own.rows].map(headCell),
    ...countBy(reports, "byRule").map(({ label, value }) => {
      const risk = risks.get(label);
      return [
        textCell(label),
        countCell(Number(value)),
        amountCell(risk?.amount ?? "0"),
        countCell(risk?.rows ?? 0),
      ];
    }),
  ];
}

function issueRows(reports: readonly FileReport[], locale: Locale): readonly Row[] {
  const texts = textsFor(locale);
  const words = pageTextsFor(locale);
  const own = workbookTextsFor(locale);
  const heads = [
    words.file,
    words.severity,
    words.rule,
    words.table,
    words.place,
    words.what,
    own.code,
    own.line,
    own.column,
    own.source,
    words.money,
  ];
  const rows: Row[] = [heads.map(headCell)];
  let omitted = 0;
  for (const { file, issues, amounts } of reports)
    for (const issue of issues) {
      if (rows.length > mostRows) {
        omitted++;
        continue;
      }
      const { source } = issue;
      const position = issue.position && outermost(issue.position);
      const amount = amounts?.get(issue);
      rows.push([
        textCell(file === "-" ? texts.standardInput : file),
        textCell(texts.severities[issue.severity]),
        textCell(ruleOf(issue)),
        textCell(tableOf(issue) ?? ""),
        textCell(placeInRecord(issue, texts)),
        textCell(issue.message ?? issue.code),
        textCell(issue.code),
        position && countCell(position.line),
        position && countCell(position.column),
        textCell(source === undefined ? "" : citation(source, texts)),
        amount === undefined ? undefined : amountCell(amount),
      ]);
    }
  if (omitted > 0) rows.push([textCell(own.omitted(omitted))]);
  return rows;
}

import { createHash } from "node:crypto";
import type { Issue, Locale, Severity } from "@lienthong/core";
import { textsFor } from "../../texts/texts-for.ts";
import { version } from "../../version.ts";
import { countIssues, type FileReport, isBad } from "../file-report.ts";
import { ruleOf, tableOf } from "../issue-keys.ts";
import { citation, placeInFile, placeInRecord } from "../place.ts";
import { printable } from "../printable.ts";
import { barChart } from "./chart.ts";
import { escapeHtml } from "./escape-html.ts";
import { pageScript, pageStyle } from "./page-parts.ts";
import { dayOf, groupDigits, type PageTexts, pageTextsFor } from "./page-texts.ts";
import { type Bar, countBy, moneyBy, totalRisk, withSentences } from "./tally.ts";

/** Issues that the page lists; a browser grows slow with more, and the CSV report has them all. */
const mostRows = 5000;
/** Files that the page offers as a filter. */
const mostFiles = 500;

/** When and how a report is made. */
export interface PageOptions {
  readonly locale: Locale;
  readonly strict: boolean;
  /** `YYYY-MM-DD`. */
  readonly today: string;
}

/**
 * The findings as one page of HTML that needs nothing else: charts, filters, and a style for paper. Its policy allows no
 * network and no script but its own.
 */
export function formatHtmlReport(reports: readonly FileReport[], options: PageOptions): string {
  const { locale } = options;
  const words = pageTextsFor(locale);
  const hash = (text: string): string => createHash("sha256").update(text).digest("base64");
  const policy = `default-src 'none'; style-src 'sha256-${hash(pageStyle)}'; script-src 'sha256-${hash(pageScript)}'; base-uri 'none'; form-action 'none'`;
  return `<!doctype html>
<html lang="${locale}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escapeHtml(words.title)}</title>
<style>${pageStyle}</style>
</head>
<body>
<main>
<h1>${escapeHtml(words.title)}</h1>
<p class="soft">${escapeHtml(words.made(dayOf(options.today, locale), version))}</p>
${summary(reports, options, words)}
${charts(reports, locale, words)}
${issueList(reports, locale, words)}
${uncheckedList(reports, words)}
</main>
<script>${pageScript}</script>
</body>
</html>
`;
}

function summary(reports: readonly FileReport[], { locale, strict }: PageOptions, words: PageTexts): string {
  const { errors, warnings, notes } = countIssues(reports);
  const wrong = reports.filter((report) => isBad(report, strict)).length;
  const risk = totalRisk(reports);
  const cards: (readonly [string, string])[] = [
    [words.files, String(reports.length)],
    [words.filesWithErrors, String(wrong)],
    [words.errors, String(errors)],
    [words.warnings, String(warnings)],
    [words.notes, String(notes)],
  ];
  if (risk) cards.push([words.moneyAtRisk, `${groupDigits(risk.amount, locale)} đ`]);
  const items = cards
    .map(([name, value]) => `<li>${escapeHtml(name)}<b>${escapeHtml(value)}</b></li>`)
    .join("");
  const remarks = risk === undefined ? [] : [words.moneyNote];
  if (risk && risk.uncountedRows > 0) remarks.push(words.uncounted(risk.uncountedRows));
  return `<ul class="cards">${items}</ul>${remarks.map((text) => `<p class="soft">${escapeHtml(text)}</p>`).join("")}`;
}

function charts(reports: readonly FileReport[], locale: Locale, words: PageTexts): string {
  const counts = { format: (value: string) => value, none: words.none, others: words.others };
  const money = { ...counts, format: (value: string) => groupDigits(value, locale) };
  const drawn = [
    barChart(words.byRule, withSentences(countBy(reports, "byRule"), reports), counts),
    barChart(words.byTable, countBy(reports, "byTable"), counts),
    barChart(words.moneyByRule, withSentences(moneyBy(reports, "byRule"), reports), money),
    barChart(words.moneyByDepartment, moneyBy(reports, "byDepartment"), money),
    barChart(words.moneyByDoctor, moneyBy(reports, "byDoctor"), money),
    barChart(words.moneyByMonth, moneyBy(reports, "byMonth"), money),
  ].filter((chart) => chart !== "");
  return drawn.length === 0 ? "" : `<div class="charts">${drawn.join("\n")}</div>`;
}

function choice(
  name: string,
  title: string,
  all: string,
  values: readonly (readonly [string, string])[],
): string {
  const items = values.map(
    ([value, text]) => `<option value="${escapeHtml(value)}">${escapeHtml(text)}</option>`,
  );
  return `<label for="${name}">${escapeHtml(title)}<select id="${name}"><option value="">${escapeHtml(all)}</option>${items.join("")}</select></label>`;
}

const severities: readonly Severity[] = ["fatal", "error", "warning", "information"];

function issueList(reports: readonly FileReport[], locale: Locale, words: PageTexts): string {
  const texts = textsFor(locale);
  const nameOf = ({ file }: FileReport): string => (file === "-" ? texts.standardInput : printable(file));
  const all = reports.flatMap((report) => report.issues.map((issue) => ({ report, issue })));
  if (all.length === 0) return `<p>${escapeHtml(words.noIssue)}</p>`;
  const hasMoney = reports.some(({ risk }) => risk !== undefined);
  const files = [...new Set(reports.filter(({ issues }) => issues.length > 0).map(nameOf))];
  // A list of thousands of files is no choice; the search finds a name, too.
  const hasFiles = files.length > 1 && files.length <= mostFiles;
  const rows = all.slice(0, mostRows).map(({ report, issue }) => {
    const name = nameOf(report);
    const cells = [
      `<td class="file">${escapeHtml(name)}<small>${escapeHtml(placeInFile(issue.position).slice(1))}</small></td>`,
      `<td class="severity">${escapeHtml(texts.severities[issue.severity])}</td>`,
      `<td>${escapeHtml(placeInRecord(issue, texts))}</td>`,
      `<td>${escapeHtml(printable(issue.message ?? issue.code))}${issue.source === undefined ? "" : `<small>${escapeHtml(citation(issue.source, texts))}</small>`}</td>`,
      `<td class="rule">${escapeHtml(printable(ruleOf(issue)))}</td>`,
    ];
    if (hasMoney)
      cells.push(
        `<td class="number" data-head="${escapeHtml(words.money)}">${escapeHtml(moneyOf(report, issue, locale))}</td>`,
      );
    return `<tr data-severity="${issue.severity}" data-rule="${escapeHtml(printable(ruleOf(issue)))}" data-table="${escapeHtml(tableOf(issue) ?? "")}"${hasFiles ? ` data-file="${escapeHtml(name)}"` : ""}>${cells.join("")}</tr>`;
  });
  const heads = [words.file, words.severity, words.place, words.what, words.rule];
  if (hasMoney) heads.push(words.money);
  const asChoices = (bars: readonly Bar[]): readonly (readonly [string, string])[] =>
    bars.map(({ label, value }) => [printable(label), `${printable(label)} (${value})`] as const);
  const filters = [
    `<label for="search">${escapeHtml(words.search)}<input id="search" type="search"></label>`,
    choice(
      "severity",
      words.severity,
      words.all,
      severities.map((severity) => [severity, texts.severities[severity]] as const),
    ),
    choice("rule", words.rule, words.all, asChoices(countBy(reports, "byRule"))),
    choice("table", words.table, words.all, asChoices(countBy(reports, "byTable"))),
    ...(hasFiles
      ? [
          choice(
            "file",
            words.file,
            words.all,
            files.map((file) => [file, file] as const),
          ),
        ]
      : []),
    `<button id="reset" type="button">${escapeHtml(words.reset)}</button>`,
    `<p class="soft" role="status">${escapeHtml(words.shown)} <span id="shown">${rows.length}</span></p>`,
  ];
  const rest = all.length - rows.length;
  return `<h2>${escapeHtml(words.issues)}</h2>
<div class="filters" role="search" aria-label="${escapeHtml(words.search)}" hidden>${filters.join("")}</div>
${rest > 0 ? `<p>${escapeHtml(words.omitted(rest))}</p>` : ""}
<table class="findings"><thead><tr>${heads.map((head) => `<th scope="col">${escapeHtml(head)}</th>`).join("")}</tr></thead>
<tbody class="issues">
${rows.join("\n")}
</tbody></table>`;
}

/** What the fund pays for the rows that an issue touches. */
function moneyOf({ amounts }: FileReport, issue: Issue, locale: Locale): string {
  const amount = amounts?.get(issue);
  return amount === undefined ? "" : groupDigits(amount, locale);
}

function uncheckedList(reports: readonly FileReport[], words: PageTexts): string {
  const about = new Set(reports.flatMap(({ notChecked }) => notChecked.map((entry) => entry.about)));
  if (about.size === 0) return "";
  const listed = [...about].sort().map((name) => escapeHtml(printable(name)));
  return `<h2>${escapeHtml(words.notChecked)} (${about.size})</h2><p class="soft">${escapeHtml(words.notCheckedNote)}</p><p>${listed.join(", ")}</p>`;
}

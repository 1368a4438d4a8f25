import type { Issue } from "@lienthong/core";
import type { Texts } from "../texts/texts.ts";
import { gatherAlike } from "./alike.ts";
import type { Palette } from "./colours.ts";
import { countIssues, type FileReport } from "./file-report.ts";
import { citation, placeInFile, placeInRecord } from "./place.ts";
import { printable } from "./printable.ts";

/** Issues of one file that are printed for a person; the rest is counted, and complete in the JSON format. */
const mostPrinted = 200;

/** What decides how the text looks. */
export interface TextStyle {
  readonly texts: Texts;
  readonly palette: Palette;
  readonly quiet: boolean;
  readonly isConversion: boolean;
}

/** The lines about one file that a clerk reads. */
export function formatFileReport(report: FileReport, style: TextStyle): string {
  const { texts, palette, quiet } = style;
  const name = report.file === "-" ? texts.standardInput : printable(report.file);
  const shown = report.issues.filter(
    (issue) => !quiet || issue.severity !== "information" || isAboutRest(report, issue),
  );
  const gathered = gatherAlike(shown);
  const lines = gathered
    .slice(0, mostPrinted)
    .map(({ issue, others }) => formatIssue(name, issue, style, others));
  if (gathered.length > mostPrinted) {
    lines.push(`  ${texts.more(gathered.length - mostPrinted)}`);
    // The note about what was not even kept would be among those.
    const last = shown.at(-1);
    if (report.leftOut !== undefined && last !== undefined) lines.push(formatIssue(name, last, style));
  }
  if (!quiet) {
    lines.push(verdict(name, report, texts, palette, style.isConversion));
    const { notChecked, unmapped } = report;
    if (notChecked.length > 0) lines.push(palette.faint(`  ${texts.notChecked(notChecked.length)}`));
    if (unmapped.length > 0) lines.push(palette.faint(`  ${texts.unmapped(unmapped.length)}`));
  }
  return lines.map((line) => `${line}\n`).join("");
}

/** Whether an issue tells of issues that were counted and not kept. */
function isAboutRest({ issues, leftOut }: FileReport, issue: Issue): boolean {
  return leftOut !== undefined && issue === issues.at(-1);
}

function formatIssue(name: string, issue: Issue, { texts, palette }: TextStyle, others = 0): string {
  const head = `${palette.strong(`${name}${placeInFile(issue.position)}`)}: ${palette.severity(
    issue.severity,
    texts.severities[issue.severity],
  )}`;
  const place = [placeInRecord(issue, texts), ...(others > 0 ? [texts.andOthers(others)] : [])].join(" ");
  const law = issue.source === undefined ? "" : `, ${citation(issue.source, texts)}`;
  return [
    place === "" ? head : `${head}: ${place}`,
    `    ${printable(issue.message ?? issue.code)}`,
    `    ${palette.faint(`[${issue.code}]${law}`)}`,
  ].join("\n");
}

function verdict(
  name: string,
  report: FileReport,
  texts: Texts,
  palette: Palette,
  isConversion: boolean,
): string {
  const records = report.records === undefined ? "" : `, ${texts.records(report.records)}`;
  const kind = report.kind === undefined ? "" : ` (${texts.kinds[report.kind]}${records})`;
  const failed = countIssues([report]).errors > 0;
  const counted = report.issues.length === 0 ? texts.clean : texts.counts(countIssues([report]));
  const parts = [failed ? counted : palette.good(counted)];
  if (report.output !== undefined && report.written !== undefined)
    parts.push(texts.typesWritten(report.written, printable(report.output)));
  else if (report.output === "-") parts.push(texts.printed);
  else if (report.output !== undefined) parts.push(texts.converted(printable(report.output)));
  else if (isConversion) parts.push(texts.notWritten);
  return `${palette.strong(name)}${kind}: ${parts.join("; ")}`;
}

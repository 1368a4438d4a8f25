import type { Locale } from "@lienthong/core";
import { version } from "../version.ts";
import { countIssues, type FileReport, isBad } from "./file-report.ts";

/** The report for programs; its schema is in the README of the package. */
export function formatJsonReport(
  command: "check" | "convert" | "typegen",
  reports: readonly FileReport[],
  locale: Locale,
  strict: boolean,
): string {
  const { errors, warnings, notes } = countIssues(reports);
  const document = {
    tool: "lienthong",
    version,
    command,
    language: locale,
    ok: !reports.some((report) => isBad(report, strict)),
    summary: { files: reports.length, errors, warnings, notes },
    files: reports.map(({ file, kind, issues, leftOut, notChecked, unmapped, output, records }) => ({
      file,
      kind: kind ?? null,
      ok: countIssues([leftOut ? { issues, leftOut } : { issues }]).errors === 0,
      output: output ?? null,
      records: records ?? null,
      leftOut: {
        errors: leftOut?.errors ?? 0,
        warnings: leftOut?.warnings ?? 0,
        notes: leftOut?.notes ?? 0,
      },
      notChecked,
      unmapped,
      issues,
    })),
  };
  return `${JSON.stringify(document, null, 2)}\n`;
}

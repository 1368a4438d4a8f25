import { type Issue, isFailure } from "@lienthong/core";
import type { MoneyAtRisk } from "@lienthong/bhyt";
import type { FileKind } from "../detect/kind.ts";
import type { NotChecked, Unmapped } from "../kinds/handler.ts";
import type { LeftOut } from "../kinds/kept-issues.ts";
import type { Counts } from "../texts/texts.ts";

/** What was found in one file; the issues carry their sentence. */
export interface FileReport {
  /** Name of the file as the user wrote it; `-` is standard input. */
  readonly file: string;
  readonly kind?: FileKind;
  readonly issues: readonly Issue[];
  /** Issues that were counted and not kept; the last of `issues` says so. */
  readonly leftOut?: LeftOut;
  /** What the check could not look at, such as code systems that need a server. */
  readonly notChecked: readonly NotChecked[];
  /** Fields that the result of a conversion cannot hold. */
  readonly unmapped: readonly Unmapped[];
  /** Money at risk, of a file that speaks of money. */
  readonly risk?: MoneyAtRisk;
  /** What the fund pays for the rows that an issue touches, in đồng. */
  readonly amounts?: ReadonlyMap<Issue, string>;
  /** Where the result of a conversion stands; of generated types, their folder. */
  readonly output?: string;
  /** Number of records, of a file that holds one a line. */
  readonly records?: number;
  /** Number of generated files. */
  readonly written?: number;
}

/** Numbers of issues by weight, those that were not kept too. */
export function countIssues(reports: Iterable<Pick<FileReport, "issues" | "leftOut">>): Counts {
  let errors = 0;
  let warnings = 0;
  let notes = 0;
  for (const { issues, leftOut } of reports) {
    for (const { severity } of issues) {
      if (isFailure(severity)) errors++;
      else if (severity === "warning") warnings++;
      else notes++;
    }
    errors += leftOut?.errors ?? 0;
    warnings += leftOut?.warnings ?? 0;
    notes += leftOut?.notes ?? 0;
  }
  return { errors, warnings, notes };
}

/** Whether a report makes the command end with exit code 1. */
export function isBad(report: FileReport, strict: boolean): boolean {
  const { errors, warnings } = countIssues([report]);
  return errors > 0 || (strict && warnings > 0);
}

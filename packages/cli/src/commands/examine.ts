import type { Catalogues as BhytCatalogues } from "@lienthong/bhyt";
import type { CommonOptions } from "../arguments/command.ts";
import { type Catalogues, type Issue, type Locale, describeIssue } from "@lienthong/core";
import { detectKind } from "../detect/detect-kind.ts";
import type { InputDocument } from "../detect/kind.ts";
import type { InputName } from "../files/list-inputs.ts";
import { readInput } from "../files/read-input.ts";
import type { Io } from "../io/io.ts";
import type { CheckOptions, Finding, Risk } from "../kinds/handler.ts";
import type { VisitLists } from "../kinds/visit-lists.ts";
import { cliMessages } from "../messages/catalogues.ts";
import type { FileReport } from "../report/file-report.ts";

/** A document whose kind is known, or a report that already says why there is none. */
export type Opened =
  | { readonly ok: true; readonly document: InputDocument; readonly finding: Finding }
  | { readonly ok: false; readonly report: FileReport };

/** Reads an input and finds its kind. */
export async function openInput(input: InputName, locale: Locale, io: Io): Promise<Opened> {
  const failed = (finding: Finding): Opened => ({ ok: false, report: reportOf(input.name, finding, locale) });
  if (input.issue !== undefined) return failed({ issues: [input.issue], catalogues: [] });
  const read = await readInput(input.name, io);
  if (!read.ok) return failed({ issues: [read.issue], catalogues: [] });
  const detected = detectKind(read.bytes);
  return detected.document === undefined
    ? failed(detected.finding)
    : { ok: true, document: detected.document, finding: detected.finding };
}

/** A report whose issues carry their sentence in the language of the user. */
export function reportOf(file: string, finding: Finding, locale: Locale): FileReport {
  const { risk } = finding;
  const issues = withMessages(finding.issues, locale, finding.catalogues);
  return {
    file,
    issues,
    notChecked: finding.notChecked ?? [],
    unmapped: [],
    ...(finding.leftOut && { leftOut: finding.leftOut }),
    ...(finding.records !== undefined && { records: finding.records }),
    ...(risk && { risk: risk.totals, amounts: amountsOf(risk, finding.issues, issues) }),
  };
}

/** Amounts by the issues that carry their sentence, which are others than those that were found. */
function amountsOf(
  { amounts }: Risk,
  found: readonly Issue[],
  told: readonly Issue[],
): ReadonlyMap<Issue, string> {
  const byTold = new Map<Issue, string>();
  told.forEach((issue, index) => {
    const original = found[index];
    const amount = original && amounts.get(original);
    if (amount !== undefined) byTold.set(issue, amount);
  });
  return byTold;
}

function withMessages(
  issues: readonly Issue[],
  locale: Locale,
  catalogues: readonly Catalogues[],
): readonly Issue[] {
  return issues.map((issue) => ({
    ...issue,
    message: describeIssue(issue, locale, cliMessages, ...catalogues),
  }));
}

/** Two findings about the same file as one. */
export function joinFindings(first: Finding, second: Finding): Finding {
  return {
    issues: [...first.issues, ...second.issues],
    catalogues: [...first.catalogues, ...second.catalogues],
    notChecked: [...(first.notChecked ?? []), ...(second.notChecked ?? [])],
    ...((first.risk ?? second.risk) && { risk: first.risk ?? second.risk }),
    ...((first.leftOut ?? second.leftOut) && { leftOut: first.leftOut ?? second.leftOut }),
    ...joinedRecords(first.records, second.records),
  };
}

function joinedRecords(first: number | undefined, second: number | undefined): Pick<Finding, "records"> {
  const records = first ?? second;
  return records === undefined ? {} : { records };
}

/** What the user says about the files, the day of today, and the lists that come with the program. */
export function checkOptionsOf(command: CommonOptions, io: Io, lists?: BhytCatalogues): CheckOptions {
  const { fhirVersion, schoolYear, grade } = command;
  return {
    today: io.today(),
    fhirVersion,
    ...(schoolYear !== undefined && { schoolYear }),
    ...(grade !== undefined && { grade }),
    visitLists: visitListsOf(lists),
  };
}

/** Loads the lists when the first claim file is met, and once. */
function visitListsOf(lists: BhytCatalogues | undefined): () => Promise<VisitLists> {
  let loading: Promise<VisitLists> | undefined;
  return () => (loading ??= import("../kinds/visit-lists.ts").then((all) => all.createVisitLists(lists)));
}

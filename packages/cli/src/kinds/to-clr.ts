import type { Issue } from "@lienthong/core";
import { type ClrConversion, clrMessages, transcriptToClr, validateClr } from "@lienthong/transcript/clr";
import type { ClassWorkbook } from "@lienthong/transcript/workbook";
import { cliMessages } from "../messages/catalogues.ts";
import type { Conversion, ConversionOptions, Finding } from "./handler.ts";
import { writeValue } from "./json-of.ts";
import { namesFor } from "../report/part-names.ts";
import { withoutRepeats } from "./without-repeats.ts";

/** Stands for a school that the user did not name; nobody can issue under it. */
const unknownIssuer = "urn:lienthong:issuer:unknown";

/**
 * Turns each pupil of a class into a CLR 2.0 credential, checks it, and writes one object for one pupil, a list for
 * more. The credentials are not signed.
 */
export function workbookToClr(
  classWorkbook: ClassWorkbook,
  bytes: Uint8Array,
  finding: Finding,
  options: ConversionOptions,
): Conversion {
  const nameOf = namesFor(bytes);
  const { issuer, issuerName, issued, detail } = options;
  const conversions = classWorkbook.records.map((record, index) =>
    transcriptToClr(record, {
      issuer: { id: issuer ?? unknownIssuer, ...(issuerName !== undefined && { name: issuerName }) },
      validFrom: `${issued ?? options.today}T00:00:00+07:00`,
      detail,
      id: (part) => nameOf(index, part),
    }),
  );
  const issues: Issue[] = issuer === undefined ? [issuerIssue] : [];
  for (const [index, { value, issues: own }] of conversions.entries())
    for (const issue of [...own, ...validateClr(value).issues])
      issues.push(placed(issue, index, classWorkbook));
  const values = conversions.map(({ value }) => value);
  return {
    issues: [...finding.issues, ...withoutRepeats(issues)],
    catalogues: [...finding.catalogues, cliMessages, clrMessages],
    content: writeValue(values.length === 1 ? values[0] : values),
    unmapped: conversions.flatMap(unmappedOf),
  };
}

const issuerIssue: Issue = { code: "cli.clr.no-issuer", severity: "warning", path: "" };

/** At the cell of the workbook, when it is about the record. */
function placed(issue: Issue, index: number, classWorkbook: ClassWorkbook): Issue {
  return issue.path === ""
    ? issue
    : { ...issue, path: classWorkbook.cellOf(index, issue.path) ?? issue.path };
}

function unmappedOf({ loss }: ClrConversion, index: number) {
  return loss.map(({ path, why }) => ({ path: `records[${index}].${path}`, reason: why, isCarried: false }));
}

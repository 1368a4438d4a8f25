// Texts of claim files, right ones and ones with one change. Invented persons and facilities only.
import { expect } from "vitest";
import { tableSpec } from "../tables/table-spec.ts";
import { aFile, aVisit, anEnvelope, base64 } from "../testing.cases.ts";
import { formatClaimFile } from "./format-claim-file.ts";
import { formatTable } from "./format-table.ts";
import { readClaimFile } from "./read-claim-file.ts";

/** A right file of one visit. */
export const good = formatClaimFile(aFile(aVisit()));
/** Its table XML1. */
export const summaryText = formatTable(tableSpec("XML1"), aVisit().XML1 ?? []);
/** Its table XML2. */
export const medicineText = formatTable(tableSpec("XML2"), aVisit().XML2 ?? []);

/** The file with a change in XML2. */
export function medicineChanged(from: string, to: string): string {
  expect(medicineText).toContain(from);
  return anEnvelope([
    ["XML1", base64(summaryText)],
    ["XML2", base64(medicineText.replace(from, to))],
  ]);
}

/** The file with XML1 alone, changed. */
export function summaryChanged(from: string, to: string): string {
  expect(summaryText).toContain(from);
  return anEnvelope([["XML1", base64(summaryText.replace(from, to))]]);
}

/** What reading finds: severity, code and path of each issue. */
export function found(input: unknown): readonly string[] {
  return readClaimFile(input).issues.map(({ severity, code, path }) => `${severity} ${code} ${path}`);
}

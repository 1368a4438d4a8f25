import { type Issue, isFailure } from "@lienthong/core";
import type { IssueList } from "../lib/issue-list.ts";
import { createIssueList } from "../lib/issue-list.ts";
import { visitPrefix } from "../lib/path.ts";
import { isOlderVersion, recordDate } from "../lib/record-date.ts";
import { checkEnvelope } from "../structure/check-envelope.ts";
import { checkVisit } from "../structure/check-visit.ts";
import { rememberEnvelope } from "./origin.ts";
import { type RawEnvelope, readEnvelope } from "./read-envelope.ts";
import { readVisit } from "./read-visit.ts";
import { readText } from "./read-text.ts";
import type {
  ClaimFile,
  ClaimFileReading,
  ClaimFileResult,
  ClaimIssueCode,
  ReadOptions,
  Visit,
} from "./types.ts";

/** An error that speaks of the tables of another version says only that it may be wrong. */
function soften(issue: Issue<ClaimIssueCode>): Issue<ClaimIssueCode> {
  const isOfTables = issue.code.startsWith("bhyt.row.") || issue.code.startsWith("bhyt.field.");
  return isOfTables && issue.severity === "error" ? { ...issue, severity: "warning" } : issue;
}

function readVisits(envelope: RawEnvelope, limit: number | undefined, issues: IssueList): readonly Visit[] {
  const count = envelope.visits.length;
  return envelope.visits.map((raw, index) => {
    const own = createIssueList(limit);
    const prefix = visitPrefix(index, count);
    const visit = readVisit(raw, prefix, own);
    checkVisit(visit, prefix, own, raw.position);
    const isOlder = isOlderVersion(recordDate(visit));
    issues.addAll(own, (issue) => (isOlder ? soften(issue) : issue));
    return visit;
  });
}

/**
 * Reads a claim file (GIAMDINHHS, QĐ 3176/QĐ-BYT) and checks its structure, and gives the file even when it breaks
 * rules, so that the business rules can be checked too. What cannot be read at all is left out and said.
 *
 * @example
 * ```ts
 * import { checkClaimFile, readClaimFile } from "@lienthong/bhyt";
 *
 * const { file, issues } = readClaimFile("<GIAMDINHHS></GIAMDINHHS>");
 * issues[0]?.code; // "bhyt.envelope.missing-element"
 * if (file) checkClaimFile(file).ok; // true: without a visit there is nothing to check
 * ```
 */
export function readClaimFile(input: unknown, options: ReadOptions = {}): ClaimFileReading {
  const issues = createIssueList(options.maxIssues);
  const file = read(input, options, issues);
  const found = issues.finish();
  const ok = file !== undefined && !found.some((issue) => isFailure(issue.severity));
  return { ok, ...(file && { file }), issues: found };
}

function read(input: unknown, options: ReadOptions, issues: IssueList): ClaimFile | undefined {
  const text = readText(input, issues);
  const envelope = text === undefined ? undefined : readEnvelope(text, issues);
  if (envelope === undefined) return undefined;
  const { MACSKCB, NGAYLAP, SOLUONGHOSO, CHUKYDONVI } = envelope;
  const visits = readVisits(envelope, options.maxIssues, issues);
  const file: ClaimFile = { MACSKCB, NGAYLAP, SOLUONGHOSO, visits, CHUKYDONVI };
  rememberEnvelope(file, {
    elements: envelope.elements,
    visits: envelope.visits.map((visit) => visit.position),
  });
  checkEnvelope(file, issues);
  return file;
}

/**
 * Checks the structure of a claim file (tệp hồ sơ GIAMDINHHS, QĐ 3176/QĐ-BYT): envelope, base64, tables, fields,
 * required values, lengths, numbers, dates and code lists. Text or UTF-8 bytes.
 *
 * @example
 * ```ts
 * import { validateClaimFile } from "@lienthong/bhyt";
 *
 * const result = validateClaimFile("<KHONG_PHAI_HO_SO/>");
 * result.ok; // false
 * result.issues[0]?.code; // "bhyt.file.wrong-root"
 * ```
 */
export function validateClaimFile(input: unknown, options: ReadOptions = {}): ClaimFileResult {
  const { ok, file, issues } = readClaimFile(input, options);
  return ok && file ? { ok: true, value: file, issues } : { ok: false, issues };
}

import { isFailure } from "@lienthong/core";
import type { IssueList } from "../lib/issue-list.ts";
import { createIssueList } from "../lib/issue-list.ts";
import { visitPrefix } from "../lib/path.ts";
import { checkEnvelope } from "../structure/check-envelope.ts";
import { type RawVisit, createEnvelopeReader } from "./envelope-reader.ts";
import { rememberEnvelope } from "./origin.ts";
import { readText } from "./read-text.ts";
import { readWholeVisit } from "./read-whole-visit.ts";
import type { ClaimFile, ClaimFileReading, ClaimFileResult, ReadOptions, Visit } from "./types.ts";

function readVisits(
  raws: readonly RawVisit[],
  limit: number | undefined,
  issues: IssueList,
): readonly Visit[] {
  return raws.map((raw, index) => {
    const { visit, found } = readWholeVisit(raw, visitPrefix(index, raws.length), limit);
    issues.addAll(found);
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
  if (text === undefined) return undefined;
  const raws: RawVisit[] = [];
  const reader = createEnvelopeReader(issues, (raw) => void raws.push(raw));
  reader.write(text);
  const envelope = reader.end();
  if (envelope === undefined) return undefined;
  const { MACSKCB, NGAYLAP, SOLUONGHOSO, CHUKYDONVI, elements } = envelope;
  const visits = readVisits(raws, options.maxIssues, issues);
  const file: ClaimFile = { MACSKCB, NGAYLAP, SOLUONGHOSO, visits, CHUKYDONVI };
  rememberEnvelope(file, { elements, visits: raws.map(({ position }) => position) });
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

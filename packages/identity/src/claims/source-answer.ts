import {
  type Confidence,
  type Issue,
  type LegalSource,
  type Result,
  severityFor,
  toResult,
} from "@lienthong/core";
import { compareNumberWithPerson } from "../number/compare-number.ts";
import type { ClaimRow } from "./build.ts";
import type { ClaimName, ClaimSystem, ClaimValues } from "./claim.ts";
import { type SourceIssueCode, claimsIssue } from "./claims-issue.ts";
import type { DialectData } from "./dialect-data.ts";
import { type SourceReadOptions, isEmptyValue, legacyConfidence, readSourceField } from "./source-fields.ts";

/** What one system said about one person: each field checked, with the claim that it makes. */
export interface SourceAnswer {
  /** The system, by its name in the list of sources. */
  readonly system: ClaimSystem;
  /** Rows of canonical name, field of the source, confidence, value. */
  readonly rows: readonly ClaimRow[];
}

/** Fields of a source: an object without a hostile prototype; anything else is none. */
function fieldsOf(input: unknown): ReadonlyMap<string, unknown> | undefined {
  if (typeof input !== "object" || input === null || Array.isArray(input)) return undefined;
  return new Map(Object.entries(input).slice(0, mostFields));
}

const mostFields = 500;

/**
 * Reads an answer by the table of its source. A field that cannot be read is left out, with a warning at most; only the personal number
 * can fail the whole, where its form is confirmed.
 */
export function readSourceAnswer(
  dialect: DialectData & { readonly id: ClaimSystem },
  input: unknown,
  options: SourceReadOptions,
): Result<SourceAnswer, SourceIssueCode> {
  const fields = fieldsOf(input);
  if (!fields) return { ok: false, issues: [claimsIssue("identity.source.not-an-object")] };
  const issues: Issue<SourceIssueCode>[] = [];
  const rows: ClaimRow[] = [];
  for (const [field, claim, confidence] of dialect.rows) {
    const value = fields.get(field);
    if (claim === null || isEmptyValue(value)) continue;
    const source: LegalSource = { document: dialect.id, field, confidence };
    const result = readSourceField(claim, value, options);
    for (const one of result.issues)
      issues.push({
        source,
        ...one,
        severity: severityFor(claim === "personalNumber" ? confidence : "single-source", one.severity),
        path: joinPath(field, one.path),
      });
    // The reader of a claim gives a value of that claim's own type: see `readSourceField`.
    if (!result.ok) continue;
    const sure = weaker(confidence, legacyConfidence(result.issues));
    rows.push([claim, field, sure, result.value] as ClaimRow);
  }
  const known = new Set(dialect.rows.map(([field]) => field));
  const count = [...fields.keys()].filter((field) => !known.has(field)).length;
  if (count > 0)
    issues.push(
      claimsIssue("identity.source.unknown-fields", { severity: "information", params: { count } }),
    );
  issues.push(...crossCheck(rows));
  return toResult({ system: dialect.id, rows }, issues);
}

/** The value for one claim, if the answer has it. */
export function valueOf<Name extends ClaimName>(
  { rows }: SourceAnswer,
  name: Name,
): ClaimValues[Name] | undefined {
  const row = rows.find(([claim]) => claim === name);
  // A row pairs a name with a value of its own type: see ClaimRow.
  return (row?.[3] ?? undefined) as ClaimValues[Name] | undefined;
}

const surestFirst: readonly Confidence[] = ["confirmed", "single-source", "unverified"];

/** The less sure of two. */
function weaker(one: Confidence, other: Confidence = "confirmed"): Confidence {
  return surestFirst[Math.max(surestFirst.indexOf(one), surestFirst.indexOf(other))] ?? one;
}

function crossCheck(rows: readonly ClaimRow[]): readonly Issue<SourceIssueCode>[] {
  const answer: SourceAnswer = { system: "typed", rows };
  const number = valueOf(answer, "personalNumber");
  if (number === undefined) return [];
  return compareNumberWithPerson(number, {
    birthDate: valueOf(answer, "birthDate"),
    sex: valueOf(answer, "sex"),
  });
}

const joinPath = (field: string, path: string): string => (path === "" ? field : `${field}.${path}`);

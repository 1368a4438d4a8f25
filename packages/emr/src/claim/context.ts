import type { Issue, IssueParams } from "@lienthong/core";
import { severityFor, type Severity } from "@lienthong/core";
import type { Reference } from "fhir/r4.js";
import { uuidBytes, uuidV5 } from "../lib/uuid-v5.ts";
import { type FieldUse, type MapOverrides, leftovers } from "../mapping/apply.ts";
import type { Draft } from "../mapping/draft.ts";
import type { Scope, SourceRow } from "../mapping/row.ts";
import type { EmrIssueCode } from "../messages/codes.ts";
import type { Terms } from "../target/terms.ts";
import type { UnmappedField } from "./types.ts";

/** Namespace of the UUIDs of converted claim files: version 5 of the URL namespace and `urn:lienthong:claim-file`. */
const claimNamespace = uuidBytes(
  uuidV5(uuidBytes("6ba7b811-9dad-11d1-80b4-00c04fd430c8"), "urn:lienthong:claim-file"),
);

/** A resource of the Bundle being filled, and how others refer to it. */
export interface Entry {
  readonly fullUrl: string;
  readonly resource: Draft;
  readonly reference: Reference;
}

/** What the conversion of one file shares: names, resources so far, issues, losses. */
export interface FileContext {
  readonly terms: Terms;
  readonly overrides: MapOverrides;
  readonly carry: boolean;
  readonly base: string | undefined;
  readonly entries: Entry[];
  readonly shared: Map<string, Entry>;
  readonly issues: Issue<EmrIssueCode>[];
  readonly unmapped: UnmappedField[];
  /** Fields of the envelope that went somewhere. */
  readonly used: Set<string>;
}

/** Adds a resource whose id follows from `key` alone. */
export function addEntry(context: FileContext, type: string, key: readonly string[], start: Draft): Entry {
  const id = uuidV5(claimNamespace, [type, ...key].join("|"));
  const fullUrl = context.base === undefined ? `urn:uuid:${id}` : `${context.base}/${type}/${id}`;
  const reference = { reference: context.base === undefined ? fullUrl : `${type}/${id}` };
  const entry = { fullUrl, resource: { resourceType: type, id, ...start }, reference };
  context.entries.push(entry);
  return entry;
}

/** A resource that several visits refer to; made once. */
function sharedEntry(context: FileContext, type: string, key: string, start: () => Draft): Entry {
  const name = `${type}|${key}`;
  const known = context.shared.get(name);
  if (known) return known;
  const made = addEntry(context, type, [key], start());
  context.shared.set(name, made);
  return made;
}

/** The organization of a facility code (mã CSKCB). */
export function organization(context: FileContext, code: string): Entry {
  const { terms } = context;
  return sharedEntry(context, "Organization", code, () => ({
    ...terms.profile("organization"),
    identifier: [terms.identifier("ma-cskcb", code)],
  }));
}

/** What codecs may ask for while they read one row. */
export function scopeOf(context: FileContext, row: SourceRow): Scope {
  const { terms } = context;
  return {
    terms,
    row,
    partial: () => undefined,
    practitioner: (licence) => {
      // The field holds an old certificate (CCHN) or a licence (GPHN); only the text can tell.
      const kind = licence.includes("CCHN") ? "cchn" : licence.includes("GPHN") ? "gphn" : "practitioner";
      return sharedEntry(context, "Practitioner", licence, () => ({
        ...terms.profile("practitioner"),
        identifier: [terms.identifier(kind, licence)],
      })).reference;
    },
  };
}

/** Reports an issue. */
export function report(
  context: FileContext,
  code: EmrIssueCode,
  severity: Severity,
  path: string,
  params?: IssueParams,
): void {
  context.issues.push({
    code,
    severity: severityFor("confirmed", severity),
    path,
    ...(params && { params }),
  });
}

/** Lists what of a row is in no element, and lets it ride in our extension of `holder`. */
export function settleRow(
  context: FileContext,
  table: string,
  index: number,
  prefix: string,
  row: SourceRow,
  use: FieldUse,
  holder: Draft | undefined,
): void {
  const path = `${prefix}${table}[${index}]`;
  const canCarry = context.carry && holder !== undefined;
  const carried: object[] = [];
  for (const { field, reason, to = "" } of leftovers(row, use)) {
    const isCarried = canCarry && isCarriable(row[field]);
    if (isCarried) carried.push({ url: field, valueString: row[field] });
    context.unmapped.push({ path: `${path}.${field}`, table, field, reason, isCarried });
    if (reason === "bad-value")
      report(context, "emr.claim.value-not-mapped", "warning", `${path}.${field}`, { table, field, to });
    if (reason === "period-order")
      report(context, "emr.claim.period-order", "warning", `${path}.${field}`, { table, field });
  }
  if (holder === undefined || carried.length === 0) return;
  const extension = (holder["extension"] ??= []) as unknown[];
  const place = [
    { url: "table", valueCode: table },
    { url: "row", valueInteger: index },
  ];
  extension.push({ url: context.terms.claimRow, extension: [...place, ...carried] });
}

/** FHIR's `string` cannot hold every text: no control characters, at most 1 MiB. */
function isCarriable(text: string | undefined): boolean {
  if (text === undefined || text.length > 1_000_000) return false;
  return !/(?![\t\r\n])\p{Cc}|\p{Cs}/u.test(text);
}

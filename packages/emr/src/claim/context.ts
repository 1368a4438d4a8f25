import type { Issue, IssueParams } from "@lienthong/core";
import { severityFor, type Severity } from "@lienthong/core";
import type { Reference } from "fhir/r4.js";
import { uuidBytes, uuidV5 } from "../lib/uuid-v5.ts";
import { type FieldUse, type MapOverrides, type RowScope, hasText } from "../mapping/apply.ts";
import type { Draft } from "../mapping/draft.ts";
import { type Part, partOf } from "../mapping/places.ts";
import { type BackScope, backScope } from "../mapping/read-back.ts";
import type { SourceRow } from "../mapping/row.ts";
import type { RowTexts } from "../mapping/row-texts.ts";
import type { EmrIssueCode } from "../messages/codes.ts";
import type { Names } from "../target/names.ts";
import type { Terms } from "../target/terms.ts";
import { carriedEmpty, carriedText, rowExtension } from "./residue.ts";
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
  /** Tables that are neither converted nor carried. */
  readonly withheld: ReadonlySet<string>;
  readonly byReference: Map<string, Draft>;
  /** Reads back what was written, to see whether each text is there as it was. */
  readonly back: BackScope;
  /** What codecs ask; one for all rows, one row after the other. */
  scope?: RowScope;
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
  context.byReference.set(reference.reference, entry.resource);
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
export function scopeOf(context: FileContext, row: SourceRow): RowScope {
  const { terms } = context;
  if (context.scope) {
    context.scope.row = row;
    return context.scope;
  }
  const scope: RowScope = {
    terms,
    row,
    isPartial: false,
    partial() {
      this.isPartial = true;
    },
    practitioner: (licence) => {
      // The field holds an old certificate (CCHN) or a licence (GPHN); only the text can tell.
      const kind = licence.includes("CCHN") ? "cchn" : licence.includes("GPHN") ? "gphn" : "practitioner";
      return sharedEntry(context, "Practitioner", licence, () => ({
        ...terms.profile("practitioner"),
        identifier: [terms.identifier(kind, licence)],
      })).reference;
    },
  };
  context.scope = scope;
  return scope;
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

/** A reader of the resources made so far. */
export function readerOf(names: Names, byReference: ReadonlyMap<string, Part>): BackScope {
  return backScope(names, (reference) => {
    const name = partOf(reference)?.["reference"];
    return typeof name === "string" ? byReference.get(name) : undefined;
  });
}

/** A row of the source, and where what it says went. */
export interface SettledRow {
  readonly table: string;
  readonly index: number;
  /** `""`, or `HOSO[1].` when the file has several visits. */
  readonly prefix: string;
  readonly row: SourceRow;
  readonly use: FieldUse;
  /** What the elements give back. */
  readonly texts: RowTexts;
  /** The resource, or part of one, that the rest rides in. */
  readonly holder: Draft | undefined;
  /** Which visit of the file; only in files of several. */
  readonly visit?: number | undefined;
  /** More parts of the extension. */
  readonly more?: readonly object[];
}

/**
 * Lists what of a row is in no element as it is, and lets it ride in our extension of the holder, so that the way back
 * gives the same row.
 */
export function settleRow(context: FileContext, settled: SettledRow): void {
  const { table, index, row, texts, holder, visit, more = [] } = settled;
  const canCarry = context.carry && holder !== undefined;
  const carried: object[] = [...more];
  const { fields, fieldIndex } = texts.spec;
  let at = -1;
  for (const field of Object.keys(row)) {
    at += 1;
    // Rows have the fields of their table in order, as a rule.
    const place = fields[at]?.name === field ? at : (fieldIndex.get(field) ?? -1);
    const value = row[field] ?? "";
    if (value === (texts.values[place] ?? "")) continue;
    const part = !canCarry ? undefined : value === "" ? carriedEmpty(field) : carriedText(field, value);
    if (part) carried.push(part);
    if (hasText(row, field)) listField(context, settled, field, part !== undefined);
  }
  if (!canCarry) return;
  const extension = (holder["extension"] ??= []) as unknown[];
  extension.push(rowExtension(context.terms.claimRow, { table, row: index, visit, parts: carried }));
}

function listField(
  context: FileContext,
  { table, index, prefix, use }: SettledRow,
  field: string,
  isCarried: boolean,
): void {
  const path = `${prefix}${table}[${index}].${field}`;
  const failed = use.failed.get(field);
  const reason = failed?.reason ?? (use.used.has(field) ? "text-changed" : "no-element");
  context.unmapped.push({ path, table, field, reason, isCarried });
  if (reason === "bad-value")
    report(context, "emr.claim.value-not-mapped", "warning", path, { table, field, to: failed?.to ?? "" });
  if (reason === "period-order") report(context, "emr.claim.period-order", "warning", path, { table, field });
}

/** Says which row a second resource, or part of one, was made from. */
export function markRow(context: FileContext, table: string, index: number, holder: Draft): void {
  if (!context.carry) return;
  const extension = (holder["extension"] ??= []) as unknown[];
  extension.push(rowExtension(context.terms.claimRow, { table, row: index, parts: [] }));
}

import type { Issue, IssueParams } from "@lienthong/core";
import { severityFor, type Severity } from "@lienthong/core";
import type { Reference } from "fhir/r4.js";
import { uuidBytes, uuidV5 } from "../lib/uuid-v5.ts";
import { type MapOverrides, type RowScope, saysSomething } from "../mapping/apply.ts";
import type { Draft } from "../mapping/draft.ts";
import type { FieldUse } from "../mapping/field-use.ts";
import { type Part, partOf } from "../mapping/places.ts";
import { type BackScope, backScope } from "../mapping/read-back.ts";
import type { SourceRow } from "../mapping/row.ts";
import type { RowTexts } from "../mapping/row-texts.ts";
import type { EmrIssueCode } from "../messages/codes.ts";
import type { IdentifierKey, ProfileKey } from "../target/keys.ts";
import type { Names } from "../target/names.ts";
import type { Terms } from "../target/terms.ts";
import { carriedEmpty, carriedText, rowExtension } from "./residue.ts";
import type { StatedProfiles } from "./stated-profiles.ts";
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
  readonly profiles: StatedProfiles;
  readonly overrides: MapOverrides;
  /** Whether the names are ours alone, so that what codecs say of exactness holds. */
  readonly isSure: boolean;
  readonly carry: boolean;
  /** When the conversion was made, when the caller says so. */
  readonly recorded: string | undefined;
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

/** A resource as it begins, all in one: adding one element after the other takes time. The id is set when it is added. */
export interface Start extends Draft {
  readonly resourceType: string;
  id: string;
  /** The profiles that it states, in front, as readers expect them; left out where there is nothing to state. */
  readonly meta?: object | undefined;
}

function withoutMeta({ meta: _nothing, ...others }: Start): Start {
  return others;
}

/** What a resource of that kind says of its profile. */
export function metaOf(context: FileContext, key: ProfileKey): object | undefined {
  return statedMeta(context.profiles.of(key));
}

/** What a resource says of its profile. */
export function statedMeta(profile: string | undefined): object | undefined {
  return profile === undefined ? undefined : { profile: [profile] };
}

/** Kinds of resource that are asked for while rows are read back. */
const isReadBack: ReadonlySet<string> = new Set([
  "Condition",
  "Organization",
  "Practitioner",
  "ServiceRequest",
]);

/** Adds a resource whose id follows from its type and `key` alone. */
export function addEntry(context: FileContext, key: readonly string[], start: Start): Entry {
  const { resourceType: type } = start;
  const id = uuidV5(claimNamespace, type, ...key);
  const fullUrl = context.base === undefined ? `urn:uuid:${id}` : `${context.base}/${type}/${id}`;
  const reference = referenceTo(context, type, id);
  const resource = "meta" in start && start.meta === undefined ? withoutMeta(start) : start;
  resource.id = id;
  const entry = { fullUrl, resource, reference };
  context.entries.push(entry);
  if (isReadBack.has(type)) context.byReference.set(reference.reference, resource);
  return entry;
}

/** How the resources of a file refer to one of them. */
export function referenceTo(context: FileContext, type: string, id: string): { readonly reference: string } {
  return { reference: context.base === undefined ? `urn:uuid:${id}` : `${type}/${id}` };
}

/** A resource that several visits refer to; made once. */
function sharedEntry(
  context: FileContext,
  type: "Organization" | "Practitioner",
  key: string,
  kind: IdentifierKey,
): Entry {
  const name = `${type}|${key}`;
  const known = context.shared.get(name);
  if (known) return known;
  const meta = metaOf(context, type === "Organization" ? "organization" : "practitioner");
  const identifier = [context.terms.identifier(kind, key)];
  const made = addEntry(context, [key], { resourceType: type, id: "", meta, identifier });
  context.shared.set(name, made);
  return made;
}

/** The organization of a facility code (mã CSKCB). */
export function organization(context: FileContext, code: string): Entry {
  return sharedEntry(context, "Organization", code, "ma-cskcb");
}

/** What codecs may ask for while they read one row. */
export function scopeOf(context: FileContext, row: SourceRow): RowScope {
  const { terms } = context;
  if (context.scope) {
    context.scope.row = row;
    return context.scope;
  }
  const practitioners = new Map<string, Reference>();
  const scope: RowScope = {
    terms,
    row,
    isPartial: false,
    form: "text",
    exactness: "unsure",
    partial() {
      this.isPartial = true;
    },
    practitioner: (licence) => {
      const known = practitioners.get(licence);
      if (known) return known;
      // The field holds an old certificate (CCHN) or a licence (GPHN); only the text can tell.
      const kind = licence.includes("CCHN") ? "cchn" : licence.includes("GPHN") ? "gphn" : "practitioner";
      const { reference } = sharedEntry(context, "Practitioner", licence, kind);
      practitioners.set(licence, reference);
      return reference;
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
  readonly use: FieldUse;
  /** What the elements give back; nothing when the use of the row tells. */
  readonly texts: RowTexts | undefined;
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
  const { table, index, use, texts, holder, visit, more } = settled;
  const canCarry = context.carry && holder !== undefined;
  const carried: object[] = more === undefined ? [] : more.slice();
  const { fields } = use.spec;
  const { values, others } = use.row;
  for (let at = 0; at < values.length; at += 1) {
    if (texts === undefined && use.isExactAt(at)) continue;
    const value = values[at];
    if (value === undefined || value === (texts?.values[at] ?? "")) continue;
    settleField(context, settled, fields[at]?.name ?? "", value, canCarry ? carried : undefined);
  }
  for (const [field, value] of others)
    if (value !== "") settleField(context, settled, field, value, canCarry ? carried : undefined);
  if (!canCarry) return;
  const extension = (holder["extension"] ??= []) as unknown[];
  extension.push(rowExtension(context.terms.claimRow, { table, row: index, visit, parts: carried }));
}

/** A field whose text the elements do not give back. */
function settleField(
  context: FileContext,
  settled: SettledRow,
  field: string,
  value: string,
  carried: object[] | undefined,
): void {
  const part = carried && (value === "" ? carriedEmpty(field) : carriedText(field, value));
  if (part) carried.push(part);
  if (saysSomething(value)) listField(context, settled, field, part !== undefined);
}

function listField(context: FileContext, settled: SettledRow, field: string, isCarried: boolean): void {
  const { table, use } = settled;
  const path = `${settled.prefix}${table}[${settled.index}].${field}`;
  const failed = use.failure(field);
  const reason = failed?.reason ?? (use.has(field) ? "text-changed" : "no-element");
  context.unmapped.push({ path, table, field, reason, isCarried });
  if (reason === "bad-value")
    report(context, "emr.claim.value-not-mapped", "warning", path, { table, field, to: failed?.to ?? "" });
  if (reason === "period-order") report(context, "emr.claim.period-order", "warning", path, { table, field });
}

/** Says which row a second resource, or part of one, was made from. */
export function markRow(
  context: FileContext,
  table: string,
  index: number,
  holder: Draft,
  visit?: number,
): void {
  if (!context.carry) return;
  const extension = (holder["extension"] ??= []) as unknown[];
  extension.push(rowExtension(context.terms.claimRow, { table, row: index, visit, parts: [] }));
}

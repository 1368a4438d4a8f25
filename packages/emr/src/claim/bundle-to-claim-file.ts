import { type ClaimFile, type ClaimTableId, type Visit, isClaimTableId, tableSpec } from "@lienthong/bhyt";
import { type Issue, severityFor } from "@lienthong/core";
import { type Part, listIn, partOf } from "../mapping/places.ts";
import type { BackScope } from "../mapping/read-back.ts";
import { RowTexts } from "../mapping/row-texts.ts";
import type { EmrIssueCode } from "../messages/codes.ts";
import { createNames } from "../target/names.ts";
import type { TermOptions } from "../target/terms.ts";
import { type Indexed, indexBundle } from "./bundle-index.ts";
import { type VisitParts, envelope, partVisits } from "./bundle-visits.ts";
import { readerOf } from "./context.ts";
import { readRow } from "./read-rows.ts";
import { isSummaryFinding, readSummary } from "./read-summary.ts";
import { type RowMark, restored } from "./residue.ts";
import { type RowGroup, type VisitRows, groupRows } from "./row-groups.ts";

/** How to read a Bundle: the names of our own that it was written with. */
export type BundleToClaimOptions = Omit<TermOptions, "target">;

/** The claim file of a Bundle, and what is missing in it. */
export interface BundleClaimFile {
  /** Absent when there is no Bundle to read. */
  readonly file?: ClaimFile;
  readonly issues: readonly Issue<EmrIssueCode>[];
}

/**
 * The claim file (tệp hồ sơ GIAMDINHHS, QĐ 3176/QĐ-BYT) of a FHIR R4 Bundle. A Bundle that `claimFileToBundle` made gives
 * back the same file, text for text. Of any other Bundle it reads what standard elements say; required fields that they do
 * not say are empty, and reported.
 *
 * @example
 * ```ts
 * import { bundleToClaimFile, claimFileToBundle } from "@lienthong/emr";
 *
 * const file = { MACSKCB: "01999", NGAYLAP: "20260716", SOLUONGHOSO: "0", visits: [], CHUKYDONVI: "" };
 * const { bundle } = claimFileToBundle(file, { target: "none" });
 * bundleToClaimFile(bundle).file; // the same file
 * ```
 */
export function bundleToClaimFile(bundle: unknown, options: BundleToClaimOptions = {}): BundleClaimFile {
  const names = createNames(options);
  const issues: Issue<EmrIssueCode>[] = [];
  const found = partOf(bundle);
  if (found?.["resourceType"] !== "Bundle") {
    issues.push({ code: "emr.bundle.not-a-bundle", severity: "fatal", path: "" });
    return { issues };
  }
  const { all, byReference } = indexBundle(found, names.claimRow);
  const scope = readerOf(names, byReference);
  const { visits, others } = partVisits(all, scope.resolve);
  const missing = new Missing(visits.length > 1);
  const unread = new Map<string, number>();
  const count = (type: string): void => void unread.set(type, (unread.get(type) ?? 0) + 1);
  const read = visits.map((visit, index) => readVisit(visit, index, scope, missing, count));
  for (const { type, marks } of others) if (!marks.some(({ table }) => table === envelope)) count(type);

  const mark = all.flatMap(({ marks }) => marks).find(({ table }) => table === envelope);
  const isOurs = all.some(({ marks }) => marks.length > 0) || mark !== undefined;
  const file = { ...readEnvelope(mark, read), visits: read };
  if (!isOurs && file.NGAYLAP === "") missing.add("GIAMDINHHS", "NGAYLAP", "NGAYLAP", "confirmed");
  issues.push(...missing.issues());
  for (const [type, number] of unread)
    issues.push({
      code: "emr.bundle.not-read",
      severity: "warning",
      path: "entry",
      params: { resource: safeName(type), count: number },
    });
  return { file, issues };
}

/** A type of resource as a message may show it. */
const safeName = (type: string): string => (/^[A-Za-z]{1,40}$/u.test(type) ? type : "?");

function readEnvelope(mark: RowMark | undefined, visits: readonly Visit[]): Omit<ClaimFile, "visits"> {
  const held = {
    MACSKCB: visits.map(({ XML1 }) => XML1?.[0]?.MA_CSKCB).find((code) => code !== undefined) ?? "",
    SOLUONGHOSO: String(visits.length),
  };
  return {
    MACSKCB: restored("MACSKCB", held.MACSKCB, mark),
    NGAYLAP: restored("NGAYLAP", undefined, mark),
    SOLUONGHOSO: restored("SOLUONGHOSO", held.SOLUONGHOSO, mark),
    CHUKYDONVI: restored("CHUKYDONVI", undefined, mark),
  };
}

type Row = Record<string, string>;

/** All fields of a row in order: carried, read, or empty. */
function makeRow(texts: RowTexts, mark: RowMark | undefined): Row {
  const row: Row = {};
  texts.spec.fields.forEach(({ name }, at) => {
    row[name] = restored(name, texts.values[at], mark);
  });
  return row;
}

function readVisit(
  visit: VisitParts,
  index: number,
  scope: BackScope,
  missing: Missing,
  count: (type: string) => void,
): Visit {
  const rows = groupRows(visit.members, scope, isSummaryFinding);
  const tables: Record<string, Row[]> = {};
  const summaries = rows.tables.get("XML1") ?? [];
  const [first] = summaries;
  const hasSummary = first !== undefined || visit.encounter !== undefined || visit.patient !== undefined;
  let key = "";
  if (hasSummary) {
    const summary = makeRow(readSummary(summaryParts(visit, rows, scope), scope), first?.mark);
    key = summary["MA_LK"] ?? "";
    tables["XML1"] = [
      summary,
      ...summaries.slice(1).map(({ mark }, at) => markedRow("XML1", at + 1, key, mark)),
    ];
    if (first === undefined) missing.addRow("XML1", index, 0, summary);
  }
  for (const [table, groups] of rows.tables) {
    if (!isClaimTableId(table) || table === "XML1") continue;
    tables[table] = groups.map((group, at) => {
      const row = makeRow(readRow(table, at, key, group, scope), group.mark);
      if (group.mark === undefined) missing.addRow(table, index, at, row);
      return row;
    });
  }
  for (const table of emptyTables(rows)) tables[table] ??= [];
  for (const { type } of unreadMembers(visit, rows)) count(type);
  const unread = (rows.tables.get("unread") ?? []).map(({ mark }) => ({
    LOAIHOSO: restored("LOAIHOSO", undefined, mark),
    NOIDUNGFILE: restored("NOIDUNGFILE", undefined, mark),
  }));
  // Rows hold every field of their table as a text, which is what the types of the tables say.
  return { ...tables, ...(unread.length > 0 && { unread }) };
}

function markedRow(table: ClaimTableId, at: number, key: string, mark: RowMark | undefined): Row {
  const texts = new RowTexts(table);
  texts.set("MA_LK", key);
  texts.set("STT", String(at + 1));
  return makeRow(texts, mark);
}

function emptyTables({ tables }: VisitRows): readonly ClaimTableId[] {
  const groups: readonly RowGroup[] = [...(tables.get("XML1") ?? []), ...(tables.get("HOSO") ?? [])];
  return groups.flatMap(({ mark }) => mark?.emptyTables ?? []).filter(isClaimTableId);
}

function summaryParts(visit: VisitParts, { rest }: VisitRows, scope: BackScope) {
  const claim = visit.members.find(({ type }) => type === "Claim")?.resource;
  const all = visit.members.filter(({ type }) => type === "Coverage").map(({ resource }) => resource);
  const named = listIn(claim?.["insurance"])
    .map((one) => scope.resolve(partOf(one)?.["coverage"]))
    .filter((one): one is Part => one?.["resourceType"] === "Coverage");
  return {
    encounter: visit.encounter,
    patient: visit.patient,
    claim,
    benefit: visit.members.find(({ type }) => type === "ExplanationOfBenefit")?.resource,
    coverages: named.length > 0 ? named : all,
    observations: rest.filter(({ resourceType }) => resourceType === "Observation"),
    procedures: rest.filter(({ resourceType }) => resourceType === "Procedure"),
  };
}

/** Kinds of resource that a summary is read from. */
const inSummary: ReadonlySet<string> = new Set([
  "Claim",
  "Coverage",
  "Condition",
  "Encounter",
  "ExplanationOfBenefit",
  "Observation",
  "Procedure",
]);

function unreadMembers({ members }: VisitParts, { rest }: VisitRows): readonly Indexed[] {
  const left = new Set(rest);
  return members.filter(({ type, resource }) => left.has(resource) && !inSummary.has(type));
}

/** Required fields that a Bundle which was not made from a claim file does not say. */
class Missing {
  readonly #several: boolean;
  readonly #found = new Map<string, Issue<EmrIssueCode> & { count: number }>();

  constructor(several: boolean) {
    this.#several = several;
  }

  addRow(table: ClaimTableId, visit: number, row: number, texts: Row): void {
    const prefix = this.#several ? `HOSO[${visit}].` : "";
    for (const { name, requirement, confidence } of tableSpec(table).fields)
      if (requirement === "required" && texts[name] === "")
        this.add(table, name, `${prefix}${table}[${row}].${name}`, confidence);
  }

  /** One issue a field; the first place, and how many there are. */
  add(table: string, field: string, path: string, confidence: Parameters<typeof severityFor>[0]): void {
    const name = `${table}.${field}`;
    const known = this.#found.get(name);
    if (known) known.count += 1;
    else {
      const severity = severityFor(confidence, "warning");
      this.#found.set(name, {
        code: "emr.bundle.field-missing",
        severity,
        path,
        params: { table, field },
        count: 1,
      });
    }
  }

  issues(): readonly Issue<EmrIssueCode>[] {
    return [...this.#found.values()].map(({ count, params, ...issue }) => ({
      ...issue,
      params: { ...params, count },
    }));
  }
}

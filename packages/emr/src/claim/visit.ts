import type { ClaimTableId, Visit } from "@lienthong/bhyt";
import { applyMap, type FieldUse, followFields, hasText, markUnused } from "../mapping/apply.ts";
import type { Draft } from "../mapping/draft.ts";
import type { ResourceMap, SourceRow } from "../mapping/row.ts";
import type { Part } from "../mapping/places.ts";
import { type Entry, type FileContext, addEntry, report, scopeOf, settleRow } from "./context.ts";
import { type RowParts, readRow } from "./read-rows.ts";
import { dropDoubtfulEnd } from "./period.ts";

/** One visit while it is being converted. */
export interface VisitContext {
  readonly file: FileContext;
  /** `""`, or `HOSO[1].` when the file has several visits. */
  readonly prefix: string;
  /** Place of the visit in the file, when the file has several. */
  readonly visitIndex: number | undefined;
  /** What makes ids of this visit its own. */
  readonly key: readonly string[];
  readonly summary: SourceRow;
  readonly summaryUse: FieldUse;
  readonly patient: Entry;
  readonly provider: Entry;
  readonly encounter: Entry;
}

/** The rows of a table, as texts by field name. */
export function rowsOf(visit: Visit, table: keyof Visit & `XML${number}`): readonly SourceRow[] {
  // The rows are interfaces whose fields are all texts; one that a program left out counts as empty.
  return (visit[table] ?? []) as unknown as readonly SourceRow[];
}

/** Adds a resource of this visit, about its patient. */
export function addOfVisit(visit: VisitContext, type: string, place: string, start: Draft): Entry {
  return addEntry(visit.file, type, [...visit.key, place], start);
}

/** Fills a resource from one row. */
export function fill(
  visit: VisitContext,
  map: ResourceMap,
  draft: Draft,
  row: SourceRow,
  use: FieldUse,
): void {
  applyMap(map, draft, scopeOf(visit.file, row), use, visit.file.overrides);
}

/** As `fill`, from the summary (XML1). */
export function fillFromSummary(visit: VisitContext, map: ResourceMap, draft: Draft): void {
  fill(visit, map, draft, visit.summary, visit.summaryUse);
}

/** Drops an end that is not surely after its start, and says so. */
export function checkPeriod(period: unknown, use: FieldUse, field: string): void {
  if (dropDoubtfulEnd(period)) markUnused(use, field, "period-order");
}

/**
 * Starts to follow a row of a detail table: its MA_LK and STT say where it belongs, which the Bundle says by itself.
 */
export function startRow(visit: VisitContext, table: ClaimTableId, index: number, row: SourceRow): RowStart {
  const use = followFields();
  if (!hasText(row, "MA_LK") || row["MA_LK"]?.trim() === visit.summary["MA_LK"]?.trim())
    use.used.add("MA_LK");
  else
    report(visit.file, "emr.claim.key-differs", "warning", `${visit.prefix}${table}[${index}].MA_LK`, {
      table,
    });
  if (row["STT"]?.trim() === String(index + 1)) use.used.add("STT");
  return { table, index, row, use };
}

/** One row of a detail table while it is being converted. */
export interface RowStart {
  readonly table: ClaimTableId;
  readonly index: number;
  readonly row: SourceRow;
  readonly use: FieldUse;
}

/** Lists what of a row is in no element, and lets it ride in `holder`. */
export function endRow(visit: VisitContext, start: RowStart, parts: RowParts, holder: Draft): void {
  const key = visit.summary["MA_LK"] ?? "";
  const texts = readRow(start.table, start.index, key, parts, visit.file.back);
  const { table, index, row, use } = start;
  settleRow(visit.file, { table, index, row, use, prefix: visit.prefix, texts, holder });
}

/** Nothing was made of the row. */
export const noParts: { readonly resources: readonly Part[] } = { resources: [] };

/** The parts that every resource about a visit has. */
export function aboutVisit(visit: VisitContext): { readonly subject: object; readonly encounter: object } {
  return { subject: visit.patient.reference, encounter: visit.encounter.reference };
}

/** A concept for what is required by FHIR and not in the source. */
export function unknownConcept(system: string): object {
  return { coding: [{ system, code: "unknown" }] };
}

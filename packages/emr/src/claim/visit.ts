import type { ClaimTableId, Visit } from "@lienthong/bhyt";
import { applyMap, hasText } from "../mapping/apply.ts";
import type { Draft } from "../mapping/draft.ts";
import { FieldUse } from "../mapping/field-use.ts";
import type { ResourceMap, SourceRow } from "../mapping/row.ts";
import type { Part } from "../mapping/places.ts";
import { type Entry, type FileContext, type Start, addEntry, report, scopeOf, settleRow } from "./context.ts";
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
  readonly key: string;
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
export function addOfVisit(visit: VisitContext, place: string, start: Start): Entry {
  return addEntry(visit.file, [visit.key, place], start);
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
  if (dropDoubtfulEnd(period)) use.remove(field, "period-order");
}

/**
 * Starts to follow a row of a detail table: its MA_LK and STT say where it belongs, which the Bundle says by itself.
 */
export function startRow(visit: VisitContext, table: ClaimTableId, index: number, row: SourceRow): RowStart {
  const use = new FieldUse(table, row);
  const [key, own] = [visit.summary["MA_LK"] ?? "", row["MA_LK"] ?? ""];
  if (own === key) use.add("MA_LK", true);
  else if (!hasText(row, "MA_LK") || own.trim() === key.trim()) use.add("MA_LK");
  else {
    use.isSure = false;
    report(visit.file, "emr.claim.key-differs", "warning", `${visit.prefix}${table}[${index}].MA_LK`, {
      table,
    });
  }
  const place = String(index + 1);
  if (row["STT"] === place) use.add("STT", true);
  else if (row["STT"]?.trim() === place) use.add("STT");
  else use.isSure = false;
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
export function endRow(
  visit: VisitContext,
  start: RowStart,
  parts: RowParts,
  holder: Draft | undefined,
): void {
  const { table, index, use } = start;
  const { back, isSure } = visit.file;
  const key = visit.summary["MA_LK"] ?? "";
  const texts = isSure && use.isSure ? undefined : readRow(table, index, key, parts, back);
  settleRow(visit.file, { table, index, use, prefix: visit.prefix, texts, holder });
}

/** Nothing was made of the row. */
export const noParts: { readonly resources: readonly Part[] } = { resources: [] };

/** A concept for what is required by FHIR and not in the source. */
export function unknownConcept(system: string): object {
  return { coding: [{ system, code: "unknown" }] };
}

import type { ClaimTableId, Visit } from "@lienthong/bhyt";
import { claimTables } from "./tables.ts";
import type { Draft } from "../mapping/draft.ts";
import { FieldUse } from "../mapping/field-use.ts";
import type { SourceRow, UnmappedReason } from "../mapping/row.ts";
import { RowTexts } from "../mapping/row-texts.ts";
import { hl7 } from "../target/hl7.ts";
import { type Entry, type FileContext, addEntry, metaOf, report, settleRow } from "./context.ts";
import { paperMaps } from "./maps/composition.ts";
import { formMaps } from "./maps/form.ts";
import { readRow } from "./read-rows.ts";
import { carriedText, rowExtension } from "./residue.ts";
import {
  type RowStart,
  type VisitContext,
  addOfVisit,
  checkPeriod,
  endRow,
  fill,
  noParts,
  rowsOf,
  startRow,
} from "./visit.ts";

/** The papers of a visit (XML7, 8, 10, 11, 13, 14): a Composition each, when the paper has a date. */
export function addPapers(visit: VisitContext, rows: Visit): void {
  for (const map of paperMaps) {
    if (formMaps.some(({ table }) => table === map.table)) continue;
    rowsOf(rows, map.table).forEach((row, index) => {
      const start = startRow(visit, map.table, index, row);
      const paper = addPaper(visit, map, start, []);
      // A Composition needs a date; none may be invented.
      if (paper) endRow(visit, start, { resources: [paper.resource] }, paper.resource);
      else endRow(visit, { ...start, use: unsureUse(map.table, row) }, noParts, visit.encounter.resource);
    });
  }
}

/** Adds the Composition of a paper; none when it has no date. */
export function addPaper(
  visit: VisitContext,
  map: (typeof paperMaps)[number],
  { row, use, index }: RowStart,
  entries: readonly object[],
): Entry | undefined {
  const { isSure } = use;
  const own = new FieldUse(map.table, row);
  const draft: Draft = { author: [visit.provider.reference] };
  fill(visit, map, draft, row, own);
  const [event] = (draft["event"] ?? []) as Draft[];
  checkPeriod(event?.["period"], own, row["DEN_NGAY"] === undefined ? "NGAY_RA" : "DEN_NGAY");
  if (draft["date"] === undefined) return undefined;
  use.take(own);
  use.isSure = isSure && own.isSure;
  const sections = [
    ...((draft["section"] ?? []) as readonly object[]),
    ...(entries.length > 0 ? [{ title: "Phiếu kèm theo", entry: entries }] : []),
  ];
  return addOfVisit(visit, `${map.table}-${index}`, {
    resourceType: "Composition",
    id: "",
    meta: metaOf(visit.file, "composition"),
    status: "final",
    type: { text: map.title },
    title: map.title,
    subject: visit.patient.reference,
    encounter: visit.encounter.reference,
    ...draft,
    ...(sections.length > 0 && { section: sections }),
  });
}

/** Of a row of which no resource was made, nothing is used. */
function unsureUse(table: ClaimTableId, row: SourceRow): FieldUse {
  const use = new FieldUse(table, row);
  use.isSure = false;
  return use;
}

/** Whether a table is about infection with HIV (XML6): kept apart, marked as restricted. */
export const isRestricted = (table: string): boolean => table === "XML6";

/** Carries a row of a visit that has no patient in a Basic, so that it can be kept apart from the rest. */
export function addBasic(visit: VisitOrFile, table: string, index: number): Draft {
  const { file, key, patient } = visit;
  const security = [{ system: hl7.confidentiality, code: "R" }];
  const start = {
    resourceType: "Basic",
    id: "",
    ...(isRestricted(table) && { meta: { security } }),
    code: { text: table },
    ...(patient && { subject: patient.reference }),
  };
  return addEntry(file, [key, `${table}-${index}`], start).resource;
}

/** A visit, or one that has no summary and so no patient. */
interface VisitOrFile {
  readonly file: FileContext;
  readonly prefix: string;
  readonly key: string;
  readonly visitIndex: number | undefined;
  readonly patient?: Entry;
}

/** Lists the tables that are withheld, field by field, and carries what could not be read. */
export function listUnconverted(visit: VisitContext, rows: Visit): void {
  const { file, prefix } = visit;
  for (const table of claimTables) {
    const found = file.withheld.has(table) ? rowsOf(rows, table) : [];
    if (found.length === 0) continue;
    report(file, "emr.claim.table-not-mapped", "warning", `${prefix}${table}`, {
      table,
      count: found.length,
    });
    found.forEach((row, index) => {
      carryRow(visit, table, index, row, "withheld", visit.summary["MA_LK"] ?? "");
    });
  }
  carryUnread(visit, rows);
}

/** Lets a row that is not converted ride in a Basic. */
export function carryRow(
  visit: VisitOrFile,
  table: ClaimTableId,
  index: number,
  row: SourceRow,
  reason: UnmappedReason,
  key: string,
): void {
  const { file, prefix, visitIndex } = visit;
  const use = new FieldUse(table, row);
  for (const field of Object.keys(row)) use.fail(field, reason);
  const canCarry = file.carry && !file.withheld.has(table);
  const holder = canCarry ? addBasic(visit, table, index) : undefined;
  // A row that is withheld is in no element at all.
  const texts = canCarry ? readRow(table, index, key, noParts, file.back) : new RowTexts(table);
  settleRow(file, { table, index, prefix, use, texts, holder, visit: visitIndex });
}

/** Lets the tables that could not be read ride along. */
export function carryUnread(visit: VisitOrFile, rows: Visit): void {
  const { file, prefix } = visit;
  rows.unread?.forEach(({ LOAIHOSO, NOIDUNGFILE }, index) => {
    const parts = [carriedText("LOAIHOSO", LOAIHOSO), carriedText("NOIDUNGFILE", NOIDUNGFILE)];
    const isCarried = file.carry && !parts.includes(undefined);
    if (isCarried) {
      const holder = addBasic(visit, "unread", index);
      const found = parts.filter((part) => part !== undefined);
      const place = { table: "unread", row: index, visit: visit.visitIndex, parts: found };
      holder["extension"] = [rowExtension(file.terms.claimRow, place)];
    }
    const path = `${prefix}unread[${index}]`;
    file.unmapped.push({ path, table: "unread", field: "", reason: "table-not-mapped", isCarried });
  });
}

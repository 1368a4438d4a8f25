import type { Visit } from "@lienthong/bhyt";
import { claimTables } from "./tables.ts";
import { followFields } from "../mapping/apply.ts";
import type { Draft } from "../mapping/draft.ts";
import { report, settleRow } from "./context.ts";
import { paperMaps } from "./maps/composition.ts";
import {
  type VisitContext,
  aboutVisit,
  addOfVisit,
  checkPeriod,
  endRow,
  fill,
  rowsOf,
  startRow,
} from "./visit.ts";

/** The papers of a visit (XML7, 8, 10, 11, 13, 14): a Composition each, when the paper has a date. */
export function addPapers(visit: VisitContext, rows: Visit): void {
  for (const map of paperMaps) {
    rowsOf(rows, map.table).forEach((row, index) => {
      const use = startRow(visit, map.table, index, row);
      const draft: Draft = { author: [visit.provider.reference] };
      fill(visit, map, draft, row, use);
      const [event] = (draft["event"] ?? []) as Draft[];
      checkPeriod(event?.["period"], use, row["DEN_NGAY"] === undefined ? "NGAY_RA" : "DEN_NGAY");
      if (draft["date"] === undefined) {
        // A Composition needs a date; none may be invented.
        endRow(visit, map.table, index, row, followFields(), visit.encounter.resource);
        return;
      }
      const { resource } = addOfVisit(visit, "Composition", `${map.table}-${index}`, {
        ...visit.file.terms.profile("composition"),
        status: "final",
        type: { text: map.title },
        title: map.title,
        ...aboutVisit(visit),
        ...draft,
      });
      endRow(visit, map.table, index, row, use, resource);
    });
  }
}

const converted: ReadonlySet<string> = new Set([
  "XML1",
  "XML2",
  "XML3",
  "XML4",
  "XML5",
  ...paperMaps.map(({ table }) => table),
]);

/** Lists the tables that are not converted, field by field; they are not carried, for some are sensitive (XML6). */
export function listUnconverted(visit: VisitContext, rows: Visit): void {
  const { file, prefix } = visit;
  for (const table of claimTables.filter((name) => !converted.has(name))) {
    const found = rowsOf(rows, table);
    if (found.length === 0) continue;
    report(file, "emr.claim.table-not-mapped", "warning", `${prefix}${table}`, {
      table,
      count: found.length,
    });
    found.forEach((row, index) => {
      const use = followFields();
      for (const field of Object.keys(row)) use.failed.set(field, { reason: "table-not-mapped" });
      settleRow(file, table, index, prefix, row, use, undefined);
    });
  }
  rows.unread?.forEach((_, index) => {
    const path = `${prefix}unread[${index}]`;
    file.unmapped.push({ path, table: "unread", field: "", reason: "table-not-mapped", isCarried: false });
  });
}

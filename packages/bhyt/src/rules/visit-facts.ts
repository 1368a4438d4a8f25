import { type Decimal, decimal } from "@lienthong/core";
import type { Catalogues } from "../catalogues/catalogues.ts";
import type { Visit } from "../claim-file/types.ts";
import type { TableRows, Xml1Row } from "../generated/rows.ts";
import { decimalsOf } from "../lib/number-text.ts";
import { recordDate } from "../lib/record-date.ts";
import { rowsOf } from "../structure/check-visit-structure.ts";
import { fieldValue } from "../lib/field-value.ts";
import { makeRow } from "../tables/make-row.ts";
import { type ClaimTableId, tableSpec } from "../tables/table-spec.ts";

/** What the rules look at: one visit, its rows with every field a text, and its day. */
export interface VisitFacts {
  /** Day of discharge, `yyyy-mm-dd`, or `""`. */
  readonly date: string;
  /** Today, `yyyy-mm-dd`, when the caller said. */
  readonly today: string | undefined;
  /** The lists of codes that the caller has. */
  readonly catalogues: Catalogues | undefined;
  /** The row of XML1. */
  readonly summary: Xml1Row | undefined;
  /** Rows of a table; none when the visit does not have it. */
  readonly rows: <Id extends ClaimTableId>(table: Id) => readonly TableRows[Id][];
  /** Whether the visit has a table. */
  readonly has: (table: ClaimTableId) => boolean;
  /** A number of the file exactly, or `undefined` when the text is none. */
  readonly number: (text: string) => Decimal | undefined;
}

function isWhole(row: object, names: readonly string[]): boolean {
  const values = row as Readonly<Record<string, unknown>>;
  return names.every((name) => typeof values[name] === "string");
}

/** Rows whose fields are all texts; what is absent or no text becomes `""`. */
function wholeRows<Id extends ClaimTableId>(visit: Visit, table: Id): readonly TableRows[Id][] {
  const found = rowsOf(visit, table);
  if (found === undefined) return [];
  const { fields } = tableSpec(table);
  const names = fields.map((field) => field.name);
  // Every field of every row was just seen to be a text.
  if (found.every((row) => isWhole(row, names))) return found as readonly TableRows[Id][];
  return found.map((row) =>
    makeRow(
      table,
      fields,
      names.map((name) => fieldValue(row, name)),
    ),
  );
}

/** Gathers what the rules need of a visit; numbers are read once each. */
export function visitFacts(visit: Visit, today: string | undefined, catalogues?: Catalogues): VisitFacts {
  const tables = new Map<ClaimTableId, readonly object[]>();
  const numbers = new Map<string, Decimal | undefined>();
  function rows<Id extends ClaimTableId>(table: Id): readonly TableRows[Id][] {
    // The map holds under each name what wholeRows made for that name.
    const known = tables.get(table) as readonly TableRows[Id][] | undefined;
    if (known !== undefined) return known;
    const made = wholeRows(visit, table);
    tables.set(table, made);
    return made;
  }
  return {
    date: recordDate(visit),
    today,
    catalogues,
    summary: rows("XML1")[0],
    rows,
    has: (table) => rowsOf(visit, table) !== undefined,
    number: (text) => {
      if (numbers.has(text)) return numbers.get(text);
      const value = text.length <= 40 && decimalsOf(text) !== -1 ? decimal(text) : undefined;
      if (numbers.size < 10_000) numbers.set(text, value);
      return value;
    },
  };
}

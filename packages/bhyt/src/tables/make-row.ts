import type { TableRows } from "../generated/rows.ts";
import type { TableId } from "../generated/tables.ts";
import type { FieldSpec } from "./field-spec.ts";

type Texts = Record<string, string>;

/** A row of each table in which every field is empty. */
const emptyRows = /* @__PURE__ */ new Map<TableId, Readonly<Texts>>();

function emptyRow(id: TableId, fields: readonly FieldSpec[]): Readonly<Texts> {
  const known = emptyRows.get(id);
  if (known !== undefined) return known;
  // An object that is filled key by key is slow for good in V8; one made at once is not.
  const row: Readonly<Texts> = Object.fromEntries(fields.map(({ name }) => [name, ""]));
  emptyRows.set(id, row);
  return row;
}

/**
 * Builds a row of a table from its values in the order of the table. All rows of a table are copies of one, so that an
 * engine gives them one shape and reads their fields without a search.
 */
export function makeRow<Id extends TableId>(
  table: Id,
  fields: readonly FieldSpec[],
  values: readonly string[],
): TableRows[Id] {
  const row: Texts = { ...emptyRow(table, fields) };
  for (let index = 0; index < fields.length; index += 1) {
    const name = fields[index]?.name;
    const value = values[index];
    if (name !== undefined && value !== undefined) row[name] = value;
  }
  // The row type is generated from the very fields of the table; a test compares the two.
  return row as unknown as TableRows[Id];
}

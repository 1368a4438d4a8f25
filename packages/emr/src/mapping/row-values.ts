import { type TableId, type TableSpec, tableSpec } from "@lienthong/bhyt";
import type { SourceRow } from "./row.ts";

/** The texts of a row, found by place instead of by name. */
export interface RowValues {
  /** By place of the field in its table; `undefined` where the row does not have the field. */
  readonly values: readonly (string | undefined)[];
  /** Names and texts of fields of the row that its table does not have. */
  readonly others: readonly (readonly [string, string])[];
}

/** A table, and the names of its fields in order. */
interface Layout {
  readonly spec: TableSpec;
  readonly names: readonly string[];
}

const layouts = new Map<TableId, Layout>();

function layoutOf(table: TableId): Layout {
  const known = layouts.get(table);
  if (known) return known;
  const spec = tableSpec(table);
  const made = { spec, names: spec.fields.map(({ name }) => name) };
  layouts.set(table, made);
  return made;
}

const none: readonly [] = [];

/** The texts of a row by place. */
export function valuesOf(table: TableId, row: SourceRow): RowValues {
  const { spec, names } = layoutOf(table);
  const keys = Object.keys(row);
  // Rows have the fields of their table in order, as a rule: then nothing need be looked up.
  if (isSame(keys, names)) return { values: Object.values(row), others: none };
  const values = new Array<string | undefined>(names.length).fill(undefined);
  const others: [string, string][] = [];
  for (const name of keys) {
    const at = spec.fieldIndex.get(name);
    if (at === undefined) others.push([name, row[name] ?? ""]);
    else values[at] = row[name];
  }
  return { values, others };
}

function isSame(keys: readonly string[], names: readonly string[]): boolean {
  if (keys.length !== names.length) return false;
  for (let at = 0; at < names.length; at += 1) if (keys[at] !== names[at]) return false;
  return true;
}

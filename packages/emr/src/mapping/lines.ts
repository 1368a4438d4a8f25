import { type FieldForm, type TableId, tableSpec } from "@lienthong/bhyt";
import { type Step, steps } from "./draft.ts";
import type { FieldRow, ResourceMap } from "./row.ts";

/** A line of a map made ready to be read back. */
export interface Line {
  readonly row: FieldRow;
  readonly steps: readonly Step[];
  /** Element of the resource that the path starts at. */
  readonly first: string;
  /** Place of the field in its table. */
  readonly index: number;
  readonly form: FieldForm;
  /** Whether another line of the map has the same place; each value then belongs to one of them. */
  readonly isShared: boolean;
}

const ready = new WeakMap<ResourceMap, readonly Line[]>();

/** The lines of a map, made ready once. */
export function linesOf(map: ResourceMap): readonly Line[] {
  const known = ready.get(map);
  if (known) return known;
  const { fields, fieldIndex } = tableSpec(map.table as TableId);
  const made = map.rows.map((row): Line => {
    const index = fieldIndex.get(row.field) ?? -1;
    const spec = fields[index];
    if (spec === undefined) throw new TypeError(`${map.table} has no ${row.field}`);
    const isShared = map.rows.some((other) => other !== row && other.to === row.to);
    const path = steps(row.to);
    const [start] = path;
    const first = start === undefined || start.kind === "extension" ? "extension" : start.name;
    return { row, steps: path, first, index, form: spec.form, isShared };
  });
  ready.set(map, made);
  return made;
}

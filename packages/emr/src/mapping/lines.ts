import { type FieldForm, type TableId, tableSpec } from "@lienthong/bhyt";
import type { Target } from "../target/keys.ts";
import { type Step, steps } from "./draft.ts";
import type { Codec, FieldRow, ResourceMap } from "./row.ts";
import { type Write, writerOf } from "./writer.ts";

/** A line of a map made ready to be written and read back. */
export interface Line {
  readonly row: FieldRow;
  readonly field: string;
  readonly only: Target | undefined;
  readonly to: Codec["to"];
  readonly write: Write;
  /** Path with the resource before it. */
  readonly path: string;
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
    const { field, only, as } = row;
    const index = fieldIndex.get(field) ?? -1;
    const spec = fields[index];
    if (spec === undefined) throw new TypeError(`${map.table} has no ${field}`);
    const isShared = map.rows.some((other) => other !== row && other.to === row.to);
    const path = steps(row.to);
    const [start] = path;
    const first = start === undefined || start.kind === "extension" ? "extension" : start.name;
    return {
      row,
      field,
      only,
      to: as.to,
      write: writerOf(row.to),
      path: `${map.resource}.${row.to}`,
      steps: path,
      first,
      index,
      form: spec.form,
      isShared,
    };
  });
  ready.set(map, made);
  return made;
}

import { type Draft, Several } from "./draft.ts";
import type { FieldUse } from "./field-use.ts";
import { type Line, linesOf } from "./lines.ts";
import { type Exactness, type ResourceMap, type Scope, type SourceRow, skip } from "./row.ts";
import { writerOf } from "./writer.ts";

/** Other paths for defaults, by `XML1.CAN_NANG`; `null` leaves the field out. */
export type MapOverrides = Readonly<Record<string, string | null>>;

/** No overrides at all. */
export const noOverrides: MapOverrides = {};

/** A scope that remembers whether a codec used a part of the text alone. */
export interface RowScope extends Scope {
  row: SourceRow;
  isPartial: boolean;
}

/** Whether a text says anything. */
export function saysSomething(text: string | undefined): text is string {
  if (text === undefined || text === "") return false;
  const first = text.charCodeAt(0);
  return (first > 0x20 && first < 0x7f) || text.trim() !== "";
}

/** Whether a field says anything. */
export function hasText(row: SourceRow, field: string): boolean {
  return saysSomething(row[field]);
}

/** Fills a resource from one row by the lines of a map, and notes what became of each field. */
export function applyMap(
  map: ResourceMap,
  draft: Draft,
  scope: RowScope,
  use: FieldUse,
  overrides: MapOverrides,
): void {
  const { terms } = scope;
  const { values } = use.row;
  for (const line of linesOf(map)) {
    const text = values[line.index];
    if (!saysSomething(text)) continue;
    if (line.only !== undefined && line.only !== terms.target) continue;
    if (overrides === noOverrides) applyLine(line, line.write, line.path, text, draft, scope, use);
    else {
      const to = pathOf(line, map, overrides);
      if (to !== undefined) applyLine(line, writerOf(to), `${map.resource}.${to}`, text, draft, scope, use);
    }
  }
}

function pathOf({ row: line }: Line, map: ResourceMap, overrides: MapOverrides): string | undefined {
  const isDefault = line.basis === "proposal" || line.basis === "own";
  if (!isDefault) return line.to;
  const key = `${map.table}.${line.field}`;
  if (!Object.hasOwn(overrides, key)) return line.to;
  const other = overrides[key];
  if (other === null || other === undefined) return undefined;
  const prefix = `${map.resource}.`;
  return other.startsWith(prefix) ? other.slice(prefix.length) : undefined;
}

function applyLine(
  line: Line,
  write: Line["write"],
  path: string,
  text: string,
  draft: Draft,
  scope: RowScope,
  use: FieldUse,
): void {
  const { field, index } = line;
  scope.isPartial = false;
  scope.exactness = "unsure";
  scope.form = line.form;
  const value = line.to(text, scope);
  if (value === skip) return;
  if (value === undefined) {
    if (!use.hasAt(index)) use.fail(field, "bad-value", path);
    return;
  }
  const isThere =
    value instanceof Several
      ? value.values.every((one) => write(draft, one, scope.terms))
      : write(draft, value, scope.terms);
  if (!isThere) {
    if (!use.hasAt(index)) use.fail(field, "no-name-in-target");
    return;
  }
  const exactness = exactnessOf(scope);
  const isSure = exactness === "apart" || (exactness === "own" && !line.isShared);
  use.addAt(index, field, usedPart(scope) || !isSure ? "unsure" : "own");
  if (usedPart(scope)) use.fail(field, "only-first", path);
}

// What a codec set, which the compiler does not see.
const exactnessOf = ({ exactness }: RowScope): Exactness => exactness;
const usedPart = ({ isPartial }: RowScope): boolean => isPartial;

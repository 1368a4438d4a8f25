import { type Draft, put } from "./draft.ts";
import {
  type FieldRow,
  type ResourceMap,
  type Scope,
  type SourceRow,
  type UnmappedReason,
  skip,
} from "./row.ts";
import { type Line, linesOf } from "./lines.ts";

/** What became of the fields of one source row. */
export interface FieldUse {
  readonly used: Set<string>;
  /** Fields, or parts of them, that no element holds. */
  readonly failed: Map<string, { readonly reason: UnmappedReason; readonly to?: string }>;
}

/** Other paths for defaults, by `XML1.CAN_NANG`; `null` leaves the field out. */
export type MapOverrides = Readonly<Record<string, string | null>>;

/** No overrides at all. */
export const noOverrides: MapOverrides = {};

/** A scope that remembers whether a codec used a part of the text alone. */
export interface RowScope extends Scope {
  row: SourceRow;
  isPartial: boolean;
}

/** Starts to follow the fields of one source row. */
export function followFields(): FieldUse {
  return { used: new Set(), failed: new Map() };
}

/** Whether a field says anything. */
export function hasText(row: SourceRow, field: string): boolean {
  const value = row[field];
  return value !== undefined && value !== "" && value.trim() !== "";
}

/** Fills a resource from one row by the lines of a map, and notes what became of each field. */
export function applyMap(
  map: ResourceMap,
  draft: Draft,
  scope: RowScope,
  use: FieldUse,
  overrides: MapOverrides,
): void {
  for (const line of linesOf(map)) {
    const { row } = line;
    if (row.only !== undefined && row.only !== scope.terms.target) continue;
    if (!hasText(scope.row, row.field)) continue;
    const to = overrides === noOverrides ? row.to : pathOf(row, map, overrides);
    if (to === undefined) continue;
    applyLine(line, to, map.resource, draft, scope, use);
  }
}

function pathOf(line: FieldRow, map: ResourceMap, overrides: MapOverrides): string | undefined {
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
  { row: { field, as } }: Line,
  to: string,
  resource: string,
  draft: Draft,
  scope: RowScope,
  use: FieldUse,
): void {
  scope.isPartial = false;
  const value = as.to(scope.row[field] ?? "", scope);
  if (value === skip) return;
  if (value === undefined) {
    if (!use.used.has(field)) use.failed.set(field, { reason: "bad-value", to: `${resource}.${to}` });
  } else if (!put(draft, to, value, scope.terms)) {
    if (!use.used.has(field)) use.failed.set(field, { reason: "no-name-in-target" });
  } else {
    use.used.add(field);
    if (usedPart(scope)) use.failed.set(field, { reason: "only-first", to: `${resource}.${to}` });
    else if (use.failed.size > 0) use.failed.delete(field);
  }
}

const usedPart = ({ isPartial }: RowScope): boolean => isPartial;

/** Takes back the use of a field. */
export function markUnused(use: FieldUse, field: string, reason: UnmappedReason): void {
  use.used.delete(field);
  use.failed.set(field, { reason });
}

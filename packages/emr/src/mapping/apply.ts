import { type Draft, put } from "./draft.ts";
import {
  type FieldRow,
  type ResourceMap,
  type Scope,
  type SourceRow,
  type UnmappedReason,
  skip,
} from "./row.ts";

/** What became of the fields of one source row. */
export interface FieldUse {
  readonly used: Set<string>;
  /** Fields, or parts of them, that no element holds. */
  readonly failed: Map<string, { readonly reason: UnmappedReason; readonly to?: string }>;
}

/** Other paths for defaults, by `XML1.CAN_NANG`; `null` leaves the field out. */
export type MapOverrides = Readonly<Record<string, string | null>>;

/** Starts to follow the fields of one source row. */
export function followFields(): FieldUse {
  return { used: new Set(), failed: new Map() };
}

/** Whether a field says anything. */
export function hasText(row: SourceRow, field: string): boolean {
  return (row[field] ?? "").trim() !== "";
}

/** Fills a resource from one row by the lines of a map, and notes what became of each field. */
export function applyMap(
  map: ResourceMap,
  draft: Draft,
  scope: Scope,
  use: FieldUse,
  overrides: MapOverrides,
): void {
  for (const line of map.rows) {
    if (line.only !== undefined && line.only !== scope.terms.target) continue;
    if (!hasText(scope.row, line.field)) continue;
    const to = pathOf(line, map, overrides);
    if (to !== undefined) applyLine(line, to, map, draft, scope, use);
  }
}

function pathOf(line: FieldRow, map: ResourceMap, overrides: MapOverrides): string | undefined {
  const key = `${map.table}.${line.field}`;
  const isDefault = line.basis === "proposal" || line.basis === "own";
  if (!isDefault || !Object.hasOwn(overrides, key)) return line.to;
  const other = overrides[key];
  if (other === null || other === undefined) return undefined;
  const prefix = `${map.resource}.`;
  return other.startsWith(prefix) ? other.slice(prefix.length) : undefined;
}

function applyLine(
  line: FieldRow,
  to: string,
  map: ResourceMap,
  draft: Draft,
  scope: Scope,
  use: FieldUse,
): void {
  const reading = { isPartial: false };
  const own: Scope = {
    ...scope,
    partial: () => {
      reading.isPartial = true;
    },
  };
  const value = line.as(scope.row[line.field] ?? "", own);
  if (value === skip) return;
  const where = `${map.resource}.${to}`;
  if (value === undefined) {
    if (!use.used.has(line.field)) use.failed.set(line.field, { reason: "bad-value", to: where });
  } else if (!put(draft, to, value, scope.terms)) {
    if (!use.used.has(line.field)) use.failed.set(line.field, { reason: "no-name-in-target" });
  } else {
    use.used.add(line.field);
    if (reading.isPartial) use.failed.set(line.field, { reason: "only-first", to: where });
    else use.failed.delete(line.field);
  }
}

/** Says that a field was used by code outside the maps. */
export function markUsed(use: FieldUse, ...fields: readonly string[]): void {
  for (const field of fields) use.used.add(field);
}

/** Takes back the use of a field. */
export function markUnused(use: FieldUse, field: string, reason: UnmappedReason): void {
  use.used.delete(field);
  use.failed.set(field, { reason });
}

/** Fields with text that are in no element, or only in part. */
export function leftovers(
  row: SourceRow,
  use: FieldUse,
): readonly { readonly field: string; readonly reason: UnmappedReason; readonly to?: string }[] {
  return Object.keys(row)
    .filter((field) => hasText(row, field))
    .filter((field) => !use.used.has(field) || use.failed.get(field)?.reason === "only-first")
    .map((field) => ({ field, ...(use.failed.get(field) ?? { reason: "no-element" as const }) }));
}

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

/** No overrides at all. */
export const noOverrides: MapOverrides = {};

/** What a codec said while it read one line. */
interface Reading {
  isPartial: boolean;
}

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
  const reading: Reading = { isPartial: false };
  const own: Scope = {
    ...scope,
    partial: () => {
      reading.isPartial = true;
    },
  };
  for (const line of map.rows) {
    if (line.only !== undefined && line.only !== scope.terms.target) continue;
    if (!hasText(scope.row, line.field)) continue;
    const to = pathOf(line, map, overrides);
    if (to === undefined) continue;
    reading.isPartial = false;
    applyLine(line, to, map.resource, draft, own, use, reading);
  }
}

function pathOf(line: FieldRow, map: ResourceMap, overrides: MapOverrides): string | undefined {
  const isDefault = line.basis === "proposal" || line.basis === "own";
  if (!isDefault || overrides === noOverrides) return line.to;
  const key = `${map.table}.${line.field}`;
  if (!Object.hasOwn(overrides, key)) return line.to;
  const other = overrides[key];
  if (other === null || other === undefined) return undefined;
  const prefix = `${map.resource}.`;
  return other.startsWith(prefix) ? other.slice(prefix.length) : undefined;
}

function applyLine(
  line: FieldRow,
  to: string,
  resource: string,
  draft: Draft,
  scope: Scope,
  use: FieldUse,
  reading: Reading,
): void {
  const value = line.as(scope.row[line.field] ?? "", scope);
  if (value === skip) return;
  if (value === undefined) {
    if (!use.used.has(line.field))
      use.failed.set(line.field, { reason: "bad-value", to: `${resource}.${to}` });
  } else if (!put(draft, to, value, scope.terms)) {
    if (!use.used.has(line.field)) use.failed.set(line.field, { reason: "no-name-in-target" });
  } else {
    use.used.add(line.field);
    if (reading.isPartial) use.failed.set(line.field, { reason: "only-first", to: `${resource}.${to}` });
    else use.failed.delete(line.field);
  }
}

/** Takes back the use of a field. */
export function markUnused(use: FieldUse, field: string, reason: UnmappedReason): void {
  use.used.delete(field);
  use.failed.set(field, { reason });
}

/** A field with text that is in no element, or only in part, and why. */
interface Leftover {
  readonly field: string;
  readonly reason: UnmappedReason;
  readonly to?: string;
}

/** Fields with text that are in no element, or only in part. */
export function leftovers(row: SourceRow, use: FieldUse): readonly Leftover[] {
  const found: Leftover[] = [];
  for (const field of Object.keys(row)) {
    if (!hasText(row, field)) continue;
    const failed = use.failed.get(field);
    if (use.used.has(field) && failed?.reason !== "only-first") continue;
    found.push({
      field,
      reason: failed?.reason ?? "no-element",
      ...(failed?.to !== undefined && { to: failed.to }),
    });
  }
  return found;
}

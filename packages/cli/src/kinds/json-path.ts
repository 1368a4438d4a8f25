import type { Position } from "@lienthong/core";
import type { JsonReadResult } from "@lienthong/core/json";

/** Where a path such as `a.b[0]` stands in a JSON text; where something is missing, the place of what should hold it. */
export function positionOfPath(read: JsonReadResult, path: string): Position | undefined {
  let at: unknown = read.value;
  let found: Position | undefined;
  for (const [, name, index] of path.slice(0, 1000).matchAll(/([^.[\]]+)|\[(\d{1,9})\]/gu)) {
    if (typeof at !== "object" || at === null) return found;
    const key = index === undefined ? (name ?? "") : Number(index);
    if (!Object.hasOwn(at, key)) return found;
    found = read.positionOf(at, key) ?? found;
    at = (at as Readonly<Record<string | number, unknown>>)[key];
  }
  return found;
}

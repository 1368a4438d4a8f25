import { isObject } from "../structure/json-kind.ts";

const maxDepth = 100;

/** A copy of plain data; undefined when it is none: circular or too deep, or holds what JSON does not have. */
export function plainCopy(value: unknown, skip: ReadonlySet<string>, depth = 0): unknown {
  if (depth > maxDepth) return undefined;
  if (value === null || typeof value === "string" || typeof value === "boolean") return value;
  if (typeof value === "number") return Number.isFinite(value) ? value : undefined;
  if (Array.isArray(value)) {
    const items = value.map((item: unknown) => plainCopy(item, skip, depth + 1));
    return items.includes(undefined) ? undefined : items;
  }
  if (!isObject(value)) return undefined;
  const parts: [string, unknown][] = [];
  for (const [key, part] of Object.entries(value)) {
    if (part === undefined || skip.has(key)) continue;
    const copy = plainCopy(part, skip, depth + 1);
    if (copy === undefined) return undefined;
    parts.push([key, copy]);
  }
  return Object.fromEntries(parts);
}

/** Calls back with every string of plain data. */
export function eachString(value: unknown, visit: (text: string) => void): void {
  if (typeof value === "string") visit(value);
  else if (Array.isArray(value)) for (const item of value as readonly unknown[]) eachString(item, visit);
  else if (isObject(value)) for (const part of Object.values(value)) eachString(part, visit);
}

import { fault } from "./scene.ts";
import { single } from "./idioms.ts";

/** The text of the only item; undefined when there is none, a fault when it is no text. */
export function text(items: readonly unknown[]): string | undefined {
  const item = single(items);
  if (item === undefined || typeof item === "string") return item;
  return typeof item === "number" ? String(item) : fault();
}

/** A part of a text; undefined when it begins outside. */
export function cut(whole: string | undefined, from: number, length?: number): string | undefined {
  if (whole === undefined || from < 0 || from >= whole.length) return undefined;
  return length === undefined ? whole.slice(from) : whole.slice(from, from + Math.max(length, 0));
}

/** The length of a text; NaN when there is none. */
export function lengthOf(whole: string | undefined): number {
  return whole === undefined ? NaN : whole.length;
}

/** Whether the only text begins with another; undefined when one is not there. */
export function starts(items: readonly unknown[], part: string | undefined): boolean | undefined {
  return single(items) === undefined || part === undefined ? undefined : text(items)?.startsWith(part);
}

const longest = 100_000;

/** Whether a text has a part like the pattern, which is one of linear time; a text beyond measure is a fault. */
export function matches(whole: string | undefined, pattern: RegExp): boolean | undefined {
  if (whole === undefined) return undefined;
  return whole.length > longest ? fault() : pattern.test(whole);
}

/** The only item as a whole number; NaN when it is none. */
export function toInteger(items: readonly unknown[]): number {
  const item = single(items);
  if (typeof item === "object") return fault();
  if (typeof item === "boolean") return item ? 1 : 0;
  if (typeof item === "string") return /^[+-]?\d{1,15}$/u.test(item) ? Number(item) : NaN;
  return Number.isInteger(item) ? Number(item) : NaN;
}

/** The only item, a whole number; NaN when there is none. */
export function integer(items: readonly unknown[]): number {
  const item = single(items);
  if (typeof item === "number") return item;
  return item === undefined || typeof item === "object" ? NaN : fault();
}

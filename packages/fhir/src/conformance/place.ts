import type { JsonObject } from "../plan/plan.ts";
import { isObject } from "../structure/json-kind.ts";

/** Where something is in the resource at hand: its path below the resource, and its place in the data. */
export interface Place {
  readonly path: string;
  readonly container: object;
  readonly key: string | number;
}

/** An object with its place. */
export interface Placed {
  readonly value: JsonObject;
  readonly at: Place;
}

/** The place of the resource itself, reported at one of its properties. */
export function rootOf(resource: JsonObject, key: string): Place {
  return { path: "", container: resource, key };
}

/** The place of a property. */
export function propertyAt(at: Place, holder: JsonObject, key: string): Place {
  return { path: `${at.path}.${key}`, container: holder, key };
}

/** The objects of a list property, with their places. */
export function itemsOf(holder: JsonObject, key: string, at: Place): readonly Placed[] {
  const list = holder[key];
  if (!Array.isArray(list)) return [];
  const placed: Placed[] = [];
  (list as readonly unknown[]).forEach((value, index) => {
    if (!isObject(value)) return;
    placed.push({
      value,
      at: { path: `${at.path}.${key}[${String(index)}]`, container: list, key: index },
    });
  });
  return placed;
}

/** A property that is text. */
export function textIn(holder: JsonObject, key: string): string | undefined {
  const value = holder[key];
  return typeof value === "string" ? value : undefined;
}

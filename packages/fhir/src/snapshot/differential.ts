import type { JsonObject } from "../plan/plan.ts";
import { placeElements } from "./place.ts";

/** The statements of a differential or snapshot about one element, as a tree. */
export interface StatedElement {
  readonly name: string;
  readonly slice: string | undefined;
  /** In their order; more than one when a list states the same element twice. */
  readonly raws: JsonObject[];
  readonly children: StatedElement[];
  readonly slices: StatedElement[];
}

/** Reads a list of elements as a tree; undefined when it is empty. */
export function readStatements(list: readonly JsonObject[]): StatedElement | undefined {
  const placed = placeElements(list);
  const rootName = placed[0]?.steps[0]?.name;
  if (rootName === undefined) return undefined;
  const root = newElement(rootName, undefined);
  // By name and slice, so that long lists take linear time.
  const members = new WeakMap<StatedElement, Map<string, StatedElement>>();
  const member = (of: StatedElement, list: StatedElement[], name: string, slice: string | undefined) => {
    let known = members.get(of);
    if (known === undefined) members.set(of, (known = new Map<string, StatedElement>()));
    const key = slice === undefined ? `.${name}` : `:${slice}`;
    let found = known.get(key);
    if (found === undefined) {
      found = newElement(name, slice);
      known.set(key, found);
      list.push(found);
    }
    return found;
  };
  for (const { steps, raw } of placed) {
    let at = root;
    for (const { name, slice } of steps.slice(1)) {
      at = member(at, at.children, name, undefined);
      if (slice !== undefined) at = member(at, at.slices, name, slice);
    }
    at.raws.push(raw);
  }
  return root;
}

function newElement(name: string, slice: string | undefined): StatedElement {
  return { name, slice, raws: [], children: [], slices: [] };
}

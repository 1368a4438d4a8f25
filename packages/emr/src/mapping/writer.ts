import type { Terms } from "../target/terms.ts";
import { type Draft, ExactNumber, type Step, enter, listOf, putNumber, steps } from "./draft.ts";

/** Puts a value at one path; false when the target has no extension of that name. */
export type Write = (draft: Draft, value: unknown, terms: Terms) => boolean;

const made = new Map<string, Write>();

/** A function that puts values at a path, made once for each path. */
export function writerOf(path: string): Write {
  const known = made.get(path);
  if (known) return known;
  const writer = compile(steps(path));
  made.set(path, writer);
  return writer;
}

function compile(all: readonly Step[]): Write {
  const last = all.at(-1);
  const [first, second] = all;
  if (last === undefined || first === undefined) return () => false;
  const put = putterOf(last);
  if (all.length === 1)
    return (draft, value) => {
      put(draft, value);
      return true;
    };
  // Most paths have two steps, the first a plain one.
  if (all.length === 2 && second !== undefined && first.kind === "one") {
    const { name } = first;
    return (draft, value) => {
      put((draft[name] ??= {}) as Draft, value);
      return true;
    };
  }
  const way = all.slice(0, -1);
  return (draft, value, terms) => {
    let place: Draft | undefined = draft;
    for (const step of way) {
      place = enter(place, step, terms);
      if (place === undefined) return false;
    }
    put(place, value);
    return true;
  };
}

/** Puts a value at the last step of a path. */
function putterOf({ name, kind }: Step): (place: Draft, value: unknown) => void {
  if (kind === "append" || kind === "first")
    return (place, value) => {
      listOf(place, name).push(value);
    };
  return (place, value) => {
    if (value instanceof ExactNumber) putNumber(place, name, value.text);
    else place[name] = value;
  };
}

import { setNumberText } from "@lienthong/fhir";
import type { Terms } from "../target/terms.ts";
import type { ExtensionKey } from "../target/keys.ts";

/** A resource or part of one while it is being filled. */
export type Draft = Record<string, unknown>;

/** A list of values for a place that is appended to, one after the other. */
export class Several {
  readonly values: readonly unknown[];

  constructor(values: readonly unknown[]) {
    this.values = values;
  }
}

/** An exact number; its text is kept as written. */
export class ExactNumber {
  readonly text: string;

  /** From digits with at most a sign and a point. */
  constructor(digits: string) {
    const isPlain = digits.charCodeAt(0) !== 0x30 && digits.charCodeAt(0) !== 0x2d;
    this.text = isPlain ? digits : digits.replace(/^(-?)0+(?=[0-9])/u, "$1");
  }
}

/** One step of a path. */
export interface Step {
  readonly name: string;
  readonly kind: "one" | "first" | "append" | "extension";
}

const compiled = new Map<string, readonly Step[]>();

/**
 * The steps of a path such as `name[0].text`, `identifier[+]` (append) or `extension(ethnicity).valueCodeableConcept`
 * (the extension of that name in the target).
 */
export function steps(path: string): readonly Step[] {
  const known = compiled.get(path);
  if (known) return known;
  const made = path.split(".").map((part): Step => {
    const match = /^([a-zA-Z_]+)(?:(\[0\])|(\[\+\])|\(([a-z-]+)\))?$/u.exec(part);
    if (!match) throw new TypeError(`not a path of a mapping: ${path}`);
    const [, name = "", first, append, key] = match;
    if (key !== undefined) return { name: key, kind: "extension" };
    return { name, kind: first ? "first" : append ? "append" : "one" };
  });
  compiled.set(path, made);
  return made;
}

/** Puts a number, and its text when the number alone would not give it back. */
export function putNumber(place: Draft, name: string, digits: string): void {
  // JavaScript writes no zero at the end of a fraction.
  if (digits.endsWith("0") && digits.includes(".")) {
    setNumberText(place, name, digits);
    return;
  }
  const value = Number(digits);
  if (String(value) === digits) place[name] = value;
  else setNumberText(place, name, digits);
}

/** Goes one step down a path, making what is not there; `undefined` when the target has no extension of that name. */
export function enter(place: Draft, step: Step, terms: Terms): Draft | undefined {
  if (step.kind === "one") return (place[step.name] ??= {}) as Draft;
  if (step.kind === "extension") {
    const url = terms.extension(step.name as ExtensionKey);
    if (url === undefined) return undefined;
    const found: Draft = { url };
    listOf(place, "extension").push(found);
    return found;
  }
  const list = listOf(place, step.name);
  if (step.kind === "append" || list.length === 0) list.push({});
  return list.at(step.kind === "first" ? 0 : -1) as Draft;
}

/** The list of that name, made when it is not there. */
export function listOf(place: Draft, name: string): unknown[] {
  return (place[name] ??= []) as unknown[];
}

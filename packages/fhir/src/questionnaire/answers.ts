import type { JsonObject } from "../plan/plan.ts";
import { objectsOf } from "./form.ts";

/** The value of an answer, an option or an initial value. */
export interface AnswerValue {
  /** `valueCoding`. */
  readonly key: string;
  /** `Coding`, `Boolean`, with a capital. */
  readonly type: string;
  readonly value: unknown;
  readonly holder: JsonObject;
}

/** The `value[x]` of an object. */
export function valueOf(holder: JsonObject): AnswerValue | undefined {
  for (const key in holder) {
    if (key.startsWith("value") && key.length > 5 && holder[key] !== undefined) {
      return { key, type: key.slice(5), value: holder[key], holder };
    }
  }
  return undefined;
}

/** The answers below an element of a response, by linkId. */
export type AnswersByLinkId = ReadonlyMap<string, readonly JsonObject[]>;

/** Finds answers below any element of a response; each element is looked through once. */
export class AnswerIndex {
  private readonly scopes = new Map<JsonObject, AnswersByLinkId>();
  private readonly deepest: number;

  constructor(deepest: number) {
    this.deepest = deepest;
  }

  /** The answers to a question in the given element and below. */
  find(scope: JsonObject, linkId: string): readonly JsonObject[] {
    let answers = this.scopes.get(scope);
    if (answers === undefined) {
      const found = new Map<string, JsonObject[]>();
      this.collect(scope, found, 0);
      this.scopes.set(scope, (answers = found));
    }
    return answers.get(linkId) ?? [];
  }

  private collect(element: JsonObject, found: Map<string, JsonObject[]>, depth: number): void {
    if (depth > this.deepest) return;
    const answers = objectsOf(element["answer"]);
    const { linkId } = element;
    if (typeof linkId === "string" && answers.length > 0) {
      const known = found.get(linkId);
      if (known === undefined) found.set(linkId, [...answers]);
      else for (const answer of answers) known.push(answer);
    }
    for (const answer of answers) this.collectItems(answer, found, depth + 1);
    this.collectItems(element, found, depth + 1);
  }

  private collectItems(holder: JsonObject, found: Map<string, JsonObject[]>, depth: number): void {
    for (const item of objectsOf(holder["item"])) this.collect(item, found, depth);
  }
}

import type { JsonObject } from "../plan/plan.ts";
import { isObject } from "../structure/json-kind.ts";
import { unanswered, type ResolveReference } from "./resolve-target.ts";

const maxRemembered = 10_000;
const maxChecked = 100;

/** The resources outside a record that its references lead to, in one call of the validator. */
export interface RemoteResources {
  find(reference: string): JsonObject | undefined;
  /** Whether nobody said what a reference that was looked for leads to. */
  isUnanswered(reference: string): boolean;
  /** Whether a resource is still to be checked: each once, however many references and circles lead to it. */
  mayCheck(resource: JsonObject): boolean;
}

/** Asks the caller's `resolve` once for each reference. */
export function remoteResources(resolve: ResolveReference): RemoteResources {
  const known = new Map<string, JsonObject | undefined>();
  const open = new Set<string>();
  const checked = new Set<JsonObject>();
  return {
    find(reference) {
      const before = known.get(reference);
      if (before !== undefined || known.has(reference)) return before;
      const answer = resolve(reference);
      if (answer === unanswered && open.size < maxRemembered) open.add(reference);
      const resource = isObject(answer) ? answer : undefined;
      if (known.size < maxRemembered) known.set(reference, resource);
      return resource;
    },
    isUnanswered: (reference) => open.has(reference),
    mayCheck(resource) {
      if (checked.has(resource) || checked.size >= maxChecked) return false;
      checked.add(resource);
      return true;
    },
  };
}

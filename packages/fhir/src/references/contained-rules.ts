import type { CheckModule } from "../plan/build-plans.ts";
import type { JsonObject } from "../plan/plan.ts";
import { isObject } from "../structure/json-kind.ts";
import type { Walk } from "../walk/walk.ts";

/**
 * Every contained resource (tài nguyên được chứa bên trong) must be referred to from the resource that contains it, or refer
 * to that one: FHIR, dom-3. A narrative that shows it, as an image does, refers to it too. One pass, whatever their number.
 */
export function containedRules(): CheckModule {
  return {
    forType: ({ definition, group }) =>
      definition.kind === "resource" && group === undefined
        ? [
            (walk, value) => {
              if (isObject(value) && Array.isArray(value["contained"])) {
                checkContained(walk, value, value["contained"]);
              }
            },
          ]
        : [],
  };
}

function checkContained(walk: Walk, resource: JsonObject, contained: readonly unknown[]): void {
  const { contained: _, ...around } = resource;
  const named = fragmentsIn(around);
  const fragments = contained.map((one) => (isObject(one) ? fragmentsIn(one) : new Set<string>()));
  // How many of the contained resources name a fragment: one that names itself is not referred to by that.
  const namedBy = new Map<string, number>();
  for (const own of fragments) for (const name of own) namedBy.set(name, (namedBy.get(name) ?? 0) + 1);
  const ids = new Set<string>();
  contained.forEach((one, index) => {
    if (!isObject(one)) return;
    const { id } = one;
    walk.enter(contained, index, "contained", index);
    if (typeof id === "string") {
      if (ids.has(id)) walk.report("fhir.reference.contained-twice", "error");
      ids.add(id);
    }
    const name = typeof id === "string" ? `#${id}` : undefined;
    const own = fragments[index];
    const byOthers = name === undefined ? 0 : (namedBy.get(name) ?? 0) - (own?.has(name) === true ? 1 : 0);
    if ((name === undefined || !named.has(name)) && byOthers === 0 && own?.has("#") !== true)
      walk.report("fhir.reference.contained-unused", "error");
    walk.leave();
  });
}

const inNarrative = /\s(?:src|href)\s{0,9}=\s{0,9}["'](#[^"']{1,64})["']/gu;

/** The texts that begin with `#` in an object, those that its narratives name included. */
function fragmentsIn(object: JsonObject): ReadonlySet<string> {
  const fragments = new Set<string>();
  const seen = new Set<object>();
  const queue: unknown[] = [object];
  for (let at = queue.pop(); at !== undefined; at = queue.pop()) {
    if (typeof at !== "object" || at === null || seen.has(at)) continue;
    seen.add(at);
    for (const [key, value] of Object.entries(at)) {
      if (typeof value === "object") {
        if (value !== null) queue.push(value);
      } else if (typeof value !== "string") continue;
      else if (value.startsWith("#")) fragments.add(value);
      else if (key === "div")
        for (const [, fragment = ""] of value.matchAll(inNarrative)) fragments.add(fragment);
    }
  }
  return fragments;
}

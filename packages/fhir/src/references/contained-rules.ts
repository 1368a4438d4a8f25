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
  const named = fragmentsIn(resource);
  contained.forEach((one, index) => {
    if (!isObject(one)) return;
    const { id } = one;
    if (typeof id === "string" && named.has(`#${id}`)) return;
    if (fragmentsIn(one).has("#")) return;
    walk.enter(contained, index, "contained", index);
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

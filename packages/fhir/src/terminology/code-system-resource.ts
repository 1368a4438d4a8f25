import type { JsonObject } from "../plan/plan.ts";
import { isObject } from "../structure/json-kind.ts";
import { makeCodeSystem, type CodeSystem, type Concept } from "./code-system.ts";

const maxDepth = 100;
const inactive: ReadonlySet<string> = new Set(["retired", "inactive", "withdrawn"]);

/**
 * The code system of a CodeSystem resource, or undefined when it says of no code what it is. Names that the
 * given supplements add to its codes are among their displays.
 */
export function codeSystemFromResource(
  resource: JsonObject,
  supplements: readonly JsonObject[] = [],
): CodeSystem | undefined {
  const { url, version, content } = resource;
  if (typeof url !== "string" || content === "supplement") return undefined;
  const added = new Map<string, string[]>();
  for (const supplement of supplements) {
    eachConcept(supplement["concept"], (concept, code) => {
      const names = added.get(code);
      if (names === undefined) added.set(code, displaysOf(concept));
      else names.push(...displaysOf(concept));
    });
  }
  const concepts = new Map<string, Concept>();
  eachConcept(resource["concept"], (concept, code, parent) => {
    concepts.set(code, conceptOf(concept, code, parent, added.get(code) ?? []));
  });
  const isComplete = content === "complete" && concepts.size > 0;
  return makeCodeSystem({
    url,
    version: typeof version === "string" ? version : undefined,
    isComplete,
    ignoresCase: resource["caseSensitive"] === false,
    concepts,
  });
}

function eachConcept(
  list: unknown,
  visit: (concept: JsonObject, code: string, parent: string | undefined) => void,
  parent?: string,
  depth = 0,
): void {
  if (!Array.isArray(list) || depth > maxDepth) return;
  for (const concept of list as readonly unknown[]) {
    if (!isObject(concept)) continue;
    const { code } = concept;
    if (typeof code !== "string") continue;
    visit(concept, code, parent);
    eachConcept(concept["concept"], visit, code, depth + 1);
  }
}

function conceptOf(
  concept: JsonObject,
  code: string,
  parent: string | undefined,
  names: readonly string[],
): Concept {
  const properties = propertiesOf(concept);
  const has = (name: string, value: string) => properties.get(name)?.includes(value) === true;
  const parents = [...(properties.get("parent") ?? []), ...(properties.get("subsumedBy") ?? [])];
  if (parent !== undefined) parents.unshift(parent);
  return {
    kind: "found",
    code,
    displays: [...displaysOf(concept), ...names],
    parents,
    isAbstract: has("notSelectable", "true") || has("abstract", "true"),
    isInactive:
      has("inactive", "true") || (properties.get("status") ?? []).some((status) => inactive.has(status)),
    properties,
  };
}

function displaysOf(concept: JsonObject): string[] {
  const { display, designation } = concept;
  const names = typeof display === "string" ? [display] : [];
  for (const one of Array.isArray(designation) ? (designation as readonly unknown[]) : []) {
    const value = isObject(one) ? one["value"] : undefined;
    if (typeof value === "string") names.push(value);
  }
  return names;
}

function propertiesOf({ property }: JsonObject): ReadonlyMap<string, readonly string[]> {
  const properties = new Map<string, string[]>();
  for (const one of Array.isArray(property) ? (property as readonly unknown[]) : []) {
    if (!isObject(one)) continue;
    const { code } = one;
    const value = propertyValue(one);
    if (typeof code !== "string" || value === undefined) continue;
    const values = properties.get(code);
    if (values === undefined) properties.set(code, [value]);
    else values.push(value);
  }
  return properties;
}

function propertyValue(property: JsonObject): string | undefined {
  for (const [name, value] of Object.entries(property)) {
    if (!name.startsWith("value")) continue;
    if (typeof value === "string") return value;
    if (typeof value === "boolean" || typeof value === "number") return String(value);
    if (isObject(value) && typeof value["code"] === "string") return value["code"];
  }
  return undefined;
}

import { makePattern } from "../fhirpath/pattern.ts";
import { isA, type CodeSystem, type Concept } from "./code-system.ts";
import type { Membership } from "./terminology.ts";
import type { ValueSetFilter } from "./value-set.ts";

const hierarchy: ReadonlySet<string> = new Set(["concept", "code"]);

/** Whether a concept passes a filter of a value set; `unknown` for what only a terminology server can tell. */
export function passesFilter(system: CodeSystem, concept: Concept, filter: ValueSetFilter): Membership {
  const { property, op, value } = filter;
  if (hierarchy.has(property)) {
    switch (op) {
      case "is-a":
        return said(isA(system, concept, value));
      case "descendent-of":
        return said(concept.code !== value && isA(system, concept, value));
      case "is-not-a":
        return said(!isA(system, concept, value));
      case "child-of":
        return said(concept.parents.includes(value));
      case "generalizes": {
        const lower = system.concepts.get(value);
        return lower === undefined ? "not-in" : said(isA(system, lower, concept.code));
      }
    }
  }
  const values = valuesOf(concept, property);
  if (values === undefined) return "unknown";
  switch (op) {
    case "=":
      return said(values.includes(value));
    case "in":
      return said(list(value).some((one) => values.includes(one)));
    case "not-in":
      return said(!list(value).some((one) => values.includes(one)));
    case "exists":
      return said(values.length > 0 === (value === "true"));
    case "regex": {
      const pattern = patternOf(value);
      return pattern === undefined ? "unknown" : said(values.some((one) => pattern.test(one)));
    }
    default:
      return "unknown";
  }
}

/** Whether a code passes a filter on its form, when nothing else is known of it. */
export function formPasses(code: string, { property, op, value }: ValueSetFilter): Membership {
  if (!hierarchy.has(property) || op !== "regex") return "unknown";
  const pattern = patternOf(value);
  return pattern === undefined ? "unknown" : said(pattern.test(code));
}

function patternOf(text: string) {
  return text.length > 1000 ? undefined : makePattern(text, true);
}

function valuesOf(concept: Concept, property: string): readonly string[] | undefined {
  if (hierarchy.has(property)) return [concept.code];
  if (property === "display") return concept.displays.slice(0, 1);
  if (property === "parent") return concept.parents;
  if (property === "notSelectable" && concept.properties?.has(property) !== true) {
    return [String(concept.isAbstract)];
  }
  if (property === "inactive" && concept.properties?.has(property) !== true)
    return [String(concept.isInactive)];
  return concept.properties === undefined ? undefined : (concept.properties.get(property) ?? []);
}

function list(value: string): readonly string[] {
  return value.split(",").map((one) => one.trim());
}

function said(isIn: boolean): Membership {
  return isIn ? "in" : "not-in";
}

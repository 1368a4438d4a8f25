import { readDateTime } from "../fhirpath/temporal.ts";
import type { JsonObject } from "../plan/plan.ts";
import { checkDecimalText, checkIntegerText } from "../primitives/number.ts";
import { isObject } from "../structure/json-kind.ts";
import type { CodeLookup } from "../terminology/terminology.ts";
import type { Walk } from "../walk/walk.ts";
import { textIn, type Placed } from "./place.ts";

const snomed = "http://snomed.info/sct";
const loinc = "http://loinc.org";

/** Systems whose filters have rules of their own. */
const others: ReadonlySet<string> = new Set([
  "http://unitsofmeasure.org",
  "http://www.ama-assn.org/go/cpt",
  "http://www.nlm.nih.gov/research/umls/rxnorm",
  "urn:ietf:bcp:47",
]);

/** Filters that SNOMED CT has; every other property is an attribute of a relationship. */
const snomedOps: Readonly<Record<string, string>> = {
  concept: "is-a is-not-a in descendent-of descendent-leaf",
  expression: "= in",
  expressions: "= in",
  constraint: "=",
  inactive: "= in",
};

/** The parts of LOINC codes, and how its hierarchy is asked; FHIR, "Using LOINC with FHIR". */
const loincPart = /^(?:[A-Z][A-Z_0-9]{1,60}|parent|child|ancestor|descendent|answer-list)$/u;

/** What every code system has: its concepts, and how they lie below each other; FHIR, "CodeSystem". */
const conceptOps = "= in not-in is-a is-not-a descendent-of generalizes";

/** The operators that a property of a code system allows; undefined when that is not known. */
function operatorsOf(
  system: string,
  codeSystem: JsonObject | undefined,
  property: string,
  fhirVersion: string,
): readonly string[] | undefined {
  const words = (text: string | undefined) => text?.split(" ");
  if (system === snomed)
    return words(snomedOps[property] ?? (/^\d{6,18}$/u.test(property) ? "= in" : undefined));
  const isConcept = property === "concept" || property === "code";
  if (system === loinc) {
    if (isConcept) return ["=", "is-a", "is-not-a"];
    return loincPart.test(property) ? ["=", "exists", "regex", "in", "not-in"] : undefined;
  }
  if (others.has(system)) return undefined;
  const declared = codeSystem === undefined ? [] : declaredOperators(codeSystem, property);
  const own = codeSystem && typeOf(codeSystem, property);
  if (own !== undefined) return own === "string" || declared.length === 0 ? undefined : declared;
  if (!isConcept) return undefined;
  const known = [conceptOps];
  if (property === "code") known.push("regex");
  if (fhirVersion.startsWith("5")) known.push("child-of descendent-leaf");
  return [...known.join(" ").split(" "), ...declared];
}

/** The operators that a code system says a filter has. */
function declaredOperators(codeSystem: JsonObject, property: string): readonly string[] {
  const filters: readonly unknown[] = Array.isArray(codeSystem["filter"]) ? codeSystem["filter"] : [];
  return filters.flatMap((filter) => {
    if (!isObject(filter) || filter["code"] !== property || !Array.isArray(filter["operator"])) return [];
    return (filter["operator"] as readonly unknown[]).filter((one) => typeof one === "string");
  });
}

/** Properties that every code system has, with the type of their values; FHIR, "CodeSystem". */
const commonTypes: Readonly<Record<string, string>> = {
  concept: "own-code",
  code: "own-code",
  parent: "own-code",
  child: "own-code",
  inactive: "boolean",
  notSelectable: "boolean",
};

/** What a filter is checked with. */
export interface FilterContext {
  readonly fhirVersion: string;
  /** What is known of a code of the code system. */
  readonly lookup: (code: string) => CodeLookup;
}

/** Checks the operator and the value of a filter against the property of the code system. */
export function checkFilterValue(
  walk: Walk,
  { value: filter, at }: Placed,
  system: string,
  codeSystem: JsonObject | undefined,
  { fhirVersion, lookup }: FilterContext,
): void {
  const property = textIn(filter, "property");
  const op = textIn(filter, "op");
  const value = textIn(filter, "value");
  if (property === undefined || op === undefined) return;
  const own = codeSystem && typeOf(codeSystem, property);
  if (operatorsOf(system, codeSystem, property, fhirVersion)?.includes(op) === false) {
    walk.reportAt(at, "fhir.conformance.filter-op", "error", { op });
  }
  if (value === undefined) return;
  const wrong = (expected: string) => {
    walk.reportAt(at, "fhir.conformance.filter-value", "error", { expected });
  };
  if (op === "exists") {
    if (value !== "true" && value !== "false") wrong("true, false");
    return;
  }
  if (op === "regex") {
    if (!isBalanced(value)) wrong("regex");
    return;
  }
  const type = own ?? (Object.hasOwn(commonTypes, property) ? commonTypes[property] : undefined);
  if (type === undefined) return;
  const values = op === "in" || op === "not-in" ? value.split(",") : [value];
  for (const one of values) {
    if (type === "own-code") {
      if (lookup(one).kind === "unknown-code") wrong("code");
    } else if (!fits(type, one)) wrong(type);
  }
}

function typeOf(codeSystem: JsonObject, name: string): string | undefined {
  const properties: readonly unknown[] = Array.isArray(codeSystem["property"]) ? codeSystem["property"] : [];
  for (const property of properties) {
    if (isObject(property) && property["code"] === name) return textIn(property, "type");
  }
  return undefined;
}

/** Filters may compare: `gt5`. */
const comparison = /^(?:eq|ne|gt|lt|ge|le|sa|eb|ap)/u;

function fits(type: string, value: string): boolean {
  switch (type) {
    case "boolean":
      return value === "true" || value === "false";
    case "code":
      return value.trim() === value;
    case "integer":
      return checkIntegerText(value.replace(comparison, "")) === undefined;
    case "decimal":
      return checkDecimalText(value.replace(comparison, "")) === undefined;
    case "dateTime":
      return readDateTime(value.replace(comparison, "")) !== undefined;
    case "Coding":
      // `system|code` of R4, `system(|version)#code` of later versions.
      return value.length > 4096 || /[|#]\S/u.test(value);
    default:
      return true;
  }
}

/** Whether the brackets of a regular expression match; all else is left to those who use it. */
function isBalanced(pattern: string): boolean {
  let depth = 0;
  let inClass = false;
  for (let i = 0; i < pattern.length; i++) {
    const c = pattern.charAt(i);
    if (c === "\\") i++;
    else if (inClass) inClass = c !== "]";
    else if (c === "[") inClass = true;
    else if (c === "(") depth++;
    else if (c === ")" && --depth < 0) return false;
  }
  return depth === 0 && !inClass;
}

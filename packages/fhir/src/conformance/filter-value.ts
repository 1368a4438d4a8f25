import { readDateTime } from "../fhirpath/temporal.ts";
import type { JsonObject } from "../plan/plan.ts";
import { checkDecimalText, checkIntegerText } from "../primitives/number.ts";
import { isObject } from "../structure/json-kind.ts";
import type { CodeLookup } from "../terminology/terminology.ts";
import type { Walk } from "../walk/walk.ts";
import { textIn, type Placed } from "./place.ts";

const hierarchical: ReadonlySet<string> = new Set([
  "is-a",
  "is-not-a",
  "descendent-of",
  "child-of",
  "descendent-leaf",
  "generalizes",
]);

/** Checks the value of a filter against the type that the code system gives its property. */
export function checkFilterValue(
  walk: Walk,
  { value: filter, at }: Placed,
  codeSystem: JsonObject | undefined,
  lookup: (code: string) => CodeLookup,
): void {
  const property = textIn(filter, "property");
  const op = textIn(filter, "op");
  const value = textIn(filter, "value");
  if (property === undefined || op === undefined || value === undefined) return;
  const wrong = (expected: string) => {
    walk.reportAt(at, "fhir.conformance.filter-value", "error", { expected });
  };
  if (op === "exists") {
    if (value !== "true" && value !== "false") wrong("true, false");
    return;
  }
  if (op === "regex") return;
  const values = op === "in" || op === "not-in" ? value.split(",") : [value];
  if (property === "concept" || hierarchical.has(op)) {
    for (const code of values) if (lookup(code).kind === "unknown-code") wrong("code");
    return;
  }
  const type = codeSystem && typeOf(codeSystem, property);
  if (type === undefined) return;
  for (const one of values) if (!fits(type, one)) wrong(type);
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
    default:
      return true;
  }
}

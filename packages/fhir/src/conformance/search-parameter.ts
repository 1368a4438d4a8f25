import type { JsonObject } from "../plan/plan.ts";
import type { Walk } from "../walk/walk.ts";
import type { ConformanceContext } from "./core-search-parameters.ts";
import { propertyAt, rootOf, textIn } from "./place.ts";

const longest = 10_000;

/** Checks a search parameter (tham số tìm kiếm): its parts, its expression, what it is derived from. */
export function checkSearchParameter(walk: Walk, parameter: JsonObject, context: ConformanceContext): void {
  const root = rootOf(parameter, "type");
  const { component, type } = parameter;
  const components = Array.isArray(component) ? component.length : 0;
  if (type === "composite" && components < 2) {
    walk.reportAt(root, "fhir.conformance.search-components", "error");
  }
  const bases = textsIn(parameter["base"]);
  const expression = textIn(parameter, "expression");
  if (expression !== undefined && bases.length > 0) {
    const other = foreignType(expression, bases, context);
    const at = propertyAt(root, parameter, "expression");
    const [base, ...others] = bases;
    if (other === undefined) {
      if (!context.isExpression(expression, others.length > 0 ? undefined : base)) {
        walk.reportAt(at, "fhir.conformance.expression", "error");
      }
    } else {
      walk.reportAt(at, "fhir.conformance.search-expression-base", "error", { type: other });
    }
  }
  checkDerived(walk, parameter, bases, context);
}

function textsIn(value: unknown): readonly string[] {
  return Array.isArray(value) ? (value as readonly unknown[]).filter((one) => typeof one === "string") : [];
}

/** A resource type that begins a path of the expression without being one of the bases. */
function foreignType(
  expression: string,
  bases: readonly string[],
  { definitions }: ConformanceContext,
): string | undefined {
  if (expression.length > longest) return undefined;
  for (const part of expression.split("|")) {
    const [, type] = /^[\s(]*([A-Z][A-Za-z]*)\b/u.exec(part) ?? [];
    if (type !== undefined && definitions.isResourceName(type) && !bases.includes(type)) return type;
  }
  return undefined;
}

function checkDerived(
  walk: Walk,
  parameter: JsonObject,
  bases: readonly string[],
  { searchParameter }: ConformanceContext,
): void {
  const canonical = textIn(parameter, "derivedFrom");
  const original = canonical === undefined ? undefined : searchParameter(canonical);
  if (original === undefined) return;
  const isNarrower =
    original.bases.includes("Resource") || bases.every((base) => original.bases.includes(base));
  const isSameType = original.type === undefined || original.type === parameter["type"];
  if (isNarrower && isSameType) return;
  const element = isSameType ? "base" : "type";
  walk.reportAt(rootOf(parameter, element), "fhir.conformance.search-derived", "error", { element });
}

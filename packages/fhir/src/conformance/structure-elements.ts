import type { JsonObject } from "../plan/plan.ts";
import { isObject } from "../structure/json-kind.ts";
import type { ModuleContext } from "../validator/validator-module.ts";
import type { ConformanceContext } from "./core-search-parameters.ts";
import type { Walk } from "../walk/walk.ts";
import { checkOrder } from "./element-order.ts";
import { checkElementRules } from "./element-rules.ts";
import { isValidDiscriminator } from "./discriminator.ts";
import { itemsOf, propertyAt, textIn, type Placed } from "./place.ts";
import { followPath } from "./type-tree.ts";

/** Where a list of elements stands, and what it is checked with. */
export interface ElementsCheck {
  readonly view: "differential" | "snapshot";
  readonly context: ConformanceContext;
  /** Whether the definitions at hand are those of the version that the structure is for. */
  readonly isOwnVersion: boolean;
}

/** Checks the elements of a differential or snapshot. */
export function checkElements(
  walk: Walk,
  structure: JsonObject,
  elements: readonly Placed[],
  check: ElementsCheck,
): void {
  const typeName = textIn(structure, "type")?.split("/").at(-1);
  const isProfile = structure["derivation"] === "constraint" && structure["kind"] !== "logical";
  const { view, context, isOwnVersion } = check;
  for (const placed of elements) {
    const { value: element, at } = placed;
    const path = textIn(element, "path");
    if (path === undefined) continue;
    const isRoot = !path.includes(".");
    if (typeName !== undefined && path !== typeName && !path.startsWith(`${typeName}.`)) {
      walk.reportAt(at, "fhir.conformance.element-path", "error", { type: typeName });
      continue;
    }
    if (view === "differential" && isRoot && element["slicing"] !== undefined) {
      walk.reportAt(at, "fhir.conformance.root-slicing", "error");
    }
    if (view === "differential" && isProfile) checkMeaning(walk, placed, path);
    if (view === "snapshot") {
      checkValueTypes(walk, placed);
      if (isOwnVersion) checkExpressions(walk, placed, path, structure, context);
    }
    if (isOwnVersion) checkElementRules(walk, placed, path, context);
    if (isProfile && isOwnVersion) checkAgainstType(walk, placed, path, check);
  }
  if (view === "differential" && isProfile && isOwnVersion) checkOrder(walk, elements, context.definitions);
}

function checkMeaning(walk: Walk, { value: element, at }: Placed, path: string): void {
  if (element["meaningWhenMissing"] === undefined) return;
  if (path === "Extension" || path.endsWith(".extension")) return;
  walk.reportAt(at, "fhir.conformance.meaning-when-missing", "error");
}

/** The expressions of the constraints that this structure adds, on the type that its snapshot states. */
function checkExpressions(
  walk: Walk,
  { value: element, at }: Placed,
  path: string,
  structure: JsonObject,
  { isExpression, definitions }: ConformanceContext,
): void {
  for (const { value: constraint, at: place } of itemsOf(element, "constraint", at)) {
    const expression = textIn(constraint, "expression");
    const source = textIn(constraint, "source");
    if (expression === undefined || (source !== undefined && source !== structure["url"])) continue;
    const types = itemsOf(element, "type", at).map(({ value }) => textIn(value, "code"));
    const [type] = path.includes(".") ? types : [path];
    const isGroup = type === "BackboneElement" || type === "Element";
    const isPlain = types.length <= 1 && type !== undefined && definitions.type(type) !== undefined;
    if (isExpression(expression, isGroup ? path : isPlain ? type : undefined)) continue;
    walk.reportAt(place, "fhir.conformance.expression", "error");
  }
}

/** In a snapshot every type is stated, so fixed and pattern values must have one of them. */
function checkValueTypes(walk: Walk, { value: element, at }: Placed): void {
  const types = itemsOf(element, "type", at).map(({ value }) => textIn(value, "code") ?? "");
  // Types that FHIRPath names are those of primitive values inside the definitions of FHIR.
  if (types.length === 0 || types.some((type) => type.includes("/"))) return;
  for (const key in element) {
    const found = /^(?:fixed|pattern|defaultValue)([A-Z]\w*)$/u.exec(key)?.[1];
    if (found === undefined) continue;
    if (!types.some((type) => type.charAt(0).toUpperCase() + type.slice(1) === found)) {
      walk.reportAt(propertyAt(at, element, key), "fhir.conformance.value-type", "error", {
        types: types.join(", "),
      });
    }
  }
}

function checkAgainstType(
  walk: Walk,
  { value: element, at }: Placed,
  path: string,
  check: ElementsCheck,
): void {
  const { context, view } = check;
  const target = followPath(context.definitions, path);
  if (target.kind === "missing") {
    if (view === "differential") walk.reportAt(at, "fhir.conformance.element-unknown", "error", { path });
    return;
  }
  const { slicing } = element;
  if (target.kind !== "element" || !isObject(slicing)) return;
  const slicingAt = propertyAt(at, element, "slicing");
  const isInType = !isInsideDataType(context, path);
  if (isInType && target.element.max === 1 && !target.element.isChoice) {
    walk.reportAt(slicingAt, "fhir.conformance.slicing-single", "error", { path });
  }
  for (const { value: discriminator, at: place } of itemsOf(slicing, "discriminator", slicingAt)) {
    const expression = textIn(discriminator, "path");
    if (expression === undefined || isValidDiscriminator(expression, element, path, context)) continue;
    walk.reportAt(place, "fhir.conformance.discriminator", "error", { path });
  }
}

/** Whether a path goes on inside a data type: `Patient.name.given`, unlike `Patient.contact.name`. */
function isInsideDataType({ definitions }: ModuleContext, path: string): boolean {
  const parent = path.slice(0, path.lastIndexOf("."));
  const above = followPath(definitions, parent);
  if (above.kind !== "element") return false;
  return above.element.children.length === 0 && above.element.sharedWith === undefined;
}

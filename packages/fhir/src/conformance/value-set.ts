import type { JsonObject } from "../plan/plan.ts";
import { isAbsoluteUri } from "../primitives/text.ts";
import { isObject } from "../structure/json-kind.ts";
import type { ModuleContext } from "../validator/validator-module.ts";
import type { Walk } from "../walk/walk.ts";
import { checkFilterValue } from "./filter-value.ts";
import { lookUp } from "./look-up.ts";
import { itemsOf, textIn, type Place, type Placed } from "./place.ts";

const expressionUrl = "http://hl7.org/fhir/StructureDefinition/cqf-expression";
/** More codes than this are not looked up one by one. */
const mostCodes = 10_000;

/** Checks what a value set (tập giá trị) is composed of; FHIR, "ValueSet", composition rules. */
export function checkValueSet(walk: Walk, valueSet: JsonObject, context: ModuleContext): void {
  const { compose } = valueSet;
  if (!isObject(compose)) return;
  const at: Place = { path: ".compose", container: valueSet, key: "compose" };
  for (const key of ["include", "exclude"]) {
    for (const part of itemsOf(compose, key, at)) checkPart(walk, valueSet, part, context);
  }
}

function checkPart(
  walk: Walk,
  valueSet: JsonObject,
  { value: part, at }: Placed,
  context: ModuleContext,
): void {
  const system = textIn(part, "system");
  if (system === undefined) return;
  checkSystem(walk, valueSet, part, system, at, context);
  const version = textIn(part, "version");
  const concepts = itemsOf(part, "concept", at);
  if (concepts.length <= mostCodes) {
    for (const { value: concept, at: place } of concepts) {
      const code = textIn(concept, "code");
      if (code === undefined) continue;
      const found = lookUp(context, system, version, code);
      if (found.kind === "unknown-code") {
        walk.reportAt(place, "fhir.conformance.include-unknown-code", "error", { system });
      } else if (found.kind === "unknown-system") walk.skipNamed("fhir.unchecked.code-system", system);
    }
  } else walk.skipNamed("fhir.unchecked.code-system", system);
  const canonical = version === undefined ? system : `${system}|${version}`;
  const codeSystem = context.resources.findOf("CodeSystem", canonical);
  for (const filter of itemsOf(part, "filter", at)) {
    checkExpression(walk, filter);
    checkFilterValue(walk, filter, system, codeSystem, {
      fhirVersion: context.definitions.fhirVersion,
      lookup: (code) => lookUp(context, system, version, code),
    });
  }
}

function checkSystem(
  walk: Walk,
  valueSet: JsonObject,
  part: JsonObject,
  system: string,
  at: Place,
  { resources, vocabulary }: ModuleContext,
): void {
  const bar = system.indexOf("|");
  if (bar >= 0 && bar < system.length - 1) {
    walk.reportAt(at, "fhir.conformance.include-system-version", "error");
  }
  if (!isAbsoluteUri(system)) {
    walk.reportAt(at, "fhir.conformance.include-system-relative", "error");
    if (system.startsWith("#") && !hasContained(valueSet, part, system)) {
      walk.reportAt(at, "fhir.conformance.include-contained-missing", "error");
    }
    return;
  }
  const known = resources.findOf("CodeSystem", system);
  if (known?.["content"] === "supplement") {
    walk.reportAt(at, "fhir.conformance.include-system-is-supplement", "error");
  } else if (known === undefined && isValueSet(system, resources, vocabulary)) {
    walk.reportAt(at, "fhir.conformance.include-system-is-value-set", "error");
  }
}

function isValueSet(
  url: string,
  resources: ModuleContext["resources"],
  vocabulary: ModuleContext["vocabulary"],
) {
  // Some code systems and their value sets have one URL: they are code systems first.
  if (resources.findOf("ValueSet", url) !== undefined) return true;
  return url.includes("/ValueSet/") && vocabulary.terminology.knowsValueSet(url);
}

function hasContained(valueSet: JsonObject, { version }: JsonObject, system: string): boolean {
  const contained: readonly unknown[] = Array.isArray(valueSet["contained"]) ? valueSet["contained"] : [];
  return contained.some(
    (resource) =>
      isObject(resource) &&
      resource["id"] === system.slice(1) &&
      resource["resourceType"] === "CodeSystem" &&
      (version === undefined || version === resource["version"]),
  );
}

/** The value of a filter may be computed, in FHIRPath only, and then it is not given as well. */
function checkExpression(walk: Walk, { value: filter, at }: Placed): void {
  const { _value: sibling } = filter;
  if (!isObject(sibling)) return;
  const place: Place = { path: `${at.path}.value`, container: filter, key: "_value" };
  for (const { value: extension, at: extensionAt } of itemsOf(sibling, "extension", place)) {
    if (extension["url"] !== expressionUrl) continue;
    const { valueExpression } = extension;
    const language = isObject(valueExpression) ? valueExpression["language"] : undefined;
    const isWrong = filter["value"] !== undefined || language !== "text/fhirpath";
    if (isWrong) walk.reportAt(extensionAt, "fhir.conformance.filter-expression", "error");
  }
}

import type { JsonObject } from "../plan/plan.ts";
import { isObject } from "../structure/json-kind.ts";
import type { ModuleContext } from "../validator/validator-module.ts";
import type { Walk } from "../walk/walk.ts";
import type { ConformanceContext } from "./core-search-parameters.ts";
import { itemsOf, rootOf, textIn } from "./place.ts";
import { followPath } from "./type-tree.ts";

const extension = "http://hl7.org/fhir/StructureDefinition/Extension";
const versionSpecificUse = "http://hl7.org/fhir/StructureDefinition/version-specific-use";

/** Names that stand for many types, some of which a version of FHIR does not define. */
const groups: ReadonlySet<string> = new Set([
  "Base",
  "BackboneElement",
  "BackboneType",
  "CanonicalResource",
  "DataType",
  "DomainResource",
  "Element",
  "MetadataResource",
  "PrimitiveType",
  "Resource",
]);

/** Checks what only definitions of extensions have (định nghĩa phần mở rộng): url and context. */
export function checkExtensionDefinition(
  walk: Walk,
  structure: JsonObject,
  context: ConformanceContext,
): void {
  const isExtension = structure["type"] === "Extension";
  if (isExtension) checkUrl(walk, structure);
  checkInvariants(walk, structure, context);
  const root = rootOf(structure, "context");
  for (const { value: place, at } of itemsOf(structure, "context", root)) {
    if (!isExtension) {
      walk.reportAt(at, "fhir.conformance.context-not-extension", "error");
    } else if (place["type"] === "element" && !isVersionSpecific(place)) {
      const expression = textIn(place, "expression");
      if (expression !== undefined && !isKnownPath(expression, context)) {
        walk.reportAt(at, "fhir.conformance.context-unknown", "error");
      }
    }
  }
}

/** The expressions that must hold where an extension stands; on what, only its contexts say. */
function checkInvariants(walk: Walk, structure: JsonObject, { isExpression }: ConformanceContext): void {
  const list = structure["contextInvariant"];
  if (!Array.isArray(list)) return;
  (list as readonly unknown[]).forEach((expression, index) => {
    if (typeof expression !== "string") return;
    const at = { path: `.contextInvariant[${String(index)}]`, container: list, key: index };
    if (structure["type"] !== "Extension")
      walk.reportAt(at, "fhir.conformance.context-not-extension", "error");
    else if (!isExpression(expression, undefined)) walk.reportAt(at, "fhir.conformance.expression", "error");
  });
}

function checkUrl(walk: Walk, structure: JsonObject): void {
  const url = textIn(structure, "url");
  if (url === undefined || structure["baseDefinition"] !== extension) return;
  const { differential, snapshot } = structure;
  const view = isObject(differential) ? differential : snapshot;
  if (!isObject(view)) return;
  const elements = itemsOf(view, "element", rootOf(structure, "differential"));
  const fixed = elements.find(({ value }) => value["path"] === "Extension.url")?.value;
  if (fixed?.["fixedUri"] === url) return;
  walk.reportAt(rootOf(structure, "url"), "fhir.conformance.extension-url", "error");
}

function isVersionSpecific(place: JsonObject): boolean {
  return itemsOf(place, "extension", rootOf(place, "extension")).some(
    ({ value }) => value["url"] === versionSpecificUse,
  );
}

function isKnownPath(expression: string, { definitions, resources }: ModuleContext): boolean {
  const hash = expression.indexOf("#");
  if (hash >= 0) return true;
  const [type = ""] = expression.split(".", 1);
  if (groups.has(type) || expression === "*" || expression.length > 1000) return true;
  if (definitions.type(type) !== undefined) return followPath(definitions, expression).kind !== "missing";
  return definitions.isResourceName(type) || resources.find(expression) !== undefined;
}

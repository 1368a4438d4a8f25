import type { JsonObject } from "../plan/plan.ts";
import type { ModuleContext } from "../validator/validator-module.ts";
import type { Walk } from "../walk/walk.ts";
import { lookUp } from "./look-up.ts";
import { itemsOf, propertyAt, rootOf, textIn, type Placed } from "./place.ts";

/** What a concept map of R5 says of the properties of its mappings, and of what they depend on. */
export interface MapDeclarations {
  readonly properties: ReadonlyMap<string, JsonObject>;
  readonly attributes: ReadonlyMap<string, JsonObject>;
}

/** Reads the declarations of a concept map of R5; properties that are codes need a code system. */
export function readDeclarations(walk: Walk, map: JsonObject): MapDeclarations {
  const read = (key: string) =>
    new Map(itemsOf(map, key, rootOf(map, key)).map(({ value }) => [textIn(value, "code") ?? "", value]));
  for (const { value, at } of itemsOf(map, "property", rootOf(map, "property"))) {
    if (value["type"] === "code" && value["system"] === undefined) {
      walk.reportAt(at, "fhir.conformance.map-property-system", "error");
    }
  }
  return { properties: read("property"), attributes: read("additionalAttribute") };
}

/** Checks the properties, conditions and products of one target of a mapping against the declarations. */
export function checkTargetParts(
  walk: Walk,
  { value: target, at }: Placed,
  { properties, attributes }: MapDeclarations,
  context: ModuleContext,
): void {
  for (const part of itemsOf(target, "property", at)) checkPart(walk, part, "code", properties, context);
  for (const key of ["dependsOn", "product"]) {
    for (const part of itemsOf(target, key, at)) checkPart(walk, part, "attribute", attributes, context);
  }
}

function checkPart(
  walk: Walk,
  { value: part, at }: Placed,
  nameKey: string,
  declared: ReadonlyMap<string, JsonObject>,
  context: ModuleContext,
): void {
  const name = textIn(part, nameKey);
  if (name === undefined) return;
  const definition = declared.get(name);
  if (definition === undefined) {
    walk.reportAt(propertyAt(at, part, nameKey), "fhir.conformance.map-property-unknown", "error");
    return;
  }
  const key = Object.keys(part).find((one) => /^value[A-Z]/u.test(one));
  const type = textIn(definition, "type");
  if (key === undefined || type === undefined) return;
  const found = key.slice("value".length);
  const place = { path: `${at.path}.value.ofType(${lower(found)})`, container: part, key };
  if (found !== type.charAt(0).toUpperCase() + type.slice(1)) {
    walk.reportAt(place, "fhir.conformance.property-type", "error", { expected: type });
    return;
  }
  const system = textIn(definition, "system");
  const code = textIn(part, key);
  if (type !== "code" || system === undefined || code === undefined) return;
  const { kind } = lookUp(context, system, undefined, code);
  if (kind === "unknown-code") walk.reportAt(place, "fhir.conformance.map-unknown-code", "error", { system });
  else if (kind === "unknown-system") walk.skipNamed("fhir.unchecked.code-system", system);
}

function lower(type: string): string {
  return type === "Coding" || type === "Quantity" ? type : type.charAt(0).toLowerCase() + type.slice(1);
}

import type { JsonObject } from "../plan/plan.ts";
import { isObject } from "../structure/json-kind.ts";
import type { ModuleContext } from "../validator/validator-module.ts";
import type { Walk } from "../walk/walk.ts";
import { isOfType, typeOf, withoutVersion } from "./derivation.ts";
import { isNoValueSet } from "./look-up.ts";
import { itemsOf, propertyAt, textIn, type Place, type Placed } from "./place.ts";

const words = (text: string): ReadonlySet<string> => new Set(text.split(" "));

/** Which constraints make sense for values of which types; FHIR, "ElementDefinition" and "Data Types". */
const bindable = words(
  "string uri oid code url uuid Age CodeableConcept CodeableReference Coding Distance Duration Quantity Range " +
    "Extension MoneyQuantity SimpleQuantity",
);
const measurable = words(
  "integer integer64 decimal instant string uri date dateTime time canonical code id markdown oid positiveInt " +
    "unsignedInt url uuid",
);
const comparable = words(
  "integer integer64 decimal instant date dateTime time positiveInt unsignedInt Age Count Distance Duration Money " +
    "Quantity MoneyQuantity SimpleQuantity",
);
const continuous = words(
  "decimal instant dateTime time Age Distance Duration Money Quantity MoneyQuantity SimpleQuantity",
);
const sized = words("base64Binary Attachment");

const extensionBase = "http://hl7.org/fhir/StructureDefinition/";
/** Constraints that are extensions, and the types that they fit. */
const bounds: ReadonlyMap<string, { readonly name: string; readonly types: ReadonlySet<string> }> = new Map([
  [`${extensionBase}minLength`, { name: "minLength", types: measurable }],
  [`${extensionBase}maxDecimalPlaces`, { name: "maxDecimalPlaces", types: continuous }],
  [`${extensionBase}maxSize`, { name: "maxSize", types: sized }],
]);
const pointing = words("Reference CodeableReference canonical");

/** Checks that the constraints of an element fit its types, and that the types fit what they name. */
export function checkElementRules(walk: Walk, placed: Placed, path: string, context: ModuleContext): void {
  checkConstraints(walk, placed, path, context);
  for (const type of itemsOf(placed.value, "type", placed.at)) checkType(walk, type, path, context);
  checkValueSet(walk, placed, context);
}

/** The type that an entry of `type` names; FHIRPath types say which one of FHIR they stand for. */
function codeOf(type: JsonObject): string | undefined {
  const code = textIn(type, "code");
  if (code?.startsWith("http://hl7.org/fhirpath/") !== true) return code;
  const extensions: readonly unknown[] = Array.isArray(type["extension"]) ? type["extension"] : [];
  const stated = extensions.find(
    (one) =>
      isObject(one) && one["url"] === "http://hl7.org/fhir/StructureDefinition/structuredefinition-fhir-type",
  );
  return isObject(stated) ? (textIn(stated, "valueUrl") ?? textIn(stated, "valueUri")) : undefined;
}

function checkConstraints(
  walk: Walk,
  { value: element, at }: Placed,
  path: string,
  { definitions }: ModuleContext,
): void {
  const isRoot = !path.includes(".");
  const types = isRoot ? [path] : itemsOf(element, "type", at).map(({ value }) => codeOf(value));
  // What a type of somebody else allows is not known, but a model as a whole is no value.
  if (types.length === 0 || types.some((type) => type === undefined || (!isRoot && !isKnown(type)))) return;
  for (const { value: extension, at: place } of itemsOf(element, "extension", at)) {
    const found = bounds.get(textIn(extension, "url") ?? "");
    if (found === undefined || types.some((type) => type !== undefined && found.types.has(type))) continue;
    const params = { element: found.name, types: types.join(", ") };
    walk.reportAt(place, "fhir.conformance.constraint-for-type", "error", params);
  }
  const check = (key: string, allowed: ReadonlySet<string>) => {
    if (element[key] === undefined || types.some((type) => type !== undefined && allowed.has(type))) return;
    const params = { element: key, types: types.join(", ") };
    walk.reportAt(propertyAt(at, element, key), "fhir.conformance.constraint-for-type", "error", params);
  };
  check("binding", bindable);
  check("maxLength", measurable);
  for (const key in element) if (/^(?:min|max)Value[A-Z]/u.test(key)) check(key, comparable);

  function isKnown(type: string): boolean {
    return definitions.type(type) !== undefined || bindable.has(type) || definitions.isResourceName(type);
  }
}

function checkType(walk: Walk, { value: type, at }: Placed, path: string, context: ModuleContext): void {
  const code = codeOf(type);
  if (code === undefined || code.includes("/")) return;
  for (const { canonical, at: place } of canonicalsOf(type, "profile", at)) {
    const found = typeOf(canonical, context);
    if (found === undefined) continue;
    if (isOfType(context.definitions, found, code) === false) {
      walk.reportAt(place, "fhir.conformance.profile-of-other-type", "error", { type: found, code });
    } else if (found === "Extension") checkModifier(walk, canonical, place, path, context);
  }
  const targets = canonicalsOf(type, "targetProfile", at);
  const [first] = targets;
  if (first !== undefined && !pointing.has(code) && context.definitions.type(code) !== undefined) {
    walk.reportAt(at, "fhir.conformance.target-without-reference", "error", { code });
    return;
  }
  for (const { canonical, at: place } of targets) {
    const found = typeOf(canonical, context);
    if (found === undefined || isOfType(context.definitions, found, "Resource") !== false) continue;
    walk.reportAt(place, "fhir.conformance.target-no-resource", "error", { type: found });
  }
}

/** A modifier extension stands in `modifierExtension`, any other in `extension`. */
function checkModifier(
  walk: Walk,
  canonical: string,
  at: Place,
  path: string,
  { definitions, resources }: ModuleContext,
): void {
  const given = resources.findOf("StructureDefinition", canonical);
  const isModifier =
    given === undefined
      ? definitions.extension(withoutVersion(canonical))?.isModifier
      : statesModifier(given);
  const stands = path.endsWith(".modifierExtension");
  if (isModifier === undefined || isModifier === stands) return;
  // The type `Extension` itself is no definition of an extension.
  walk.reportAt(
    at,
    isModifier ? "fhir.conformance.modifier-in-extension" : "fhir.conformance.extension-in-modifier",
    "error",
  );
}

function statesModifier(definition: JsonObject): boolean | undefined {
  if (definition["type"] !== "Extension") return undefined;
  for (const view of ["snapshot", "differential"]) {
    const holder = definition[view];
    const list: readonly unknown[] =
      isObject(holder) && Array.isArray(holder["element"]) ? holder["element"] : [];
    const root = list.find((one) => isObject(one) && one["path"] === "Extension");
    if (isObject(root)) return root["isModifier"] === true;
  }
  return false;
}

/** What an element is bound to is a value set. */
function checkValueSet(walk: Walk, { value: element, at }: Placed, context: ModuleContext): void {
  const { binding } = element;
  const valueSet = isObject(binding) ? textIn(binding, "valueSet") : undefined;
  if (valueSet === undefined || !isNoValueSet(valueSet, context)) return;
  walk.reportAt(propertyAt(at, element, "binding"), "fhir.conformance.binding-no-value-set", "error");
}

interface PlacedCanonical {
  readonly canonical: string;
  readonly at: Place;
}

function canonicalsOf(type: JsonObject, key: string, at: Place): readonly PlacedCanonical[] {
  const list: readonly unknown[] = Array.isArray(type[key]) ? type[key] : [];
  const placed: PlacedCanonical[] = [];
  list.forEach((canonical, index) => {
    if (typeof canonical !== "string" || canonical.startsWith("#")) return;
    placed.push({
      canonical,
      at: { path: `${at.path}.${key}[${String(index)}]`, container: list, key: index },
    });
  });
  return placed;
}

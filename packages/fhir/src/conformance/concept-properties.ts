import type { JsonObject } from "../plan/plan.ts";
import { isAbsoluteUri } from "../primitives/text.ts";
import type { ModuleContext } from "../validator/validator-module.ts";
import type { Walk } from "../walk/walk.ts";
import { itemsOf, rootOf, textIn, type Placed } from "./place.ts";

/** What a code system says of one of its properties. */
interface PropertyDefinition {
  readonly type: string | undefined;
  /** The property that FHIR itself gives a meaning. */
  readonly known: string | undefined;
}

const base = "http://hl7.org/fhir/concept-properties#";

/** The properties that FHIR gives a meaning, with their types; FHIR, "CodeSystem", defined concept properties. */
const knownTypes: Readonly<Record<string, string>> = {
  status: "code",
  inactive: "boolean",
  effectiveDate: "dateTime",
  deprecationDate: "dateTime",
  retirementDate: "dateTime",
  notSelectable: "boolean",
  parent: "code",
  child: "code",
  partOf: "code",
  synonym: "code",
  comment: "string",
  itemWeight: "decimal",
};

/** Those whose value is a code of the same system. */
const internal: ReadonlySet<string> = new Set(["parent", "child", "partOf", "synonym"]);

/** Checks the properties that a code system declares; returns them by their code. */
export function checkProperties(
  walk: Walk,
  codeSystem: JsonObject,
  context: ModuleContext,
): ReadonlyMap<string, PropertyDefinition> {
  const definitions = new Map<string, PropertyDefinition>();
  const uris = new Set<string>();
  for (const { value: property, at } of itemsOf(codeSystem, "property", rootOf(codeSystem, "property"))) {
    const code = textIn(property, "code");
    const uri = textIn(property, "uri");
    const type = textIn(property, "type");
    if (uri !== undefined) {
      if (!isAbsoluteUri(uri)) walk.reportAt(at, "fhir.conformance.property-uri", "error");
      else if (uris.has(uri)) walk.reportAt(at, "fhir.conformance.property-twice", "error");
      uris.add(uri);
      if (isUndefinedInFhir(uri, context)) walk.reportAt(at, "fhir.conformance.property-namespace", "error");
    }
    const known = knownProperty(uri);
    if (known !== undefined) checkKnown(walk, { value: property, at }, known);
    if (code === undefined) continue;
    if (definitions.has(code)) walk.reportAt(at, "fhir.conformance.property-twice", "error");
    else definitions.set(code, { type, known });
  }
  return definitions;
}

/** Whether a uri claims to be a concept property of FHIR that FHIR does not define. */
function isUndefinedInFhir(uri: string, { vocabulary }: ModuleContext): boolean {
  if (!uri.startsWith(base) || knownProperty(uri) !== undefined) return false;
  const [system = "", code = ""] = uri.split("#");
  return vocabulary.lookup({ system, version: undefined, code, display: undefined }).kind === "unknown-code";
}

function knownProperty(uri: string | undefined): string | undefined {
  const name = uri?.startsWith(base) === true ? uri.slice(base.length) : undefined;
  return name !== undefined && Object.hasOwn(knownTypes, name) ? name : undefined;
}

function checkKnown(walk: Walk, { value: property, at }: Placed, known: string): void {
  const code = textIn(property, "code");
  const type = textIn(property, "type");
  if (code !== undefined && code !== known && Object.hasOwn(knownTypes, code)) {
    walk.reportAt(at, "fhir.conformance.property-meaning", "error", { code: known });
  }
  const expected = knownTypes[known];
  if (type !== undefined && expected !== undefined && type !== expected) {
    walk.reportAt(at, "fhir.conformance.property-type", "error", { expected });
  }
}

/** Checks the property values of concepts against the declared properties. */
export function checkConceptProperties(
  walk: Walk,
  codeSystem: JsonObject,
  concepts: readonly Placed[],
  definitions: ReadonlyMap<string, PropertyDefinition>,
  { vocabulary }: ModuleContext,
): void {
  const codes = new Set(concepts.map(({ value }) => textIn(value, "code")));
  const supplements = textIn(codeSystem, "supplements")?.split("|", 1)[0];
  const isKnown = (code: string): boolean => {
    if (supplements === undefined) return codes.has(code) || codeSystem["content"] !== "complete";
    const value = { system: supplements, version: undefined, code, display: undefined };
    return codes.has(code) || vocabulary.lookup(value).kind !== "unknown-code";
  };
  for (const concept of concepts) {
    if (concept.value["property"] === undefined) continue;
    for (const { value: property, at } of itemsOf(concept.value, "property", concept.at)) {
      const code = textIn(property, "code");
      if (code === undefined) continue;
      const definition = definitions.get(code);
      if (definition === undefined) walk.reportAt(at, "fhir.conformance.property-undefined", "warning");
      const key = Object.keys(property).find((name) => /^_?value[A-Z]/u.test(name));
      if (key === undefined) walk.reportAt(at, "fhir.conformance.property-value", "error");
      else if (definition?.type !== undefined)
        checkType(walk, { value: property, at }, key, definition, isKnown);
    }
  }
}

function checkType(
  walk: Walk,
  { value: property, at }: Placed,
  key: string,
  { type = "", known }: PropertyDefinition,
  isKnown: (code: string) => boolean,
): void {
  const name = key.startsWith("_") ? key.slice(1) : key;
  if (name !== `value${type.charAt(0).toUpperCase()}${type.slice(1)}`) {
    walk.reportAt(at, "fhir.conformance.property-type", "error", { expected: type });
    return;
  }
  const value = property[key];
  if (known !== undefined && internal.has(known) && typeof value === "string" && !isKnown(value)) {
    walk.reportAt(at, "fhir.conformance.property-unknown-code", "error");
  }
}

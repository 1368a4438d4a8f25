import type { JsonObject } from "../plan/plan.ts";
import { isObject } from "../structure/json-kind.ts";

/** What is needed of a StructureDefinition (định nghĩa cấu trúc); its elements are still as published. */
export interface Structure {
  readonly url: string;
  readonly version: string | undefined;
  readonly type: string;
  readonly kind: string;
  readonly base: string | undefined;
  readonly isAbstract: boolean;
  readonly isConstraint: boolean;
  readonly snapshot: readonly JsonObject[];
  readonly differential: readonly JsonObject[];
  /** Profiles that hold wherever this one does. */
  readonly imposes: readonly string[];
  readonly resource: JsonObject;
}

const coreBase = "http://hl7.org/fhir/StructureDefinition/";

/** Reads a StructureDefinition; undefined when it has no URL or no type. */
export function readStructure(resource: unknown, fallbackUrl?: string): Structure | undefined {
  if (!isObject(resource) || resource["resourceType"] !== "StructureDefinition") return undefined;
  const { url = fallbackUrl, version, type, kind, baseDefinition, derivation } = resource;
  if (typeof url !== "string" || typeof type !== "string") return undefined;
  return {
    url,
    version: typeof version === "string" ? version : undefined,
    type: type.startsWith(coreBase) ? type.slice(coreBase.length) : type,
    kind: typeof kind === "string" ? kind : "",
    base: typeof baseDefinition === "string" ? baseDefinition : undefined,
    isAbstract: resource["abstract"] === true,
    isConstraint: derivation !== "specialization",
    snapshot: elementsOf(resource["snapshot"]),
    differential: elementsOf(resource["differential"]),
    imposes: imposedBy(resource),
    resource,
  };
}

/** What the extension imposeProfile of a definition names. */
export function imposedBy({ extension }: JsonObject): readonly string[] {
  const list: readonly unknown[] = Array.isArray(extension) ? extension : [];
  return list.flatMap((item): readonly string[] => {
    if (!isObject(item) || item["url"] !== `${coreBase}structuredefinition-imposeProfile`) return [];
    return typeof item["valueCanonical"] === "string" ? [item["valueCanonical"]] : [];
  });
}

function elementsOf(view: unknown): readonly JsonObject[] {
  const list: readonly unknown[] = isObject(view) && Array.isArray(view["element"]) ? view["element"] : [];
  return list.filter(isObject);
}

/** The name of a core type when a canonical means one: `Patient` of `http://hl7.org/fhir/StructureDefinition/Patient`. */
export function coreTypeName(canonical: string): string | undefined {
  const bar = canonical.indexOf("|");
  const url = bar < 0 ? canonical : canonical.slice(0, bar);
  return url.startsWith(coreBase) ? url.slice(coreBase.length) : undefined;
}

/** The contained resource of a definition that a canonical names by its fragment. */
export function containedIn(definition: JsonObject, canonical: string): JsonObject | undefined {
  const hash = canonical.indexOf("#");
  if (hash < 0) return undefined;
  const list: readonly unknown[] = Array.isArray(definition["contained"]) ? definition["contained"] : [];
  const found = list.find((resource) => isObject(resource) && resource["id"] === canonical.slice(hash + 1));
  return isObject(found) ? found : undefined;
}

/** The id of the element that a canonical names by its fragment; undefined when it names the whole definition. */
export function elementOf(canonical: string, { resource }: Structure): string | undefined {
  const hash = canonical.indexOf("#");
  if (hash < 0 || resource["id"] === canonical.slice(hash + 1)) return undefined;
  return canonical.slice(hash + 1);
}

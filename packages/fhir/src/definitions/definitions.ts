import { extensionUrl, readExtension, type ExtensionDefinition } from "./extension-definition.ts";
import type { InvariantTest } from "../invariants/scene.ts";
import { readType } from "./read-type.ts";
import type { FhirVersion, TypeDefinition, TypeReference } from "./type-definition.ts";
import { readValueSet, valueSetName, type UnlistedValueSet, type ValueSetCodes } from "./value-set.ts";

/** The compact text of a type, with the functions of the invariants that it states, in their order. */
export type TypeText = string | readonly [text: string, tests: readonly (InvariantTest | 0)[]];

/** The generated data types of one version. Made by the definitions generator, not by hand. */
export interface CommonTypes {
  readonly fhirVersion: FhirVersion;
  /** Names of the types that `value[x]` of an extension may have, with bars between. */
  readonly open: string;
  /** Names of all resource types of the version, separated by spaces. */
  readonly resources: string;
  readonly types: readonly TypeText[];
  readonly valueSets: readonly string[];
}

/** One generated resource type with the value sets that only it needs. Made by the definitions generator. */
export interface ResourceType {
  readonly fhirVersion: FhirVersion;
  readonly type: TypeText;
  /** Data types that few resource types are made of, such as ElementDefinition. */
  readonly types?: readonly TypeText[];
  readonly valueSets: readonly string[];
}

/**
 * What the validator, reader and writer know about one version of FHIR (bộ định nghĩa): its types and
 * the value sets of its required bindings. Types are read from their compact text when first used.
 */
export interface Definitions {
  readonly fhirVersion: FhirVersion;
  /** The type of that name, or undefined when it is not in this set of definitions. */
  type(name: string): TypeDefinition | undefined;
  /** Whether the version has a resource type of that name, included here or not. */
  isResourceName(name: string): boolean;
  /** The codes of a value set by its short name or URL; undefined when it is not included. */
  valueSet(name: string): ValueSetCodes | UnlistedValueSet | undefined;
  /** The definition of an extension by its URL; undefined when it is not included. */
  extension(url: string): ExtensionDefinition | undefined;
  /** Names of the types that are included. */
  readonly typeNames: readonly string[];
}

/**
 * Puts together the definitions of the resource types that a program uses, so that a bundler leaves the
 * others out (bộ định nghĩa rút gọn). Extensions are known when `extensions` of the same entry point is given.
 *
 * @example
 * ```ts
 * import { defineDefinitions } from "@lienthong/fhir/engine";
 * import { dataTypes, Encounter, Patient } from "@lienthong/fhir/r4/types";
 *
 * const definitions = defineDefinitions(dataTypes, [Patient, Encounter]);
 * definitions.type("Patient")?.elements.length; // 16
 * ```
 */
export function defineDefinitions(
  common: CommonTypes,
  resources: readonly ResourceType[],
  extensions: string | readonly string[] = [],
): Definitions {
  const { fhirVersion } = common;
  for (const resource of resources) {
    if (resource.fhirVersion !== fhirVersion) {
      throw new TypeError(`a type of FHIR ${resource.fhirVersion} among definitions of FHIR ${fhirVersion}`);
    }
  }
  // A program that holds several versions pays for those that it uses.
  const typeTexts = later(() => indexTypes(common, resources));
  const setTexts = later(() => indexValueSets(common, resources));
  const resourceNames = later(() => new Set(common.resources.split(" ")));
  const openTypes = later(() =>
    common.open.split("|").map((type): TypeReference => ({ type, profiles: [], targets: [] })),
  );
  return {
    fhirVersion,
    type: readOnce(typeTexts, (type) =>
      typeof type === "string" ? readType(type, [], openTypes()) : readType(type[0], type[1], openTypes()),
    ),
    isResourceName: (name) => resourceNames().has(name),
    valueSet: readOnce(setTexts, readValueSet),
    extension: readOnce(
      later(() => indexLines([extensions].flat())),
      readExtension,
    ),
    get typeNames() {
      return [...typeTexts().keys()];
    },
  };
}

/** Makes something when it is first asked for. */
function later<Value>(make: () => Value): () => Value {
  let made: { readonly value: Value } | undefined;
  return () => (made ??= { value: make() }).value;
}

function indexTypes(common: CommonTypes, resources: readonly ResourceType[]): ReadonlyMap<string, TypeText> {
  const texts = new Map<string, TypeText>();
  for (const type of common.types) texts.set(firstWord(type), type);
  for (const { type, types = [] } of resources) {
    for (const each of [...types, type]) texts.set(firstWord(each), each);
  }
  return texts;
}

function indexValueSets(
  common: CommonTypes,
  resources: readonly ResourceType[],
): ReadonlyMap<string, string> {
  const texts = new Map<string, string>();
  for (const text of common.valueSets) texts.set(valueSetName(text), text);
  for (const { valueSets } of resources) for (const text of valueSets) texts.set(valueSetName(text), text);
  return texts;
}

function firstWord(type: TypeText): string {
  const text = typeof type === "string" ? type : type[0];
  return text.slice(0, text.indexOf(" "));
}

/** The lines by URL. */
function indexLines(texts: readonly string[]): ReadonlyMap<string, string> {
  const lines = texts.flatMap((text) => (text === "" ? [] : text.split("\n")));
  return new Map(lines.map((line) => [extensionUrl(line), line]));
}

function readOnce<Text, Value>(texts: () => ReadonlyMap<string, Text>, read: (text: Text) => Value) {
  const values = new Map<string, Value>();
  return (name: string): Value | undefined => {
    const known = values.get(name);
    if (known !== undefined) return known;
    const text = texts().get(name);
    if (text === undefined) return undefined;
    const value = read(text);
    values.set(name, value);
    return value;
  };
}

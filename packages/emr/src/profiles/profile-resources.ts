import type { CodeSystem, ElementDefinition, StructureDefinition, ValueSet } from "fhir/r4.js";
import type { CodeKey } from "../target/keys.ts";
import type { TermOptions } from "../target/terms.ts";
import { type DefinitionHead, boundLists, listResources } from "./code-lists.ts";
import { elementsOf } from "./element.ts";
import { extensionDefinitions } from "./extension-definitions.ts";
import { type ProfileNames, profileNames } from "./profile-names.ts";
import type { ProfileTable } from "./profile-row.ts";
import { profileTables } from "./profile-tables.ts";

/** Which profiles to make, with which names. */
export interface ProfileOptions extends TermOptions {
  /** Version that the definitions bear; none unless given. */
  readonly version?: string;
}

/** A definition that a FHIR validator reads. */
export type ProfileResource = StructureDefinition | CodeSystem | ValueSet;

/**
 * Our small profiles (hồ sơ FHIR) as FHIR R4 resources for any validator: StructureDefinitions under our own canonical, and
 * for target `none` our extensions and the closed code lists of QĐ 3176. What is confirmed is an error when broken, what
 * one source says a warning. They mirror public facts of VN Core; they are not that guide, and claim no conformance to it.
 *
 * @example
 * ```ts
 * import { profileResources } from "@lienthong/emr/profiles";
 * import { createValidator } from "@lienthong/fhir";
 *
 * const resources = profileResources({ target: "none" });
 * const validator = createValidator({ fhirVersion: "4.0.1", resources });
 * validator.validate({ resourceType: "Patient", name: [{ text: "Nguyễn Văn An" }] }, { profiles: ["urn:lienthong:profile:patient"] }).ok; // true
 * ```
 */
export function profileResources(options: ProfileOptions): readonly ProfileResource[] {
  const names = profileNames(options);
  const head: DefinitionHead = {
    status: "draft",
    ...(options.version !== undefined && { version: options.version }),
    publisher: "Liên Thông",
  };
  const lists = names.isVnCore
    ? []
    : (Object.keys(boundLists) as CodeKey[]).flatMap((key) =>
        listResources(key, names.code(key) ?? "", names.valueSet(key), head),
      );
  return [
    ...extensionDefinitions(names, head),
    ...profileTables().map((table) => profileDefinition(table, names, head)),
    ...lists,
  ];
}

function profileDefinition(
  table: ProfileTable,
  names: ProfileNames,
  head: DefinitionHead,
): StructureDefinition {
  const { profile, type, vi, en } = table;
  const target = names.isVnCore ? "vn-core" : "none";
  const element = merge(
    table.rows
      .filter(({ only }) => only === undefined || only === target)
      .flatMap((row) => elementsOf(type, row, names)),
    { id: type, path: type, short: vi, definition: en },
  );
  const name = profile
    .split("-")
    .map((part) => part.charAt(0).toUpperCase() + part.slice(1))
    .join("");
  return {
    resourceType: "StructureDefinition",
    id: `lienthong-${names.isVnCore ? "vn-core-" : ""}${profile}`,
    language: "vi",
    url: names.profile(profile),
    name: `LienThong${names.isVnCore ? "VnCore" : ""}${name}`,
    title: vi,
    ...head,
    experimental: false,
    description: `${vi}. ${en}.`,
    fhirVersion: "4.0.1",
    mapping: [{ identity: "qd3176", name: "QĐ 3176/QĐ-BYT" }],
    kind: type === "Address" ? "complex-type" : "resource",
    abstract: false,
    type,
    baseDefinition: table.base ?? `http://hl7.org/fhir/StructureDefinition/${type}`,
    derivation: "constraint",
    differential: { element },
  };
}

/** Several lines may say something of the same element: one element, with all their constraints. */
function merge(elements: readonly ElementDefinition[], root: ElementDefinition): ElementDefinition[] {
  const byId = new Map<string | undefined, ElementDefinition>([[root.id, root]]);
  for (const element of elements) {
    const known = byId.get(element.id);
    const constraint = [...(known?.constraint ?? []), ...(element.constraint ?? [])];
    byId.set(element.id, { ...known, ...element, ...(constraint.length > 0 && { constraint }) });
  }
  return [...byId.values()];
}

import type { Definitions } from "../definitions/definitions.ts";
import type { JsonObject } from "../plan/plan.ts";
import { isObject } from "../structure/json-kind.ts";
import { resolveReference } from "../bundle/resolve-reference.ts";
import type { ElementNode } from "../snapshot/facts.ts";
import { createSnapshots, type SnapshotFault } from "../snapshot/generate.ts";
import { coreTypeName, readStructure, type Structure } from "../snapshot/structure.ts";
import type { Vocabulary } from "../terminology/ask.ts";
import type { Walk } from "../walk/walk.ts";
import { memberOf } from "./binding-checks.ts";
import { compileProfile } from "./compile-profile.ts";
import type { ProfileRun, Resolved } from "./profile-run.ts";
import type { Item, ValuePlan } from "./value-plan.ts";

/** A profile (hồ sơ) that is ready to be checked against. */
export interface Profile {
  readonly url: string;
  readonly type: string;
  readonly isAbstract: boolean;
  /** Made when first asked for; undefined when the profile cannot be used. */
  readonly plan: () => ValuePlan | undefined;
  /** Why it cannot be used. */
  readonly fault: () => { readonly fault: SnapshotFault; readonly about: string } | undefined;
}

/** The profiles that are known, and what the checks need to know besides. */
export interface ProfileRegistry {
  readonly vocabulary: Vocabulary;
  /** A reference of bundled elements that leads out of a record on its own is an error. */
  readonly refusesLooseReferences: boolean;
  find(canonical: string): Profile | undefined;
  /** The elements of a profile or of a core type. */
  rootOf(canonical: string): ElementNode | undefined;
  /** The type that a profile or core type is of. */
  typeOf(canonical: string): string | undefined;
  /** What a canonical stands for, when that is known and can be used. */
  judges(canonical: string): "profile" | "type" | undefined;
  conforms(run: ProfileRun, item: Item, canonical: string): boolean;
  isTypeOf(found: string, expected: string): boolean;
  isKnownType(name: string): boolean;
  isResourceType(name: string): boolean;
  memberOf(value: unknown, type: string, valueSet: string): boolean | undefined;
  resolve(walk: Walk, reference: string): Resolved | undefined;
}

/** What a registry is made from. */
export interface RegistrySources {
  readonly definitions: Definitions;
  readonly vocabulary: Vocabulary;
  /** StructureDefinitions by URL, from the caller and from FHIR. */
  readonly find: (canonical: string) => JsonObject | undefined;
}

/** Makes the registry of profiles; each profile is prepared when it is first needed. */
export function createRegistry({ definitions, vocabulary, find }: RegistrySources): ProfileRegistry {
  const structures = new Map<JsonObject, Structure | undefined>();
  const profiles = new Map<Structure, Profile>();

  const structureOf = (canonical: string): Structure | undefined => {
    const resource = find(canonical);
    if (resource === undefined) return undefined;
    if (!structures.has(resource)) structures.set(resource, readStructure(resource));
    return structures.get(resource);
  };
  const snapshots = createSnapshots({ definitions, find: structureOf });

  const coreType = (canonical: string): string | undefined => {
    const name = coreTypeName(canonical);
    return name !== undefined && definitions.type(name) !== undefined ? name : undefined;
  };

  const profileOf = (structure: Structure): Profile => {
    let profile = profiles.get(structure);
    if (profile !== undefined) return profile;
    let plan: ValuePlan | undefined;
    let isMade = false;
    profile = {
      url: structure.url,
      type: structure.type,
      isAbstract: structure.isAbstract,
      fault() {
        const snapshot = snapshots.of(structure);
        return snapshot.ok ? undefined : { fault: snapshot.fault, about: snapshot.about };
      },
      plan() {
        if (isMade) return plan;
        isMade = true;
        const snapshot = snapshots.of(structure);
        if (snapshot.ok) {
          plan = compileProfile(snapshot.root, { definitions, snapshots, registry, type: structure.type });
        }
        return plan;
      },
    };
    profiles.set(structure, profile);
    return profile;
  };

  const registry: ProfileRegistry = {
    vocabulary,
    refusesLooseReferences: definitions.fhirVersion !== "5.0.0",
    find(canonical) {
      const structure = coreType(canonical) === undefined ? structureOf(canonical) : undefined;
      return structure && profileOf(structure);
    },
    rootOf(canonical) {
      const structure = coreType(canonical) === undefined ? structureOf(canonical) : undefined;
      const snapshot = structure && snapshots.of(structure);
      return snapshot?.ok === true ? snapshot.root : undefined;
    },
    typeOf: (canonical) => coreType(canonical) ?? structureOf(canonical)?.type,
    judges(canonical) {
      if (coreType(canonical) !== undefined) return "type";
      const profile = registry.find(canonical);
      return profile !== undefined && profile.fault() === undefined ? "profile" : undefined;
    },
    conforms(run, item, canonical) {
      const type = coreType(canonical);
      if (type !== undefined) return registry.isTypeOf(item.type, type);
      const profile = registry.find(canonical);
      return profile === undefined || run.conforms(item, profile);
    },
    isTypeOf(found, expected) {
      if (expected === "Any") return true;
      for (let name: string | undefined = found; name !== undefined; name = definitions.type(name)?.base) {
        if (name === expected) return true;
      }
      return false;
    },
    isKnownType: (name) => definitions.isResourceName(name) || definitions.type(name) !== undefined,
    isResourceType: (name) => definitions.isResourceName(name) || definitions.type(name)?.kind === "resource",
    memberOf(value, type, valueSet) {
      const membership = memberOf(vocabulary, valueSet, type, { value });
      return membership === "unknown" ? undefined : membership === "in";
    },
    resolve,
  };
  return registry;
}

function resolve(walk: Walk, reference: string): Resolved | undefined {
  if (reference.startsWith("#")) {
    const root: object = walk.rootResource;
    if (reference === "#") return isObject(root) ? { value: root, isContained: false } : undefined;
    const contained: unknown = isObject(root) ? root["contained"] : undefined;
    const list: readonly unknown[] = Array.isArray(contained) ? contained : [];
    const value = list.find((item) => isObject(item) && item["id"] === reference.slice(1));
    return isObject(value) ? { value, isContained: true } : undefined;
  }
  const { bundle } = walk;
  if (bundle === undefined) return undefined;
  const from = bundle.index.byPlace[walk.indexAt(bundle.depth + 1)];
  const resolution = from && resolveReference(reference, from, bundle.index);
  const value = resolution?.kind === "found" ? resolution.entry.resource : undefined;
  return value === undefined ? undefined : { value, isContained: false };
}

import type { Definitions } from "../definitions/definitions.ts";
import type { JsonObject } from "../plan/plan.ts";
import { resolveTarget, type Target } from "../references/resolve-target.ts";
import type { ElementNode } from "../snapshot/facts.ts";
import { createSnapshots, type SnapshotFault, type Snapshots } from "../snapshot/generate.ts";
import {
  containedIn,
  coreTypeName,
  elementOf,
  readStructure,
  type Structure,
} from "../snapshot/structure.ts";
import type { Vocabulary } from "../terminology/ask.ts";
import { typeInReference } from "../references/reference-text.ts";
import type { ReferenceSettings } from "../validator/validator-module.ts";
import type { Walk } from "../walk/walk.ts";
import { memberOf } from "./binding-checks.ts";
import { findElement } from "../snapshot/find-element.ts";
import { compileElement, compileProfile } from "./compile-profile.ts";
import type { ProfileRun } from "./profile-run.ts";
import type { Item, ValuePlan } from "./value-plan.ts";

const maxFound = 2000;

/** A profile (hồ sơ) that is ready to be checked against. */
export interface Profile {
  readonly url: string;
  readonly type: string;
  readonly isAbstract: boolean;
  /** Profiles that hold wherever this one does. */
  readonly imposes: readonly string[];
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
  /** The elements of a profile. */
  rootOf(canonical: string): ElementNode | undefined;
  /** The elements of a definition at hand. */
  rootOfDefinition(definition: JsonObject): ElementNode | undefined;
  readonly snapshots: Snapshots;
  /** The type that a profile or core type is of. */
  typeOf(canonical: string): string | undefined;
  /** What a canonical stands for, when that is known and can be used. */
  judges(canonical: string): "profile" | "type" | undefined;
  conforms(run: ProfileRun, item: Item, canonical: string): boolean;
  isTypeOf(found: string, expected: string): boolean;
  isKnownType(name: string): boolean;
  isResourceType(name: string): boolean;
  memberOf(value: unknown, type: string, valueSet: string): boolean | undefined;
  resolve(walk: Walk, reference: string): Target | undefined;
  /** The type that a reference outside the record names, where such names are trusted. */
  typeInReference(reference: string): string | undefined;
  /** Whether resources outside the record are looked at themselves, not only their type. */
  readonly checksRemote: boolean;
  /** Whether the rules of R5 hold. */
  readonly isR5: boolean;
}

/** What a registry is made from. */
export interface RegistrySources {
  readonly definitions: Definitions;
  readonly vocabulary: Vocabulary;
  /** StructureDefinitions by URL, from the caller and from FHIR. */
  readonly find: (canonical: string) => JsonObject | undefined;
  readonly references: ReferenceSettings;
}

/** Makes the registry of profiles; each profile is prepared when it is first needed. */
export function createRegistry({
  definitions,
  vocabulary,
  find,
  references,
}: RegistrySources): ProfileRegistry {
  const structures = new Map<JsonObject, Structure | undefined>();
  const profiles = new Map<Structure, Profile>();
  const elementProfiles = new Map<string, Profile>();

  const structureOf = (canonical: string): Structure | undefined => {
    const definition = find(canonical);
    if (definition === undefined) return undefined;
    const resource = containedIn(definition, canonical) ?? definition;
    if (!structures.has(resource)) structures.set(resource, readStructure(resource, canonical));
    return structures.get(resource);
  };
  const snapshots = createSnapshots({ definitions, find: structureOf });

  const coreType = (canonical: string): string | undefined => {
    const name = coreTypeName(canonical);
    // With the version of another FHIR it is another type, which is not known here.
    const version = canonical.split("|", 2)[1];
    if (version !== undefined && !definitions.fhirVersion.startsWith(version)) return undefined;
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
      imposes: structure.imposes,
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

  /** What a profile says of one of its elements, as a profile of its own. */
  const elementProfile = (canonical: string, structure: Structure, element: string): Profile => {
    let profile = elementProfiles.get(canonical);
    if (profile === undefined) {
      const snapshot = snapshots.of(structure);
      const node = snapshot.ok ? findElement(snapshot.root, element) : undefined;
      const context = { definitions, snapshots, registry, type: structure.type };
      const plan = node && compileElement(node, context);
      const fault = { fault: "unknown-element", about: element } as const;
      profile = {
        url: canonical,
        type: "",
        isAbstract: false,
        imposes: [],
        plan: () => plan,
        fault: () => (plan === undefined ? fault : undefined),
      };
      // Data decides how many fragments there are.
      if (elementProfiles.size >= maxFound) elementProfiles.clear();
      elementProfiles.set(canonical, profile);
    }
    return profile;
  };

  const found = new Map<string, Profile | undefined>();
  const findProfile = (canonical: string): Profile | undefined => {
    const structure = coreType(canonical) === undefined ? structureOf(canonical) : undefined;
    if (structure === undefined) return undefined;
    const element = elementOf(canonical, structure);
    return element === undefined ? profileOf(structure) : elementProfile(canonical, structure, element);
  };

  const registry: ProfileRegistry = {
    vocabulary,
    refusesLooseReferences: references.refusesLoose,
    find(canonical) {
      if (found.has(canonical)) return found.get(canonical);
      const profile = findProfile(canonical);
      // Data decides how many canonicals there are.
      if (found.size >= maxFound) found.clear();
      found.set(canonical, profile);
      return profile;
    },
    rootOf(canonical) {
      const structure = coreType(canonical) === undefined ? structureOf(canonical) : undefined;
      const snapshot = structure && snapshots.of(structure);
      return snapshot?.ok === true ? snapshot.root : undefined;
    },
    snapshots,
    rootOfDefinition(definition) {
      const structure = readStructure(definition);
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
    resolve: resolveTarget,
    checksRemote: references.policy === "valid",
    isR5: definitions.fhirVersion === "5.0.0",
    typeInReference: (reference) =>
      references.trustTypes
        ? typeInReference(reference, (name) => definitions.isResourceName(name))
        : undefined,
  };
  return registry;
}

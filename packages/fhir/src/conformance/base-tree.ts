import type { JsonObject } from "../plan/plan.ts";
import { findCoreProfile, type CoreProfiles } from "../profile/core-profiles.ts";
import { coreTree } from "../snapshot/core-tree.ts";
import type { ElementFacts, ElementNode } from "../snapshot/facts.ts";
import { createSnapshots, type Snapshot } from "../snapshot/generate.ts";
import type { Step } from "../snapshot/place.ts";
import { coreTypeName, readStructure, type Structure } from "../snapshot/structure.ts";
import type { ModuleContext } from "../validator/validator-module.ts";

/** What the base of a profile says of one element. */
export interface BaseElement {
  readonly name: string;
  readonly facts: ElementFacts;
  /** The path names one type of a choice in short: `valueQuantity`. */
  readonly isShort: boolean;
  /** The base does not have this slice: its facts are those of the element that is sliced. */
  readonly isNewSlice: boolean;
}

/** The elements of the structures that profiles are made from. */
export interface BaseTrees {
  /** Undefined for a base that is not at hand, or cannot be used. */
  rootOf(canonical: string): ElementNode | undefined;
  /** Undefined where the base has no such element, or it cannot be told. */
  find(root: ElementNode, steps: readonly Step[]): BaseElement | undefined;
  /** A profile at hand, of the caller or of FHIR; undefined for types of FHIR. */
  structureOf(canonical: string): Structure | undefined;
  /** The elements that the base and the differential of a profile give; undefined when it cannot be read. */
  snapshotOf(structure: JsonObject): Snapshot | undefined;
}

/** Makes the trees of one validator, each when first needed. */
export function createBaseTrees(
  { definitions, resources }: ModuleContext,
  profiles: CoreProfiles | undefined,
): BaseTrees {
  const structures = new WeakMap<JsonObject, Structure>();
  const cores = new Map<string, ElementNode | undefined>();
  const own = profiles?.fhirVersion === definitions.fhirVersion ? profiles : undefined;
  const coreProfile = (canonical: string) => own && findCoreProfile(own, canonical);
  const structureOf = (canonical: string): Structure | undefined => {
    const resource = resources.findOf("StructureDefinition", canonical) ?? coreProfile(canonical);
    if (resource === undefined) return undefined;
    const known = structures.get(resource) ?? readStructure(resource, canonical);
    if (known !== undefined) structures.set(resource, known);
    return known;
  };
  const snapshots = createSnapshots({ definitions, find: structureOf });

  return {
    structureOf,
    snapshotOf(structure) {
      const { snapshot: _, ...stated } = structure;
      const read = readStructure(stated, "");
      return read && snapshots.of(read);
    },
    rootOf(canonical) {
      const given = structureOf(canonical);
      if (given !== undefined) {
        const snapshot = snapshots.of(given);
        return snapshot.ok ? snapshot.root : undefined;
      }
      const name = coreTypeName(canonical);
      if (name === undefined) return undefined;
      if (!cores.has(name)) cores.set(name, coreTree(definitions, name));
      return cores.get(name);
    },
    find(root, [first, ...steps]) {
      if (first?.name !== root.name) return undefined;
      let at: ElementNode = root;
      let isShort = false;
      let isNewSlice = false;
      for (const { name, slice } of steps) {
        const children = snapshots.childrenOf(at);
        const exact = children.find((child) => child.name === name);
        const found = exact ?? children.find((child) => isShortOf(child, name));
        if (found === undefined) return undefined;
        isShort = exact === undefined;
        const sliced =
          slice === undefined ? undefined : found.slices.find(({ sliceName }) => sliceName === slice);
        isNewSlice = slice !== undefined && sliced === undefined;
        at = sliced ?? found;
      }
      return { name: at.name, facts: at.facts, isShort, isNewSlice };
    },
  };
}

/** Whether `valueQuantity` is short for one type of `value[x]`. */
function isShortOf({ name, facts }: ElementNode, short: string): boolean {
  if (!name.endsWith("[x]") || !short.startsWith(name.slice(0, -3))) return false;
  const written = short.slice(name.length - 3);
  return facts.types.some(({ code }) => code.charAt(0).toUpperCase() + code.slice(1) === written);
}

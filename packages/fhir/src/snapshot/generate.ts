import type { Definitions } from "../definitions/definitions.ts";
import type { JsonObject } from "../plan/plan.ts";
import { coreTree } from "./core-tree.ts";
import { readStatements, type StatedElement } from "./differential.ts";
import { findElement } from "./find-element.ts";
import {
  copyChildren,
  copyNode,
  newSlice,
  TooManyNodes,
  type ElementNode,
  type NodeBudget,
} from "./facts.ts";
import { maxElements } from "./place.ts";
import { mergeFacts } from "./read-facts.ts";
import {
  choiceType,
  closeComplete,
  closeShortened,
  emptyNode,
  findSlice,
  impliedSlicing,
  raiseMinimum,
} from "./slices.ts";
import { coreTypeName, elementOf, type Structure } from "./structure.ts";

/** Why a profile cannot be used. */
export type SnapshotFault = "unknown-base" | "unknown-element" | "circular" | "empty" | "too-large";

/** The elements of a profile in full, or why there are none. */
export type Snapshot =
  | { readonly ok: true; readonly root: ElementNode }
  | { readonly ok: false; readonly fault: SnapshotFault; readonly about: string };

/** How snapshots are made. */
export interface SnapshotOptions {
  readonly definitions: Definitions;
  readonly find: (canonical: string) => Structure | undefined;
  /** Make snapshots from differentials even where a definition brings its own. */
  readonly regenerate?: boolean;
}

/** Makes snapshots (bản đầy đủ của hồ sơ), each once. */
export interface Snapshots {
  of(structure: Structure): Snapshot;
  /** The parts of an element: its own, or those of its type. Not to be changed. */
  childrenOf(node: ElementNode): readonly ElementNode[];
}

/** Where statements come from. */
interface Source {
  readonly url: string;
  /** They are a snapshot: complete, so that parts which they name need not be known. */
  readonly isGiven: boolean;
  readonly budget: NodeBudget;
}

const maxNodes = 500_000;
/** Profiles made from profiles, or named by them. */
const maxDepth = 64;

/** What is said of the value of a primitive type, as it is said of an element of that type. */
function asPrimitive(raw: JsonObject): JsonObject {
  // How its text is written is a matter of the type, not of profiles.
  const { min, max: _max, type: _type, extension: _extension, ...rest } = raw;
  return typeof min === "number" && min > 0 ? { ...rest, mustHaveValue: true } : rest;
}

class Fault extends Error {
  readonly fault: SnapshotFault;
  readonly about: string;
  constructor(fault: SnapshotFault, about: string) {
    super(fault);
    this.fault = fault;
    this.about = about;
  }
}

/** Why a snapshot could not be made; what is no such reason is thrown on. */
function faultOf(error: unknown, url: string): { readonly fault: SnapshotFault; readonly about: string } {
  if (error instanceof TooManyNodes) return { fault: "too-large", about: url };
  if (!(error instanceof Fault)) throw error;
  return { fault: error.fault, about: error.about };
}

/** Makes the snapshots of profiles from their differentials; FHIR, "Profiling", and ElementDefinition. */
export function createSnapshots({ definitions, find, regenerate = false }: SnapshotOptions): Snapshots {
  // Definitions that are records themselves come and go.
  const made = new WeakMap<Structure, Snapshot>();
  const busy = new Set<Structure>();
  const coreTrees = new Map<string, ElementNode | undefined>();
  const opened = new WeakMap<ElementNode, readonly ElementNode[]>();
  const named = new WeakMap<ElementNode, { count: number; readonly byName: Map<string, ElementNode> }>();

  const core = (name: string): ElementNode | undefined => {
    if (!coreTrees.has(name)) coreTrees.set(name, coreTree(definitions, name));
    return coreTrees.get(name);
  };

  function of(structure: Structure): Snapshot {
    const known = made.get(structure);
    if (known !== undefined) return known;
    if (busy.has(structure)) return { ok: false, fault: "circular", about: structure.url };
    if (busy.size >= maxDepth) return { ok: false, fault: "too-large", about: structure.url };
    busy.add(structure);
    let snapshot: Snapshot;
    try {
      snapshot = { ok: true, root: generate(structure) };
    } catch (error) {
      snapshot = { ok: false, ...faultOf(error, structure.url) };
    } finally {
      busy.delete(structure);
    }
    made.set(structure, snapshot);
    return snapshot;
  }

  function generate(structure: Structure): ElementNode {
    const { snapshot, differential } = structure;
    if (snapshot.length > maxElements || differential.length > maxElements)
      throw new Fault("too-large", structure.url);
    const isGiven = structure.snapshot.length > 0 && (!regenerate || structure.differential.length === 0);
    const source: Source = { url: structure.url, isGiven, budget: { left: maxNodes } };
    if (isGiven) {
      const stated = readStatements(structure.snapshot);
      if (stated === undefined) throw new Fault("empty", structure.url);
      const root = emptyNode(stated.name, stated.name);
      apply(root, stated, source);
      return root;
    }
    const base = treeOf(structure.base ?? "");
    if (base === undefined) throw new Fault("unknown-base", structure.base ?? "");
    const root = copyNode(base, source.budget);
    const stated = readStatements(structure.differential);
    if (stated !== undefined) apply(root, stated, source);
    return root;
  }

  /** The elements that a canonical stands for: those of a profile or of a core type. */
  function treeOf(canonical: string): ElementNode | undefined {
    const name = coreTypeName(canonical);
    const type = name === undefined ? undefined : core(name);
    if (type !== undefined) return type;
    const structure = find(canonical);
    if (structure === undefined) return undefined;
    const snapshot = of(structure);
    if (!snapshot.ok) throw new Fault(snapshot.fault, snapshot.about);
    const element = elementOf(canonical, structure);
    return element === undefined ? snapshot.root : findElement(snapshot.root, element);
  }

  function apply(node: ElementNode, stated: StatedElement, source: Source): void {
    const before = stated.slices.length > 0 ? newSlice(node, "", source.budget) : undefined;
    for (const raw of stated.raws) node.facts = mergeFacts(node.facts, raw, source.url);
    const shortened = new Set<ElementNode>();
    for (const child of stated.children) {
      const choice = applyChild(node, child, source);
      if (choice !== undefined) shortened.add(choice);
    }
    for (const choice of shortened) closeShortened(choice, node);
    if (before === undefined) return;
    if (node.facts.slicing === undefined) node.facts = { ...node.facts, ...impliedSlicing(node) };
    for (const slice of stated.slices)
      applySlice(node, slice, source.isGiven ? emptyNode(node.name, node.path) : before, source);
    if (source.isGiven) return;
    raiseMinimum(node);
    closeComplete(node);
  }

  /** Returns the choice that the statement names in short, such as `valueQuantity` for `value[x]`. */
  function applyChild(node: ElementNode, stated: StatedElement, source: Source): ElementNode | undefined {
    const children = source.isGiven
      ? (node.children ??= [])
      : (node.children ??= copyChildren(typeChildren(node), source.budget, node.path));
    const exact = children.find(({ name }) => name === stated.name);
    if (exact !== undefined) {
      apply(exact, stated, source);
      return undefined;
    }
    const choice = source.isGiven
      ? undefined
      : children.find((child) => choiceType(child, stated.name) !== undefined);
    if (choice !== undefined) {
      applyToChoice(choice, stated, choiceType(choice, stated.name) ?? "", source);
      return choice;
    }
    if (stated.name === "value" && isPrimitive(node)) {
      // The value of a primitive type is no element of its own in records: what is said of it holds for the element.
      for (const raw of stated.raws) node.facts = mergeFacts(node.facts, asPrimitive(raw), source.url);
      return undefined;
    }
    if (!source.isGiven) throw new Fault("unknown-element", `${node.path}.${stated.name}`);
    const created = emptyNode(stated.name, `${node.path}.${stated.name}`);
    children.push(created);
    apply(created, stated, source);
    return undefined;
  }

  function isPrimitive({ name, path, facts: { types } }: ElementNode): boolean {
    // The definition of a primitive type states no type of its root.
    const code = types.length > 0 || path.includes(".") ? types[0]?.code : name;
    return code !== undefined && definitions.type(code)?.kind === "primitive";
  }

  /** `valueQuantity` for `value[x]`: a slice by type, unless the element can have no other type. */
  function applyToChoice(choice: ElementNode, stated: StatedElement, type: string, source: Source): void {
    if (choice.facts.types.length === 1 && choice.slices.length === 0) {
      apply(choice, stated, source);
      return;
    }
    // A short form that must be there excludes the other types; published snapshots do the same.
    if (choice.slices.length === 0 && stated.raws.some(({ min }) => typeof min === "number" && min > 0)) {
      const types = choice.facts.types.filter(({ code }) => code === type);
      const slicing = {
        discriminators: [{ type: "type", path: "$this" }],
        rules: "closed",
        isOrdered: false,
      } as const;
      choice.facts = { ...choice.facts, types, slicing };
    }
    let slice = choice.slices.find(({ sliceName }) => sliceName === stated.name);
    if (slice === undefined) {
      slice = newSlice(choice, stated.name, source.budget);
      slice.facts = { ...slice.facts, types: slice.facts.types.filter(({ code }) => code === type) };
      choice.slices.push(slice);
    }
    if (choice.facts.slicing === undefined) choice.facts = { ...choice.facts, ...impliedSlicing(choice) };
    apply(slice, stated, source);
    raiseMinimum(choice);
  }

  function applySlice(node: ElementNode, stated: StatedElement, before: ElementNode, source: Source): void {
    const sliceName = stated.slice ?? "";
    const slash = sliceName.lastIndexOf("/");
    const parent = slash < 0 ? undefined : findSlice(node, sliceName.slice(0, slash));
    const owner = parent ?? node;
    let slice = sliceOf(owner, sliceName);
    if (slice === undefined) {
      const start = parent === undefined || source.isGiven ? before : newSlice(parent, "", source.budget);
      slice = newSlice(start, sliceName, source.budget);
      const type = choiceType(node, sliceName);
      if (!source.isGiven && type !== undefined) {
        slice.facts = { ...slice.facts, types: slice.facts.types.filter(({ code }) => code === type) };
      }
      if (!source.isGiven) limitByExtension(slice, stated);
      owner.slices.push(slice);
      if (owner.facts.slicing === undefined && parent !== undefined && node.facts.slicing !== undefined) {
        owner.facts = { ...owner.facts, slicing: { ...node.facts.slicing, rules: "open" } };
      }
    }
    apply(slice, stated, source);
  }

  /** A slice by its name, without looking through all of them: there may be thousands. */
  function sliceOf(owner: ElementNode, sliceName: string): ElementNode | undefined {
    let known = named.get(owner);
    if (known?.count !== owner.slices.length) {
      // Slices are only ever added, at the end.
      known ??= { count: 0, byName: new Map<string, ElementNode>() };
      for (const slice of owner.slices.slice(known.count)) {
        if (!known.byName.has(slice.sliceName ?? "")) known.byName.set(slice.sliceName ?? "", slice);
      }
      known.count = owner.slices.length;
      named.set(owner, known);
    }
    return known.byName.get(sliceName);
  }

  /** An extension may say itself how often it occurs at most; a slice for it does not allow more. */
  function limitByExtension(slice: ElementNode, { raws }: StatedElement): void {
    if (slice.name !== "extension" && slice.name !== "modifierExtension") return;
    const types = raws
      .map((raw) => mergeFacts(slice.facts, raw).types)
      .find((list) => list !== slice.facts.types);
    const [profile, ...others] = types?.[0]?.profiles ?? [];
    const root = profile === undefined || others.length > 0 ? undefined : profileTree(profile);
    if (root !== undefined && root.facts.max < slice.facts.max) {
      slice.facts = { ...slice.facts, max: root.facts.max };
    }
  }

  /** The parts that the type of an element has; a single profile on the type counts as the type. */
  function typeChildren(node: ElementNode): readonly ElementNode[] {
    const { types, contentReference } = node.facts;
    if (contentReference !== undefined) return referenced(contentReference);
    const [type] = types;
    if (type === undefined) return [];
    const isOne = types.every(({ code }) => code === type.code);
    if (!isOne) return core("Element")?.children ?? [];
    const [profile] = type.profiles;
    const profiled = profile !== undefined && type.profiles.length === 1 ? profileTree(profile) : undefined;
    return (profiled ?? core(type.code))?.children ?? [];
  }

  function profileTree(canonical: string): ElementNode | undefined {
    const structure = find(canonical);
    // A profile that goes into itself is taken as its type there.
    if (structure === undefined || busy.has(structure)) return undefined;
    return treeOf(canonical);
  }

  /** `#Bundle.link`, or with the URL of the type before it. */
  function referenced(reference: string): readonly ElementNode[] {
    const path = reference.slice(reference.indexOf("#") + 1).split(".");
    let node = core(path[0] ?? "");
    for (const step of path.slice(1)) node = node?.children?.find(({ name }) => name === step);
    return node?.children ?? [];
  }

  return {
    of,
    childrenOf(node) {
      // A profile on one element of a group says more than the group that it stands for.
      const isNarrowed = node.facts.types[0]?.profiles[0]?.includes("#") === true;
      if (node.children !== undefined && node.children.length > 0 && !isNarrowed) return node.children;
      let children = opened.get(node);
      if (children === undefined) {
        try {
          children = copyChildren(typeChildren(node), { left: maxNodes }, node.path);
        } catch (error) {
          faultOf(error, "");
          children = [];
        }
        opened.set(node, children);
      }
      return children;
    },
  };
}

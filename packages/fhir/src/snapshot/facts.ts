import type { JsonObject } from "../plan/plan.ts";
import type { BindingStrength, ProfileInvariant } from "../definitions/type-definition.ts";

/** A value that a profile states, with the type in the name of its property: `Uri` of `fixedUri`. */
export interface StatedValue {
  readonly type: string;
  readonly value: unknown;
  /** Where the value stands, for the text of numbers. */
  readonly container: object;
  readonly key: string;
  /** Id and extensions of a primitive value. */
  readonly sibling: unknown;
}

/** One type that a profile allows, with the profiles that its values or targets must follow. */
export interface ProfileType {
  readonly code: string;
  readonly profiles: readonly string[];
  readonly targetProfiles: readonly string[];
  /** `contained`, `referenced`, `bundled`; empty when anything goes. */
  readonly aggregation: readonly string[];
  /** Whether references must name a version; undefined when they may. */
  readonly versioning?: "independent" | "specific";
}

/** A binding of a profile, its value set by its canonical. */
export interface ProfileBinding {
  readonly strength: BindingStrength;
  readonly valueSet: string | undefined;
  /** Sets that codes must come from at most, or besides: `maximum` and `required` additional bindings. */
  readonly required: readonly string[];
  /** Sets that codes should come from besides: `extensible` additional bindings. */
  readonly extensible?: readonly string[];
  /** Additional bindings for records with certain codes. */
  readonly conditional?: readonly ConditionalBinding[];
  /** Sets of additional bindings that hold only in some uses, which are not known here. */
  readonly scoped?: readonly string[];
}

/** An additional binding with a `usage` that looks at the record itself. */
export interface ConditionalBinding {
  readonly valueSet: string;
  readonly isRequired: boolean;
  /** All of them must hold. */
  readonly conditions: readonly UsageCondition[];
}

/** A `usage` whose code is a path of the record: a value there must have one of the codings. */
export interface UsageCondition {
  /** The canonical of the profile whose record is meant. */
  readonly profile: string;
  /** `Observation.category`. */
  readonly path: string;
  readonly codings: readonly JsonObject[];
}

/** How repetitions are told apart (discriminator). */
export interface Discriminator {
  readonly type: string;
  readonly path: string;
}

/** How the repetitions of an element are divided into slices (phân nhóm). */
export interface Slicing {
  readonly discriminators: readonly Discriminator[];
  readonly rules: "open" | "closed" | "openAtEnd";
  readonly isOrdered: boolean;
}

/** What a profile says of one element, apart from its parts. */
export interface ElementFacts {
  readonly min: number;
  readonly max: number;
  readonly types: readonly ProfileType[];
  readonly contentReference?: string;
  readonly binding?: ProfileBinding;
  readonly fixed?: StatedValue;
  readonly pattern?: StatedValue;
  readonly minValue?: StatedValue;
  readonly maxValue?: StatedValue;
  readonly minLength?: number;
  readonly maxLength?: number;
  /** Extensions cannot stand in for the value of a primitive. */
  readonly mustHaveValue?: boolean;
  /** Extensions that alone may stand in for the value of a primitive. */
  readonly valueAlternatives?: readonly string[];
  /** Regular expressions that the text must match. */
  readonly patterns?: readonly string[];
  readonly slicing?: Slicing;
  /** Of a narrative: languages that it must have sections for, `_no`, `_yes` or `_resource`. */
  readonly narrativeLanguages?: readonly string[];
  /** Of a narrative: how grave it is that its parts do not say where they come from. */
  readonly narrativeSource?: "error" | "warning" | "information";
  /** Invariants that profiles add; those of the base specification are not repeated here. */
  readonly invariants: readonly ProfileInvariant[];
}

/**
 * An element of a snapshot with its parts and slices. Parts are undefined where the snapshot does not go
 * into them: there the element has what its type has.
 */
export interface ElementNode {
  /** Name of the path step: `component`, `value[x]`. */
  readonly name: string;
  readonly path: string;
  readonly sliceName: string | undefined;
  facts: ElementFacts;
  children: ElementNode[] | undefined;
  slices: ElementNode[];
}

/** How many elements may still be made; definitions from anywhere must not use up the memory. */
export interface NodeBudget {
  left: number;
}

/** There are more elements than may be made. */
export class TooManyNodes extends Error {}

/** A copy that can be changed without changing the original, standing at another path when one is given. */
export function copyNode(node: ElementNode, budget: NodeBudget, path = node.path): ElementNode {
  if (--budget.left < 0) throw new TooManyNodes();
  return {
    name: node.name,
    path,
    sliceName: node.sliceName,
    facts: node.facts,
    children: node.children && copyChildren(node.children, budget, path),
    slices: node.slices.map((slice) => copyNode(slice, budget, path)),
  };
}

/** Copies of the parts of one element as parts of another. */
export function copyChildren(
  children: readonly ElementNode[],
  budget: NodeBudget,
  path: string,
): ElementNode[] {
  return children.map((child) => copyNode(child, budget, `${path}.${child.name}`));
}

/** The beginning of a slice: what the element is before it was sliced. */
export function newSlice(element: ElementNode, sliceName: string, budget: NodeBudget): ElementNode {
  const { slicing: _, ...facts } = element.facts;
  const copy = copyNode({ ...element, slices: [] }, budget);
  return { ...copy, sliceName, facts: { ...facts, min: 0 } };
}

import type { InvariantTest } from "../invariants/scene.ts";

/** Versions of FHIR that this package knows, by their publication number: R4, R4B and R5. */
export type FhirVersion = "4.0.1" | "4.3.0" | "5.0.0";

/** How strictly a coded element is bound to its value set. */
export type BindingStrength = "required" | "extensible" | "preferred" | "example";

/** The value set (tập giá trị) of a coded element. `valueSet` is short for sets of FHIR itself. */
export interface Binding {
  readonly strength: BindingStrength;
  readonly valueSet: string;
  /** The set that codes must come from even when `valueSet` itself is only preferred. */
  readonly maxValueSet?: string;
}

/** One type that an element may have, with the resources that a reference may point to. */
export interface TypeReference {
  readonly type: string;
  readonly profiles: readonly string[];
  readonly targets: readonly string[];
}

/** An invariant (ràng buộc) as the specification publishes it. */
export interface Invariant {
  readonly key: string;
  readonly severity: "error" | "warning";
  readonly human: string;
  /** Whether a value obeys; absent when another part of the validator checks it, or it takes a terminology server. */
  readonly test?: InvariantTest;
}

/** An invariant that a profile states, as its definition writes it. */
export interface ProfileInvariant extends Invariant {
  readonly expression: string;
}

/** One element of a type: name, how often, of which types, bound to which codes. */
export interface ElementDefinition {
  /** Without `[x]`. */
  readonly name: string;
  readonly isChoice: boolean;
  readonly min: number;
  readonly max: number;
  readonly types: readonly TypeReference[];
  /** Path of the element whose children this one shares, relative to the type: `link`, `item.answer`. */
  readonly sharedWith?: string;
  readonly isModifier: boolean;
  /** Written as an XML attribute. */
  readonly isAttribute: boolean;
  readonly binding?: Binding;
  /** Keys of the invariants that hold here, beside those of its type. */
  readonly invariants: readonly string[];
  /** The elements of a nested group, without those of Element and BackboneElement. */
  readonly children: readonly ElementDefinition[];
}

/** A data type or resource type. */
export interface TypeDefinition {
  readonly name: string;
  readonly base: string | undefined;
  readonly kind: "primitive" | "complex" | "resource";
  readonly isAbstract: boolean;
  /** Keys of the invariants of the type itself, without those of its base. */
  readonly invariantKeys: readonly string[];
  /** Invariants that are first stated in this type, by key. */
  readonly invariants: ReadonlyMap<string, Invariant>;
  /** Elements that this type adds to its base, in their order. */
  readonly elements: readonly ElementDefinition[];
}

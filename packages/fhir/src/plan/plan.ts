import type { ElementDefinition } from "../definitions/type-definition.ts";
import type { PrimitiveRule } from "../primitives/rules.ts";
import type { Walk } from "../walk/walk.ts";

/** A check that a module adds to a type or element; the walk stands at the value when it is called. */
export type Check = (walk: Walk, value: unknown) => void;

/** A JSON object, as it is seen before anything is known about it. */
export type JsonObject = Readonly<Record<string, unknown>>;

/**
 * What one JSON property of a type may hold. A choice element has one for each of its types; a
 * primitive element has a second one for its `_name` sibling.
 */
export interface Property {
  /** `valueQuantity`, `_birthDate`. */
  readonly jsonName: string;
  /** As in a path: `value.ofType(Quantity)`, `birthDate`. */
  readonly pathName: string;
  readonly element: ElementDefinition;
  /** FHIR type: `Quantity`, `code`; `Resource` for any resource. */
  readonly type: string;
  readonly repeats: boolean;
  readonly isSibling: boolean;
  readonly isResource: boolean;
  /** Set for primitive types. */
  readonly rule: PrimitiveRule | undefined;
  /** Bit of the element in {@link Plan.requiredBits}; 0 when nothing depends on its presence. */
  readonly bit: number;
  /** Checks of every value of this property; of a sibling, of those that have no value. */
  readonly checks: readonly Check[];
  /** Plan of the value's own properties; of Element for siblings. */
  readonly plan: () => Plan;
}

/** A type, or a nested group of one, made ready for checking. */
export interface Plan {
  /** `Patient`, `HumanName`, `Patient.contact`. */
  readonly name: string;
  readonly isResource: boolean;
  readonly properties: ReadonlyMap<string, Property>;
  /** All elements in their order, inherited ones first. */
  readonly elements: readonly ElementDefinition[];
  readonly requiredBits: number;
  readonly required: readonly { readonly element: ElementDefinition; readonly bit: number }[];
  /** Run before the parts of a value of this type are checked. */
  readonly before: readonly Check[];
  /** Checks of every value of this type, after its parts. */
  readonly checks: readonly Check[];
}

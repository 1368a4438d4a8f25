import type { Property } from "../plan/plan.ts";
import type { ProfileRun } from "./profile-run.ts";

/** One value of an element, where it stands. */
export interface Item {
  readonly property: Property | undefined;
  readonly container: object;
  readonly key: string | number;
  readonly pathName: string;
  /** -1 for elements that do not repeat. */
  readonly index: number;
  readonly value: unknown;
  /** Id and extensions of a primitive. */
  readonly sibling: unknown;
  /** FHIR type of the value: `Quantity`; of resources what they say themselves. */
  readonly type: string;
}

/** Something that a profile asks of one value; the walk stands at it. */
export type ValueCheck = (run: ProfileRun, item: Item) => void;

/** What a profile asks of a value beyond its type. */
export interface ValuePlan {
  readonly checks: readonly ValueCheck[];
  readonly parts: readonly PartPlan[];
}

/** What a profile asks of one element and its values. */
export interface PartPlan {
  /** `Observation.component`. */
  readonly path: string;
  readonly name: string;
  readonly properties: readonly Property[];
  /** Of a choice, its properties by their JSON names. */
  readonly choice: ReadonlyMap<string, Property> | undefined;
  /** 0 when the type itself asks for as many. */
  readonly min: number;
  /** Infinity when the type itself allows no more. */
  readonly max: number;
  /** Types that the profile leaves; undefined when all of the type. */
  readonly types: readonly string[] | undefined;
  /** What every value must obey, by its JSON property. */
  readonly every: ReadonlyMap<Property, ValuePlan>;
  readonly slicing: SlicingPlan | undefined;
  /** The quick way for an element that occurs once, in one form, without slices. */
  readonly single: SinglePlan | undefined;
}

/** What is asked of the one value of an element. */
export interface SinglePlan {
  readonly property: Property;
  /** `_birthDate` of `birthDate`. */
  readonly siblingName: string;
  readonly plan: ValuePlan | undefined;
}

/** How the values of an element are divided. */
export interface SlicingPlan {
  readonly rules: "open" | "closed" | "openAtEnd";
  readonly isOrdered: boolean;
  /** Where a value stands among the others matters. */
  readonly hasOrder: boolean;
  /** A slice must be there. */
  readonly isDemanding: boolean;
  readonly slices: readonly SlicePlan[];
  /** The slice for what belongs to no other (`@default`). */
  readonly rest: SlicePlan | undefined;
}

/** One slice (nhóm con) with what its values must obey. */
export interface SlicePlan {
  readonly name: string;
  readonly path: string;
  readonly min: number;
  readonly max: number;
  /** Undefined when the discriminators do not say how to tell the slice. */
  readonly tests: readonly SliceTest[] | undefined;
  readonly values: ReadonlyMap<Property, ValuePlan>;
  readonly slicing: SlicingPlan | undefined;
}

/** One discriminator of a slice. */
export interface SliceTest {
  /** What is expected, for people: `code = {…}`. */
  readonly expected: string;
  /** The path that is looked at: `system`. */
  readonly path: string;
  /** Whether there is anything at that path; asked only to explain. */
  readonly isThere?: (run: ProfileRun, item: Item) => boolean;
  /** Undefined when it cannot be told, such as by a profile that is not known. */
  readonly matches: (run: ProfileRun, item: Item, position: number) => boolean | undefined;
}

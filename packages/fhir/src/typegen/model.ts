import type { SliceTest } from "./runtime/slice.ts";

/** A type as the generated source names it. */
export type TypeRef =
  /** Written out: `string`, `"a" | "b"`. */
  | { readonly kind: "text"; readonly alternatives: readonly string[] }
  /** Of @types/fhir. */
  | { readonly kind: "fhir"; readonly name: string }
  /** Declared in the same file. */
  | { readonly kind: "here"; readonly name: string }
  /** The type of another profile that files are made for. */
  | { readonly kind: "profile"; readonly url: string }
  /** What a property of another type holds, or its items. */
  | {
      readonly kind: "part";
      readonly owner: TypeRef;
      readonly key: string;
      readonly isList: boolean;
    };

/** A property that a profile narrows. */
export interface PropertyModel {
  readonly key: string;
  /** Undefined when the property may not be there. */
  readonly type: TypeRef | undefined;
  /** How often: once without a list, exactly one in a list, at least one, any number. */
  readonly list: "none" | "one" | "some" | "any";
  readonly isRequired: boolean;
  readonly doc: readonly string[];
  /** Of a form of a choice that may not be there: name of the choice. */
  readonly choice?: string;
}

/** Choices of which few forms are left, so that those which may not be there are not listed. */
export interface OnlyModel {
  readonly stems: readonly string[];
  readonly left: readonly string[];
}

/** An interface with the properties that are narrower than those of its base. */
export interface InterfaceModel {
  readonly name: string;
  readonly base: TypeRef;
  readonly only: OnlyModel | undefined;
  readonly properties: readonly PropertyModel[];
  readonly doc: readonly string[];
}

/** A union of codes with a name of its own. */
export interface UnionModel {
  readonly name: string;
  readonly alternatives: readonly string[];
}

/** The object that an accessor is given. */
export interface Holder {
  /** Its type in @types/fhir. */
  readonly base: TypeRef;
  /** Its type under the profile; the base where the profile says nothing. Known once its parts are. */
  own: TypeRef;
  /** What it is called: empty for the record itself. */
  readonly names: readonly string[];
}

/** A step from the holder to the object with the list: a property that does not repeat. */
export interface HolderStep {
  readonly key: string;
  readonly type: TypeRef;
  /** @types/fhir says that it is always there. */
  readonly isRequired: boolean;
}

/** What an accessor reads and writes of an extension. */
export interface ValueModel {
  readonly key: string;
  readonly base: TypeRef;
  readonly own: TypeRef;
}

/** A slice or extension with functions that get and set it. */
export interface AccessorModel {
  readonly sliceName: string;
  readonly holder: Holder;
  readonly steps: readonly HolderStep[];
  readonly key: string;
  readonly isMany: boolean;
  readonly isRequired: boolean;
  readonly base: TypeRef;
  readonly own: TypeRef;
  readonly tests: readonly SliceTest[];
  readonly adds: object | undefined;
  /** Properties that the slice itself fills. */
  readonly said: readonly string[];
  readonly value: ValueModel | undefined;
  readonly doc: readonly string[];
}

/** An accessor with the names that it is given. */
export interface NamedAccessor extends AccessorModel {
  readonly getter: string;
  readonly setter: string;
  readonly constant: string;
}

/** One profile with the names that its file and type have. */
export interface ProfileNames {
  readonly url: string;
  readonly version: string | undefined;
  readonly typeName: string;
  readonly constant: string;
  readonly guard: string;
  readonly space: string;
  readonly file: string;
  readonly isResource: boolean;
  readonly isAbstract: boolean;
}

/** What one file says. */
export interface ModuleModel {
  readonly names: ProfileNames;
  readonly doc: readonly string[];
  readonly root: TypeRef;
  readonly interfaces: readonly InterfaceModel[];
  readonly unions: readonly UnionModel[];
  readonly accessors: readonly NamedAccessor[];
  /** Ways to the primitive values that the profile requires. */
  readonly required: readonly (readonly string[])[];
}

import type { LegalSource } from "../issue/legal-source.ts";
import type { Codec, MapContext } from "./codec.ts";
import type { ItemAt, ListPathOf, PathOf, ValueAt } from "./path-types.ts";

/** A sentence for readers of a map, in both languages. */
export interface MapText {
  readonly vi: string;
  readonly en: string;
}

/** What every rule may say of itself. */
export interface RuleNotes {
  readonly doc?: MapText;
  /** Law or standard that says so (căn cứ). */
  readonly ref?: LegalSource;
}

/** A value that JSON can hold. */
export type Json = string | number | boolean | null | readonly Json[] | { readonly [name: string]: Json };

/** One rule of a map as data: what `coverage`, `toTable` and the exports read. */
export type Rule =
  | (RuleNotes & {
      readonly kind: "field";
      readonly from: string;
      readonly to: string;
      readonly via?: Codec<unknown, unknown>;
    })
  | (RuleNotes & {
      readonly kind: "each";
      readonly from: string;
      readonly to: string;
      /** What tells the items apart: a path of the source item that a rule carries over. */
      readonly key?: string;
      readonly rules: readonly Rule[];
    })
  | (RuleNotes & { readonly kind: "const"; readonly to: string; readonly value: Json })
  | (RuleNotes & {
      readonly kind: "drop";
      readonly from: string;
      readonly because: MapText;
      /** Whether the value rides in the residue all the same. */
      readonly keep: boolean;
    })
  | (RuleNotes & {
      readonly kind: "custom";
      readonly reads: readonly string[];
      readonly writes: readonly string[];
      /** There. */
      readonly to: (source: unknown, context: MapContext) => Readonly<Record<string, unknown>>;
      /** Back. */
      readonly from?: (target: unknown, context: MapContext) => Readonly<Record<string, unknown>>;
    });

/** Both sides may hold the same values as they are. */
type IsSame<A, B> = [NonNullable<A>] extends [NonNullable<B>]
  ? [NonNullable<B>] extends [NonNullable<A>]
    ? true
    : false
  : false;

/** What `field` takes after its paths: a codec, unless both sides hold the same kind of value. */
type FieldArguments<A, B> =
  IsSame<A, B> extends true
    ? [options?: RuleNotes & { readonly via?: Codec<NonNullable<A>, NonNullable<B>> }]
    : [options: RuleNotes & { readonly via: Codec<NonNullable<A>, NonNullable<B>> }];

/** Values by path, as custom rules give them. */
export type ValuesAt<S, Path extends string> = { readonly [P in Path]?: ValueAt<S, P> | undefined };

/** Makes the rules of one map; each path is checked by the compiler. */
export interface RuleMaker<S, T> {
  /** This value, to that place, through a codec where the two sides differ. */
  field<const F extends string, const P extends string>(
    from: PathOf<S, F> & F,
    to: PathOf<T, P> & P,
    ...options: FieldArguments<ValueAt<S, F>, ValueAt<T, P>>
  ): Rule;
  /**
   * Each item of a list, to an item of another list, in the same order. With a `key`, a path of the source item that a rule
   * carries over, what the target cannot hold finds its item again in a list that was put in another order or shortened.
   */
  each<const F extends string, const P extends string, const K extends string = never>(
    from: ListPathOf<S, F> & F,
    to: ListPathOf<T, P> & P,
    rules: (rule: RuleMaker<ItemAt<S, F>, ItemAt<T, P>>) => readonly Rule[],
    options?: RuleNotes & { readonly key?: PathOf<ItemAt<S, F>, K> & K },
  ): Rule;
  /** A value that the target always has. */
  constant<const P extends string>(
    to: PathOf<T, P> & P,
    value: NonNullable<ValueAt<T, P>> & Json,
    notes?: RuleNotes,
  ): Rule;
  /** A stated loss: nothing in the target holds this. */
  drop<const F extends string>(
    from: PathOf<S, F> & F,
    because: MapText,
    options?: RuleNotes & { readonly keep?: "residue" },
  ): Rule;
  /** Code, where several values make one; it says what it reads and writes, and nothing else counts. */
  custom<const F extends string, const P extends string>(rule: {
    readonly reads: readonly (PathOf<S, F> & F)[];
    readonly writes: readonly (PathOf<T, P> & P)[];
    readonly to: (source: S, context: MapContext) => ValuesAt<T, P>;
    readonly from?: (target: T, context: MapContext) => ValuesAt<S, F>;
    readonly doc: MapText;
    readonly ref?: LegalSource;
  }): Rule;
}

/** The one maker: types are all that differs. */
const maker = {
  field: (from: string, to: string, options: object = {}): Rule => ({ kind: "field", from, to, ...options }),
  each: (
    from: string,
    to: string,
    rules: (rule: unknown) => readonly Rule[],
    options: RuleNotes & { readonly key?: string } = {},
  ): Rule => ({ kind: "each", from, to, rules: rules(maker), ...options }),
  constant: (to: string, value: Json, notes: RuleNotes = {}): Rule => ({
    kind: "const",
    to,
    value,
    ...notes,
  }),
  drop: (
    from: string,
    because: MapText,
    { keep, ...notes }: RuleNotes & { readonly keep?: "residue" } = {},
  ): Rule => ({ kind: "drop", from, because, keep: keep === "residue", ...notes }),
  custom: (rule: object): unknown => ({ kind: "custom", ...rule }),
};

/** The maker of rules for two shapes. */
export function ruleMaker<S, T>(): RuleMaker<S, T> {
  // Rules are plain data; which paths and values they may have is a matter of types alone.
  return maker as unknown as RuleMaker<S, T>;
}

/** The value when there is one; of data that nobody knows, nothing more is known. */
type Present<S> = unknown extends S ? unknown : NonNullable<S>;

/** The value under a name, whichever member of a union has it. */
type Named<S, Name extends string> = unknown extends S
  ? unknown
  : S extends unknown
    ? Name extends keyof S
      ? S[Name]
      : never
    : never;

/** One item of a list. */
type ItemOf<S> = unknown extends S ? unknown : S extends readonly (infer Item)[] ? Item : never;

/** One step: a name, `name[0]`, or `name[key='value']`. */
type StepInto<S, Step extends string> = Step extends `${infer Name}[${infer Place}]`
  ? Place extends `${infer Key}='${string}'`
    ? Named<Present<ItemOf<Present<Named<S, Name>>>>, Key> extends never
      ? never
      : ItemOf<Present<Named<S, Name>>>
    : Place extends `${bigint}`
      ? ItemOf<Present<Named<S, Name>>>
      : never
  : Named<S, Step>;

/** Whether a dot stands inside of a quoted value. */
type IsQuoted<Head extends string> = Head extends `${string}['${string}']${string}`
  ? false
  : Head extends `${string}='${infer Value}`
    ? Value extends `${string}'${string}`
      ? false
      : true
    : false;

/** Takes the first step off a path: dots inside of quotes belong to it. */
type SplitPath<Path extends string, Before extends string = ""> = Path extends `${infer Head}.${infer Rest}`
  ? IsQuoted<`${Before}${Head}`> extends true
    ? SplitPath<Rest, `${Before}${Head}.`>
    : [`${Before}${Head}`, Rest]
  : [`${Before}${Path}`];

/** What stands at a path of a shape; `never` when there is no such path. */
export type ValueAt<S, Path extends string> =
  SplitPath<Path> extends [infer Step extends string, infer Rest extends string]
    ? ValueAt<Present<StepInto<S, Step>>, Rest>
    : StepInto<S, Path>;

/** The path itself when the shape has it; else a text that says what is wrong, which no path can be. */
export type PathOf<S, Path extends string> = [ValueAt<S, Path>] extends [never]
  ? `no such path: ${Path}`
  : Path;

/** The path when what stands there is a list. */
export type ListPathOf<S, Path extends string> =
  NonNullable<ValueAt<S, Path>> extends readonly unknown[]
    ? Path
    : unknown extends ValueAt<S, Path>
      ? Path
      : `no list there: ${Path}`;

/** One item of the list at a path. */
export type ItemAt<S, Path extends string> = Present<ItemOf<Present<ValueAt<S, Path>>>>;

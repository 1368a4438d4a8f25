import type { MapText } from "./rule.ts";

/** What a codec may ask for. */
export interface MapContext {
  /** The whole record that is read. */
  readonly root: unknown;
  /** What the caller gave: names, lists, lookups. Nothing else comes from outside. */
  readonly parameters: Readonly<Record<string, unknown>>;
}

/**
 * One value both ways (bộ chuyển đổi hai chiều). `undefined` means that the other side has no such value; then it is reported,
 * and rides in the residue.
 *
 * @example
 * ```ts
 * import type { Codec } from "@lienthong/core/mapping";
 *
 * const yesNo: Codec<string, boolean> = {
 *   id: "yes-no",
 *   to: (text) => (text === "1" ? true : text === "0" ? false : undefined),
 *   from: (value) => (value ? "1" : "0"),
 *   exact: true,
 * };
 * yesNo.to("1", { root: {}, parameters: {} }); // true
 * ```
 */
export interface Codec<A, B> {
  readonly id: string;
  /** There; nothing when it has no counterpart. */
  readonly to: (value: A, context: MapContext) => B | undefined;
  /** Back. */
  readonly from: (value: B, context: MapContext) => A | undefined;
  /** Whether the way back always gives the same value; a map that says `false` declares a loss. */
  readonly exact: boolean;
  readonly doc?: MapText;
  /** The pairs of a table, when the codec is one; it is then written as a ConceptMap. */
  readonly table?: ReadonlyMap<string, string>;
}

/** What a codec of zod 4 (`z.codec`) shows; told by its structure, so that zod is no dependency. */
export interface ZodLikeCodec<A, B> {
  /** There. */
  readonly safeDecode: (value: A) => { readonly success: boolean; readonly data?: B | undefined };
  /** Back. */
  readonly safeEncode: (value: B) => { readonly success: boolean; readonly data?: A | undefined };
}

/**
 * A codec of zod 4 as codec of a map (chuyển codec của zod sang codec của bảng ánh xạ): what its schemas refuse is no value.
 *
 * @example
 * ```ts
 * import { zodCodec } from "@lienthong/core/mapping";
 *
 * // Any object with safeDecode and safeEncode, such as z.codec(z.string(), z.number(), …).
 * const count = zodCodec("count", {
 *   safeDecode: (text: string) => ({ success: /^[0-9]{1,9}$/u.test(text), data: Number(text) }),
 *   safeEncode: (value: number) => ({ success: true, data: String(value) }),
 * });
 * count.to("12", { root: {}, parameters: {} }); // 12
 * ```
 */
export function zodCodec<A, B>(
  id: string,
  schema: ZodLikeCodec<A, B>,
  options: { readonly exact?: boolean; readonly doc?: MapText } = {},
): Codec<A, B> {
  const { exact = false, doc } = options;
  return {
    id,
    to: (value) => {
      const found = schema.safeDecode(value);
      return found.success ? found.data : undefined;
    },
    from: (value) => {
      const found = schema.safeEncode(value);
      return found.success ? found.data : undefined;
    },
    exact,
    ...(doc && { doc }),
  };
}

/** A table of codes as codec: it takes any text, and gives none but its own. */
export interface TableCodec<A extends string, B extends string> {
  readonly id: string;
  /** There; nothing for a code that the table does not have. */
  readonly to: (value: string) => B | undefined;
  /** Back. */
  readonly from: (value: string) => A | undefined;
  readonly exact: boolean;
  readonly table: ReadonlyMap<string, string>;
  readonly doc?: MapText;
}

/**
 * A small table of codes as codec (bảng mã tương ứng). Of several codes that become the same one, the first comes back; the
 * codec is then not exact.
 *
 * @example
 * ```ts
 * import { tableCodec } from "@lienthong/core/mapping";
 *
 * const sex = tableCodec("gioi-tinh", { 1: "male", 2: "female", 3: "unknown" });
 * sex.to("2"); // "female"
 * sex.exact; // true
 * ```
 */
export function tableCodec<const Pairs extends Readonly<Record<string, string>>>(
  id: string,
  pairs: Pairs,
  doc?: MapText,
): TableCodec<`${keyof Pairs & (string | number)}`, Pairs[keyof Pairs]> {
  type Code = `${keyof Pairs & (string | number)}`;
  const table = new Map<string, Pairs[keyof Pairs]>();
  const back = new Map<string, Code>();
  for (const [code, value] of Object.entries(pairs) as [Code, Pairs[keyof Pairs]][]) {
    table.set(code, value);
    if (!back.has(value)) back.set(value, code);
  }
  return {
    id,
    to: (value) => table.get(value),
    from: (value) => back.get(value),
    exact: back.size === table.size,
    table,
    ...(doc && { doc }),
  };
}

/**
 * A mark on the ten-point scale as decimal text, `"8"` or `"8.5"` (điểm số, TT 22/2021 Điều 5.3.b: from 0
 * to 10, whole or with one decimal). Text, so that no binary fraction ever stands for a mark.
 */
export type Mark = string;

const mostTenths = 100;

/** The marks from 0 to 10 in tenths, as school records print them: `"0.0"`, `"0.1"`, … `"10.0"`. */
const printed: readonly string[] = /* @__PURE__ */ Array.from(
  { length: mostTenths + 1 },
  (_, tenths) => `${Math.trunc(tenths / 10)}.${tenths % 10}`,
);

/** Every way to write a mark: as printed, and whole marks without a decimal. */
const spellings: ReadonlyMap<string, number> = /* @__PURE__ */ new Map<string, number>([
  .../* @__PURE__ */ printed.map((text, tenths) => [text, tenths] as const),
  .../* @__PURE__ */ printed.flatMap((text, tenths) =>
    tenths % 10 === 0 ? [[text.slice(0, -2), tenths] as const] : [],
  ),
]);

/**
 * The mark in tenths (`"8.5"` is 85), or undefined when the text is not a mark from 0 to 10 with at most
 * one decimal. All sums of marks are sums of these whole numbers, hence exact.
 *
 * @example
 * ```ts
 * import { markToTenths } from "@lienthong/transcript";
 *
 * markToTenths("8.5"); // 85
 * markToTenths("8.25"); // undefined: more than one decimal
 * ```
 */
export function markToTenths(text: string): number | undefined {
  return spellings.get(text);
}

/**
 * The mark that stands for a number of tenths, always with one decimal, as school records print it:
 * 85 is `"8.5"`, 80 is `"8.0"`.
 *
 * @example
 * ```ts
 * import { tenthsToMark } from "@lienthong/transcript";
 *
 * tenthsToMark(80); // "8.0"
 * ```
 */
export function tenthsToMark(tenths: number): Mark {
  return printed[tenths] ?? `${Math.trunc(tenths / 10)}.${tenths % 10}`;
}

/**
 * The quotient of two whole numbers, neither negative, rounded half-up to a whole number. With marks in
 * tenths this is the rounding to one decimal that all circulars ask for: 129/20 = 6.45 gives 6.5.
 */
export function divideHalfUp(numerator: number, denominator: number): number {
  return Math.floor((2 * numerator + denominator) / (2 * denominator));
}

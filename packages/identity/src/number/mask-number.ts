/**
 * A personal number for a screen or a log: first three and last three digits (`052******017`). Anything that is
 * not twelve digits is hidden whole. A mask is for the eye; it is no pseudonym.
 *
 * @example
 * ```ts
 * import { maskPersonalNumber } from "@lienthong/identity";
 *
 * maskPersonalNumber("052090000017"); // "052******017"
 * maskPersonalNumber("not a number"); // "************"
 * ```
 */
export function maskPersonalNumber(number: string): string {
  if (typeof number !== "string") throw new TypeError("maskPersonalNumber takes text");
  if (/^[0-9]{12}$/u.test(number)) return `${number.slice(0, 3)}******${number.slice(9)}`;
  return "*".repeat(Math.min(number.length, 12));
}

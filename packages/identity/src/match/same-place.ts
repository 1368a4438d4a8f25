import { foldVietnamese } from "@lienthong/core";
import { type AddressOptions, type ResolvedAddress, resolveAddress } from "@lienthong/places";

/**
 * How two addresses relate, in units of today:
 *
 * - `same`: the same text, or one commune of today for both, whichever generation each is written in.
 * - `possible`: a commune was split, or the text is open, and both may mean the same.
 * - `same-province`: only the province is shared.
 * - `different`: other units.
 * - `unknown`: too little is written.
 */
export type PlaceRelation = "same" | "possible" | "same-province" | "different" | "unknown";

/** Days of the papers that the addresses stand on, where they are known. */
export interface PlaceOptions {
  readonly one?: AddressOptions;
  readonly other?: AddressOptions;
}

const longest = 500;

/**
 * Compares two addresses across the change of units of 1 July 2025 (so sánh nơi cũ và nơi mới), through `@lienthong/places`. House and street
 * are not compared.
 *
 * @example
 * ```ts
 * import { comparePlaces } from "@lienthong/identity/match";
 *
 * comparePlaces("Phường Hội Thương, TP Pleiku, Gia Lai", "Phường Pleiku, Tỉnh Gia Lai"); // "same"
 * comparePlaces("Phường Quy Nhơn, Gia Lai", "Phường Pleiku, Gia Lai"); // "same-province"
 * ```
 */
export function comparePlaces(one: string, other: string, options: PlaceOptions = {}): PlaceRelation {
  if (typeof one !== "string" || typeof other !== "string")
    throw new TypeError("comparePlaces takes two texts");
  if (one.length > longest || other.length > longest) return "unknown";
  if (foldVietnamese(one) === foldVietnamese(other)) return foldVietnamese(one) === "" ? "unknown" : "same";
  return relation(resolveAddress(one, options.one), resolveAddress(other, options.other));
}

function relation(a: ResolvedAddress, b: ResolvedAddress): PlaceRelation {
  const [codesA, codesB] = [codesOf(a), codesOf(b)];
  const common = codesA.filter((code) => codesB.includes(code));
  const isSure = codesA.length === 1 && codesB.length === 1;
  if (common.length > 0) return isSure ? "same" : "possible";
  if (a.province && b.province) return a.province.code === b.province.code ? "same-province" : "different";
  return codesA.length > 0 && codesB.length > 0 ? "different" : "unknown";
}

function codesOf({ candidates }: ResolvedAddress): readonly string[] {
  return candidates.map(({ code }) => code);
}

/**
 * Whether two addresses name the same commune of today; `undefined` when that cannot be told. For `mergeClaims({ samePlace })`.
 *
 * @example
 * ```ts
 * import { samePlace } from "@lienthong/identity/match";
 *
 * samePlace("Phường Hội Thương, TP Pleiku, Gia Lai", "Phường Pleiku, Gia Lai"); // true
 * ```
 */
export function samePlace(one: string, other: string): boolean | undefined {
  const found = comparePlaces(one, other);
  if (found === "same") return true;
  return found === "possible" || found === "unknown" ? undefined : false;
}

import { maskPersonalNumber } from "../number/mask-number.ts";
import { isProvinceName } from "./province-name.ts";
import type { Assurance, ClaimName, ClaimSource, IdentityClaims } from "./claim.ts";
import { claimNames } from "./claim-names.ts";
import type { Confidence } from "@lienthong/core";

/** A claim whose value may be shown: hidden in part, or whole when the caller asked to keep it. */
export interface MaskedClaim {
  readonly value: string;
  readonly isMasked: boolean;
  readonly source: ClaimSource;
  readonly time: string | null;
  readonly assurance: Assurance;
  readonly confidence: Confidence;
}

/** Claims fit for a screen or a log. */
export type MaskedClaims = Readonly<Partial<Record<ClaimName, MaskedClaim>>>;

/** Everything is hidden unless it is named here. */
export interface MaskOptions {
  readonly keep?: readonly ClaimName[];
}

const hidden = "***";
/** Of a word of one letter, such as Y, nobody shall see that it has no more. */
const initials = (text: string): string => text.replace(/(\p{L})[\p{L}\p{M}'’-]*/gu, `$1${hidden}`);
const year = (text: string): string => text.slice(0, 4);
/** The last part of an address where it is a province; addresses that end in anything else could show a street. */
const province = (text: string): string => {
  const comma = text.lastIndexOf(",");
  const last = text.slice(comma + 1).trim();
  return comma >= 0 && isProvinceName(last) ? `${hidden}, ${last}` : hidden;
};

/** What stays visible of a claim; a claim without a row is hidden whole. */
const masks: Readonly<Partial<Record<ClaimName, (text: string) => string>>> = {
  personalNumber: maskPersonalNumber,
  name: initials,
  father: initials,
  mother: initials,
  spouse: initials,
  guardian: initials,
  householdHead: initials,
  birthDate: year,
  issueDate: year,
  expiryDate: year,
  birthRegistrationPlace: province,
  permanentAddress: province,
  currentAddress: province,
};

/**
 * Claims with their values hidden (che dữ liệu cá nhân): of the number six digits stay, of names the first letters, of dates
 * the year, of addresses the province, of everything else nothing.
 *
 * @example
 * ```ts
 * import { maskClaims, validateTypedClaims } from "@lienthong/identity";
 *
 * const typed = validateTypedClaims({ name: "Nguyễn Văn An", personalNumber: "052090000017" });
 * if (typed.ok) {
 *   const masked = maskClaims(typed.value);
 *   masked.personalNumber?.value; // "052******017"
 *   masked.name?.value; // "N*** V*** A***"
 * }
 * ```
 */
export function maskClaims(claims: IdentityClaims, options: MaskOptions = {}): MaskedClaims {
  const keep = new Set(options.keep);
  const masked: Partial<Record<ClaimName, MaskedClaim>> = {};
  for (const name of claimNames) {
    const claim = claims[name];
    if (!claim) continue;
    const { source, time, assurance, confidence } = claim;
    const text = Array.isArray(claim.value) ? claim.value.join(", ") : String(claim.value);
    const isMasked = !keep.has(name);
    const value = isMasked ? (masks[name]?.(text) ?? hidden) : text;
    masked[name] = { value, isMasked, source, time, assurance, confidence };
  }
  return masked;
}

import type { ClaimName, IdentityClaims } from "../claims/claim.ts";
import { claimDataClass } from "../claims/claim.ts";
import { claimNames } from "../claims/claim-names.ts";

/** What data is for (mục đích xử lý), and which claims that takes. */
export interface Purpose {
  /** Short and fixed, such as `kham-benh`: it goes into receipts, pseudonyms and audit events. */
  readonly id: string;
  /** Claims that the purpose needs. */
  readonly claims: readonly ClaimName[];
  /** Of these, the sensitive ones that there is consent or a law for, named one by one; none unless said. */
  readonly sensitive?: readonly ClaimName[];
}

/** Why a claim was left out. */
export interface WithheldClaim {
  readonly claim: ClaimName;
  /** `not-needed`: the purpose does not name it. `sensitive`: it is sensitive by law, and not named as such. */
  readonly reason: "not-needed" | "sensitive";
}

/** The claims that a purpose may see, and what was left out. */
export interface MinimisedClaims {
  readonly claims: IdentityClaims;
  readonly withheld: readonly WithheldClaim[];
}

/** Whether a text is a plain name for a log: small letters, digits, dots and dashes, and no run of digits that could be somebody's number. */
export function isPlainName(text: unknown): text is string {
  return typeof text === "string" && /^[a-z][a-z0-9.-]{0,63}$/u.test(text) && !/[0-9]{7}/u.test(text);
}

/** The id of a purpose; anything else is a mistake of the program. */
export function checkPurpose(id: unknown): string {
  if (!isPlainName(id)) throw new TypeError("a purpose is named by small letters, digits, dots and dashes");
  return id;
}

/**
 * Keeps the claims that a purpose needs (tối thiểu hóa dữ liệu, Luật 91/2025/QH15) and nothing else: what is not named is left out, and sensitive
 * data is left out unless it is named once more.
 *
 * @example
 * ```ts
 * import { minimise, validateTypedClaims } from "@lienthong/identity";
 *
 * const typed = validateTypedClaims({ name: "Rơ Châm H'Lan", ethnicity: "Gia-rai", email: "hlan@example.vn" });
 * if (typed.ok) {
 *   const { claims, withheld } = minimise(typed.value, { id: "dat-lich-kham", claims: ["name", "ethnicity"] });
 *   Object.keys(claims); // ["name"]
 *   withheld; // [{ claim: "ethnicity", reason: "sensitive" }, { claim: "email", reason: "not-needed" }]
 * }
 * ```
 */
export function minimise(claims: IdentityClaims, purpose: Purpose): MinimisedClaims {
  checkPurpose(purpose.id);
  const needed = new Set<ClaimName>([...purpose.claims, ...(purpose.sensitive ?? [])]);
  for (const name of needed)
    if (!Object.hasOwn(claimDataClass, name))
      throw new TypeError("the purpose names a claim that there is not");
  const allowed = new Set<ClaimName>(purpose.sensitive);
  let kept: IdentityClaims = {};
  const withheld: WithheldClaim[] = [];
  for (const claim of claimNames) {
    if (claims[claim] === undefined) continue;
    if (!needed.has(claim)) withheld.push({ claim, reason: "not-needed" });
    else if (claimDataClass[claim] === "sensitive" && !allowed.has(claim))
      withheld.push({ claim, reason: "sensitive" });
    else kept = { ...kept, [claim]: claims[claim] };
  }
  return { claims: kept, withheld };
}

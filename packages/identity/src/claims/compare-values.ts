import { foldVietnamese } from "@lienthong/core";
import { compareNames } from "../name/compare-names.ts";
import { mayBeTwoNames } from "../name/may-be-two-names.ts";
import type { ClaimName, ClaimValues } from "./claim.ts";
import { compareIsoDates } from "./compare-dates.ts";

/**
 * How two values of one claim relate: `same`; `other-precision`: one says more, nothing contradicts; `other-notation`: written in ways that do not
 * compare (a code and a word); `differs`.
 */
export type ValueRelation = "same" | "other-precision" | "other-notation" | "differs";

/** Whether two addresses name the same place, as `samePlace` of `@lienthong/identity/match` tells; `undefined`: cannot tell. */
export type SamePlace = (one: string, other: string) => boolean | undefined;

const names: ReadonlySet<ClaimName> = /* @__PURE__ */ new Set<ClaimName>([
  "name",
  "father",
  "mother",
  "spouse",
  "guardian",
  "householdHead",
]);
const dates: ReadonlySet<ClaimName> = /* @__PURE__ */ new Set<ClaimName>([
  "birthDate",
  "issueDate",
  "expiryDate",
]);
const places: ReadonlySet<ClaimName> = /* @__PURE__ */ new Set<ClaimName>([
  "birthRegistrationPlace",
  "homeTown",
  "permanentAddress",
  "currentAddress",
]);

/** Claims about an account at one system: another system has another account, which is no conflict. */
export const ofOneSystem: ReadonlySet<ClaimName> = /* @__PURE__ */ new Set<ClaimName>([
  "accountType",
  "providerSubject",
  "loginAssurance",
  "consentId",
  "documentNumber",
  "nameMrz",
  "identityLevel",
]);

/** Compares two values of a claim. */
export function compareValues<Name extends ClaimName>(
  claim: Name,
  one: ClaimValues[Name],
  other: ClaimValues[Name],
  samePlace: SamePlace | undefined,
): ValueRelation {
  if (typeof one === "number" || typeof other === "number") return one === other ? "same" : "differs";
  if (typeof one !== "string" || typeof other !== "string") return compareLists(one, other);
  if (names.has(claim)) return nameRelation(one, other);
  if (dates.has(claim)) {
    const relation = compareIsoDates(one, other);
    return relation === "same" ? "same" : relation === "partial" ? "other-precision" : "differs";
  }
  if (claim === "phoneNumber" && phoneDigits(one) === phoneDigits(other)) return "same";
  if (claim === "nationality" && nation(one) === nation(other)) return "same";
  if (foldVietnamese(one) === foldVietnamese(other)) return "same";
  if (places.has(claim)) {
    const isSame = samePlace?.(one, other);
    return isSame === undefined ? "other-notation" : isSame ? "same" : "differs";
  }
  return isCode(one) === isCode(other) ? "differs" : "other-notation";
}

const nameRelation = (one: string, other: string): ValueRelation => {
  const relation = compareNames(one, other);
  if (relation === "same" || relation === "tone-style" || relation === "spacing") return "same";
  return relation === "no-marks" && !mayBeTwoNames(one, other) ? "other-precision" : "differs";
};

function compareLists(one: unknown, other: unknown): ValueRelation {
  const [a, b] = [new Set(asList(one)), new Set(asList(other))];
  const common = [...a].filter((item) => b.has(item)).length;
  if (common === a.size && common === b.size) return "same";
  return common === Math.min(a.size, b.size) ? "other-precision" : "differs";
}

const asList = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : [value]);

/** Digits of a telephone number, the country code of Viet Nam as a zero. */
export const phoneDigits = (text: string): string =>
  text.replace(/[^0-9+]/gu, "").replace(/^(?:\+84|0084|84(?=[0-9]{9}$))/u, "0");

/** Codes of two or three capital letters or a few digits, against words. */
const isCode = (text: string): boolean => /^(?:[A-Z]{2,3}|[0-9]{1,3})$/u.test(text);

/** The ways that sources write Viet Nam; other nations stay as written. */
export function nation(text: string): string {
  const folded = foldVietnamese(text);
  return ["việt nam", "viet nam", "vietnam", "vnm", "vn"].includes(folded) ? "vn" : folded;
}

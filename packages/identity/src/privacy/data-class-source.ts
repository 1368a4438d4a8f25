import type { Confidence, LegalSource } from "@lienthong/core";
import { type ClaimName, claimDataClass } from "../claims/claim.ts";

/** Claims whose class more than one source confirms. */
const confirmed: ReadonlySet<ClaimName> = /* @__PURE__ */ new Set<ClaimName>([
  "personalNumber",
  "name",
  "birthDate",
  "sex",
  "birthRegistrationPlace",
  "homeTown",
  "permanentAddress",
  "currentAddress",
  "father",
  "mother",
  "spouse",
  "ethnicity",
  "religion",
]);

/** Claims that the published list names; the others fall under its last item, "other information that identifies a person". */
const listed: ReadonlySet<ClaimName> = /* @__PURE__ */ new Set<ClaimName>([
  "nationality",
  "phoneNumber",
  "passportNumber",
  "maritalStatus",
  "identityLevel",
  "accountType",
  "providerSubject",
  "bloodGroup",
  "features",
]);

/**
 * Where the class of a claim stands (căn cứ phân loại dữ liệu cá nhân): NĐ 356/2025/NĐ-CP, which details Luật 91/2025/QH15, Điều 3 for basic and
 * Điều 4 for sensitive data, and how sure that is.
 *
 * @example
 * ```ts
 * import { dataClassSource } from "@lienthong/identity";
 *
 * const { document, article, confidence } = dataClassSource("religion");
 * [document, article, confidence]; // ["NĐ 356/2025/NĐ-CP", "Điều 4", "confirmed"]
 * ```
 */
export function dataClassSource(claim: ClaimName): LegalSource {
  if (!Object.hasOwn(claimDataClass, claim)) throw new TypeError("claim is not the name of a claim");
  const confidence: Confidence = confirmed.has(claim)
    ? "confirmed"
    : listed.has(claim)
      ? "single-source"
      : "unverified";
  const article = claimDataClass[claim] === "basic" ? "Điều 3" : "Điều 4";
  return { document: "NĐ 356/2025/NĐ-CP", article, confidence, from: "2026-01-01" };
}

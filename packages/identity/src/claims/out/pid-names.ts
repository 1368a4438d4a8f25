import type { Confidence, LegalSource } from "@lienthong/core";
import type { ClaimName } from "../claim.ts";

/** The two encodings of person identification data, which name some attributes otherwise. */
export type PidFormat = "sd-jwt" | "mdoc";

/** The paper that names the attributes; seen in one source. */
export const pidRulebook: LegalSource = {
  document: "EUDI PID Rulebook (2026-07)",
  confidence: "single-source",
};

/** Type of the credential (`vct`), and of the document with its namespace. */
export const pidTypes: Readonly<Record<PidFormat, string>> = {
  "sd-jwt": "urn:eudi:pid:1",
  mdoc: "eu.europa.ec.eudi.pid.1",
};

/** Names of an attribute as SD-JWT VC and as mdoc (PID Rulebook, chapters 3 and 4), and how sure they are. */
export const pidNames = {
  birthDate: ["birthdate", "birth_date", "single-source"],
  nationality: ["nationalities", "nationality", "single-source"],
  personalNumber: ["personal_administrative_number", "personal_administrative_number", "single-source"],
  sex: ["sex", "sex", "single-source"],
  permanentAddress: ["address", "resident_address", "single-source"],
  email: ["email", "email_address", "unverified"],
  phoneNumber: ["phone_number", "mobile_phone_number", "unverified"],
  issueDate: ["date_of_issuance", "issuance_date", "single-source"],
  expiryDate: ["date_of_expiry", "expiry_date", "single-source"],
} as const satisfies Partial<
  Record<ClaimName, readonly [sdJwt: string, mdoc: string, confidence: Confidence]>
>;

/** The name of an attribute in an encoding. */
export function pidName(claim: keyof typeof pidNames, format: PidFormat): string {
  return pidNames[claim][format === "sd-jwt" ? 0 : 1];
}

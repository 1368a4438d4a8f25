import type { Issue } from "@lienthong/core";
import type { ClaimName, IdentityClaims } from "@lienthong/identity";
import type { Address, ContactPoint, Extension, Identifier, Patient } from "fhir/r4.js";
import { isObject } from "../lib/is-object.ts";
import type { EmrIssueCode } from "../messages/codes.ts";
import { hl7 } from "../target/hl7.ts";
import { type TermOptions, type Terms, createTerms, unknownIdentifier } from "../target/terms.ts";

/** Claims that are sensitive by law and that a Patient can hold all the same. */
export type SensitiveClaim = "ethnicity" | "religion";

/** How to make a Patient. */
export interface IdentityToPatientOptions extends TermOptions {
  /** Id of the resource; it has none otherwise. */
  readonly id?: string;
  /** Sensitive claims (dữ liệu cá nhân nhạy cảm) that there is a purpose and consent for; none unless named. */
  readonly includeSensitive?: readonly SensitiveClaim[];
}

/** A claim that is not in the Patient, and why. */
export interface UnmappedClaim {
  readonly claim: ClaimName;
  /** `sensitive`: left out because nobody asked for it; `no-element`: a Patient has no place for it. */
  readonly reason: "sensitive" | "no-element";
}

/** The Patient, what is worth knowing about it, and what is not in it. */
export interface IdentityPatient {
  readonly patient: Patient;
  readonly issues: readonly Issue<EmrIssueCode>[];
  readonly unmapped: readonly UnmappedClaim[];
}

/** Claims that a Patient has a place for. */
const placed: ReadonlySet<string> = new Set<ClaimName>([
  "personalNumber",
  "oldNumbers",
  "passportNumber",
  "socialInsuranceNumber",
  "name",
  "birthDate",
  "sex",
  "permanentAddress",
  "currentAddress",
  "nationality",
  "phoneNumber",
  "email",
]);
const sensitive: ReadonlySet<string> = new Set<ClaimName>(["ethnicity", "religion"]);

/**
 * A FHIR R4 Patient from identity claims (thông tin danh tính sang tài nguyên Patient). The personal number is an identifier;
 * an account such as that of VNeID never is. The name stays whole, since splitting breaks Ê-đê and Gia-rai names. What is not in
 * it is listed.
 *
 * @example
 * ```ts
 * import { identityToPatient } from "@lienthong/emr";
 * import { claimsFromCardQr, parseCardQr } from "@lienthong/identity";
 *
 * const card = parseCardQr("064185000025||Rơ Châm H'Lan|31121985|Nữ|Phường Hoa Lư, Gia Lai|01042021");
 * const { patient } = identityToPatient(claimsFromCardQr(card), { target: "vn-core" });
 * patient.identifier?.[0]?.system; // "http://fhir.hl7.org.vn/core/sid/cccd"
 * ```
 */
export function identityToPatient(
  claims: IdentityClaims,
  options: IdentityToPatientOptions,
): IdentityPatient {
  if (!isObject(claims)) throw new TypeError("identityToPatient takes claims");
  const terms = createTerms(options);
  const { id, includeSensitive = [] } = options;
  if (id !== undefined && !/^[A-Za-z0-9.-]{1,64}$/u.test(id)) throw new TypeError("id is no FHIR id");
  const wanted: ReadonlySet<string> = new Set<string>(includeSensitive);

  const profile = terms.profile("patient");
  const identifier = identifiers(claims, terms);
  const extension = extensions(claims, terms, wanted);
  const telecom = contacts(claims);
  const address = addresses(claims);
  const patient: Patient = {
    resourceType: "Patient",
    ...(id !== undefined && { id }),
    ...(profile !== undefined && { meta: { profile: [profile] } }),
    ...(extension.length > 0 && { extension }),
    ...(identifier.length > 0 && { identifier }),
    ...(claims.name && { name: [{ text: claims.name.value }] }),
    ...(telecom.length > 0 && { telecom }),
    ...(claims.sex && { gender: claims.sex.value }),
    ...(claims.birthDate && { birthDate: claims.birthDate.value }),
    ...(address.length > 0 && { address }),
  };
  return { patient, issues: issuesOf(claims), unmapped: unmappedOf(claims, wanted) };
}

function identifiers(claims: IdentityClaims, terms: Terms): Identifier[] {
  const made: Identifier[] = [];
  if (claims.personalNumber)
    made.push({ ...terms.identifier("cccd", claims.personalNumber.value), use: "official" });
  for (const number of claims.oldNumbers?.value ?? [])
    made.push({ ...terms.identifier("cmnd", number), use: "old" });
  if (claims.passportNumber) made.push(terms.identifier("passport", claims.passportNumber.value));
  if (claims.socialInsuranceNumber) made.push(terms.identifier("bhxh", claims.socialInsuranceNumber.value));
  // VN Core asks for an identifier: one that says that it is unknown, as in its newborn example.
  if (made.length === 0 && terms.target === "vn-core") made.push(unknownIdentifier(terms));
  return made;
}

function extensions(claims: IdentityClaims, terms: Terms, wanted: ReadonlySet<string>): Extension[] {
  const made: Extension[] = [];
  const ethnicity = terms.extension("ethnicity");
  if (claims.ethnicity && wanted.has("ethnicity") && ethnicity !== undefined)
    made.push({ url: ethnicity, valueCodeableConcept: { text: claims.ethnicity.value } });
  if (claims.religion && wanted.has("religion"))
    made.push({ url: hl7.religion, valueCodeableConcept: { text: claims.religion.value } });
  if (claims.nationality) {
    const valueCodeableConcept = country(claims.nationality.value);
    made.push({ url: hl7.citizenship, extension: [{ url: "code", valueCodeableConcept }] });
  }
  return made;
}

/** Three letters of a machine-readable zone are a code of ISO 3166; anything else is words. */
function country(nationality: string): { text: string } | { coding: { system: string; code: string }[] } {
  return /^[A-Z]{3}$/u.test(nationality)
    ? { coding: [{ system: "urn:iso:std:iso:3166", code: nationality }] }
    : { text: nationality };
}

function contacts(claims: IdentityClaims): ContactPoint[] {
  const made: ContactPoint[] = [];
  if (claims.phoneNumber) made.push({ system: "phone", value: claims.phoneNumber.value });
  if (claims.email) made.push({ system: "email", value: claims.email.value });
  return made;
}

/** Text alone: the units of a card may be those of before 1 July 2025, and no country is set without a province code. */
function addresses(claims: IdentityClaims): Address[] {
  const made: Address[] = [];
  if (claims.permanentAddress) made.push({ use: "home", type: "both", text: claims.permanentAddress.value });
  if (claims.currentAddress) made.push({ use: "temp", type: "physical", text: claims.currentAddress.value });
  return made;
}

function issuesOf(claims: IdentityClaims): readonly Issue<EmrIssueCode>[] {
  const found: Issue<EmrIssueCode>[] = [];
  const hasIdentifier =
    claims.personalNumber ?? claims.oldNumbers ?? claims.passportNumber ?? claims.socialInsuranceNumber;
  if (!hasIdentifier)
    found.push({ code: "emr.patient.no-identifier", severity: "warning", path: "Patient.identifier" });
  if (!claims.name) found.push({ code: "emr.patient.no-name", severity: "warning", path: "Patient.name" });
  return found;
}

function unmappedOf(claims: IdentityClaims, wanted: ReadonlySet<string>): readonly UnmappedClaim[] {
  const names = Object.keys(claims) as ClaimName[];
  return names
    .filter((claim) => claims[claim] !== undefined && !placed.has(claim) && !wanted.has(claim))
    .map((claim) => ({ claim, reason: sensitive.has(claim) ? "sensitive" : "no-element" }));
}

import type { Confidence } from "@lienthong/core";
import type { CodeKey, ExtensionKey, IdentifierKey, ProfileKey } from "./keys.ts";

/**
 * What was seen of the VN Core FHIR Implementation Guide, versions 0.1.0 to 0.6.0 (Omi HealthTech / VN Core FHIR Community
 * Initiative, https://hl7.org.vn, CC-BY-4.0). Only names that were seen are here: what is missing has no system.
 */
const base = "http://fhir.hl7.org.vn/core";
const seen = (path: string, confidence: Confidence): SeenUrl => ({ url: `${base}/${path}`, confidence });

/** An address of the guide and how sure it is. */
interface SeenUrl {
  readonly url: string;
  readonly confidence: Confidence;
}

/** Identifier systems; no address was visible for MRN, BHXH number and GPHN. */
export const vnCoreIdentifiers: Readonly<Partial<Record<IdentifierKey, SeenUrl>>> = {
  cccd: seen("sid/cccd", "confirmed"),
  cmnd: seen("sid/cmnd", "single-source"),
  passport: seen("sid/passport", "confirmed"),
  bhyt: seen("sid/bhyt", "confirmed"),
  "ma-lk": seen("sid/ma-lk", "confirmed"),
  "ma-cskcb": seen("sid/ma-cskcb", "single-source"),
  cchn: seen("sid/cchn", "confirmed"),
  "gateway-response": seen("sid/bhyt-gateway-response-id", "confirmed"),
};

/** Identifier types, codes of `vn-identifier-type-cs`. */
export const vnCoreIdentifierTypes: Readonly<Partial<Record<IdentifierKey, string>>> = {
  cccd: "CCCD",
  cmnd: "CMND",
  "ma-lk": "MA_LK",
};

/** System of the identifier types. */
export const vnCoreIdentifierTypeSystem = seen("CodeSystem/vn-identifier-type-cs", "confirmed");

/** Code systems. */
export const vnCoreCodeSystems: Readonly<Partial<Record<CodeKey, SeenUrl>>> = {
  "ma-loai-kcb": seen("CodeSystem/vn-encounter-type-cs", "single-source"),
  "ma-loai-rv": seen("CodeSystem/vn-discharge-disposition-cs", "confirmed"),
  "ket-qua-dtri": seen("CodeSystem/vn-treatment-outcome-cs", "single-source"),
  "ma-doituong-kcb": seen("CodeSystem/vn-patient-visit-type-cs", "single-source"),
  "doi-tuong-the": seen("CodeSystem/vn-bhyt-card-type-cs", "confirmed"),
  "icd-10": seen("CodeSystem/vn-icd10-cs", "confirmed"),
  "ma-benh-yhct": seen("CodeSystem/vn-yhct-disease-cs", "confirmed"),
  "ma-dantoc": seen("CodeSystem/vn-ethnicity-cs", "single-source"),
};

/** Codes of totals that were seen (one page), by the field of XML1 that says the same. */
export const vnCoreTotals: {
  readonly url: string;
  readonly codes: Readonly<Partial<Record<string, string>>>;
} = {
  url: `${base}/CodeSystem/vn-bhyt-adjudication-category-cs`,
  codes: { T_BNTT: "patient-self-pay", T_NGUONKHAC: "other-fund" },
};

/** Extensions. */
export const vnCoreExtensions: Readonly<Record<ExtensionKey, SeenUrl>> = {
  ethnicity: seen("StructureDefinition/vn-ext-ethnicity", "confirmed"),
  occupation: seen("StructureDefinition/vn-ext-occupation", "confirmed"),
  province: seen("StructureDefinition/vn-ext-province", "confirmed"),
  ward: seen("StructureDefinition/vn-ext-ward", "confirmed"),
  "bhyt-card-type": seen("StructureDefinition/vn-ext-bhyt-card-type", "confirmed"),
  "primary-care-facility": seen("StructureDefinition/vn-ext-primary-care-facility", "confirmed"),
  "treatment-outcome": seen("StructureDefinition/vn-ext-treatment-outcome", "single-source"),
  "order-date": seen("StructureDefinition/vn-ext-order-date", "single-source"),
};

/** Profiles; never pinned to a version while the guide is 0.x. */
export const vnCoreProfiles: Readonly<Record<ProfileKey, string>> = {
  "bhyt-submission-bundle": `${base}/StructureDefinition/vn-core-bhyt-submission-bundle`,
  patient: `${base}/StructureDefinition/vn-core-patient`,
  coverage: `${base}/StructureDefinition/vn-core-coverage`,
  encounter: `${base}/StructureDefinition/vn-core-encounter`,
  condition: `${base}/StructureDefinition/vn-core-condition`,
  "condition-diagnosis": `${base}/StructureDefinition/vn-core-condition-diagnosis`,
  "observation-lab": `${base}/StructureDefinition/vn-core-observation-lab`,
  "observation-vital-signs": `${base}/StructureDefinition/vn-core-observation-vital-signs`,
  "medication-request": `${base}/StructureDefinition/vn-core-medication-request`,
  claim: `${base}/StructureDefinition/vn-core-claim`,
  "claim-response": `${base}/StructureDefinition/vn-core-claim-response`,
  "explanation-of-benefit": `${base}/StructureDefinition/vn-core-explanation-of-benefit`,
  organization: `${base}/StructureDefinition/vn-core-organization`,
  practitioner: `${base}/StructureDefinition/vn-core-practitioner`,
  provenance: `${base}/StructureDefinition/vn-core-provenance`,
  composition: `${base}/StructureDefinition/vn-core-composition`,
};

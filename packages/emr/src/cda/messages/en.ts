import type { Catalogue } from "@lienthong/core";
import type { CdaCode } from "../codes.ts";

/** Sentences about CDA documents, in English. */
export const en = {
  "emr.cda.not-cda": "This is no CDA document: its root must be ClinicalDocument of urn:hl7-org:v3.",
  "emr.cda.no-patient": "The document has no recordTarget, so nobody knows which patient it is about.",
  "emr.cda.no-date": "The document has no date (effectiveTime) that can be read.",
  "emr.cda.no-body": "The document has no structured body (structuredBody): only its header was converted.",
  "emr.cda.bad-date":
    "A date or time is not written as it should be (YYYYMMDDHHMMSS) or not real: it was left out.",
  "emr.cda.bad-value": "A value is not of the type that it names (xsi:type): it was left out.",
  "emr.cda.bad-reference": "The place in the text of the document that is referred to is not there.",
  "emr.cda.bad-entry": "This entry lacks what it is about ({element}) and was not converted.",
  "emr.cda.vital-sign":
    "A vital sign lacks its time, or its unit is not the UCUM unit that FHIR demands: the value is kept, its LOINC code only as words.",
  "emr.cda.too-many-issues": "{count} more issues are not listed.",
} as const satisfies Catalogue<CdaCode>;

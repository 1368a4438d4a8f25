/** Codes of what is wrong with a CDA document, or with what was made of it. */
export type CdaCode =
  | "emr.cda.not-cda"
  | "emr.cda.no-patient"
  | "emr.cda.no-date"
  | "emr.cda.no-body"
  | "emr.cda.bad-date"
  | "emr.cda.bad-value"
  | "emr.cda.bad-reference"
  | "emr.cda.bad-entry"
  | "emr.cda.vital-sign"
  | "emr.cda.too-many-issues";

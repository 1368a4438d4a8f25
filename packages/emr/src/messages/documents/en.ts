import type { Catalogue } from "@lienthong/core";
import type { DocumentIssueCode } from "./codes.ts";

/** The sentences in English. */
export const en = {
  "emr.document.not-a-bundle": "This is no FHIR Bundle; there is nothing to make a document of.",
  "emr.document.too-many": "The Bundle has more than {count} resources; those after were not read.",
  "emr.document.no-one-patient":
    "A document is about one patient, and {count} were found; name the patient that is meant.",
  "emr.document.no-author": "Nobody answers for the document: the visit names no facility; name the author.",
  "emr.document.unknown":
    "{resource}.{element} is required and the source does not say it; it is marked as unknown.",
  "emr.health-book.field-missing": "The health book asks for {field}, and the Bundle does not say it.",
  "emr.paper.not-found": "The Bundle holds no paper of {table}.",
  "emr.paper.field-missing":
    "The paper requires {field} ({table}), and the Bundle does not say it; fill it in before signing.",
  "emr.paper.not-held":
    "The text of field {field} ({table}) cannot be written in FHIR as it stands; the paper itself still counts.",
  "emr.prescription.code-form":
    "A prescription code has 14 characters: 5 of the facility, 7 of 0–9 and a–z, a hyphen, and the kind N, H, C or T.",
  "emr.prescription.code-facility":
    "The prescription code begins with another facility code than that of the prescriber's facility.",
  "emr.prescription.kind-differs":
    "The prescription code names kind {found}, but the prescription is of kind {expected}.",
  "emr.prescription.field-missing": "The prescription requires {field}; fill it in before signing.",
  "emr.prescription.not-held":
    "{field} of the prescription cannot be written in FHIR as it stands; the prescription itself still counts.",
  "emr.prescription.changed":
    "{element} changed after the prescription was issued; write a new prescription that replaces it.",
} satisfies Catalogue<DocumentIssueCode>;

import type { Catalogue } from "@lienthong/core";
import type { DiagnosisRestriction } from "../../catalogues/catalogues.ts";
import type { CatalogueIssueCode } from "../codes.ts";

/** English sentences about lists of codes. */
export const en = {
  "bhyt.catalogue.unknown-diagnosis":
    "The code in {field} is not in the ICD-10 list at hand. Check the code.",
  "bhyt.catalogue.unknown-traditional-diagnosis":
    "The code in {field} is not in the list of traditional medicine at hand. Check the code.",
  "bhyt.catalogue.unknown-facility":
    "The code in {field} is not in the list of facilities at hand. Check the code of the facility.",
  "bhyt.catalogue.unknown-department":
    "The code in {field} is not in the list of departments at hand. Check the code of the department.",
  "bhyt.catalogue.unknown-staff":
    "The code in {field} is not in the list of staff at hand. Check the code, or add the person to the list.",
  "bhyt.catalogue.unknown-device":
    "The code in {field} is not in the list of devices at hand. Check the code of the device.",
  "bhyt.catalogue.unknown-medicine":
    "The code in {field} is not in the facility's list of medicines. Check the code of the medicine.",
  "bhyt.catalogue.unknown-service":
    "The code in {field} is not in the facility's list of services. Check the code of the service.",
  "bhyt.catalogue.unknown-country":
    "The code in {field} is not in the list of nationalities at hand. Check the code.",
  "bhyt.catalogue.unknown-province":
    "The code in {field} is not in the list of provinces at hand. Check the code of the province.",
  "bhyt.catalogue.unknown-commune":
    "The code in {field} is not in the list of communes at hand. Check the code of the commune.",
  "bhyt.catalogue.unknown-card-province":
    "Characters 4 and 5 of the card number in {field} are no province of the list at hand. Check the card number.",
  "bhyt.catalogue.not-in-force":
    "The code in {field} is in the list, but not in force on {day}. Enter a code that is in force on that day.",
  "bhyt.catalogue.commune-of-other-province":
    "The commune in {field} is not of the province that is given. Check the codes of province and commune.",
  "bhyt.catalogue.may-not-sign":
    "The person whose code is in {field} may not sign by the list of staff. Check who signs.",
  "bhyt.catalogue.different": "{field} differs from the facility's list. Write it as the approved list does.",
  "bhyt.catalogue.above-price":
    "The price in {field} is above the approved price of the list. Check the price.",
  "bhyt.catalogue.not-full-benefit":
    "The visit costs less than 15 % of the base salary, so the patient pays no share: {field} must be 100. Correct the percentage and the amounts.",
  "bhyt.catalogue.restricted-diagnosis": "The code in {field} may not be used here. Check the code.",
  "bhyt.catalogue.restricted-diagnosis.not-primary":
    "The code in {field} may not be the main diagnosis. Enter another code as the main diagnosis.",
  "bhyt.catalogue.restricted-diagnosis.not-used":
    "The code in {field} is not to be used. Enter a more detailed code.",
  "bhyt.catalogue.restricted-diagnosis.cause-of-death":
    "The code in {field} is only for causes of death. Enter another code.",
  "bhyt.catalogue.restricted-diagnosis.women":
    "The code in {field} is only for women, but GIOI_TINH says male. Check the code or the sex.",
  "bhyt.catalogue.restricted-diagnosis.men":
    "The code in {field} is only for men, but GIOI_TINH says female. Check the code or the sex.",
} as const satisfies Catalogue<
  CatalogueIssueCode | `bhyt.catalogue.restricted-diagnosis.${DiagnosisRestriction}`
>;

import { identifier, identifierOf, personName } from "../codecs/people.ts";
import type { SegmentMap } from "../codecs/rule.ts";

/** MRG to the Patient whose number is no longer used (chương 3.4.9). */
export const priorPatientMap: SegmentMap = {
  segment: "MRG",
  resource: "Patient",
  rules: [
    { field: 1, to: "identifier[+]", as: identifier },
    { field: 4, to: "identifier[+]", as: identifier },
    { field: 3, to: "identifier[+]", as: identifierOf("AN") },
    { field: 7, to: "name[+]", as: personName },
  ],
};

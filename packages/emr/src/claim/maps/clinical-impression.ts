import { dateTime, firstOf, practitioner, text } from "../../mapping/codecs.ts";
import type { ResourceMap } from "../../mapping/row.ts";

/** XML5 to ClinicalImpression: the course of the disease at one time. */
export const clinicalImpressionMap: ResourceMap = {
  table: "XML5",
  resource: "ClinicalImpression",
  rows: [
    { field: "DIEN_BIEN_LS", to: "summary", as: text, basis: "proposal" },
    { field: "HOI_CHAN", to: "note[+].text", as: text, basis: "proposal" },
    { field: "THOI_DIEM_DBLS", to: "effectiveDateTime", as: dateTime, basis: "proposal" },
    { field: "NGUOI_THUC_HIEN", to: "assessor", as: firstOf(practitioner), basis: "own" },
  ],
};

/** XML5 to Procedure: the surgery that the course tells of. */
export const surgeryNoteMap: ResourceMap = {
  table: "XML5",
  resource: "Procedure",
  rows: [{ field: "PHAU_THUAT", to: "note[+].text", as: text, basis: "proposal" }],
};

import { coding, concept, dateTime, firstOf, number, practitioner, text } from "../../mapping/codecs.ts";
import type { ResourceMap } from "../../mapping/row.ts";

/** XML2 to MedicationRequest. */
export const medicationRequestMap: ResourceMap = {
  table: "XML2",
  resource: "MedicationRequest",
  rows: [
    {
      field: "MA_THUOC",
      to: "medicationCodeableConcept.coding[+]",
      as: coding("ma-thuoc"),
      basis: "confirmed",
    },
    { field: "TEN_THUOC", to: "medicationCodeableConcept.text", as: text, basis: "proposal" },
    { field: "LIEU_DUNG", to: "dosageInstruction[0].text", as: text, basis: "proposal" },
    { field: "CACH_DUNG", to: "dosageInstruction[0].patientInstruction", as: text, basis: "own" },
    {
      field: "DUONG_DUNG",
      to: "dosageInstruction[0].route",
      as: concept("ma-duong-dung"),
      basis: "proposal",
    },
    { field: "SO_LUONG", to: "dispenseRequest.quantity.value", as: number, basis: "proposal" },
    { field: "DON_VI_TINH", to: "dispenseRequest.quantity.unit", as: text, basis: "own" },
    { field: "MA_BAC_SI", to: "requester", as: firstOf(practitioner), basis: "proposal" },
    {
      field: "NGAY_YL",
      to: "extension(order-date).valueDateTime",
      as: dateTime,
      basis: "single-source",
      only: "vn-core",
    },
    { field: "NGAY_YL", to: "authoredOn", as: dateTime, basis: "own" },
  ],
};

/** XML2 to MedicationAdministration, when the order was carried out. */
export const medicationAdministrationMap: ResourceMap = {
  table: "XML2",
  resource: "MedicationAdministration",
  rows: [{ field: "NGAY_TH_YL", to: "effectiveDateTime", as: dateTime, basis: "proposal" }],
};

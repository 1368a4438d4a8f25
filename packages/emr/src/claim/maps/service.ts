import { hl7 } from "../../target/hl7.ts";
import {
  codeText,
  coding,
  dateTime,
  diagnosis,
  each,
  firstOf,
  practitioner,
  text,
  textOf,
} from "../../mapping/codecs.ts";
import { partOf } from "../../mapping/places.ts";
import type { Codec, ResourceMap } from "../../mapping/row.ts";

/** A code of ICD-9-CM, Volume 3 (QĐ 4440/QĐ-BYT). */
export const icd9Coding: Codec = {
  to: (value, scope) => {
    const code = codeText(value);
    scope.exactness = code === value ? "apart" : "unsure";
    return code === undefined ? undefined : { system: hl7.icd9Procedures, code };
  },
  from: (value) => {
    const found = partOf(value);
    return found?.["system"] === hl7.icd9Procedures ? textOf(found["code"]) : undefined;
  },
};

/** The code of a service beside those of ICD-9-CM: their address tells them apart. */
const plainCoding = coding("ma-dich-vu");
const serviceCoding: Codec = {
  to: (value, scope) => {
    const code = plainCoding.to(value, scope);
    if (scope.exactness === "own") scope.exactness = "apart";
    return code;
  },
  from: plainCoding.from,
};

/** XML3 to ServiceRequest: what was ordered, by whom, why. */
export const serviceRequestMap: ResourceMap = {
  table: "XML3",
  resource: "ServiceRequest",
  rows: [
    { field: "MA_DICH_VU", to: "code.coding[+]", as: coding("ma-dich-vu"), basis: "own" },
    { field: "TEN_DICH_VU", to: "code.text", as: text, basis: "own" },
    { field: "NGAY_YL", to: "authoredOn", as: dateTime, basis: "proposal" },
    { field: "MA_BAC_SI", to: "requester", as: firstOf(practitioner), basis: "proposal" },
    { field: "MA_BENH", to: "reasonCode[+]", as: each(diagnosis), basis: "own" },
  ],
};

/** XML3 to Procedure: what was done, when, by whom. */
export const procedureMap: ResourceMap = {
  table: "XML3",
  resource: "Procedure",
  rows: [
    { field: "MA_DICH_VU", to: "code.coding[+]", as: serviceCoding, basis: "proposal" },
    { field: "MA_PTTT_QT", to: "code.coding[+]", as: each(icd9Coding), basis: "own" },
    { field: "TEN_DICH_VU", to: "code.text", as: text, basis: "own" },
    { field: "NGAY_TH_YL", to: "performedDateTime", as: dateTime, basis: "proposal" },
    { field: "NGUOI_THUC_HIEN", to: "performer[+].actor", as: each(practitioner), basis: "own" },
  ],
};

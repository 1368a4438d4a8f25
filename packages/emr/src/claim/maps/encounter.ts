import { hl7 } from "../../target/hl7.ts";
import {
  cleanText,
  concept,
  dateTime,
  each,
  facility,
  identifier,
  text,
  textOf,
  wholeNumber,
} from "../../mapping/codecs.ts";
import { partOf } from "../../mapping/places.ts";
import type { Codec, ResourceMap } from "../../mapping/row.ts";

const days: Codec = {
  to: (value) => {
    const count = wholeNumber(value);
    return count === undefined ? undefined : { value: count, unit: "d", system: hl7.units, code: "d" };
  },
  from: (value) => {
    const found = partOf(value);
    const count = found?.["code"] === "d" ? found["value"] : undefined;
    return typeof count === "number" && Number.isSafeInteger(count) && count >= 0 ? String(count) : undefined;
  },
};

/** A department that has no resource here, by its code. */
const department: Codec = {
  to: (value) => {
    const code = cleanText(value);
    return code === undefined ? undefined : { identifier: { value: code } };
  },
  from: (value) => textOf(partOf(partOf(value)?.["identifier"])?.["value"]),
};

/** XML1 to Encounter. */
export const encounterMap: ResourceMap = {
  table: "XML1",
  resource: "Encounter",
  rows: [
    { field: "MA_LK", to: "identifier[+]", as: identifier("ma-lk"), basis: "own" },
    { field: "MA_LOAI_KCB", to: "type[+]", as: concept("ma-loai-kcb"), basis: "confirmed" },
    {
      field: "KET_QUA_DTRI",
      to: "extension(treatment-outcome).valueCodeableConcept",
      as: concept("ket-qua-dtri"),
      basis: "confirmed",
    },
    {
      field: "MA_LOAI_RV",
      to: "hospitalization.dischargeDisposition",
      as: concept("ma-loai-rv"),
      basis: "single-source",
    },
    { field: "NGAY_VAO", to: "period.start", as: dateTime, basis: "proposal" },
    { field: "NGAY_RA", to: "period.end", as: dateTime, basis: "proposal" },
    { field: "NGAY_VAO_NOI_TRU", to: "statusHistory[0].period.start", as: dateTime, basis: "proposal" },
    { field: "SO_NGAY_DTRI", to: "length", as: days, basis: "proposal" },
    { field: "LY_DO_VV", to: "reasonCode[+].text", as: text, basis: "proposal" },
    { field: "LY_DO_VNT", to: "reasonCode[+].text", as: text, basis: "proposal" },
    { field: "MA_NOI_DI", to: "hospitalization.origin", as: facility, basis: "proposal" },
    { field: "MA_NOI_DEN", to: "hospitalization.destination", as: facility, basis: "proposal" },
    { field: "MA_KHOA", to: "location[+].location", as: each(department), basis: "proposal" },
  ],
};

/**
 * Class of the encounter (v3-ActCode) by MA_LOAI_KCB; a kind that is not here has no class that says it. Ours: no
 * source maps them.
 */
export const encounterClasses: ReadonlyMap<string, string> = new Map([
  ["01", "AMB"],
  ["02", "AMB"],
  ["03", "IMP"],
  ["04", "SS"],
  ["05", "AMB"],
  ["06", "OBSENC"],
  ["07", "AMB"],
  ["08", "AMB"],
  ["09", "SS"],
  ["11", "FLD"],
  ["12", "HH"],
  ["13", "AMB"],
  ["14", "VR"],
  ["15", "AMB"],
  ["16", "AMB"],
]);

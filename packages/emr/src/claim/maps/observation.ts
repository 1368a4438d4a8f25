import { decodeBase64, decodeUtf8, encodeBase64, encodeUtf8 } from "@lienthong/core";
import { hl7 } from "../../target/hl7.ts";
import {
  cleanText,
  codeOf,
  codeText,
  firstOf,
  instant,
  number,
  practitioner,
  text,
  textOf,
} from "../../mapping/codecs.ts";
import { ExactNumber } from "../../mapping/draft.ts";
import { partOf } from "../../mapping/places.ts";
import { type Codec, type ResourceMap, skip } from "../../mapping/row.ts";

/** MA_CHI_SO names LOINC only when it has LOINC's form; the national list maps to LOINC elsewhere (QĐ 1227/QĐ-BYT). */
const indicator: Codec = {
  to: (value, scope) => {
    const code = codeText(value);
    if (code === undefined) return undefined;
    scope.exactness = code === value ? "own" : "unsure";
    const isLoinc = /^[0-9]{1,5}-[0-9]$/u.test(code);
    return isLoinc ? { system: hl7.loinc, code } : scope.terms.coding("ma-chi-so", code);
  },
  from: (value, scope) => {
    const found = partOf(value);
    return found?.["system"] === hl7.loinc ? textOf(found["code"]) : codeOf("ma-chi-so", value, scope);
  },
};

/** A number only; words go to `valueString` by the line after. */
const onlyNumber: Codec = {
  to: (value, scope) => {
    const found = number.to(value, scope);
    return found instanceof ExactNumber ? found : skip;
  },
  from: number.from,
};

const words: Codec = {
  to: (value, scope) => (onlyNumber.to(value, scope) === skip ? text.to(value, scope) : skip),
  from: textOf,
};

/** A unit belongs to a number. */
const unit: Codec = {
  to: (value, scope) =>
    onlyNumber.to(scope.row["GIA_TRI"] ?? "", scope) === skip ? skip : text.to(value, scope),
  from: textOf,
};

/** The words of the reader as a text of their own. */
const attachment: Codec = {
  to: (value) => {
    const description = cleanText(value);
    if (description === undefined) return undefined;
    return {
      contentType: "text/plain; charset=utf-8",
      language: "vi",
      data: encodeBase64(encodeUtf8(description)),
    };
  },
  from: (value) => {
    const found = partOf(value);
    const [type, data] = [textOf(found?.["contentType"]), textOf(found?.["data"])];
    if (data === undefined || !type?.startsWith("text/plain")) return undefined;
    const bytes = decodeBase64(data);
    const description = bytes.ok ? decodeUtf8(bytes.value) : bytes;
    return description.ok ? description.value : undefined;
  },
};

/** XML4 to Observation, for rows with an indicator or a value. */
export const observationMap: ResourceMap = {
  table: "XML4",
  resource: "Observation",
  rows: [
    { field: "MA_CHI_SO", to: "code.coding[+]", as: indicator, basis: "single-source" },
    { field: "TEN_CHI_SO", to: "code.text", as: text, basis: "proposal" },
    { field: "GIA_TRI", to: "valueQuantity.value", as: onlyNumber, basis: "proposal" },
    { field: "GIA_TRI", to: "valueString", as: words, basis: "proposal" },
    { field: "DON_VI_DO", to: "valueQuantity.unit", as: unit, basis: "proposal" },
    { field: "MO_TA", to: "note[+].text", as: text, basis: "own" },
    { field: "KET_LUAN", to: "interpretation[+].text", as: text, basis: "own" },
    { field: "NGAY_KQ", to: "issued", as: instant, basis: "proposal" },
    { field: "MA_BS_DOC_KQ", to: "performer[+]", as: firstOf(practitioner), basis: "proposal" },
  ],
};

/** XML4 to DiagnosticReport, for rows that only describe and conclude. */
export const diagnosticReportMap: ResourceMap = {
  table: "XML4",
  resource: "DiagnosticReport",
  rows: [
    { field: "TEN_CHI_SO", to: "code.text", as: text, basis: "proposal" },
    { field: "KET_LUAN", to: "conclusion", as: text, basis: "proposal" },
    { field: "MO_TA", to: "presentedForm[+]", as: attachment, basis: "proposal" },
    { field: "NGAY_KQ", to: "issued", as: instant, basis: "proposal" },
    { field: "MA_BS_DOC_KQ", to: "resultsInterpreter[+]", as: firstOf(practitioner), basis: "proposal" },
  ],
};

/** XML3 to DiagnosticReport, for services whose results are in XML4: when the results were there. */
export const serviceReportMap: ResourceMap = {
  table: "XML3",
  resource: "DiagnosticReport",
  rows: [{ field: "NGAY_KQ", to: "issued", as: instant, basis: "proposal" }],
};

/** LOINC of body weight. */
export const weightCode = "29463-7";

/** XML1 to Observation: body weight. */
export const weightMap: ResourceMap = {
  table: "XML1",
  resource: "Observation",
  rows: [{ field: "CAN_NANG", to: "valueQuantity.value", as: number, basis: "proposal" }],
};

/** What an Observation of a blood group is of. */
export const bloodGroupName = "Nhóm máu";

/** XML1 to Observation: blood group, by its name alone. */
export const bloodGroupMap: ResourceMap = {
  table: "XML1",
  resource: "Observation",
  rows: [{ field: "NHOM_MAU", to: "valueCodeableConcept.text", as: text, basis: "proposal" }],
};

import { formatVietnamDateTime, parseCompactDate } from "@lienthong/core";
import { isPersonalNumber, validateOldIdNumber } from "@lienthong/identity";
import { hl7 } from "../../target/hl7.ts";
import { coding, concept, date, identifier, identifierOf, oneOf, text } from "../../mapping/codecs.ts";
import { compactText } from "../../mapping/date-text.ts";
import { listIn, partOf } from "../../mapping/places.ts";
import { type Codec, type ResourceMap, skip } from "../../mapping/row.ts";

/**
 * SO_CCCD holds a personal number, an old CMND, a passport, or the number of an electronic account. An account
 * (VNeID) never becomes an identifier of a patient: what cannot be told apart from one is left out.
 */
const personIdentifier: Codec = {
  to: (value, scope) => {
    const number = value.trim();
    if (isPersonalNumber(number)) return scope.terms.identifier("cccd", number);
    if (number.length === 9 && validateOldIdNumber(number).ok)
      return { ...scope.terms.identifier("cmnd", number), use: "old" };
    if (/^[A-Z]{1,2}[0-9]{6,8}$/u.test(number)) return scope.terms.identifier("passport", number);
    return number.length === 12 ? undefined : skip;
  },
  from: (value, scope) =>
    identifierOf("cccd", value, scope) ??
    identifierOf("cmnd", value, scope) ??
    identifierOf("passport", value, scope),
};

/** The time of birth, when the field has one: `0000` stands for unknown. */
const birthTime: Codec = {
  to: (value) => {
    const found = parseCompactDate(value.trim());
    if (found?.minute === undefined || value.trim().endsWith("0000")) return skip;
    return [{ url: hl7.birthTime, valueDateTime: formatVietnamDateTime(found) }];
  },
  // Read together with the day.
  from: () => undefined,
};

/** The day of birth; on the way back with its time, when there is one. */
const birthDay: Codec = {
  to: date.to,
  from: (value, { form }, place) => {
    for (const one of listIn(partOf(place["_birthDate"])?.["extension"])) {
      const found = partOf(one);
      const minute = found?.["url"] === hl7.birthTime ? compactText(found["valueDateTime"], form) : undefined;
      if (minute !== undefined) return minute;
    }
    return compactText(value, form);
  },
};

const citizenship: Codec = {
  to: (value, scope) => {
    const code = concept("ma-quoctich").to(value, scope);
    return code && { url: hl7.citizenship, extension: [{ url: "code", valueCodeableConcept: code }] };
  },
  from: (value, scope, place, name) => {
    const found = partOf(value);
    if (found?.["url"] !== hl7.citizenship) return undefined;
    const code = listIn(found["extension"])
      .map(partOf)
      .find((one) => one?.["url"] === "code");
    return concept("ma-quoctich").from(code?.["valueCodeableConcept"], scope, place, name);
  },
};

/** XML1 to Patient. */
export const patientMap: ResourceMap = {
  table: "XML1",
  resource: "Patient",
  rows: [
    { field: "SO_CCCD", to: "identifier[+]", as: personIdentifier, basis: "confirmed" },
    { field: "MA_BN", to: "identifier[+]", as: identifier("mrn"), basis: "proposal" },
    { field: "HO_TEN", to: "name[0].text", as: text, basis: "proposal" },
    { field: "NGAY_SINH", to: "birthDate", as: birthDay, basis: "proposal" },
    { field: "NGAY_SINH", to: "_birthDate.extension", as: birthTime, basis: "own" },
    {
      field: "GIOI_TINH",
      to: "gender",
      as: oneOf({ 1: "male", 2: "female", 3: "unknown" }),
      basis: "proposal",
    },
    { field: "DIEN_THOAI", to: "telecom[0].value", as: text, basis: "proposal" },
    { field: "MA_QUOCTICH", to: "extension[+]", as: citizenship, basis: "proposal" },
    {
      field: "MA_DANTOC",
      to: "extension(ethnicity).valueCodeableConcept",
      as: concept("ma-dantoc"),
      basis: "single-source",
    },
    {
      field: "MA_NGHE_NGHIEP",
      to: "extension(occupation).valueCodeableConcept",
      as: concept("ma-nghe-nghiep"),
      basis: "single-source",
    },
    { field: "DIA_CHI", to: "address[0].text", as: text, basis: "proposal" },
    {
      field: "MATINH_CU_TRU",
      to: "address[0].extension(province).valueCoding",
      as: coding("ma-tinh"),
      basis: "single-source",
    },
    {
      field: "MAXA_CU_TRU",
      to: "address[0].extension(ward).valueCoding",
      as: coding("ma-xa"),
      basis: "single-source",
    },
  ],
};

import { languageConcept } from "../../lib/language-code.ts";
import { hl7 } from "../../target/hl7.ts";
import type { Codec, SegmentMap } from "../codecs/rule.ts";
import { address, identifier, identifierOf, personName, telecom } from "../codecs/people.ts";
import { byTable, conceptByTable, date, dateTime, exactNumber, timeToo, yesNo } from "../codecs/simple.ts";
import { concept } from "../codecs/coded.ts";

/** Administrative sex (bảng 0001). */
const genders = { F: "female", M: "male", O: "other", A: "other", U: "unknown", N: "unknown" };

/** Marital status (bảng 0002) as v3-MaritalStatus. */
const maritalStatuses = { A: "L", D: "D", I: "I", M: "M", P: "T", S: "S", W: "W", C: "C" };

/** When a birth is timed, FHIR keeps the time in an extension. */
const birthTime: Codec = (value, scope) => {
  const time = timeToo(value, scope);
  return time === undefined ? undefined : { extension: [{ url: hl7.birthTime, valueDateTime: time }] };
};

const citizenship: Codec = (value, scope) => {
  const code = concept(value, scope);
  return code === undefined
    ? undefined
    : { url: hl7.citizenship, extension: [{ url: "code", valueCodeableConcept: code }] };
};

const birthOrder: Codec = (value) => {
  const order = exactNumber(value.text() ?? "")?.text;
  return order !== undefined && /^[1-9]\d?$/u.test(order) ? Number(order) : undefined;
};

const language: Codec = (value, scope) => {
  const made = languageConcept(value.text() ?? "");
  if (made !== undefined) return { language: made, preferred: true };
  scope.report("emr.hl7v2.unknown-code", value, { table: "0296", reason: "unknown" });
  return undefined;
};

/** PID to Patient (HL7 v2.5.1, chương 3.4.2). */
export const patientMap: SegmentMap = {
  segment: "PID",
  resource: "Patient",
  rules: [
    { field: 3, to: "identifier[+]", as: identifier },
    { field: 2, to: "identifier[+]", as: identifier },
    { field: 4, to: "identifier[+]", as: identifier },
    { field: 19, to: "identifier[+]", as: identifierOf("SS") },
    { field: 20, to: "identifier[+]", as: identifierOf("DL") },
    { field: 18, to: "identifier[+]", as: identifierOf("AN") },
    { field: 5, to: "name[+]", as: personName },
    { field: 9, to: "name[+]", as: personName },
    { field: 7, to: "birthDate", as: date },
    { field: 7, to: "_birthDate", as: birthTime },
    { field: 8, to: "gender", as: byTable("0001", genders, "unknown") },
    { field: 11, to: "address[+]", as: address },
    { field: 13, to: "telecom[+]", as: telecom("home") },
    { field: 14, to: "telecom[+]", as: telecom("work") },
    { field: 15, to: "communication[+]", as: language },
    {
      field: 16,
      to: "maritalStatus",
      as: conceptByTable("0002", "http://terminology.hl7.org/CodeSystem/v3-MaritalStatus", maritalStatuses),
    },
    { field: 25, to: "multipleBirthInteger", as: birthOrder },
    { field: 26, to: "extension[+]", as: citizenship },
    { field: 29, to: "deceasedDateTime", as: dateTime },
  ],
};

/** PID-24 and PID-30, each only when the other form of the same element is not there. */
export const patientFlags: SegmentMap = {
  segment: "PID",
  resource: "Patient",
  rules: [
    { field: 24, to: "multipleBirthBoolean", as: yesNo },
    { field: 30, to: "deceasedBoolean", as: yesNo },
  ],
};

const relationship: Codec = (value, scope) => concept(value, scope);

/** NK1 to Patient.contact (chương 3.4.5). */
export const contactMap: SegmentMap = {
  segment: "NK1",
  resource: "Patient.contact",
  rules: [
    { field: 2, to: "name", as: personName },
    { field: 3, to: "relationship[+]", as: relationship },
    { field: 4, to: "address", as: address },
    { field: 5, to: "telecom[+]", as: telecom("home") },
    { field: 6, to: "telecom[+]", as: telecom("work") },
    { field: 15, to: "gender", as: byTable("0001", genders, "unknown") },
  ],
};

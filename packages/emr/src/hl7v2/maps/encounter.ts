import { hl7 } from "../../target/hl7.ts";
import { concept, conceptText } from "../codecs/coded.ts";
import { identifierOf, location, practitioner } from "../codecs/people.ts";
import type { Codec, SegmentMap } from "../codecs/rule.ts";
import { dateTime } from "../codecs/simple.ts";

/** Patient class (bảng 0004) as v3-ActCode; kinds that it has no code for are told by the table of HL7 v2 itself. */
const classes: Readonly<Record<string, string>> = { E: "EMER", I: "IMP", O: "AMB", P: "PRENC", R: "AMB" };
const tableClasses = new Set(["B", "C", "N", "U"]);

const encounterClass: Codec = (value, scope) => {
  const code = value.text();
  if (code === undefined) return undefined;
  if (Object.hasOwn(classes, code)) return { system: hl7.actCode, code: classes[code] };
  if (tableClasses.has(code)) return { system: "http://terminology.hl7.org/CodeSystem/v2-0004", code };
  scope.report("emr.hl7v2.unknown-code", value, { table: "0004", reason: "unknown" });
  return undefined;
};

/** A person who took part, with the part (v3-ParticipationType). */
function participant(code: string): Codec {
  return (value, scope) => {
    const individual = practitioner(value, scope);
    return individual === undefined
      ? undefined
      : {
          type: [
            { coding: [{ system: "http://terminology.hl7.org/CodeSystem/v3-ParticipationType", code }] },
          ],
          individual,
        };
  };
}

/** The place that was left in a transfer. */
const priorLocation: Codec = (value, scope) => {
  const found = location(value, scope) as object | undefined;
  return found === undefined ? undefined : { ...found, status: "completed" };
};

/** An identifier alone, where FHIR takes no list. */
const preAdmission: Codec = identifierOf("AN");

/** PV1 to Encounter (chương 3.4.3). */
export const encounterMap: SegmentMap = {
  segment: "PV1",
  resource: "Encounter",
  rules: [
    { field: 2, to: "class", as: encounterClass },
    { field: 3, to: "location[+]", as: location },
    { field: 6, to: "location[+]", as: priorLocation },
    { field: 4, to: "type[+]", as: conceptText },
    { field: 18, to: "type[+]", as: conceptText },
    { field: 7, to: "participant[+]", as: participant("ATND") },
    { field: 8, to: "participant[+]", as: participant("REF") },
    { field: 9, to: "participant[+]", as: participant("CON") },
    { field: 17, to: "participant[+]", as: participant("ADM") },
    { field: 52, to: "participant[+]", as: participant("PART") },
    { field: 10, to: "serviceType", as: conceptText },
    { field: 5, to: "hospitalization.preAdmissionIdentifier", as: preAdmission },
    { field: 13, to: "hospitalization.reAdmission", as: conceptText },
    { field: 15, to: "hospitalization.specialArrangement[+]", as: conceptText },
    { field: 16, to: "hospitalization.specialCourtesy[+]", as: conceptText },
    { field: 14, to: "hospitalization.admitSource", as: conceptText },
    { field: 36, to: "hospitalization.dischargeDisposition", as: conceptText },
    { field: 19, to: "identifier[+]", as: identifierOf("VN") },
    { field: 50, to: "identifier[+]", as: identifierOf("AN") },
    { field: 44, to: "period.start", as: dateTime },
    { field: 45, to: "period.end", as: dateTime },
  ],
};

/** PV2 adds to the Encounter (chương 3.4.4). */
export const encounterMoreMap: SegmentMap = {
  segment: "PV2",
  resource: "Encounter",
  rules: [
    { field: 3, to: "reasonCode[+]", as: concept },
    { field: 25, to: "priority", as: conceptText },
  ],
};

import { hl7 } from "../../target/hl7.ts";
import { concept, conceptText } from "../codecs/coded.ts";
import { identifierOf, practitioner } from "../codecs/people.ts";
import type { Codec, SegmentMap } from "../codecs/rule.ts";
import { dateTime, text } from "../codecs/simple.ts";

const performer: Codec = (value, scope) => {
  const actor = practitioner(value, scope);
  return actor === undefined ? undefined : { actor };
};

/** PR1 to Procedure (chương 6.5.4). */
export const procedureMap: SegmentMap = {
  segment: "PR1",
  resource: "Procedure",
  rules: [
    { field: 3, to: "code", as: concept },
    { field: 4, to: "code.text", as: text },
    { field: 5, to: "performedDateTime", as: dateTime },
    { field: 11, to: "performer[+]", as: performer },
    { field: 12, to: "performer[+]", as: performer },
    { field: 8, to: "performer[+]", as: performer },
    { field: 15, to: "reasonCode[+]", as: concept },
    { field: 19, to: "identifier[+]", as: identifierOf("FILL") },
  ],
};

/** PD1 adds the patient's own doctor (chương 3.4.10). */
export const patientMoreMap: SegmentMap = {
  segment: "PD1",
  resource: "Patient",
  rules: [{ field: 4, to: "generalPractitioner[+]", as: practitioner }],
};

/** A number of an EIP: the one of who ordered, else that of who fills. */
const specimenNumber: Codec = (value) => {
  const id = value.text(1, 1) ?? value.text(2, 1);
  const assigner = value.text(1, 2) ?? value.text(2, 2);
  return id === undefined
    ? undefined
    : { value: id, ...(assigner !== undefined && { assigner: { display: assigner } }) };
};

/** SPM to Specimen (chương 7.4.3), without its amount and time. */
export const specimenMap: SegmentMap = {
  segment: "SPM",
  resource: "Specimen",
  rules: [
    { field: 2, to: "identifier[+]", as: specimenNumber },
    { field: 4, to: "type", as: concept },
    { field: 7, to: "collection.method", as: concept },
    { field: 8, to: "collection.bodySite", as: concept },
    { field: 18, to: "receivedTime", as: dateTime },
    { field: 24, to: "condition[+]", as: concept },
    { field: 14, to: "note[+]", as: (value) => annotation(value.whole()) },
  ],
};

function annotation(words: string | undefined): object | undefined {
  return words === undefined ? undefined : { text: words };
}

/** An instance UID of DICOM as an identifier. */
const studyUid: Codec = (value) => {
  const uid = value.text(1);
  const isUid = uid !== undefined && /^[0-2](?:\.(?:0|[1-9]\d{0,30})){1,30}$/u.test(uid);
  return isUid ? { system: hl7.dicomUid, value: `urn:oid:${uid}` } : undefined;
};

/** IPC to ServiceRequest (chương 4.5.6): what the imaging equipment calls the order. */
export const imagingMap: SegmentMap = {
  segment: "IPC",
  resource: "ServiceRequest",
  rules: [
    { field: 1, to: "identifier[+]", as: identifierOf("ACSN") },
    { field: 3, to: "identifier[+]", as: studyUid },
    { field: 5, to: "orderDetail[+]", as: concept },
    { field: 7, to: "locationCode[+]", as: conceptText },
  ],
};

import type { Catalogue } from "@lienthong/core";
import type { Hl7v2Code } from "../codes.ts";

/** Sentences about HL7 v2 messages, in English. */
export const en = {
  "emr.hl7v2.empty": "There is no HL7 v2 message: a message begins with a segment MSH.",
  "emr.hl7v2.too-long": "The HL7 data is longer than {limit} characters and was not read. Split it.",
  "emr.hl7v2.no-header": "A segment {segment} stands before the first MSH: it belongs to no message.",
  "emr.hl7v2.bad-delimiters":
    "The segment MSH does not name all delimiters (MSH-1, MSH-2), or names one twice: the message cannot be read.",
  "emr.hl7v2.too-many-segments": "The message has more than {limit} segments and was not converted.",
  "emr.hl7v2.bad-segment":
    "This line is no HL7 segment (three characters of its name, then a delimiter): it was passed over.",
  "emr.hl7v2.unsupported":
    "Messages of type {type} cannot be converted yet. These can: ADT (A01 to A08, A11, A13, A28, A31, A40), ORU^R01, OUL^R22, ORM^O01, OMG^O19, OML^O21 and O33, OMI^O23, OMP^O09, SIU (S12 to S15, S17, S26).",
  "emr.hl7v2.no-patient": "The message has no segment PID, so nobody knows which patient it is about.",
  "emr.hl7v2.no-merge":
    "A merge (A40) has no segment MRG, so nobody knows which number is merged into which.",
  "emr.hl7v2.same-patient":
    "The segment MRG names the number of the patient that stays: there is nothing to merge.",
  "emr.hl7v2.no-schedule": "A message about a schedule has no segment SCH, so there is no appointment.",
  "emr.hl7v2.bad-frame": "An MLLP frame has no end: the last message may be cut.",
  "emr.hl7v2.count": "The segment {segment} counts {stated} messages, and {found} were read.",
  "emr.hl7v2.charset":
    "The message names the character set {charset} (MSH-18), which cannot be read: export it again as UTF-8.",
  "emr.hl7v2.legacy-text":
    "The text seems to be in the old encoding {encoding}, not converted to Unicode: names may be wrong. Export it again as UTF-8.",
  "emr.hl7v2.bad-escape": "An escape sequence is not understood: it is kept as it stands.",
  "emr.hl7v2.bad-date":
    "A date or time is not written as HL7 has it (YYYYMMDDHHMMSS) or not real: it was left out.",
  "emr.hl7v2.bad-number": "A numeric value (NM, SN) is no number: it was kept as text.",
  "emr.hl7v2.bad-base64": "Embedded data (ED) is no Base64: it was left out.",
  "emr.hl7v2.unknown-code": "The code is not in table {table} of HL7.",
  "emr.hl7v2.unknown-code.text": "The code is not in table {table} of HL7: it was kept as text only.",
  "emr.hl7v2.unknown-code.unknown": "The code is not in table {table} of HL7: written as unknown.",
  "emr.hl7v2.out-of-place":
    "A segment {segment} does not follow the segment that it adds to: it was left out.",
  "emr.hl7v2.vital-sign":
    "A vital sign lacks its time, or its unit is not the UCUM unit that FHIR demands: the value is kept, its LOINC code only as words.",
  "emr.hl7v2.too-many-issues": "{count} more issues are not listed.",
} as const satisfies Catalogue<Hl7v2Code | `emr.hl7v2.unknown-code.${"text" | "unknown"}`>;

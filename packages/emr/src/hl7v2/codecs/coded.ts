import type { Coding } from "fhir/r4.js";
import type { FieldValue } from "../text/segment.ts";
import type { Codec } from "./rule.ts";

/** Systems by their names in HL7 (bảng 0396) that FHIR has an address for. */
const systems: Readonly<Record<string, string>> = {
  LN: "http://loinc.org",
  SCT: "http://snomed.info/sct",
  SNM: "http://snomed.info/sct",
  I10: "http://hl7.org/fhir/sid/icd-10",
  ICD10: "http://hl7.org/fhir/sid/icd-10",
  "ICD-10": "http://hl7.org/fhir/sid/icd-10",
  I9C: "http://hl7.org/fhir/sid/icd-9-cm",
  UCUM: "http://unitsofmeasure.org",
  ATC: "http://www.whocc.no/atc",
  WC: "http://www.whocc.no/atc",
  CVX: "http://hl7.org/fhir/sid/cvx",
  RXNORM: "http://www.nlm.nih.gov/research/umls/rxnorm",
};

/** The address of a coding system; undefined for local ones (`L`, `99…`) and unknown names. */
export function systemOf(name: string | undefined): string | undefined {
  if (name === undefined) return undefined;
  if (Object.hasOwn(systems, name)) return systems[name];
  if (/^https?:\/\/\S{1,200}$/u.test(name) || /^urn:(?:oid|uuid):\S{1,100}$/u.test(name)) return name;
  return undefined;
}

/** Two codings of a CE, CWE or CNE: components 1 to 3, and 4 to 6. */
export function codingsOf(value: FieldValue): Coding[] {
  return [1, 4].flatMap((first) => {
    const code = value.text(first);
    const display = value.text(first + 1);
    const named = value.text(first + 2);
    if (code === undefined && display === undefined) return [];
    const system = systemOf(named);
    if (code === undefined) return [];
    const isCode = !/^\s|\s$|\s\s/u.test(code);
    if (!isCode) return [];
    // The name of a local system has no address; it is told beside the code.
    const version = value.text(first === 1 ? 7 : 8);
    return [
      {
        ...(system !== undefined && { system }),
        ...(version !== undefined && { version }),
        code,
        ...(display !== undefined && { display }),
      },
    ];
  });
}

/** CE, CWE and CNE as CodeableConcept. */
export const concept: Codec = (value) => {
  const coding = codingsOf(value);
  const words =
    value.text(9) ?? value.text(2) ?? value.text(5) ?? (coding.length === 0 ? value.text(1) : undefined);
  if (coding.length === 0 && words === undefined) return undefined;
  return { ...(coding.length > 0 && { coding }), ...(words !== undefined && { text: words }) };
};

/** The same for what is words rather than a code: text alone. */
export const conceptText: Codec = (value) => {
  const words = value.text(2) ?? value.text(1);
  return words === undefined ? undefined : { text: words };
};

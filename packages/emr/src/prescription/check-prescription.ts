import { type Issue, ageInYears, parseIsoDate, severityFor } from "@lienthong/core";
import type { DocumentIssueCode } from "../messages/documents/codes.ts";
import { prescriptionSources } from "./facts.ts";
import type { PrescriptionDraft } from "./prescription.ts";
import { validatePrescriptionCode } from "./prescription-code.ts";

/**
 * What is missing in a prescription before it is signed (TT 26/2025/TT-BYT, Điều 6). One source says it, so all of it is
 * warnings. A patient whose personal number is known needs no sex, date of birth and address.
 *
 * @example
 * ```ts
 * import { checkPrescription } from "@lienthong/emr/prescription";
 *
 * const draft = { patient: {}, facility: {}, prescriber: {}, diagnoses: [], medicines: [] };
 * checkPrescription(draft)[0]?.params?.field; // "patient.name"
 * ```
 */
export function checkPrescription(draft: PrescriptionDraft): readonly Issue<DocumentIssueCode>[] {
  const source = prescriptionSources.content;
  const issues: Issue<DocumentIssueCode>[] = [];
  const need = (value: unknown, field: string): void => {
    if (value !== undefined && value !== "") return;
    const code = "emr.prescription.field-missing";
    issues.push({ code, severity: severityFor(source.confidence), path: field, params: { field }, source });
  };
  const { patient, facility, prescriber, diagnoses, medicines } = draft;
  need(patient.name, "patient.name");
  if (patient.personalNumber === undefined) {
    need(patient.birthDate, "patient.birthDate");
    need(patient.sex, "patient.sex");
    need(patient.address, "patient.address");
  }
  if (isYoungChild(draft)) {
    need(patient.weight, "patient.weight");
    need(patient.broughtBy, "patient.broughtBy");
  }
  need(facility.code ?? facility.name, "facility");
  need(prescriber.licence ?? prescriber.name, "prescriber");
  need(draft.writtenAt, "writtenAt");
  need(diagnoses.length === 0 ? undefined : diagnoses, "diagnoses");
  need(medicines.length === 0 ? undefined : medicines, "medicines");
  medicines.forEach(({ medicine, quantity, directions, route }, at) => {
    need(medicine.text ?? medicine.codes[0], `medicines[${at}].medicine`);
    need(quantity, `medicines[${at}].quantity`);
    need(directions, `medicines[${at}].directions`);
    need(route ?? directions, `medicines[${at}].route`);
  });
  if (draft.code === undefined) return issues;
  const { issues: ofCode } = validatePrescriptionCode(draft.code, {
    ...(facility.code !== undefined && { facility: facility.code }),
    ...(draft.kind !== undefined && { kind: draft.kind }),
  });
  return [...issues, ...ofCode.map((issue) => ({ ...issue, path: "code" }))];
}

/** Under 72 months on the day of the prescription, as far as both days are known. */
function isYoungChild({ patient, writtenAt }: PrescriptionDraft): boolean {
  const born = patient.birthDate === undefined ? undefined : parseIsoDate(patient.birthDate);
  const on = writtenAt === undefined ? undefined : parseIsoDate(writtenAt.slice(0, 10));
  if (born === undefined || on === undefined) return false;
  const age = ageInYears(born, on);
  return age !== undefined && age >= 0 && age < 6;
}

import type { CodedText } from "../documents/coded.ts";
import type { PrescriptionKind } from "./prescription-code.ts";

/** One medicine of a prescription. */
export interface PrescribedMedicine {
  readonly medicine: CodedText;
  /** Quantity with its digits as they were written, and its unit. */
  readonly quantity?: { readonly value: string; readonly unit?: string };
  /** Dose, times, days, in the words of the prescription. */
  readonly directions?: string;
  readonly route?: CodedText;
}

/** Who the prescription is for. */
export interface PrescriptionPatient {
  readonly name?: string;
  readonly birthDate?: string;
  readonly sex?: string;
  readonly personalNumber?: string;
  readonly card?: string;
  readonly address?: string;
  readonly phone?: string;
  /** Body weight with its unit, such as `61.50 kg`. */
  readonly weight?: string;
  /** Parent or guardian who brings a child under 72 months. */
  readonly broughtBy?: string;
}

/**
 * A prescription (đơn thuốc) before it is issued. The data format of the national prescription system is not public: this is a
 * neutral model of what TT 26/2025/TT-BYT asks to be written.
 */
export interface PrescriptionDraft {
  /** The code, when the Bundle says one. */
  readonly code?: string;
  /** Which of the four kinds; only who knows the medicines can say. */
  readonly kind?: PrescriptionKind;
  readonly patient: PrescriptionPatient;
  readonly facility: { readonly code?: string; readonly name?: string };
  readonly prescriber: { readonly name?: string; readonly licence?: string };
  readonly diagnoses: readonly CodedText[];
  /** When it was written, a date or time of FHIR. */
  readonly writtenAt?: string;
  readonly medicines: readonly PrescribedMedicine[];
  /** Advice to the patient (lời dặn). */
  readonly advice?: string;
}

/** Where an issued prescription stands. */
export type PrescriptionStatus = "issued" | "replaced";

/** A prescription that was issued: its content no longer changes (bất biến sau khi ký, gửi). */
export interface IssuedPrescription {
  readonly code: string;
  readonly status: PrescriptionStatus;
  readonly content: PrescriptionDraft;
  /** The content as one text that is always the same: what is signed, and compared later. */
  readonly text: string;
  /** Code of the prescription that this one replaces. */
  readonly replaces?: string;
  /** Code of the prescription that replaces this one. */
  readonly replacedBy?: string;
}

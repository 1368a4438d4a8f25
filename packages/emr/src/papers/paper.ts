import type { LegalSource } from "@lienthong/core";

/** A code of a list of QĐ 3176, with its name in Vietnamese where one is known. */
export interface PaperCode {
  readonly code: string;
  readonly text?: string;
}

/** Who a paper is about. */
export interface PaperPatient {
  readonly name?: string;
  /** Year, month or day of birth. */
  readonly birthDate?: string;
  readonly sex?: PaperCode;
  readonly address?: string;
  /** Card numbers and the last day of each, in the order of the paper. */
  readonly cards: readonly { readonly number: string; readonly until?: string }[];
}

/** The stay that a paper is about: dates or times of FHIR. */
export interface PaperStay {
  readonly arrivedAt?: string;
  readonly admittedAt?: string;
  readonly leftAt?: string;
}

/** Diagnoses on a paper. */
export interface PaperDiagnoses {
  readonly text?: string;
  readonly main?: string;
  readonly others: readonly string[];
  readonly traditional: readonly string[];
}

/** Who signs a paper, and how: the practitioner, and the facility by its head or who stands in. */
export interface PaperSigners {
  /** Numbers of certificate or licence of the practitioners (MA_BAC_SI). */
  readonly practitioners: readonly string[];
  /** Who signs for the facility (MA_TTDV). */
  readonly facility?: string;
}

/** What every paper says. */
interface Paper {
  /** Key of the visit (MA_LK). */
  readonly visit?: string;
  /** Facility that writes the paper. */
  readonly facility?: string;
  readonly patient: PaperPatient;
  readonly stay: PaperStay;
  readonly diagnoses: PaperDiagnoses;
  readonly signers: PaperSigners;
  /** Where the form of the paper stands. */
  readonly source: LegalSource;
}

/** Referral to another facility (phiếu chuyển cơ sở khám bệnh, chữa bệnh; data of XML13 of QĐ 3176/QĐ-BYT). */
export interface Referral extends Paper {
  readonly number?: string;
  readonly fileNumber?: string;
  readonly registerNumber?: string;
  /** Facilities that the patient came from before, and the one that receives. */
  readonly previousFacilities: readonly string[];
  readonly to?: string;
  readonly clinicalSigns?: string;
  readonly course?: string;
  readonly results?: string;
  readonly treatment?: string;
  readonly condition?: string;
  readonly dischargeType?: PaperCode;
  readonly reason?: PaperCode;
  readonly plan?: string;
  readonly transport?: string;
  readonly escort?: { readonly name?: string; readonly title?: string };
}

/** Appointment to be examined again (phiếu hẹn khám lại; data of XML14 of QĐ 3176/QĐ-BYT). */
export interface Reexamination extends Paper {
  readonly number?: string;
  /** Day of the appointment. */
  readonly on?: string;
  readonly visitKind?: PaperCode;
  /** Day of the paper. */
  readonly writtenOn?: string;
}

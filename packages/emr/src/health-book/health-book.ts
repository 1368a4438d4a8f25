import type { CodedText } from "../documents/coded.ts";

/** A start and an end, dates or times of FHIR. */
export interface HealthBookPeriod {
  readonly start?: string;
  readonly end?: string;
}

/** A card (thẻ bảo hiểm y tế). */
export interface HealthBookCard {
  readonly number: string;
  /** Code of the facility where the holder is registered. */
  readonly facility?: string;
  readonly from?: string;
  readonly until?: string;
}

/** A legal representative (người đại diện hợp pháp). */
export interface HealthBookRepresentative {
  readonly name?: string;
  readonly relationship?: CodedText;
  readonly personalNumber?: string;
  readonly phone?: string;
}

/** Whose book it is. */
export interface HealthBookPerson {
  readonly name?: string;
  readonly birthDate?: string;
  readonly sex?: string;
  /** Only when asked for: sensitive personal data. */
  readonly ethnicity?: CodedText;
  readonly nationality?: CodedText;
  readonly occupation?: CodedText;
  readonly personalNumber?: string;
  readonly phone?: string;
  readonly cards: readonly HealthBookCard[];
  readonly address?: string;
  readonly representatives: readonly HealthBookRepresentative[];
}

/** Something that was found, and when. */
export interface HealthBookEntry extends CodedText {
  readonly on?: string;
}

/** A result: a value with its unit, or words. */
export interface HealthBookResult extends CodedText {
  readonly value?: string;
  readonly unit?: string;
  readonly conclusion?: string;
  readonly on?: string;
}

/** A medicine that was ordered in a visit. */
export interface HealthBookMedicine extends CodedText {
  readonly quantity?: { readonly value: string; readonly unit?: string };
  readonly directions?: string;
  readonly on?: string;
}

/** The summary of a visit (tóm tắt hồ sơ bệnh án). */
export interface HealthBookSummary {
  readonly course?: string;
  readonly results?: string;
  readonly treatment?: string;
  readonly plan?: string;
  /** Name, else number of certificate or licence. */
  readonly physician?: string;
}

/** One visit (đợt khám bệnh, chữa bệnh). */
export interface HealthBookEpisode {
  readonly facility: { readonly code?: string; readonly name?: string };
  readonly period?: HealthBookPeriod;
  readonly kind?: CodedText;
  readonly reason?: string;
  readonly discharge?: CodedText;
  readonly outcome?: CodedText;
  /** The main diagnosis first. */
  readonly diagnoses: readonly CodedText[];
  readonly bloodGroup?: string;
  readonly height?: string;
  readonly weight?: string;
  readonly results: readonly HealthBookResult[];
  readonly medicines: readonly HealthBookMedicine[];
  readonly procedures: readonly HealthBookEntry[];
  readonly summary: HealthBookSummary;
}

/**
 * The electronic health book (Sổ sức khỏe điện tử) of one person. Facilities send its data as claim tables (QĐ 2733/QĐ-BYT); the
 * form in which VNeID keeps it is not public, so this is a neutral model of what QĐ 31/QĐ-BYT says is shared.
 */
export interface HealthBook {
  readonly person: HealthBookPerson;
  readonly history: {
    readonly allergies: readonly HealthBookEntry[];
    readonly conditions: readonly HealthBookEntry[];
    readonly immunizations: readonly HealthBookEntry[];
  };
  /** Visits, the latest first. */
  readonly episodes: readonly HealthBookEpisode[];
}

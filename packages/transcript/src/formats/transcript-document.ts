import type { TranscriptEvent } from "../history/event.ts";
import type { PupilIdentity, YearRecord } from "../model/year-record.ts";

/**
 * A place (nơi chốn) as a record names it: in words, by the codes of the list of administrative units, or both. With a
 * district (huyện) it is a place as it was before 1 July 2025, without one it is a place of today or a whole province.
 */
export interface PlaceReference {
  readonly text?: string;
  /** Two digits, mã tỉnh. */
  readonly provinceCode?: string;
  /** Three digits, mã huyện; there is none since 1 July 2025. */
  readonly districtCode?: string;
  /** Five digits, mã xã. */
  readonly communeCode?: string;
}

/** A school (cơ sở giáo dục). */
export interface SchoolReference {
  /** School code (mã trường), at most 20 characters. */
  readonly code?: string;
  readonly name?: string;
  readonly place?: PlaceReference;
}

/** A pupil as a transcript names them, with the place of birth (nơi sinh). */
export interface TranscriptPupil extends PupilIdentity {
  readonly birthPlace?: PlaceReference;
}

/** A school year of a transcript, with the school that it was spent at. */
export interface TranscriptYear extends Omit<YearRecord, "pupil"> {
  readonly school?: SchoolReference;
}

/**
 * A transcript (học bạ): one pupil and their school years, in the order in which they were spent. It is what the
 * formats of this package write and read.
 */
export interface TranscriptDocument {
  readonly pupil?: TranscriptPupil;
  readonly years: readonly TranscriptYear[];
  /**
   * What happened to the transcript (lịch sử học bạ: sửa chữa, đánh giá lại, chuyển trường, khen thưởng, ký số), in its order; events are
   * added and never changed. The years are what they leave.
   */
  readonly history?: readonly TranscriptEvent[];
}

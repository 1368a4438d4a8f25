import type { YearRecord } from "../model/year-record.ts";

/**
 * In which role someone acts on a transcript (vai trò): `GVBM` giáo viên bộ môn, `GVCN` giáo viên chủ nhiệm, `CBQL`
 * cán bộ quản lí (hiệu trưởng), `KY_PHAT_HANH` ký phát hành, by the school. The order in which they sign is known
 * from two deployed systems, not from a published rule.
 */
export type SigningRole = "GVBM" | "GVCN" | "CBQL" | "KY_PHAT_HANH";

/** Who did something to a transcript. Never a password or key: only what tells the person apart in the school. */
export interface Actor {
  readonly role: SigningRole;
  /** Identifier of the person in the school's own system. */
  readonly id: string;
  readonly name?: string;
}

/** A school in an event (trường). */
export interface EventSchool {
  /** Mã trường: department, commune and running number, at most 20 characters (single source). */
  readonly code?: string;
  readonly name?: string;
}

/** What every event says: when, by whom, why. Clock and person come from the caller. */
export interface EventFacts {
  /** `2025-05-31T10:00:00+07:00`. */
  readonly at: string;
  readonly by: Actor;
  readonly why?: string;
}

/** A school year is entered for the first time, or again after it was revoked (mở học bạ năm học). */
export interface YearOpened extends EventFacts {
  readonly kind: "opened";
  readonly schoolYear: string;
  readonly record: YearRecord;
  readonly school?: EventSchool;
}

/**
 * One value is corrected (sửa chữa). The value before is said too, so that nobody corrects what has changed in the
 * meantime; absent before or after means that the field is not there.
 */
export interface Corrected extends EventFacts {
  readonly kind: "corrected";
  readonly schoolYear: string;
  /** As in issues: `subjects[0].hk1.endTerm`. */
  readonly path: string;
  readonly before?: unknown;
  readonly after?: unknown;
}

/** A subject was assessed again in summer (đánh giá lại trong kì nghỉ hè). */
export interface Retested extends EventFacts {
  readonly kind: "retested";
  readonly schoolYear: string;
  readonly subject: string;
  /** A mark, or Đ or CĐ. */
  readonly result: string;
}

/** Conduct after training in summer (rèn luyện trong kì nghỉ hè). */
export interface TrainedInSummer extends EventFacts {
  readonly kind: "trained-in-summer";
  readonly schoolYear: string;
  readonly level: string;
}

/** The pupil comes from or goes to another school (chuyển đến, chuyển đi). */
export interface Transferred extends EventFacts {
  readonly kind: "transferred";
  readonly schoolYear: string;
  readonly direction: "in" | "out";
  /** The other school. */
  readonly school: EventSchool;
  /** `YYYY-MM-DD`. */
  readonly on?: string;
}

/** An award or title was given (khen thưởng). */
export interface Awarded extends EventFacts {
  readonly kind: "awarded";
  readonly schoolYear: string;
  readonly title: string;
  /** Who gave it. */
  readonly giver?: string;
  /** Number of the decision (số quyết định). */
  readonly decision?: string;
}

/** A comment of a teacher, on a subject or on the whole year (nhận xét). */
export interface Remarked extends EventFacts {
  readonly kind: "remarked";
  readonly schoolYear: string;
  readonly subject?: string;
  readonly text: string;
}

/** Someone signed a version of a school year (ký số). The signature itself is made and checked elsewhere. */
export interface Signed extends EventFacts {
  readonly kind: "signed";
  readonly schoolYear: string;
  readonly version: number;
  /** For GVBM: the subject that was signed. */
  readonly subject?: string;
  /** The signature or a reference to it; never read here. */
  readonly signature: string;
}

/** A version is withdrawn (thu hồi); a new one must be opened. */
export interface Revoked extends EventFacts {
  readonly kind: "revoked";
  readonly schoolYear: string;
}

/** Something that happened to a transcript. Events are added, never changed or removed. */
export type TranscriptEvent =
  YearOpened | Corrected | Retested | TrainedInSummer | Transferred | Awarded | Remarked | Signed | Revoked;

/** Events of one history at most. */
export const mostEvents = 10_000;

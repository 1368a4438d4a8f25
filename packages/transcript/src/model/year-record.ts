import type { Mark } from "./mark.ts";

/** The two terms of a school year: học kì I, học kì II. */
export type TermId = "hk1" | "hk2";

/** A level of a subject judged by comment only: Đ is Đạt, CĐ is Chưa đạt (TT 22/2021 Điều 9.1.a). */
export type CommentLevel = "Đ" | "CĐ";

/** A level of a primary subject: T Hoàn thành tốt, H Hoàn thành, C Chưa hoàn thành (TT 27/2020 Điều 7). */
export type PrimarySubjectLevel = "T" | "H" | "C";

/** A level of a competence or quality: T Tốt, Đ Đạt, C Cần cố gắng (TT 27/2020 Điều 8). */
export type CompetenceLevel = "T" | "Đ" | "C";

/**
 * What a pupil is exempt from (miễn học): `practice` the practical part of the subject, which theory takes the place of;
 * `hk1`, `hk2` or `year` the whole subject in that time.
 */
export type Exemption = "practice" | TermId | "year";

/** Marks of one term in a subject assessed by comments and marks. */
export interface ScoredTerm {
  /** Regular assessments, ĐĐGtx. */
  readonly regular?: readonly Mark[];
  /** Mid-term assessment, ĐĐGgk. */
  readonly midTerm?: Mark;
  /** Periodic tests of one lesson or more, ĐKTđk (TT 58/2011 before TT 26/2020, which had several). */
  readonly periodic?: readonly Mark[];
  /** End-of-term assessment, ĐĐGck; ĐKThk before TT 26/2020. */
  readonly endTerm?: Mark;
  /** The average that the record itself states, ĐTBmhk. */
  readonly average?: Mark;
}

/** A subject assessed by comments and marks: môn học đánh giá bằng nhận xét kết hợp với điểm số. */
export interface ScoredSubject {
  readonly kind: "scored";
  readonly name: string;
  /** Lessons a year (số tiết/năm học), which decide how many regular assessments a term needs. */
  readonly lessonsPerYear?: number;
  readonly hk1?: ScoredTerm;
  readonly hk2?: ScoredTerm;
  /** The average of the year that the record itself states, ĐTBmcn. */
  readonly yearAverage?: Mark;
  /** Result of the assessment repeated in summer (đánh giá lại); it replaces the year's. */
  readonly retest?: Mark;
  /** The specialised subject of a specialised class (môn chuyên), which TT 58/2011 asks more of. */
  readonly isSpecialised?: boolean;
  /** What of the subject the pupil is exempt from, by decision of the principal (miễn học). */
  readonly exemption?: Exemption;
}

/** Levels of one term in a subject assessed by comments only. */
export interface CommentTerm {
  readonly regular?: readonly CommentLevel[];
  readonly midTerm?: CommentLevel;
  readonly endTerm?: CommentLevel;
  /** The level of the term that the record itself states. */
  readonly level?: CommentLevel;
}

/** A subject assessed by comments only: môn học đánh giá bằng nhận xét. */
export interface CommentSubject {
  readonly kind: "comment";
  readonly name: string;
  readonly hk1?: CommentTerm;
  readonly hk2?: CommentTerm;
  /** The level of the year that the record itself states. */
  readonly yearLevel?: CommentLevel;
  /** Result of the assessment repeated in summer; it replaces the year's. */
  readonly retest?: CommentLevel;
  /** What of the subject the pupil is exempt from, by decision of the principal (miễn học). */
  readonly exemption?: Exemption;
}

/** A primary subject: its level at the end of the year and, where there is one, the final test. */
export interface PrimarySubject {
  readonly kind: "primary";
  readonly name: string;
  /** Level at the end of the year (mức đạt được). */
  readonly level?: PrimarySubjectLevel;
  /** Mark of the test at the end of the year (điểm kiểm tra định kì cuối năm). */
  readonly finalTest?: Mark;
  /** What of the subject the pupil is exempt from (miễn học). */
  readonly exemption?: Exclude<Exemption, TermId>;
}

/** What a record holds for one subject, by the way the subject is assessed. */
export type SubjectRecord = ScoredSubject | CommentSubject | PrimarySubject;

/** A competence (năng lực) or quality (phẩm chất) of a primary pupil with its level. */
export interface CompetenceRecord {
  readonly name: string;
  readonly level?: CompetenceLevel;
}

/** Conduct levels (kết quả rèn luyện, hạnh kiểm before TT 22/2021), in the words of the circular. */
export interface ConductRecord {
  readonly hk1?: string;
  readonly hk2?: string;
  /** The level of the year that the record itself states. */
  readonly year?: string;
  /** The level given after training in the summer holiday (rèn luyện trong kì nghỉ hè). */
  readonly afterSummer?: string;
}

/** Who the pupil is. Nothing here takes part in assessment. */
export interface PupilIdentity {
  readonly name?: string;
  /** Pupil code of the sector database, mã học sinh (mã định danh Bộ GD&ĐT). */
  readonly code?: string;
  /** Twelve-digit personal number, số định danh cá nhân. */
  readonly personalNumber?: string;
  /** `YYYY-MM-DD`, or `YYYY-MM` or `YYYY` when no more is known. */
  readonly birthDate?: string;
  readonly gender?: "male" | "female";
}

/** The results that a record states of itself, kept to be compared with what the rules give. */
export interface DeclaredResults {
  readonly learningHk1?: string;
  readonly learningHk2?: string;
  readonly learningYear?: string;
  readonly title?: string;
  /** Whether the record says that the pupil is promoted (lên lớp). */
  readonly isPromoted?: boolean;
  /** Overall result of a primary year (xếp loại): HTXS, HTT, HT, CHT. */
  readonly overall?: string;
}

/**
 * One pupil's school year: what a học bạ page holds. Every part may be missing; what depends on a missing
 * part is then not decided, with the reason.
 */
export interface YearRecord {
  /** `2024-2025`. */
  readonly schoolYear?: string;
  /** Grade (khối lớp), 1 to 12. */
  readonly grade?: number;
  /** Name of the class, `6A`. */
  readonly className?: string;
  readonly pupil?: PupilIdentity;
  readonly subjects: readonly SubjectRecord[];
  readonly conduct?: ConductRecord;
  readonly competences?: readonly CompetenceRecord[];
  readonly qualities?: readonly CompetenceRecord[];
  /** Sessions absent in the year, with or without leave (số buổi nghỉ học). */
  readonly absentSessions?: number;
  /**
   * Primary: outstanding in a subject, or clear progress in a quality or competence, and recognised by the
   * class (điều kiện thêm của danh hiệu Học sinh Tiêu biểu).
   */
  readonly isRecognisedByClass?: boolean;
  readonly declared?: DeclaredResults;
}

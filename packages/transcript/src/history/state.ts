import type { YearRecord } from "../model/year-record.ts";
import type { Actor, EventSchool } from "./event.ts";

/** A value that one event changed. */
export interface Change {
  readonly path: string;
  readonly before?: unknown;
  readonly after?: unknown;
}

/** One version of a school year with what made it. */
export interface YearVersion {
  /** From 1 upward. */
  readonly version: number;
  readonly record: YearRecord;
  readonly at: string;
  readonly by: Actor;
  readonly why?: string;
  /** What differs from the version before; empty for a year that was opened. */
  readonly changes: readonly Change[];
}

/** Who signed which version (ai ký bản nào). Whether the signature holds is for another package to say. */
export interface SignatureRecord {
  readonly version: number;
  readonly by: Actor;
  readonly at: string;
  readonly subject?: string;
  readonly signature: string;
  /** Whether the version that was signed is still the latest. */
  readonly isCurrent: boolean;
}

/** A pupil's coming or going (chuyển trường). */
export interface TransferRecord {
  readonly direction: "in" | "out";
  readonly school: EventSchool;
  readonly on?: string;
}

/** An award (khen thưởng). */
export interface AwardRecord {
  readonly title: string;
  readonly giver?: string;
  readonly decision?: string;
}

/** A teacher's comment (nhận xét). */
export interface RemarkRecord {
  readonly by: Actor;
  readonly subject?: string;
  readonly text: string;
}

/** A school year as its events leave it. */
export interface YearState {
  readonly schoolYear: string;
  readonly school?: EventSchool;
  /** The latest version of the record. */
  readonly record: YearRecord;
  readonly versions: readonly YearVersion[];
  readonly signatures: readonly SignatureRecord[];
  readonly transfers: readonly TransferRecord[];
  readonly awards: readonly AwardRecord[];
  readonly remarks: readonly RemarkRecord[];
  /** `open` being filled in, `issued` signed for issue in its latest version, `revoked` withdrawn. */
  readonly status: "open" | "issued" | "revoked";
}

/** A transcript as its events leave it. */
export interface TranscriptState {
  /** School years in the order in which they were opened. */
  readonly years: readonly YearState[];
}

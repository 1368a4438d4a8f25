import type { FoundLevel } from "./comment-level.ts";
import { noAverage } from "./term-average.ts";

/** The results of a term or year, subject by subject. */
export interface Period {
  readonly tenths: number[];
  readonly passed: boolean[];
  /** Subjects without a result. */
  readonly missing: string[];
}

/** Adds the result of a scored subject in tenths, if it has one. */
export function addMark({ tenths, missing }: Period, name: string, mark: number): void {
  if (mark === noAverage) missing.push(name);
  else tenths.push(mark);
}

/** Adds the level of a comment-only subject, if it has one. */
export function addLevel({ passed, missing }: Period, name: string, level: FoundLevel): void {
  if (level === undefined) missing.push(name);
  else passed.push(level === "Đ");
}

/** A period before its first subject. */
export function emptyPeriod(): Period {
  return { tenths: [], passed: [], missing: [] };
}

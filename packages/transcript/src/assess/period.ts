import type { FoundLevel } from "./comment-level.ts";
import { noAverage } from "./term-average.ts";

/** The results of a term or year, subject by subject. */
export interface Period {
  /** Scored subjects with their results, comment-only ones with theirs. */
  readonly names: string[];
  readonly tenths: number[];
  readonly commentNames: string[];
  readonly passed: boolean[];
  /** Subjects without a result. */
  readonly missing: string[];
}

/** Adds the result of a scored subject in tenths, if it has one. */
export function addMark({ names, tenths, missing }: Period, name: string, mark: number): void {
  if (mark === noAverage) missing.push(name);
  else {
    names.push(name);
    tenths.push(mark);
  }
}

/** Adds the level of a comment-only subject, if it has one. */
export function addLevel({ commentNames, passed, missing }: Period, name: string, level: FoundLevel): void {
  if (level === undefined) missing.push(name);
  else {
    commentNames.push(name);
    passed.push(level === "Đ");
  }
}

/** A period before its first subject. */
export function emptyPeriod(): Period {
  return { names: [], tenths: [], commentNames: [], passed: [], missing: [] };
}

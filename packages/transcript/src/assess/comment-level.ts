import type { CommentLevel, CommentTerm } from "../model/year-record.ts";
import type { SecondaryRegulation } from "../rules/regulation.ts";
import { reason, type Reason } from "./outcome.ts";

/** The level of a term from a closed list of assessments (TT 22/2021 Điều 9.1.a): Đ when all needed exist and all are Đ. */
export function commentLevelOf(assessments: readonly CommentLevel[], needed: number): CommentLevel {
  return assessments.length >= needed && assessments.every((level) => level === "Đ") ? "Đ" : "CĐ";
}

/** How many assessments a term holds, more regular ones than asked for left out: they replace no other. */
function countOf({ regular, midTerm, endTerm }: CommentTerm, needed = Number.POSITIVE_INFINITY): number {
  const ofPeriods = (midTerm === undefined ? 0 : 1) + (endTerm === undefined ? 0 : 1);
  return Math.min(regular?.length ?? 0, needed - 2) + ofPeriods;
}

/** Whether an assessment of a term is Chưa đạt. */
function hasFailedOne({ regular, midTerm, endTerm }: CommentTerm): boolean {
  return midTerm === "CĐ" || endTerm === "CĐ" || regular?.includes("CĐ") === true;
}

/** A level of a comment-only subject, or undefined when it cannot be decided. */
export type FoundLevel = CommentLevel | undefined;

/** The level of a comment-only subject in a term; the reasons go into `because` when there is one. */
export function commentTermLevel(
  term: CommentTerm,
  regulation: SecondaryRegulation,
  missingCountsAsFailed: boolean,
  because?: Reason[],
): FoundLevel {
  const need = regulation.commentAssessments?.value;
  const have = countOf(term, need);
  const rule = regulation.commentTerm;
  if (have === 0 || rule === undefined) {
    if (have > 0) because?.push(reason("not-in-table", {}));
    else if (term.level === undefined) because?.push(reason("comment-missing", { have, need: need ?? 1 }));
    if (term.level !== undefined) because?.push(reason("declared-value", { value: term.level }));
    return term.level;
  }
  if (hasFailedOne(term)) {
    because?.push(reason("one-failed", {}, rule.source));
    return "CĐ";
  }
  if (need === undefined || have >= need) {
    because?.push(reason("all-passed", { have }, rule.source));
    return "Đ";
  }
  because?.push(reason("comment-missing", { have, need }, regulation.commentAssessments?.source));
  if (!missingCountsAsFailed) return undefined;
  const consequence = { what: "đánh giá", value: "CĐ" };
  because?.push(reason("counted-as-failed", consequence, regulation.missing?.source));
  return "CĐ";
}

/** Whether the level of a term is taken from the record, not computed. */
export function isLevelDeclared(term: CommentTerm, regulation: SecondaryRegulation): boolean {
  return regulation.commentTerm === undefined || countOf(term) === 0;
}

/** The level of a comment-only subject in the year: that of term II. */
export function commentYearLevel(
  regulation: SecondaryRegulation,
  hk2: FoundLevel,
  because?: Reason[],
): FoundLevel {
  const rule = regulation.commentYear;
  if (rule === undefined) {
    because?.push(reason("not-in-table", {}));
    return undefined;
  }
  because?.push(
    hk2 === undefined
      ? reason("missing-term", { term: "HKII" }, rule.source)
      : reason("year-follows", { term: "HKII", result: hk2 }, rule.source),
  );
  return hk2;
}

import type { CommentLevel, CommentTerm } from "../model/year-record.ts";
import type { SecondaryRegulation } from "../rules/regulation.ts";
import { decided, declared, reason, undecided, type Outcome } from "./outcome.ts";

/** The level of a term from a closed list of assessments (TT 22/2021 Điều 9.1.a): Đ when all needed exist and all are Đ. */
export function commentLevelOf(assessments: readonly CommentLevel[], needed: number): CommentLevel {
  return assessments.length >= needed && assessments.every((level) => level === "Đ") ? "Đ" : "CĐ";
}

function assessmentsOf(term: CommentTerm): CommentLevel[] {
  return [
    ...(term.regular ?? []),
    ...(term.midTerm === undefined ? [] : [term.midTerm]),
    ...(term.endTerm === undefined ? [] : [term.endTerm]),
  ];
}

/** The level of a comment-only subject in a term. */
export function commentTermLevel(
  term: CommentTerm,
  regulation: SecondaryRegulation,
  missingCountsAsFailed: boolean,
): Outcome<CommentLevel> {
  const assessments = assessmentsOf(term);
  if (assessments.length === 0) {
    return term.level === undefined
      ? undecided([reason("comment-missing", { have: 0, need: regulation.commentAssessments?.value ?? 1 })])
      : declared(term.level, [reason("declared-value", { value: term.level })]);
  }
  const rule = regulation.commentTerm;
  if (rule === undefined) {
    return term.level === undefined
      ? undecided([reason("not-in-table", {})])
      : declared(term.level, [reason("not-in-table", {}), reason("declared-value", { value: term.level })]);
  }
  if (assessments.includes("CĐ")) return decided("CĐ", [reason("one-failed", {}, rule.source)]);
  const need = regulation.commentAssessments?.value ?? assessments.length;
  const have = assessments.length;
  if (have >= need) return decided("Đ", [reason("all-passed", { have }, rule.source)]);
  const missing = reason("comment-missing", { have, need }, regulation.commentAssessments?.source);
  if (!missingCountsAsFailed) return undecided([missing]);
  const consequence = { what: "đánh giá", value: "CĐ" };
  return decided("CĐ", [missing, reason("counted-as-failed", consequence, regulation.missing?.source)]);
}

/** The level of a comment-only subject in the year: that of term II. */
export function commentYearLevel(
  regulation: SecondaryRegulation,
  hk2: Outcome<CommentLevel>,
): Outcome<CommentLevel> {
  const rule = regulation.commentYear;
  if (rule === undefined) return undecided([reason("not-in-table", {})]);
  if (!hk2.decided) return undecided([reason("missing-term", { term: "HKII" }, rule.source)]);
  return decided(hk2.value, [reason("year-follows", { term: "HKII", result: hk2.value }, rule.source)]);
}

import { isFailure } from "@lienthong/core";
import { isClaimFile } from "../claim-file/is-claim-file.ts";
import { positionOfVisit } from "../claim-file/origin.ts";
import type { ClaimFile } from "../claim-file/types.ts";
import { createIssueList } from "../lib/issue-list.ts";
import { visitPrefix } from "../lib/path.ts";
import { checkEnvelope } from "../structure/check-envelope.ts";
import { checkVisitStructure } from "../structure/check-visit-structure.ts";
import type { CheckOptions, ClaimFileCheck } from "./check-options.ts";
import { checkVisitRules, chooseRules } from "./check-visit-rules.ts";

/**
 * Checks the business rules (quy tắc nghiệp vụ) of the insurer on a claim file: dates, card, diagnoses, money, medicines,
 * services, results and papers. Each visit is checked by the rules of its own day. Structure is checked by
 * `validateClaimFile`, or here with `structure: true`.
 *
 * @example
 * ```ts
 * import { checkClaimFile } from "@lienthong/bhyt";
 *
 * const visit = { XML1: [], XML2: [] };
 * const file = { MACSKCB: "01999", NGAYLAP: "20260715", SOLUONGHOSO: "1", visits: [visit], CHUKYDONVI: "" };
 * const { ok, notChecked } = checkClaimFile(file);
 * ok; // true: there is no row to find fault with
 * notChecked.find(({ rule }) => rule === "SVC-002")?.reason; // "needs-catalogue"
 * ```
 */
export function checkClaimFile(file: ClaimFile, options: CheckOptions = {}): ClaimFileCheck {
  if (!isClaimFile(file))
    throw new TypeError("checkClaimFile takes a claim file; read one with readClaimFile");
  const chosen = chooseRules(options);
  const issues = createIssueList(options.maxIssues);
  const notChecked = [...chosen.gaps];
  if (options.structure === true) checkEnvelope(file, issues);
  file.visits.forEach((visit, index) => {
    const prefix = visitPrefix(index, file.visits.length);
    if (options.structure === true) checkVisitStructure(visit, prefix, issues, positionOfVisit(file, index));
    checkVisitRules(visit, prefix, options, chosen, issues, notChecked);
  });
  const found = issues.finish();
  return { ok: !found.some((issue) => isFailure(issue.severity)), issues: found, notChecked };
}

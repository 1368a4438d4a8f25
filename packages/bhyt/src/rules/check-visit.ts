import { isFailure } from "@lienthong/core";
import type { Visit } from "../claim-file/types.ts";
import { createIssueList } from "../lib/issue-list.ts";
import { checkVisitStructure } from "../structure/check-visit-structure.ts";
import type { CheckOptions, ClaimFileCheck } from "./check-options.ts";
import { checkVisitRules, chooseRules } from "./check-visit-rules.ts";

/** How to check one visit. */
export interface CheckVisitOptions extends CheckOptions {
  /** Number of the visit in its file, from 0: paths then begin with `HOSO[index].` */
  readonly index?: number;
}

/**
 * Checks the business rules (quy tắc nghiệp vụ) on one visit (lượt khám bệnh, chữa bệnh), as `checkClaimFile` does on all
 * visits of a file: for a visit that `createClaimFileReader` gave, or one that a hospital system has just closed.
 *
 * @example
 * ```ts
 * import { checkVisit } from "@lienthong/bhyt";
 *
 * const { issues } = checkVisit({ XML2: [] }, { structure: true });
 * issues[0]?.code; // "bhyt.table.missing": XML1, the summary, belongs to every visit
 * ```
 */
export function checkVisit(visit: Visit, options: CheckVisitOptions = {}): ClaimFileCheck {
  const given: unknown = visit;
  if (typeof given !== "object" || given === null) throw new TypeError("checkVisit takes a visit");
  const { index } = options;
  const prefix = index === undefined ? "" : `HOSO[${index}].`;
  const chosen = chooseRules(options);
  const issues = createIssueList(options.maxIssues);
  const notChecked = [...chosen.gaps];
  if (options.structure === true) checkVisitStructure(visit, prefix, issues);
  checkVisitRules(visit, prefix, options, chosen, issues, notChecked);
  const found = issues.finish();
  return { ok: !found.some((issue) => isFailure(issue.severity)), issues: found, notChecked };
}

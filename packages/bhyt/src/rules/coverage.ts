import type { RuleId } from "../generated/rules.ts";
import { ruleIds } from "./rule-info.ts";

/**
 * Where a rule is checked: by reading (`structure`, see `validateClaimFile`), by `checkClaimFile` (`rule`), by both,
 * by the check of the check-in file, as part of another rule, or by `checkClaimFile` when it is given the lists of codes
 * that the rule needs (`catalogue`), or on visits of the time of QĐ 4210 only (`older visits`).
 */
export type RuleHome =
  | "structure"
  | "rule"
  | "structure and rule"
  | "check-in"
  | "other rule"
  | "catalogue"
  | "older visits"
  | "nowhere";

/** Why a rule, or a part of it, is not checked. */
export type NotCheckedReason =
  | "needs-catalogue"
  | "needs-other-claims"
  | "needs-today"
  | "needs-context"
  | "older-standard"
  | "not-in-claim-file"
  | "other-version"
  | "unread-table"
  | "needs-summary"
  | "needs-visit";

/** Where a rule is checked, and why what is left of it is not. */
export interface RuleCoverage {
  readonly home: RuleHome;
  /** Why the rule (home `nowhere`) or a part of it is not checked. */
  readonly gap?: NotCheckedReason;
}

/** Rules by where they are checked, a group of rules and their numbers after it; all others by `checkClaimFile`. */
const homes: Readonly<Partial<Record<RuleHome, string>>> = {
  structure:
    "STR 001 002 003 004 005 006 007 008 009 010 012 DEM 001 004 006 008 CARD 010 011 012 VIS 001 006 009 010 011 014 DX 007 DT 003 015 DRG 001 002 003 007 009 011 SVC 017 018 LAB 004 006 DOC 006 014 020",
  nowhere: "STR 011 MON 026 DOC 021",
  "structure and rule": "DEM 002 CARD 005 DT 001 009 013 014 SVC 009 DOC 012 016",
  catalogue:
    "DEM 007 009 CARD 003 007 015 VIS 004 015 017 018 DX 005 006 MON 024 DRG 006 SVC 002 016 LAB 003 DOC 022",
  "other rule": "DT 011",
  "check-in": "SVC 005",
  "older visits": "MON 025 SVC 019",
};

/** Rules of which a part is not checked, whatever the caller gives; those of `catalogue` need lists. */
const gaps: Readonly<Partial<Record<NotCheckedReason, string>>> = {
  "older-standard": "STR 011 MON 025 026 SVC 019",
  "needs-context": "DEM 001 011 CARD 014 MON 008 009 022 DOC 005",
  "needs-catalogue": "DX 001 002 008 009 DRG 004 010 012 SVC 008 018 DOC 009 014",
  "not-in-claim-file": "DOC 021",
};

/** The ids in `DEM 001 011 CARD 014`. */
function idsOf(text: string): readonly string[] {
  let group = "";
  return text.split(" ").flatMap((word) => {
    if (word >= "A") group = word;
    return word >= "A" ? [] : [`${group}-${word}`];
  });
}

function byId(lists: Readonly<Record<string, string>>): ReadonlyMap<string, string> {
  return new Map(Object.entries(lists).flatMap(([name, ids]) => idsOf(ids).map((id) => [id, name] as const)));
}

/**
 * Where each of the 169 rules is checked, and why what is left of it is not.
 *
 * @example
 * ```ts
 * import { ruleCoverage } from "@lienthong/bhyt";
 *
 * ruleCoverage["MON-013"].home; // "rule"
 * ruleCoverage["SVC-002"].gap; // "needs-catalogue"
 * ```
 */
export const ruleCoverage: Readonly<Record<RuleId, RuleCoverage>> = /* @__PURE__ */ (() => {
  const homeOf = byId(homes);
  const gapOf = byId(gaps);
  const entries = ruleIds.map((id): readonly [RuleId, RuleCoverage] => {
    // The maps hold names of homes and of gaps only.
    const home = (homeOf.get(id) ?? "rule") as RuleHome;
    const gap = (gapOf.get(id) ?? (home === "catalogue" ? "needs-catalogue" : undefined)) as
      NotCheckedReason | undefined;
    return [id, { home, ...(gap !== undefined && { gap }) }];
  });
  return Object.fromEntries(entries) as Record<RuleId, RuleCoverage>;
})();

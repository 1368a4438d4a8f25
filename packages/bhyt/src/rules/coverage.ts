import type { RuleId } from "../generated/rules.ts";

/**
 * Where a rule is checked: by reading (`structure`, see `validateClaimFile`), by `checkClaimFile` (`rule`), by both,
 * by the check of the check-in file, as part of another rule, or by `checkClaimFile` when it is given the lists of codes
 * that the rule needs (`catalogue`).
 */
export type RuleHome =
  "structure" | "rule" | "structure and rule" | "check-in" | "other rule" | "catalogue" | "nowhere";

/** Why a rule, or a part of it, is not checked. */
export type NotCheckedReason =
  | "needs-catalogue"
  | "needs-other-claims"
  | "needs-today"
  | "needs-context"
  | "older-standard"
  | "not-in-claim-file"
  | "not-yet"
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

const structure: RuleCoverage = { home: "structure" };
const rule: RuleCoverage = { home: "rule" };
const both: RuleCoverage = { home: "structure and rule" };
const catalogue: RuleCoverage = { home: "catalogue", gap: "needs-catalogue" };
const older: RuleCoverage = { home: "nowhere", gap: "older-standard" };
const partly = /* @__NO_SIDE_EFFECTS__ */ (home: RuleHome, gap: NotCheckedReason): RuleCoverage => ({
  home,
  gap,
});

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
export const ruleCoverage: Readonly<Record<RuleId, RuleCoverage>> = {
  "STR-001": structure,
  "STR-002": structure,
  "STR-003": structure,
  "STR-004": structure,
  "STR-005": structure,
  "STR-006": structure,
  "STR-007": structure,
  "STR-008": structure,
  "STR-009": structure,
  "STR-010": structure,
  "STR-011": older,
  "STR-012": structure,
  "DEM-001": partly("structure", "needs-context"),
  "DEM-002": both,
  "DEM-003": rule,
  "DEM-004": structure,
  "DEM-005": rule,
  "DEM-006": structure,
  "DEM-007": catalogue,
  "DEM-008": structure,
  "DEM-009": catalogue,
  "DEM-010": rule,
  "DEM-011": partly("rule", "needs-context"),
  "DEM-012": rule,
  "DEM-013": rule,
  "CARD-001": rule,
  "CARD-002": rule,
  "CARD-003": catalogue,
  "CARD-004": rule,
  "CARD-005": both,
  "CARD-006": rule,
  "CARD-007": catalogue,
  "CARD-008": rule,
  "CARD-009": rule,
  "CARD-010": structure,
  "CARD-011": structure,
  "CARD-012": structure,
  "CARD-013": rule,
  "CARD-014": partly("rule", "needs-context"),
  "CARD-015": catalogue,
  "VIS-001": structure,
  "VIS-002": rule,
  "VIS-003": rule,
  "VIS-004": catalogue,
  "VIS-005": rule,
  "VIS-006": structure,
  "VIS-007": rule,
  "VIS-008": rule,
  "VIS-009": structure,
  "VIS-010": structure,
  "VIS-011": structure,
  "VIS-012": rule,
  "VIS-013": rule,
  "VIS-014": structure,
  "VIS-015": catalogue,
  "VIS-016": rule,
  "VIS-017": catalogue,
  "VIS-018": catalogue,
  "DX-001": partly("rule", "needs-catalogue"),
  "DX-002": partly("rule", "needs-catalogue"),
  "DX-003": rule,
  "DX-004": rule,
  "DX-005": catalogue,
  "DX-006": catalogue,
  "DX-007": structure,
  "DX-008": partly("rule", "needs-catalogue"),
  "DX-009": partly("rule", "needs-catalogue"),
  "DT-001": both,
  "DT-002": rule,
  "DT-003": structure,
  "DT-004": rule,
  "DT-005": rule,
  "DT-006": rule,
  "DT-007": rule,
  "DT-008": rule,
  "DT-009": both,
  "DT-010": rule,
  "DT-011": { home: "other rule" },
  "DT-012": rule,
  "DT-013": both,
  "DT-014": both,
  "DT-015": structure,
  "MON-001": rule,
  "MON-002": rule,
  "MON-003": rule,
  "MON-004": rule,
  "MON-005": rule,
  "MON-006": rule,
  "MON-007": rule,
  "MON-008": partly("rule", "needs-context"),
  "MON-009": partly("rule", "needs-context"),
  "MON-010": rule,
  "MON-011": rule,
  "MON-012": rule,
  "MON-013": rule,
  "MON-014": rule,
  "MON-015": rule,
  "MON-016": rule,
  "MON-017": rule,
  "MON-018": rule,
  "MON-019": rule,
  "MON-020": rule,
  "MON-021": rule,
  "MON-022": partly("rule", "needs-context"),
  "MON-023": rule,
  "MON-024": catalogue,
  "MON-025": older,
  "MON-026": older,
  "DRG-001": structure,
  "DRG-002": structure,
  "DRG-003": structure,
  "DRG-004": partly("rule", "needs-catalogue"),
  "DRG-005": rule,
  "DRG-006": catalogue,
  "DRG-007": structure,
  "DRG-008": rule,
  "DRG-009": structure,
  "DRG-010": partly("rule", "needs-catalogue"),
  "DRG-011": structure,
  "DRG-012": partly("rule", "needs-catalogue"),
  "SVC-001": rule,
  "SVC-002": catalogue,
  "SVC-003": rule,
  "SVC-004": rule,
  "SVC-005": { home: "check-in" },
  "SVC-006": rule,
  "SVC-007": rule,
  "SVC-008": partly("rule", "needs-catalogue"),
  "SVC-009": both,
  "SVC-010": rule,
  "SVC-011": rule,
  "SVC-012": rule,
  "SVC-013": rule,
  "SVC-014": rule,
  "SVC-015": rule,
  "SVC-016": catalogue,
  "SVC-017": structure,
  "SVC-018": partly("structure", "needs-catalogue"),
  "SVC-019": older,
  "SVC-020": rule,
  "LAB-001": rule,
  "LAB-002": rule,
  "LAB-003": catalogue,
  "LAB-004": structure,
  "LAB-005": rule,
  "LAB-006": structure,
  "LAB-007": rule,
  "DOC-001": rule,
  "DOC-002": rule,
  "DOC-003": rule,
  "DOC-004": rule,
  "DOC-005": partly("rule", "needs-context"),
  "DOC-006": structure,
  "DOC-007": rule,
  "DOC-008": rule,
  "DOC-009": partly("rule", "needs-catalogue"),
  "DOC-010": rule,
  "DOC-011": rule,
  "DOC-012": both,
  "DOC-013": rule,
  "DOC-014": partly("structure", "needs-catalogue"),
  "DOC-015": rule,
  "DOC-016": both,
  "DOC-017": rule,
  "DOC-018": rule,
  "DOC-019": rule,
  "DOC-020": structure,
  "DOC-021": { home: "nowhere", gap: "not-in-claim-file" },
  "DOC-022": catalogue,
};

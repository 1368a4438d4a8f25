/** Rules that the check-in file (XML0) shares with the claim file, and the one that is its own. */
export type CheckInRuleId = "DEM-002" | "DEM-005" | "CARD-001" | "CARD-002" | "SVC-005";

/** Other rules about the patient and the card. */
export type PatientRuleId =
  | "DEM-003"
  | "DEM-010"
  | "DEM-011"
  | "DEM-012"
  | "DEM-013"
  | "CARD-004"
  | "CARD-005"
  | "CARD-006"
  | "CARD-008"
  | "CARD-009"
  | "CARD-013"
  | "CARD-014";

/** Rules about the visit: its kind, its diagnoses, its times. */
export type VisitRuleId =
  | "VIS-002"
  | "VIS-003"
  | "VIS-005"
  | "VIS-007"
  | "VIS-008"
  | "VIS-012"
  | "VIS-013"
  | "VIS-016"
  | "DX-001"
  | "DX-002"
  | "DX-003"
  | "DX-004"
  | "DX-008"
  | "DX-009"
  | "DT-001"
  | "DT-002"
  | "DT-004"
  | "DT-005"
  | "DT-006"
  | "DT-007"
  | "DT-008"
  | "DT-009"
  | "DT-010"
  | "DT-012"
  | "DT-013"
  | "DT-014";

/** Rules about money. */
export type MoneyRuleId =
  | "MON-001"
  | "MON-002"
  | "MON-003"
  | "MON-004"
  | "MON-005"
  | "MON-006"
  | "MON-007"
  | "MON-008"
  | "MON-009"
  | "MON-010"
  | "MON-011"
  | "MON-012"
  | "MON-013"
  | "MON-014"
  | "MON-015"
  | "MON-016"
  | "MON-017"
  | "MON-018"
  | "MON-019"
  | "MON-020"
  | "MON-021"
  | "MON-022"
  | "MON-023"
  | "MON-025";

/** Rules about medicines, services, beds and results. */
export type ServiceRuleId =
  | "DRG-004"
  | "DRG-005"
  | "DRG-008"
  | "DRG-010"
  | "DRG-012"
  | "SVC-001"
  | "SVC-003"
  | "SVC-004"
  | "SVC-006"
  | "SVC-007"
  | "SVC-008"
  | "SVC-009"
  | "SVC-010"
  | "SVC-011"
  | "SVC-012"
  | "SVC-013"
  | "SVC-014"
  | "SVC-015"
  | "SVC-019"
  | "SVC-020"
  | "LAB-001"
  | "LAB-002"
  | "LAB-005"
  | "LAB-007";

/** Rules about papers: discharge, birth, leave, referral, follow-up, HIV care. */
export type PaperRuleId =
  | "DOC-001"
  | "DOC-002"
  | "DOC-003"
  | "DOC-004"
  | "DOC-005"
  | "DOC-007"
  | "DOC-008"
  | "DOC-009"
  | "DOC-010"
  | "DOC-011"
  | "DOC-012"
  | "DOC-013"
  | "DOC-015"
  | "DOC-016"
  | "DOC-017"
  | "DOC-018"
  | "DOC-019";

/** Rules with a check, and so a code, of their own; the others are checks of single fields, or need a catalogue. */
export type CheckedRuleId =
  CheckInRuleId | PatientRuleId | VisitRuleId | MoneyRuleId | ServiceRuleId | PaperRuleId;

/** The code of a rule's issues: `bhyt.rule.` and the id of the rule in lower case. */
export type RuleCodeOf<Id extends CheckedRuleId> = `bhyt.rule.${Lowercase<Id>}`;

/** A broken business rule. */
export type RuleIssueCode = RuleCodeOf<CheckedRuleId>;

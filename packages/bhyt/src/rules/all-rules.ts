import { bedRules } from "./beds.ts";
import { birthPaperRules } from "./birth-papers.ts";
import { cardRules } from "./cards.ts";
import { dateRules } from "./dates.ts";
import { diagnosisRules } from "./diagnoses.ts";
import { dischargePaperRules } from "./discharge-papers.ts";
import { hivRecordRules } from "./hiv-records.ts";
import { leavePaperRules } from "./leave-papers.ts";
import { medicineRules } from "./medicines.ts";
import { peopleRules } from "./people.ts";
import { referralPaperRules } from "./referral-papers.ts";
import { resultRules } from "./results.ts";
import { rowMoneyRules } from "./row-money.ts";
import type { RuleCheck } from "./rule-check.ts";
import { serviceRules } from "./services.ts";
import { totalMoneyRules } from "./total-money.ts";
import { treatmentDayRules } from "./treatment-days.ts";
import { visitRules } from "./visits.ts";

/** Every business rule that is checked on a visit, in the order of the topics. */
export const allRules: readonly RuleCheck[] = /* @__PURE__ */ (() => [
  ...peopleRules,
  ...cardRules,
  ...visitRules,
  ...diagnosisRules,
  ...dateRules,
  ...treatmentDayRules,
  ...rowMoneyRules,
  ...totalMoneyRules,
  ...medicineRules,
  ...serviceRules,
  ...bedRules,
  ...resultRules,
  ...dischargePaperRules,
  ...birthPaperRules,
  ...leavePaperRules,
  ...referralPaperRules,
  ...hivRecordRules,
])();

import { dateCases } from "./date.cases.ts";
import { moneyCases } from "./money.cases.ts";
import { paperCases } from "./paper.cases.ts";
import { patientCases } from "./patient.cases.ts";
import type { RuleCase } from "./rule-case.cases.ts";
import { serviceCases } from "./service.cases.ts";
import { visitCases } from "./visit.cases.ts";

/** One or more right, wrong and border cases for each rule that checkClaimFile runs. */
export const ruleCases: readonly RuleCase[] = [
  ...patientCases,
  ...visitCases,
  ...dateCases,
  ...moneyCases,
  ...serviceCases,
  ...paperCases,
];

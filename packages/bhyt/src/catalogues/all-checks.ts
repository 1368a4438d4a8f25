import { benefitChecks } from "./benefit-checks.ts";
import type { CatalogueCheck } from "./catalogue-check.ts";
import { diagnosisChecks } from "./diagnosis-checks.ts";
import { personChecks } from "./person-checks.ts";
import { serviceChecks } from "./service-checks.ts";
import { visitChecks } from "./visit-checks.ts";

/** Every part of a rule that needs lists of codes, in the order of the topics. */
export const allCatalogueChecks: readonly CatalogueCheck[] = /* @__PURE__ */ (() => [
  ...personChecks,
  ...benefitChecks,
  ...visitChecks,
  ...diagnosisChecks,
  ...serviceChecks,
])();

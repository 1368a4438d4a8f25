import type { Catalogue } from "@lienthong/core";
import { en as card } from "./card/en.ts";
import { en as catalogue } from "./catalogue/en.ts";
import type { BhytIssueCode } from "./codes.ts";
import { en as file } from "./file/en.ts";
import { checkInRules } from "./rules/en/check-in.ts";
import { moneyRules } from "./rules/en/money.ts";
import { paperRules } from "./rules/en/paper.ts";
import { patientRules } from "./rules/en/patient.ts";
import { serviceRules } from "./rules/en/service.ts";
import { visitRules } from "./rules/en/visit.ts";

/** English sentences of all issues of this package. */
export const en = /* @__PURE__ */ (() => ({
  ...file,
  ...card,
  ...checkInRules,
  ...patientRules,
  ...visitRules,
  ...moneyRules,
  ...serviceRules,
  ...paperRules,
  ...catalogue,
}))() satisfies Catalogue<BhytIssueCode>;

import type { Catalogue } from "@lienthong/core";
import { vi as card } from "./card/vi.ts";
import { vi as catalogue } from "./catalogue/vi.ts";
import type { BhytIssueCode } from "./codes.ts";
import { vi as file } from "./file/vi.ts";
import { checkInRules } from "./rules/vi/check-in.ts";
import { moneyRules } from "./rules/vi/money.ts";
import { paperRules } from "./rules/vi/paper.ts";
import { patientRules } from "./rules/vi/patient.ts";
import { serviceRules } from "./rules/vi/service.ts";
import { visitRules } from "./rules/vi/visit.ts";

/** Vietnamese sentences (thông báo tiếng Việt) of all issues of this package. */
export const vi = /* @__PURE__ */ (() => ({
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

import type { Catalogue } from "@lienthong/core";
import { vi as card } from "./card/vi.ts";
import { catalogueSentences } from "./catalogue/sentences.ts";
import type { BhytIssueCode } from "./codes.ts";
import { vi as file } from "./file/vi.ts";
import { checkInRules } from "./rules/vi/check-in.ts";
import { ruleSentences } from "./rules/rule-pairs.ts";

/** Vietnamese sentences (thông báo tiếng Việt) of all issues of this package. */
export const vi = /* @__PURE__ */ (() => ({
  ...file,
  ...card,
  ...checkInRules,
  ...ruleSentences("vi"),
  ...catalogueSentences("vi"),
}))() satisfies Catalogue<BhytIssueCode>;

import type { Catalogue } from "@lienthong/core";
import { en as card } from "./card/en.ts";
import { catalogueSentences } from "./catalogue/sentences.ts";
import type { BhytIssueCode } from "./codes.ts";
import { en as file } from "./file/en.ts";
import { checkInRules } from "./rules/en/check-in.ts";
import { ruleSentences } from "./rules/rule-pairs.ts";

/** English sentences of all issues of this package. */
export const en = /* @__PURE__ */ (() => ({
  ...file,
  ...card,
  ...checkInRules,
  ...ruleSentences("en"),
  ...catalogueSentences("en"),
}))() satisfies Catalogue<BhytIssueCode>;

import type { Catalogue } from "@lienthong/core";
import { vi as card } from "./card/vi.ts";
import { vi as catalogue } from "./catalogue/vi.ts";
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
  ...catalogue,
}))() satisfies Catalogue<BhytIssueCode>;

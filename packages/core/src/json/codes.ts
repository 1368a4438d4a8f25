/** Codes of the issues that the JSON reader reports. */
export type JsonIssueCode =
  | "core.json.bom"
  | "core.json.duplicate-key"
  | "core.json.empty"
  | "core.json.forbidden-key"
  | "core.json.line-too-long"
  | "core.json.lone-surrogate"
  | "core.json.number-out-of-range"
  | "core.json.syntax"
  | "core.json.too-deep"
  | "core.json.too-long"
  | "core.json.too-many-issues";

/** Why a text is not JSON: a stable word for `params.reason` of `core.json.syntax`. */
export type JsonReason =
  | "character"
  | "comment"
  | "control-character"
  | "escape"
  | "literal"
  | "missing-colon"
  | "missing-comma"
  | "number"
  | "single-quote"
  | "trailing-comma"
  | "trailing-text"
  | "unexpected-end"
  | "unquoted-key";

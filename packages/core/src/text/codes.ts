/** Codes of the issues that reading bytes as text, and text as bytes, reports. */
export type TextIssueCode =
  | "core.base64.character"
  | "core.base64.length"
  | "core.base64.padding"
  | "core.text.binary"
  | "core.text.legacy-encoding"
  | "core.text.not-utf8"
  | "core.text.too-long"
  | "core.text.utf16";

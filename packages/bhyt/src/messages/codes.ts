import type { CatalogueName } from "../catalogues/catalogues.ts";
import type { RuleIssueCode } from "./rule-codes.ts";

/** Codes about the text of a file as a whole. */
type FileCode =
  | "bhyt.file.not-text"
  | "bhyt.file.wrong-root"
  | "bhyt.file.is-check-in"
  | "bhyt.file.is-claim"
  | "bhyt.file.too-many-issues"
  | "bhyt.file.not-writable";

/** Codes about the envelope GIAMDINHHS. */
type EnvelopeCode =
  | "bhyt.envelope.unknown-element"
  | "bhyt.envelope.missing-element"
  | "bhyt.envelope.repeated-element"
  | "bhyt.envelope.misplaced-element"
  | "bhyt.envelope.stray-text"
  | "bhyt.envelope.embedded-xml"
  | "bhyt.envelope.not-base64"
  | "bhyt.envelope.no-visit"
  | "bhyt.envelope.wrong-count"
  | "bhyt.envelope.several-visits"
  | "bhyt.envelope.other-facility";

/** Codes about a table and its rows. */
type TableCode =
  | "bhyt.table.unknown"
  | "bhyt.table.repeated"
  | "bhyt.table.missing"
  | "bhyt.table.empty"
  | "bhyt.table.wrong-root"
  | "bhyt.table.unknown-element"
  | "bhyt.table.stray-text"
  | "bhyt.row.unknown-field"
  | "bhyt.row.missing-field"
  | "bhyt.row.repeated-field"
  | "bhyt.row.misplaced-field"
  | "bhyt.row.wrong-number"
  | "bhyt.visit.other-key"
  | "bhyt.visit.older-version"
  | "bhyt.visit.no-date";

/** Codes about one value. */
type FieldCode =
  | "bhyt.field.nested-element"
  | "bhyt.field.required"
  | "bhyt.field.required-unclear"
  | "bhyt.field.too-long"
  | "bhyt.field.not-a-number"
  | "bhyt.field.too-many-decimals"
  | "bhyt.field.not-a-date"
  | "bhyt.field.no-such-date"
  | "bhyt.field.birth-day-unknown"
  | "bhyt.field.not-in-list"
  | "bhyt.field.code-not-in-force"
  | "bhyt.field.bad-form"
  | "bhyt.field.empty-part"
  | "bhyt.field.wrong-separator";

/** Codes about values that lists of codes do not have, or have otherwise. */
export type CatalogueIssueCode =
  | `bhyt.catalogue.unknown-${Exclude<CatalogueName, "base-salary">}`
  | "bhyt.catalogue.not-in-force"
  | "bhyt.catalogue.commune-of-other-province"
  | "bhyt.catalogue.may-not-sign"
  | "bhyt.catalogue.different"
  | "bhyt.catalogue.above-price"
  | "bhyt.catalogue.not-full-benefit"
  | "bhyt.catalogue.restricted-diagnosis";

/** Codes about a card number (mã thẻ BHYT) or the QR code of a card. */
export type CardIssueCode =
  | "bhyt.card.not-text"
  | "bhyt.card.wrong-length"
  | "bhyt.card.bad-form"
  | "bhyt.card.unknown-group"
  | "bhyt.card.unusual-level"
  | "bhyt.scan.prefix-removed"
  | "bhyt.scan.blanks-removed"
  | "bhyt.qr.not-text"
  | "bhyt.qr.too-long"
  | "bhyt.qr.wrong-part-count"
  | "bhyt.qr.no-terminator"
  | "bhyt.qr.bad-code"
  | "bhyt.qr.bad-hex"
  | "bhyt.qr.bad-date"
  | "bhyt.qr.bad-sex"
  | "bhyt.qr.unusual-part-count"
  | "bhyt.qr.bad-facility";

/** Codes about a file as it was read: envelope, tables, rows and values. */
export type FileIssueCode = FileCode | EnvelopeCode | TableCode | FieldCode;

/** Codes of the issues that this package reports itself; issues of the XML and text readers keep theirs. */
export type BhytIssueCode = FileIssueCode | CardIssueCode | RuleIssueCode | CatalogueIssueCode;

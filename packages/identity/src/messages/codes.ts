/**
 * Every issue code of `@lienthong/identity/card`, about numbers, dates, names, QR codes and machine-readable zones.
 *
 * @example
 * ```ts
 * import { cardMessages, type CardIssueCode } from "@lienthong/identity/card";
 *
 * const code: CardIssueCode = "identity.qr.empty";
 * cardMessages.en[code]; // "The scan is empty. Scan the QR code again."
 * ```
 */
export type CardIssueCode =
  | "identity.number.not-text"
  | "identity.number.empty"
  | "identity.number.length"
  | "identity.number.leading-zero-lost"
  | "identity.number.not-digits"
  | "identity.number.place-unassigned"
  | "identity.number.separators-removed"
  | "identity.number.birth-year-unlikely"
  | "identity.number.birth-in-future"
  | "identity.number.birth-year-differs"
  | "identity.number.sex-differs"
  | "identity.old-number.not-text"
  | "identity.old-number.format"
  | "identity.old-number.separators-removed"
  | "identity.date.not-text"
  | "identity.date.format"
  | "identity.date.impossible"
  | "identity.date.order"
  | "identity.date.after-record"
  | "identity.sex.unknown"
  | "identity.name.missing"
  | "identity.name.digits"
  | "identity.name.too-long"
  | "identity.text.not-text"
  | "identity.text.too-long"
  | "identity.text.not-well-formed"
  | "identity.text.damaged"
  | "identity.scan.prefix-removed"
  | "identity.scan.blanks-removed"
  | "identity.qr.not-text"
  | "identity.qr.empty"
  | "identity.qr.too-long"
  | "identity.qr.not-a-card"
  | "identity.qr.health-insurance-card"
  | "identity.qr.too-few-fields"
  | "identity.qr.torn"
  | "identity.qr.two-cards"
  | "identity.qr.doubled"
  | "identity.qr.torn-part-ignored"
  | "identity.qr.line-breaks-removed"
  | "identity.qr.control-characters"
  | "identity.qr.byte-order-mark"
  | "identity.qr.decomposed"
  | "identity.qr.mojibake-repaired"
  | "identity.qr.mojibake"
  | "identity.qr.old-encoding"
  | "identity.qr.old-encoding-suspected"
  | "identity.qr.separator-replaced"
  | "identity.qr.no-diacritics"
  | "identity.qr.keyboard-input-method"
  | "identity.qr.address-missing"
  | "identity.qr.unknown-fields"
  | "identity.mrz.not-text"
  | "identity.mrz.lines"
  | "identity.mrz.characters"
  | "identity.mrz.lower-case"
  | "identity.mrz.blanks-removed"
  | "identity.mrz.document-code"
  | "identity.mrz.not-vietnamese"
  | "identity.mrz.check-digit"
  | "identity.mrz.personal-number-missing"
  | "identity.mrz.document-number-differs"
  | "identity.mrz.century-unknown"
  | "identity.mrz.name-truncated";

/**
 * Every issue code of this package, `identity.topic.problem`.
 *
 * @example
 * ```ts
 * import { identityMessages, type IdentityIssueCode } from "@lienthong/identity";
 *
 * const code: IdentityIssueCode = "identity.number.length";
 * identityMessages.en[code]; // "The personal number has {found} characters; it must have 12 digits."
 * ```
 */
export type IdentityIssueCode =
  | CardIssueCode
  | "identity.passport.not-text"
  | "identity.passport.format"
  | "identity.passport.long"
  | "identity.chip.not-bytes"
  | "identity.chip.too-long"
  | "identity.chip.truncated"
  | "identity.chip.wrong-file"
  | "identity.chip.structure"
  | "identity.chip.not-utf8"
  | "identity.chip.field-unread"
  | "identity.chip.unknown-index"
  | "identity.chip.repeated-index"
  | "identity.claims.not-an-object"
  | "identity.claims.unknown-field"
  | "identity.claims.empty";

/** A check digit of the zone, by the field that it secures. */
export type MrzCheck = "documentNumber" | "personalNumber" | "birthDate" | "expiryDate" | "composite";

/** What the catalogues of the card have a sentence for: every code, and each check digit of the zone. */
export type CardMessageKey = CardIssueCode | `identity.mrz.check-digit.${MrzCheck}`;

/** What the catalogues have a sentence for. */
export type IdentityMessageKey = CardMessageKey | IdentityIssueCode;

/**
 * Every issue code of what comes from VNeID, portals and registers, and of what is done with claims. They have a catalogue of their own
 * ({@link claimsMessages}), so that a page that reads cards does not carry it.
 *
 * @example
 * ```ts
 * import { claimsMessages, type ClaimsIssueCode } from "@lienthong/identity";
 *
 * const code: ClaimsIssueCode = "identity.merge.numbers-differ";
 * claimsMessages.en[code]; // "The sources name different personal numbers: …"
 * ```
 */
export type ClaimsIssueCode =
  | "identity.source.not-an-object"
  | "identity.source.personal-number-missing"
  | "identity.source.field-type"
  | "identity.source.code-unknown"
  | "identity.source.legacy-encoding"
  | "identity.source.unknown-fields"
  | "identity.source.no-person"
  | "identity.population.not-text"
  | "identity.population.structure"
  | "identity.population.nobody"
  | "identity.population.too-many"
  | "identity.vneid.callback"
  | "identity.vneid.state-differs"
  | "identity.vneid.refused"
  | "identity.vneid.answer"
  | "identity.vneid.no-envelope"
  | "identity.vneid.envelope-structure"
  | "identity.vneid.envelope-rejected"
  | "identity.merge.numbers-differ"
  | "identity.merge.values-differ"
  | "identity.merge.other-precision"
  | "identity.merge.other-notation"
  | "identity.pid.missing"
  | "identity.pid.name-not-split"
  | "identity.pid.birth-date-partial"
  | "identity.pid.nationality-unknown"
  | "identity.credential.not-verified"
  | "identity.credential.type-unexpected"
  | "identity.credential.missing"
  | "identity.credential.too-weak"
  | "identity.consent.not-an-object"
  | "identity.consent.field"
  | "identity.consent.sensitive-not-named"
  | "identity.consent.withdrawn-before-given"
  | "identity.pseudonym.format"
  | "identity.pseudonym.unknown-key";

/** Why the address that VNeID sent the browser back to is no good. */
export type CallbackReason = "unreadable" | "no-code" | "repeated";

/** Why an answer of VNeID is no good. */
export type AnswerReason =
  "status" | "not-json" | "too-long" | "no-access-token" | "token-type" | "unreachable";

/** What the catalogues have a sentence for: every code, and the reasons of three of them. */
export type ClaimsMessageKey =
  | ClaimsIssueCode
  | `identity.vneid.callback.${CallbackReason}`
  | `identity.vneid.answer.${AnswerReason}`
  | "identity.vneid.refused.access_denied";

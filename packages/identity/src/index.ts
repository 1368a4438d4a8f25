export { type CardIssueCode, type IdentityIssueCode } from "./messages/codes.ts";
export { type IdentityIssue } from "./issue.ts";
export { identityMessages } from "./messages/messages.ts";
export { cardMessages } from "./messages/card-messages.ts";
export { IdentityError } from "./error/identity-error.ts";

export { type BirthPlace, birthPlaceOf } from "./number/birth-place.ts";
export { compareNumberWithPerson, type KnownPerson } from "./number/compare-number.ts";
export { maskPersonalNumber } from "./number/mask-number.ts";
export { type OldIdNumber, type OldIdNumberDetails, validateOldIdNumber } from "./number/old-id-number.ts";
export {
  type PersonalNumber,
  type PersonalNumberDetails,
  type PersonalNumberOptions,
  type Sex,
  isPersonalNumber,
  personalNumberNotImplied,
  validatePersonalNumber,
} from "./number/personal-number.ts";
export {
  type PassportNumber,
  type PassportNumberDetails,
  validatePassportNumber,
} from "./number/passport-number.ts";
export { type DateOptions, type DateOrder, validateVietnameseDate } from "./text/calendar.ts";

export { type CardQr, validateCardQr } from "./qr/card-qr.ts";
export { type CardMrz, validateMrz } from "./mrz/mrz.ts";
export { validateDg1 } from "./chip/dg1.ts";
export { type CardDetails, type UnreadField, validateDg13 } from "./chip/dg13.ts";
export { parseCardQr, parseMrz, parsePersonalNumber } from "./parse.ts";

export {
  type Assurance,
  type Claim,
  type ClaimName,
  type ClaimSource,
  type ClaimSystem,
  type ClaimValues,
  type DataClass,
  type IdentityClaims,
  type IdentityLevel,
  claimDataClass,
} from "./claims/claim.ts";
export { type ClaimOptions } from "./claims/build.ts";
export { claimsFromCardQr } from "./claims/from-card-qr.ts";
export { type ChipClaimOptions, claimsFromMrz } from "./claims/from-mrz.ts";
export { claimsFromDg13 } from "./claims/from-dg13.ts";
export { validateTypedClaims } from "./claims/typed.ts";
export { type MaskOptions, type MaskedClaim, type MaskedClaims, maskClaims } from "./claims/mask.ts";

export { type ClaimsIssueCode } from "./claims/messages/codes.ts";
export { type ClaimsIssue, type SourceIssueCode } from "./claims/claims-issue.ts";
export { claimsMessages } from "./claims/messages/messages.ts";
export {
  type VneidClaimOptions,
  type VneidUserinfo,
  claimsFromVneid,
  validateVneidUserinfo,
} from "./vneid/userinfo.ts";
export { type SourceCodes, type SourceReadOptions } from "./claims/source-fields.ts";
export {
  type AccountKind,
  type PortalAnswer,
  type PortalDialect,
  type PortalOptions,
  validatePortalUserinfo,
} from "./portal/portal-answer.ts";
export { claimsFromPortal } from "./portal/claims-from-portal.ts";
export {
  type ClaimConflict,
  type MergeOptions,
  type MergeReason,
  type MergedClaims,
  mergeClaims,
} from "./claims/merge.ts";
export { type SamePlace, type ValueRelation } from "./claims/compare-values.ts";
export { type NameRelation, compareNames } from "./name/compare-names.ts";
export {
  type DecodableEncoding,
  type LegacyText,
  decodeLegacyText,
  readLegacyText,
} from "./text/legacy-text.ts";
export { nameInMrzLetters, titleCaseName } from "./name/name-forms.ts";
export { type NameSplitReason, type SplitName, splitName } from "./name/split-name.ts";
export { claimTerms } from "./claims/terms.ts";
export { type Dialect, type DialectField, sourceDialects } from "./claims/dialects.ts";
export {
  type OidcAddress,
  type OidcClaims,
  type OidcOptions,
  type OidcPerson,
  type OidcResult,
  type VerifiedAssurance,
  type VerifiedClaims,
  claimsToOidc,
} from "./claims/out/to-oidc.ts";
export { type PidFormat } from "./claims/out/pid-names.ts";
export { type Pid, type PidExtra, type PidOptions, claimsToPid } from "./claims/out/to-pid.ts";
export {
  type CredentialNames,
  type CredentialRejection,
  type OwnCredential,
  type PidCredential,
} from "./claims/credential/credential-kind.ts";
export { type SdJwtContent, type SdJwtOptions, claimsToSdJwt } from "./claims/credential/to-sd-jwt.ts";
export {
  type MdocContentOut,
  type MdocOptions,
  type MdocOutValue,
  claimsToMdoc,
} from "./claims/credential/to-mdoc.ts";
export {
  type CredentialReadOptions,
  type VerifiedMdoc,
  type VerifiedSdJwt,
  claimsFromMdoc,
  claimsFromSdJwt,
} from "./claims/credential/from-credential.ts";

export { dataClassSource } from "./privacy/data-class-source.ts";
export { type MinimisedClaims, type Purpose, type WithheldClaim, minimise } from "./privacy/minimise.ts";
export {
  type PseudonymKey,
  type PseudonymOptions,
  type Pseudonyms,
  createPseudonyms,
} from "./privacy/pseudonym.ts";
export { type ConsentAct, type ConsentReceipt } from "./privacy/consent-receipt.ts";
export { validateConsentReceipt } from "./privacy/validate-consent.ts";
export {
  type ConsentGap,
  type ConsentQuestion,
  consentGaps,
  formatConsentReceipt,
  withdrawConsent,
} from "./privacy/use-consent.ts";
export {
  type AuditAction,
  type AuditEvent,
  type AuditInput,
  createAuditEvent,
} from "./privacy/audit-event.ts";

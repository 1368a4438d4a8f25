export { type CardIssueCode, type IdentityIssueCode } from "./messages/codes.ts";
export { type IdentityIssue } from "./issue.ts";
export { cardMessages } from "./messages/card-messages.ts";

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

export { type CardQr, validateCardQr } from "./qr/card-qr.ts";
export { type CardMrz, validateMrz } from "./mrz/mrz.ts";

export {
  type CardNumber,
  type CardNumberText,
  type FullCardNumber,
  validateCardNumber,
} from "./card/card-number.ts";
export { type CardQr, validateCardQr } from "./card/card-qr.ts";
export {
  type CheckIn,
  type CheckInReading,
  formatCheckIn,
  readCheckIn,
  validateCheckIn,
} from "./check-in/check-in.ts";
export { BhytError } from "./claim-file/bhyt-error.ts";
export { type ClaimIssueCode, type ReadOptions } from "./claim-file/types.ts";
export { type Xml0Row } from "./generated/rows.ts";
export { type CheckInIssueCode, checkInMessages } from "./messages/check-in-messages.ts";
export { type CardIssueCode } from "./messages/codes.ts";

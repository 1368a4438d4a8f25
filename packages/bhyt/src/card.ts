export {
  type CardNumber,
  type CardNumberText,
  type FullCardNumber,
  validateCardNumber,
} from "./card/card-number.ts";
export { type CardQr, validateCardQr } from "./card/card-qr.ts";
export { cardMessages } from "./messages/card-messages.ts";
export { type CardIssueCode } from "./messages/codes.ts";

export { type HealthCardIssueCode } from "./health-card/messages/codes.ts";
export { type HealthCardIssue } from "./health-card/health-card-issue.ts";
export { healthCardMessages } from "./health-card/messages/messages.ts";
export { type HealthCardIssuer } from "./health-card/issuers.ts";
export {
  type HealthCard,
  type HealthCardVerification,
  type VerifyHealthCardsOptions,
  verifyHealthCards,
} from "./health-card/verify-health-cards.ts";
export {
  type IssueHealthCardOptions,
  healthCardFile,
  healthCardKey,
  issueHealthCard,
} from "./health-card/issue-health-card.ts";
export { minimizeBundle } from "./health-card/minimize-bundle.ts";
export { type HealthCardQr, healthCardToQr } from "./health-card/qr.ts";
export { describeHealthCards } from "./describe/describe-health-cards.ts";

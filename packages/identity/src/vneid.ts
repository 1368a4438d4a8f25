export { type ClaimsIssueCode } from "./claims/messages/codes.ts";
export { type ClaimsIssue, type SourceIssueCode } from "./claims/claims-issue.ts";
export { claimsMessages } from "./claims/messages/messages.ts";

export { type HttpAnswer, type HttpRequest, type VneidClient } from "./vneid/flow/client.ts";
export {
  type AuthorizationOptions,
  type VneidAuthorization,
  createVneidAuthorization,
} from "./vneid/flow/authorization.ts";
export { type VneidCallback, readVneidCallback } from "./vneid/flow/callback.ts";
export {
  type TokenRequestOptions,
  createVneidTokenRequest,
  createVneidUserinfoRequest,
} from "./vneid/flow/requests.ts";
export {
  type AnswerProtection,
  type VneidTokens,
  readVneidTokens,
  readVneidUserinfo,
} from "./vneid/flow/answers.ts";
export {
  type FinishLoginOptions,
  type Send,
  type VneidLogin,
  finishVneidLogin,
} from "./vneid/flow/finish-login.ts";

export { type EnvelopeKey, type RawRsa } from "./vneid/envelope/envelope-key.ts";
export { envelopeKey } from "./vneid/envelope/raw-rsa.ts";
export {
  type EnvelopeOptions,
  type OpenEnvelope,
  createEnvelopeOpener,
} from "./vneid/envelope/open-envelope.ts";
export { type AesKeyLength } from "./vneid/envelope/select-key.ts";
export { type RandomBytes } from "./chip/access/random.ts";

export {
  type VneidClaimOptions,
  type VneidUserinfo,
  claimsFromVneid,
  validateVneidUserinfo,
} from "./vneid/userinfo.ts";
export {
  type VneidShare,
  type VneidShareClient,
  type VneidShareOptions,
  createVneidShareRequest,
  readVneidShare,
  vneidShareLink,
} from "./vneid/share/share-info.ts";

export { type JoseIssueCode } from "./jose/messages/codes.ts";
export { type JoseIssue } from "./jose/jose-issue.ts";
export { joseMessages } from "./jose/messages/messages.ts";
export { type JwsAlgorithm } from "./jose/algorithms.ts";
export { type JsonObject } from "./jose/json-object.ts";
export { type SignedObject } from "./jose/jades.ts";
export {
  type JwsSignature,
  type JwsVerification,
  type VerifyJwsOptions,
  verifyJws,
} from "./jose/verify-jws.ts";
export { type KeySigner, type JwsSigner } from "./jose/jws-signer.ts";
export { type JwsSignIssueCode, type SignJwsOptions, signJws } from "./jose/sign-jws.ts";
export { type CredentialRules } from "./jose/check-claims.ts";
export { type KeyBindingRules } from "./jose/check-binding.ts";
export { type CredentialStatus, type StatusRules } from "./jose/status-list.ts";
export { type SdJwtVerification, type VerifySdJwtOptions, verifySdJwt } from "./jose/verify-sd-jwt.ts";
export { type SdJwtForm } from "./jose/read-sd-jwt.ts";
export { type IssueSdJwtOptions, type SdJwtIssueCode, issueSdJwt } from "./jose/issue-sd-jwt.ts";
export { type ClaimStep, type PresentSdJwtOptions, presentSdJwt } from "./jose/present-sd-jwt.ts";
export { describeJose } from "./describe/describe-jose.ts";

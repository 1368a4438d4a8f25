export { type CredentialIssueCode } from "./credentials/messages/codes.ts";
export { type CredentialIssue } from "./credentials/credential-issue.ts";
export { credentialMessages } from "./credentials/messages/messages.ts";
export { type JsonObject } from "./jose/json-object.ts";
export { type KeySigner } from "./jose/jws-signer.ts";
export { type TrustedSigner } from "./credentials/trusted-signer.ts";
export { type ResolveController } from "./credentials/controller.ts";
export { type CredentialStatus, type GiveStatusList } from "./credentials/status.ts";
export { type CredentialProof } from "./credentials/check-proofs.ts";
export {
  type JsonLdLibrary,
  type RdfCanonicalizerOptions,
  createRdfCanonicalizer,
} from "./credentials/rdf/create-rdf-canonicalizer.ts";
export { type RdfCanonicalizer } from "./credentials/rdf/rdf-canonicalizer.ts";
export {
  type CredentialVerification,
  type EmbeddedCredential,
  type VerifyCredentialOptions,
  verifyCredential,
} from "./credentials/verify-credential.ts";
export { type Cryptosuite } from "./credentials/cryptosuites.ts";
export {
  type IssueCredentialCode,
  type IssueCredentialOptions,
  issueCredential,
  issuePresentation,
} from "./credentials/issue-credential.ts";
export { type VerifyCredentialJwtOptions, verifyCredentialJwt } from "./credentials/verify-credential-jwt.ts";
export { type IssueCredentialJwtOptions, issueCredentialJwt } from "./credentials/issue-credential-jwt.ts";
export {
  type PresentationVerification,
  type VerifyPresentationOptions,
  verifyPresentation,
} from "./credentials/verify-presentation.ts";
export { describeCredential } from "./describe/describe-credential.ts";

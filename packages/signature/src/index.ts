export { type SignatureIssueCode } from "./messages/codes.ts";
export { type SignatureIssue } from "./issue.ts";
export { signatureMessages } from "./messages/messages.ts";

export { type CanonicalMethod } from "./c14n/methods.ts";
export { type CanonicalizeXmlOptions, canonicalizeXml } from "./c14n/canonicalize-xml.ts";

export { type TrustFiles, type TrustStore, createTrustStore } from "./certificate/trust-store.ts";
export { type TrustFile, trustFromFiles } from "./certificate/trust-from-files.ts";
export type { CertificateName } from "@lienthong/pki";
export { type RevocationState } from "./revocation/revocation.ts";
export { type PolicyRule, type SignaturePolicy } from "./policy/policy.ts";
export { vietnam2025 } from "./policy/vietnam-2025.ts";

export {
  type VerifyXmlOptions,
  type XmlVerification,
  verifyXmlSignature,
} from "./xmldsig/verify-xml-signature.ts";
export { type ExpectedSignatures } from "./xmldsig/expected.ts";
export { type SignatureVerdict } from "./xmldsig/verdict.ts";
export { type SignedPart } from "./xmldsig/check-references.ts";
export { type SignedPartKind } from "./xmldsig/resolve-reference.ts";
export { type CertificateSummary, type SignerRole, type XmlSignature } from "./xmldsig/xml-signature.ts";
export { type XadesLevel } from "./xades/check-xades.ts";
export { describeVerification } from "./describe/describe-verification.ts";

export { type XmlSignatureMethod } from "./xmldsig/algorithms.ts";
export { type Signer, type TimeStamper } from "./sign/signer.ts";
export { type SignXmlOptions, signXml } from "./sign/sign-xml.ts";

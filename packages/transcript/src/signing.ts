export { type SigningIssueCode } from "./messages/signing/codes.ts";
export { signingMessages } from "./messages/signing/catalogues.ts";
export {
  checkTranscript,
  type CheckTranscriptOptions,
  type RoleFinding,
  type TranscriptCheck,
  type TranscriptCheckIssue,
} from "./signing/check-transcript.ts";
export { type RequiredRole, usualRoles } from "./signing/required-roles.ts";
export { type SignableTranscript, writeSignableTranscript } from "./signing/signable-xml.ts";
export { transcriptFromSigned } from "./signing/signed-years.ts";
export { type VerifiedSignature, type VerifiedSignatures } from "./signing/verified-signatures.ts";

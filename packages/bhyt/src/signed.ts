export {
  type DocumentVerifier,
  type SignedCheck,
  type SignedOptions,
  type SignedVerdict,
  type VerifiedDocument,
  checkInScope,
  checkSignature,
  claimFileScope,
} from "./signed/check-signature.ts";
export { signedMessages } from "./messages/signed-messages.ts";
export { type SignedIssueCode } from "./messages/signed/codes.ts";

export { type SignatureIssueCode } from "./messages/codes.ts";
export { type SignatureIssue } from "./issue.ts";
export { signatureMessages } from "./messages/messages.ts";

export { type CanonicalMethod } from "./c14n/methods.ts";
export { type CanonicalizeXmlOptions, canonicalizeXml } from "./c14n/canonicalize-xml.ts";

/**
 * Every issue code of the main entry of this package, `signature.topic.problem`.
 *
 * @example
 * ```ts
 * import { signatureMessages, type SignatureIssueCode } from "@lienthong/signature";
 *
 * const code: SignatureIssueCode = "signature.xml.relative-namespace";
 * signatureMessages.en[code]; // "A namespace is a relative address; such a document has no canonical form and cannot be signed."
 * ```
 */
export type SignatureIssueCode = "signature.xml.relative-namespace";

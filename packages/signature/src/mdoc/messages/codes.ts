/**
 * Every issue code that `@lienthong/signature/mdoc` adds to those of certificates and signature values.
 *
 * @example
 * ```ts
 * import { mdocMessages, type MdocIssueCode } from "@lienthong/signature/mdoc";
 *
 * const code: MdocIssueCode = "signature.mdoc.expired";
 * mdocMessages.en[code]; // "The document is no longer valid at this time."
 * ```
 */
export type MdocIssueCode =
  | "signature.mdoc.input"
  | "signature.mdoc.too-long"
  | "signature.mdoc.cbor"
  | "signature.mdoc.structure"
  | "signature.mdoc.version"
  | "signature.mdoc.status"
  | "signature.mdoc.no-documents"
  | "signature.mdoc.too-many"
  | "signature.mdoc.header"
  | "signature.mdoc.critical-header"
  | "signature.mdoc.algorithm-not-allowed"
  | "signature.mdoc.algorithm-key"
  | "signature.mdoc.no-certificate"
  | "signature.mdoc.certificate-purpose"
  | "signature.mdoc.doc-type-differs"
  | "signature.mdoc.doc-type-unexpected"
  | "signature.mdoc.digest-algorithm"
  | "signature.mdoc.digest-missing"
  | "signature.mdoc.digest-mismatch"
  | "signature.mdoc.digest-twice"
  | "signature.mdoc.element-twice"
  | "signature.mdoc.random-short"
  | "signature.mdoc.not-yet-valid"
  | "signature.mdoc.expired"
  | "signature.mdoc.signed-outside-certificate"
  | "signature.mdoc.device-missing"
  | "signature.mdoc.device-not-checked"
  | "signature.mdoc.device-key"
  | "signature.mdoc.device-signature"
  | "signature.mdoc.device-mac"
  | "signature.mdoc.device-no-reader-key"
  | "signature.mdoc.device-not-authorized"
  | "signature.mdoc.issue-value";

/**
 * Every issue code of `@lienthong/identity/chip`. Their sentences are in {@link chipMessages}, apart from those of the main entry, so that
 * a page that only scans cards does not carry them.
 *
 * @example
 * ```ts
 * import { type ChipIssueCode, chipMessages } from "@lienthong/identity/chip";
 *
 * const code: ChipIssueCode = "identity.sod.signature";
 * chipMessages.en[code]; // "The signature of the security object (EF.SOD) is not that of its signer: the data is not genuine."
 * ```
 */
export type ChipIssueCode =
  | "identity.sod.not-bytes"
  | "identity.sod.too-long"
  | "identity.sod.wrong-file"
  | "identity.sod.structure"
  | "identity.sod.content-type"
  | "identity.sod.signers"
  | "identity.sod.signer-certificate-missing"
  | "identity.sod.algorithm-unsupported"
  | "identity.sod.algorithm-weak"
  | "identity.sod.algorithms-differ"
  | "identity.sod.digest"
  | "identity.sod.signature"
  | "identity.sod.signing-time"
  | "identity.sod.unsigned-parts"
  | "identity.data-group.unknown"
  | "identity.data-group.not-bytes"
  | "identity.data-group.too-long"
  | "identity.data-group.not-signed"
  | "identity.data-group.changed"
  | "identity.data-group.none-given"
  | "identity.certificate.structure"
  | "identity.certificate.key-unsupported"
  | "identity.certificate.key-invalid"
  | "identity.certificate.key-weak"
  | "identity.certificate.curve-unknown"
  | "identity.certificate.not-yet-valid"
  | "identity.certificate.expired"
  | "identity.certificate.key-usage"
  | "identity.certificate.role"
  | "identity.certificate.critical-extension"
  | "identity.certificate.signature"
  | "identity.certificate.unknown-issuer"
  | "identity.certificate.issuer-not-checked"
  | "identity.certificate.issuer-name-differs"
  | "identity.active.signature"
  | "identity.active.key-not-proved"
  | "identity.active.unsupported"
  | "identity.com.not-bytes"
  | "identity.com.too-long"
  | "identity.com.wrong-file"
  | "identity.com.structure"
  | "identity.com.unknown-tag"
  | "identity.com.differs"
  | "identity.com.version-differs"
  | "identity.access.answer"
  | "identity.access.status"
  | "identity.access.denied"
  | "identity.access.mac"
  | "identity.access.file-too-long"
  | "identity.access.unsupported"
  | "identity.access.point";

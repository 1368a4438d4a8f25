import type { CertificateName } from "@lienthong/pki";
import type { SignatureIssue } from "../issue.ts";
import type { RevocationState } from "../revocation/revocation.ts";
import type { XadesLevel } from "../xades/check-xades.ts";
import type { SignedPart } from "./check-references.ts";
import type { SignatureVerdict } from "./verdict.ts";

/** One certificate of a path, for people and programs. */
export interface CertificateSummary {
  readonly subject: CertificateName;
  readonly issuer: CertificateName;
  /** Serial number in hexadecimal. */
  readonly serialNumber: string;
  /** Validity, as `2026-11-23T12:00:00Z`. */
  readonly notBefore: string;
  readonly notAfter: string;
  /** The certificate itself, DER. */
  readonly bytes: Uint8Array;
}

/** The role in which somebody signed (vai trò ký). */
export interface SignerRole {
  /** Name of the tag that holds the signature: GVBM, GVCN, CBQL, KY_PHAT_HANH, CHUKYDONVI. Where a signature stands is not signed. */
  readonly placed?: string;
  /** What the signer claims in the signed properties (XAdES). */
  readonly claimed: readonly string[];
}

/** One signature of a document (chữ ký), and all that could be told of it. */
export interface XmlSignature {
  readonly verdict: SignatureVerdict;
  /** Where it stands, as `/HOCBA/CHUKY/GVCN/Signature`. */
  readonly path: string;
  readonly id?: string;
  readonly role: SignerRole;
  /** The signer, when the signature value fits the key of a certificate that came along. */
  readonly signer?: CertificateSummary;
  /** The signer first, the root last; the signer alone when no root was reached. */
  readonly chain: readonly CertificateSummary[];
  readonly revocation: RevocationState;
  readonly level: XadesLevel;
  /** Identifiers as they stand in the signature. */
  readonly algorithms: {
    readonly canonicalization: string;
    readonly signature: string;
    readonly digests: readonly string[];
  };
  /** The time that the signer claims. */
  readonly signingTime?: string;
  /** The time that a trusted time stamp proves. */
  readonly provedTime?: string;
  /** What was signed, content only; empty unless hashes and signature hold. */
  readonly parts: readonly SignedPart[];
  /** The canonical bytes of SignedInfo: what the signature value was made over. */
  readonly signedInfo: Uint8Array;
  readonly issues: readonly SignatureIssue[];
}

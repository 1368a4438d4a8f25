import type { RevocationState } from "../revocation/revocation.ts";
import type { SignatureVerdict } from "../xmldsig/verdict.ts";
import type { CertificateSummary } from "../xmldsig/xml-signature.ts";
import type { PdfChange } from "./changes/change.ts";
import type { SignatureClaims } from "./form/signature-dictionary.ts";
import type { PdfIssue } from "./pdf-issue.ts";

/** How far a signature keeps to PAdES (mức chữ ký): a plain CMS signature, basic, or basic with a proved time. */
export type PadesLevel = "pdf" | "pades-b-b" | "pades-b-t";

/** One signature of a PDF file (chữ ký), and all that could be told of it. */
export interface PdfSignature {
  readonly verdict: SignatureVerdict;
  /** Full name of its field. */
  readonly field: string;
  /** An approval, a certification (the author's signature, with rules for changes), or a time stamp over the whole file. */
  readonly kind: "approval" | "certification" | "time-stamp";
  /** Its form as it is named in the file (SubFilter). */
  readonly format: string;
  /** The signer, when the signature value holds. */
  readonly signer?: CertificateSummary;
  /** The signer first, the root last; the signer alone when no root was reached. */
  readonly chain: readonly CertificateSummary[];
  readonly revocation: RevocationState;
  readonly level: PadesLevel;
  /** The time that the signer claims. */
  readonly signingTime?: string;
  /** The time that a trusted time stamp proves. */
  readonly provedTime?: string;
  /** What the signer says of himself and the reason; signed, not proved. */
  readonly claims: SignatureClaims;
  /** What was done to the file afterwards. */
  readonly changes: readonly PdfChange[];
  /** Whether the file ends where this signature ends. */
  readonly isLast: boolean;
  /** The file exactly as it was signed; only when hash and signature hold. Show and read this, not the file as it is now. */
  readonly document?: Uint8Array;
  readonly issues: readonly PdfIssue[];
}

/**
 * What another package found about one signature (kết quả kiểm tra một chữ ký). The results of `verifyXmlSignature` and `verifyCredential` of
 * `@lienthong/signature` fit as they are; a verifier of yours gives the same fields.
 */
export interface VerifiedSignature {
  /** Only `valid` counts: signed as it stands, by somebody who is trusted. */
  readonly verdict: "valid" | "untrusted" | "altered" | "undecided";
  /**
   * In which role: that which the verifier knows the key by, or for XML what the signer claims, or else the name of the element that holds the
   * signature. Whether somebody may act in a role, the certificate and the school's own list tell.
   */
  readonly role?: string | { readonly placed?: string; readonly claimed: readonly string[] };
  /** What was signed, of XML: the bytes of each part. */
  readonly parts?: readonly { readonly path: string; readonly bytes: Uint8Array }[];
}

/** What another package found about the signatures of a document. */
export interface VerifiedSignatures {
  /** Those of an XML document. */
  readonly signatures?: readonly VerifiedSignature[];
  /** Those of a credential; what was signed is `credential`. */
  readonly proofs?: readonly VerifiedSignature[];
  readonly credential?: unknown;
}

/** The roles in which a signature counts; what a signer claims outweighs where the signature stands, which nobody signed. */
export function rolesOf({ role }: VerifiedSignature): readonly string[] {
  if (role === undefined) return [];
  if (typeof role === "string") return [role];
  if (role.claimed.length > 0) return role.claimed;
  return role.placed === undefined ? [] : [role.placed];
}

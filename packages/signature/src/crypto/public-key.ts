import { PkiFault, type PkiFaultReason, type PublicKey, readPublicKey as readKey } from "@lienthong/pki";
import type { SignatureIssueCode } from "../messages/codes.ts";
import { SignatureFault } from "../signature-fault.ts";

const codes: Readonly<Partial<Record<PkiFaultReason, SignatureIssueCode>>> = {
  "key-unsupported": "signature.certificate.key-unsupported",
  "curve-unknown": "signature.certificate.curve-unknown",
};

/** SubjectPublicKeyInfo; `owner` names whose key it is in issues. What is strong enough is for the policy to say. */
export function readPublicKey(bytes: Uint8Array, owner: string): PublicKey {
  try {
    return readKey(bytes);
  } catch (error) {
    if (!(error instanceof PkiFault)) throw error;
    const { reason, algorithm } = error;
    throw new SignatureFault(codes[reason] ?? "signature.certificate.key-invalid", {
      certificate: owner,
      ...(algorithm !== undefined && { algorithm }),
    });
  }
}

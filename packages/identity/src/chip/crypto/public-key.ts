import { PkiFault, type PkiFaultReason, type PublicKey, readPublicKey as readKey } from "@lienthong/pki";
import { ChipFault } from "../chip-fault.ts";
import type { ChipIssueCode } from "../messages/codes.ts";

const leastRsaBits = 2048;

const codes: Readonly<Partial<Record<PkiFaultReason, ChipIssueCode>>> = {
  "key-unsupported": "identity.certificate.key-unsupported",
  "curve-unknown": "identity.certificate.curve-unknown",
};

/** SubjectPublicKeyInfo of a key that is strong enough; `owner` names whose key it is in issues. */
export function readPublicKey(bytes: Uint8Array, owner: string): PublicKey {
  const key = readAny(bytes, owner);
  if (key.kind === "rsa" && key.bits < leastRsaBits)
    throw new ChipFault("identity.certificate.key-weak", { certificate: owner, bits: key.bits });
  return key;
}

function readAny(bytes: Uint8Array, owner: string): PublicKey {
  try {
    return readKey(bytes);
  } catch (error) {
    if (!(error instanceof PkiFault)) throw error;
    const { reason, algorithm } = error;
    throw new ChipFault(codes[reason] ?? "identity.certificate.key-invalid", {
      certificate: owner,
      ...(algorithm !== undefined && { algorithm }),
    });
  }
}

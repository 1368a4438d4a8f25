import {
  DerReader,
  derTags,
  PkiFault,
  type PkiFaultReason,
  type PublicKey,
  readAlgorithm,
  readPublicKey as readKey,
  wholeBytes,
} from "@lienthong/pki";
import type { SignatureIssueCode } from "../messages/codes.ts";
import { SignatureFault } from "../signature-fault.ts";
import { type Ed25519Key, ed25519Key } from "./ed25519.ts";

/** A public key that documents are signed with: RSA, a curve of ECDSA, or Ed25519. */
export type SignerKey = PublicKey | Ed25519Key;

const codes: Readonly<Partial<Record<PkiFaultReason, SignatureIssueCode>>> = {
  "key-unsupported": "signature.certificate.key-unsupported",
  "curve-unknown": "signature.certificate.curve-unknown",
};

/** id-Ed25519, for keys and for signatures (RFC 8410 sections 3 and 6). */
export const ed25519Oid = "1.3.101.112";

/** SubjectPublicKeyInfo; `owner` names whose key it is in issues. What is strong enough is for the policy to say. */
export function readPublicKey(bytes: Uint8Array, owner: string): SignerKey {
  try {
    return readEd25519(bytes) ?? readKey(bytes);
  } catch (error) {
    if (!(error instanceof PkiFault)) throw error;
    const { reason, algorithm } = error;
    throw new SignatureFault(codes[reason] ?? "signature.certificate.key-invalid", {
      certificate: owner,
      ...(algorithm !== undefined && { algorithm }),
    });
  }
}

/** An Ed25519 key as certificates have it (RFC 8410 section 4), nothing for keys of other kinds. */
function readEd25519(bytes: Uint8Array): Ed25519Key | undefined {
  const outer = new DerReader(bytes);
  const reader = outer.enter(derTags.sequence);
  outer.finish();
  const { oid, parameters } = readAlgorithm(reader);
  if (oid !== ed25519Oid) return undefined;
  const key = ed25519Key(wholeBytes(reader.next(derTags.bitString)));
  reader.finish();
  // Parameters must be absent, NULL included (RFC 8410 section 3).
  if (parameters || !key) throw new PkiFault("key-invalid");
  return key;
}

import { verifyHash, verifySignature } from "@lienthong/pki";
import { verifyEd25519 } from "./ed25519.ts";
import type { SignerKey } from "./public-key.ts";
import type { SignerScheme } from "./signature-algorithm.ts";

/** Whether the holder of the key signed exactly these bytes in this way; ECDSA is `der` in certificates and CMS, `plain` elsewhere. */
export function verifyValue(
  key: SignerKey,
  scheme: SignerScheme,
  signed: Uint8Array,
  value: Uint8Array,
  encoding: "der" | "plain",
): boolean {
  if (key.kind === "ed25519" || scheme.kind === "ed25519")
    return key.kind === scheme.kind && verifyEd25519(key, signed, value);
  return verifySignature(key, scheme, signed, value, encoding);
}

/** Whether a signer answered with a signature over this hash (ECDSA as r followed by s): Ed25519 signs no hashes. */
export function isSignatureOf(
  value: unknown,
  key: SignerKey,
  scheme: SignerScheme,
  hash: Uint8Array,
): value is Uint8Array {
  return (
    value instanceof Uint8Array &&
    key.kind !== "ed25519" &&
    scheme.kind !== "ed25519" &&
    verifyHash(key, scheme, hash, value, "plain")
  );
}

import { type Curve, curveByName, joinBytes, pointBytes } from "@lienthong/pki";
import { ed25519Key } from "../crypto/ed25519.ts";
import type { SignerKey } from "../crypto/public-key.ts";
import { decodeBase58, encodeBase58 } from "./base58.ts";

/** Kinds of keys that credentials are signed with here. */
export type CredentialKey = Extract<SignerKey, { readonly kind: "ec" | "ed25519" }>;

interface MultikeyKind {
  /** The multicodec prefix (Controlled Identifiers 1.0 section 2.2.2), a varint. */
  readonly prefix: readonly [number, number];
  readonly read: (bytes: Uint8Array) => CredentialKey | undefined;
}

const kinds: readonly MultikeyKind[] = [
  {
    prefix: [0xed, 0x01],
    read: (bytes) => {
      const key = ed25519Key(bytes);
      return key?.kind === "ed25519" ? key : undefined;
    },
  },
  { prefix: [0x80, 0x24], read: (bytes) => compressedKey(curveByName("P-256"), bytes) },
  { prefix: [0x81, 0x24], read: (bytes) => compressedKey(curveByName("P-384"), bytes) },
];

/** The key of a Multikey text (`publicKeyMultibase`): Ed25519, P-256 or P-384; `undefined` for all else. */
export function readMultikey(text: unknown): CredentialKey | undefined {
  const bytes = typeof text === "string" && text.startsWith("z") ? decodeBase58(text.slice(1)) : undefined;
  const kind = bytes && kinds.find(({ prefix }) => prefix[0] === bytes[0] && prefix[1] === bytes[1]);
  return kind?.read(bytes?.subarray(2) ?? new Uint8Array());
}

/** The Multikey text of a key; `undefined` for curves that credentials do not use. */
export function formatMultikey(key: CredentialKey): string | undefined {
  if (key.kind === "ed25519") return `z${encodeBase58(joinBytes(Uint8Array.of(0xed, 0x01), key.point))}`;
  const code = key.curve.name === "P-256" ? 0x80 : key.curve.name === "P-384" ? 0x81 : undefined;
  if (code === undefined) return undefined;
  const { length } = key.curve;
  const sign = (key.point.at(-1) ?? 0) % 2 === 0 ? 2 : 3;
  return `z${encodeBase58(joinBytes(Uint8Array.of(code, 0x24, sign), key.point.subarray(1, 1 + length)))}`;
}

function compressedKey(curve: Curve, bytes: Uint8Array): CredentialKey | undefined {
  if (bytes.length !== 1 + curve.length || (bytes[0] !== 2 && bytes[0] !== 3)) return undefined;
  try {
    const point = pointBytes(curve, curve.ecdsa.Point.fromBytes(bytes));
    return { kind: "ec", bits: curve.bits, curve, point };
  } catch (error) {
    // No point of the curve; the library says so with plain errors.
    if (error instanceof Error) return undefined;
    throw error;
  }
}

/** The key when credentials can be signed with it in Data Integrity proofs. */
export function credentialKey(key: SignerKey): CredentialKey | undefined {
  if (key.kind === "rsa") return undefined;
  return key.kind === "ed25519" || ["P-256", "P-384"].includes(key.curve.name) ? key : undefined;
}

import { type CurveName, type DigestName, digestByName } from "@lienthong/pki";
import { type SignerScheme, ed25519Scheme } from "../crypto/signature-algorithm.ts";

/** Algorithms that are checked (thuật toán ký, RFC 7518 section 3; Ed25519 of RFC 9864, and EdDSA, its older name, of RFC 8037). */
export type JwsAlgorithm =
  | "RS256"
  | "RS384"
  | "RS512"
  | "PS256"
  | "PS384"
  | "PS512"
  | "ES256"
  | "ES384"
  | "ES512"
  | "Ed25519"
  | "EdDSA"
  | "HS256"
  | "HS384"
  | "HS512";

/** An algorithm as it works. */
export interface JwsScheme {
  readonly kind: "rsa-pkcs1" | "rsa-pss" | "ecdsa" | "ed25519" | "hmac";
  /** The hash; SHA-512 is the one inside Ed25519 (RFC 8032 section 5.1). */
  readonly digest: DigestName;
  /** ECDSA of JOSE binds each algorithm to one curve. */
  readonly curve?: CurveName;
}

const schemes: ReadonlyMap<string, JwsScheme> = /* @__PURE__ */ new Map<string, JwsScheme>([
  ["RS256", { kind: "rsa-pkcs1", digest: "SHA-256" }],
  ["RS384", { kind: "rsa-pkcs1", digest: "SHA-384" }],
  ["RS512", { kind: "rsa-pkcs1", digest: "SHA-512" }],
  ["PS256", { kind: "rsa-pss", digest: "SHA-256" }],
  ["PS384", { kind: "rsa-pss", digest: "SHA-384" }],
  ["PS512", { kind: "rsa-pss", digest: "SHA-512" }],
  ["ES256", { kind: "ecdsa", digest: "SHA-256", curve: "P-256" }],
  ["ES384", { kind: "ecdsa", digest: "SHA-384", curve: "P-384" }],
  ["ES512", { kind: "ecdsa", digest: "SHA-512", curve: "P-521" }],
  ["Ed25519", { kind: "ed25519", digest: "SHA-512" }],
  // EdDSA names a family; of it Ed25519 alone is known here, and the key says so.
  ["EdDSA", { kind: "ed25519", digest: "SHA-512" }],
  ["HS256", { kind: "hmac", digest: "SHA-256" }],
  ["HS384", { kind: "hmac", digest: "SHA-384" }],
  ["HS512", { kind: "hmac", digest: "SHA-512" }],
]);

/** What is allowed unless the caller says otherwise: no shared keys. */
export const usualAlgorithms: readonly JwsAlgorithm[] = [
  "RS256",
  "RS384",
  "RS512",
  "PS256",
  "PS384",
  "PS512",
  "ES256",
  "ES384",
  "ES512",
  "Ed25519",
  "EdDSA",
];

/** How an algorithm works, or `undefined` when it is unknown. */
export function jwsScheme(name: string): JwsScheme | undefined {
  return schemes.get(name);
}

/** The scheme of a signature with a public key in the form that the code of signature values takes; the salt of PSS is as long as the hash (RFC 7518 section 3.5). */
export function asymmetricScheme({ kind, digest: name }: JwsScheme): SignerScheme {
  if (kind === "ed25519") return ed25519Scheme();
  const digest = digestByName(name);
  if (kind === "rsa-pss") return { kind, digest, saltLength: digest.length };
  return { kind: kind === "rsa-pkcs1" ? kind : "ecdsa", digest };
}

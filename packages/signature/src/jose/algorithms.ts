import {
  type CurveName,
  digestByName,
  type DigestName,
  type PublicKey,
  type SignatureScheme,
} from "@lienthong/pki";

/** Algorithms that are checked (thuật toán ký, RFC 7518 section 3). */
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
  | "HS256"
  | "HS384"
  | "HS512";

/** An algorithm as it works. */
export interface JwsScheme {
  readonly kind: "rsa-pkcs1" | "rsa-pss" | "ecdsa" | "hmac";
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
];

/** How an algorithm works, or `undefined` when it is unknown. */
export function jwsScheme(name: string): JwsScheme | undefined {
  return schemes.get(name);
}

/** Whether a key is of the kind, and on the curve, that the algorithm is made for. */
export function fitsKey({ kind, curve }: JwsScheme, key: PublicKey): boolean {
  return key.kind === "ec" ? kind === "ecdsa" && key.curve.name === curve : kind.startsWith("rsa-");
}

/** The scheme in the form that the code of signature values takes; the salt of PSS is as long as the hash (RFC 7518 section 3.5). */
export function asymmetricScheme({ kind, digest: name }: JwsScheme): SignatureScheme {
  const digest = digestByName(name);
  if (kind === "rsa-pss") return { kind, digest, saltLength: digest.length };
  return { kind: kind === "rsa-pkcs1" ? kind : "ecdsa", digest };
}

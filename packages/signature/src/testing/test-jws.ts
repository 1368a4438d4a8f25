import { type KeyObject, constants, createHash, generateKeyPairSync, sign } from "node:crypto";
import type { KeySigner } from "../jose.ts";
import { type TestKey, ecKey } from "./test-pki.ts";

/** Makers of JWS and SD-JWT for tests, out of Node's own cryptography. */
const base64url = (bytes: Uint8Array | string): string => Buffer.from(bytes).toString("base64url");
export const jsonPart = (value: unknown): string =>
  base64url(typeof value === "string" ? value : JSON.stringify(value));

export function signText(text: string, key: KeyObject, hash = "sha256"): string {
  return base64url(sign(hash, Buffer.from(text), { key, dsaEncoding: "ieee-p1363" }));
}

/** A compact JWS; header and payload may be JSON text of one's own making. */
export function compactJws(header: unknown, payload: unknown, { privateKey }: TestKey): string {
  const text = `${jsonPart(header)}.${jsonPart(payload)}`;
  return `${text}.${signText(text, privateKey)}`;
}

export const publicJwk = ({ publicKey }: TestKey): Record<string, unknown> => ({
  ...publicKey.export({ format: "jwk" }),
});

export const disclosureOf = (...parts: readonly unknown[]): string => jsonPart(parts);
export const digestOf = (disclosure: string): string =>
  createHash("sha256").update(disclosure).digest("base64url");

let keys: { readonly issuer: TestKey; readonly holder: TestKey; readonly other: TestKey } | undefined;

/** Keys that all tests of a file share. */
export function testKeys(): NonNullable<typeof keys> {
  keys ??= { issuer: ecKey(), holder: ecKey(), other: ecKey() };
  return keys;
}

/** Rows of a table of attacks, whose last column may be left out. */
type Row<Options> = readonly [title: string, input: unknown, verdict: string, options?: Partial<Options>];

export function attackRows<Options>(
  rows: readonly Row<Options>[],
): { title: string; input: unknown; verdict: string; options: Partial<Options> }[] {
  return rows.map(([title, input, verdict, options = {}]) => ({ title, input, verdict, options }));
}

export const edKey = (): TestKey => generateKeyPairSync("ed25519");

/** A key without a certificate that signs, as WebCrypto or a wallet would. */
export function keySigner({ publicKey, privateKey }: TestKey, alg: KeySigner["alg"] = "ES256"): KeySigner {
  const hash = alg.startsWith("Ed") ? null : `sha${alg.slice(2)}`;
  const padding = alg.startsWith("PS")
    ? { padding: constants.RSA_PKCS1_PSS_PADDING, saltLength: constants.RSA_PSS_SALTLEN_DIGEST }
    : {};
  return {
    alg,
    jwk: { ...publicKey.export({ format: "jwk" }) },
    sign: (bytes) =>
      new Uint8Array(sign(hash, bytes, { key: privateKey, dsaEncoding: "ieee-p1363", ...padding })),
  };
}

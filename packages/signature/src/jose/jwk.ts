import { curveByName, type CurveName, joinBytes, pointOf, soundRsaKey, toBigint } from "@lienthong/pki";
import { ed25519Key } from "../crypto/ed25519.ts";
import type { SignerKey } from "../crypto/public-key.ts";
import { bytesOfBase64url } from "./base64url.ts";

import { type JsonObject, isJsonObject, member } from "./json-object.ts";

/** A key that a verifier knows. */
export interface KnownKey {
  readonly kid: string | undefined;
  readonly alg: string | undefined;
  /** Undefined for a shared key. */
  readonly publicKey: SignerKey | undefined;
  readonly secret: Uint8Array | undefined;
}

const joseCurves: readonly CurveName[] = ["P-256", "P-384", "P-521"];
const privateMembers = ["d", "p", "q", "dp", "dq", "qi", "oth"];

/** A public key out of a JWK (RFC 7517, RFC 7518 section 6, RFC 8037), or `undefined` when it is none, or holds a private part. */
export function publicKeyOf(jwk: unknown): SignerKey | undefined {
  if (!isJsonObject(jwk) || privateMembers.some((name) => Object.hasOwn(jwk, name)) || !mayVerify(jwk))
    return undefined;
  const bytes = (name: string): Uint8Array | undefined => {
    const value = member(jwk, name);
    return typeof value === "string" && value.length <= 2048 ? bytesOfBase64url(value) : undefined;
  };
  if (member(jwk, "kty") === "RSA") {
    const [modulus, exponent] = [bytes("n"), bytes("e")];
    return modulus && exponent && soundRsaKey(toBigint(modulus), toBigint(exponent));
  }
  if (member(jwk, "kty") === "OKP") {
    const point = bytes("x");
    return member(jwk, "crv") === "Ed25519" && point ? ed25519Key(point) : undefined;
  }
  const crv = joseCurves.find((name) => name === member(jwk, "crv"));
  const [x, y] = [bytes("x"), bytes("y")];
  if (member(jwk, "kty") !== "EC" || !crv || !x || !y) return undefined;
  const curve = curveByName(crv);
  const point = joinBytes(Uint8Array.of(4), x, y);
  const isPoint = x.length === curve.length && y.length === curve.length && pointOf(curve, point);
  return isPoint ? { kind: "ec", bits: curve.bits, curve, point } : undefined;
}

/** `use` and `key_ops`, where a key states them, must let it check signatures. */
function mayVerify(jwk: JsonObject): boolean {
  const use = member(jwk, "use");
  const operations = member(jwk, "key_ops");
  return (
    (use === undefined || use === "sig") &&
    (operations === undefined || (Array.isArray(operations) && operations.includes("verify")))
  );
}

/** Configured keys; one that cannot be used is a mistake of configuration. */
export function knownKeys(jwks: readonly unknown[]): readonly KnownKey[] {
  return jwks.map((jwk, at) => {
    if (!isJsonObject(jwk)) throw new TypeError(`keys[${at}] is no JWK`);
    const text = (name: string): string | undefined => {
      const value = member(jwk, name);
      return typeof value === "string" ? value : undefined;
    };
    const k = text("k");
    const secret =
      member(jwk, "kty") === "oct" && k !== undefined && mayVerify(jwk) ? bytesOfBase64url(k) : undefined;
    const publicKey = secret ? undefined : publicKeyOf(jwk);
    if (!secret && !publicKey)
      throw new TypeError(
        `keys[${at}] is no public key that can be used (RSA, EC on P-256, P-384, P-521, or Ed25519)`,
      );
    return { kid: text("kid"), alg: text("alg"), publicKey, secret };
  });
}

import { encodeBase64, encodeUtf8 } from "@lienthong/core";
import { digestByName } from "@lienthong/pki";
import type { SignerKey } from "../crypto/public-key.ts";
import { readCertificate } from "../certificate/certificate.ts";
import { keyOf } from "../certificate/check-certificate.ts";
import type { Signer } from "../sign/signer.ts";
import { SignatureFault } from "../signature-fault.ts";
import { type JwsAlgorithm, asymmetricScheme, jwsScheme } from "./algorithms.ts";
import { encodeBase64url } from "./base64url.ts";
import { JoseFault } from "./jose-issue.ts";
import { fitsKey, isSignedBy } from "./jose-key.ts";
import { type JsonObject, member } from "./json-object.ts";
import { publicKeyOf } from "./jwk.ts";

/**
 * Whoever signs with a key that no certificate names (khoá không có chứng thư), such as the holder of a credential. WebCrypto fits: it is
 * given what is signed, not a hash, and answers with the signature as JOSE writes it (ECDSA: r followed by s).
 *
 * @example
 * ```ts
 * import type { KeySigner } from "@lienthong/signature/jose";
 *
 * const holder = (jwk: Record<string, unknown>, sign: KeySigner["sign"]): KeySigner => ({ alg: "ES256", jwk, sign });
 * ```
 */
export interface KeySigner {
  /** How it signs; never with a shared key. */
  readonly alg: Exclude<JwsAlgorithm, "HS256" | "HS384" | "HS512">;
  /** Its public key (JWK); a `kid` in it is put into headers. */
  readonly jwk: JsonObject;
  /** Signs these bytes in the role for which it is asked. */
  sign(bytes: Uint8Array, role: string | undefined): Uint8Array | Promise<Uint8Array>;
}

/** Who can sign in JSON: a key with certificates, or a bare one. */
export type JwsSigner = Signer | KeySigner;

/** A signer whose key was read. */
export interface OpenedSigner {
  readonly alg: JwsAlgorithm;
  readonly key: SignerKey;
  /** What its header says of the key. */
  readonly header: JsonObject;
  readonly hasCertificate: boolean;
  /** The signature over a text, checked against the key. */
  sign(text: string | Uint8Array, role: string | undefined): Promise<Uint8Array>;
}

/** Reads who signs, and how; a signer that cannot sign is a mistake of the caller. */
export function openSigner(signer: JwsSigner): OpenedSigner {
  return "certificates" in signer ? withCertificate(signer) : withKey(signer);
}

function withCertificate(signer: Signer): OpenedSigner {
  const [certificate] = signer.certificates;
  const alg = algorithmOf(signer.method);
  const scheme = jwsScheme(alg);
  if (!certificate || !scheme) throw new TypeError("signer needs a certificate");
  const key = keyOf(readCertificate(certificate, "signer"), "signer");
  if (!fitsKey(scheme, key)) throw new JoseFault("signature.jws.algorithm-key");
  return {
    alg,
    key,
    hasCertificate: true,
    header: {
      "x5t#S256": encodeBase64url(digestByName("SHA-256").hash(certificate)),
      x5c: signer.certificates.map(encodeBase64),
    },
    sign: async (text, role) => {
      const signed = bytesOf(text);
      const value: unknown = await signer.sign(asymmetricScheme(scheme).digest.hash(signed), role);
      if (!(value instanceof Uint8Array) || !isSignedBy(key, scheme, signed, value))
        throw new SignatureFault("signature.sign.wrong-answer");
      return value;
    },
  };
}

function withKey(signer: KeySigner): OpenedSigner {
  const { alg, jwk } = signer;
  const scheme = jwsScheme(alg);
  const key = publicKeyOf(jwk);
  if (!scheme || !key || !fitsKey(scheme, key))
    throw new TypeError(
      "jwk must be a public key that fits alg (RSA, EC on P-256, P-384, P-521, or Ed25519)",
    );
  const kid = member(jwk, "kid");
  return {
    alg,
    key,
    hasCertificate: false,
    header: typeof kid === "string" ? { kid } : {},
    sign: async (text, role) => {
      const signed = bytesOf(text);
      const value: unknown = await signer.sign(signed, role);
      if (!(value instanceof Uint8Array) || !isSignedBy(key, scheme, signed, value))
        throw new SignatureFault("signature.sign.wrong-answer");
      return value;
    },
  };
}

function bytesOf(text: string | Uint8Array): Uint8Array {
  return typeof text === "string" ? encodeUtf8(text) : text;
}

/** The name in JOSE of a way to sign. */
function algorithmOf(method: Signer["method"]): JwsAlgorithm {
  const size = method.slice(-3);
  const family = method.startsWith("ecdsa") ? "ES" : method.startsWith("rsa-pss") ? "PS" : "RS";
  return `${family}${size}` as JwsAlgorithm;
}

import {
  type KeyObject,
  type PrivateKeyInput,
  constants,
  createPrivateKey,
  privateEncrypt,
} from "node:crypto";
import {
  content,
  type Curve,
  DerReader,
  derTags,
  digestByName,
  digestInfo,
  fromBigint,
  readConfiguredCertificates,
  toBigint,
} from "@lienthong/pki";
import { keyOf } from "../certificate/check-certificate.ts";
import type { Signer } from "../sign/signer.ts";
import type { XmlSignatureMethod } from "../xmldsig/algorithms.ts";

/** A private key and its certificates, as files hold them. */
export interface PemSigner {
  /** The private key as PEM text. */
  readonly key: string;
  /** Opens an encrypted key. */
  readonly passphrase?: string;
  /** The certificate of the signer and then those of the authorities, PEM text or DER. */
  readonly certificates: readonly (Uint8Array | string)[];
  /** SHA-256 unless named. */
  readonly hash?: "SHA-256" | "SHA-384" | "SHA-512";
}

/**
 * A signer with a key out of a PEM file (khoá trong tệp). For tests and closed systems: a signature that the law is to count needs a key
 * in a token, an HSM or at a provider.
 *
 * @example
 * ```ts
 * import { signerFromPem } from "@lienthong/signature/node";
 *
 * const open = (key: string, certificate: string) => signerFromPem({ key, certificates: [certificate] });
 * ```
 */
export function signerFromPem({ key, passphrase, certificates, hash = "SHA-256" }: PemSigner): Signer {
  const input: PrivateKeyInput = { key, format: "pem" };
  const opened = createPrivateKey(passphrase === undefined ? input : { ...input, passphrase });
  const chain = readConfiguredCertificates(certificates, "certificates").map(({ bytes }) => bytes);
  return signerFromKey(opened, chain, hash);
}

/** A signer with an opened key; used for PEM and PKCS#12. */
export function signerFromKey(
  key: KeyObject,
  certificates: readonly Uint8Array[],
  hash: NonNullable<PemSigner["hash"]>,
): Signer {
  const [first] = readConfiguredCertificates(certificates, "certificates");
  if (!first) throw new TypeError("certificates must begin with that of the signer");
  const publicKey = keyOf(first, "signer");
  // Ed25519 signs the whole message; a signer gets its hash only.
  if (publicKey.kind === "ed25519") throw new TypeError("a signer needs an RSA or an EC key");
  const digest = digestByName(hash);
  const suffix = hash.replace("-", "").toLowerCase();
  if (publicKey.kind === "ec") {
    const secret = scalarOf(new Uint8Array(key.export({ type: "sec1", format: "der" })));
    return {
      method: `ecdsa-${suffix}` as XmlSignatureMethod,
      certificates,
      sign: (bytes) => signPoint(publicKey.curve, secret, bytes),
    };
  }
  return {
    method: `rsa-${suffix}` as XmlSignatureMethod,
    certificates,
    sign: (bytes) =>
      new Uint8Array(
        privateEncrypt({ key, padding: constants.RSA_PKCS1_PADDING }, digestInfo(digest, bytes)),
      ),
  };
}

/** The number in an ECPrivateKey (RFC 5915): Node gives no JWK for brainpool curves. */
function scalarOf(sec1: Uint8Array): Uint8Array {
  const reader = new DerReader(sec1).enter(derTags.sequence);
  reader.next(derTags.integer);
  return content(reader.next(derTags.octetString));
}

function signPoint({ ecdsa, length }: Curve, scalar: Uint8Array, digest: Uint8Array): Uint8Array {
  return ecdsa.sign(digest, fromBigint(toBigint(scalar), length), { prehash: false, format: "compact" });
}

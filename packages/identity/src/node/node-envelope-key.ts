import { KeyObject, constants, createPrivateKey, privateDecrypt } from "node:crypto";
import type { EnvelopeKey } from "../vneid/envelope/envelope-key.ts";

/** A `KeyObject` of `node:crypto`, so far as it is looked at; declarations of this package need no types of Node. */
export interface NodeKey {
  readonly type: string;
  readonly asymmetricKeyType?: string | undefined;
}

/**
 * A private key for `createEnvelopeOpener` (khóa riêng đã đăng ký với VNeID) over `node:crypto`, without padding: Node 20 refuses
 * RSAES-PKCS1-v1_5 in `privateDecrypt` (CVE-2023-46809), later ones reject implicitly or not by version. OpenSSL blinds the operation.
 * Takes PEM, or a `KeyObject` of your key store.
 *
 * @example
 * ```ts
 * import { generateKeyPairSync } from "node:crypto";
 * import { nodeEnvelopeKey } from "@lienthong/identity/node";
 *
 * const { privateKey } = generateKeyPairSync("rsa", { modulusLength: 2048 });
 * nodeEnvelopeKey(privateKey).length; // 256
 * ```
 */
export function nodeEnvelopeKey(key: string | NodeKey): EnvelopeKey {
  const privateKey = typeof key === "string" ? createPrivateKey(key) : key;
  if (!(privateKey instanceof KeyObject)) throw new TypeError("the key must be PEM or a KeyObject");
  const bits = privateKey.asymmetricKeyDetails?.modulusLength;
  if (
    privateKey.type !== "private" ||
    privateKey.asymmetricKeyType !== "rsa" ||
    bits === undefined ||
    bits < 2048
  )
    throw new TypeError("the key must be an RSA private key of at least 2048 bits");
  const options = { key: privateKey, padding: constants.RSA_NO_PADDING };
  return { length: Math.ceil(bits / 8), decrypt: (block) => new Uint8Array(privateDecrypt(options, block)) };
}

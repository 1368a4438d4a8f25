import { constants, createCipheriv, generateKeyPairSync, publicEncrypt, randomBytes } from "node:crypto";

/** A key made for this run; it protects nothing. */
const pair = generateKeyPairSync("rsa", { modulusLength: 2048 });

export const privateKey = pair.privateKey;
export const pem = pair.privateKey.export({ type: "pkcs8", format: "pem" }).toString();
export const random = (length: number): Uint8Array => new Uint8Array(randomBytes(length));

/** An envelope as VNeID makes it; each part may be made wrong. */
export interface Seal {
  readonly text?: string;
  readonly key?: Uint8Array;
  /** The whole block under the key, instead of a right one around `key`. */
  readonly encoded?: Uint8Array;
  readonly change?: (data: Uint8Array) => Uint8Array;
}

export function seal({ text = "{}", key = random(32), encoded, change = (data) => data }: Seal): {
  data: string;
  key: string;
} {
  const cipher = createCipheriv(`aes-${key.length * 8}-ecb`, key, null);
  const data = new Uint8Array(Buffer.concat([cipher.update(text, "utf8"), cipher.final()]));
  return { data: base64(change(data)), key: base64(encoded ? raw(encoded) : wrap(key)) };
}

/** RSAES-PKCS1-v1_5. */
const wrap = (key: Uint8Array): Uint8Array =>
  new Uint8Array(publicEncrypt({ key: pair.publicKey, padding: constants.RSA_PKCS1_PADDING }, key));

/** The bare operation, on a block that may be anything below the modulus. */
const raw = (encoded: Uint8Array): Uint8Array =>
  new Uint8Array(publicEncrypt({ key: pair.publicKey, padding: constants.RSA_NO_PADDING }, encoded));

const base64 = (bytes: Uint8Array): string => Buffer.from(bytes).toString("base64");

/** 00 02, padding without a zero, 00, key. */
export function encode(key: Uint8Array, length = 256): Uint8Array {
  const padding = random(length - key.length - 3).map((byte) => byte || 1);
  return Uint8Array.from([0, 2, ...padding, 0, ...key]);
}

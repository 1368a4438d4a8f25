import { cbc, cmac, ecb } from "@noble/ciphers/aes.js";
import { sha1 } from "@noble/hashes/legacy.js";
import { sha256 } from "@noble/hashes/sha2.js";
import { joinBytes } from "@lienthong/pki";
import { decrypt3des, encrypt3des, retailMac } from "../crypto/des.ts";

/** Encryption and authentication of one kind of secure messaging (ICAO Doc 9303-11 section 9.8.6). */
export interface CipherSuite {
  readonly name: "3DES" | "AES-128" | "AES-192" | "AES-256";
  /** Bytes of a block, and of the send sequence counter. */
  readonly block: number;
  /** Session or password key out of a secret and a counter (section 9.7.1). */
  readonly deriveKey: (secret: Uint8Array, counter: 1 | 2 | 3) => Uint8Array;
  /** Without padding, first block zero. */
  readonly decrypt: (key: Uint8Array, data: Uint8Array) => Uint8Array;
  /** Without padding; the first block follows from the counter. */
  readonly encryptMessage: (key: Uint8Array, counter: Uint8Array, data: Uint8Array) => Uint8Array;
  readonly decryptMessage: (key: Uint8Array, counter: Uint8Array, data: Uint8Array) => Uint8Array;
  /** Eight bytes over data that fills whole blocks. */
  readonly macMessage: (key: Uint8Array, data: Uint8Array) => Uint8Array;
  /** Eight bytes over data of any length (authentication tokens, section 4.4.3.4). */
  readonly macToken: (key: Uint8Array, data: Uint8Array) => Uint8Array;
}

/** Pads with 80 00 … to whole blocks (ISO/IEC 9797-1 padding method 2). */
export function pad(data: Uint8Array, block: number): Uint8Array {
  return joinBytes(data, Uint8Array.of(0x80), new Uint8Array(block - 1 - (data.length % block)));
}

/** Undoes {@link pad}; `undefined` when there is no such padding. */
export function unpad(data: Uint8Array): Uint8Array | undefined {
  let end = data.length - 1;
  while (end >= 0 && data[end] === 0) end -= 1;
  return data[end] === 0x80 ? data.subarray(0, end) : undefined;
}

const counted = (secret: Uint8Array, counter: number): Uint8Array =>
  joinBytes(secret, Uint8Array.of(0, 0, 0, counter));

/** Each byte of a DES key has an odd number of bits. */
function withOddParity(key: Uint8Array): Uint8Array {
  return key.map((byte) => {
    let bits = byte >> 1;
    bits ^= bits >> 4;
    bits ^= bits >> 2;
    bits ^= bits >> 1;
    return (byte & 0xfe) | (~bits & 1);
  });
}

const tripleDes: CipherSuite = {
  name: "3DES",
  block: 8,
  deriveKey: (secret, counter) => withOddParity(sha1(counted(secret, counter)).subarray(0, 16)),
  decrypt: decrypt3des,
  encryptMessage: (key, _counter, data) => encrypt3des(key, data),
  decryptMessage: (key, _counter, data) => decrypt3des(key, data),
  macMessage: retailMac,
  macToken: (key, data) => retailMac(key, pad(data, 8)),
};

function aes(name: CipherSuite["name"], deriveKey: CipherSuite["deriveKey"]): CipherSuite {
  const plain = { disablePadding: true };
  const first = (key: Uint8Array, counter: Uint8Array): Uint8Array => ecb(key, plain).encrypt(counter);
  const mac = (key: Uint8Array, data: Uint8Array): Uint8Array => cmac(data, key).subarray(0, 8);
  return {
    name,
    block: 16,
    deriveKey,
    decrypt: (key, data) => cbc(key, new Uint8Array(16), plain).decrypt(data),
    encryptMessage: (key, counter, data) => cbc(key, first(key, counter), plain).encrypt(data),
    decryptMessage: (key, counter, data) => cbc(key, first(key, counter), plain).decrypt(data),
    macMessage: mac,
    macToken: mac,
  };
}

/** The four suites of ICAO Doc 9303-11 section 9.8.6, weakest first. */
export const cipherSuites = {
  tripleDes,
  aes128: aes("AES-128", (secret, counter) => sha1(counted(secret, counter)).subarray(0, 16)),
  aes192: aes("AES-192", (secret, counter) => sha256(counted(secret, counter)).subarray(0, 24)),
  aes256: aes("AES-256", (secret, counter) => sha256(counted(secret, counter))),
} as const;

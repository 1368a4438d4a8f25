import { createDecipheriv, createHash, createHmac, pbkdf2Sync, timingSafeEqual } from "node:crypto";
import {
  content,
  type DerElement,
  DerFault,
  DerReader,
  derTags,
  inside,
  oidText,
  only,
  readAlgorithm,
  smallUnsigned,
  whole,
} from "@lienthong/pki";

/** What a PKCS#12 file holds: a locked or plain private key (PKCS#8, DER), and certificates. */
export interface Pkcs12Content {
  readonly key: { readonly bytes: Uint8Array; readonly isLocked: boolean };
  readonly certificates: readonly Uint8Array[];
}

const oids = {
  data: "1.2.840.113549.1.7.1",
  encryptedData: "1.2.840.113549.1.7.6",
  keyBag: "1.2.840.113549.1.12.10.1.1",
  lockedKeyBag: "1.2.840.113549.1.12.10.1.2",
  certificateBag: "1.2.840.113549.1.12.10.1.3",
  x509: "1.2.840.113549.1.9.22.1",
  pbes2: "1.2.840.113549.1.5.13",
  pbkdf2: "1.2.840.113549.1.5.12",
} as const;

const hashes: Readonly<Record<string, string>> = {
  "1.3.14.3.2.26": "sha1",
  "2.16.840.1.101.3.4.2.1": "sha256",
  "2.16.840.1.101.3.4.2.2": "sha384",
  "2.16.840.1.101.3.4.2.3": "sha512",
};
const hmacs: Readonly<Record<string, string>> = {
  "1.2.840.113549.2.7": "sha1",
  "1.2.840.113549.2.9": "sha256",
  "1.2.840.113549.2.10": "sha384",
  "1.2.840.113549.2.11": "sha512",
};
const ciphers: Readonly<Record<string, readonly [name: string, keyLength: number]>> = {
  "2.16.840.1.101.3.4.1.2": ["aes-128-cbc", 16],
  "2.16.840.1.101.3.4.1.22": ["aes-192-cbc", 24],
  "2.16.840.1.101.3.4.1.42": ["aes-256-cbc", 32],
};

/** More would let a file keep the machine busy. */
const mostIterations = 10_000_000;

/**
 * Opens a PKCS#12 file (RFC 7292) locked by a passphrase: integrity by HMAC, contents by PBES2 with AES, as OpenSSL 3 and current systems
 * write it.
 */
export function openPkcs12(bytes: Uint8Array, passphrase: string): Pkcs12Content {
  const outer = new DerReader(bytes);
  const file = outer.enter(derTags.sequence);
  outer.finish();
  if (smallUnsigned(file.next(derTags.integer)) !== 3) throw new DerFault("version");
  const safe = dataOf(file.enter(derTags.sequence));
  checkIntegrity(file.enter(derTags.sequence), safe, passphrase);
  const keys: Pkcs12Content["key"][] = [];
  const certificates: Uint8Array[] = [];
  const parts = new DerReader(safe).enter(derTags.sequence);
  while (!parts.done) {
    const part = parts.enter(derTags.sequence);
    const type = oidText(part.next(derTags.oid));
    const body = only(part.next(derTags.context0));
    const bags =
      type === oids.data ? content(body) : type === oids.encryptedData ? unlock(body, passphrase) : undefined;
    if (!bags) throw new DerFault("content type");
    const list = new DerReader(bags).enter(derTags.sequence);
    while (!list.done) readBag(list.enter(derTags.sequence), keys, certificates);
  }
  const [key] = keys;
  if (!key || keys.length > 1) throw new DerFault("keys");
  return { key, certificates };
}

/** The bytes in a ContentInfo of plain data. */
function dataOf(reader: DerReader): Uint8Array {
  if (oidText(reader.next(derTags.oid)) !== oids.data) throw new DerFault("content type");
  return content(only(reader.next(derTags.context0), derTags.octetString));
}

function readBag(bag: DerReader, keys: Pkcs12Content["key"][], certificates: Uint8Array[]): void {
  const type = oidText(bag.next(derTags.oid));
  const value = only(bag.next(derTags.context0));
  if (type === oids.keyBag || type === oids.lockedKeyBag)
    keys.push({ bytes: whole(value), isLocked: type === oids.lockedKeyBag });
  if (type !== oids.certificateBag) return;
  const reader = inside(value);
  if (oidText(reader.next(derTags.oid)) === oids.x509)
    certificates.push(content(only(reader.next(derTags.context0), derTags.octetString)));
}

/** EncryptedData with PBES2 (RFC 8018 section 6.2). */
function unlock(data: DerElement, passphrase: string): Uint8Array {
  const reader = inside(data);
  reader.next(derTags.integer);
  const info = reader.enter(derTags.sequence);
  info.next(derTags.oid);
  const { oid, parameters } = readAlgorithm(info);
  if (oid !== oids.pbes2 || !parameters) throw new DerFault("encryption");
  const locked = content(info.next(0x80));
  const schemes = inside(parameters);
  const derivation = readAlgorithm(schemes);
  const encryption = readAlgorithm(schemes);
  if (derivation.oid !== oids.pbkdf2 || !derivation.parameters || !encryption.parameters)
    throw new DerFault("derivation");
  const settings = inside(derivation.parameters);
  const salt = content(settings.next(derTags.octetString));
  const iterations = smallUnsigned(settings.next(derTags.integer));
  settings.optional(derTags.integer);
  const hmac = settings.done ? "sha1" : hmacs[readAlgorithm(settings).oid];
  const cipher = ciphers[encryption.oid];
  if (hmac === undefined || !cipher || iterations > mostIterations) throw new DerFault("encryption");
  const [name, keyLength] = cipher;
  const key = pbkdf2Sync(passphrase, salt, iterations, keyLength, hmac);
  const opener = createDecipheriv(name, key, content(encryption.parameters));
  return new Uint8Array(Buffer.concat([opener.update(locked), opener.final()]));
}

/** MacData (RFC 7292 section 4): the passphrase is right and nothing was changed. */
function checkIntegrity(mac: DerReader, safe: Uint8Array, passphrase: string): void {
  const digestInfo = mac.enter(derTags.sequence);
  const hash = hashes[readAlgorithm(digestInfo).oid];
  const expected = content(digestInfo.next(derTags.octetString));
  const salt = content(mac.next(derTags.octetString));
  const iterations = mac.done ? 1 : smallUnsigned(mac.next(derTags.integer));
  if (hash === undefined || iterations > mostIterations) throw new DerFault("mac");
  const key = deriveMacKey(hash, passphrase, salt, iterations);
  const found = createHmac(hash, key).update(safe).digest();
  if (found.length !== expected.length || !timingSafeEqual(found, expected)) throw new DerFault("mac");
}

/** The key of the MAC (RFC 7292 appendix B.2, purpose 3); one block of output is all that is needed. */
function deriveMacKey(hash: string, passphrase: string, salt: Uint8Array, iterations: number): Buffer {
  const block = hash === "sha384" || hash === "sha512" ? 128 : 64;
  const text = Buffer.from(`${passphrase}\0`, "utf16le").swap16();
  const fill = (bytes: Uint8Array): Buffer => {
    const filled = Buffer.alloc(block * Math.ceil(bytes.length / block));
    filled.forEach((_, at) => (filled[at] = bytes[at % bytes.length] ?? 0));
    return filled;
  };
  let key = createHash(hash)
    .update(Buffer.concat([Buffer.alloc(block, 3), fill(salt), fill(text)]))
    .digest();
  for (let round = 1; round < iterations; round += 1) key = createHash(hash).update(key).digest();
  return key;
}

import { createHash, createPublicKey, diffieHellman } from "node:crypto";
import { type CipherSuite, cipherSuites } from "../access/cipher-suite.ts";
import type { TestKey } from "./test-pki.ts";
import { der, integer, oid, sequence } from "./write-der.ts";

const suites = [
  cipherSuites.tripleDes,
  cipherSuites.aes128,
  cipherSuites.aes192,
  cipherSuites.aes256,
] as const;

/** The chip's side of chip authentication with the ciphers and hashes of Node, so that ours are not judged by themselves. */
export function agreeOnKeys(
  { key, suiteNumber }: { readonly key: TestKey; readonly suiteNumber: 1 | 2 | 3 | 4 },
  point: Uint8Array,
): { readonly suite: CipherSuite; readonly enc: Uint8Array; readonly mac: Uint8Array } {
  const spki = key.publicKey.export({ type: "spki", format: "der" });
  const theirs = Buffer.concat([spki.subarray(0, spki.length - point.length), point]);
  const publicKey = createPublicKey({ key: theirs, type: "spki", format: "der" });
  const secret = diffieHellman({ privateKey: key.privateKey, publicKey });
  const lengths = [16, 16, 24, 32] as const;
  const derive = (counter: number): Uint8Array => {
    const hash = createHash(suiteNumber > 2 ? "sha256" : "sha1");
    const digest = hash
      .update(secret)
      .update(Uint8Array.of(0, 0, 0, counter))
      .digest();
    return new Uint8Array(digest.subarray(0, lengths[suiteNumber - 1]));
  };
  return { suite: suites[suiteNumber - 1] ?? cipherSuites.tripleDes, enc: derive(1), mac: derive(2) };
}

/** A key of chip authentication in DG14. */
export const chipKeyInfo = (spki: Uint8Array, id?: number): Uint8Array =>
  sequence(oid("0.4.0.127.0.7.2.2.1.2"), spki, ...(id === undefined ? [] : [integer(id)]));

/** A way to use it; `arcs` are those after id-CA. */
export const chipKeyUse = (arcs: string, id?: number): Uint8Array =>
  sequence(oid(`0.4.0.127.0.7.2.2.3.${arcs}`), integer(1), ...(id === undefined ? [] : [integer(id)]));

/** DG14 of these entries. */
export const securityInfos = (...infos: readonly Uint8Array[]): Uint8Array => der(0x6e, der(0x31, ...infos));

/** SubjectPublicKeyInfo of a key. */
export const spkiOf = ({ publicKey }: TestKey): Uint8Array =>
  new Uint8Array(publicKey.export({ type: "spki", format: "der" }));

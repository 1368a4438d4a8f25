import { constants, createHash, privateEncrypt, randomBytes, sign } from "node:crypto";
import type { TestHash, TestKey } from "./test-pki.ts";
import { der, integer, oid, sequence } from "./write-der.ts";

/** DG15: the public key of a simulated chip. */
export const dg15 = (key: TestKey): Uint8Array =>
  der(0x6f, key.publicKey.export({ type: "spki", format: "der" }));

/** DG14 that names how the chip signs; `plain` is the last arc of ecdsa-plain. */
export const dg14 = (plain: number): Uint8Array =>
  der(0x6e, der(0x31, sequence(oid("2.23.136.1.1.5"), integer(1), oid(`0.4.0.127.0.7.1.1.4.1.${plain}`))));

/** A chip that signs with an elliptic curve. */
export const signsPlain =
  (key: TestKey, hash: TestHash) =>
  (challenge: Uint8Array): Uint8Array =>
    sign(hash, challenge, { key: key.privateKey, dsaEncoding: "ieee-p1363" });

/** A chip that signs with RSA and ISO/IEC 9796-2; `trailer` names the hash function. */
export const signsRecoverable =
  (key: TestKey, hash: TestHash, trailer: readonly number[]) =>
  (challenge: Uint8Array): Uint8Array => {
    const length = createHash(hash).digest().length;
    const own = randomBytes(256 - 1 - length - trailer.length);
    const seal = createHash(hash).update(own).update(challenge).digest();
    const block = Buffer.concat([Uint8Array.of(0x6a), own, seal, Uint8Array.from(trailer)]);
    return privateEncrypt({ key: key.privateKey, padding: constants.RSA_NO_PADDING }, block);
  };

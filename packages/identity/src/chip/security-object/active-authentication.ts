import {
  DerFault,
  DerReader,
  derTags,
  type Digest,
  digestByName,
  type DigestName,
  equalBytes,
  joinBytes,
  oidText,
  type PublicKey,
  type RsaKey,
  rsaOpen,
  smallUnsigned,
  verifyPlain,
  whole,
} from "@lienthong/pki";
import { ChipFault } from "../chip-fault.ts";
import type { Report } from "../certificate/check-issuer.ts";
import { readPublicKey } from "../crypto/public-key.ts";

/** A challenge of the terminal's own and the chip's signature over it. */
export interface ActiveAnswer {
  readonly challenge: Uint8Array;
  readonly signature: Uint8Array;
}

interface ProvedGroups {
  readonly dg14: Uint8Array | undefined;
  readonly dg15: Uint8Array | undefined;
}

const activeInfo = "2.23.136.1.1.5";
const challengeLength = 8;

/** ecdsa-plain-* (BSI TR-03111 section 5.2.1). */
const plainDigests: Readonly<Record<string, DigestName>> = {
  "0.4.0.127.0.7.1.1.4.1.2": "SHA-224",
  "0.4.0.127.0.7.1.1.4.1.3": "SHA-256",
  "0.4.0.127.0.7.1.1.4.1.4": "SHA-384",
  "0.4.0.127.0.7.1.1.4.1.5": "SHA-512",
};

/** Hash functions by the byte before CC in the trailer (ISO/IEC 9796-2); the trailer BC alone means SHA-1. */
const trailerDigests: Readonly<Record<number, DigestName>> = {
  0x33: "SHA-1",
  0x34: "SHA-256",
  0x35: "SHA-512",
  0x36: "SHA-384",
  0x38: "SHA-224",
};

/**
 * Active authentication (ICAO Doc 9303-11 section 6.1): the chip signs a challenge with a key that cannot be read out, so a copy of its files
 * cannot answer. True only when the signature is right for the key in DG15; `proved` are groups that passive authentication proved.
 */
export function checkActive(input: unknown, proved: ProvedGroups, report: Report): boolean {
  const fields = typeof input === "object" && input !== null ? input : {};
  const challenge = "challenge" in fields ? fields.challenge : undefined;
  const signature = "signature" in fields ? fields.signature : undefined;
  const isAnswer =
    challenge instanceof Uint8Array &&
    signature instanceof Uint8Array &&
    challenge.length === challengeLength &&
    signature.length <= 1024;
  if (!isAnswer) {
    report("identity.active.signature");
    return false;
  }
  if (!proved.dg15) {
    report("identity.active.key-not-proved");
    return false;
  }
  try {
    const key = activeKey(proved.dg15);
    const isRight =
      key.kind === "rsa"
        ? verifyRecovered(key.key, challenge, signature)
        : verifyCurve(key, proved.dg14, challenge, signature);
    if (!isRight) report("identity.active.signature");
    return isRight;
  } catch (error) {
    if (!(error instanceof ChipFault) && !(error instanceof DerFault)) throw error;
    report("identity.active.unsupported");
    return false;
  }
}

/** DG15 holds one SubjectPublicKeyInfo (ICAO Doc 9303-10 section 4.7.15). */
function activeKey(dg15: Uint8Array): PublicKey {
  const outer = new DerReader(dg15);
  const file = outer.enter(0x6f);
  outer.finish();
  const key = whole(file.next(derTags.sequence));
  file.finish();
  return readPublicKey(key, "chip");
}

function verifyCurve(
  key: PublicKey & { readonly kind: "ec" },
  dg14: Uint8Array | undefined,
  challenge: Uint8Array,
  signature: Uint8Array,
): boolean {
  const digest = dg14 && plainDigest(dg14);
  if (!digest) throw new DerFault("no hash function is named");
  if (signature.length !== 2 * key.curve.length) return false;
  return verifyPlain(key.curve, key.point, digest.hash(challenge), signature);
}

/** The hash function that ActiveAuthenticationInfo in DG14 names (ICAO Doc 9303-11 section 9.2). */
function plainDigest(dg14: Uint8Array): Digest | undefined {
  const outer = new DerReader(dg14);
  const file = outer.enter(0x6e);
  outer.finish();
  const infos = file.enter(derTags.set);
  file.finish();
  while (!infos.done) {
    const info = infos.enter(derTags.sequence);
    if (oidText(info.next(derTags.oid)) !== activeInfo) continue;
    smallUnsigned(info.next(derTags.integer));
    const name = plainDigests[oidText(info.next(derTags.oid))];
    return name && digestByName(name);
  }
  return undefined;
}

/** ISO/IEC 9796-2 digital signature scheme 1: part of the message, chosen by the chip, stands inside the signature. */
function verifyRecovered(key: RsaKey, challenge: Uint8Array, signature: Uint8Array): boolean {
  const opened = rsaOpen(key, signature);
  if (opened?.[0] !== 0x6a) return false;
  const isShort = opened.at(-1) === 0xbc;
  const name = isShort ? "SHA-1" : opened.at(-1) === 0xcc ? trailerDigests[opened.at(-2) ?? 0] : undefined;
  if (!name) return false;
  const digest = digestByName(name);
  const end = opened.length - (isShort ? 1 : 2);
  const start = end - digest.length;
  // The chip must have put something of its own before the hash.
  if (start < 2) return false;
  const message = joinBytes(opened.subarray(1, start), challenge);
  return equalBytes(digest.hash(message), opened.subarray(start, end));
}

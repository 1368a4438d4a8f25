import {
  content,
  DerFault,
  DerReader,
  derTags,
  type Digest,
  readAlgorithm,
  smallUnsigned,
} from "@lienthong/pki";
import { readDigest } from "../crypto/signature-algorithm.ts";

/** The hashes of the data groups that were signed (ICAO Doc 9303-10 section 4.6.2.3). */
export interface LdsSecurityObject {
  readonly digest: Digest;
  /** Hash by number of data group. */
  readonly hashes: ReadonlyMap<number, Uint8Array>;
  /** Version of the data structure, where the security object says it (since LDS 1.8). */
  readonly ldsVersion: string | undefined;
}

/** Reads LDSSecurityObject: version, hash function, the hash of each data group. */
export function readLdsSecurityObject(bytes: Uint8Array): LdsSecurityObject {
  const outer = new DerReader(bytes);
  const reader = outer.enter(derTags.sequence);
  outer.finish();
  const version = smallUnsigned(reader.next(derTags.integer));
  if (version > 1) throw new DerFault("version");
  const digest = readDigest(readAlgorithm(reader), "data-groups");
  const list = reader.enter(derTags.sequence);
  const hashes = new Map<number, Uint8Array>();
  while (!list.done) {
    const row = list.enter(derTags.sequence);
    const number = smallUnsigned(row.next(derTags.integer));
    const hash = content(row.next(derTags.octetString));
    row.finish();
    if (number < 1 || number > 16 || hashes.has(number) || hash.length !== digest.length)
      throw new DerFault("data group");
    hashes.set(number, hash);
  }
  if (hashes.size === 0) throw new DerFault("no data group");
  const ldsVersion = version === 1 ? readVersion(reader.enter(derTags.sequence)) : undefined;
  reader.finish();
  return { digest, hashes, ldsVersion };
}

/** Versions of the data structure, such as `0108`, and of Unicode. */
function readVersion(reader: DerReader): string {
  const lds = content(reader.next(derTags.printable));
  reader.next(derTags.printable);
  reader.finish();
  if (lds.length > 16) throw new DerFault("version");
  return String.fromCharCode(...lds);
}

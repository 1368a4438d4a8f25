import {
  content,
  type Curve,
  DerReader,
  derTags,
  equalBytes,
  oidText,
  pointOf,
  readAlgorithm,
  smallUnsigned,
  whole,
  wholeBytes,
} from "@lienthong/pki";
import { ChipFault, readAs } from "../chip-fault.ts";
import { readPublicKey } from "../crypto/public-key.ts";
import { standardizedCurve } from "./card-access.ts";
import { type CipherSuite, cipherSuites } from "./cipher-suite.ts";

/** A key of chip authentication that DG14 holds. */
export interface ChipKey {
  readonly curve: Curve;
  readonly point: Uint8Array;
  /** Content of its number, when the chip has several. */
  readonly id: Uint8Array | undefined;
}

/** How to use it. */
export interface ChipKeyWay extends ChipKey {
  readonly oid: string;
  readonly suite: CipherSuite;
}

const publicKeys = "0.4.0.127.0.7.2.2.1.";
const ecdhKey = `${publicKeys}2`;
const ways = "0.4.0.127.0.7.2.2.3.";
const ecdhWay = `${ways}2.`;
const standardizedParameters = "0.4.0.127.0.7.1.2";
/** Entries of one kind that are read at most. */
const mostInfos = 16;

/** id-CA-ECDH-* (ICAO Doc 9303-11 section 9.2.7), strongest first. */
const suites: readonly (readonly [oid: string, suite: CipherSuite])[] = [
  [`${ecdhWay}4`, cipherSuites.aes256],
  [`${ecdhWay}3`, cipherSuites.aes192],
  [`${ecdhWay}2`, cipherSuites.aes128],
  [`${ecdhWay}1`, cipherSuites.tripleDes],
];

interface Info {
  readonly oid: string;
  readonly id: Uint8Array | undefined;
}

interface ChipKeys {
  readonly infos: readonly Info[];
  readonly keys: readonly ChipKey[];
  /** Kinds of keys that are not supported, for the issue. */
  readonly others: readonly string[];
}

/**
 * The strongest supported way of chip authentication that DG14 offers (ICAO Doc 9303-11 sections 6.2 and 9.2). `undefined` when it has no
 * key for it; a fault when it has only keys of other kinds (plain Diffie-Hellman, small curves).
 */
export function chooseChipKey(dg14: Uint8Array): ChipKeyWay | undefined {
  const { infos, keys, others } = readChipKeys(dg14);
  if (keys.length + others.length === 0) return undefined;
  // A key without any information on its use is one for triple DES (BSI TR-03110 version 1.11).
  const offered = infos.length > 0 ? infos : [{ oid: `${ecdhWay}1`, id: undefined }];
  for (const [oid, suite] of suites)
    for (const info of offered) {
      const key = keys.find(({ id }) => isSame(id, info.id) || (keys.length === 1 && others.length === 0));
      if (info.oid === oid && key) return { ...key, oid, suite };
    }
  const algorithm = [...offered.map(({ oid }) => oid), ...others].join(", ");
  throw new ChipFault("identity.chip-key.unsupported", { algorithm });
}

const isSame = (one: Uint8Array | undefined, other: Uint8Array | undefined): boolean =>
  one === undefined || other === undefined ? one === other : equalBytes(one, other);

/** The keys of chip authentication in DG14; throws faults. */
export function readChipKeys(dg14: Uint8Array): ChipKeys {
  return readAs("identity.chip-key.structure", undefined, () => {
    const outer = new DerReader(dg14);
    const file = outer.enter(0x6e);
    outer.finish();
    return readSecurityInfos(file);
  });
}

/** The keys among SecurityInfos (ICAO Doc 9303-11 section 9.2), as DG14 and EF.CardSecurity hold them; throws faults, those of DER too. */
export function readSecurityInfos(file: DerReader): ChipKeys {
  const infos: Info[] = [];
  const keys: ChipKey[] = [];
  const others: string[] = [];
  const set = file.enter(derTags.set);
  file.finish();
  while (!set.done) {
    const info = set.enter(derTags.sequence);
    const oid = oidText(info.next(derTags.oid));
    if (infos.length + keys.length + others.length === mostInfos)
      throw new ChipFault("identity.chip-key.structure");
    if (oid.startsWith(publicKeys)) {
      const key = oid === ecdhKey ? readKey(whole(info.next(derTags.sequence))) : undefined;
      if (key) keys.push({ ...key, id: numberOf(info) });
      else others.push(oid);
    } else if (oid.startsWith(ways) && oid.split(".").length === ecdhWay.split(".").length) {
      if (smallUnsigned(info.next(derTags.integer)) === 1) infos.push({ oid, id: numberOf(info) });
    }
  }
  return { infos, keys, others };
}

function numberOf(info: DerReader): Uint8Array | undefined {
  const id = info.optional(derTags.integer);
  info.finish();
  if (id && (id.end === id.body || id.end - id.body > 8)) throw new ChipFault("identity.chip-key.structure");
  return id && content(id);
}

/** SubjectPublicKeyInfo on a supported curve, named, spelt out or by its number; `undefined` for other curves. */
function readKey(bytes: Uint8Array): Omit<ChipKey, "id"> | undefined {
  const outer = new DerReader(bytes);
  const reader = outer.enter(derTags.sequence);
  outer.finish();
  const algorithm = readAlgorithm(reader);
  if (algorithm.oid === standardizedParameters) {
    const { parameters } = algorithm;
    const curve = standardizedCurve(parameters && smallUnsigned(parameters));
    const point = wholeBytes(reader.next(derTags.bitString));
    reader.finish();
    return curve && pointOf(curve, point) ? { curve, point } : undefined;
  }
  try {
    const key = readPublicKey(bytes, "chip");
    return key.kind === "ec" ? { curve: key.curve, point: key.point } : undefined;
  } catch (error) {
    if (error instanceof ChipFault) return undefined;
    throw error;
  }
}

import { createHash, createCipheriv, createDecipheriv, randomBytes } from "node:crypto";
import {
  content,
  type Curve,
  type CurvePoint,
  DerReader,
  equalBytes,
  fromBigint,
  joinBytes,
  pointOf,
  toBigint,
  whole,
} from "@lienthong/pki";
import { type CipherSuite, cipherSuites, pad, unpad } from "../access/cipher-suite.ts";
import { retailMac } from "../crypto/des.ts";
import { agreeOnKeys } from "./chip-key.ts";
import type { TestKey } from "./test-pki.ts";
import { der, integer, oid, sequence } from "./write-der.ts";

/** What a simulated chip holds and how it may be opened; everything is invented. */
export interface SimulatedChip {
  /** Files by identifier, such as 0x011D. */
  readonly files: Readonly<Record<number, Uint8Array>>;
  /** Text that opens BAC: number, dates, check digits. */
  readonly mrzInformation: string;
  readonly can?: string;
  readonly pace?: {
    readonly suite: CipherSuite;
    readonly suiteNumber: 1 | 2 | 3 | 4;
    readonly curve: Curve;
    readonly parameterId: number;
    /** Chip authentication mapping instead of the generic one. */
    readonly chipMapping?: {
      readonly key: TestKey;
      /** EF.CardSecurity. */
      readonly cardSecurity?: Uint8Array;
      /** Also offered: the generic one, before it. */
      readonly isSecond?: boolean;
    };
  };
  /** Answers a challenge of active authentication. */
  readonly active?: (challenge: Uint8Array) => Uint8Array;
  /** The key of chip authentication, and the only way to use it that the chip knows. */
  readonly chipKey?: {
    readonly key: TestKey;
    readonly suiteNumber: 1 | 2 | 3 | 4;
    /** The number that the terminal must name. */
    readonly id?: number;
  };
  /** Changes what leaves the chip, by number of the answer from 0. */
  readonly tamper?: (answer: Uint8Array, index: number) => Uint8Array;
}

const statuses = {
  success: [0x90, 0x00],
  notFound: [0x6a, 0x82],
  denied: [0x63, 0x00],
  notAllowed: [0x69, 0x82],
  broken: [0x69, 0x88],
  unknown: [0x6d, 0x00],
} as const;

interface Keys {
  readonly suite: CipherSuite;
  readonly enc: Uint8Array;
  readonly mac: Uint8Array;
}

interface Reply {
  readonly data: Uint8Array;
  readonly status: readonly [number, number];
}

/** Bytes that an answer may have; zero stands for 256. */
const most = (byte: number | undefined): number => (byte === undefined || byte === 0 ? 256 : byte);

const empty = new Uint8Array(0);
const fail = (status: Reply["status"]): Reply => ({ data: empty, status });
const succeed = (data: Uint8Array = empty): Reply => ({ data, status: statuses.success });

type Pace = NonNullable<SimulatedChip["pace"]>;
const paceOid = ({ suiteNumber }: Pace, mapping: 2 | 6): Uint8Array =>
  oid(`0.4.0.127.0.7.2.2.4.${mapping}.${suiteNumber}`);

/** EF.CardAccess that offers PACE with ECDH and generic mapping, chip authentication mapping, or both. */
function cardAccess(pace: Pace): Uint8Array {
  const offer = (mapping: 2 | 6): Uint8Array =>
    sequence(paceOid(pace, mapping), integer(2), integer(pace.parameterId));
  if (!pace.chipMapping) return der(0x31, offer(2));
  return der(0x31, ...(pace.chipMapping.isSecond === true ? [offer(2)] : []), offer(6));
}

/**
 * The other side of the protocol, written for tests: speaks PACE or BAC, then secure messaging, and refuses everything that its rules
 * forbid (plain reading, wrong codes, a counter out of step).
 */
export function simulateChip(chip: SimulatedChip): (command: Uint8Array) => Promise<Uint8Array> {
  let keys: Keys | undefined;
  let counter = 0n;
  let selected: Uint8Array | undefined;
  let isApplication = false;
  let challenge: Uint8Array | undefined;
  let pace: PaceState | undefined;
  let isPrepared = false;
  /** Keys that are in force after the answer that is being made. */
  let renewed: Keys | undefined;
  let answers = 0;

  const counterBytes = ({ suite }: Keys): Uint8Array => fromBigint(counter, suite.block);

  function process(header: Uint8Array, data: Uint8Array, expected: number): Reply {
    const [, ins, p1 = 0, p2 = 0] = header;
    switch (ins) {
      case 0xa4:
        return select(p1, data);
      case 0xb0:
        return selected
          ? succeed(selected.subarray(p1 * 256 + p2, p1 * 256 + p2 + expected))
          : fail(statuses.notAllowed);
      case 0x84:
        challenge = randomBytes(8);
        return succeed(challenge);
      case 0x82:
        return authenticate(data);
      case 0x88:
        return chip.active && keys ? succeed(chip.active(data)) : fail(statuses.notAllowed);
      case 0x22:
        return p1 === 0x41 ? setChipKey(p2, data) : startPace(data);
      case 0x86:
        return isPrepared ? agreeChipKey(data) : stepPace(data);
      default:
        return fail(statuses.unknown);
    }
  }

  function select(p1: number, data: Uint8Array): Reply {
    if (p1 === 4) {
      isApplication = data[0] === 0xa0;
      return isApplication ? succeed() : fail(statuses.notFound);
    }
    const id = (data[0] ?? 0) * 256 + (data[1] ?? 0);
    const file = isApplication ? chip.files[id] : besideApplication(id);
    if (!file) return fail(statuses.notFound);
    if (id !== 0x011c && !keys) return fail(statuses.notAllowed);
    selected = file;
    return succeed();
  }

  function besideApplication(id: number): Uint8Array | undefined {
    if (id === 0x011c) return chip.pace && cardAccess(chip.pace);
    return id === 0x011d ? chip.pace?.chipMapping?.cardSecurity : undefined;
  }

  function authenticate(data: Uint8Array): Reply {
    const seed = createHash("sha1").update(chip.mrzInformation).digest().subarray(0, 16);
    const { deriveKey } = cipherSuites.tripleDes;
    const [enc, mac] = [deriveKey(seed, 1), deriveKey(seed, 2)];
    const body = data.subarray(0, 32);
    if (!challenge || !equalBytes(retailMac(mac, pad(body, 8)), data.subarray(32)))
      return fail(statuses.denied);
    const decipher = createDecipheriv("des-ede-cbc", enc, Buffer.alloc(8)).setAutoPadding(false);
    const plain = decipher.update(body);
    if (!equalBytes(plain.subarray(8, 16), challenge)) return fail(statuses.denied);
    const own = randomBytes(16);
    const cipher = createCipheriv("des-ede-cbc", enc, Buffer.alloc(8)).setAutoPadding(false);
    const answer = cipher.update(joinBytes(challenge, plain.subarray(0, 8), own));
    const session = own.map((byte, at) => byte ^ (plain[16 + at] ?? 0));
    keys = { suite: cipherSuites.tripleDes, enc: deriveKey(session, 1), mac: deriveKey(session, 2) };
    counter = toBigint(joinBytes(challenge.subarray(4), plain.subarray(4, 8)));
    return succeed(joinBytes(answer, retailMac(mac, pad(answer, 8))));
  }

  function startPace(data: Uint8Array): Reply {
    const settings = chip.pace;
    if (!settings) return fail(statuses.unknown);
    const reader = new DerReader(data);
    const chosen = content(reader.next(0x80));
    const mapping = ([2, 6] as const).find((one) => equalBytes(chosen, paceOid(settings, one).subarray(2)));
    if (mapping === undefined || (mapping === 6 && !settings.chipMapping)) return fail(statuses.notFound);
    const reference = content(reader.next(0x83))[0];
    const secret =
      reference === 2 ? Buffer.from(chip.can ?? "") : createHash("sha1").update(chip.mrzInformation).digest();
    pace = {
      ...settings,
      oid: paceOid(settings, mapping),
      chipMapping: mapping === 6 ? settings.chipMapping : undefined,
      secret,
      nonce: randomBytes(16),
    };
    return succeed();
  }

  /** MSE:Set KAT for triple DES, MSE:Set AT for AES (ICAO Doc 9303-11 section 6.2.4). */
  function setChipKey(p2: number, data: Uint8Array): Reply {
    const { chipKey } = chip;
    if (!chipKey || !keys) return fail(statuses.notAllowed);
    const reader = new DerReader(data);
    const isTripleDes = chipKey.suiteNumber === 1;
    if (p2 !== (isTripleDes ? 0xa6 : 0xa4)) return fail(statuses.unknown);
    const first = reader.next(isTripleDes ? 0x91 : 0x80);
    const number = reader.optional(0x84);
    if ((number && content(number)[0]) !== chipKey.id) return fail(statuses.notFound);
    if (isTripleDes) renewed = agreeOnKeys(chipKey, content(first));
    else if (!equalBytes(content(first), oid(`0.4.0.127.0.7.2.2.3.2.${chipKey.suiteNumber}`).subarray(2)))
      return fail(statuses.notFound);
    isPrepared = !isTripleDes;
    return succeed();
  }

  function agreeChipKey(data: Uint8Array): Reply {
    if (!chip.chipKey) return fail(statuses.notAllowed);
    const inner = new DerReader(data).enter(0x7c);
    renewed = agreeOnKeys(chip.chipKey, content(inner.next(0x80)));
    isPrepared = false;
    return succeed(der(0x7c));
  }

  function stepPace(data: Uint8Array): Reply {
    if (!pace) return fail(statuses.notAllowed);
    const inner = new DerReader(data).enter(0x7c);
    if (inner.done) return succeed(der(0x7c, der(0x80, encryptedNonce(pace))));
    const request = inner.next();
    if (request.tag === 0x81) return succeed(der(0x7c, der(0x82, mapPace(pace, content(request)))));
    if (request.tag === 0x83) return succeed(der(0x7c, der(0x84, agreePace(pace, content(request)))));
    const { own, theirs, session } = pace;
    if (!own || !theirs || !session || !equalBytes(content(request), tokenOf(pace, session.mac, own)))
      return fail(statuses.denied);
    keys = session;
    counter = 0n;
    const token = der(0x86, tokenOf(pace, session.mac, theirs));
    return succeed(der(0x7c, token, ...(pace.chipMapping ? [der(0x8a, chipData(pace, session.enc))] : [])));
  }

  function secured(current: Keys, bytes: Uint8Array): Uint8Array {
    counter += 1n;
    const { suite } = current;
    const header = bytes.subarray(0, 4);
    const reader = new DerReader(bytes.subarray(5, bytes.length - 1));
    const cryptogram = reader.optional(0x87);
    const length = reader.optional(0x97);
    const mac = content(reader.next(0x8e));
    const objects = joinBytes(cryptogram ? whole(cryptogram) : empty, length ? whole(length) : empty);
    const covered = joinBytes(counterBytes(current), pad(header, suite.block), objects);
    const expected = suite.macMessage(current.mac, objects.length > 0 ? pad(covered, suite.block) : covered);
    if (!equalBytes(mac, expected)) {
      keys = undefined;
      return Uint8Array.from(statuses.broken);
    }
    const data = cryptogram
      ? (unpad(suite.decryptMessage(current.enc, counterBytes(current), content(cryptogram).subarray(1))) ??
        empty)
      : empty;
    const reply = process(header, data, most(length && content(length)[0]));
    counter += 1n;
    const body =
      reply.data.length > 0
        ? der(
            0x87,
            [1],
            suite.encryptMessage(current.enc, counterBytes(current), pad(reply.data, suite.block)),
          )
        : empty;
    const answer = joinBytes(body, der(0x99, reply.status));
    const code = suite.macMessage(current.mac, pad(joinBytes(counterBytes(current), answer), suite.block));
    if (renewed) {
      keys = renewed;
      counter = 0n;
      renewed = undefined;
    }
    return joinBytes(answer, der(0x8e, code), Uint8Array.from(reply.status));
  }

  return (bytes) => {
    const isSecured = ((bytes[0] ?? 0) & 0x0c) === 0x0c;
    let answer: Uint8Array;
    if (isSecured && keys) answer = secured(keys, bytes);
    else {
      keys = undefined;
      const size = bytes.length > 5 ? (bytes[4] ?? 0) : 0;
      const reply = process(bytes.subarray(0, 4), bytes.subarray(5, 5 + size), most(bytes.at(-1)));
      answer = joinBytes(reply.data, Uint8Array.from(reply.status));
    }
    answers += 1;
    return Promise.resolve(chip.tamper ? chip.tamper(answer, answers - 1) : answer);
  };
}

interface PaceState {
  readonly suite: CipherSuite;
  readonly curve: Curve;
  readonly oid: Uint8Array;
  readonly secret: Uint8Array;
  readonly nonce: Uint8Array;
  readonly chipMapping: Pace["chipMapping"] | undefined;
  /** The chip's secret number of the mapping. */
  mapScalar?: bigint;
  base?: CurvePoint;
  own?: Uint8Array;
  theirs?: Uint8Array;
  session?: Keys;
}

/** Encrypted by Node's own ciphers, so that ours are not judged by themselves. */
function encryptedNonce({ suite, secret, nonce }: PaceState): Uint8Array {
  const key = suite.deriveKey(secret, 3);
  const name = suite.name === "3DES" ? "des-ede-cbc" : `aes-${key.length * 8}-cbc`;
  return createCipheriv(name, key, Buffer.alloc(suite.block)).setAutoPadding(false).update(nonce);
}

function encoded({ length }: Curve, point: CurvePoint): Uint8Array {
  const { x, y } = point.toAffine();
  return joinBytes(Uint8Array.of(4), fromBigint(x, length), fromBigint(y, length));
}

function scalarOf({ ecdsa, length }: Curve): bigint {
  return (toBigint(randomBytes(length + 8)) % (ecdsa.Point.CURVE().n - 1n)) + 1n;
}

function mapPace(state: PaceState, bytes: Uint8Array): Uint8Array {
  const { curve } = state;
  const { Point } = curve.ecdsa;
  const scalar = scalarOf(curve);
  const theirs = pointOf(curve, bytes);
  if (!theirs) throw new TypeError("the terminal sent no point");
  state.mapScalar = scalar;
  state.base = Point.BASE.multiply(toBigint(state.nonce) % Point.CURVE().n).add(theirs.multiply(scalar));
  return encoded(curve, Point.BASE.multiply(scalar));
}

/** 1 / value modulo a prime (Fermat). */
function inverse(value: bigint, prime: bigint): bigint {
  let result = 1n;
  let square = value % prime;
  for (let rest = prime - 2n; rest > 0n; rest >>= 1n) {
    if ((rest & 1n) === 1n) result = (result * square) % prime;
    square = (square * square) % prime;
  }
  return result;
}

/** Chip authentication data (ICAO Doc 9303-11 section 4.4.3.3.3): the mapping's number by that of the key, encrypted by Node's own ciphers. */
function chipData({ curve, chipMapping, mapScalar = 0n }: PaceState, key: Uint8Array): Uint8Array {
  if (!chipMapping) throw new TypeError("no chip authentication mapping");
  const { n } = curve.ecdsa.Point.CURVE();
  const sec1 = new DerReader(chipMapping.key.privateKey.export({ type: "sec1", format: "der" })).enter(0x30);
  sec1.next(0x02);
  const own = toBigint(content(sec1.next(0x04)));
  const data = fromBigint((inverse(own, n) * mapScalar) % n, curve.length);
  const bits = key.length * 8;
  const first = createCipheriv(`aes-${bits}-ecb`, key, null)
    .setAutoPadding(false)
    .update(Buffer.alloc(16, 0xff));
  return createCipheriv(`aes-${bits}-cbc`, key, first).setAutoPadding(false).update(pad(data, 16));
}

function agreePace(state: PaceState, bytes: Uint8Array): Uint8Array {
  const { curve, suite, base } = state;
  const scalar = scalarOf(curve);
  const theirs = pointOf(curve, bytes);
  if (!base || !theirs) throw new TypeError("the terminal sent no point");
  const shared = encoded(curve, theirs.multiply(scalar)).subarray(1, 1 + curve.length);
  state.own = encoded(curve, base.multiply(scalar));
  state.theirs = bytes.slice();
  state.session = { suite, enc: suite.deriveKey(shared, 1), mac: suite.deriveKey(shared, 2) };
  return state.own;
}

function tokenOf({ suite, oid: id }: PaceState, key: Uint8Array, point: Uint8Array): Uint8Array {
  return suite.macToken(key, der(0x7f49, id, der(0x86, point)));
}

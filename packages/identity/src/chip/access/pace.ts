import {
  content,
  type Curve,
  type CurvePoint,
  DerReader,
  equalBytes,
  joinBytes,
  pointBytes,
  pointOf,
  toBigint,
} from "@lienthong/pki";
import { ChipFault, readAs } from "../chip-fault.ts";
import { type Transceive, commandBytes, isDenied, send, sendPlain, statusFault } from "./apdu.ts";
import { dataObject, oidBytes } from "./data-object.ts";
import type { PaceWay } from "./card-access.ts";
import { type ChipPassword, paceSecret } from "./password.ts";
import { type RandomBytes, drawScalar } from "./random.ts";
import type { SecureSession } from "./secure-messaging.ts";

/** What a chip gave for chip authentication mapping: its point of the mapping, and encrypted how that follows from its own key. */
export interface ChipMapping {
  readonly curve: Curve;
  readonly point: Uint8Array;
  readonly encrypted: Uint8Array;
}

/** Secure messaging after PACE, and what can prove the chip's own key. */
export interface OpenedPace {
  readonly session: SecureSession;
  readonly chipMapping: ChipMapping | undefined;
}

/**
 * Password authenticated connection establishment (PACE, ICAO Doc 9303-11 section 4.4) with ECDH and generic or chip authentication mapping:
 * strong session keys out of a short password, which a listener cannot try out.
 */
export async function openPace(
  transceive: Transceive,
  way: PaceWay,
  password: ChipPassword,
  random: RandomBytes,
): Promise<OpenedPace> {
  const { suite, curve } = way;
  const { reference, secret } = paceSecret(password);
  const oid = oidBytes(way.oid);
  const choice = joinBytes(dataObject(0x80, oid), dataObject(0x83, Uint8Array.of(reference)));
  const parameters = dataObject(0x84, Uint8Array.of(way.parameterId));
  await sendPlain(
    transceive,
    { header: [0x00, 0x22, 0xc1, 0xa4], data: joinBytes(choice, parameters) },
    "pace",
  );

  const encryptedNonce = await step(transceive, 0x10, new Uint8Array(0), only(0x80));
  const isNonce = encryptedNonce.length > 0 && encryptedNonce.length % suite.block === 0;
  if (!isNonce || encryptedNonce.length > 64) throw new ChipFault("identity.access.answer", { step: "pace" });
  const nonce = suite.decrypt(suite.deriveKey(secret, 3), encryptedNonce);

  const { base, mapped } = await mapBase(transceive, curve, toBigint(nonce), random);
  const scalar = drawScalar(random, curve.ecdsa.Point.CURVE().n);
  const own = pointBytes(curve, base.multiply(scalar));
  const theirs = await step(transceive, 0x10, dataObject(0x83, own), only(0x84));
  if (equalBytes(own, theirs)) throw new ChipFault("identity.access.point");
  const shared = multiplied(receivedPoint(curve, theirs), scalar);
  const sharedX = pointBytes(curve, shared).subarray(1, 1 + curve.length);
  const encryptionKey = suite.deriveKey(sharedX, 1);
  const macKey = suite.deriveKey(sharedX, 2);

  const token = (point: Uint8Array): Uint8Array =>
    suite.macToken(macKey, dataObject(0x7f49, dataObject(0x06, oid), dataObject(0x86, point)));
  const answer = await step(transceive, 0x00, dataObject(0x85, token(theirs)), readLast);
  if (!equalBytes(answer.token, token(own))) throw new ChipFault("identity.access.mac", { step: "pace" });
  const session: SecureSession = { suite, encryptionKey, macKey, counter: 0n };
  if (way.mapping === "generic") return { session, chipMapping: undefined };
  const { encrypted } = answer;
  if (!encrypted) throw new ChipFault("identity.access.answer", { step: "pace" });
  return { session, chipMapping: { curve, point: mapped, encrypted } };
}

/** The chip's token and, with chip authentication mapping, its encrypted data; names of authorities may stand between. */
function readLast(inner: DerReader): {
  readonly token: Uint8Array;
  readonly encrypted: Uint8Array | undefined;
} {
  const token = content(inner.next(0x86));
  let encrypted: Uint8Array | undefined;
  while (!inner.done) {
    const object = inner.next();
    if (object.tag === 0x8a) encrypted = Uint8Array.from(content(object));
  }
  return { token, encrypted };
}

/**
 * Generic mapping (ICAO Doc 9303-11 section 4.4.3.3.1): a base point that depends on nonce and both sides. Chip authentication mapping is the
 * same on this side.
 */
async function mapBase(
  transceive: Transceive,
  curve: Curve,
  nonce: bigint,
  random: RandomBytes,
): Promise<{ readonly base: CurvePoint; readonly mapped: Uint8Array }> {
  const { Point } = curve.ecdsa;
  const { n } = Point.CURVE();
  const scalar = drawScalar(random, n);
  const own = pointBytes(curve, Point.BASE.multiply(scalar));
  const theirs = await step(transceive, 0x10, dataObject(0x81, own), only(0x82));
  if (equalBytes(own, theirs)) throw new ChipFault("identity.access.point");
  const agreed = multiplied(receivedPoint(curve, theirs), scalar);
  const reduced = nonce % n;
  const base = reduced === 0n ? agreed : Point.BASE.multiply(reduced).add(agreed);
  if (base.is0()) throw new ChipFault("identity.access.point");
  return { base, mapped: Uint8Array.from(theirs) };
}

function multiplied(point: CurvePoint, scalar: bigint): CurvePoint {
  const result = point.multiply(scalar);
  if (result.is0()) throw new ChipFault("identity.access.point");
  return result;
}

function receivedPoint(curve: Curve, bytes: Uint8Array): CurvePoint {
  const point = pointOf(curve, bytes);
  if (!point) throw new ChipFault("identity.access.point");
  return point;
}

/** Content of the first object, which has this tag. */
const only =
  (tag: number) =>
  (inner: DerReader): Uint8Array =>
    content(inner.next(tag));

/** One GENERAL AUTHENTICATE: dynamic authentication data in tag 7C both ways (ICAO Doc 9303-11 section 4.4.4.2). */
async function step<Value>(
  transceive: Transceive,
  cla: 0x00 | 0x10,
  request: Uint8Array,
  read: (inner: DerReader) => Value,
): Promise<Value> {
  const command = commandBytes({
    header: [cla, 0x86, 0x00, 0x00],
    data: dataObject(0x7c, request),
    expected: 256,
  });
  const answer = await send(transceive, command, "pace");
  if (isDenied(answer.status)) throw new ChipFault("identity.access.denied");
  if (answer.status !== 0x9000) throw statusFault(answer.status, "pace");
  return readAs("identity.access.answer", { step: "pace" }, () => {
    const outer = new DerReader(answer.data);
    const inner = outer.enter(0x7c);
    outer.finish();
    return read(inner);
  });
}

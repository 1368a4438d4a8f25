import { type Curve, type CurveName, type PublicKey, curveByName, joinBytes, pointOf } from "@lienthong/pki";
import { type Ed25519Key, ed25519Key } from "../crypto/ed25519.ts";
import type { CborItem } from "./cbor/cbor-item.ts";
import { bytesOf, integerOf, mapOf } from "./cbor/item-parts.ts";
import { MdocFault } from "./mdoc-issue.ts";
import type { MdocValue } from "./mdoc-value.ts";

/** Numbers of curves in COSE (RFC 9053 section 7.1; those of brainpool: IANA "COSE Elliptic Curves"). */
const curves: readonly (readonly [number: number, name: CurveName])[] = [
  [1, "P-256"],
  [2, "P-384"],
  [3, "P-521"],
  [256, "brainpoolP256r1"],
  [258, "brainpoolP384r1"],
  [259, "brainpoolP512r1"],
];

/** The curves that keys of devices are on, Ed25519 apart. */
export function deviceCurves(): readonly Curve[] {
  return curves.map(([, name]) => curveByName(name));
}

const labels = { type: 1, curve: -1, x: -2, y: -3, secret: -4 } as const;
const ellipticCurve = 2;
/** Key type and curve of Ed25519 (RFC 9053 section 7.2). */
const [octetKeyPair, ed25519Curve] = [1, 6] as const;

/** A public key of an elliptic curve. */
export type CurveKey = Extract<PublicKey, { readonly kind: "ec" }>;

/** A key that a device may have: the kinds that ISO/IEC 18013-5 allows, without Ed448. */
export type DeviceKey = CurveKey | Ed25519Key;

/** Reads a COSE_Key (RFC 9052 section 7, RFC 9053 section 7.1.1) of a device. */
export function readDeviceKey(item: CborItem | undefined): DeviceKey {
  const key = mapOf(item, "deviceKey");
  const fault = (): MdocFault => new MdocFault("signature.mdoc.device-key");
  const type = integerOf(key.get(labels.type), "deviceKey");
  const number = integerOf(key.get(labels.curve), "deviceKey");
  if (key.has(labels.secret)) throw fault();
  if (type === octetKeyPair) {
    const read = number === ed25519Curve && ed25519Key(bytesOf(key.get(labels.x), "deviceKey"));
    if (!read) throw fault();
    return read;
  }
  if (type !== ellipticCurve) throw fault();
  const name = curves.find(([one]) => one === number)?.[1];
  if (!name) throw fault();
  const curve = curveByName(name);
  const x = bytesOf(key.get(labels.x), "deviceKey");
  const yItem = key.get(labels.y);
  const y =
    yItem?.kind === "simple" && typeof yItem.value === "boolean"
      ? yOf(curve, x, yItem.value)
      : bytesOf(yItem, "deviceKey");
  if (!y || x.length !== curve.length || y.length !== curve.length) throw fault();
  const point = joinBytes(Uint8Array.of(4), x, y);
  if (!pointOf(curve, point)) throw fault();
  return { kind: "ec", bits: curve.bits, curve, point };
}

/** The other coordinate of a compressed point, from its sign bit; nothing when no point of the curve has this x. */
function yOf(curve: CurveKey["curve"], x: Uint8Array, isOdd: boolean): Uint8Array | undefined {
  if (x.length !== curve.length) return undefined;
  try {
    const point = curve.ecdsa.Point.fromBytes(joinBytes(Uint8Array.of(isOdd ? 3 : 2), x));
    return point.toBytes(false).slice(1 + curve.length);
  } catch (error) {
    // The library says so by an Error of its own; there is nothing else that could go wrong in arithmetic.
    if (error instanceof Error) return undefined;
    throw error;
  }
}

/** A COSE_Key of a public key. */
export function coseKeyOf(key: DeviceKey): MdocValue {
  if (key.kind === "ed25519")
    return new Map<string | number, MdocValue>([
      [labels.type, octetKeyPair],
      [labels.curve, ed25519Curve],
      [labels.x, key.point],
    ]);
  const { curve, point } = key;
  const number = curves.find(([, name]) => name === curve.name)?.[0];
  if (number === undefined) throw new TypeError("deviceKey must be on a curve of ISO/IEC 18013-5");
  const { length } = curve;
  return new Map<string | number, MdocValue>([
    [labels.type, ellipticCurve],
    [labels.curve, number],
    [labels.x, point.slice(1, 1 + length)],
    [labels.y, point.slice(1 + length)],
  ]);
}

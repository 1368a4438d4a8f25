import { type CurveName, type PublicKey, curveByName, joinBytes, pointOf } from "@lienthong/pki";
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

const labels = { type: 1, curve: -1, x: -2, y: -3, secret: -4 } as const;
const ellipticCurve = 2;

/** A public key of an elliptic curve. */
export type CurveKey = Extract<PublicKey, { readonly kind: "ec" }>;

/** Reads a COSE_Key (RFC 9052 section 7, RFC 9053 section 7.1.1) of a device. */
export function readDeviceKey(item: CborItem | undefined): CurveKey {
  const key = mapOf(item, "deviceKey");
  const fault = (): MdocFault => new MdocFault("signature.mdoc.device-key");
  if (integerOf(key.get(labels.type), "deviceKey") !== ellipticCurve || key.has(labels.secret)) throw fault();
  const number = integerOf(key.get(labels.curve), "deviceKey");
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
export function coseKeyOf({ curve, point }: CurveKey): MdocValue {
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

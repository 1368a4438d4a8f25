import { brainpoolP256r1, brainpoolP384r1, brainpoolP512r1 } from "@noble/curves/misc.js";
import { p256, p384, p521 } from "@noble/curves/nist.js";
import { equalBytes, fromBigint, joinBytes, toBigint } from "../asn1/bytes.ts";
import { type DerElement, DerReader, content, derTags, inside } from "../asn1/der-reader.ts";
import { oidText, smallUnsigned, unsigned } from "../asn1/der-values.ts";

/** Names of the supported curves. */
export type CurveName =
  "P-256" | "P-384" | "P-521" | "brainpoolP256r1" | "brainpoolP384r1" | "brainpoolP512r1";

/** A point on a curve (điểm trên đường cong). */
export interface CurvePoint {
  /** Its coordinates; it must not be the point at infinity. */
  toAffine(): { readonly x: bigint; readonly y: bigint };
  /** The point, so many times. */
  multiply(scalar: bigint): CurvePoint;
  /** The sum of both. */
  add(other: CurvePoint): CurvePoint;
  /** Whether it is the point at infinity. */
  is0(): boolean;
  /** SEC 1, compressed or not. */
  toBytes(isCompressed?: boolean): Uint8Array;
  /** Whether both are one point. */
  equals(other: CurvePoint): boolean;
}

/** The arithmetic of a curve y² = x³ + ax + b: the part of that of `@noble/curves` that is used here. */
export interface CurveArithmetic {
  /** Its points. */
  readonly Point: {
    /** The base point. */
    readonly BASE: CurvePoint;
    /** Field, coefficients, order, cofactor and base point. */
    CURVE(): {
      readonly p: bigint;
      readonly a: bigint;
      readonly b: bigint;
      readonly n: bigint;
      readonly h: bigint;
      readonly Gx: bigint;
      readonly Gy: bigint;
    };
    /** The point of these coordinates. */
    fromAffine(coordinates: { x: bigint; y: bigint }): CurvePoint;
    /** The point of these bytes (SEC 1, compressed or not); throws when there is none. */
    fromBytes(bytes: Uint8Array): CurvePoint;
  };
  /** Checks of secret keys. */
  readonly utils: {
    /** Whether bytes can be a secret key. */
    isValidSecretKey(key: Uint8Array): boolean;
  };
  /** The shared point of a secret key and a public one, as bytes. */
  getSharedSecret(secret: Uint8Array, point: Uint8Array): Uint8Array;
  /** Signs a hash. */
  sign(hash: Uint8Array, secret: Uint8Array, options: { prehash: boolean; format: "compact" }): Uint8Array;
  /** Whether the holder of the point signed the hash. */
  verify(
    signature: Uint8Array,
    hash: Uint8Array,
    point: Uint8Array,
    options: { prehash: boolean; lowS: boolean; format: "compact" },
  ): boolean;
}

/** A curve with its object identifier and its arithmetic. */
export interface Curve {
  /** Its usual name. */
  readonly name: CurveName;
  /** Object identifier (RFC 5480, RFC 5639). */
  readonly oid: string;
  /** Bits of a coordinate. */
  readonly bits: number;
  /** Bytes of a coordinate. */
  readonly length: number;
  /** Its points and its signatures, as `@noble/curves` has them. */
  readonly ecdsa: CurveArithmetic;
}

/** The curves of RFC 5480 and RFC 5639 that give 128 bits of security or more. */
export const curves: readonly Curve[] = [
  { name: "P-256", bits: 256, oid: "1.2.840.10045.3.1.7", length: 32, ecdsa: p256 },
  { name: "P-384", bits: 384, oid: "1.3.132.0.34", length: 48, ecdsa: p384 },
  { name: "P-521", bits: 521, oid: "1.3.132.0.35", length: 66, ecdsa: p521 },
  { name: "brainpoolP256r1", bits: 256, oid: "1.3.36.3.3.2.8.1.1.7", length: 32, ecdsa: brainpoolP256r1 },
  { name: "brainpoolP384r1", bits: 384, oid: "1.3.36.3.3.2.8.1.1.11", length: 48, ecdsa: brainpoolP384r1 },
  { name: "brainpoolP512r1", bits: 512, oid: "1.3.36.3.3.2.8.1.1.13", length: 64, ecdsa: brainpoolP512r1 },
];

/** The curve of a name. */
export function curveByName(name: CurveName): Curve {
  const found = curves.find((one) => one.name === name);
  if (!found) throw new TypeError("no such curve");
  return found;
}

const primeField = "1.2.840.10045.1.1";

/**
 * The curve that the parameters of a key name or spell out (RFC 3279 section 2.3.5). Spelt-out parameters count only when field, both
 * coefficients, base point, order and cofactor are all those of a known curve: a curve of one's own choosing would let anybody sign.
 */
export function curveOf(parameters: DerElement | undefined): Curve | undefined {
  if (parameters?.tag === derTags.oid) {
    const oid = oidText(parameters);
    return curves.find((one) => one.oid === oid);
  }
  return parameters?.tag === derTags.sequence ? explicitCurve(inside(parameters)) : undefined;
}

function explicitCurve(reader: DerReader): Curve | undefined {
  const version = smallUnsigned(reader.next(derTags.integer));
  const field = reader.enter(derTags.sequence);
  const fieldType = oidText(field.next(derTags.oid));
  if (version < 1 || version > 3 || fieldType !== primeField) return undefined;
  const prime = unsigned(field.next(derTags.integer));
  field.finish();
  const equation = reader.enter(derTags.sequence);
  const a = toBigint(content(equation.next(derTags.octetString)));
  const b = toBigint(content(equation.next(derTags.octetString)));
  equation.optional(derTags.bitString); // the seed: how b was chosen, no part of the curve
  equation.finish();
  const base = content(reader.next(derTags.octetString));
  const order = unsigned(reader.next(derTags.integer));
  const cofactor = reader.done ? 1n : unsigned(reader.next(derTags.integer));
  reader.finish();
  return curves.find(({ ecdsa: { Point }, length }) => {
    const known = Point.CURVE();
    const [x, y] = [fromBigint(known.Gx, length), fromBigint(known.Gy, length)];
    const isBase =
      base[0] === 4
        ? equalBytes(base, Uint8Array.of(4, ...x, ...y))
        : equalBytes(base, Uint8Array.of((y.at(-1) ?? 0) % 2 === 0 ? 2 : 3, ...x));
    return (
      isBase &&
      prime === known.p &&
      a === known.a &&
      b === known.b &&
      order === known.n &&
      cofactor === known.h
    );
  });
}

/** The point that these bytes are (uncompressed, SEC 1), or `undefined` when it is not on the curve. */
export function pointOf(curve: Curve, bytes: Uint8Array): CurvePoint | undefined {
  const { length } = curve;
  const { Point } = curve.ecdsa;
  const isPlain = bytes[0] === 4 && bytes.length === 1 + 2 * length;
  const { p, a, b } = Point.CURVE();
  if (!isPlain) return undefined;
  const x = toBigint(bytes.subarray(1, 1 + length));
  const y = toBigint(bytes.subarray(1 + length));
  if (x >= p || y >= p || (y * y - (x * x * x + a * x + b)) % p !== 0n) return undefined;
  return Point.fromAffine({ x, y });
}

/** A point as bytes, uncompressed (BSI TR-03111 section 3.2.1). */
export function pointBytes({ length }: Curve, point: CurvePoint): Uint8Array {
  const { x, y } = point.toAffine();
  return joinBytes(Uint8Array.of(4), fromBigint(x, length), fromBigint(y, length));
}

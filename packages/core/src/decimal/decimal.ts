/**
 * An exact decimal number (số thập phân chính xác) for money and marks: `unscaled` × 10^-`scale`.
 *
 * `text` is the text it was read from, kept as written (`1.00`, `1e2`); results of calculations have plain
 * text. `JSON.stringify` writes it as a string.
 */
export interface Decimal {
  readonly text: string;
  readonly unscaled: bigint;
  /** Digits after the point, 0 or more. */
  readonly scale: number;
  /** The source text. */
  toString(): string;
  /** The source text, so that `JSON.stringify` never meets a bigint. */
  toJSON(): string;
}

const syntax = /^(-?)(\d+)(?:\.(\d+))?(?:[eE]([+-]?\d+))?$/u;
const longest = 100;
const largestExponent = 1000;

const prototype = {
  toString(this: Decimal): string {
    return this.text;
  },
  toJSON(this: Decimal): string {
    return this.text;
  },
};

/** Ten to the power of a whole number that is not negative. */
export function powerOfTen(exponent: number): bigint {
  return 10n ** BigInt(exponent);
}

/** Plain notation of a scaled number, all digits shown. */
export function plainText(unscaled: bigint, scale: number): string {
  const digits = (unscaled < 0n ? -unscaled : unscaled).toString().padStart(scale + 1, "0");
  const sign = unscaled < 0n ? "-" : "";
  const point = digits.length - scale;
  return scale === 0 ? sign + digits : `${sign}${digits.slice(0, point)}.${digits.slice(point)}`;
}

/** Puts a decimal together; `text` is the plain notation unless given. */
export function makeDecimal(unscaled: bigint, scale: number, text = plainText(unscaled, scale)): Decimal {
  const made = Object.create(prototype) as { text: string; unscaled: bigint; scale: number };
  made.text = text;
  made.unscaled = unscaled;
  made.scale = scale;
  return Object.freeze(made) as Decimal;
}

/**
 * The decimal that a text says, with a point and an optional exponent; `undefined` for any other text, for
 * more than 100 characters and for exponents beyond ±1000.
 *
 * @example
 * ```ts
 * import { decimal } from "@lienthong/core";
 *
 * decimal("1.00")?.text; // "1.00"
 * decimal("1.00")?.unscaled; // 100n
 * decimal("1,5"); // undefined
 * ```
 */
export function decimal(text: string): Decimal | undefined {
  if (typeof text !== "string" || text.length > longest) return undefined;
  const match = syntax.exec(text);
  if (match === null) return undefined;
  const [, sign = "", whole = "", fraction = "", power = "0"] = match;
  const exponent = Number(power);
  if (Math.abs(exponent) > largestExponent) return undefined;
  const digits = BigInt(whole + fraction);
  const magnitude = sign === "-" ? -digits : digits;
  const scale = fraction.length - exponent;
  return scale >= 0
    ? makeDecimal(magnitude, scale, text)
    : makeDecimal(magnitude * powerOfTen(-scale), 0, text);
}

/**
 * Whether a value is a {@link Decimal}.
 *
 * @example
 * ```ts
 * import { decimal, isDecimal } from "@lienthong/core";
 *
 * isDecimal(decimal("1.5")); // true
 * isDecimal(1.5); // false
 * ```
 */
export function isDecimal(value: unknown): value is Decimal {
  if (typeof value !== "object" || value === null) return false;
  const { text, unscaled, scale } = value as Partial<Record<keyof Decimal, unknown>>;
  return (
    typeof text === "string" &&
    typeof unscaled === "bigint" &&
    Number.isSafeInteger(scale) &&
    Number(scale) >= 0
  );
}

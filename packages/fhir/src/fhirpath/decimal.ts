/** An exact decimal number: `unscaled / 10^scale`. Trailing zeros are kept, they are precision. */
export class Decimal {
  readonly unscaled: bigint;
  readonly scale: number;
  constructor(unscaled: bigint, scale: number) {
    this.unscaled = unscaled;
    this.scale = scale;
  }

  toString(): string {
    const sign = this.unscaled < 0n ? "-" : "";
    const digits = String(this.unscaled < 0n ? -this.unscaled : this.unscaled).padStart(this.scale + 1, "0");
    if (this.scale === 0) return sign + digits;
    return `${sign}${digits.slice(0, -this.scale)}.${digits.slice(-this.scale)}`;
  }
}

const maxDigits = 400;
const decimalPattern = /^([+-]?)(\d+)(?:\.(\d+))?(?:[eE]([+-]?\d{1,4}))?$/u;

/** Reads a decimal; undefined when the text is none or has more than a few hundred digits. */
export function readDecimal(text: string): Decimal | undefined {
  if (text.length > maxDigits) return undefined;
  const match = decimalPattern.exec(text);
  if (match === null) return undefined;
  const [, sign = "", whole = "", fraction = "", exponent = "0"] = match;
  const scale = fraction.length - Number(exponent);
  if (Math.abs(scale) > maxDigits) return undefined;
  const unscaled = BigInt(whole + fraction) * (sign === "-" ? -1n : 1n);
  return scale < 0 ? new Decimal(unscaled * power10(-scale), 0) : new Decimal(unscaled, scale);
}

/** The decimal that a JavaScript number is written as. */
export function decimalOf(value: number): Decimal | undefined {
  return Number.isSafeInteger(value) ? new Decimal(BigInt(value), 0) : readDecimal(String(value));
}

/** 10 to that power. */
export function power10(exponent: number): bigint {
  return 10n ** BigInt(exponent);
}

/** The unscaled value at a scale that is not smaller than the decimal's own. */
function unscaledAt(value: Decimal, scale: number): bigint {
  return scale === value.scale ? value.unscaled : value.unscaled * power10(scale - value.scale);
}

/** -1, 0 or 1. */
export function compareDecimals(a: Decimal, b: Decimal): number {
  const scale = Math.max(a.scale, b.scale);
  const left = unscaledAt(a, scale);
  const right = unscaledAt(b, scale);
  return left < right ? -1 : left > right ? 1 : 0;
}

/** The exact sum. */
export function addDecimals(a: Decimal, b: Decimal): Decimal {
  const scale = Math.max(a.scale, b.scale);
  return new Decimal(unscaledAt(a, scale) + unscaledAt(b, scale), scale);
}

/** The decimal with the other sign. */
export function negateDecimal(a: Decimal): Decimal {
  return new Decimal(-a.unscaled, a.scale);
}

/** The exact product. */
export function multiplyDecimals(a: Decimal, b: Decimal): Decimal {
  return stripZeros(new Decimal(a.unscaled * b.unscaled, a.scale + b.scale), Math.max(a.scale, b.scale));
}

/** The quotient to 28 places after the point without trailing zeros; the divisor is not 0. */
export function divideDecimals(a: Decimal, b: Decimal): Decimal {
  const scale = 28;
  const scaled = (a.unscaled * power10(scale + 1 + b.scale)) / (b.unscaled * power10(a.scale));
  return stripZeros(roundDecimal(new Decimal(scaled, scale + 1), scale), 0);
}

/** The whole part of the quotient, towards 0; the divisor is not 0. */
export function divideWhole(a: Decimal, b: Decimal): bigint {
  const scale = Math.max(a.scale, b.scale);
  return unscaledAt(a, scale) / unscaledAt(b, scale);
}

/** What `divideWhole` leaves, with the sign of the dividend. */
export function remainder(a: Decimal, b: Decimal): Decimal {
  const scale = Math.max(a.scale, b.scale);
  return new Decimal(unscaledAt(a, scale) % unscaledAt(b, scale), scale);
}

/** Half away from zero (làm tròn nửa lên). Zeros are added when the scale grows. */
export function roundDecimal(a: Decimal, scale: number): Decimal {
  if (scale >= a.scale) return new Decimal(unscaledAt(a, scale), scale);
  const unit = power10(a.scale - scale);
  const half = a.unscaled < 0n ? -unit / 2n : unit / 2n;
  return new Decimal((a.unscaled + half) / unit, scale);
}

/** The greatest multiple of `10^-scale` that is not greater. */
export function floorDecimal(a: Decimal, scale = 0): Decimal {
  if (scale >= a.scale) return new Decimal(unscaledAt(a, scale), scale);
  const unit = power10(a.scale - scale);
  const quotient = a.unscaled / unit;
  return new Decimal(a.unscaled < 0n && a.unscaled % unit !== 0n ? quotient - 1n : quotient, scale);
}

/** The smallest multiple of `10^-scale` that is not less. */
export function ceilingDecimal(a: Decimal, scale = 0): Decimal {
  return negateDecimal(floorDecimal(negateDecimal(a), scale));
}

/** Takes away trailing zeros down to a scale. */
function stripZeros(a: Decimal, least: number): Decimal {
  let { unscaled, scale } = a;
  while (scale > least && unscaled % 10n === 0n) {
    unscaled /= 10n;
    scale--;
  }
  return new Decimal(unscaled, scale);
}

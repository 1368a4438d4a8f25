import type { FunctionCompiler } from "../compile-context.ts";
import {
  ceilingDecimal,
  Decimal,
  decimalOf,
  divideWhole,
  floorDecimal,
  negateDecimal,
  roundDecimal,
} from "../decimal.ts";
import { isNumber, toDecimal } from "../equality.ts";
import { fail } from "../failure.ts";
import type { Item, SystemValue } from "../item.ts";
import { Quantity } from "../quantity.ts";
import { integerOf, ofOne, valueOf } from "./define.ts";

/** A function of one number. */
function ofNumber(run: (value: Decimal, args: readonly (Item | undefined)[]) => Item | undefined, most = 0) {
  return ofOne(most, most, (item, args) => run(toDecimal(numberOf(item)), args));
}

function numberOf(item: Item | undefined): number | Decimal {
  const value = valueOf(item);
  return isNumber(value) ? value : fail("wrong-type");
}

/** An integer when it is small enough to be one. */
export function toInteger(value: bigint): number | Decimal {
  const small = Number(value);
  return Number.isSafeInteger(small) ? small : new Decimal(value, 0);
}

/** Results of logarithms and roots, which no decimal holds exactly: empty when there is no real one. */
function approximate(value: number): Decimal | undefined {
  return Number.isFinite(value) ? decimalOf(Number(value.toPrecision(15))) : undefined;
}

function asFloat(value: Decimal): number {
  return Number(value.toString());
}

function absolute(value: SystemValue): Item {
  if (typeof value === "number") return Math.abs(value);
  if (value instanceof Decimal) return value.unscaled < 0n ? negateDecimal(value) : value;
  if (!(value instanceof Quantity)) return fail("wrong-type");
  const amount = value.value.unscaled < 0n ? negateDecimal(value.value) : value.value;
  return new Quantity(amount, value.unit, value.word);
}

/** Exact when both are whole and small; otherwise to 15 digits. */
function power(base: number | Decimal, exponent: number | Decimal): Item | undefined {
  const times = asFloat(toDecimal(exponent));
  const exact = toDecimal(base);
  if (Number.isInteger(times) && times >= 0 && times <= 64 && exact.scale * times <= 200) {
    const result = new Decimal(exact.unscaled ** BigInt(times), exact.scale * times);
    return typeof base === "number" ? toInteger(result.unscaled) : result;
  }
  return approximate(asFloat(exact) ** times);
}

const maxPlaces = 100;

/** Functions of numbers (mục 5.7 của FHIRPath). */
export const mathFunctions: Readonly<Record<string, FunctionCompiler>> = {
  abs: ofOne(0, 0, (item) => absolute(valueOf(item))),
  ceiling: ofNumber((value) => toInteger(ceilingDecimal(value).unscaled)),
  floor: ofNumber((value) => toInteger(floorDecimal(value).unscaled)),
  truncate: ofNumber((value) => toInteger(divideWhole(value, new Decimal(1n, 0)))),
  round: ofOne(0, 1, (item, [places]) => {
    const count = places === undefined ? 0 : integerOf(places);
    if (count < 0 || count > maxPlaces) return fail("wrong-type");
    const value = toDecimal(numberOf(item));
    return places === undefined
      ? toInteger(roundDecimal(value, 0).unscaled)
      : roundDecimal(value, Math.min(count, value.scale));
  }),
  exp: ofNumber((value) => approximate(Math.exp(asFloat(value)))),
  ln: ofNumber((value) => approximate(Math.log(asFloat(value)))),
  log: ofNumber((value, [base]) => {
    const divisor = Math.log(asFloat(toDecimal(numberOf(base))));
    return approximate(Math.log(asFloat(value)) / divisor);
  }, 1),
  sqrt: ofNumber((value) => approximate(Math.sqrt(asFloat(value)))),
  power: ofOne(1, 1, (item, [exponent]) => power(numberOf(item), numberOf(exponent))),
};

import type { BinaryOperator } from "./ast.ts";
import {
  addDecimals,
  Decimal,
  divideDecimals,
  divideWhole,
  multiplyDecimals,
  negateDecimal,
  remainder,
} from "./decimal.ts";
import { isNumber, toDecimal } from "./equality.ts";
import { fail } from "./failure.ts";
import { toInteger } from "./functions/math.ts";
import { boundText, textOf } from "./functions/define.ts";
import { type Item, type SystemValue, systemValue } from "./item.ts";
import { addQuantities, divideQuantities, multiplyQuantities, Quantity } from "./quantity.ts";
import type { FhirPathSession } from "./session.ts";
import { Temporal } from "./temporal.ts";
import { moveTemporal } from "./temporal-arithmetic.ts";

/** `&`: what is missing counts as empty text. */
export function concatenate(a: Item | undefined, b: Item | undefined): string {
  return boundText((a === undefined ? "" : textOf(a)) + (b === undefined ? "" : textOf(b)));
}

/** The result of `+ - * / div mod`; undefined when it is empty, such as after a division by 0. */
export function calculate(
  operator: BinaryOperator,
  a: Item,
  b: Item,
  session: FhirPathSession,
): Item | undefined {
  session.spend(1);
  const left = systemValue(a) ?? fail("wrong-type");
  const right = systemValue(b) ?? fail("wrong-type");
  if (isNumber(left) && isNumber(right)) return calculateNumbers(operator, left, right);
  if (operator === "+" && typeof left === "string" && typeof right === "string")
    return boundText(left + right);
  if (left instanceof Temporal && right instanceof Quantity && (operator === "+" || operator === "-")) {
    return moveTemporal(left, right, operator === "+" ? 1 : -1) ?? fail("wrong-type");
  }
  return calculateQuantities(operator, left, right, session);
}

function calculateNumbers(
  operator: BinaryOperator,
  a: number | Decimal,
  b: number | Decimal,
): Item | undefined {
  if (typeof a === "number" && typeof b === "number") {
    const whole = calculateIntegers(operator, a, b);
    if (whole !== undefined && Number.isSafeInteger(whole)) return whole === 0 ? 0 : whole;
  }
  const left = toDecimal(a);
  const right = toDecimal(b);
  const isDivision = operator === "/" || operator === "div" || operator === "mod";
  if (isDivision && right.unscaled === 0n) return undefined;
  if (left.scale + right.scale > 200 || bits(left) + bits(right) > 4000) return fail("too-long");
  switch (operator) {
    case "+":
      return addDecimals(left, right);
    case "-":
      return addDecimals(left, negateDecimal(right));
    case "*":
      return multiplyDecimals(left, right);
    case "/":
      return divideDecimals(left, right);
    case "div":
      return toInteger(divideWhole(left, right));
    case "mod":
      return remainder(left, right);
    default:
      return fail("wrong-type");
  }
}

function bits(value: Decimal): number {
  return value.unscaled.toString(16).length * 4;
}

function calculateIntegers(operator: BinaryOperator, a: number, b: number): number | undefined {
  switch (operator) {
    case "+":
      return a + b;
    case "-":
      return a - b;
    case "*":
      return a * b;
    case "div":
      return b === 0 ? undefined : Math.trunc(a / b);
    case "mod":
      return b === 0 ? undefined : a % b;
    default:
      return undefined;
  }
}

function calculateQuantities(
  operator: BinaryOperator,
  a: SystemValue,
  b: SystemValue,
  session: FhirPathSession,
): Item | undefined {
  const left = a instanceof Quantity ? a : isNumber(a) ? new Quantity(toDecimal(a), "1") : fail("wrong-type");
  const right =
    b instanceof Quantity ? b : isNumber(b) ? new Quantity(toDecimal(b), "1") : fail("wrong-type");
  const convert = session.environment.convertUnit;
  switch (operator) {
    case "+":
      return addQuantities(left, right, 1, convert);
    case "-":
      // `-quantity` is 0 - quantity.
      if (a === 0) return new Quantity(negateDecimal(right.value), right.unit, right.word);
      return addQuantities(left, right, -1, convert);
    case "*":
      return multiplyQuantities(left, right);
    case "/":
      return right.value.unscaled === 0n ? undefined : divideQuantities(left, right);
    default:
      return fail("wrong-type");
  }
}

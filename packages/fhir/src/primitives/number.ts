import type { PrimitiveCode } from "./codes.ts";

const integerPattern = /^-?(?:0|[1-9]\d*)$/u;
const decimalPattern = /^-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?$/u;
const longest = 1000;

/** Checks the text of a FHIR `decimal`: a JSON number. */
export function checkDecimalText(text: string): PrimitiveCode | undefined {
  return text.length <= longest && decimalPattern.test(text) ? undefined : "fhir.value.decimal-format";
}

/** Checks the text of an integer: no sign `+`, no leading zeros, no fraction, no exponent. */
export function checkIntegerText(text: string): PrimitiveCode | undefined {
  return text.length <= longest && integerPattern.test(text) ? undefined : "fhir.value.integer-format";
}

/** A check for whole numbers from `minimum` to 2,147,483,647. */
export function integerFrom(minimum: number): (value: number) => PrimitiveCode | undefined {
  return (value) => {
    if (!Number.isInteger(value)) return "fhir.value.integer-format";
    return value >= minimum && value <= 2_147_483_647 ? undefined : "fhir.value.integer-range";
  };
}

/** Checks a FHIR `integer64` (R5), which JSON writes as a string. */
export function checkInteger64(text: string): PrimitiveCode | undefined {
  const wrong = text.length > 20 ? "fhir.value.integer-format" : checkIntegerText(text);
  if (wrong !== undefined) return wrong;
  const value = BigInt(text);
  return value >= -(2n ** 63n) && value < 2n ** 63n ? undefined : "fhir.value.integer-range";
}

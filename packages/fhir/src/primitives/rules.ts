import { checkBase64 } from "./base64.ts";
import type { PrimitiveCode } from "./codes.ts";
import { checkDate, checkDateTime, checkInstant, checkTime } from "./date-time.ts";
import { checkDecimalText, checkInteger64, checkIntegerText, integerFrom } from "./number.ts";
import { checkCanonical, checkCode, checkId, checkOid, checkString, checkUri, checkUuid } from "./text.ts";

/** A primitive type whose JSON value is a string. */
export interface StringRule {
  readonly json: "string";
  readonly check: (value: string) => PrimitiveCode | undefined;
}

/** A primitive type whose JSON value is a number; `checkText` sees the digits as they were written. */
export interface NumberRule {
  readonly json: "number";
  readonly check: (value: number) => PrimitiveCode | undefined;
  readonly checkText: (text: string) => PrimitiveCode | undefined;
}

/** The primitive type whose JSON value is `true` or `false`. */
export interface BooleanRule {
  readonly json: "boolean";
}

/** How a primitive type is written in JSON and what its values may be. */
export type PrimitiveRule = StringRule | NumberRule | BooleanRule;

const text = (check: StringRule["check"]): StringRule => ({ json: "string", check });
const whole = (minimum: number): NumberRule => ({
  json: "number",
  check: integerFrom(minimum),
  checkText: checkIntegerText,
});

const rules: ReadonlyMap<string, PrimitiveRule> = new Map<string, PrimitiveRule>([
  ["boolean", { json: "boolean" }],
  ["integer", whole(-2_147_483_648)],
  ["unsignedInt", whole(0)],
  ["positiveInt", whole(1)],
  ["integer64", text(checkInteger64)],
  [
    "decimal",
    {
      json: "number",
      check: (value) => (Number.isFinite(value) ? undefined : "fhir.value.decimal-format"),
      checkText: checkDecimalText,
    },
  ],
  ["string", text(checkString)],
  ["markdown", text(checkString)],
  ["code", text(checkCode)],
  ["id", text(checkId)],
  ["uri", text(checkUri)],
  ["url", text(checkUri)],
  ["canonical", text(checkCanonical)],
  ["oid", text(checkOid)],
  ["uuid", text(checkUuid)],
  ["date", text(checkDate)],
  ["dateTime", text(checkDateTime)],
  ["instant", text(checkInstant)],
  ["time", text(checkTime)],
  ["base64Binary", text(checkBase64)],
  ["xhtml", text(checkString)],
]);

/** The rule of a primitive type (kiểu đơn), by the type's name. */
export function primitiveRule(type: string): PrimitiveRule | undefined {
  return rules.get(type);
}

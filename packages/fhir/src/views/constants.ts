import type { Expression, LiteralValue } from "../fhirpath/ast.ts";
import { Decimal, decimalOf, readDecimal } from "../fhirpath/decimal.ts";
import { readDate, readDateTime, readTime } from "../fhirpath/temporal.ts";

/** Constants of a view (hằng), by name. */
export type Constants = ReadonlyMap<string, LiteralValue>;

const asText = (value: unknown): LiteralValue | undefined => (typeof value === "string" ? value : undefined);

const asInteger =
  (least: number) =>
  (value: unknown): LiteralValue | undefined =>
    typeof value === "number" && Number.isSafeInteger(value) && value >= least ? value : undefined;

function asDecimal(value: unknown, text: string | undefined): LiteralValue | undefined {
  if (typeof value !== "number") return undefined;
  const decimal = text === undefined ? decimalOf(value) : readDecimal(text);
  return decimal?.scale === 0 && Number.isSafeInteger(value) ? value : decimal;
}

/** FHIR writes integer64 as text, some tools as a number. */
function asLong(value: unknown): LiteralValue | undefined {
  if (typeof value !== "string") return asInteger(Number.MIN_SAFE_INTEGER)(value);
  if (!/^-?\d{1,19}$/u.test(value)) return undefined;
  const whole = BigInt(value);
  return Number.isSafeInteger(Number(whole)) ? Number(whole) : new Decimal(whole, 0);
}

const onText =
  (read: (text: string) => LiteralValue | undefined) =>
  (value: unknown): LiteralValue | undefined =>
    typeof value === "string" ? read(value) : undefined;

const readers: Readonly<Record<string, (value: unknown, text?: string) => LiteralValue | undefined>> = {
  valueBase64Binary: asText,
  valueBoolean: (value) => (typeof value === "boolean" ? value : undefined),
  valueCanonical: asText,
  valueCode: asText,
  valueDate: onText(readDate),
  valueDateTime: onText(readDateTime),
  valueDecimal: asDecimal,
  valueId: asText,
  valueInstant: onText(readDateTime),
  valueInteger: asInteger(Number.MIN_SAFE_INTEGER),
  valueInteger64: asLong,
  valueOid: asText,
  valuePositiveInt: asInteger(1),
  valueString: asText,
  valueTime: onText(readTime),
  valueUnsignedInt: asInteger(0),
  valueUri: asText,
  valueUrl: asText,
  valueUuid: asText,
};

/** Whether constants may have a value under that name. */
export function isConstantValue(key: string): boolean {
  return Object.hasOwn(readers, key);
}

/** The value of a constant as it stands in expressions; undefined when it is not of its type. */
export function readConstant(key: string, value: unknown, numberText?: string): LiteralValue | undefined {
  return readers[key]?.(value, numberText);
}

/** The expression with its constants put in. */
export function withConstants(expression: Expression, constants: Constants): Expression {
  const inner = (part: Expression): Expression => withConstants(part, constants);
  switch (expression.kind) {
    case "variable": {
      const value = constants.get(expression.name);
      return value === undefined ? expression : { kind: "literal", value, at: expression.at };
    }
    case "member":
      return { ...expression, source: expression.source && inner(expression.source) };
    case "call":
      return {
        ...expression,
        source: expression.source && inner(expression.source),
        args: expression.args.map(inner),
      };
    case "indexer":
      return { ...expression, source: inner(expression.source), index: inner(expression.index) };
    case "negative":
    case "positive":
    case "is":
    case "as":
      return { ...expression, operand: inner(expression.operand) };
    case "binary":
      return { ...expression, left: inner(expression.left), right: inner(expression.right) };
    default:
      return expression;
  }
}

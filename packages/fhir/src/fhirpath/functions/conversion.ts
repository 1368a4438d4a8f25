import type { FunctionCompiler } from "../compile-context.ts";
import { fromTruth, single } from "../compiled.ts";
import { Decimal, decimalOf, readDecimal } from "../decimal.ts";
import { isNumber, toDecimal } from "../equality.ts";
import { type Item, type SystemValue, systemValue } from "../item.ts";
import { inUnit, Quantity, readQuantity } from "../quantity.ts";
import { readDate, readDateTime, readTime, Temporal } from "../temporal.ts";
import { systemTypes } from "../types.ts";
import { ofOne, special, textOf } from "./define.ts";

type Conversion = (value: SystemValue) => SystemValue | undefined;

const trueTexts = ["true", "t", "yes", "y", "1", "1.0"];
const falseTexts = ["false", "f", "no", "n", "0", "0.0"];

function toBoolean(value: SystemValue): boolean | undefined {
  if (typeof value === "boolean") return value;
  if (isNumber(value)) {
    const text = toDecimal(value).toString();
    return /^1(?:\.0+)?$/u.test(text) ? true : /^0(?:\.0+)?$/u.test(text) ? false : undefined;
  }
  if (typeof value !== "string") return undefined;
  const text = value.toLowerCase();
  return trueTexts.includes(text) ? true : falseTexts.includes(text) ? false : undefined;
}

function toWhole(value: SystemValue): number | undefined {
  if (typeof value === "number") return value;
  if (typeof value === "boolean") return value ? 1 : 0;
  if (typeof value !== "string" || !/^[+-]?\d{1,15}$/u.test(value)) return undefined;
  return Number(value);
}

function toExact(value: SystemValue): Decimal | undefined {
  if (isNumber(value)) return toDecimal(value);
  if (typeof value === "boolean") return decimalOf(value ? 1 : 0);
  return typeof value === "string" && !/e/iu.test(value) ? readDecimal(value) : undefined;
}

function toAmount(value: SystemValue): Quantity | undefined {
  if (value instanceof Quantity) return value;
  if (typeof value === "string") return readQuantity(value);
  const amount = toExact(value);
  return amount && new Quantity(amount, "1");
}

function toText(value: SystemValue): string {
  return String(value);
}

function moment(read: (text: string) => Temporal | undefined, kind: Temporal["kind"]): Conversion {
  return (value) => {
    if (value instanceof Temporal) {
      if (value.kind === kind) return value;
      if (kind === "Date" && value.kind === "DateTime") return readDate(value.text.slice(0, 10));
      return kind === "DateTime" && value.kind === "Date" ? readDateTime(value.text) : undefined;
    }
    return typeof value === "string" ? read(value) : undefined;
  };
}

const conversions: Readonly<Record<string, Conversion>> = {
  Boolean: toBoolean,
  Integer: toWhole,
  Long: toWhole,
  Decimal: toExact,
  String: toText,
  Date: moment((text) => readDate(text.slice(0, Math.max(text.indexOf("T"), 0)) || text), "Date"),
  DateTime: moment(readDateTime, "DateTime"),
  Time: moment(readTime, "Time"),
};

function to(convert: Conversion): FunctionCompiler {
  return ofOne(0, 0, (item) => {
    const value = systemValue(item);
    return value === undefined ? undefined : convert(value);
  });
}

function convertsTo(convert: (item: Item) => Item | undefined): FunctionCompiler {
  return special(0, 1, ({ source }) =>
    fromTruth((frame) => {
      const item = single(source.run(frame));
      return item === undefined ? undefined : convert(item) !== undefined;
    }),
  );
}

const toQuantity = ofOne(
  0,
  1,
  (item, [unit], frame) => {
    const value = systemValue(item);
    const amount = value === undefined ? undefined : toAmount(value);
    if (amount === undefined || unit === undefined) return amount;
    const wanted = textOf(unit);
    const converted = inUnit(amount, wanted, frame.session.environment.convertUnit);
    return converted && new Quantity(converted, wanted);
  },
  [systemTypes.Quantity],
);

/** Functions that convert (mục 5.5 của FHIRPath). */
export const conversionFunctions: Readonly<Record<string, FunctionCompiler>> = {
  ...Object.fromEntries(
    Object.entries(conversions).flatMap(([name, convert]) => [
      [`to${name}`, to(convert)],
      [
        `convertsTo${name}`,
        convertsTo((item) => {
          const value = systemValue(item);
          return value === undefined ? undefined : convert(value);
        }),
      ],
    ]),
  ),
  toQuantity,
  convertsToQuantity: convertsTo((item) => {
    const value = systemValue(item);
    return value === undefined ? undefined : toAmount(value);
  }),
};

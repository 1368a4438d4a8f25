import { Decimal, decimalOf } from "../fhirpath/decimal.ts";
import { FhirNode, type Item, TypeInfo } from "../fhirpath/item.ts";
import { Quantity } from "../fhirpath/quantity.ts";
import { Temporal } from "../fhirpath/temporal.ts";
import type { ValueClass } from "./column-type.ts";

/** A value of a table: nothing, one value, a list for columns with `collection`, or JSON of a complex type. */
export type CellValue = null | string | number | boolean | object;

/** How decimals are given: as their exact text, or as JavaScript numbers. */
export type DecimalForm = "text" | "number";

/** What a value that does not fit its column becomes. */
export const misfit: unique symbol = Symbol("misfit");

/** The cell of a raw value; null for an element that has no value, only extensions. */
export function cellOf(
  value: unknown,
  expected: ValueClass,
  decimals: DecimalForm,
): CellValue | typeof misfit {
  switch (typeof value) {
    case "string":
      return expected === "text" || expected === "unknown" ? value : misfit;
    case "boolean":
      return expected === "text"
        ? String(value)
        : expected === "boolean" || expected === "unknown"
          ? value
          : misfit;
    case "number":
      return cellOfNumber(value, expected, decimals);
    case "undefined":
      return null;
    default:
      return cellOfObject(value, expected, decimals);
  }
}

function cellOfNumber(value: number, expected: ValueClass, decimals: DecimalForm): CellValue | typeof misfit {
  switch (expected) {
    case "integer":
      return Number.isSafeInteger(value) ? value : misfit;
    case "unknown":
      return Number.isSafeInteger(value) ? value : decimalCell(value, decimals);
    case "decimal":
      return decimalCell(value, decimals);
    case "text":
      return String(value);
    default:
      return misfit;
  }
}

function decimalCell(value: number, decimals: DecimalForm): CellValue {
  return decimals === "number" ? value : (decimalOf(value)?.toString() ?? String(value));
}

function cellOfObject(
  value: unknown,
  expected: ValueClass,
  decimals: DecimalForm,
): CellValue | typeof misfit {
  if (value instanceof Decimal) {
    if (expected === "complex" || expected === "boolean") return misfit;
    if (expected === "integer") return value.scale === 0 ? Number(value.unscaled) : misfit;
    return decimals === "number" && expected !== "text" ? Number(value.toString()) : value.toString();
  }
  if (value instanceof Temporal || value instanceof Quantity)
    return expected === "text" || expected === "unknown" ? value.toString() : misfit;
  if (value === null) return null;
  return typeof value === "object" && expected === "complex" ? value : misfit;
}

/** What an item stands for in the data; `misfit` for what no table holds. */
export function rawOf(item: Item): unknown {
  if (item instanceof FhirNode) return item.value;
  return item instanceof TypeInfo ? misfit : item;
}

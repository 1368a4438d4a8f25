import { compareDecimals, decimal } from "@lienthong/core";
import type { CellObject } from "write-excel-file/node";
import { printable } from "../printable.ts";

/** Longest text that a cell of a spreadsheet holds. */
const longestText = 32_767;

/** A cell of text: stored as text, so that a spreadsheet never takes it for a formula. */
export function textCell(text: string): CellObject {
  return { type: String, value: printable(text).slice(0, longestText), wrap: true, alignVertical: "top" };
}

/** A cell of a heading. */
export function headCell(text: string): CellObject {
  return { ...textCell(text), fontWeight: "bold", backgroundColor: "#EEF2F5" };
}

/** A cell of a count. */
export function countCell(count: number): CellObject {
  return { type: Number, value: count, format: "#,##0", alignVertical: "top" };
}

/** Digits that a number of a spreadsheet keeps. */
const exactDigits = 15;

/** A cell of an amount: a number where a spreadsheet's number is exactly the amount, else its text. */
export function amountCell(amount: string): CellObject {
  const exact = decimal(amount);
  const value = Number(amount);
  const kept = Number.isFinite(value) ? decimal(String(value)) : undefined;
  const isExact =
    exact !== undefined &&
    kept !== undefined &&
    compareDecimals(exact, kept) === 0 &&
    amount.replace(/\D/gu, "").length <= exactDigits;
  return isExact
    ? {
        type: Number,
        value,
        format: Number.isInteger(value) ? "#,##0" : "#,##0.00####",
        alignVertical: "top",
      }
    : textCell(amount);
}

import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { decimalBoundary, temporalBoundary } from "./boundary.ts";
import {
  addDecimals,
  compareDecimals,
  decimalOf,
  divideDecimals,
  readDecimal,
  roundDecimal,
} from "./decimal.ts";
import { compareQuantities, Quantity, readQuantity } from "./quantity.ts";
import { compareTemporals, dayNumber, readDate, readDateTime, readTime, type Temporal } from "./temporal.ts";
import { moveTemporal } from "./temporal-arithmetic.ts";

const moment = (text: string): Temporal => (readDate(text) ?? readDateTime(text) ?? readTime(text))!;

describe("decimals", () => {
  it.each([
    ["1.50", "1.50"],
    ["-0.05", "-0.05"],
    ["1e3", "1000"],
    ["12e-4", "0.0012"],
    ["+7", "7"],
  ])("%s reads as %s", (text, expected) => expect(String(readDecimal(text))).toBe(expected));

  it.each(["", "1.", ".5", "1e", "0x1", "1,5", "1".repeat(500), "1e9999"])("%s is none", (text) => {
    expect(readDecimal(text)).toBeUndefined();
  });

  it.each([
    ["2.5", 0, "3"],
    ["-2.5", 0, "-3"],
    ["2.45", 1, "2.5"],
    ["2.449", 1, "2.4"],
  ])("%s rounds to %i places as %s", (text, scale, expected) => {
    expect(String(roundDecimal(readDecimal(text)!, scale))).toBe(expected);
  });

  it("adds and compares exactly what numbers lose", () => {
    expect(String(addDecimals(readDecimal("0.1")!, readDecimal("0.2")!))).toBe("0.3");
    expect(String(divideDecimals(decimalOf(1)!, decimalOf(3)!))).toBe(`0.${"3".repeat(28)}`);
    fc.assert(
      fc.property(fc.integer(), fc.integer(), (a, b) => {
        expect(compareDecimals(decimalOf(a)!, decimalOf(b)!)).toBe(Math.sign(a - b));
      }),
    );
  });
});

describe("moments", () => {
  it.each([
    ["2020-01-01", "2020-01-02", -1],
    ["2020", "2020-06", undefined],
    ["2019", "2020-06", -1],
    ["2020-01-01T10:00:00+07:00", "2020-01-01T03:00:00Z", 0],
    ["2020-01-01T10:00:00", "2020-01-01T10:00:00Z", undefined],
    ["2020-01-01T10:00:00", "2020-01-03T10:00:00Z", -1],
    ["2020-01-01T10:00:00.000", "2020-01-01T10:00:00", 0],
    ["10:30", "10:30:00", undefined],
    ["10:29", "10:30:00", -1],
    ["10:30", "2020-01-01", undefined],
  ])("%s beside %s is %s", (a, b, expected) => expect(compareTemporals(moment(a), moment(b))).toBe(expected));

  it.each([
    "2020-02-30",
    "2021-02-29",
    "2020-13",
    "2020-00-01",
    "24:00",
    "2020-01-01T25:00:00Z",
    "202",
    "2020-1-1",
  ])("%s is none", (text) => expect(moment(text)).toBeUndefined());

  it("counts days as the calendar does", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 3_000_000 }), (days) => {
        const date = new Date(Date.UTC(1, 0, 1) + 0);
        date.setUTCFullYear(1, 0, days);
        const number = dayNumber(date.getUTCFullYear(), date.getUTCMonth() + 1, date.getUTCDate());
        expect(number).toBe(dayNumber(1, 1, 1) + days - 1);
      }),
    );
  });

  it.each([
    ["2020-01-31", "1 month", "2020-02-29"],
    ["2020-02-29", "1 year", "2021-02-28"],
    ["2020-12-31", "1 day", "2021-01-01"],
    ["2020", "25 months", "2022"],
    ["2020-06", "40 days", "2020-07"],
    ["2020-01-01", "36 hours", "2020-01-02"],
    ["2020-01-01T23:30:00+07:00", "45 minutes", "2020-01-02T00:15:00+07:00"],
    ["23:30", "45 minutes", "00:15"],
  ])("%s and %s is %s", (start, amount, expected) => {
    expect(moveTemporal(moment(start), readQuantity(amount)!, 1)?.text).toBe(expected);
  });

  it("moves no further than year 9999, and by no other unit than time", () => {
    expect(moveTemporal(moment("9999-12-31"), readQuantity("1 day")!, 1)).toBeUndefined();
    expect(moveTemporal(moment("2020-12-31"), readQuantity("1 'kg'")!, 1)).toBeUndefined();
  });

  it.each([
    ["2023-02", "high", 8, "2023-02-28"],
    ["2024-02", "high", 8, "2024-02-29"],
    ["2024-02", "low", 8, "2024-02-01"],
    ["2024-02-03", "low", 17, "2024-02-03T00:00:00.000+14:00"],
    ["10:30", "high", 9, "10:30:59.999"],
  ] as const)("%s has the %s boundary of %i digits %s", (text, side, precision, expected) => {
    expect(temporalBoundary(moment(text), side, precision)?.text).toBe(expected);
  });
});

describe("quantities", () => {
  it.each([
    ["7 days", "1 week", 0],
    ["1 'h'", "59 minutes", 1],
    ["12 months", "1 year", 0],
    ["1 year", "1 'a'", undefined],
    ["1 'kg'", "1 'm'", undefined],
    ["1.0 'kg'", "1 'kg'", 0],
  ])("%s beside %s is %s, without a library of units", (a, b, expected) => {
    expect(compareQuantities(readQuantity(a)!, readQuantity(b)!)).toBe(expected);
  });

  it("asks the caller about other units", () => {
    const convert = (value: string, from: string, to: string) =>
      from === "g" && to === "kg" ? String(Number(value) / 1000) : undefined;
    const kilogram = new Quantity(decimalOf(1)!, "kg");
    expect(compareQuantities(kilogram, new Quantity(decimalOf(1000)!, "g"), convert)).toBe(0);
  });

  it.each(["", "kg", "1 kg", "1'kg'", "1 'kg", "one day"])("%s is none", (text) => {
    expect(readQuantity(text)).toBeUndefined();
  });

  it("has boundaries of half the last digit", () => {
    expect(String(decimalBoundary(readDecimal("1.5")!, "low", 3))).toBe("1.450");
    expect(String(decimalBoundary(readDecimal("1.5")!, "high", 3))).toBe("1.550");
  });
});

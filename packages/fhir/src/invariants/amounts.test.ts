import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { decimalOf } from "../fhirpath/decimal.ts";
import { compareQuantities, Quantity } from "../fhirpath/quantity.ts";
import { quantityOrder } from "./amounts.ts";

const scene = { resource: {}, rootResource: {}, numberText: undefined };
const ucum = "http://unitsofmeasure.org";
const unit = fc.constantFrom(
  "wk",
  "d",
  "h",
  "min",
  "s",
  "ms",
  "year",
  "month",
  "week",
  "day",
  "mg",
  "kg",
  "a",
  "mo",
);
const value = fc.constantFrom(0, 1, 7, 12, 24, 60, 0.5, 168, -1, 1000);

describe("the order of two quantities", () => {
  it("is what FHIRPath says, in every pair of units", () => {
    fc.assert(
      fc.property(value, unit, value, unit, (a, from, b, to) => {
        const [left, right] = [decimalOf(a), decimalOf(b)];
        if (left === undefined || right === undefined) throw new Error("no number");
        const expected = compareQuantities(new Quantity(left, from), new Quantity(right, to)) ?? NaN;
        const order = quantityOrder(
          [{ value: a, system: ucum, code: from }],
          [{ value: b, system: ucum, code: to }],
          scene,
        );
        expect(order).toBe(expected);
      }),
      { numRuns: 3000 },
    );
  });

  it("is not told without a value", () => {
    expect(quantityOrder([{ unit: "kg" }], [{ value: 1, unit: "kg" }], scene)).toBeNaN();
  });
});

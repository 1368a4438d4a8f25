import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { compareTemporals, readDateTime } from "../fhirpath/temporal.ts";
import { orderOf } from "./moments.ts";
import { InvariantFault } from "./scene.ts";

const two = (least: number, most: number) =>
  fc.integer({ min: least, max: most }).map((value) => String(value).padStart(2, "0"));
const zone = fc.constantFrom("", "Z", "+07:00", "-05:00", "+14:00", "-12:00", "+05:30");
const moment = fc
  .tuple(
    fc
      .integer({ min: 0, max: 9 })
      .map((year) => ["0001", "0050", "1999", "2000", "2019", "2020"][year] ?? "2021"),
    two(1, 12),
    two(1, 28),
    two(0, 23),
    two(0, 59),
    two(0, 60),
    fc.constantFrom("", ".5", ".123456"),
    zone,
    fc.integer({ min: 1, max: 6 }),
  )
  .map(([year, month, day, hour, minute, second, fraction, offset, precision]) => {
    const date = [year, month, day].slice(0, precision).join("-");
    if (precision < 4) return date;
    const time = [hour, minute, second].slice(0, precision - 3).join(":");
    return `${date}T${time}${precision === 6 ? fraction : ""}${offset}`;
  });

describe("the order of two moments", () => {
  it("is what FHIRPath says, in every precision and zone", () => {
    fc.assert(
      fc.property(moment, moment, (a, b) => {
        const [left, right] = [readDateTime(a), readDateTime(b)];
        if (left === undefined || right === undefined) throw new Error(`${a} ${b}`);
        expect(orderOf([a], [b])).toBe(compareTemporals(left, right) ?? NaN);
      }),
      { numRuns: 3000 },
    );
  });

  it.each([
    ["the last day of a month", "2020-02-29", "2020-03", -1],
    ["a leap day in a year that has one", "2020-02-29", "2020-02-28", 1],
    ["the same moment in two zones", "2020-01-01T07:00:00+07:00", "2020-01-01T00:00:00Z", 0],
    ["a date and a time of that day without zone", "2020-01-01", "2020-01-01T10:00:00", NaN],
    ["nothing", undefined, "2020", NaN],
    ["text that is no moment, beside such text", "x", "y", -1],
  ])("%s", (_title, a, b, expected) => {
    expect(orderOf(a === undefined ? [] : [a], [b])).toBe(expected);
  });

  it.each([["2020-02-30"], ["2021-02-29"], ["2020-13-01"], ["2020-01-01T24:00:00Z"], ["yesterday"]])(
    "cannot be told of %s, which is no moment",
    (text) => {
      expect(() => orderOf([text], ["2020-01-01T00:00Z"])).toThrow(InvariantFault);
    },
  );
});

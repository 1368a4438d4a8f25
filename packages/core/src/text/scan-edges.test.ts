import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { trimScan } from "../index.ts";

describe("trimScan", () => {
  it.each([
    ["a text alone", "DN401", "DN401", "", 0, 0],
    ["a line end", "DN401\r\n", "DN401", "", 0, 2],
    ["tabs and spaces on both sides", "\t DN401 \t", "DN401", "", 2, 2],
    ["NUL and the frame of a serial line", "\u0002DN401\u0003\0", "DN401", "", 1, 2],
    ["the identifier of a QR code", "]Q1DN401", "DN401", "]Q1", 0, 0],
    ["the identifier of Data Matrix between blanks", " ]d2 DN401\n", "DN401", "]d2", 2, 1],
    ["a byte order mark and a no-break space", "\ufeffDN401\u00a0", "DN401", "", 1, 1],
    ["blanks within, which stay", "DN 401\r\nHT", "DN 401\r\nHT", "", 0, 0],
    ["nothing but blanks", " \r\n", "", "", 3, 0],
    ["nothing but an identifier", "]Q3", "", "]Q3", 0, 0],
    ["a second identifier, which stays", "]Q1]Q1DN", "]Q1DN", "]Q1", 0, 0],
    ["a bracket that begins no identifier", "]Qx1", "]Qx1", "", 0, 0],
    ["a bracket and digits", "]123", "]123", "", 0, 0],
    ["an identifier cut off", "]Q", "]Q", "", 0, 0],
    ["other junk", "#DN401*", "#DN401*", "", 0, 0],
  ])("reads %s", (_title, input, text, prefix, before, after) =>
    expect(trimScan(input)).toEqual({ text, prefix, before, after }),
  );

  it("loses no character of its input", () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom("]", "Q", "1", " ", "\0", "\r", "\ufeff", "A"), maxLength: 12 }),
        (input) => {
          const { text, prefix, before, after } = trimScan(input);
          expect(input).toHaveLength(text.length + prefix.length + before + after);
          expect(input.slice(0, input.length - after).endsWith(text)).toBe(true);
        },
      ),
    );
  });
});

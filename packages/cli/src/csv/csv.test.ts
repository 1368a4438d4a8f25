import { readCsvRows } from "@lienthong/bhyt/catalogues";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { formatCsvRow } from "./write-csv.ts";

describe("a written table of comma-separated values", () => {
  it("is read as it was written", () => {
    // A row of one empty cell is an empty line, which is no row.
    const cell = fc.string({ unit: "grapheme" }).filter((text) => !/^[=@\t\r+-]/u.test(text));
    fc.assert(
      fc.property(
        fc.array(fc.array(cell, { minLength: 2, maxLength: 4 })),
        fc.constantFrom(",", ";", "\t"),
        (table, mark) => {
          const text = table.map((row) => formatCsvRow(row, mark)).join("");
          const found: (readonly string[])[] = [];
          readCsvRows(text, mark, ({ cells }) => found.push(cells) > 0);
          expect(found).toEqual(table);
        },
      ),
    );
  });

  it.each([
    ["=1+1", "'=1+1"],
    ["@SUM(A1)", "'@SUM(A1)"],
    ["+cmd|' /C calc'!A0", "'+cmd|' /C calc'!A0"],
    ["-2+3+cmd", "'-2+3+cmd"],
    ["-5", "-5"],
    ["+84 900 000 000", "+84 900 000 000"],
    ["12 Lê Lợi", "12 Lê Lợi"],
  ])("gives a spreadsheet no formula: %s", (text, written) => {
    expect(formatCsvRow([text], ";")).toBe(`${written}\r\n`);
  });
});

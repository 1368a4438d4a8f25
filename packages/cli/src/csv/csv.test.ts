import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { CsvError, delimiterOf, readCsv } from "./read-csv.ts";
import { formatCsvRow } from "./write-csv.ts";

const rows = (text: string) => [...readCsv(text, delimiterOf(text))].map(({ cells }) => cells);

describe("a table of comma-separated values", () => {
  it.each([
    [
      "a,b\n1,2",
      [
        ["a", "b"],
        ["1", "2"],
      ],
    ],
    [
      "a;b\r\n1;2\r\n",
      [
        ["a", "b"],
        ["1", "2"],
      ],
    ],
    [
      "a\tb\r1\t2\r",
      [
        ["a", "b"],
        ["1", "2"],
      ],
    ],
    [
      'a,b\n"Tổ 5, P. 1","x"',
      [
        ["a", "b"],
        ["Tổ 5, P. 1", "x"],
      ],
    ],
    ['a\n"one\r\ntwo"\n', [["a"], ["one\r\ntwo"]]],
    ['a\n"say ""yes"""\n', [["a"], ['say "yes"']]],
    ['a\n5" pipe\n', [["a"], ['5" pipe']]],
    [
      "a,b\n\n1,\n",
      [
        ["a", "b"],
        ["1", ""],
      ],
    ],
    ["a,b\n1", [["a", "b"], ["1"]]],
    ["", []],
  ])("is read: %j", (text, expected) => {
    expect(rows(text)).toEqual(expected);
  });

  it("knows the line of each row, beyond cells of several lines", () => {
    expect([...readCsv('a\n"1\n2"\n3', ",")].map(({ line }) => line)).toEqual([1, 2, 4]);
  });

  it("is refused when a quoted cell does not end", () => {
    expect(() => rows('a\n1\n"2')).toThrow(CsvError);
  });

  it("finds its delimiter in the first line, outside quotes", () => {
    expect(delimiterOf('"a,b,c";d;e\n1,2,3,4')).toBe(";");
    expect(delimiterOf("a\nb,c")).toBe(",");
  });

  it("is read as it was written", () => {
    // A row of one empty cell is an empty line, which is no row.
    const cell = fc.string({ unit: "grapheme" }).filter((text) => !/^[=@\t\r+-]/u.test(text));
    fc.assert(
      fc.property(
        fc.array(fc.array(cell, { minLength: 2, maxLength: 4 })),
        fc.constantFrom(",", ";", "\t"),
        (table, mark) => {
          const text = table.map((row) => formatCsvRow(row, mark)).join("");
          expect([...readCsv(text, mark)].map(({ cells }) => cells)).toEqual(table);
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

import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type CsvRow, csvDelimiterOf, readCsvRows } from "./csv-rows.ts";

function read(text: string, delimiter = csvDelimiterOf(text)) {
  const rows: CsvRow[] = [];
  const end = readCsvRows(text, delimiter, (row) => rows.push(row) < 1000);
  return { rows, end };
}
const rows = (text: string) => read(text).rows.map(({ cells }) => cells);

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
    [
      "a;b\n1;2\r\n3;4\n",
      [
        ["a", "b"],
        ["1", "2"],
        ["3", "4"],
      ],
    ],
    [
      'a;b\r\n1;2\n3;"4"\r\n',
      [
        ["a", "b"],
        ["1", "2"],
        ["3", "4"],
      ],
    ],
    ["", []],
  ])("is read: %j", (text, expected) => {
    expect(rows(text)).toEqual(expected);
  });

  it("knows the line of each row, beyond cells of several lines", () => {
    expect(read('a\n"1\n2"\n3', ",").rows.map(({ line, offset }) => [line, offset])).toEqual([
      [1, 0],
      [2, 2],
      [4, 8],
    ]);
  });

  it("is refused when a quoted cell does not end", () => {
    expect(read('a\n1\n"2').end).toEqual({ end: "bad-quote", line: 3, offset: 4 });
  });

  it("finds its delimiter in the first line, outside quotes", () => {
    expect(csvDelimiterOf('"a,b,c";d;e\n1,2,3,4')).toBe(";");
    expect(csvDelimiterOf("a\nb,c")).toBe(",");
  });

  it("is read no further than its reader wants", () => {
    const lines: number[] = [];
    const end = readCsvRows("a\n1\n2\n3\n", ",", ({ line }) => lines.push(line) < 2);
    expect([end, lines]).toEqual([{ end: "stopped" }, [1, 2]]);
  });

  it("is read as it was written", () => {
    const cell = fc.oneof(
      fc.string({ unit: "grapheme" }),
      fc.string({ unit: fc.constantFrom("\r", "\n", "a", '"', ";"), maxLength: 4 }),
    );
    const quoted = (text: string) => `"${text.replaceAll('"', '""')}"`;
    fc.assert(
      fc.property(
        fc.array(fc.array(cell, { minLength: 2, maxLength: 4 })),
        fc.constantFrom(",", ";", "\t"),
        fc.constantFrom("\n", "\r\n", "\r"),
        (table, mark, lineBreak) => {
          const text = table.map((row) => row.map(quoted).join(mark) + lineBreak).join("");
          expect(read(text, mark).rows.map(({ cells }) => cells)).toEqual(table);
        },
      ),
    );
  });
});

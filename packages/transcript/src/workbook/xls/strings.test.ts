import { describe, expect, it } from "vitest";
import { rkNumber } from "./records.ts";
import { readStringTable } from "./strings.ts";

const u16 = (value: number): number[] => [value & 255, value >> 8];
const u32 = (value: number): number[] => [...u16(value & 0xffff), ...u16(value >>> 16)];
const wide = (text: string): number[] => [...text].flatMap((char) => u16(char.charCodeAt(0)));
const narrow = (text: string): number[] => [...text].map((char) => char.charCodeAt(0));

/** An SST record and CONTINUE records after it. */
function table(claimed: number, ...records: readonly (readonly number[])[]) {
  const [first = [], ...rest] = records;
  const head = [...u32(claimed), ...u32(claimed), ...first];
  const bytes = [
    0xfc,
    0,
    ...u16(head.length),
    ...head,
    ...rest.flatMap((each) => [0x3c, 0, ...u16(each.length), ...each]),
  ];
  const view = new DataView(Uint8Array.from(bytes).buffer);
  return (limit = 100) => readStringTable(view, { start: 4, end: 4 + head.length }, limit);
}

describe("the table of strings of an .xls", () => {
  it("goes on in the next record, in another width", () => {
    const read = table(
      2,
      [...u16(6), 0, ...narrow("Ho ")],
      [1, ...wide("Tên"), ...u16(1), 0, ...narrow("x")],
    );
    expect(read().strings).toEqual(["Ho Tên", "x"]);
  });

  it("goes on in a third record", () => {
    const read = table(1, [...u16(5), 1, ...wide("Đ")], [1, ...wide("ạt")], [0, ...narrow(" A")]);
    expect(read().strings).toEqual(["Đạt A"]);
  });

  it("skips formatting and phonetic hints, also over the end of a record", () => {
    const formatted = [...u16(1), 8 | 4, ...u16(2), ...u32(3), ...narrow("a"), 1, 2, 3, 4];
    const read = table(2, formatted, [5, 6, 7, 8, 9, 10, 11, ...u16(1), 0, ...narrow("b")]);
    expect(read().strings).toEqual(["a", "b"]);
  });

  it("begins a string with the next record", () => {
    expect(table(2, [...u16(1), 0, ...narrow("a")], [...u16(1), 0, ...narrow("b")])().strings).toEqual([
      "a",
      "b",
    ]);
  });

  it("says when it is cut off, or claims more strings than it may hold", () => {
    expect(table(3, [...u16(1), 0, ...narrow("a")])()).toMatchObject({ strings: ["a"], isCutOff: true });
    expect(table(1, [...u16(9), 0, ...narrow("a")])().isCutOff).toBe(true);
    expect(table(0xffffffff, [...u16(1), 0, ...narrow("a")])().isCutOff).toBe(true);
    expect(table(2, [...u16(1), 0, ...narrow("a"), ...u16(1), 0, ...narrow("b")])(1).isOver).toBe(true);
  });
});

describe("an RK number", () => {
  it.each([
    [(850 << 2) | 3, 8.5],
    [(8 << 2) | 2, 8],
    [((-5 << 2) | 2) >>> 0, -5],
    [0x3ff00000, 1],
    [0x40210000, 8.5],
    [0x40890001, 8],
  ])("%i is %f", (rk, value) => {
    expect(rkNumber(rk | 0)).toBe(value);
  });
});

import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { createNdjsonReader, type NdjsonOptions, type NdjsonRecord } from "./ndjson.ts";

function read(pieces: readonly string[], options?: NdjsonOptions) {
  const records: NdjsonRecord[] = [];
  const reader = createNdjsonReader((record) => void records.push(record), options);
  for (const piece of pieces) reader.write(piece);
  return { records, result: reader.end() };
}

describe("NDJSON", () => {
  it("is read line by line, with the texts of numbers", () => {
    const { records } = read(['{"a":1.00}\n{"b":2}']);
    const [first] = records;
    expect(records.map(({ line, value }) => [line, value])).toEqual([
      [1, { a: 1 }],
      [2, { b: 2 }],
    ]);
    expect(first?.numberText(first.value as object, "a")).toBe("1.00");
  });

  it.each([
    ["line ends of Windows", "1\r\n2\r\n"],
    ["a last line without its end", "1\n2"],
    ["blank lines", "\n1\n \t\n\n2\n\n"],
  ])("may have %s", (_title, text) => {
    expect(read([text]).records.map(({ value }) => value)).toEqual([1, 2]);
  });

  it("goes on after a line that is no JSON, and says where it is", () => {
    const { records, result } = read(['{"a":1}\n{"a":\n{"a":3}\n'], { document: "Patient.ndjson" });
    expect(records.map(({ ok }) => ok)).toEqual([true, false, true]);
    expect(records[1]?.issues[0]).toMatchObject({
      code: "core.json.syntax",
      position: { line: 2, column: 6, offset: 13, document: "Patient.ndjson" },
    });
    expect(result).toEqual({ records: 3, failed: 1, stopped: false });
  });

  it("tells positions in the whole text", () => {
    const { records } = read(['{}\n{"a": 5}']);
    const record = records[1];
    expect(record?.positionOf(record.value as object, "a")).toEqual({ line: 2, column: 7, offset: 9 });
    expect(record?.positionOfKey(record.value as object, "a")).toEqual({ line: 2, column: 2, offset: 4 });
  });

  it("warns of a byte order mark at the start only", () => {
    expect(read(["\uFEFF1\n2\n"]).records.map(({ issues }) => issues.map(({ code }) => code))).toEqual([
      ["core.json.bom"],
      [],
    ]);
  });

  it("passes over a line that is too long without keeping it", () => {
    const limits = { maxLength: 10 };
    const { records } = read(['"12345678"\n', `"${"x".repeat(40)}`, 'yyy"\n7\n'], { limits });
    expect(records.map(({ line, ok }) => [line, ok])).toEqual([
      [1, true],
      [2, false],
      [3, true],
    ]);
    expect(records[1]?.issues).toEqual([
      {
        code: "core.json.line-too-long",
        severity: "fatal",
        path: "",
        params: { line: 2, limit: 10 },
        position: { line: 2, column: 1, offset: 11 },
      },
    ]);
  });

  it("stops when its handler says so", () => {
    const seen: number[] = [];
    const reader = createNdjsonReader(({ line }) => {
      seen.push(line);
      return line < 2 ? undefined : false;
    });
    reader.write("1\n2\n3\n");
    reader.write("4\n");
    expect(reader.end()).toEqual({ records: 2, failed: 0, stopped: true });
    expect(seen).toEqual([1, 2]);
  });

  it("means the same however it is cut", () => {
    const text = '{"a":1.0}\r\n\n{"b":"ếch"}\n{"c":\n[1,2]';
    const whole = read([text]).records.map(({ line, value, issues }) => ({ line, value, issues }));
    fc.assert(
      fc.property(fc.array(fc.nat(text.length)), (cuts) => {
        const at = [0, ...cuts.sort((a, b) => a - b), text.length];
        const pieces = at.slice(1).map((end, index) => text.slice(at[index], end));
        const { records } = read(pieces);
        expect(records.map(({ line, value, issues }) => ({ line, value, issues }))).toEqual(whole);
      }),
      { numRuns: 50 },
    );
  });

  it("is taken as text by a function only", () => {
    expect(() => createNdjsonReader(undefined as never)).toThrow(TypeError);
    expect(() => createNdjsonReader(() => undefined).write(1 as never)).toThrow(TypeError);
  });
});

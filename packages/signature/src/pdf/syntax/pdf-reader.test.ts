import { describe, expect, it } from "vitest";
import { asBytes, asText } from "../../testing/test-pdf.ts";
import { PdfFault } from "../pdf-fault.ts";
import { PdfReader } from "./pdf-reader.ts";
import { textBytes, textOf } from "./text-string.ts";
import { type PdfValue, isKind } from "./values.ts";
import { writeValue } from "./write-value.ts";

const read = (text: string): PdfValue => new PdfReader(asBytes(text)).value();
const string = (text: string): string => {
  const value = read(text);
  return isKind(value, "string") ? asText(value.bytes) : "no string";
};

describe("a value of a PDF file", () => {
  it.each<readonly [string, PdfValue]>([
    ["null", null],
    ["true", true],
    [" \r\n% a comment\nfalse ", false],
    ["12", 12],
    ["-7", -7],
    ["+7", 7],
    ["1.50", { kind: "real", text: "1.50" }],
    ["-.5", { kind: "real", text: "-.5" }],
    ["/A#42c", { kind: "name", name: "ABc" }],
    ["/", { kind: "name", name: "" }],
    ["7 0 R", { kind: "reference", number: 7, generation: 0 }],
  ])("%s", (text, value) => {
    expect(read(text)).toEqual(value);
  });

  it("tells numbers from references", () => {
    expect(read("[1 2 3 0 R 4 5]")).toEqual({
      kind: "array",
      items: [1, 2, { kind: "reference", number: 3, generation: 0 }, 4, 5],
    });
    expect(read("[1 0 R]")).toEqual({
      kind: "array",
      items: [{ kind: "reference", number: 1, generation: 0 }],
    });
  });

  it.each([
    ["(a(b)c)", "a(b)c"],
    ["(a\\)b\\(c\\\\)", "a)b(c\\"],
    ["(\\101\\7x\\1234)", "A\x07xS4"],
    ["(a\\\r\nb\\\nc)", "abc"],
    ["(a\rb\r\nc)", "a\nb\nc"],
    ["(\\n\\r\\t\\b\\f\\q)", "\n\r\t\b\fq"],
    ["<48 656C6c6F>", "Hello"],
    ["<486>", "H`"],
    ["<>", ""],
    ["()", ""],
  ])("reads the string %s", (text, expected) => {
    expect(string(text)).toBe(expected);
  });

  it.each([
    "",
    "(a",
    "(a\\)",
    "<4",
    "<4g>",
    "<</A>>",
    "<</A 1 /A 2>>",
    "<<1 2>>",
    "[1",
    "]",
    "1.2.3",
    "--1",
    "tru",
    "/A#4",
    "99999999999999999999",
    "[".repeat(99),
    "x".repeat(999),
  ])("refuses %j", (text) => {
    expect(() => read(text)).toThrow(PdfFault);
  });

  it("is written so that it reads the same", () => {
    const text = "<</A#20b [1 -2 3.50 true null (x\\)) 7 0 R] /B <</C /D>>>>";
    expect(writeValue(read(writeValue(read(text))))).toBe(writeValue(read(text)));
    expect(writeValue(read(text))).toBe("<</A#20b [1 -2 3.50 true null <7829> 7 0 R]\n/B <</C /D>>>>");
  });

  it.each(["Chu ky", "Đã ký", "𝒳"])("holds the text %s", (text) => {
    const bytes = textBytes(text);
    expect(textOf({ kind: "string", bytes, isHex: true, start: 0, end: 0 })).toBe(text);
  });
});

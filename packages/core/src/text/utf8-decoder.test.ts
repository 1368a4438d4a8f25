import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { createUtf8Decoder, decodeUtf8, encodeUtf8, isWellFormedText } from "../index.ts";

/** Decodes bytes cut at the given places. */
function inPieces(bytes: Uint8Array, cuts: readonly number[]) {
  const decoder = createUtf8Decoder({ document: "d" });
  const places = [...cuts].map((cut) => cut % (bytes.length + 1)).sort((a, b) => a - b);
  let text = "";
  let from = 0;
  for (const to of [...places, bytes.length]) {
    // The memory of a piece is used again by those who read files.
    const piece = bytes.slice(from, to);
    text += decoder.write(piece);
    piece.fill(0x21);
    from = to;
  }
  const last = decoder.end();
  return { text: text + last.text, issues: last.issues };
}

const cuts = fc.array(fc.nat(), { maxLength: 6 });

describe("UTF-8 in pieces", () => {
  it("gives the text of the whole wherever it is cut", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), cuts, (text, at) => {
        fc.pre(isWellFormedText(text) && !text.includes("\0") && !text.startsWith("\uFEFF"));
        expect(inPieces(encodeUtf8(text), at)).toEqual({ text, issues: [] });
      }),
    );
  });

  it("finds the fault that is found in the whole, at the same place", () => {
    const likely = fc.constantFrom(
      0xe1,
      0xba,
      0xed,
      0xf0,
      0x9f,
      0x80,
      0x0a,
      0x0d,
      0x41,
      0xc3,
      0xef,
      0xbb,
      0xbf,
    );
    fc.assert(
      fc.property(fc.array(likely, { maxLength: 30 }), cuts, (codes, at) => {
        const bytes = Uint8Array.from(codes);
        const whole = decodeUtf8(bytes, { document: "d" });
        const pieces = inPieces(bytes, at);
        expect(pieces.issues).toEqual(whole.issues);
        if (whole.ok) expect(pieces.text).toBe(whole.value);
      }),
      { numRuns: 3000 },
    );
  });

  it("finds faults far into a file, and gives all that stands before", () => {
    const good = "Huyện Chư Sê\r\n".repeat(2000);
    const bytes = new Uint8Array([...encodeUtf8(good), 0xc4]);
    const { text, issues } = inPieces(bytes, [5000, 5001, 5002, 20_000]);
    expect(text).toBe(good);
    expect(issues).toMatchObject([
      { code: "core.text.not-utf8", params: { byte: bytes.length - 1 }, position: { line: 2001, column: 1 } },
    ]);
  });

  it.each([
    ["UTF-16", new Uint8Array([0xff, 0xfe, 0x41, 0]), "core.text.utf16"],
    ["a binary file", new Uint8Array([0x50, 0x4b, 3, 4, 0, 0, 8]), "core.text.binary"],
  ])("refuses %s like the whole", (_, bytes, code) => {
    expect(inPieces(bytes, [1, 2]).issues).toMatchObject([{ code }]);
    expect(inPieces(bytes, [1]).issues).toEqual(decodeUtf8(bytes, { document: "d" }).issues);
  });

  it("stops at its limit, and stays silent after a fault", () => {
    const decoder = createUtf8Decoder({ maxLength: 10 });
    decoder.write(new Uint8Array(8).fill(0x41));
    expect(decoder.write(new Uint8Array(3).fill(0x41))).toBe("");
    expect(decoder.write(new Uint8Array(1).fill(0x41))).toBe("");
    expect(decoder.end()).toMatchObject({
      text: "",
      issues: [{ code: "core.text.too-long", params: { limit: 10 } }],
    });
  });

  it("throws TypeError for anything but bytes", () => {
    const anything: unknown = "text";
    expect(() => createUtf8Decoder().write(anything as Uint8Array)).toThrow(TypeError);
  });
});

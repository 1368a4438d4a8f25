import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { joinBytes, toBigint, toHex } from "./bytes.ts";
import { DerFault } from "./der-fault.ts";
import { DerReader, content, whole } from "./der-reader.ts";
import { oidText, unsigned } from "./der-values.ts";
import { writeElement, writeOid, writeSequence, writeSetOf, writeUnsigned } from "./write-der.ts";

describe("an element that is written", () => {
  it.each([
    [0x04, 0, "0400"],
    [0x04, 127, "047f"],
    [0x04, 128, "048180"],
    [0x04, 255, "0481ff"],
    [0x04, 256, "04820100"],
    [0x5f1f, 1, "5f1f01"],
  ])("of tag %i and %i bytes begins with %s, the shortest form", (tag, length, head) => {
    const written = writeElement(tag, new Uint8Array(length));
    expect(toHex(written.subarray(0, head.length / 2))).toBe(head);
    expect(content(new DerReader(written).next(tag))).toHaveLength(length);
  });

  it("holds its parts one after the other", () => {
    expect(toHex(writeSequence(writeElement(0x02, [5]), writeElement(0x05)))).toBe("30050201050500");
  });

  it.each(["1.2.840.113549.1.1.11", "2.5.29.15", "2.999.10", "0.9.2342.19200300.100.1.1"])(
    "is the object identifier %s when it is read again",
    (text) => expect(oidText(new DerReader(writeOid(text)).next())).toBe(text),
  );

  it("is never an object identifier of other text", () => {
    expect(() => writeOid("2.5.x")).toThrow(DerFault);
  });

  it("is a number not negative, in its shortest form, whatever its bytes", () => {
    fc.assert(
      fc.property(fc.uint8Array({ minLength: 1, maxLength: 12 }), (bytes) => {
        expect(unsigned(new DerReader(writeUnsigned(bytes)).next())).toBe(toBigint(bytes));
      }),
      { numRuns: 100 },
    );
  });

  it("is a set in the order of its bytes, whatever the order given", () => {
    const [short, low, high] = [Uint8Array.of(4, 0), Uint8Array.of(4, 1, 1), Uint8Array.of(4, 1, 2)];
    for (const given of [
      [high, low, short],
      [low, short, high],
    ])
      expect(toHex(writeSetOf(...given))).toBe(`3108${toHex(joinBytes(short, low, high))}`);
    expect(whole(new DerReader(writeSetOf()).next())).toEqual(Uint8Array.of(0x31, 0));
  });
});

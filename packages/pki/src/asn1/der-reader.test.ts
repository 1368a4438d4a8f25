import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { toHex } from "./bytes.ts";
import { DerFault } from "./der-fault.ts";
import { DerReader, content, derTags, inside, whole } from "./der-reader.ts";

const bytes = (hex: string): Uint8Array =>
  Uint8Array.from(hex.match(/../gu) ?? [], (pair) => parseInt(pair, 16));

describe("a reader of DER", () => {
  it("gives element after element, with views of the bytes", () => {
    const reader = new DerReader(bytes("3006020105020107" + "0400"));
    const pair = reader.next(derTags.sequence);
    expect(toHex(content(pair))).toBe("020105020107");
    expect(toHex(whole(reader.next()))).toBe("0400");
    expect(reader.done).toBe(true);
    const inner = inside(pair);
    expect(inner.optional(derTags.boolean)).toBeUndefined();
    expect(inner.optional(derTags.integer)?.end).toBe(5);
  });

  it("reads the two-byte tags of files on a chip", () => {
    expect(new DerReader(bytes("5f1f0141")).next(0x5f1f).body).toBe(3);
  });

  it.each([
    ["an element that ends before its length says", "0402ff"],
    ["no bytes at all", ""],
    ["a tag without a length", "30"],
    ["an indefinite length", "30800000"],
    ["a length in four bytes", "308400000001ff"],
    ["a length that has a shorter form", "308105" + "00".repeat(5)],
    ["a length with a leading zero", "30820080" + "00".repeat(128)],
    ["a tag of three bytes", "5f81010141"],
  ])("refuses %s", (_title, hex) => {
    expect(() => new DerReader(bytes(hex)).next()).toThrow(DerFault);
  });

  it("refuses another tag and what follows the end", () => {
    const reader = new DerReader(bytes("02010500"));
    expect(() => reader.enter(derTags.sequence)).toThrow("another tag");
    const again = new DerReader(bytes("02010500"));
    again.next(derTags.integer);
    expect(() => again.finish()).toThrow("trailing bytes");
  });

  it("moves forward or throws its own fault, whatever the bytes", () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 64 }), (noise) => {
        const reader = new DerReader(noise);
        let last = 0;
        try {
          while (!reader.done) {
            const { start, body, end } = reader.next();
            expect(start).toBe(last);
            expect(body).toBeGreaterThan(start);
            expect(end).toBeLessThanOrEqual(noise.length);
            last = end;
          }
        } catch (error) {
          expect(error).toBeInstanceOf(DerFault);
        }
      }),
      { numRuns: 300 },
    );
  });
});

import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { bytesOfBase64url, encodeBase64url } from "./base64url.ts";

const alphabet = Array.from("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_");

describe("base64url", () => {
  it("has one way to write bytes, and every other text is refused", () => {
    const texts = alphabet.flatMap((one) => alphabet.map((other) => one + other));
    const tails = texts.flatMap((text) => [text, `A${text}`, `AA${text}`]);
    for (const text of tails) {
      const expected = Buffer.from(text, "base64url");
      const isOne = expected.toString("base64url") === text;
      expect(bytesOfBase64url(text), text).toEqual(isOne ? Uint8Array.from(expected) : undefined);
    }
  });

  it("gives back the bytes that were written", () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 50 }), (bytes) => {
        expect(bytesOfBase64url(encodeBase64url(bytes))).toEqual(bytes);
      }),
    );
  });

  it.each(["A", "AAAAA", "AA==", "AA A", "AA+A", "AA/A", "AAé", "AA\n"])("is not %j", (text) => {
    expect(bytesOfBase64url(text)).toBeUndefined();
  });
});

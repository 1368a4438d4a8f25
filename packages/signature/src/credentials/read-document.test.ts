import { describe, expect, it } from "vitest";
import fc from "fast-check";
import { canonicalJson } from "./canonical-json.ts";
import { CredentialFault } from "./credential-issue.ts";
import { readDocument } from "./read-document.ts";
import { decodeBase58, encodeBase58 } from "./base58.ts";
import { readMultikey } from "./multikey.ts";

function read(input: unknown): string {
  try {
    return canonicalJson(readDocument(input));
  } catch (error) {
    if (!(error instanceof CredentialFault)) throw error;
    return error.code.replace("signature.credential.", "");
  }
}

describe("canonical JSON", () => {
  // RFC 8785 section 3.2.3 and appendix B.
  it.each<readonly [string, string, string]>([
    [
      "sorts keys by UTF-16 code units",
      '{"\\u20ac":1,"\\r":2,"1":3,"\\ud83d\\ude00":4,"ö":5}',
      '{"\\r":2,"1":3,"ö":5,"€":1,"😀":4}',
    ],
    [
      "writes text with the fewest escapes",
      '{"a":"\\u20ac$\\u000F\\u000aA\'\\u0042\\u0022\\u005c\\\\\\"\\/"}',
      '{"a":"€$\\u000f\\nA\'B\\"\\\\\\\\\\"/"}',
    ],
    [
      "writes numbers as ECMAScript does",
      '{"a":[1e30,4.50,6,2e-3,1e-27,-0,0.0]}',
      '{"a":[1e+30,4.5,6,0.002,1e-27,0,0]}',
    ],
    ["keeps the order of lists", '{"a":[3,1,2],"b":{}}', '{"a":[3,1,2],"b":{}}'],
  ])("%s", (_title, text, canonical) => {
    expect(read(text)).toBe(canonical);
  });

  it.each<readonly [string, string]>([
    ["9007199254740993", "number"],
    ["9007199254740992", '{"a":9007199254740992}'],
    ["0.1", '{"a":0.1}'],
    ["0.10000000000000000001", "number"],
    ["0.100000000000000000000", '{"a":0.1}'],
    ["100e-1", '{"a":10}'],
    ["333333333.33333329", "number"],
    ["1e400", "number"],
    [`1${"0".repeat(100_000)}1`, "number"],
    [`0.${"0".repeat(100_000)}`, '{"a":0}'],
  ])("takes a number only when it is signed as it stands (%#)", (number, said) => {
    expect(read(`{"a":${number}}`)).toBe(said);
  });

  it("is the same of the text and of the object", () => {
    const property = fc.property(fc.dictionary(fc.string(), fc.jsonValue()), (value) => {
      const plain: unknown = JSON.parse(JSON.stringify(value));
      expect(read(JSON.stringify(plain))).toBe(read(plain));
    });
    fc.assert(property, { numRuns: 50 });
  });
});

describe("base58", () => {
  it("comes back as it was", () => {
    const property = fc.property(fc.uint8Array({ minLength: 1, maxLength: 66 }), (bytes) => {
      expect(decodeBase58(encodeBase58(bytes))).toEqual(bytes);
    });
    fc.assert(property, { numRuns: 50 });
  });

  it.each(["", "0", "O", "I", "l", " ", "é", "1".repeat(201)])("refuses %j", (text) => {
    expect(decodeBase58(text)).toBeUndefined();
  });
});

describe("a Multikey", () => {
  // Published keys of the cryptosuites' vectors and of did:key.
  it.each<readonly [string, string | undefined]>([
    ["z6MkrJVnaZkeFzdQyMZu1cgjg7k1pZZ6pvBQ7XJPt4swbTQ2", "ed25519"],
    ["zDnaepBuvsQ8cpsWrVKw8fbpGpvPeNSjVPTWoq6cRqaYzBKVP", "ec"],
    ["z6MkrJVnaZkeFzdQyMZu1cgjg7k1pZZ6pvBQ7XJPt4swbTQ", undefined],
    ["u6MkrJVnaZkeFzdQyMZu1cgjg7k1pZZ6pvBQ7XJPt4swbTQ2", undefined],
    [`z${encodeBase58(Uint8Array.of(0xed, 0x01, ...new Uint8Array(32)))}`, undefined],
    [`z${encodeBase58(Uint8Array.of(0xed, 0x01, 1, ...new Uint8Array(31)))}`, undefined],
    [`z${encodeBase58(Uint8Array.of(0x80, 0x24, 2, ...new Uint8Array(32).fill(0xff)))}`, undefined],
    [`z${encodeBase58(Uint8Array.of(0x12, 0x00, ...new Uint8Array(32)))}`, undefined],
  ])("%s is read as %s", (text, kind) => {
    expect(readMultikey(text)?.kind).toBe(kind);
  });
});

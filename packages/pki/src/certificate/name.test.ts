import { describe, expect, it } from "vitest";
import { DerFault } from "../asn1/der-fault.ts";
import { derTags } from "../asn1/der-reader.ts";
import { writeElement, writeOid, writeSequence } from "../asn1/write-der.ts";
import { certificateName, nameKey, nameParts } from "./name.ts";

const commonName = "2.5.4.3";
const utf8 = (text: string) => writeElement(derTags.utf8, Buffer.from(text));
const wide = (tag: number, text: string) => {
  const bytes = Buffer.from(text, "utf16le").swap16();
  return writeElement(tag, bytes);
};
const pair = (type: string, value: Uint8Array) => writeSequence(writeOid(type), value);
const rdn = (...pairs: readonly Uint8Array[]) => writeElement(derTags.set, ...pairs);
const name = (...values: readonly Uint8Array[]) =>
  writeSequence(...values.map((value) => rdn(pair(commonName, value))));

describe("a name of a certificate", () => {
  it.each<readonly [string, Uint8Array]>([
    ["UTF8String in other letters and spaces", utf8("  SỞ  giáo DỤC ")],
    ["UTF8String in NFD", utf8("Sở Giáo dục".normalize("NFD"))],
    ["BMPString", wide(0x1e, "Sở Giáo dục")],
    [
      "UniversalString",
      writeElement(
        0x1c,
        Array.from("Sở Giáo dục", (c) => [0, 0, c.charCodeAt(0) >> 8, c.charCodeAt(0) & 255]).flat(),
      ),
    ],
  ])("is the same as %s", (_title, value) => {
    expect(nameKey(name(value))).toBe(nameKey(name(utf8("Sở Giáo dục"))));
    expect(certificateName(name(value)).commonName?.trim().normalize("NFC")).toMatch(/^s/iu);
  });

  it("is read in the string types of one byte a letter", () => {
    for (const tag of [0x12, 0x13, 0x14, 0x16, 0x1a])
      expect(certificateName(name(writeElement(tag, Buffer.from("123")))).commonName).toBe("123");
    expect(certificateName(name(writeElement(0x14, [0x4c, 0xea]))).commonName).toBe("Lê");
  });

  it("is another one with another attribute, order or division into parts", () => {
    const [a, b] = [pair(commonName, utf8("a")), pair("2.5.4.11", utf8("b"))];
    const keys = [
      writeSequence(rdn(a), rdn(b)),
      writeSequence(rdn(b), rdn(a)),
      writeSequence(rdn(a, b)),
      writeSequence(rdn(a)),
      // Signs that stand between parts mean nothing inside a text.
      name(utf8('a"],["2.5.4.11","b')),
      name(utf8("a|2.5.4.11=b")),
      name(utf8("a"), utf8("b")),
    ].map(nameKey);
    expect(new Set(keys).size).toBe(keys.length);
    expect(nameKey(writeSequence(rdn(b, a)))).toBe(nameKey(writeSequence(rdn(a, b))));
  });

  it("is compared byte by byte where it is no text, and never with a text", () => {
    const broken = name(writeElement(derTags.utf8, [0xff]));
    const shown = name(utf8("0c01ff"));
    expect(nameKey(broken)).not.toBe(nameKey(shown));
    expect(nameKey(broken)).toBe(nameKey(name(writeElement(derTags.utf8, [0xff]))));
    expect(certificateName(broken).commonName).toBeUndefined();
    expect(certificateName(name(wide(0x1e, "\ud800"))).commonName).toBeUndefined();
  });

  it("has as many parts as were written, up to a bound", () => {
    const many = (count: number) => name(...Array.from({ length: count }, (_, at) => utf8(String(at))));
    expect(nameParts(many(64))).toHaveLength(64);
    expect(nameParts(writeSequence())).toEqual([]);
    expect(() => nameParts(many(65))).toThrow(DerFault);
  });
});

import { describe, expect, it } from "vitest";
import { DerReader, derTags } from "./der-reader.ts";
import {
  hasNoParameters,
  oidText,
  only,
  readAlgorithm,
  smallUnsigned,
  timeValue,
  unsigned,
  wholeBytes,
} from "./der-values.ts";

const element = (hex: string) =>
  new DerReader(Uint8Array.from(hex.match(/../gu) ?? [], (pair) => parseInt(pair, 16))).next();
const text = (tag: string, value: string) =>
  element(
    tag +
      value.length.toString(16).padStart(2, "0") +
      [...value].map((c) => c.charCodeAt(0).toString(16)).join(""),
  );

describe("an object identifier", () => {
  it.each([
    ["06092a864886f70d01010b", "1.2.840.113549.1.1.11"],
    ["0603551d0f", "2.5.29.15"],
    ["060388370a", "2.999.10"],
  ])("%s is %s", (hex, dotted) => expect(oidText(element(hex))).toBe(dotted));

  it.each([
    ["an empty one", "0600"],
    ["one that ends in the middle of an arc", "060281" + "81"],
    ["an arc with a leading zero", "06035580" + "01"],
    ["an arc beyond 45 bits", "060a2affffffffffffffff7f"],
    ["another tag", "0403551d0f"],
  ])("is not %s", (_title, hex) => expect(() => oidText(element(hex))).toThrow());
});

describe("a number", () => {
  it.each([
    ["020100", 0n],
    ["02017f", 127n],
    ["02020080", 128n],
  ])("%s is %d", (hex, value) => expect(unsigned(element(hex))).toBe(value));

  it.each([
    ["a negative one", "0201ff"],
    ["one with a needless zero", "0202007f"],
    ["an empty one", "0200"],
  ])("is not %s", (_title, hex) => expect(() => unsigned(element(hex))).toThrow("integer"));

  it("is small below 2 to the 31", () => {
    expect(smallUnsigned(element("02047fffffff"))).toBe(2 ** 31 - 1);
    expect(() => smallUnsigned(element("02050080000000"))).toThrow("integer");
  });
});

describe("a time of RFC 5280", () => {
  it.each([
    ["17", "491231235959Z", "2049-12-31T23:59:59.000Z"],
    ["17", "500101000000Z", "1950-01-01T00:00:00.000Z"],
    ["18", "20280229120000Z", "2028-02-29T12:00:00.000Z"],
  ])("%s %s is %s", (tag, value, iso) =>
    expect(new Date(timeValue(text(tag, value))).toISOString()).toBe(iso),
  );

  it.each([
    ["a day that does not exist", "18", "20270229120000Z"],
    ["a time zone", "18", "20270228120000+0700"],
    ["parts of seconds", "18", "20270228120000.5Z"],
    ["a short year in the long form", "18", "270228120000Z"],
    ["another type", "16", "20270228120000Z"],
  ])("is not %s", (_title, tag, value) => expect(() => timeValue(text(tag, value))).toThrow("time"));
});

describe("an algorithm", () => {
  const read = (hex: string) =>
    readAlgorithm(new DerReader(Uint8Array.from(hex.match(/../gu) ?? [], (p) => parseInt(p, 16))));

  it("may have no parameters, or an empty NULL", () => {
    expect(hasNoParameters(read("3005" + "0603551d0f"))).toBe(true);
    expect(hasNoParameters(read("3007" + "0603551d0f" + "0500"))).toBe(true);
    expect(hasNoParameters(read("3008" + "0603551d0f" + "020105"))).toBe(false);
  });

  it("has nothing after its parameters", () => {
    expect(() => read("3009" + "0603551d0f" + "0500" + "0500")).toThrow("trailing");
  });
});

it("a bit string of whole bytes has no unused bits", () => {
  expect([...wholeBytes(element("03020041"))]).toEqual([0x41]);
  expect(() => wholeBytes(element("03020140"))).toThrow("bit string");
});

it("the only element inside another stands alone", () => {
  expect(only(element("3003020105"), derTags.integer).body).toBe(4);
  expect(() => only(element("3006020105020105"))).toThrow("trailing");
});

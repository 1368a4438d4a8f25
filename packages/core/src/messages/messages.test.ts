import { describe, expect, it } from "vitest";
import { coreMessages, decodeBase64, decodeUtf8, describeIssue } from "../index.ts";
import { readJson } from "../json.ts";
import { readXml } from "../xml.ts";
import { en } from "./en.ts";
import { vi } from "./vi.ts";

const parametersOf = (template: string) =>
  [...template.matchAll(/\{(\w+)\}/gu)].map(([, name]) => name).sort();

describe("the sentences of this package", () => {
  it("exist in both languages for the same codes, with the same parameters", () => {
    expect(Object.keys(en)).toEqual(Object.keys(vi));
    for (const [code, template] of Object.entries(vi))
      expect([code, parametersOf(template)]).toEqual([
        code,
        parametersOf(Object.entries(en).find(([other]) => other === code)?.[1] ?? ""),
      ]);
  });

  it.each([["vi", vi] as const, ["en", en] as const])("are whole sentences in NFC: %s", (_, catalogue) => {
    for (const text of Object.values(catalogue)) {
      expect(text).toBe(text.normalize("NFC"));
      expect(text).toMatch(/^\S.*[.]$/u);
    }
  });

  it("are in alphabetical order of their codes, each once", () => {
    const codes = Object.keys(vi);
    expect(codes).toEqual([...codes].sort());
  });

  const ignore = { open: () => {}, text: () => {}, close: () => {} };
  it.each([
    ["core.xml.too-deep", () => readXml("<a><b/></a>", ignore, { limits: { maxDepth: 1 } }).issues],
    [
      "core.xml.too-many-attributes",
      () => readXml("<a b='' c=''/>", ignore, { limits: { maxAttributes: 1 } }).issues,
    ],
    ["core.xml.not-well-formed", () => readXml("<a>&b</a>", ignore).issues],
    ["core.json.syntax", () => readJson("[1,]").issues],
    ["core.json.too-long", () => readJson("[100]", { limits: { maxLength: 1 } }).issues],
    ["core.text.not-utf8", () => decodeUtf8(Uint8Array.of(0xff)).issues],
    [
      "core.text.legacy-encoding",
      () => decodeUtf8(Uint8Array.of(0x56, 0xa8, 0x6e, 0x20, 0xa7, 0xf8, 0x63)).issues,
    ],
    ["core.text.binary", () => decodeUtf8(Uint8Array.of(65, 65, 65, 65, 0, 65, 65, 65)).issues],
    ["core.base64.character", () => decodeBase64("!").issues],
  ])("have all their parameters: %s", (code, make) => {
    const [issue] = make();
    expect(issue?.code).toBe(code);
    for (const locale of ["vi", "en"] as const) {
      const sentence = issue && describeIssue(issue, locale, coreMessages);
      expect(sentence).not.toBe(code);
      expect(sentence).not.toContain("{");
    }
  });
});

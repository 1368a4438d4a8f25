import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { decodeBase64, decodeUtf8, encodeBase64, encodeUtf8, suspectLegacyText } from "../index.ts";

const bytesOf = (latin1: string) => Uint8Array.from(latin1, (character) => character.charCodeAt(0));

describe("UTF-8", () => {
  it("is read as it was written", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme" }), (text) => {
        fc.pre(!text.includes("\0") && !text.startsWith("\uFEFF"));
        expect(decodeUtf8(encodeUtf8(text))).toEqual({ ok: true, value: text, issues: [] });
      }),
    );
  });

  it("loses its byte order mark, and nothing else", () => {
    const result = decodeUtf8(encodeUtf8("\uFEFFTrần\uFEFF"));
    expect(result.ok && result.value).toBe("Trần\uFEFF");
  });

  it("may hold U+FFFD itself", () => {
    expect(decodeUtf8(encodeUtf8("a\ufffdb")).ok).toBe(true);
  });

  it.each([
    ["an overlong slash", "ab\xc0\xaf", 2, "1:3"],
    ["an overlong form of three bytes", "\xe0\x80\xaf", 0, "1:1"],
    ["a surrogate", "\xed\xa0\x80", 0, "1:1"],
    ["a character beyond Unicode", "\xf4\x90\x80\x80", 0, "1:1"],
    ["a byte that never occurs", "a\n\xff", 2, "2:1"],
    ["a continuation alone", "a\x80", 1, "1:2"],
    ["a sequence cut off at the end", "\xc4\x91\n\xe1\xba", 3, "2:1"],
    ["a sequence broken inside", "\xe1\xba\x41", 0, "1:1"],
    ["a fault after a byte order mark", "\xef\xbb\xbfa\xff", 4, "1:2"],
  ])("has a place for what is wrong: %s", (_, latin1, byte, place) => {
    const { ok, issues } = decodeUtf8(bytesOf(latin1), { document: "d" });
    expect(ok).toBe(false);
    expect(issues).toMatchObject([
      { code: "core.text.not-utf8", severity: "fatal", params: { byte }, position: { document: "d" } },
    ]);
    expect(`${issues[0]?.position?.line}:${issues[0]?.position?.column}`).toBe(place);
  });

  it("is refused exactly when a strict decoder refuses it, at the byte where the good part ends", () => {
    const strict = new TextDecoder("utf-8", { fatal: true });
    const isGood = (bytes: Uint8Array) => {
      try {
        strict.decode(bytes);
        return true;
      } catch {
        return false;
      }
    };
    const byte = fc.oneof(
      fc.integer({ min: 1, max: 255 }),
      fc.constantFrom(0xe1, 0xba, 0xed, 0xf0, 0x9f, 0x80),
    );
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 12 }), fc.array(byte, { maxLength: 12 }), (any, likely) => {
        for (const bytes of [any.filter((code) => code !== 0), Uint8Array.from(likely)]) {
          const result = decodeUtf8(bytes);
          if (result.issues[0]?.code === "core.text.utf16") continue;
          expect(result.ok).toBe(isGood(bytes));
          const wrong = result.issues[0]?.params?.["byte"];
          if (typeof wrong === "number") expect(isGood(bytes.subarray(0, wrong))).toBe(true);
        }
      }),
      { numRuns: 2000 },
    );
  });

  it("throws TypeError for anything but bytes, which is wrong use and no bad data", () => {
    const anything: unknown = "text";
    expect(() => decodeUtf8(anything as Uint8Array)).toThrow(TypeError);
  });

  it("has a bound on its length", () => {
    const result = decodeUtf8(new Uint8Array(11).fill(0x41), { maxLength: 10 });
    expect(result.issues).toMatchObject([{ code: "core.text.too-long", params: { limit: 10 } }]);
    expect(decodeUtf8(new Uint8Array(10).fill(0x41), { maxLength: 10 }).ok).toBe(true);
  });
});

describe("other encodings", () => {
  const utf16 = (text: string, isLittle: boolean) =>
    Uint8Array.from(
      Array.from({ length: text.length }, (_, index) => text.charCodeAt(index)).flatMap((code) => {
        return isLittle ? [code & 255, code >> 8] : [code >> 8, code & 255];
      }),
    );

  it.each([
    ["UTF-16 with its mark", utf16("\uFEFF<a>Trần</a>", true), "core.text.utf16", "UTF-16LE"],
    [
      "UTF-16 of the other order with its mark",
      utf16("\uFEFF<a>Trần</a>", false),
      "core.text.utf16",
      "UTF-16BE",
    ],
    ["UTF-16 without mark", utf16("<HO_SO>Trần Thị</HO_SO>", true), "core.text.utf16", "UTF-16LE"],
    [
      "UTF-16 of the other order without mark",
      utf16("<HO_SO>Trần</HO_SO>", false),
      "core.text.utf16",
      "UTF-16BE",
    ],
    ["TCVN3", bytesOf("<HO_TEN>NguyÔn V¨n §øc</HO_TEN>"), "core.text.legacy-encoding", "TCVN3"],
    ["VNI", bytesOf("<HO_TEN>Traàn Thò Phöôïng</HO_TEN>"), "core.text.legacy-encoding", "VNI"],
    [
      "windows-1258",
      bytesOf("<HO_TEN>Nguy\xea\xden V\xe3n \xd0\xfd\xecc</HO_TEN>"),
      "core.text.legacy-encoding",
      "windows-1258",
    ],
    ["Latin-1", bytesOf("Caf\xe9 M\xfcller"), "core.text.not-utf8", undefined],
    ["a PNG picture", bytesOf("\x89PNG\r\n\x1a\n\0\0\0\rIHDR\0\0\0\x01"), "core.text.binary", undefined],
    ["text with a NUL", bytesOf("abc\0def"), "core.text.binary", undefined],
  ])("are refused and named where they can be: %s", (_, bytes, code, encoding) => {
    const { ok, issues } = decodeUtf8(bytes);
    expect(ok).toBe(false);
    expect(issues.map((issue) => [issue.code, issue.params?.["encoding"]])).toEqual([[code, encoding]]);
  });

  it.each([
    ["NguyÔn V¨n §øc", "TCVN3"],
    ["TrÇn ThÞ Ph\xadîng", "TCVN3"],
    ["Nguyeãn Vaên Ñöùc", "VNI"],
    ["Traàn Thò Phöôïng", "VNI"],
    ["Nguyễn Văn Đức", undefined],
    ["Café Müller", undefined],
    ["Hà Tây", undefined],
    ["Toà nhà", undefined],
    ["giò", undefined],
    ["plain", undefined],
    ["", undefined],
  ])("that were stored as Unicode unconverted are suspected: %s", (text, encoding) => {
    expect(suspectLegacyText(text)).toBe(encoding);
  });
});

describe("base64", () => {
  it("is read as it was written, with white space anywhere", () => {
    fc.assert(
      fc.property(fc.uint8Array(), fc.nat(5), (bytes, width) => {
        const text = encodeBase64(bytes);
        expect(text).toBe(Buffer.from(bytes).toString("base64"));
        const spaced = text.replace(new RegExp(`.{${width + 1}}`, "gu"), "$& \r\n\t");
        for (const source of [text, spaced]) {
          const result = decodeBase64(source);
          expect(result.ok && [...result.value]).toEqual([...bytes]);
        }
      }),
    );
  });

  it.each([
    ["a foreign character", "TE5*", "core.base64.character", 3],
    ["a letter with a mark", "TEđ=", "core.base64.character", 2],
    ["the alphabet of URLs", "-_8=", "core.base64.character", 0],
    ["a foreign character on a second line", "TEFO\nLQ!=", "core.base64.character", 7],
    ["three of four characters", "TEF", "core.base64.length", 3],
    ["one character", "T", "core.base64.length", 1],
    ["five characters", "TEFOT", "core.base64.length", 5],
    ["one = of two", "TA=", "core.base64.length", 3],
    ["= in front", "=TEF", "core.base64.padding", 0],
    ["= after one character", "T===", "core.base64.padding", 1],
    ["= after a whole group", "TEFO=", "core.base64.padding", 4],
    ["three =", "TA===", "core.base64.padding", 4],
    ["text after =", "TA==TA==", "core.base64.padding", 4],
  ])("has a place for what is wrong: %s", (_, text, code, offset) => {
    const { ok, issues } = decodeBase64(text);
    expect(ok).toBe(false);
    expect(issues.map((issue) => [issue.code, issue.position?.offset])).toEqual([[code, offset]]);
  });

  it("of nothing is nothing", () => {
    const result = decodeBase64(" \n");
    expect(result.ok && result.value.length).toBe(0);
  });

  it("takes time in proportion to its length, also when it is wrong", () => {
    const before = process.cpuUsage();
    expect(decodeBase64(`${"A".repeat(4_000_000)}!`).ok).toBe(false);
    expect(decodeBase64(" ".repeat(4_000_000)).ok).toBe(true);
    expect(process.cpuUsage(before).user / 1000).toBeLessThan(2_000);
  });

  it("has a bound on its length", () => {
    expect(decodeBase64("AAAAA", { maxLength: 4 }).issues[0]?.code).toBe("core.text.too-long");
    expect(decodeBase64("AAAA", { maxLength: 4 }).ok).toBe(true);
  });

  it("throws TypeError for anything but text", () => {
    const anything: unknown = 1;
    expect(() => decodeBase64(anything as string)).toThrow(TypeError);
  });
});

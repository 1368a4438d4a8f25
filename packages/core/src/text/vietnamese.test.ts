import { existsSync, readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  cleanText,
  foldVietnamese,
  isWellFormedText,
  parseCompactDate,
  parseDayMonthYear,
  removeDiacritics,
  suspectLegacyText,
  toNfc,
} from "../index.ts";

describe("folding Vietnamese", () => {
  it.each([
    ["Hoà", "Hòa"],
    ["Thuỷ", "Thủy"],
    ["Thúy", "Thuý"],
    ["Quý", "Qúy"],
    ["Toàn", "Tòan"],
    ["Giá", "Gía"],
    ["ngoài", "ngòai"],
    ["khuỷu", "khủyu"],
    ["giếng", "gíêng"],
    ["được", "đựơc"],
    ["\u0110ặng", "\u00d0ặng"],
    ["đào", "\u00f0ào"],
    ["Nguyễn\u200b Văn\u00a0An", "Nguyễn Văn An"],
    ["Văn\u00ad", "Văn"],
    ["HOÀ  BÌNH", " hòa Bình\n"],
    ["Nguyê\u0303n", "Nguyễn"],
    ["H’Hen Niê", "H'HEN NIÊ"],
    ["Tôn–Nữ", "tôn-nữ"],
    ["Đắk Lắk", "ĐẮK LẮK"],
  ])("makes equal what is the same: %s and %s", (a, b) => {
    expect(foldVietnamese(a)).toBe(foldVietnamese(b));
  });

  it.each([
    ["Thùy", "Thụy"],
    ["Y", "I"],
    ["Mỹ", "Mĩ"],
    ["Hòa", "Hoa"],
    ["Đạt", "Dạt"],
    ["An", "Ân"],
    ["gìn", "gin"],
  ])("keeps apart what is different: %s and %s", (a, b) => {
    expect(foldVietnamese(a)).not.toBe(foldVietnamese(b));
  });

  it.each([
    ["thuở", "thuở"],
    ["quỳnh", "quỳnh"],
    ["huỳnh", "huỳnh"],
    ["già", "già"],
    ["gì", "gì"],
    ["mía", "mía"],
    ["cửa", "cửa"],
    ["hoặc", "hoặc"],
    ["uý", "úy"],
    ["nghiễm", "nghiễm"],
    ["Niê Êban", "niê êban"],
    ["NguyễnVăn", "nguyễnvăn"],
    ["élève", "élève"],
  ])("writes %s as %s", (text, folded) => {
    expect(foldVietnamese(text)).toBe(folded);
  });

  it("changes nothing more when done twice, and is the same for every way to write Unicode", () => {
    const letter = fc.constantFrom(
      ..."aăâeêioôơuưyáàảãạậếỗợúỵqghnctmđ '".split(""),
      "\u0301",
      "\u0323",
      "qu",
      "gi",
    );
    fc.assert(
      fc.property(
        fc.array(letter, { maxLength: 12 }).map((letters) => letters.join("")),
        (text) => {
          const folded = foldVietnamese(text);
          expect(foldVietnamese(folded)).toBe(folded);
          expect(foldVietnamese(text.normalize("NFD"))).toBe(folded);
          expect(foldVietnamese(text.toUpperCase())).toBe(folded);
          expect(folded).toBe(folded.normalize("NFC"));
        },
      ),
      { numRuns: 3000 },
    );
  });

  it("does not throw, whatever the text is", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), (text) => {
        expect(typeof foldVietnamese(text) + typeof removeDiacritics(text)).toBe("stringstring");
      }),
    );
  });
});

describe("plain forms", () => {
  it.each([
    ["Đặng Thị Phương", "Dang Thi Phuong"],
    ["ƯỚC LƯỢNG Ỹ", "UOC LUONG Y"],
    ["H'Hen Niê", "H'Hen Nie"],
    ["Nguyê\u0303n", "Nguyen"],
  ])("without marks: %s is %s", (text, plain) => expect(removeDiacritics(text)).toBe(plain));

  it("with single spaces, in NFC", () => {
    expect(cleanText("  Trần \u00a0\t Văn\nAn ")).toBe("Trần Văn An");
    expect(toNfc("Nguye\u0302\u0303n").length).toBe(6);
  });

  it.each([
    ["Nguyễn 😀", true],
    ["\ud83d", false],
    ["\udc00\ud83d", false],
    ["", true],
  ])("well formed or not: %j", (text, expected) => expect(isWellFormedText(text)).toBe(expected));
});

interface Vectors {
  readonly normalise: readonly { readonly in: string; readonly nfc?: string; readonly clean?: string }[];
  readonly toneEquivalence: readonly { readonly a: string; readonly b: string; readonly same: boolean }[];
  readonly dates: readonly { readonly in: string; readonly iso?: string; readonly hint?: string }[];
  readonly legacyEncodings: readonly { readonly encoding: string; readonly in: string }[];
}

const vectors = new URL("../../../../../shared/specs/vneid/vectors/text/cases.json", import.meta.url);

describe.skipIf(!existsSync(vectors))(
  "the text vectors of ../shared (skipped where the folder is absent)",
  () => {
    const read = (): Vectors => JSON.parse(readFileSync(vectors, "utf8")) as Vectors;

    it("are normalised and cleaned as written there", () => {
      for (const { in: text, nfc, clean } of read().normalise) {
        if (nfc !== undefined) expect(toNfc(text)).toBe(nfc);
        if (clean !== undefined) expect(cleanText(text)).toBe(clean);
      }
    });

    it("are the same or not as written there", () => {
      for (const { a, b, same } of read().toneEquivalence)
        expect([a, b, foldVietnamese(a) === foldVietnamese(b)]).toEqual([a, b, same]);
    });

    it("are the dates written there", () => {
      for (const { in: text, iso, hint } of read().dates) {
        const date = hint?.startsWith("yyyyMMdd") ? parseCompactDate(text) : parseDayMonthYear(text);
        const parts = date && [date.year, date.month, date.day].filter((part) => part !== undefined);
        expect([text, parts]).toEqual([text, iso?.split("-").map(Number)]);
      }
    });

    it("are suspected of the encodings written there", () => {
      const names: Readonly<Record<string, string>> = { tcvn3: "TCVN3", vni: "VNI" };
      for (const { in: text, encoding } of read().legacyEncodings)
        expect([text, suspectLegacyText(text)]).toEqual([text, names[encoding]]);
    });
  },
);

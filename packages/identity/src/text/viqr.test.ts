import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { decodeLegacyText, readLegacyText } from "./legacy-text.ts";

const combining: Readonly<Record<string, string>> = {
  "\u0306": "(",
  "\u0302": "^",
  "\u031b": "+",
  "\u0301": "'",
  "\u0300": "`",
  "\u0309": "?",
  "\u0303": "~",
  "\u0323": ".",
};

/** The other direction, by the table of RFC 1456: marks of the vowel first, then the tone; whatever could be taken for a mark is escaped. */
function encode(text: string): string {
  return [...text.normalize("NFC")]
    .map((letter) => {
      if (letter === "đ") return "dd";
      if (letter === "Đ") return "DD";
      if (/[\\dD(^+'`?~.]/u.test(letter)) return `\\${letter}`;
      const parts = [...letter.normalize("NFD")];
      const rank = (mark: string): number => ("(^+".includes(combining[mark] ?? "'") ? 0 : 1);
      const written = parts.slice(1).sort((one, other) => rank(one) - rank(other));
      return (parts[0] ?? "") + written.map((mark) => combining[mark] ?? mark).join("");
    })
    .join("");
}

const vowels = ["a", "ă", "â", "e", "ê", "i", "o", "ô", "ơ", "u", "ư", "y"];
const tones = ["", "\u0301", "\u0300", "\u0309", "\u0303", "\u0323"];
const small = [...vowels.flatMap((vowel) => tones.map((tone) => (vowel + tone).normalize("NFC"))), "đ"];
const letters = [...small, ...small.map((letter) => letter.toUpperCase())];

describe("text of VIQR, RFC 1456", () => {
  it("has 146 letters with and without marks, and each comes back", () => {
    expect(new Set(letters).size).toBe(146);
    for (const letter of letters) expect(decodeLegacyText(encode(letter), "VIQR")).toBe(letter);
  });

  it.each([
    ["O^ng te^n gi`\\? To^i te^n la` Tra^`n Va(n Hie^'u\\.", "Ông tên gì? Tôi tên là Trần Văn Hiếu."],
    ["Nguye^~n Va(n DDu+'c", "Nguyễn Văn Đức"],
    ["Ddu+'c", "Đức"],
    ["mo+'i ra ddo+`i\\.", "mới ra đời."],
    ["A+ B- a\\(b", "A+ B- a(b"],
    ["e'^", "ế"],
    ["a\\\\", "a\\"],
    ["a\\b", "a\\b"],
    ["d\\d", "dd"],
    ["ddddd", "đđd"],
    ["y(", "y("],
    ["a''", "á'"],
    ["", ""],
  ])("%j says %j", (input, text) => {
    expect(decodeLegacyText(input, "VIQR")).toBe(text);
  });

  it("comes back from any text of Vietnamese letters, punctuation, digits and backslashes", () => {
    const unit = fc.constantFrom(...letters, ...Array.from("bcdDghklmnpqrstvx .,?!()'`^+~\\-/0123456789"));
    fc.assert(
      fc.property(fc.string({ unit, maxLength: 60 }), (text) => {
        expect(decodeLegacyText(encode(text), "VIQR")).toBe(text);
      }),
    );
  });

  it("leaves other letters as they are, and never throws", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), (text) => {
        expect(typeof decodeLegacyText(text, "VIQR")).toBe("string");
      }),
    );
  });
});

describe("text that might be VIQR", () => {
  it.each([
    ["Nguye^~n Va(n DDu+'c", "Nguyễn Văn Đức"],
    ["NGUYE^~N THI. HOA`", "NGUYỄN THỊ HOÀ"],
    ["Tra^`n Thi. Phu+o+.ng", "Trần Thị Phượng"],
    ["Phu+o+`ng Quy Nho+n, Gia Lai.", "Phường Quy Nhơn, Gia Lai."],
    ["Ro+ Cha^m H'Lan", "Rơ Châm H'Lan"],
    ["To^? 1, xa~/phu+o+`ng An Nho+n (cu~)", "Tổ 1, xã/phường An Nhơn (cũ)"],
    ["Co^ te^n gi`?", "Cô tên gì?"],
    ["Ba` o+? dda^u?", "Bà ở đâu?"],
  ])("%j is read as %j", (input, text) => {
    expect(readLegacyText(input)).toEqual({ text, encoding: "VIQR", confidence: "single-source" });
  });

  it.each([
    "Nguyen Van A.",
    "NGUYEN VAN A?",
    "O'Brien",
    "D'Angelo",
    "H'Lan Mlo.",
    "Y' Bla",
    "Y'Bla Nie^",
    "K'Broi",
    "Le Thi B. (Ba.)",
    "Eddy Reddy",
    "DDT",
    "O+",
    "nhom mau O+ va A+",
    "Anna(Maria)",
    "Tran Van Ba (con)",
    "a^2 + b^2",
    "C:\\data\\ha~",
    "http://a.vn/~u",
    "So 5. Ngo 10. Ha Noi.",
    "To 1(hem 2)",
    "12/5 Le Loi, Tp. Pleiku",
    "Tran Thi Ly'",
    "Nguyễn Va(n A",
    "",
  ])("%j is left as it is", (input) => {
    expect(readLegacyText(input)).toBeUndefined();
  });

  it("leaves every name of plain letters, points and apostrophes alone", () => {
    const unit = fc.constantFrom(...Array.from("abcdeghiklmnopqrstuvxyABDEIOUY'.? -/,0123456789"));
    fc.assert(
      fc.property(fc.string({ unit, maxLength: 40 }), (text) => {
        expect(readLegacyText(text)).toBeUndefined();
      }),
    );
  });

  it("takes an encoding that it knows only", () => {
    expect(() => decodeLegacyText("a", "VISCII" as "VIQR")).toThrow(TypeError);
  });
});

import { describe, expect, it } from "vitest";
import { alignBefore } from "./align.ts";
import { contradicts, compareMarks } from "./marks.ts";
import { readAddress } from "./reading.ts";

const words = (text: string) => {
  const { letters, words: starts } = readAddress(text);
  return starts.slice(0, -1).map((start, index) => letters.slice(start, starts[index + 1]));
};

describe("the letters of an address", () => {
  it.each([
    ["Tổ 5, P. Hội Thương", ["to", "5", "p", "hoi", "thuong"]],
    ["XNgaĐiền", ["x", "nga", "dien"]],
    ["TPHà Nội", ["tp", "ha", "noi"]],
    ["P12Q10", ["p", "12", "q", "10"]],
    ["Phường 05", ["phuong", "5"]],
    ["Ea H'Leo, Ea H’leo", ["ea", "h", "leo", "ea", "hleo"]],
    ["Quy Nhơn, Qui Nhơn", ["qui", "nhon", "qui", "nhon"]],
    ["Đắk Lắk, Đắc Lắc", ["dac", "lac", "dac", "lac"]],
    ["Bình Khánh, Bình Chánh", ["binh", "khanh", "binh", "chanh"]],
    ["Ðà Nẵng", ["da", "nang"]],
    ["Văn Miếu – Quốc Tử Giám", ["van", "mieu", "quoc", "tu", "giam"]],
    ["\ud800 , \u0301", []],
  ])("are parted into words: %s", (text, expected) => {
    expect(words(text)).toEqual(expected);
  });

  it("know their places in the text, combining marks and leading zeros with them", () => {
    const text = "Hội 05".normalize("NFD");
    const { offsets, ends } = readAddress(text);
    expect(text.slice(offsets[1], ends[1]).normalize("NFC")).toBe("ộ");
    expect(text.slice(offsets[3], ends[3])).toBe("05");
  });
});

describe("the marks of a name", () => {
  const cost = (text: string, name: string) => {
    const reading = readAddress(text);
    return compareMarks(reading, 0, readAddress(name), reading.isMarked).cost;
  };

  it("are equal wherever the tone of a syllable stands", () => {
    expect(cost("Hoà Thuỷ", "Hòa Thủy")).toBe(0);
  });

  it("cost least when the text has none, more when left out, most when others", () => {
    const [plain, omitted, wrong] = [
      cost("Cam Giang", "Cẩm Giàng"),
      cost("Cẩm Giang", "Cẩm Giàng"),
      cost("Cẩm Giáng", "Cẩm Giàng"),
    ];
    expect(plain).toBeGreaterThan(0);
    expect(omitted).toBeGreaterThan(plain);
    expect(wrong).toBeGreaterThan(omitted);
  });

  it("tell a word from a marker that has its letters", () => {
    const tinh = readAddress("tỉnh");
    expect(contradicts(readAddress("Tĩnh"), 0, tinh)).toBe(true);
    expect(contradicts(readAddress("Tinh"), 0, tinh)).toBe(false);
    expect(contradicts(readAddress("TỈNH"), 0, tinh)).toBe(false);
  });
});

describe("a name with damaged letters", () => {
  const edits = (text: string, name: string, limit = 2) => {
    const reading = readAddress(text);
    const found = alignBefore(reading, reading.letters.length, readAddress(name), limit);
    return found.length === 0 ? undefined : Math.floor(Math.min(...found.map(({ cost }) => cost)) / 10);
  };

  it.each([
    ["Hội Thương", "Hội Thương", 0],
    ["xã HộiThương", "Hội Thương", 0],
    ["Hội Thơng", "Hội Thương", 1],
    ["Hội Thươnag", "Hội Thương", 1],
    ["Hội Thưưng", "Hội Thương", 1],
    ["Hội Thươgn", "Hội Thương", 1],
    ["Hi Thươgn", "Hội Thương", 2],
    ["Chi Lăng", "Hội Thương", undefined],
    ["", "Hội Thương", undefined],
  ])("%j against %s: %j letters", (text, name, expected) => {
    expect(edits(text, name)).toBe(expected);
  });

  it("is not found beyond the limit", () => {
    expect(edits("Hi Thươgn", "Hội Thương", 1)).toBeUndefined();
    expect(edits("Hội Thơng", "Hội Thương", 0)).toBeUndefined();
  });
});

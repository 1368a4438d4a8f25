import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { compareNames, isOneSlip } from "./compare-names.ts";
import { nameInMrzLetters, titleCaseName } from "./name-forms.ts";
import { splitName } from "./split-name.ts";

describe("splitting a name", () => {
  it.each([
    ["Nguyễn Văn An", "Nguyễn", "Văn", "An", "high"],
    ["Lê An", "Lê", "", "An", "high"],
    ["NGUYỄN VĂN A", "NGUYỄN", "VĂN", "A", "high"],
    ["Trần Lê Quốc Toàn", "Trần", "Lê Quốc", "Toàn", "low"],
    ["Âu Dương Minh Khang", "Âu Dương", "Minh", "Khang", "low"],
    ["Tôn Nữ Hỷ", "Tôn Nữ", "", "Hỷ", "low"],
    ["Hoàng Phủ Ngọc An", "Hoàng Phủ", "Ngọc", "An", "low"],
    ["Công Tằng Tôn Nữ Mỹ Linh", "Công Tằng Tôn Nữ", "Mỹ", "Linh", "low"],
    ["NGUYEN VAN AN", "NGUYEN", "VAN", "AN", "low"],
    ["Rơ Châm H'Lan", "Rơ Châm", "", "H'Lan", "low"],
    ["RƠ CHÂM H’LAN", "RƠ CHÂM", "", "H’LAN", "low"],
    ["Ksor H'Nuên", "Ksor", "", "H'Nuên", "low"],
    ["Siu Y Blah", "Siu", "", "Y Blah", "low"],
    ["Kpă Toan", "Kpă", "", "Toan", "low"],
    ["Rah Lan Bích", "Rah Lan", "", "Bích", "low"],
  ])("%s: family %s, middle %s, given %s, %s", (name, family, middle, given, confidence) => {
    expect(splitName(name)).toMatchObject({ family, middle, given, confidence });
  });

  it.each([
    ["H'Hen Niê", "personal-name-first"],
    ["Y Blok Êban", "personal-name-first"],
    ["A Huy", "personal-name-first"],
    ["Y Đai", "personal-name-first"],
    ["Hen Niê", "clan-last"],
    ["Wang Mlô Dun Du", "family-name-unknown"],
    ["Đinh Y Nhung", "family-name-unknown"],
    ["Giàng A Páo", "family-name-unknown"],
    ["Yang Danh", "family-name-unknown"],
    ["An", "one-word"],
    ["Nay", "one-word"],
    ["", "not-a-name"],
    ["Nguyễn 2", "not-a-name"],
    ["Nguyễn ".repeat(100), "not-a-name"],
  ])("leaves %s whole: %s", (name, reason) => {
    expect(splitName(name)).toMatchObject({ family: null, given: null, confidence: "none", reason });
  });

  it("loses and changes no letter", () => {
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom("Nguyễn", "Rơ", "Châm", "H'Lan", "Tôn", "Nữ", "Y", "An", "Siu"), {
          maxLength: 6,
        }),
        (words) => {
          const { whole, family, middle, given } = splitName(words.join("  "));
          expect(whole).toBe(words.join(" "));
          if (family !== null) expect([family, middle, given].filter(Boolean).join(" ")).toBe(whole);
        },
      ),
    );
  });
});

describe("comparing names", () => {
  it.each([
    ["Nguyễn Văn An", "NGUYỄN  VĂN AN", "same"],
    ["Nguyễn Văn An", "Nguyễn Văn An".normalize("NFD"), "same"],
    ["Nguyễn Thị Hoà", "Nguyễn Thị Hòa", "tone-style"],
    ["Rơ Châm H'Lan", "Rơ Châm H’Lan", "tone-style"],
    ["\u00d0ặng Văn An", "Đặng Văn An", "tone-style"],
    ["Nguyễn\u200b Văn An", "Nguyễn Văn An", "tone-style"],
    ["Rơ Châm H'Lan", "RƠCHÂM HLAN", "spacing"],
    ["Tôn-Nữ Hỷ", "Tôn Nữ Hỷ", "spacing"],
    ["Lý Thị Mỹ", "Lí Thị Mĩ", "i-y"],
    ["Rơ Châm H'Lan", "RO<<CHAM<HLAN", "no-marks"],
    ["Đặng Văn Đức", "DANG VAN DUC", "no-marks"],
    ["H'Hen Niê", "Niê H'Hen", "order"],
    ["H'Hen Niê", "NIE H'HEN", "order"],
    ["Lê Thùy", "Lê Thụy", "marks-differ"],
    ["Nguyễn Văn An", "Nguyễn Văn Ân", "marks-differ"],
    ["Nguyễn Văn An", "Nguyễn An", "part"],
    ["Trần Thị Ngọc Lan", "Trần Lan", "part"],
    ["Lê An An", "Lê Thị An", "different"],
    ["Lê An An", "Lê Ngọc An Thu An", "part"],
    ["Lê An An", "Lê Ngọc Thu An", "different"],
    ["Nguyễn Văn Bình", "Nguyễn Văn Bìn", "typing"],
    ["Nguyễn Văn Hùng", "Nguyễn Vnă Hùng", "typing"],
    ["Lê An", "Lê Ân Em", "different"],
    ["Lê Ab", "Lê Ac", "different"],
    ["Nguyễn Văn An", "Trần Thị Bình", "different"],
    ["", "", "different"],
    ["<<<", "'", "different"],
  ])("%s and %s: %s", (one, other, relation) => {
    expect(compareNames(one, other)).toBe(relation);
    expect(compareNames(other, one)).toBe(relation);
  });

  it("is the same from both sides, for any texts", () => {
    const text = fc.oneof(
      fc.string({ maxLength: 30 }),
      fc.constantFrom("Rơ Châm H'Lan", "Lê Thùy", "RO CHAM HLAN", "Lê"),
    );
    fc.assert(
      fc.property(text, text, (one, other) => {
        expect(compareNames(one, other)).toBe(compareNames(other, one));
      }),
      { numRuns: 300 },
    );
  });

  it("takes no time over very long texts", () => {
    expect(compareNames("a ".repeat(500_000), "b ".repeat(500_000))).toBe("different");
  });
});

describe("one slip of the finger", () => {
  it.each([
    ["an", "an", false],
    ["an", "am", true],
    ["an", "ân", true],
    ["an", "a", true],
    ["an", "na", true],
    ["ban", "nab", false],
    ["an", "", false],
    ["abcd", "abdc", true],
    ["abcd", "badc", false],
    ["abc", "abcde", false],
  ])("from %s to %s: %s", (one, other, isSlip) => {
    expect(isOneSlip(one, other)).toBe(isSlip);
    expect(isOneSlip(other, one)).toBe(isSlip);
  });
});

describe("a name in sentences", () => {
  it.each([
    ["ĐỖ QUỐC VIỆT", "Đỗ Quốc Việt"],
    ["H'HEN NIÊ", "H'Hen Niê"],
    ["H’HEN NIÊ", "H’Hen Niê"],
    ["Y BLOK ÊBAN", "Y Blok Êban"],
    ["tôn-nữ hỷ", "Tôn-Nữ Hỷ"],
    ["NGUYỄN".normalize("NFD"), "Nguyễn"],
    ["Nguyễn văn An", "Nguyễn văn An"],
    ["", ""],
  ])("%s becomes %s", (name, written) => {
    expect(titleCaseName(name)).toBe(written);
  });
});

describe("a name in the letters of a machine-readable zone", () => {
  it.each([
    ["H'Blơi Niê", "HBLOI<NIE"],
    ["Tôn-Nữ Hỷ", "TON<NU<HY"],
    ["Đặng Văn Đức", "DANG<VAN<DUC"],
    [" Rơ  Châm H’Lan ", "RO<CHAM<HLAN"],
    ["\u00d0ặng Văn Đức", "DANG<VAN<DUC"],
    ["Søren Æbelø Łukasz", "SOEREN<AEBELOE<LUKASZ"],
    ["", ""],
    ["123", ""],
  ])("%s becomes %s", (name, letters) => {
    expect(nameInMrzLetters(name)).toBe(letters);
  });
});

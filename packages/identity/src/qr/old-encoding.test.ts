import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { fromWindows1258 } from "../text/legacy-letters.ts";
import { validateCardQr } from "./card-qr.ts";

const aCard = (name: string, address = "", sex = "Nam", extra = ""): string =>
  `${sex === "Nam" ? "052090000017" : "052190000017"}||${name}|05031990|${sex}|${address}|15062021${extra}`;
const about = (scan: string): readonly string[] =>
  validateCardQr(scan)
    .issues.filter(({ code }) => code !== "identity.qr.address-missing")
    .map(({ severity, code, params }) => `${severity} ${code} ${String(params?.["encoding"] ?? "")}`);

describe("a scan in an encoding of before Unicode", () => {
  it.each([
    ["VNI", aCard("Nguyeãn Vaên An", "Toå 1, Phöôøng Quy Nhôn, Gia Lai")],
    ["VNI", aCard("Nguyeãn Vaên An")],
    ["VNI", aCard("NGUYEÃN VAÊN AN", "TOÅ 1, PHÖÔØNG QUY NHÔN, GIA LAI")],
    ["TCVN3", aCard("NguyÔn V¨n An", "Tæ 1, Ph\u00adêng Quy Nh¬n, Gia Lai")],
    ["TCVN3", aCard("NGUYÔN V¡N AN", "Tæ 1, Ph\u00adêng Quy Nh¬n, Gia Lai")],
    ["windows-1258", aCard("NguyêÞn Vãn An", "TôÒ 1, PhýõÌng Quy Nhõn, Gia Lai")],
    ["windows-1258", aCard("NGUYÊÞN VÃN AN", "TÔÒ 1, PHÝÕÌNG QUY NHÕN, GIA LAI")],
  ])("%s is read, with a warning", (encoding, scan) => {
    const result = validateCardQr(scan);
    expect(result.ok && result.value.name.toLowerCase()).toBe("nguyễn văn an");
    if (result.ok && result.value.address !== null)
      expect(result.value.address.toLowerCase()).toBe("tổ 1, phường quy nhơn, gia lai");
    expect(about(scan)).toEqual([`warning identity.qr.old-encoding ${encoding}`]);
  });

  it("is read in every field: sex, minority names within, and what follows the seventh field", () => {
    const scan = aCard(
      "Rô Chaâm H\u0027Lan",
      "Xaõ Ia Krêl, Tænh Gia Lai".replace("êl", "eâl"),
      "Nöõ",
      "||Traàn Vaên Baûy",
    );
    const result = validateCardQr(scan);
    expect(result).toMatchObject({
      ok: true,
      value: {
        name: "Rơ Châm H'Lan",
        sex: "female",
        address: "Xã Ia Krêl, Tỉnh Gia Lai",
        extra: ["", "Trần Văn Bảy"],
      },
    });
  });

  it("of Windows is read with each of its letters and tones", () => {
    const bytes = Uint8Array.from({ length: 128 }, (_, at) => 128 + at);
    const table = new TextDecoder("windows-1258").decode(bytes);
    const latin1 = String.fromCharCode(...bytes);
    // What Vietnamese has; the other bytes are the same as in Latin-1, or no letters of it.
    const differing = Array.from(table).flatMap((letter, at) =>
      at >= 32 && letter !== latin1.charAt(at) && letter !== "₫" && letter !== "\u0152" ? [at] : [],
    );
    for (const at of differing) expect(fromWindows1258(latin1.charAt(at))).toBe(table.charAt(at));
    const result = validateCardQr(aCard("Lê ThiÒ Ðãòng", "PhýõÌng Hýõng Sõ, Huêì", "NýÞ"));
    expect(result).toMatchObject({
      ok: true,
      value: { name: "Lê Thỉ Đặng", sex: "female", address: "Phường Hương Sơ, Huế" },
    });
  });

  it.each(["Nguyeãn An", "Leâ An", "TrÇn An"])("is suspected of one word, which stays: %s", (name) => {
    const result = validateCardQr(aCard(name, "Gia Lai"));
    expect(result.ok && result.value.name).toBe(name);
    expect(about(aCard(name, "Gia Lai"))).toEqual([
      `warning identity.qr.old-encoding-suspected ${name.startsWith("TrÇ") ? "TCVN3" : "VNI"}`,
    ]);
  });

  it.each([
    "Rơ Châm H'Lan",
    "Y Bhăm Niê",
    "Y Niê",
    "H'Nuê Niê",
    "Y Bhô Niê",
    "H'Hen Niê",
    "Ksor Êban",
    "Y Thanh Êban",
    "H'Ñuôn Êñuôl",
    "Y Ñô",
    "Y Ñô Niê",
    "K'Brôi",
    "Đinh Bnướch",
    "A Thiêu",
    "Y Hyâo Mlô",
    "Siu Kpuih",
    "Rah Lan Hà",
    "Nay H'Bê",
    "Hoà Tú",
    "Lê Hoà Hoà",
    "Lý Thuý Huê",
    "Tuân Quân Hoàn",
    "Tôn Nữ Xuân Huê",
    "Quàng Thị Quá",
    "Giàng A Già",
    "Vàng Mí Giá",
    "Pào Tôn",
    "Thạch Sà Rây",
    "Chloé Zoé",
    "Maëlle Gaëlle",
    "José Müller",
    "François René",
    "São Ångström",
    "Mây",
    "Lý Võ Mì",
    "Lò Văn Ơn".normalize("NFC"),
    "Lãnh Lò Mì Trò",
    "Þór Ýrsson",
    "João Luís Gonçalves Simões",
    "Kpuih Púch",
  ])("is never seen in the name %s", (name) => {
    const result = validateCardQr(aCard(name));
    expect(result.ok && result.value.name).toBe(name);
    expect(about(aCard(name))).toEqual([]);
  });

  it("is never seen in text with a letter beyond Latin-1", () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom(...Array.from("aeouyngAÂâêôùøûõïñö ")), maxLength: 20 }),
        (noise) => {
          expect(about(aCard(`Nguyễn ${noise}`)).join("")).not.toContain("old-encoding");
        },
      ),
      { numRuns: 200 },
    );
  });
});

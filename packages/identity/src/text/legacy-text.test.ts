import { existsSync, readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { validatePortalUserinfo } from "../portal/portal-answer.ts";
import { claimsFromPortal } from "../portal/claims-from-portal.ts";
import { readLegacyText } from "./legacy-text.ts";

const vectors = new URL("../../../../../shared/specs/vneid/vectors/text/cases.json", import.meta.url);

describe("text of before Unicode", () => {
  it.each([
    ["NguyÔn V¨n §øc", "TCVN3", "Nguyễn Văn Đức", "single-source"],
    ["TrÇn ThÞ Ph\u00adîng", "TCVN3", "Trần Thị Phượng", "single-source"],
    ["NGUYÔN V¡N §øC", "TCVN3", "NGUYỄN VĂN ĐỨC", "single-source"],
    ["Nguyeãn Vaên Ñöùc", "VNI", "Nguyễn Văn Đức", "single-source"],
    ["Traàn Thò Phöôïng", "VNI", "Trần Thị Phượng", "single-source"],
    ["Vò Träng Phông", "TCVN3", "Vũ Trọng Phụng", "single-source"],
    ["Voõ Thò Saùu", "VNI", "Võ Thị Sáu", "single-source"],
    ["Traàn Thò Lan", "VNI", "Trần Thị Lan", "single-source"],
    ["Cao Thò Bích Ñaøo", "VNI", "Cao Thị Bích Đào", "single-source"],
    ["Phan Minh Haïnh", "VNI", "Phan Minh Hạnh", "single-source"],
    ["Xaõ Ia Grai, Tænh Gia Lai", "VNI", "Xã Ia Grai, Tỉnh Gia Lai", "single-source"],
  ])("%j is read as %s", (input, encoding, text, confidence) => {
    expect(readLegacyText(input)).toEqual({ text, encoding, confidence });
  });

  it.each([
    "Nguyễn Văn Đức",
    "Café Müller",
    "Rơ Châm H'Lan",
    "Nguyen Van An",
    "",
    "Hoà Bình",
    "Lý Thị Hà",
    "H'Hen Niê",
    "Y Wang Mlô",
    "Hué",
    "Zoë Hän",
    "Thuùy Lan",
    "Lò Thò Hò",
    "Loïc Hà",
    "Loïc Dupont",
    "Loïc",
    "Pão Hùng",
    "São Paulo",
    "Ångström",
    "François René",
  ])("%j is left as it is", (input) => {
    expect(readLegacyText(input)).toBeUndefined();
  });

  it("never changes text beyond Latin-1, and never throws", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme" }), (text) => {
        const read = readLegacyText(text);
        if (/[^\0-\xff]/u.test(text)) expect(read).toBeUndefined();
      }),
      { numRuns: 200 },
    );
  });

  it.skipIf(!existsSync(vectors))("is read as all reference vectors say", () => {
    const { legacyEncodings } = JSON.parse(readFileSync(vectors, "utf8")) as {
      legacyEncodings: readonly { encoding: string; in: string; out: string }[];
    };
    for (const { encoding, in: input, out } of legacyEncodings)
      expect(readLegacyText(input)?.text ?? input).toBe(encoding === "unicode" ? input : out);
  });
});

describe("every name of before Unicode", () => {
  const names = [
    "Nguyễn Văn Đức",
    "Trần Thị Phượng",
    "Lê Thị Hồng Gấm",
    "Vũ Trọng Phụng",
    "Võ Thị Sáu",
    "Huỳnh Thúc Kháng",
    "Trần Thị Lan",
    "Bùi Thị Xuân",
    "Đỗ Mười",
    "Rơ Châm H'Lan",
    "Phường Quy Nhơn, Thành phố Quy Nhơn, Bình Định",
  ];
  const vni: Readonly<Record<string, string>> = {
    "\u0301": "ùáé",
    "\u0300": "øàè",
    "\u0309": "ûåú",
    "\u0303": "õãü",
    "\u0323": "ïäë",
    "": " âê",
  };
  /** The other direction. */
  const toVni = (name: string): string =>
    Array.from(name, (letter) => {
      const [base = "", ...marks] = letter.normalize("NFD");
      const tone = marks.find((mark) => mark in vni) ?? "";
      const own = { í: "í", ì: "ì", ỉ: "æ", ĩ: "ó", ị: "ò", ỵ: "î", đ: "ñ", Đ: "Ñ" }[letter];
      if (own !== undefined) return own;
      if (marks.includes("\u031b"))
        return (base.toLowerCase() === "o" ? "ô" : "ö") + (vni[tone]?.[0] ?? "").trim();
      const at = marks.includes("\u0302") ? 1 : marks.includes("\u0306") ? 2 : 0;
      return base + (vni[tone]?.[at] ?? "").trim();
    }).join("");

  it.each(names)("%s comes back from VNI", (name) => {
    expect(readLegacyText(toVni(name))).toMatchObject({ text: name, encoding: "VNI" });
  });
});

describe("a portal whose names come out of old software", () => {
  it.each([
    ["NguyÔn V¨n §øc", "Nguyễn Văn Đức", "single-source"],
    ["Nguyeãn Vaên Ñöùc", "Nguyễn Văn Đức", "single-source"],
    ["Nguye^~n Va(n DDu+'c", "Nguyễn Văn Đức", "single-source"],
    ["Nguyễn Văn Đức", "Nguyễn Văn Đức", "confirmed"],
  ])("gives the name %j as %s, %s", (HoVaTen, value, confidence) => {
    const answer = validatePortalUserinfo({ LoaiTaiKhoan: "1", SoDinhDanh: "052090000017", HoVaTen });
    if (!answer.ok) throw new Error(JSON.stringify(answer.issues));
    expect(claimsFromPortal(answer.value).name).toMatchObject({ value, confidence });
    const told = answer.issues.filter(({ code }) => code === "identity.source.legacy-encoding");
    expect(told.map(({ severity, path }) => `${severity} ${path}`)).toEqual(
      confidence === "confirmed" ? [] : ["warning HoVaTen"],
    );
    expect(JSON.stringify(told)).not.toContain("Nguy");
  });
});

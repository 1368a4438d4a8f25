import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { communes } from "../unit/communes.ts";
import { formatUnitName, formatUnitNameEn } from "../unit/full-name.ts";
import { formerCommunes } from "../unit/former.ts";
import { communesNamed, provincesNamed } from "./current-named.ts";
import { districtsNamed, formerCommunesNamed, formerProvincesNamed } from "./former-named.ts";
import { rubbish } from "../testing/rubbish.ts";

const codes = (units: readonly { readonly code: string }[]) => units.map(({ code }) => code);

describe("a name", () => {
  it.each([
    ["as written", "Quy Nhơn"],
    ["with its type", "Phường Quy Nhơn"],
    ["in capitals", "PHƯỜNG QUY NHƠN"],
    ["with letters and marks apart", "Quy Nho\u031bn"],
    ["with spaces", "  phường   Quy  Nhơn "],
    ["without marks", "phuong quy nhon"],
  ])("is found %s", (_title, name) => {
    expect(codes(communesNamed(name, { province: "52" }))).toEqual(["21583"]);
  });

  it.each([
    ["the place of the tone mark", "Khánh Hoà", "56"],
    ["an apostrophe of another kind or none", "Dak Lak", "66"],
  ])("is found whatever %s", (_title, name, code) => {
    expect(codes(provincesNamed(name))).toEqual([code]);
  });

  it("with marks that are wrong is not found", () => {
    expect(communesNamed("Quỳ Nhơn", { province: "52" })).toEqual([]);
  });

  it("decides by its marks where it has them, and gives all without", () => {
    expect(codes(communesNamed("Ba Tô", { province: "51" }))).toHaveLength(1);
    expect(communesNamed("Ba Tơ", { province: "51" })).not.toEqual(
      communesNamed("Ba Tô", { province: "51" }),
    );
    expect(communesNamed("ba to", { province: "51" })).toHaveLength(2);
  });

  it("in another spelling of the conversion table finds the former commune", () => {
    expect(codes(formerCommunesNamed("Sà Phìn"))).toEqual(codes(formerCommunesNamed("Xà Phìn")));
  });

  it("of two communes in one district needs the type", () => {
    const both = formerCommunesNamed("Yên Viên", { district: "018" });
    expect(both.map(({ type }) => type).sort()).toEqual(["thi-tran", "xa"]);
    expect(formerCommunesNamed("xã Yên Viên", { district: "018" })).toEqual(
      both.filter(({ type }) => type === "xa"),
    );
  });

  it("of the other generation is another unit", () => {
    expect(codes(provincesNamed("Gia Lai"))).toEqual(["52"]);
    expect(codes(formerProvincesNamed("Gia Lai"))).toEqual(["64"]);
    expect(provincesNamed("Bình Định")).toEqual([]);
  });

  it("that a former province had earlier finds it", () => {
    expect(codes(formerProvincesNamed("tỉnh Thừa Thiên Huế"))).toEqual(["46"]);
    expect(codes(formerProvincesNamed("thành phố Huế"))).toEqual(["46"]);
    expect(provincesNamed("Thừa Thiên Huế")).toEqual([]);
  });

  it("may be limited to province and district", () => {
    expect(districtsNamed("Châu Thành").length).toBeGreaterThan(5);
    expect(codes(districtsNamed("Châu Thành", { province: "80" }))).toEqual(["808"]);
    expect(
      formerCommunesNamed("Tây Sơn", { province: "64" }).every(({ province }) => province === "64"),
    ).toBe(true);
  });

  it("of any kind gives an answer", () => {
    fc.assert(
      fc.property(rubbish, (name) => {
        expect(Array.isArray(communesNamed(name as string))).toBe(true);
        expect(Array.isArray(formerCommunesNamed(name as string))).toBe(true);
      }),
    );
  });
});

describe("names", () => {
  it("of communes are unique within a province of today", () => {
    const keys = communes().map(({ province, name }) => `${province} ${name}`);
    expect(new Set(keys).size).toBe(keys.length);
  });

  it("find every unit by its full name, in both generations", () => {
    const lost = communes().filter(
      (one) => !communesNamed(formatUnitName(one), { province: one.province }).includes(one),
    );
    const lostFormer = formerCommunes().filter(
      (one) => !formerCommunesNamed(formatUnitName(one), { district: one.district }).includes(one),
    );
    expect([...lost, ...lostFormer]).toEqual([]);
  });

  it("are written with their type as papers do", () => {
    const [district] = districtsNamed("Quận 1");
    const [town] = formerCommunesNamed("Rạch Gốc");
    const [zone] = communesNamed("Phú Quốc");
    expect([district, town, zone].map((unit) => unit && formatUnitName(unit))).toEqual([
      "Quận 1",
      "Thị trấn Rạch Gốc",
      "Đặc khu Phú Quốc",
    ]);
    expect([district, town, zone].map((unit) => unit && formatUnitNameEn(unit))).toEqual([
      "District 1",
      "Rach Goc Township",
      "Phu Quoc Special Zone",
    ]);
  });
});

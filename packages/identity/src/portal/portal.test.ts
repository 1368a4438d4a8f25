import { createHash } from "node:crypto";
import { existsSync, readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import * as dialects from "../generated/dialects.ts";
import { claimDataClass } from "../claims/claim.ts";
import { claimsFromPortal } from "./claims-from-portal.ts";
import { validatePopulationAnswer } from "./population.ts";
import { type PortalOptions, validatePortalUserinfo } from "./portal-answer.ts";

const said = (input: unknown, options: PortalOptions = {}): Record<string, unknown> => {
  const result = validatePortalUserinfo(input, options);
  if (!result.ok) throw new Error(result.issues.map(({ code }) => code).join());
  return Object.fromEntries(
    Object.entries(claimsFromPortal(result.value)).map(([name, claim]) => [name, claim.value]),
  );
};
const told = (input: unknown, options: PortalOptions = {}): readonly string[] =>
  validatePortalUserinfo(input, options).issues.map(({ severity, code, path }) =>
    `${severity} ${code} ${path}`.trim(),
  );

/** An invented person, in the words of the National Public Service Portal. */
const userinfo = {
  sub: "made-up",
  LoaiTaiKhoan: "1",
  SoDinhDanh: "064185000025",
  SoCMND: "230000017",
  HoVaTen: "RƠ CHÂM H'LAN",
  GioiTinh: 2,
  DanToc: "10",
  NgayThangNamSinh: "19851231",
  ThuongTru: "Làng Ốp, Phường Hoa Lư, Gia Lai",
  TechID: "T-1",
  loAs: "2",
  access_token: "made-up",
  HoChieu: "C1234567",
};

describe("userinfo of the National Public Service Portal", () => {
  it("becomes claims, each from its own field, tokens left behind", () => {
    expect(said(userinfo)).toEqual({
      accountType: "1",
      personalNumber: "064185000025",
      oldNumbers: ["230000017"],
      name: "RƠ CHÂM H'LAN",
      ethnicity: "10",
      birthDate: "1985-12-31",
      permanentAddress: "Làng Ốp, Phường Hoa Lư, Gia Lai",
      providerSubject: "T-1",
      loginAssurance: "2",
      passportNumber: "C1234567",
    });
    const result = validatePortalUserinfo(userinfo);
    expect(result.ok && claimsFromPortal(result.value).birthDate).toMatchObject({
      source: { system: "dvcqg-userinfo", field: "NgayThangNamSinh" },
      assurance: "portal",
      confidence: "single-source",
    });
  });

  it("gives no sex for a code that nobody published, unless the caller's papers do", () => {
    expect(told(userinfo)).toEqual(["warning identity.source.code-unknown GioiTinh"]);
    expect(said({ ...userinfo, GioiTinh: 1 })["sex"]).toBe("male");
    expect(said(userinfo, { codes: { sex: { "2": "female" } } })["sex"]).toBe("female");
  });

  it.each<[string, unknown, readonly string[]]>([
    ["no object", "x", ["error identity.source.not-an-object"]],
    ["a list", [userinfo], ["error identity.source.not-an-object"]],
    ["no number", { HoVaTen: "Lê An" }, ["error identity.source.personal-number-missing SoDinhDanh"]],
    ["a wrong number", { SoDinhDanh: "06418500002" }, ["error identity.number.length SoDinhDanh"]],
    [
      "a number that lost its zero",
      { SoDinhDanh: 64185000025 },
      ["error identity.number.leading-zero-lost SoDinhDanh"],
    ],
  ])("is refused with %s", (_title, input, expected) => {
    expect(told(input)).toEqual(expected);
    expect(validatePortalUserinfo(input).ok).toBe(false);
  });

  it.each<[string, object, readonly string[]]>([
    [
      "a date that is none",
      { NgayThangNamSinh: "30/02/1985" },
      ["warning identity.date.impossible NgayThangNamSinh"],
    ],
    ["an object for text", { ThuDienTu: ["a@b.example"] }, ["warning identity.source.field-type ThuDienTu"]],
    [
      "a name of digits",
      { HoVaTen: "12" },
      ["warning identity.name.missing HoVaTen", "warning identity.name.digits HoVaTen"],
    ],
    [
      "another birth year than in the number",
      { NgayThangNamSinh: "19861231" },
      ["warning identity.number.birth-year-differs birthDate"],
    ],
    ["fields on no list", { x: 1, y: 2 }, ["information identity.source.unknown-fields"]],
    ["empty fields", { HoVaTen: " ", Cha: null, Me: { HoVaTen: { Ho: "" } } }, []],
  ])("goes on without what it cannot read: %s", (_title, fields, expected) => {
    expect(told({ SoDinhDanh: "064185000025", ...fields })).toEqual(expected);
  });

  it.each([
    [{ ChiTiet: "Bản Mẫu", QuocGia: "LA" }, "Bản Mẫu, LA"],
    [{ ChiTiet: "Tổ 1", TenTinhThanh: "Gia Lai", QuocGia: "VN" }, "Tổ 1, Gia Lai"],
    [{ ChiTiet: "Tổ 1", TenTinhThanh: "Gia Lai" }, "Tổ 1, Gia Lai"],
    [{ QuocGia: "VN" }, "VN"],
  ])("keeps the country of a place abroad: %j", (NoiDangKyKhaiSinh, expected) => {
    const fields = { SoDinhDanh: "064185000025", NoiDangKyKhaiSinh };
    const result = validatePortalUserinfo(fields, { dialect: "csdldc-037" });
    expect(result.ok && claimsFromPortal(result.value).birthRegistrationPlace?.value).toBe(expected);
  });

  it("of an enterprise is no person, and needs no number", () => {
    const result = validatePortalUserinfo({ LoaiTaiKhoan: "2", TenDoanhNghiep: "Công ty mẫu" });
    expect(result).toMatchObject({ ok: true, value: { accountKind: "enterprise" } });
    expect(result.issues.map(({ code }) => code)).toEqual(["identity.source.no-person"]);
  });

  it.each([
    ["1985-12-31", "1985-12-31"],
    ["1985/12/31", "1985-12-31"],
    ["31/12/1985", "1985-12-31"],
    ["31121985", "1985-12-31"],
    ["19851231000000", "1985-12-31"],
    ["1985-12-31T00:00:00+07:00", "1985-12-31"],
    ["1985-12-31 00:00:00.000", "1985-12-31"],
    ["1985", "1985"],
    ["19850000", "1985"],
    ["1985-00-00", "1985"],
    ["1985-12-30T17:00:00Z", undefined],
    ["1985-12-31T08:30:00", undefined],
    ["99999999", undefined],
  ])("reads the date of birth %s as %s", (text, date) => {
    expect(said({ SoDinhDanh: "064185000025", NgayThangNamSinh: text })["birthDate"]).toBe(date);
  });

  it("never throws and never repeats a value, whatever it is given", () => {
    const secret = "Rơ Châm bí mật 0905";
    const value = fc.oneof(
      fc.constant(secret),
      fc.jsonValue(),
      fc.constant({ HoVaTen: secret, Ten: secret }),
    );
    const fields = Object.fromEntries(dialects.dvcqgUserinfo.rows.map(([field]) => [field, value]));
    fc.assert(
      fc.property(fc.oneof(fc.anything(), fc.record(fields, { requiredKeys: [] })), (input) => {
        expect(JSON.stringify(validatePortalUserinfo(input).issues)).not.toContain("bí mật");
      }),
      { numRuns: 200 },
    );
  });

  it("cannot be asked for in a dialect that there is not", () => {
    expect(() => validatePortalUserinfo({}, { dialect: "x" as "kiosk-chip" })).toThrow(TypeError);
  });
});

describe("other portals", () => {
  it("relay a VNeID login with its level", () => {
    const relayed = {
      SoDinhDanh: "052090000017",
      HoVaTen: "Nguyễn Văn An",
      NgayThangNamSinh: "1990",
      IAL: 2,
    };
    expect(said(relayed, { dialect: "vneid-via-portal" })).toMatchObject({
      identityLevel: 2,
      birthDate: "1990",
    });
    expect(told({ ...relayed, IAL: 3 }, { dialect: "vneid-via-portal" })).toEqual([
      "warning identity.source.code-unknown IAL",
    ]);
  });

  it("that read chips prove nothing by themselves", () => {
    const result = validatePortalUserinfo(
      { idCode: "052090000017", gender: "Nam", race: "Kinh" },
      { dialect: "kiosk-chip" },
    );
    expect(result.ok && claimsFromPortal(result.value).sex).toMatchObject({
      value: "male",
      assurance: "scanned",
    });
  });
});

const citizen = (inner: string): string =>
  `<soapenv:Envelope xmlns:soapenv="http://schemas.xmlsoap.org/soap/envelope/"><soapenv:Body>` +
  `<ns1:CongdanCollection xmlns:ns1="http://www.mic.gov.vn/dancu/1.0">${inner.replaceAll(/<(\/?)(?=[A-Z])/gu, "<$1ns1:")}` +
  `</ns1:CongdanCollection></soapenv:Body></soapenv:Envelope>`;

describe("an answer of the population database", () => {
  const one = `<CongDan><SoDinhDanh>064185000025</SoDinhDanh><SoCMND>230000017</SoCMND>
    <HoVaTen><Ho></Ho><ChuDem/><Ten>Rơ Châm H'Lan</Ten></HoVaTen><GioiTinh>1</GioiTinh>
    <NgayThangNamSinh><Nam>1985</Nam><NgayThangNam>19851231</NgayThangNam></NgayThangNamSinh>
    <ThuongTru><MaTinhThanh>52</MaTinhThanh><MaQuanHuyen/><MaPhuongXa>23575</MaPhuongXa><TenTinhThanh>Tỉnh Gia Lai</TenTinhThanh>
      <TenPhuongXa>Phường Pleiku</TenPhuongXa><ChiTiet>Tổ 1</ChiTiet><QuocGia>VN</QuocGia></ThuongTru>
    <QueQuan><QuocGia>VN</QuocGia></QueQuan>
    <Cha><HoVaTen>Siu Bơn</HoVaTen><SoDinhDanh/></Cha>
    <Me><HoVaTen><Ho>Rơ Châm</Ho><ChuDem></ChuDem><Ten>H'Blơi</Ten></HoVaTen></Me><VoChong><HoVaTen/></VoChong></CongDan>`;

  it("becomes claims: names put together again, places on one line", () => {
    const result = validatePopulationAnswer(citizen(one));
    if (!result.ok) throw new Error(JSON.stringify(result.issues));
    const [claims = {}] = result.value.map((person) => claimsFromPortal(person));
    expect(Object.fromEntries(Object.entries(claims).map(([name, { value }]) => [name, value]))).toEqual({
      personalNumber: "064185000025",
      oldNumbers: ["230000017"],
      name: "Rơ Châm H'Lan",
      sex: "male",
      birthDate: "1985-12-31",
      permanentAddress: "Tổ 1, Phường Pleiku, Tỉnh Gia Lai",
      homeTown: "VN",
      father: "Siu Bơn",
      mother: "Rơ Châm H'Blơi",
    });
    expect(result.value[0]?.placeCodes).toEqual({ permanentAddress: { province: "52", commune: "23575" } });
    expect(result.issues.map(({ code, path }) => `${code} ${path}`)).toEqual([
      "identity.number.sex-differs CongDan[0].sex",
    ]);
  });

  it("keeps the letters of old software in the parts of a name", () => {
    const parts = "<HoVaTen><Ho>TrÇn</Ho><ChuDem>ThÞ</ChuDem><Ten>Ph\u00adîng</Ten></HoVaTen>";
    const result = validatePopulationAnswer(
      citizen(`<CongDan><SoDinhDanh>064185000025</SoDinhDanh>${parts}</CongDan>`),
    );
    expect(result.ok && result.value.map((person) => claimsFromPortal(person).name)).toMatchObject([
      { value: "Trần Thị Phượng", confidence: "single-source" },
    ]);
  });

  it.each<[string, unknown, string]>([
    ["bytes", new Uint8Array(3), "identity.population.not-text"],
    ["no XML", "hello", "core.xml.not-well-formed"],
    ["a document type", `<!DOCTYPE a><a/>`, "core.xml.doctype"],
    ["another answer", "<a/>", "identity.population.structure"],
    [
      "the same name in no namespace",
      "<CongdanCollection><CongDan/></CongdanCollection>",
      "identity.population.structure",
    ],
    ["nobody", citizen(""), "identity.population.nobody"],
    ["a person without a number", citizen("<CongDan/>"), "identity.source.personal-number-missing"],
    ["too many people", citizen(one.repeat(101)), "identity.population.too-many"],
  ])("is refused with %s", (_title, input, code) => {
    const result = validatePopulationAnswer(input);
    expect(result.ok).toBe(false);
    expect(result.issues.map((issue) => issue.code)).toContain(code);
  });
});

describe("the list of sources", () => {
  it("has ten systems with 124 fields, and maps to claims that there are", () => {
    const all = Object.values(dialects);
    expect(all).toHaveLength(10);
    expect(all.flatMap(({ rows }) => rows)).toHaveLength(124);
    for (const { rows } of all)
      for (const [field, claim, , , , vi] of rows)
        expect(claim === null ? vi !== undefined : claim in claimDataClass, field).toBe(true);
  });

  const source = new URL("../../../../../shared/specs/vneid/claims.json", import.meta.url);
  it.skipIf(!existsSync(source))("is generated from the list in ../shared as it stands now", () => {
    expect(createHash("sha256").update(readFileSync(source)).digest("hex").slice(0, 16)).toBe(
      "e0b8261a5462d67b",
    );
  });

  interface Listed {
    readonly systems: readonly {
      readonly id: string;
      readonly claims: readonly { readonly personalData?: string | null }[];
    }[];
  }
  it.skipIf(!existsSync(source))("has the classes of personal data that ../shared has", () => {
    const listed = JSON.parse(readFileSync(source, "utf8")) as Listed;
    for (const { id, claims } of listed.systems) {
      const rows = Object.values(dialects).find((one) => one.id === id)?.rows ?? [];
      for (const [at, { personalData }] of claims.entries()) {
        const [field, claim] = rows[at] ?? [];
        if (claim && personalData)
          expect(`${id} ${field}: ${claimDataClass[claim]}`).toBe(`${id} ${field}: ${personalData}`);
      }
    }
  });
});

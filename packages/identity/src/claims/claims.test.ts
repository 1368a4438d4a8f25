import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { parseCardQr, parseMrz } from "../parse.ts";
import type { CardDetails } from "../chip/dg13.ts";
import { claimDataClass } from "./claim.ts";
import { claimsFromCardQr } from "./from-card-qr.ts";
import { claimsFromDg13 } from "./from-dg13.ts";
import { claimsFromMrz } from "./from-mrz.ts";
import { maskClaims } from "./mask.ts";
import { validateTypedClaims } from "./typed.ts";

const time = "2026-03-01T08:30:00+07:00";
const card = parseCardQr("064185000025||Rơ Châm H'Lan|31121985|Nữ|Làng Ốp, Phường Hoa Lư, Gia Lai|01042021");
const zone = parseMrz(
  "IDVNM1850000257064185000025<<98512316F2512314VNM<<<<<<<<<<<6RO<<CHAM<HLAN<<<<<<<<<<<<<<<<<",
);
const details: CardDetails = {
  personalNumber: card.personalNumber,
  name: card.name,
  birthDate: "1985-12-31",
  sex: "female",
  nationality: "Việt Nam",
  ethnicity: "Gia-rai",
  religion: null,
  homeTown: "Ia Kênh, Pleiku, Gia Lai",
  residence: null,
  features: null,
  issueDate: null,
  expiryDate: null,
  father: null,
  mother: "Rơ Châm H'Blơi",
  spouse: null,
  oldNumber: null,
  field16: "00A1B2C3D4E5F607",
};

describe("claims", () => {
  it("from a QR code say field, time and that nothing proves them", () => {
    const claims = claimsFromCardQr(card, { time });
    expect(claims.birthDate).toEqual({
      value: "1985-12-31",
      source: { system: "card-qr", field: "3" },
      time,
      assurance: "scanned",
      confidence: "confirmed",
    });
    expect(Object.keys(claims)).toEqual([
      "personalNumber",
      "name",
      "birthDate",
      "sex",
      "permanentAddress",
      "issueDate",
    ]);
  });

  it("from a machine-readable zone never name the person: it has no Vietnamese marks", () => {
    const claims = claimsFromMrz(zone);
    expect(claims.name).toBeUndefined();
    expect(claims.nameMrz).toMatchObject({ value: "RO<<CHAM<HLAN", time: null, confidence: "single-source" });
  });

  it("from a chip are no better than scanned until the caller has verified it", () => {
    expect(claimsFromDg13(details).mother?.assurance).toBe("scanned");
    expect(claimsFromDg13(details, { assurance: "chip-verified" }).mother?.assurance).toBe("chip-verified");
    expect(Object.keys(claimsFromDg13(details))).not.toContain("religion");
    expect(JSON.stringify(claimsFromDg13(details))).not.toContain(details.field16);
  });

  it("need a time with an offset, if any", () => {
    expect(() => claimsFromCardQr(card, { time: "2026-03-01" })).toThrow(TypeError);
    expect(() => claimsFromCardQr(card, { time: "2026-03-01T08:30:00" })).toThrow(TypeError);
    expect(claimsFromCardQr(card, { time: "2026-03-01T01:30:00.000Z" }).name?.time).toBe(
      "2026-03-01T01:30:00.000Z",
    );
  });
});

describe("validateTypedClaims", () => {
  it("reads a form as papers are written", () => {
    const form = {
      personalNumber: "064 185 000 025",
      oldNumbers: ["230000017"],
      name: "  Rơ  Châm H'Lan ",
      birthDate: "31/12/1985",
      sex: "nữ",
      email: "",
      phoneNumber: null,
    };
    const result = validateTypedClaims(form, { time });
    if (!result.ok) throw new Error("must be good");
    expect(
      Object.fromEntries(Object.entries(result.value).map(([name, claim]) => [name, claim.value])),
    ).toEqual({
      personalNumber: "064185000025",
      oldNumbers: ["230000017"],
      name: "Rơ Châm H'Lan",
      birthDate: "1985-12-31",
      sex: "female",
    });
    expect(result.value.name?.assurance).toBe("typed");
  });

  it.each<[string, unknown, readonly string[]]>([
    ["no object", "Nguyễn Văn An", ["error identity.claims.not-an-object"]],
    ["a list", [], ["error identity.claims.not-an-object"]],
    ["an empty form", { name: "", sex: null }, ["error identity.claims.empty"]],
    [
      "a field that nobody types",
      { name: "Lê An", religion: "x" },
      ["warning identity.claims.unknown-field"],
    ],
    [
      "a key of every object",
      JSON.parse('{"__proto__": "x", "name": "Lê An"}'),
      ["warning identity.claims.unknown-field"],
    ],
    [
      "several bad fields",
      { name: "4n", sex: "?", birthDate: "1/1/90" },
      [
        "error identity.name.digits at name",
        "error identity.sex.unknown at sex",
        "error identity.date.format at birthDate",
      ],
    ],
    [
      "one bad old number of two",
      { oldNumbers: ["230000017", "1"] },
      ["error identity.old-number.format at oldNumbers"],
    ],
    [
      "number and birth year that disagree",
      { personalNumber: "064185000025", birthDate: "1986" },
      ["warning identity.number.birth-year-differs at birthDate"],
    ],
    ["a name in misread UTF-8", { name: "LÃª An" }, ["error identity.text.damaged at name"]],
    ["names of other countries", { name: "Ägir Ærø Ãngelo Łukasz Straße 王伟" }, []],
    ["a name of a megabyte", { name: "a".repeat(1_000_000) }, ["error identity.name.too-long at name"]],
  ])("reports %s", (_title, input, expected) => {
    const issues = validateTypedClaims(input).issues;
    expect(issues.map((one) => `${one.severity} ${one.code}${one.path && ` at ${one.path}`}`)).toEqual(
      expected,
    );
  });

  it("never throws on rubbish", () => {
    fc.assert(fc.property(fc.anything(), (input) => void validateTypedClaims(input)));
    const fields = fc.record({
      name: fc.anything(),
      oldNumbers: fc.anything(),
      sex: fc.anything(),
      birthDate: fc.anything(),
    });
    fc.assert(fc.property(fields, (input) => void validateTypedClaims(input)));
  });
});

describe("maskClaims", () => {
  it("does not tell a word of one letter from a longer one", () => {
    const typed = validateTypedClaims({ name: "Đinh Văn Y" });
    expect(typed.ok && maskClaims(typed.value).name?.value).toBe("Đ*** V*** Y***");
  });

  it("leaves only what a clerk needs to tell two people apart", () => {
    const masked = maskClaims(claimsFromCardQr(card, { time }));
    expect(Object.fromEntries(Object.entries(masked).map(([name, claim]) => [name, claim.value]))).toEqual({
      personalNumber: "064******025",
      name: "R*** C*** H***",
      birthDate: "1985",
      sex: "***",
      permanentAddress: "***, Gia Lai",
      issueDate: "2021",
    });
    expect(masked.name).toMatchObject({ isMasked: true, time, assurance: "scanned" });
  });

  it.each([
    ["Làng Ốp, Phường Hoa Lư, TP. Hồ Chí Minh", "***, TP. Hồ Chí Minh"],
    ["To 1, Phuong Quy Nhon, BINH DINH", "***, BINH DINH"],
    ["Phường Quy Nhơn, Thành phố Huế", "***, Thành phố Huế"],
    ["Gia Lai, 12 Đường Nguyễn Huệ", "***"],
    ["Phường Pleiku, nhà bà Lan", "***"],
  ])("of the address %j shows %j", (permanentAddress, shown) => {
    const typed = validateTypedClaims({ permanentAddress });
    if (!typed.ok) throw new Error("refused");
    expect(maskClaims(typed.value).permanentAddress?.value).toBe(shown);
  });

  it("hides sensitive claims whole, and an address without parts too", () => {
    const masked = maskClaims(claimsFromDg13({ ...details, religion: "Tin lành", residence: "Gia Lai" }));
    expect(masked.religion?.value).toBe("***");
    expect(masked.ethnicity?.value).toBe("***");
    expect(masked.permanentAddress?.value).toBe("***");
    expect(masked.mother?.value).toBe("R*** C*** H***");
  });

  it("keeps only what the caller names", () => {
    const masked = maskClaims(claimsFromCardQr(card), { keep: ["sex"] });
    expect(masked.sex).toMatchObject({ value: "female", isMasked: false });
    expect(masked.name?.isMasked).toBe(true);
  });

  it("drops what is no claim", () => {
    const withMore = { ...claimsFromCardQr(card), note: { value: "secret" } };
    expect(JSON.stringify(maskClaims(withMore))).not.toContain("secret");
  });

  it("never shows a whole value of more than four letters", () => {
    const text = fc.stringMatching(/^[A-Za-z]{5,12}( [A-Za-z]{5,12}){0,2}$/u);
    fc.assert(
      fc.property(text, (name) => {
        const typed = validateTypedClaims({ name, currentAddress: name, phoneNumber: name, email: name });
        if (!typed.ok) throw new Error("must be good");
        const shown = Object.values(maskClaims(typed.value)).map(({ value }) => value);
        for (const word of name.split(" ")) expect(shown.join("\n")).not.toContain(word);
      }),
    );
  });
});

describe("claimDataClass", () => {
  it("marks ethnicity, religion, identifying features and blood group as sensitive", () => {
    const sensitive = Object.entries(claimDataClass).filter(([, one]) => one === "sensitive");
    expect(sensitive.map(([name]) => name)).toEqual(["ethnicity", "religion", "features", "bloodGroup"]);
  });
});

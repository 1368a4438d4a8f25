import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { validateCardQr } from "./card-qr.ts";

const hex = (text: string): string => Buffer.from(text, "utf8").toString("hex");
const parts = [
  "DN4010000000001",
  hex("NGƯỜI GIẢ ĐỊNH"),
  "12/04/1985",
  "2",
  hex("Số 1, đường Thử"),
  "01 - 999",
  "01/01/2026",
  "31/12/2026",
  "01/12/2025",
  "01",
  "",
  "K1",
  "01/01/2030",
];
const payload = (changes: Readonly<Record<number, string>> = {}): string =>
  `${parts.map((part, index) => changes[index] ?? part).join("|")}$`;
const issuesOf = (input: unknown): readonly string[] =>
  validateCardQr(input).issues.map(({ severity, code, path }) => `${severity} ${code} ${path}`);

describe("validateCardQr", () => {
  it("reads all parts", () => {
    const result = validateCardQr(payload());
    expect(result.issues).toEqual([]);
    expect(result.ok && result.value).toEqual({
      generation: "other",
      number: {
        kind: "card",
        text: "DN4010000000001",
        group: "DN",
        level: "4",
        percent: 80,
        province: "01",
        insuranceNumber: "0000000001",
      },
      name: "NGƯỜI GIẢ ĐỊNH",
      birth: "1985-04-12",
      sex: "female",
      address: "Số 1, đường Thử",
      facility: "01999",
      validFrom: "2026-01-01",
      validTo: "2026-12-31",
      issued: "2025-12-01",
      office: "01",
      parent: "",
      fiveYears: "2030-01-01",
      issuedAt: "",
      unverified: ["K1"],
    });
  });

  it("reads the 17 parts of the card of 2021", () => {
    const more = ["4", " 01/10/2029", "0123456789abcdef-0001", "4", hex("Gia Lai"), "$"];
    const result = validateCardQr(["0123456789", ...parts.slice(1, 10), "-", ...more].join("|"));
    expect(result.issues).toEqual([]);
    expect(result.ok && result.value).toMatchObject({
      generation: "2021",
      number: { kind: "insurance-number", text: "0123456789" },
      parent: "",
      fiveYears: "2029-10-01",
      issuedAt: "Gia Lai",
      unverified: ["4", "0123456789abcdef-0001", "4"],
    });
  });

  it("reads the 10 parts of the old card", () => {
    const result = validateCardQr(`${parts.slice(0, 9).join("|")}|$`);
    expect(result.issues).toEqual([]);
    expect(result.ok && result.value).toMatchObject({
      generation: "old",
      issued: "2025-12-01",
      fiveYears: "",
    });
  });

  it("gives names in composed letters", () => {
    const result = validateCardQr(payload({ 1: hex("Thử".normalize("NFD")) }));
    expect(result.ok && result.value.name).toBe("Thử");
  });

  const cases: readonly (readonly [string, unknown, readonly string[]])[] = [
    ["a year of birth", payload({ 2: "1950" }), []],
    ["no last day", payload({ 7: "-" }), []],
    ["a 10-digit number", payload({ 0: "0123456789" }), []],
    ["the sex in words", payload({ 3: "Nữ" }), []],
    ["no end", payload().slice(0, -1), ["warning bhyt.qr.no-terminator [12]"]],
    ["14 parts", payload().replace("$", "|a$"), ["warning bhyt.qr.unusual-part-count "]],
    ["an empty last part of 13", payload({ 12: "" }), []],
    ["a name that is not hex", payload({ 1: "TRẦN" }), ["error bhyt.qr.bad-hex [1]"]],
    ["hex of an odd length", payload({ 1: "4e4" }), ["error bhyt.qr.bad-hex [1]"]],
    ["hex that is no UTF-8", payload({ 1: "ff41" }), ["error bhyt.qr.bad-hex [1]"]],
    ["an address that is not hex", payload({ 4: "Hà Nội" }), ["warning bhyt.qr.bad-hex [4]"]],
    ["a day that is not real", payload({ 6: "31/02/2026" }), ["warning bhyt.qr.bad-date [6]"]],
    ["another sex", payload({ 3: "9" }), ["warning bhyt.qr.bad-sex [3]"]],
    ["a facility of 4", payload({ 5: "01 - 99" }), ["warning bhyt.qr.bad-facility [5]"]],
    ["a card of 14", payload({ 0: "DN401000000001" }), ["error bhyt.qr.bad-code "]],
    ["8 parts", parts.slice(0, 8).join("|"), ["error bhyt.qr.wrong-part-count "]],
    ["nothing", "", ["error bhyt.qr.wrong-part-count "]],
    ["too much", "|".repeat(5000), ["error bhyt.qr.too-long "]],
    ["no text", 1, ["error bhyt.qr.not-text "]],
  ];
  it.each(cases)("with %s", (_title, input, issues) => {
    expect(issuesOf(input)).toEqual(issues);
  });

  it("never throws and shows no part in params", () => {
    fc.assert(
      fc.property(fc.array(fc.string({ unit: "binary", maxLength: 12 }), { maxLength: 16 }), (some) => {
        const { issues } = validateCardQr(some.join("|"));
        for (const { params = {} } of issues)
          for (const value of Object.values(params)) expect(typeof value).toBe("number");
      }),
    );
  });
});

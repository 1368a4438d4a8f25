import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { claimsFromDg13 } from "../claims/from-dg13.ts";
import { validateDg1 } from "./dg1.ts";
import { validateDg13 } from "./dg13.ts";

type Part = readonly [tag: number, ...content: (number | string | Part)[]];

/** Bytes of an element; text is UTF-8, parts are elements. */
function der([tag, ...content]: Part): number[] {
  const body = content.flatMap((one) => {
    if (typeof one === "number") return [one];
    return typeof one === "string" ? [...new TextEncoder().encode(one)] : der(one);
  });
  const length = body.length < 128 ? [body.length] : [0x82, body.length >> 8, body.length & 255];
  return [...(tag > 255 ? [tag >> 8, tag & 255] : [tag]), ...length, ...body];
}

const row = (index: number, ...value: Part[]): Part => [0x30, [0x02, index], ...value];
const text = (value: string): Part => [0x0c, value];
const file = (...rows: Part[]): Uint8Array => Uint8Array.from(der([0x6d, [0x30, [0x31, ...rows]]]));
const least = [row(1, text("052090000017")), row(2, text("Nguyễn Văn An"))];

const found = (input: unknown): readonly string[] =>
  validateDg13(input).issues.map((one) => `${one.severity} ${one.code}${one.path && ` at ${one.path}`}`);

describe("validateDg13", () => {
  it("needs only number and name; everything else may be empty on a 2024 card", () => {
    const result = validateDg13(file(...least, row(7), row(8, text(""))));
    expect(result.ok && result.value).toMatchObject({
      name: "Nguyễn Văn An",
      religion: null,
      homeTown: null,
      father: null,
    });
    expect(result.issues).toEqual([]);
  });

  it.each<[string, Uint8Array, readonly string[]]>([
    ["no number", file(row(2, text("Nguyễn Văn An"))), ["error identity.number.empty at personalNumber"]],
    ["no name", file(row(1, text("052090000017"))), ["error identity.name.missing at name"]],
    [
      "an impossible date",
      file(...least, row(3, text("31/02/1990"))),
      ["warning identity.chip.field-unread at birthDate"],
    ],
    [
      "a number in bytes that are no text",
      file(row(1, [0x0c, 0xff]), row(2, text("Nguyễn Văn An"))),
      ["error identity.chip.not-utf8 at field1"],
    ],
    ["a field beyond 16", file(...least, row(17, text("x"))), ["information identity.chip.unknown-index"]],
    ["a repeated field", file(...least, row(2, text("Lê An"))), ["warning identity.chip.repeated-index"]],
    [
      "text that is not UTF-8",
      file(...least, row(6, [0x0c, 0xff])),
      ["warning identity.chip.not-utf8 at field6"],
    ],
    [
      "a year unlike the number's",
      file(...least, row(3, text("05031991"))),
      ["warning identity.number.birth-year-differs at birthDate"],
    ],
    [
      "a card issued before its holder was born",
      file(...least, row(3, text("05/03/1990")), row(11, text("04/03/1990"))),
      ["warning identity.date.order at issueDate"],
    ],
    [
      "a card issued on the day of birth",
      file(...least, row(3, text("05/03/1990")), row(11, text("05/03/1990"))),
      [],
    ],
    [
      "text in UTF-16, which would lose its letters",
      file(...least, row(8, [0x1e, 0, 0x41, 0, 0x42])),
      ["warning identity.chip.not-utf8 at field8"],
    ],
    [
      "one parent, who may be either",
      file(...least, row(13, [0x30, text("Trần Thị Cúc")])),
      ["warning identity.chip.unknown-index"],
    ],
    ["a row that is none", file(...least, [0x04, 1]), ["error identity.chip.structure"]],
    ["no set of rows", Uint8Array.from(der([0x6d, [0x30]])), ["error identity.chip.structure"]],
    ["another file", Uint8Array.from([0x61, 0]), ["error identity.chip.wrong-file"]],
    ["nothing", new Uint8Array(0), ["error identity.chip.wrong-file"]],
    ["too much", new Uint8Array(70_000).fill(0x6d), ["error identity.chip.too-long"]],
  ])("reports %s", (_title, bytes, expected) => {
    expect(found(bytes)).toEqual(expected);
  });

  it("reads the rest of a card that writes sex, dates or old number in no known form, and keeps these texts", () => {
    const whole = file(
      ...least,
      row(3, text("05/03/1990")),
      row(4, text("Không xác định")),
      row(7, [0x0c, 0xff]),
      row(9, text("Phường Quy Nhơn, Gia Lai")),
      row(12, text("-")),
      row(15, text("-")),
    );
    const result = validateDg13(whole);
    expect(result.ok && result.value).toMatchObject({
      personalNumber: "052090000017",
      birthDate: "1990-03-05",
      sex: null,
      religion: null,
      residence: "Phường Quy Nhơn, Gia Lai",
      expiryDate: null,
      oldNumber: null,
      unread: { sex: "Không xác định", expiryDate: "-", oldNumber: "-" },
    });
    expect(found(whole)).toEqual([
      "warning identity.chip.not-utf8 at field7",
      "warning identity.chip.field-unread at sex",
      "warning identity.chip.field-unread at oldNumber",
      "warning identity.chip.field-unread at expiryDate",
    ]);
    expect(JSON.stringify(result.issues)).not.toContain("Không xác định");
    if (!result.ok) return;
    const claims = claimsFromDg13(result.value);
    expect([claims.sex, claims.oldNumbers, claims.expiryDate]).toEqual([undefined, undefined, undefined]);
    expect(JSON.stringify(claims)).not.toContain("Không xác định");
  });

  it("warns of a card issued after the day of the record", () => {
    const whole = file(...least, row(11, text("05/03/2024")));
    expect(validateDg13(whole, { asOf: "2024-03-05" }).issues).toEqual([]);
    expect(validateDg13(whole, { asOf: "2024-03-04" }).issues).toMatchObject([
      { severity: "warning", code: "identity.date.after-record", path: "issueDate" },
    ]);
  });

  it("takes two parents in their places, an empty place too, and one alone for neither", () => {
    const parents = (...names: Part[]) => {
      const result = validateDg13(file(...least, row(13, [0x30, ...names])));
      return result.ok && [result.value.father, result.value.mother];
    };
    expect(parents(text("Nguyễn Văn Bình"), text("Trần Thị Cúc"))).toEqual([
      "Nguyễn Văn Bình",
      "Trần Thị Cúc",
    ]);
    expect(parents(text(""), text("Trần Thị Cúc"))).toEqual([null, "Trần Thị Cúc"]);
    expect(parents(text("Trần Thị Cúc"))).toEqual([null, null]);
    expect(parents()).toEqual([null, null]);
  });

  it("catches a file cut off at every byte", () => {
    const whole = file(...least);
    for (let length = 0; length < whole.length; length += 1) {
      expect(validateDg13(whole.slice(0, length)).ok, `${length} bytes`).toBe(false);
    }
  });

  it("reads a card without expiry", () => {
    const result = validateDg13(file(...least, row(12, text("Không thời hạn"))));
    expect(result.ok && result.value.expiryDate).toBe(null);
  });

  it("never throws on rubbish", () => {
    fc.assert(fc.property(fc.anything(), (input) => void validateDg13(input)));
    const whole = file(...least, row(13, [0x30, text("Nguyễn Văn Bình"), text("Trần Thị Cúc")]));
    fc.assert(
      fc.property(fc.nat(whole.length - 1), fc.nat(255), (at, byte) => {
        const changed = Uint8Array.from(whole);
        changed[at] = byte;
        validateDg13(changed);
      }),
      { numRuns: 2000 },
    );
  });
});

describe("validateDg1", () => {
  const zone = [
    "IDVNM0900000177052090000017<<4",
    "9003059M3003057VNM<<<<<<<<<<<8",
    "NGUYEN<<VAN<AN<<<<<<<<<<<<<<<<",
  ].join("");
  const whole = Uint8Array.from(der([0x61, [0x5f1f, zone]]));

  it("reads the zone", () => {
    expect(validateDg1(whole)).toMatchObject({ ok: true, value: { documentNumber: "090000017" } });
  });

  it.each<[string, unknown, string]>([
    ["text", zone, "identity.chip.not-bytes"],
    ["another file", Uint8Array.from([0x6d, 0]), "identity.chip.wrong-file"],
    ["a cut-off file", whole.slice(0, -1), "identity.chip.truncated"],
    ["another element inside", Uint8Array.from(der([0x61, [0x5f1e, zone]])), "identity.chip.structure"],
    ["an indefinite length", Uint8Array.from([0x61, 0x80, 0, 0]), "identity.chip.structure"],
    ["a long file", new Uint8Array(2000).fill(0x61), "identity.chip.too-long"],
    ["a zone that is too short", Uint8Array.from(der([0x61, [0x5f1f, "ID"]])), "identity.mrz.lines"],
  ])("rejects %s", (_title, input, code) => {
    expect(validateDg1(input).issues.map((one) => one.code)).toEqual([code]);
  });

  it("never throws on rubbish", () => {
    fc.assert(fc.property(fc.uint8Array({ maxLength: 200 }), (bytes) => void validateDg1(bytes)));
  });
});

import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { validateCardQr } from "./card-qr.ts";

/** An invented person on a card of 2021; each field can be replaced. */
function aCard(
  change: Partial<Record<"number" | "old" | "name" | "birth" | "sex" | "address" | "issued", string>> = {},
) {
  const card = {
    number: "052090000017",
    old: "215000017",
    name: "Nguyễn Văn An",
    birth: "05031990",
    sex: "Nam",
    address: "Tổ 1, Phường Quy Nhơn, Gia Lai",
    issued: "15062021",
    ...change,
  };
  return Object.values(card).join("|");
}

const other = aCard({ number: "064185000025", old: "", name: "Rơ Châm H'Lan", birth: "31121985", sex: "Nữ" });
const asLatin1 = (text: string): string => String.fromCharCode(...new TextEncoder().encode(text));
const windows1252 = new TextDecoder("windows-1252");
const asWindows1252 = (text: string): string => windows1252.decode(new TextEncoder().encode(text));
const withoutMarks = (text: string): string =>
  text.normalize("NFD").replace(/\p{M}/gu, "").replaceAll("Đ", "D").replaceAll("đ", "d");

const found = (input: unknown): readonly string[] =>
  validateCardQr(input).issues.map((one) => `${one.severity} ${one.code}${one.path && ` at ${one.path}`}`);

describe("validateCardQr", () => {
  it("reads a whole scan without a word", () => {
    expect(validateCardQr(aCard())).toEqual({
      ok: true,
      issues: [],
      value: {
        card: "cccd-2021",
        personalNumber: "052090000017",
        oldNumber: "215000017",
        name: "Nguyễn Văn An",
        birthDate: "1990-03-05",
        sex: "male",
        address: "Tổ 1, Phường Quy Nhơn, Gia Lai",
        issueDate: "2021-06-15",
        extra: [],
      },
    });
  });

  it("keeps what follows the seventh field of a 2024 card as it is, and says that its meaning is not public", () => {
    const result = validateCardQr(`${aCard()}|052190000099||Nguyễn Văn Bình|Trần Thị Cúc`);
    expect(result.ok && result.value.card).toBe("can-cuoc-2024");
    expect(result.ok && result.value.extra).toEqual(["052190000099", "", "Nguyễn Văn Bình", "Trần Thị Cúc"]);
    expect(result.issues.map((one) => [one.severity, one.code, one.params])).toEqual([
      ["information", "identity.qr.unknown-fields", { count: 3 }],
    ]);
  });

  it("warns of a card issued after the day of the record", () => {
    const on = (asOf: string): readonly string[] =>
      validateCardQr(aCard(), { asOf }).issues.map(
        ({ severity, code, path }) => `${severity} ${code} at ${path}`,
      );
    expect(on("2021-06-15")).toEqual([]);
    expect(on("2021-06-14")).toEqual(["warning identity.date.after-record at issueDate"]);
  });

  describe("repairs and reports", () => {
    const whole = validateCardQr(aCard());
    it.each<[string, string, readonly string[]]>([
      ["line end of the scanner", `${aCard()}\r\n`, ["information identity.scan.blanks-removed"]],
      ["tab of the scanner", `${aCard()}\t`, ["information identity.scan.blanks-removed"]],
      ["blanks on both sides", ` ${aCard()} \r\n`, ["information identity.scan.blanks-removed"]],
      ["NUL at the end", `${aCard()}\0`, ["information identity.scan.blanks-removed"]],
      ["the frame of a serial line", `\u0002${aCard()}\u0003`, ["information identity.scan.blanks-removed"]],
      ["the AIM prefix of a QR code", `]Q1${aCard()}`, ["information identity.scan.prefix-removed"]],
      [
        "an AIM prefix, blanks and NUL",
        `\0]Q3 ${aCard()}\r\n\0`,
        ["information identity.scan.prefix-removed", "information identity.scan.blanks-removed"],
      ],
      [
        "an AIM prefix before each of two scans",
        `]Q1${aCard()}\r\n]Q1${aCard()}`,
        ["information identity.scan.prefix-removed", "warning identity.qr.doubled"],
      ],
      [
        "an AIM prefix before a scan that was cut off, and before a whole one",
        `]Q1${aCard().slice(0, 40)}]Q1${aCard()}`,
        ["information identity.scan.prefix-removed", "warning identity.qr.torn-part-ignored"],
      ],
      ["byte order mark", `\ufeff${aCard()}`, ["information identity.qr.byte-order-mark"]],
      ["letters and marks apart (NFD)", aCard().normalize("NFD"), ["information identity.qr.decomposed"]],
      ["UTF-8 read as Latin-1", asLatin1(aCard()), ["warning identity.qr.mojibake-repaired"]],
      ["UTF-8 read as windows-1252", asWindows1252(aCard()), ["warning identity.qr.mojibake-repaired"]],
      [
        "the same three times over",
        asLatin1(asLatin1(asLatin1(aCard()))),
        ["warning identity.qr.mojibake-repaired"],
      ],
      ["the same twice over", asLatin1(asLatin1(aCard())), ["warning identity.qr.mojibake-repaired"]],
      [
        "byte order mark read as Latin-1",
        asLatin1(`\ufeff${aCard()}`),
        ["warning identity.qr.mojibake-repaired", "information identity.qr.byte-order-mark"],
      ],
      ["a doubled scan", aCard() + aCard(), ["warning identity.qr.doubled"]],
      [
        "a doubled scan on two lines",
        `${aCard()}\n${aCard()}\n`,
        ["information identity.scan.blanks-removed", "warning identity.qr.doubled"],
      ],
      ["five scans in a row", aCard().repeat(5), ["warning identity.qr.doubled"]],
      ["a first scan cut off", aCard().slice(0, 40) + aCard(), ["warning identity.qr.torn-part-ignored"]],
      ["a second scan cut off", aCard() + aCard().slice(0, 40), ["warning identity.qr.torn-part-ignored"]],
      [
        "a first scan that lost its start",
        aCard().slice(30) + aCard(),
        ["warning identity.qr.torn-part-ignored"],
      ],
      [
        "a torn scan on its own line",
        `${aCard().slice(0, 9)}\n${aCard()}`,
        ["warning identity.qr.torn-part-ignored"],
      ],
      [
        "a line broken in two",
        `${aCard().slice(0, 50)}\n${aCard().slice(50)}`,
        ["warning identity.qr.line-breaks-removed"],
      ],
      ["another character for |", aCard().replaceAll("|", "~"), ["warning identity.qr.separator-replaced"]],
      [
        "control characters",
        aCard({ name: "\u0002Nguyễn Văn An" }),
        ["warning identity.qr.control-characters"],
      ],
      ["doubled spaces in a name", aCard({ name: " Nguyễn  Văn\u00a0An " }), []],
    ])("%s", (_title, scan, codes) => {
      const result = validateCardQr(scan);
      expect(result.ok && result.value).toEqual(whole.ok && whole.value);
      expect(found(scan)).toEqual(codes);
    });

    it("the no-break space of UTF-8 read as Latin-1 that became a plain space", () => {
      const result = validateCardQr(
        asLatin1(aCard({ address: "Xã Hòa An, thành phố Đà Lạt" })).replaceAll("\u00a0", " "),
      );
      expect(result.ok && result.value.address).toBe("Xã Hòa An, thành phố Đà Lạt");
    });

    it("says what stood around the scan, and keeps blanks within the last field of a 2024 card", () => {
      const result = validateCardQr(`\t]Q1${aCard()}| |a  b \r\n`);
      expect(result.ok && result.value.extra).toEqual([" ", "a  b"]);
      expect(result.issues.map(({ code, params }) => [code, params])).toEqual([
        ["identity.scan.prefix-removed", { prefix: "]Q1" }],
        ["identity.scan.blanks-removed", { before: 1, after: 3 }],
        ["identity.qr.unknown-fields", { count: 1 }],
      ]);
    });

    it("lost marks, by sex or by address", () => {
      const lost = withoutMarks(other);
      expect(found(lost)).toEqual(["warning identity.qr.no-diacritics"]);
      expect(found(withoutMarks(aCard()))).toEqual(["warning identity.qr.no-diacritics"]);
      // Places of the Ê-đê end in r, and their names have a w, without anybody typing Telex.
      const eaKar = aCard({ name: "Y Wơ Ksơr", address: "Buôn Ea Sar, Xã Ea Sar, Huyện Ea Kar, Đắk Lắk" });
      expect(found(withoutMarks(eaKar))).toEqual(["warning identity.qr.no-diacritics"]);
      expect(found(aCard({ name: "Y", address: "" }))).toEqual([
        "warning identity.qr.address-missing at address",
      ]);
    });
  });

  describe("rejects", () => {
    it.each<[string, unknown, readonly string[]]>([
      ["nothing", "", ["error identity.qr.empty"]],
      ["only line ends", "\r\n\r\n", ["error identity.qr.empty"]],
      ["no text", undefined, ["error identity.qr.not-text"]],
      ["an AIM prefix alone", "]Q1\r\n", ["error identity.qr.empty"]],
      ["a prefix that is none of AIM", `]Qx${aCard()}`, ["error identity.qr.not-a-card"]],
      ["two AIM prefixes", `]Q1]Q1https://example.org/a|b`, ["error identity.qr.not-a-card"]],
      ["a web address", "https://example.org/a|b", ["error identity.qr.not-a-card"]],
      ["a lone surrogate", aCard({ name: "Nguyễn \ud800" }), ["error identity.text.not-well-formed"]],
      ["a megabyte", "1|".repeat(500_000), ["error identity.qr.too-long"]],
      ["six fields", aCard().replace("215000017|", ""), ["error identity.qr.too-few-fields"]],
      ["a scan cut off in the name", aCard().slice(0, 30), ["error identity.qr.torn"]],
      ["a scan cut off in the number", "052090", ["error identity.qr.torn"]],
      ["a scan cut off in the last date", aCard().slice(0, -3), ["error identity.date.format at issueDate"]],
      ["two different cards", aCard() + other, ["error identity.qr.two-cards"]],
      ["two different cards on two lines", `${aCard()}\n${other}`, ["error identity.qr.two-cards"]],
      [
        "a health-insurance card",
        "5220000017|4e67|05/03/1990|1|-|52 - 001|01/07/2025|-|15/07/2025|52005220000017|-|4| 01/10/2029|0-1|4|50|$",
        ["error identity.qr.health-insurance-card"],
      ],
      [
        "a place code that nobody has",
        aCard({ number: "003090000017" }),
        ["error identity.number.place-unassigned at personalNumber"],
      ],
      [
        "an old number of 8 digits",
        aCard({ old: "21500001" }),
        ["error identity.old-number.format at oldNumber"],
      ],
      ["no name", aCard({ name: " " }), ["error identity.name.missing at name"]],
      ["digits in the name", aCard({ name: "Nguye64n Văn An" }), ["error identity.name.digits at name"]],
      [
        "question marks in the name",
        aCard({ name: "Nguy?n V?n An" }),
        ["error identity.text.damaged at name"],
      ],
      [
        "a replacement character in the name",
        aCard({ name: "Nguy\ufffdn Văn An" }),
        ["error identity.text.damaged at name"],
      ],
      ["the 31st of February", aCard({ birth: "31021990" }), ["error identity.date.impossible at birthDate"]],
      [
        "the 29th of February 1900",
        aCard({ number: "052000000017", birth: "29021900" }),
        ["error identity.date.impossible at birthDate"],
      ],
      ["another sex", aCard({ sex: "X" }), ["error identity.sex.unknown at sex"]],
      [
        "a scan cut off in the day of issue, where the rest looks like a year",
        aCard({ issued: "2006" }),
        ["error identity.qr.torn at issueDate"],
      ],
      [
        "a card older than its holder",
        aCard({ issued: "04031990" }),
        ["error identity.date.order at issueDate"],
      ],
      [
        "broken UTF-8 that cannot be repaired",
        // The damage is that control characters got lost.
        asLatin1(aCard()).replace(/[\u0080-\u009f]/gu, ""),
        ["error identity.qr.mojibake"],
      ],
      [
        "UTF-8 read by a Macintosh",
        new TextDecoder("macintosh").decode(new TextEncoder().encode(aCard())),
        ["error identity.qr.mojibake"],
      ],
      [
        "UTF-8 read by a Thai Windows",
        new TextDecoder("windows-874").decode(new TextEncoder().encode(aCard())),
        ["error identity.qr.mojibake"],
      ],
      [
        "UTF-8 read four times over",
        asLatin1(asLatin1(asLatin1(asLatin1(aCard())))),
        ["error identity.qr.mojibake"],
      ],
      [
        "Telex typing",
        aCard({ name: "Tran Thij Mai", sex: "Nuwx", number: "052190000017", address: "Phuwowngf Quy Nhown" }),
        ["error identity.qr.keyboard-input-method"],
      ],
      [
        "VNI typing in a name alone",
        aCard({ name: "Nguye64n Thi5 Mai", sex: "Nữ", number: "052190000017" }),
        ["error identity.name.digits at name", "error identity.qr.keyboard-input-method"],
      ],
      [
        "VNI typing in one word",
        aCard({ name: "D9a5t", address: "" }),
        ["error identity.qr.keyboard-input-method"],
      ],
      [
        "VNI typing",
        aCard({ name: "Le Mai", sex: "Nu74", number: "052190000017", address: "Phu7o7ng2 Quy Nho7n" }),
        ["error identity.sex.unknown at sex", "error identity.qr.keyboard-input-method"],
      ],
    ])("%s", (_title, input, codes) => {
      expect(validateCardQr(input).ok).toBe(false);
      expect(found(input)).toEqual(expect.arrayContaining([...codes]));
    });
  });

  it("accepts a card issued on the day of birth, and a birth date with only the year", () => {
    expect(found(aCard({ issued: "05031990" }))).toEqual([]);
    const result = validateCardQr(aCard({ birth: "1990" }));
    expect(result.ok && result.value.birthDate).toBe("1990");
  });

  it("warns, and does not reject, when number and person disagree: civil status may be corrected", () => {
    expect(found(aCard({ birth: "05031991", sex: "Nữ" }))).toEqual([
      "warning identity.number.birth-year-differs at birthDate",
      "warning identity.number.sex-differs at sex",
    ]);
  });

  it("takes an old number of 12 digits, even the same as the new one, for no second card", () => {
    expect(found(aCard({ old: "052090000017" }))).toEqual([]);
    expect(found(`${aCard({ old: "052090000017" })}||||`)).toEqual([]);
  });

  it("never throws on rubbish", () => {
    fc.assert(fc.property(fc.anything(), (input) => void validateCardQr(input)));
    const pieces = fc.constantFrom(
      "|",
      "052090000017",
      "Nam",
      "05031990",
      "\r\n",
      "Nguyễn",
      "$",
      "\u0085",
      "á»",
      "?",
      "",
    );
    fc.assert(
      fc.property(fc.array(pieces, { maxLength: 60 }), (parts) => void validateCardQr(parts.join(""))),
    );
  });

  it("never shows what was scanned", () => {
    const names = fc.stringMatching(/^[A-Za-zÀ-ỹ]{6,12}$/u);
    fc.assert(
      fc.property(names, fc.stringMatching(/^[0-9]{12}$/u), (name, number) => {
        const text = JSON.stringify(validateCardQr(aCard({ name, number, sex: name, birth: number })).issues);
        expect(text.includes(name) || text.includes(number)).toBe(false);
      }),
    );
  });

  it("takes linear time on the longest scan", () => {
    const started = process.cpuUsage();
    for (const unit of ["052090000017|", "|", "\n", "1", "á»", "Nam|05031990|", " ", "a?"]) {
      validateCardQr(unit.repeat(Math.floor(16_384 / unit.length)));
    }
    expect(process.cpuUsage(started).user / 1000).toBeLessThan(500);
  });
});

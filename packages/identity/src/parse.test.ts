import { describe, expect, it } from "vitest";
import { IdentityError, parseCardQr, parseMrz, parsePersonalNumber } from "./index.ts";

describe("parse functions", () => {
  it.each([
    ["parsePersonalNumber", parsePersonalNumber, "052090", "identity.number.length"],
    ["parseCardQr", parseCardQr, "052090000017|Nguyễn Văn An", "identity.qr.torn"],
    ["parseMrz", parseMrz, "IDVNM", "identity.mrz.lines"],
  ])("%s throws one class with code and issues, and no data in its text", (_name, parse, input, code) => {
    let thrown: unknown;
    try {
      parse(input);
    } catch (error) {
      thrown = error;
    }
    expect(thrown).toBeInstanceOf(IdentityError);
    expect(thrown).toMatchObject({ name: "IdentityError", code, issues: [{ code }] });
    expect(String(thrown)).not.toContain(input);
  });

  it("names the first error, not a warning before it", () => {
    const scan = "052090000017||Nguyen Van An 2|05031991|Nam|To 1, Phuong Quy Nhon, Gia Lai|15062021";
    expect(() => parseCardQr(scan)).toThrow(expect.objectContaining({ code: "identity.name.digits" }));
  });
});

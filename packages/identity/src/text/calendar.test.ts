import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { validateVietnameseDate } from "./calendar.ts";

const read = (input: unknown): string | undefined => {
  const result = validateVietnameseDate(input);
  return result.ok ? result.value : result.issues[0]?.code;
};

describe("validateVietnameseDate", () => {
  it.each([
    ["05031990", "1990-03-05"],
    ["05/03/1990", "1990-03-05"],
    ["5/3/1990", "1990-03-05"],
    ["05-03-1990", "1990-03-05"],
    ["05.03.1990", "1990-03-05"],
    ["1990-03-05", "1990-03-05"],
    ["1990-03", "1990-03"],
    ["03/1990", "1990-03"],
    ["1958", "1958"],
    ["00/00/1958", "1958"],
    ["29/02/2000", "2000-02-29"],
    ["29/02/2004", "2004-02-29"],
  ])("reads %s as %s", (text, iso) => {
    expect(read(text)).toBe(iso);
  });

  it.each([
    ["29/02/1900", "identity.date.impossible"],
    ["29/02/2023", "identity.date.impossible"],
    ["31/04/2023", "identity.date.impossible"],
    ["32/01/2023", "identity.date.impossible"],
    ["01/13/2023", "identity.date.impossible"],
    ["05/00/1990", "identity.date.impossible"],
    ["01010000", "identity.date.impossible"],
    ["0000", "identity.date.impossible"],
    ["", "identity.date.format"],
    ["5/3/90", "identity.date.format"],
    ["1990-3-5", "identity.date.format"],
    ["05031990 ".repeat(100_000), "identity.date.format"],
    [19900305, "identity.date.not-text"],
  ])("rejects %s", (text, code) => {
    expect(read(text)).toBe(code);
  });

  it.each([
    ["19900305", "1990-03-05"],
    ["199003051030", "1990-03-05"],
    ["19900300", "1990-03"],
    ["199003052460", "identity.date.format"],
    ["199002301030", "identity.date.impossible"],
  ])("reads %s with the year first as %s", (text, expected) => {
    const result = validateVietnameseDate(text, { order: "year-first" });
    expect(result.ok ? result.value : result.issues[0]?.code).toBe(expected);
    if (text.length === 12) expect(read(text)).toBe("identity.date.format");
  });

  it("agrees with the calendar on every day of four centuries", () => {
    fc.assert(
      fc.property(
        fc.date({ min: new Date("1800-01-01"), max: new Date("2199-12-31"), noInvalidDate: true }),
        (date) => {
          const iso = date.toISOString().slice(0, 10);
          const [year = "", month = "", day = ""] = iso.split("-");
          expect(read(`${day}/${month}/${year}`)).toBe(iso);
          expect(read(day + month + year)).toBe(iso);
        },
      ),
    );
  });
});

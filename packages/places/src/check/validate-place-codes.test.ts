import { describeIssue } from "@lienthong/core";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { placesMessages } from "../messages/messages.ts";
import { PlacesError } from "../messages/places-error.ts";
import { parsePlaceCodes, validatePlaceCodes } from "./validate-place-codes.ts";
import { rubbish } from "../testing/rubbish.ts";

const found = (input: unknown, asOf?: string) => {
  const result = validatePlaceCodes(input, asOf === undefined ? {} : { asOf });
  return [result.ok, ...result.issues.map(({ code, severity, path }) => `${severity} ${path} ${code}`)];
};

describe("codes of a place since 1 July 2025", () => {
  it.each([
    ["of a province and one of its communes", { province: "52", commune: "21583" }, [true]],
    ["of a commune alone", { commune: "21583" }, [true]],
    ["of a province alone, the commune empty", { province: "52", commune: "" }, [true]],
    ["of a province that is no more", { province: "64" }, [false, "error province places.code.former-unit"]],
    ["of a province that never was", { province: "03" }, [false, "error province places.code.unknown"]],
    [
      "of a commune that is no more",
      { province: "52", commune: "23566" },
      [false, "error commune places.code.former-unit"],
    ],
    ["of a commune that never was", { commune: "99999" }, [false, "error commune places.code.unknown"]],
    [
      "of a commune in another province",
      { province: "51", commune: "21583" },
      [false, "error commune places.code.other-province"],
    ],
    [
      "with a district, which is no more",
      { province: "52", district: "540", commune: "21583" },
      [true, "warning district places.code.level-abolished"],
    ],
    [
      "with another code of the commune",
      { province: "22", commune: "06978" },
      [true, "information commune places.code.other-code"],
    ],
  ])("%s", (_title, input, expected) => {
    expect(found(input, "2026-03-01")).toEqual(expected);
  });
});

describe("codes of a place before 1 July 2025", () => {
  it.each([
    ["of all three levels", { province: "64", district: "622", commune: "23575" }, [true]],
    ["of a province and one of its communes", { province: "64", commune: "23575" }, [true]],
    ["of a commune alone", { commune: "23575" }, [true]],
    ["of a province that never was", { province: "03" }, [false, "error province places.code.unknown"]],
    [
      "of a commune that may have ended earlier",
      { province: "64", commune: "99999" },
      [true, "warning commune places.code.unknown"],
    ],
    ["of an unknown commune alone", { commune: "99999" }, [true, "warning commune places.code.unknown"]],
    [
      "of a district that may have ended earlier",
      { province: "64", district: "999" },
      [true, "warning district places.code.unknown"],
    ],
    [
      "of a special zone that was yet to come",
      { commune: "11948" },
      [false, "error commune places.code.later-unit"],
    ],
    [
      "of a commune in another district",
      { province: "64", district: "623", commune: "23575" },
      [false, "error commune places.code.other-district"],
    ],
    [
      "of a district in another province",
      { province: "52", district: "622", commune: "23575" },
      [false, "error district places.code.other-province"],
    ],
    [
      "of a commune in another province",
      { province: "52", commune: "23575" },
      [false, "error district places.code.other-province"],
    ],
  ])("%s", (_title, input, expected) => {
    expect(found(input, "2025-06-30")).toEqual(expected);
  });
});

describe("codes of a place without a day", () => {
  it.each([
    ["that only the present list has", { province: "52", commune: "23575" }, "current", []],
    ["that only the former list has", { province: "64", commune: "23575" }, "former", []],
    ["with a district", { province: "64", district: "622", commune: "23575" }, "former", []],
    ["that both lists have", { province: "01", commune: "00004" }, "current", ["places.codes.day-unknown"]],
  ])("%s", (_title, input, generation, codes) => {
    const result = validatePlaceCodes(input);
    expect(result.ok && result.value.generation).toBe(generation);
    expect(result.issues.map(({ code }) => code)).toEqual(codes);
  });

  it("that no list has are reported by the present one", () => {
    expect(found({ province: "03", commune: "99999" })).toEqual([
      false,
      "error commune places.code.unknown",
      "error province places.code.unknown",
    ]);
  });
});

describe("codes that are written badly", () => {
  it.each([
    [null, "", "places.codes.not-an-object"],
    [["52"], "", "places.codes.not-an-object"],
    ["52", "", "places.codes.not-an-object"],
    [{}, "", "places.codes.empty"],
    [{ district: "622" }, "", "places.codes.empty"],
    [{ province: 52 }, "province", "places.code.not-text"],
    [{ province: "5" }, "province", "places.code.digits"],
    [{ province: "052" }, "province", "places.code.digits"],
    [{ commune: "2158" }, "commune", "places.code.digits"],
    [{ commune: "2158a" }, "commune", "places.code.digits"],
    [{ commune: "٢١٥٨٣" }, "commune", "places.code.digits"],
    [{ commune: "9".repeat(1_000_000) }, "commune", "places.code.digits"],
  ])("%.30j", (input, path, code) => {
    expect(found(input, "2026-03-01")).toEqual([false, `error ${path} ${code}`]);
  });

  it("throw one class of errors from parsePlaceCodes, which names no value", () => {
    expect(() => parsePlaceCodes({ province: "03" })).toThrow(PlacesError);
    expect(() => parsePlaceCodes({ province: "03" })).toThrow("places.code.unknown");
    expect(parsePlaceCodes({ commune: "21583" }).province?.name).toBe("Gia Lai");
  });

  it("are wrong use when the day is no day", () => {
    expect(() => validatePlaceCodes({ province: "52" }, { asOf: "01/07/2025" })).toThrow(TypeError);
  });

  it("of any kind give an answer, each issue with a sentence", () => {
    fc.assert(
      fc.property(
        fc.oneof(rubbish, fc.record({ province: rubbish, district: rubbish, commune: rubbish })),
        (input) => {
          for (const issue of validatePlaceCodes(input).issues)
            expect(describeIssue(issue, "vi", placesMessages)).not.toBe(issue.code);
        },
      ),
    );
  });
});

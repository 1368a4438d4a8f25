import { createHash } from "node:crypto";
import { existsSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { assignedProvinces } from "../generated/place-codes.ts";
import { countryRows, provinceRows } from "../generated/places.ts";
import { parsePersonalNumber } from "../parse.ts";
import { birthPlaceOf } from "./birth-place.ts";

const source = new URL("../../../../../shared/specs/vneid/province-codes.json", import.meta.url);

describe("birthPlaceOf", () => {
  it("keeps the former Gia Lai (064) and the former Bình Định (052) apart, both now in Tỉnh Gia Lai (052)", () => {
    expect(birthPlaceOf(parsePersonalNumber("064090000017").number)).toMatchObject({
      kind: "province",
      name: "Gia Lai",
      confidence: "confirmed",
      unitSince2025: { code: "052", name: "Tỉnh Gia Lai", confidence: "single-source" },
    });
    expect(birthPlaceOf(parsePersonalNumber("052090000017").number)).toMatchObject({
      name: "Bình Định",
      unitSince2025: { code: "052", name: "Tỉnh Gia Lai" },
    });
  });

  it("knows every code that a personal number may begin with", () => {
    const provinces = Array.from(assignedProvinces).flatMap((digit, code) =>
      digit === "1" ? [String(code).padStart(3, "0")] : [],
    );
    expect(provinces).toEqual(provinceRows.map(([code]) => code));
    const codes = [...provinces, ...countryRows.map(([code]) => code)];
    expect(codes).toHaveLength(63 + 195);
    for (const code of codes)
      expect(birthPlaceOf(parsePersonalNumber(`${code}090000017`).number)?.code).toBe(code);
    expect(countryRows.map(([code]) => Number(code))).toEqual(
      Array.from({ length: 195 }, (_, at) => 101 + at),
    );
  });

  it("has 34 units since July 2025", () => {
    expect(new Set(provinceRows.map(([, , unit]) => unit)).size).toBe(34);
  });

  it.skipIf(!existsSync(source))("is generated from the list in ../shared as it stands now", () => {
    const hash = createHash("sha256").update(readFileSync(source)).digest("hex");
    expect(hash.slice(0, 16)).toBe("3f5cde0381d122fc");
  });
});

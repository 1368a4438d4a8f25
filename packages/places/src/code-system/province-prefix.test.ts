import { existsSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type ProvincePrefixSystem, provinceOfPrefix } from "./province-prefix.ts";
import { rubbish } from "../testing/rubbish.ts";

const names = (system: ProvincePrefixSystem, code: string) => {
  const prefix = provinceOfPrefix(system, code);
  return prefix?.kind === "province" ? [prefix.former.name, prefix.current.name] : prefix?.name;
};

describe("the province code in another number", () => {
  it.each<readonly [ProvincePrefixSystem, string, unknown]>([
    ["personal-number", "052", ["Bình Định", "Gia Lai"]],
    ["personal-number", "064", ["Gia Lai", "Gia Lai"]],
    ["personal-number", "001", ["Hà Nội", "Hà Nội"]],
    ["personal-number", "003", undefined],
    ["personal-number", "101", undefined],
    ["personal-number", "52", undefined],
    ["health-card", "52", ["Bình Định", "Gia Lai"]],
    ["health-card", "03", undefined],
    ["health-card", "97", undefined],
    ["health-facility", "97", "Bộ Quốc phòng"],
    ["health-facility", "98", "Bộ Công an"],
    ["health-facility", "96", ["Cà Mau", "Cà Mau"]],
    ["health-facility", "052", undefined],
  ])("in a %s, %s", (system, code, expected) => {
    expect(names(system, code)).toEqual(expected);
  });

  it("of any kind gives an answer", () => {
    fc.assert(
      fc.property(rubbish, rubbish, (system, code) => {
        expect(provinceOfPrefix(system as ProvincePrefixSystem, code as string)).toBeUndefined();
      }),
    );
  });
});

const list = fileURLToPath(new URL("../../../../../shared/specs/vneid/province-codes.json", import.meta.url));

describe.skipIf(!existsSync(list))("the prefixes of personal numbers (skipped without ../shared)", () => {
  it("lead to the same provinces as the list of the police", () => {
    interface Row {
      readonly code: string;
      readonly name: string;
      readonly unitAfter2025: { readonly code: string };
    }
    const { provinces63 } = JSON.parse(readFileSync(list, "utf8")) as {
      provinces63: { items: readonly Row[] };
    };
    expect(provinces63.items).toHaveLength(63);
    for (const { code, unitAfter2025 } of provinces63.items) {
      const prefix = provinceOfPrefix("personal-number", code);
      expect(prefix?.kind === "province" && `0${prefix.current.code}`).toBe(unitAfter2025.code);
    }
  });
});

import { existsSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { countries, countryName } from "./countries.ts";
import { ethnicGroup, ethnicGroups, ethnicGroupsNamed, specialEthnicCodes } from "./ethnic-groups.ts";
import { religion, religions, religionsNamed } from "./religions.ts";
import { rubbish } from "../testing/rubbish.ts";

describe("ethnic groups", () => {
  it("are 54, numbered 01 to 54 in the list of 1979", () => {
    const numbers = Array.from({ length: 54 }, (_, index) => String(index + 1).padStart(2, "0"));
    expect(ethnicGroups().map(({ codes }) => codes["1979"].code)).toEqual(numbers);
  });

  it("have the codes 01 to 20 of 2008 that could be read, and no other", () => {
    const read = ethnicGroups().flatMap(({ codes }) => codes["2008"] ?? []);
    const numbers = Array.from({ length: 20 }, (_, index) => String(index + 1).padStart(2, "0"));
    expect(read.map(({ code }) => code).sort()).toEqual(numbers);
    expect(
      read
        .filter(({ confidence }) => confidence === "single-source")
        .map(({ code }) => code)
        .sort(),
    ).toEqual(numbers.slice(13));
  });

  it.each([
    ["04", "Hoa", "Mường"],
    ["06", "Mường", "Hoa"],
    ["12", "Ê-đê", "Ba-na"],
    ["01", "Kinh", "Kinh"],
  ])("with code %s are %s in 1979 and %s in 2008", (code, first, second) => {
    expect(ethnicGroup(code, "1979")?.name).toBe(first);
    expect(ethnicGroup(code, "2008")?.name).toBe(second);
  });

  it("have no code beside the lists", () => {
    expect(ethnicGroup("54", "2008")).toBeUndefined();
    expect(ethnicGroup("55", "1979")).toBeUndefined();
    expect(specialEthnicCodes.map(({ code, confidence }) => `${code} ${confidence}`)).toEqual([
      "55 single-source",
      "56 single-source",
    ]);
  });

  it("are found by name first, then by their other names", () => {
    const names = (name: string) => ethnicGroupsNamed(name).map((group) => group.name);
    expect(names("Thổ")).toEqual(["Thổ"]);
    expect(names("ê đê")).toEqual(["Ê-đê"]);
    expect(names("Mèo")).toEqual(["HMông"]);
    expect(names("Ca-tang")).toEqual(["Cơ-tu", "Gié-Triêng"]);
    expect(names("Klingon")).toEqual([]);
  });
});

describe("religions", () => {
  it("are 14, numbered 01 to 14, from one source", () => {
    expect(religions().map(({ code }) => Number(code))).toEqual(
      Array.from({ length: 14 }, (_, index) => index + 1),
    );
    expect(religions().every(({ confidence }) => confidence === "single-source")).toBe(true);
  });

  it("are found by code and name; none has no code", () => {
    expect(religion("02")?.name).toBe("Công giáo");
    expect(religionsNamed("phật giáo hòa hảo").map(({ code }) => code)).toEqual(["03"]);
    expect(religionsNamed("Không")).toEqual([]);
    expect(religion("00")).toBeUndefined();
  });
});

describe("countries", () => {
  it.each([
    ["VN", "Việt Nam"],
    ["US", "Hoa Kỳ"],
    ["GB", "Vương quốc Anh"],
    ["KH", "Campuchia"],
  ])("%s is %s", (code, name) => {
    expect(countryName(code, { locale: "vi" })).toBe(name);
  });

  it.each(["XK", "EU", "UN", "ZZ", "QO", "DD", "SU", "UK", "AA", "vn", "V", "VNM", "", "1A"])(
    "%j is none",
    (code) => {
      expect(countryName(code, { locale: "vi" })).toBeUndefined();
    },
  );

  it("are the 249 of ISO 3166-1, in both languages", () => {
    expect(countries({ locale: "vi" })).toHaveLength(249);
    expect(countries({ locale: "en" }).map(({ code }) => code)).toEqual(
      countries({ locale: "vi" }).map(({ code }) => code),
    );
  });

  it("need a language that is named", () => {
    expect(() => countries({} as { locale: "vi" })).toThrow(TypeError);
  });
});

describe("codes and names of any kind", () => {
  it("give an answer", () => {
    fc.assert(
      fc.property(rubbish, (value) => {
        const text = value as string;
        expect(() => [
          ethnicGroup(text, "1979"),
          ethnicGroup("01", text as "1979"),
          ethnicGroupsNamed(text),
        ]).not.toThrow();
        expect(() => [
          religion(text),
          religionsNamed(text),
          countryName(text, { locale: "vi" }),
        ]).not.toThrow();
      }),
    );
  });
});

const specs = fileURLToPath(new URL("../../../../../shared/specs/vn-admin/", import.meta.url));

describe.skipIf(!existsSync(specs))(
  "the lists, against the reference data (skipped without ../shared)",
  () => {
    const read = <Row>(name: string) =>
      (JSON.parse(readFileSync(`${specs}${name}.json`, "utf8")) as { items: readonly Row[] }).items;

    it("are the same, without what was inferred only", () => {
      interface Row {
        readonly code: string;
        readonly name: string;
        readonly aliases: readonly string[];
        readonly code2008?: string | null;
      }
      expect(
        ethnicGroups().map(({ name, otherNames, codes }) => [
          codes["1979"].code,
          name,
          otherNames,
          codes["2008"]?.code ?? null,
        ]),
      ).toEqual(read<Row>("ethnic-groups").map((row) => [row.code, row.name, row.aliases, row.code2008]));
      expect(religions().map(({ code, name, otherNames }) => [code, name, otherNames])).toEqual(
        read<Row>("religions").map((row) => [row.code, row.name, row.aliases]),
      );
    });
  },
);

import { existsSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { allCommunes } from "./all-communes.ts";
import { allFormer } from "./all-former.ts";
import type { Extent } from "./moves.ts";
import { provinceTable } from "./province-table.ts";

const specs = fileURLToPath(new URL("../../../../../shared/specs/vn-admin/", import.meta.url));

const read = <Row>(name: string): readonly Row[] =>
  (JSON.parse(readFileSync(`${specs}${name}.json`, "utf8")) as { items: readonly Row[] }).items;

const count = <Row, Key extends string>(rows: readonly Row[], keyOf: (row: Row) => Key) =>
  rows.reduce<Record<string, number>>(
    (sums, row) => ({ ...sums, [keyOf(row)]: (sums[keyOf(row)] ?? 0) + 1 }),
    {},
  );

describe("the tables", () => {
  const { latest, first, rows } = allCommunes();
  const former = allFormer();
  const provinces = provinceTable();

  it("hold 34 provinces of today and 63 of before, each former one in one of today", () => {
    const lengths = Object.entries(provinces.lists).map(([day, list]) => [day, list.length]);
    expect(lengths.sort()).toEqual([
      ["2025-06-30", 63],
      ["2025-07-01", 34],
      ["2026-04-30", 34],
    ]);
    const parts = [...provinces.parts.values()].flat().sort();
    expect(parts).toEqual(provinces.lists["2025-06-30"]?.map(({ code }) => code));
  });

  it("count communes by type as the resolutions do, before and after 30 April 2026", () => {
    expect(count(first, ({ type }) => type)).toEqual({ xa: 2621, phuong: 687, "dac-khu": 13 });
    expect(count(latest, ({ type }) => type)).toEqual({ xa: 2611, phuong: 697, "dac-khu": 13 });
  });

  it("count former units by type", () => {
    expect(count(former.communes, ({ type }) => type)).toEqual({ phuong: 1726, "thi-tran": 617, xa: 7692 });
    expect(former.districts).toHaveLength(696);
  });

  it("refer only to units that exist", () => {
    const codes = (list: readonly { readonly code: string }[] = []) => new Set(list.map(({ code }) => code));
    const current = codes(provinces.lists["2026-04-30"]);
    const formerProvinces = codes(provinces.lists["2025-06-30"]);
    const districts = codes(former.districts);
    expect(latest.filter(({ province }) => !current.has(province))).toEqual([]);
    expect(former.districts.filter(({ province }) => !formerProvinces.has(province))).toEqual([]);
    expect(former.communes.filter(({ district }) => !districts.has(district))).toEqual([]);
    const targets = former.moves.flatMap((move) => move.targets.map(([code]) => code));
    expect(targets.filter((code) => !rows.has(code))).toEqual([]);
    expect([...former.islands.values()].filter((code) => !rows.has(code))).toEqual([]);
    // Every commune of today has a part, or was an island district.
    expect(new Set([...targets, ...former.islands.values()]).size).toBe(3321);
  });

  it("know each code once, with five digits, and each name in NFC", () => {
    for (const list of [latest, former.communes]) {
      expect(new Set(list.map(({ code }) => code)).size).toBe(list.length);
      expect(list.filter(({ code }) => !/^\d{5}$/u.test(code))).toEqual([]);
      expect(list.filter(({ name }) => name === "" || name !== name.normalize("NFC"))).toEqual([]);
    }
  });

  it("send 9,595 communes whole to one new unit, and split 440, of which 60 have a default", () => {
    expect(former.moves.filter(({ targets }) => targets.length === 1)).toHaveLength(9595);
    const splits = former.moves.filter(({ targets }) => targets.length > 1);
    expect(splits).toHaveLength(440);
    expect(splits.filter(({ hasDefault }) => hasDefault)).toHaveLength(60);
    expect(former.moves.reduce((sum, { targets }) => sum + targets.length, 0)).toBe(10_565);
  });

  it("send every commune into the province that its own became part of", () => {
    const partOf = new Map(
      [...provinces.parts].flatMap(([code, parts]) => parts.map((part) => [part, code])),
    );
    const strays = former.communes.filter(({ province }, row) =>
      former.moves[row]?.targets.some(
        ([code]) => latest[rows.get(code) ?? -1]?.province !== partOf.get(province),
      ),
    );
    expect(strays).toEqual([]);
  });
});

describe.skipIf(!existsSync(specs))(
  "the tables, against the reference data (skipped without ../shared)",
  () => {
    const { latest, first } = allCommunes();
    const former = allFormer();
    const sorted = <Row extends readonly [string, ...unknown[]]>(list: readonly Row[]) =>
      [...list].sort(([a], [b]) => (a < b ? -1 : 1));

    it("hold the same communes", () => {
      type Row = readonly [string, string, string, string, string?];
      const rows = read<Row>("communes");
      expect(sorted(latest.map((one) => [one.code, one.name, one.type, one.province] as const))).toEqual(
        rows.map((row) => row.slice(0, 4)),
      );
      expect(sorted(first.map((one) => [one.code, one.type] as const))).toEqual(
        rows.map(([code, , type, , earlier = type]) => [code, earlier]),
      );
    });

    it("hold the same provinces", () => {
      interface Row {
        readonly code: string;
        readonly name: string;
        readonly nameEn: string;
        readonly type: string;
        readonly mergedFrom: readonly string[];
        readonly to: string;
        readonly formerNames?: readonly string[];
      }
      const { lists, parts } = provinceTable();
      expect(
        lists["2026-04-30"]?.map((one) => [one.code, one.name, one.nameEn, one.type, parts.get(one.code)]),
      ).toEqual(
        read<Row>("provinces").map((row) => [row.code, row.name, row.nameEn, row.type, row.mergedFrom]),
      );
      expect(lists["2025-06-30"]?.map((one) => [one.code, one.name, one.type, one.formerNames])).toEqual(
        read<Row>("provinces-old").map((row) => [row.code, row.name, row.type, row.formerNames]),
      );
      for (const row of read<Row>("provinces-old")) expect(parts.get(row.to)).toContain(row.code);
    });

    it("hold the same former units", () => {
      type Row = readonly [string, string, string, string, (readonly string[])?];
      expect(
        sorted(former.districts.map((one) => [one.code, one.name, one.type, one.province] as const)),
      ).toEqual(read<Row>("districts-old"));
      expect(
        sorted(
          former.communes.map((one) => [one.code, one.name, one.type, one.district, one.otherNames] as const),
        ),
      ).toEqual(
        read<Row>("old-communes").map(([code, name, type, district, others = []]) => [
          code,
          name,
          type,
          district,
          others,
        ]),
      );
    });

    it("send them to the same new ones, to the same extent", () => {
      type Row = readonly [string, string | null, (readonly (readonly [string, string])[])?];
      const letters: Readonly<Record<Extent, string>> = {
        whole: "w",
        "all-people": "m",
        part: "p",
        area: "a",
        people: "q",
      };
      const rows = former.communes.map(({ code }, row) => {
        const { targets = [], hasDefault = false } = former.moves[row] ?? {};
        const [target] = targets;
        return targets.length === 1
          ? ([code, target?.[0]] as const)
          : ([
              code,
              hasDefault ? target?.[0] : null,
              targets.map(([to, extent]) => [to, letters[extent]]),
            ] as const);
      });
      expect(sorted(rows)).toEqual(read<Row>("commune-mapping"));
    });
  },
);

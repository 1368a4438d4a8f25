import { formerDay } from "../unit/dates.ts";
import type { District, DistrictType, FormerCommune, FormerCommuneType } from "../unit/unit.ts";
import { digits, nameReader, readCounts, readDifferences } from "./column.ts";
import { type Move, readMoves } from "./moves.ts";

/** Districts, former communes and where they went as columns; written by scripts/generate-places.mjs. */
export interface FormerColumns {
  readonly provinces: string;
  readonly districts: string;
  readonly districtTypes: string;
  readonly codes: string;
  readonly types: string;
  readonly syllables: string;
  readonly names: string;
  readonly others: string;
  readonly islands: string;
  readonly moves: string;
  readonly far: string;
  readonly splits: string;
}

/** The units as they stood on 30 June 2025. */
export interface FormerTable {
  readonly districts: readonly District[];
  /** By province, district and code. */
  readonly communes: readonly FormerCommune[];
  /** Where each commune went, row by row. */
  readonly moves: readonly Move[];
  /** Row of a commune by code. */
  readonly rows: ReadonlyMap<string, number>;
  /** Row of a district by code. */
  readonly districtRows: ReadonlyMap<string, number>;
  /** Island district without communes -> the special zone that it became. */
  readonly islands: ReadonlyMap<string, string>;
}

const districtTypes: Readonly<Record<string, DistrictType>> = {
  q: "quan",
  h: "huyen",
  t: "thi-xa",
  p: "thanh-pho",
};
const communeTypes: Readonly<Record<string, FormerCommuneType>> = { x: "xa", p: "phuong", t: "thi-tran" };

/** Reads the columns. */
export function readFormer(columns: FormerColumns): FormerTable {
  const name = nameReader(columns.syllables);
  const provinces = readCounts(columns.provinces);
  const codes = readDifferences(columns.codes);
  const otherNames = readOthers(columns.others, name);
  const communes: FormerCommune[] = [];
  const names = columns.names.split("|");
  const districts = readDifferences(columns.districts).map((number, index): District => {
    const district = digits(number, 3);
    const province = provinces[index] ?? "";
    const [own = "", ...rest] = (names[index] ?? "").split("!");
    for (const text of rest) {
      const row = communes.length;
      communes.push({
        code: digits(codes[row] ?? 0, 5),
        asOf: formerDay,
        name: name(text),
        type: communeTypes[columns.types.charAt(row)] ?? "xa",
        district,
        province,
        otherNames: otherNames.get(row) ?? [],
      });
    }
    const type = districtTypes[columns.districtTypes.charAt(index)] ?? "huyen";
    return { code: district, asOf: formerDay, name: name(own), type, province };
  });
  return {
    districts,
    communes,
    moves: readMoves(
      columns,
      communes.map(({ code }) => code),
    ),
    rows: new Map(communes.map(({ code }, row) => [code, row])),
    districtRows: new Map(districts.map(({ code }, row) => [code, row])),
    islands: new Map((columns.islands.match(/\d+/gu) ?? []).map((pair) => [pair.slice(0, 3), pair.slice(3)])),
  };
}

function readOthers(column: string, name: (text: string) => string): ReadonlyMap<number, readonly string[]> {
  const others = new Map<number, readonly string[]>();
  if (column === "") return others;
  const bar = column.indexOf("|");
  const texts = column.slice(bar + 1).split("!");
  readDifferences(column.slice(0, bar)).forEach((row, index) =>
    others.set(row, [...(others.get(row) ?? []), name(texts[index] ?? "")]),
  );
  return others;
}

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
  /** Codes of the communes, row by row; here before any name is read. */
  readonly codes: readonly string[];
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

/** Reads the columns; names only when they are asked for, as most of the time goes there. */
export function readFormer(columns: FormerColumns): FormerTable {
  const codes = readDifferences(columns.codes).map((number) => digits(number, 5));
  const districtCodes = readDifferences(columns.districts).map((number) => digits(number, 3));
  let units: Pick<FormerTable, "districts" | "communes"> | undefined;
  const named = (): Pick<FormerTable, "districts" | "communes"> =>
    (units ??= readUnits(columns, codes, districtCodes));
  return {
    get districts() {
      return named().districts;
    },
    get communes() {
      return named().communes;
    },
    codes,
    moves: readMoves(columns, codes),
    rows: new Map(codes.map((code, row) => [code, row])),
    districtRows: new Map(districtCodes.map((code, row) => [code, row])),
    islands: new Map((columns.islands.match(/\d+/gu) ?? []).map((pair) => [pair.slice(0, 3), pair.slice(3)])),
  };
}

function readUnits(
  columns: FormerColumns,
  codes: readonly string[],
  districtCodes: readonly string[],
): Pick<FormerTable, "districts" | "communes"> {
  const name = nameReader(columns.syllables);
  const provinces = readCounts(columns.provinces);
  const otherNames = readOthers(columns.others, name);
  const communes: FormerCommune[] = [];
  const names = columns.names.split("|");
  const districts = districtCodes.map((district, index): District => {
    const province = provinces[index] ?? "";
    const [own = "", ...rest] = (names[index] ?? "").split("!");
    for (const text of rest) {
      const row = communes.length;
      communes.push({
        code: codes[row] ?? "",
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
  return { districts, communes };
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

import { latestDay, twoTierDay } from "../unit/dates.ts";
import type { Commune, CommuneType } from "../unit/unit.ts";
import { digits, nameReader, readCounts, readDifferences } from "./column.ts";

/** Communes as columns; written by scripts/generate-places.mjs. */
export interface CommuneColumns {
  readonly provinces: string;
  readonly codes: string;
  readonly types: string;
  readonly syllables: string;
  readonly names: string;
}

/** The communes since 1 July 2025, by province and code. */
export interface CommuneTable {
  readonly latest: readonly Commune[];
  /** As they were until 29 April 2026. */
  readonly first: readonly Commune[];
  /** Row by code. */
  readonly rows: ReadonlyMap<string, number>;
}

const types: Readonly<Record<string, CommuneType>> = { x: "xa", p: "phuong", d: "dac-khu" };

/** Reads the columns. */
export function readCommunes(columns: CommuneColumns): CommuneTable {
  const name = nameReader(columns.syllables);
  const names = columns.names.split("!");
  const provinces = readCounts(columns.provinces);
  const codes = readDifferences(columns.codes).map((number) => digits(number, 5));
  /** "n": a ward since 30 April 2026, a commune before. */
  const list = (asOf: string, newType: CommuneType, known: readonly string[]): readonly Commune[] =>
    codes.map((code, row) => ({
      code,
      asOf,
      name: known[row] ?? "",
      type: types[columns.types.charAt(row)] ?? newType,
      province: provinces[row] ?? "",
    }));
  const decoded = names.map(name);
  return {
    latest: list(latestDay, "phuong", decoded),
    first: list(twoTierDay, "xa", decoded),
    rows: new Map(codes.map((code, row) => [code, row])),
  };
}

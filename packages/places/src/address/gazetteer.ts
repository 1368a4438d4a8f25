import type { AddressUnits } from "./address-units.ts";
import { districtOtherNames, provinceOtherNames } from "./other-names.ts";
import { type Reading, readAddress } from "./reading.ts";

/** One name of one unit. */
export interface NamedUnit {
  readonly unit: number;
  readonly name: string;
}

/** The units that share a name when it is read without marks. */
export interface Entry {
  readonly provinces: NamedUnit[];
  readonly formerProvinces: NamedUnit[];
  readonly districts: NamedUnit[];
  readonly formerCommunes: NamedUnit[];
  readonly communes: NamedUnit[];
}

/** The units, ready to be found by name. */
export interface Gazetteer {
  readonly units: AddressUnits;
  readonly byName: ReadonlyMap<string, Entry>;
  /** Names of units by role and index; the first is the official one. */
  readonly districtsOfProvince: readonly (readonly number[])[];
  readonly communesOfDistrict: readonly (readonly number[])[];
  readonly communesOfProvince: readonly (readonly number[])[];
  readonly formerProvincesOf: readonly (readonly number[])[];
  /** Former districts in which a present commune lies, and their provinces. */
  readonly homes: readonly (readonly number[])[];
  readonly formerHomes: readonly (readonly number[])[];
  /** A name as it was read; kept, because few names are met. */
  readonly reading: (name: string) => Reading;
  readonly districtNames: (district: number) => readonly string[];
  readonly formerProvinceNames: (province: number) => readonly string[];
  /** Syllables of all names with their marks, to tell a word from a damaged one. */
  readonly syllables: () => ReadonlySet<string>;
  /** The same without marks. */
  readonly plainSyllables: () => ReadonlySet<string>;
}

function group(count: number, keys: readonly (number | undefined)[]): number[][] {
  const groups: number[][] = Array.from({ length: count }, () => []);
  for (const [index, key] of keys.entries()) if (key !== undefined) groups[key]?.push(index);
  return groups;
}

/** Builds the tables by name: about 20 ms, once. */
export function buildGazetteer(units: AddressUnits): Gazetteer {
  const { provinces, formerProvinces, districts, formerCommunes, communes } = units;
  const byName = new Map<string, Entry>();
  const readings = new Map<string, Reading>();
  const add = (role: keyof Entry, unit: number, name: string): void => {
    const key = readAddress(name).letters;
    let entry = byName.get(key);
    if (entry === undefined) {
      entry = { provinces: [], formerProvinces: [], districts: [], formerCommunes: [], communes: [] };
      byName.set(key, entry);
    }
    entry[role].push({ unit, name });
  };
  const formerProvinceNames = (index: number): readonly string[] => {
    const { name, code } = formerProvinces[index] as (typeof formerProvinces)[number];
    return [name, ...(provinceOtherNames[code] ?? [])];
  };
  const districtNames = (index: number): readonly string[] => {
    const { name, code } = (districts[index] as (typeof districts)[number]).unit;
    return [name, ...(districtOtherNames[code] ?? [])];
  };
  for (const [index, { name }] of provinces.entries()) add("provinces", index, name);
  for (const index of formerProvinces.keys())
    for (const name of formerProvinceNames(index)) add("formerProvinces", index, name);
  for (const index of districts.keys())
    for (const name of districtNames(index)) add("districts", index, name);
  for (const [index, { unit }] of formerCommunes.entries())
    for (const each of [unit.name, ...unit.otherNames]) add("formerCommunes", index, each);
  for (const [index, { unit }] of communes.entries()) add("communes", index, unit.name);

  const homes = communes.map(() => new Set<number>());
  for (const { targets, district } of formerCommunes)
    for (const target of targets) homes[target]?.add(district);
  for (const [index, { zone }] of districts.entries()) if (zone !== undefined) homes[zone]?.add(index);
  const formerHomes = homes.map((list) => new Set([...list].map((index) => districts[index]?.province ?? 0)));

  let syllables: Set<string> | undefined;
  let plainSyllables: Set<string> | undefined;
  return {
    units,
    byName,
    districtsOfProvince: group(
      formerProvinces.length,
      districts.map(({ province }) => province),
    ),
    communesOfDistrict: group(
      districts.length,
      formerCommunes.map(({ district }) => district),
    ),
    communesOfProvince: group(
      provinces.length,
      communes.map(({ province }) => province),
    ),
    formerProvincesOf: group(provinces.length, units.currentOf),
    homes: homes.map((list) => [...list]),
    formerHomes: formerHomes.map((list) => [...list]),
    reading(name) {
      let reading = readings.get(name);
      if (reading === undefined) readings.set(name, (reading = readAddress(name)));
      return reading;
    },
    districtNames,
    formerProvinceNames,
    syllables: () => (syllables ??= readSyllables(units)),
    plainSyllables: () =>
      (plainSyllables ??= new Set(
        [...(syllables ??= readSyllables(units))].map((key) => key.replace(/[^a-z]/gu, "")),
      )),
  };
}

function readSyllables({ districts, formerCommunes, communes }: AddressUnits): Set<string> {
  const syllables = new Set<string>();
  for (const list of [districts, formerCommunes, communes])
    for (const { unit } of list) {
      const reading = readAddress(unit.name);
      for (let word = 0; word + 1 < reading.words.length; word++) {
        const key = syllableKey(reading, word);
        // K' and N. are no words
        if (!/^[b-df-hj-np-tv-xz]\./u.test(key)) syllables.add(key);
      }
    }
  return syllables;
}

/** A word of a reading with its shapes and its tone, wherever the tone stands. */
export function syllableKey({ letters, marks, words }: Reading, word: number): string {
  const start = words[word] as number;
  const end = words[word + 1] as number;
  let tone = 0;
  let key = "";
  for (let at = start; at < end; at++) {
    const mark = marks[at] as number;
    tone |= mark & 7;
    key += letters.charAt(at) + (mark >> 3 === 0 ? "" : String(mark >> 3));
  }
  return `${key}.${tone}`;
}

import { type Chain, costs, type Part } from "./chain.ts";
import type { Gazetteer, NamedUnit } from "./gazetteer.ts";
import type { Marker } from "./markers.ts";
import { compareMarks } from "./marks.ts";
import type { Mention } from "./mention.ts";
import { type Search, scoreOf } from "./score.ts";

/** A search in whole words. */
export interface WordSearch extends Search {
  readonly gazetteer: Gazetteer;
}

const overlaps = (a: Part | undefined, b: Part | undefined): boolean =>
  a !== undefined && b !== undefined && a.from < b.end && b.start < a.end;

/** Takes the marker off a part where it is the end of the name before: `ha tinh` `ha tinh`. */
function freeOf(part: Part, others: readonly (Part | undefined)[], cost: number): Part {
  const isTaken = others.some(
    (other) => other !== undefined && part.from < other.end && other.start < part.start,
  );
  return isTaken ? { ...part, from: part.start, marker: undefined, cost: part.cost + cost } : part;
}

/** Places of one unit that are tried, from the right: `xã Hòa Bình, thành phố Hòa Bình, tỉnh Hòa Bình` has three. */
const mostOfUnit = 3;

/** Chains of units whose names stand in the text in whole words. */
export function chainsOfWords(search: WordSearch, mentions: readonly Mention[]): Chain[] {
  const { gazetteer } = search;
  const { units } = gazetteer;
  const provinces = new Map<number, Part[]>();
  const formerProvinces = new Map<number, Part[]>();
  const districts = new Map<number, Part[]>();
  const put = (map: Map<number, Part[]>, part: Part | undefined): void => {
    if (part === undefined) return;
    const list = map.get(part.unit);
    if (list === undefined) map.set(part.unit, [part]);
    else if (list.push(part) > mostOfUnit) list.shift();
  };
  for (const mention of mentions) {
    for (const named of mention.entry.provinces)
      put(provinces, provincePart(search, mention, named, units.provinces[named.unit]?.type));
    for (const named of mention.entry.formerProvinces)
      put(formerProvinces, provincePart(search, mention, named, units.formerProvinces[named.unit]?.type));
    for (const named of mention.entry.districts) put(districts, districtPart(search, mention, named));
  }
  const hasProvince = provinces.size > 0 || formerProvinces.size > 0;
  const none: readonly undefined[] = [undefined];
  const chains: Chain[] = [];
  const best = (made: readonly Chain[]): void => {
    let found: Chain | undefined;
    for (const chain of made) if (found === undefined || chain.score > found.score) found = chain;
    if (found !== undefined) chains.push(found);
  };

  for (const mention of mentions) {
    for (const named of mention.entry.formerCommunes) {
      const { district: home } = units.formerCommunes[named.unit] as (typeof units.formerCommunes)[number];
      const { province } = units.districts[home] as (typeof units.districts)[number];
      const own = formerProvinces.get(province) ?? [];
      const present = provinces.get(units.currentOf[province] as number) ?? [];
      const inDistrict = districts.get(home) ?? [];
      if (
        own.length === 0 &&
        present.length === 0 &&
        (hasProvince || inDistrict.length === 0) &&
        hasAnchor(hasProvince, districts)
      )
        continue;
      const commune = communePart(search, mention, named, [
        units.formerCommunes[named.unit]?.unit.type ?? "",
      ]);
      if (commune === undefined) continue;
      best(
        combine(
          search,
          "former",
          commune,
          inDistrict.length === 0 ? none : [...inDistrict, undefined],
          own,
          present,
        ),
      );
    }
    for (const named of mention.entry.communes) {
      const { province, unit, earlierType } = units.communes[named.unit] as (typeof units.communes)[number];
      const own = provinces.get(province) ?? [];
      const parts = gazetteer.parts[named.unit] ?? [];
      const homes = new Set(parts.map((part) => units.formerCommunes[part]?.district ?? 0));
      const former = [...new Set([...homes].map((home) => units.districts[home]?.province ?? 0))].flatMap(
        (index) => formerProvinces.get(index) ?? [],
      );
      const inDistricts = [...homes].flatMap((home) => districts.get(home) ?? []);
      if (
        own.length === 0 &&
        former.length === 0 &&
        (hasProvince || inDistricts.length === 0) &&
        hasAnchor(hasProvince, districts)
      )
        continue;
      const commune = communePart(search, mention, named, [unit.type, earlierType]);
      if (commune === undefined) continue;
      best(
        combine(
          search,
          "current",
          commune,
          inDistricts.length === 0 ? none : [...inDistricts, undefined],
          former,
          own,
        ),
      );
    }
  }
  for (const [index, parts] of districts) {
    const { province } = units.districts[index] as (typeof units.districts)[number];
    const own = formerProvinces.get(province) ?? [];
    const present = provinces.get(units.currentOf[province] as number) ?? [];
    if (hasProvince && own.length === 0 && present.length === 0) continue;
    best(combine(search, "former", undefined, parts, own, present));
  }
  for (const parts of provinces.values()) best(combine(search, "current", undefined, none, [], parts));
  for (const parts of formerProvinces.values()) best(combine(search, "former", undefined, none, parts, []));
  return chains;
}

const hasAnchor = (hasProvince: boolean, districts: ReadonlyMap<number, unknown>): boolean =>
  hasProvince || districts.size > 0;

/** All ways to put the parts together, each with its score. */
function combine(
  search: WordSearch,
  generation: Chain["generation"],
  commune: Part | undefined,
  districts: readonly (Part | undefined)[],
  formerProvinces: readonly Part[],
  provinces: readonly Part[],
): Chain[] {
  const chains: Chain[] = [];
  for (const each of districts) {
    const district = each && freeOf(each, [commune], costs.noMarkerDistrict);
    if (overlaps(commune, district)) continue;
    const add = (found: Part | undefined, isFormerProvince: boolean): void => {
      const province = found && freeOf(found, [commune, district], costs.noMarkerProvince);
      if (overlaps(province, commune) || overlaps(province, district)) return;
      const chain: Chain = { generation, commune, district, province, isFormerProvince, score: 0 };
      if (commune === undefined && district === undefined && province === undefined) return;
      chains.push({ ...chain, score: scoreOf(search, chain) });
    };
    for (const province of formerProvinces) add(province, true);
    for (const province of provinces) add(province, false);
    if (chains.length === 0) add(undefined, false);
  }
  return chains;
}

function base(
  search: WordSearch,
  mention: Mention,
  { unit, name }: NamedUnit,
): Omit<Part, "cost"> & { readonly marks: number } {
  const { start, end, from, to, marker, followsHamlet } = mention;
  const { cost } = compareMarks(
    search.reading,
    start,
    search.gazetteer.reading(name),
    search.reading.isMarked,
  );
  return { unit, start, end, from, to, marker, followsHamlet, edits: 0, doubt: cost, marks: cost };
}

function provincePart(
  search: WordSearch,
  mention: Mention,
  named: NamedUnit,
  type: string | undefined,
): Part | undefined {
  const { marker } = mention;
  if (marker === undefined || marker.kind === "office") {
    const { marks, ...part } = base(search, mention, named);
    return { ...part, marker: undefined, from: part.start, cost: marks + costs.noMarkerProvince };
  }
  const { marks, ...part } = base(search, mention, named);
  // "phố Huế" is a street, but "xã Nậm Sỏ Lai Châu" without marks looks like one
  if (marker.kind === "street" || marker.kind === "hamlet")
    return { ...part, marker: undefined, from: part.start, cost: marks + costs.streetAsProvince };
  if (marker.kind !== "province" && marker.kind !== "city") return undefined;
  return { ...part, cost: marks + costOfProvinceType(marker, type) };
}

/** What it costs that the marker says another type of province. */
export function costOfProvinceType(marker: Marker, type: string | undefined): number {
  if (marker.kind === "city") return type === "tinh" ? costs.cityForProvince : 0;
  return type === "tinh" ? 0 : costs.provinceForCity;
}

function districtPart(search: WordSearch, mention: Mention, named: NamedUnit): Part | undefined {
  const { marker } = mention;
  if (marker === undefined || marker.kind === "office") {
    if (mention.needsMarker || mention.followsNumber) return undefined;
    const { marks, ...part } = base(search, mention, named);
    return { ...part, marker: undefined, from: part.start, cost: marks + costs.noMarkerDistrict };
  }
  if (marker.kind !== "district" && marker.kind !== "city" && marker.kind !== "town") return undefined;
  const { marks, ...part } = base(search, mention, named);
  const type = search.gazetteer.units.districts[named.unit]?.unit.type ?? "huyen";
  const isOther = marker.types.length > 0 && !marker.types.includes(type);
  return { ...part, cost: marks + (isOther ? costs.otherDistrictType : 0) };
}

function communePart(
  search: WordSearch,
  mention: Mention,
  named: NamedUnit,
  types: readonly string[],
): Part | undefined {
  const { marker } = mention;
  if (marker === undefined || marker.kind === "office") {
    if (mention.needsMarker || mention.followsNumber) return undefined;
    const { marks, ...part } = base(search, mention, named);
    return { ...part, marker: undefined, from: part.start, cost: marks + costs.noMarker };
  }
  if (marker.kind !== "commune" && marker.kind !== "town") return undefined;
  const { marks, ...part } = base(search, mention, named);
  const isOther = !marker.types.some((type) => types.includes(type));
  return { ...part, cost: marks + (isOther ? costs.otherCommuneType : 0) };
}

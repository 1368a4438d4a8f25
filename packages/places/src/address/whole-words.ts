import { type Chain, costs, type Part } from "./chain.ts";
import type { NamedUnit } from "./gazetteer.ts";
import type { Marker } from "./markers.ts";
import { compareMarks } from "./marks.ts";
import type { Mention } from "./mention.ts";
import { type Search, scoreOf } from "./score.ts";

const overlaps = (a: Part | undefined, b: Part | undefined): boolean =>
  a !== undefined && b !== undefined && a.from < b.end && b.start < a.end;

/** Takes the marker off a part where it is the end of the name before: `ha tinh` `ha tinh`. */
function freeOf(part: Part, a: Part | undefined, b: Part | undefined, cost: number): Part {
  const takes = (other: Part | undefined): boolean =>
    other !== undefined && part.from < other.end && other.start < part.start;
  return takes(a) || takes(b)
    ? { ...part, from: part.start, marker: undefined, cost: part.cost + cost }
    : part;
}

/** Places of one unit that are tried, from the right: `xã Hòa Bình, thành phố Hòa Bình, tỉnh Hòa Bình` has three. */
const mostOfUnit = 3;

/** A reading that falls further behind the best than this is none. */
const farBehind = 9;

/** Where the units above the communes stand in the text. */
interface Places {
  readonly provinces: ReadonlyMap<number, readonly Part[]>;
  readonly formerProvinces: ReadonlyMap<number, readonly Part[]>;
  readonly districts: ReadonlyMap<number, readonly Part[]>;
}

const nowhere: readonly Part[] = [];

function put(map: Map<number, Part[]>, part: Part | undefined): void {
  if (part === undefined) return;
  const list = map.get(part.unit);
  if (list === undefined) map.set(part.unit, [part]);
  else if (list.push(part) > mostOfUnit) list.shift();
}

function findPlaces(search: Search, mentions: readonly Mention[]): Places {
  const { units } = search.gazetteer;
  const provinces = new Map<number, Part[]>();
  const formerProvinces = new Map<number, Part[]>();
  const districts = new Map<number, Part[]>();
  for (const mention of mentions) {
    for (const named of mention.entry.provinces)
      put(provinces, provincePart(search, mention, named, units.provinces[named.unit]?.type));
    for (const named of mention.entry.formerProvinces)
      put(formerProvinces, provincePart(search, mention, named, units.formerProvinces[named.unit]?.type));
    for (const named of mention.entry.districts) put(districts, districtPart(search, mention, named));
  }
  return { provinces, formerProvinces, districts };
}

/** Chains of units whose names stand in the text in whole words. */
export function chainsOfWords(search: Search, mentions: readonly Mention[]): Chain[] {
  const { units, homes, formerHomes } = search.gazetteer;
  const places = findPlaces(search, mentions);
  const { provinces, formerProvinces, districts } = places;
  const hasProvince = provinces.size > 0 || formerProvinces.size > 0;
  const hasAnchor = hasProvince || districts.size > 0;
  const chains: Chain[] = [];
  let top = 0;
  const add = (chain: Chain | undefined): void => {
    if (chain === undefined || chain.score < top - farBehind) return;
    top = Math.max(top, chain.score);
    chains.push(chain);
  };
  /** Whether a commune has nothing above it in the text, where the text has something above others. */
  const isOutside = (own: readonly Part[], other: readonly Part[], inDistrict: readonly Part[]): boolean =>
    hasAnchor && own.length === 0 && other.length === 0 && (hasProvince || inDistrict.length === 0);

  for (const mention of mentions) {
    for (const named of mention.entry.formerCommunes) {
      const { district, unit } = units.formerCommunes[named.unit] as (typeof units.formerCommunes)[number];
      const { province } = units.districts[district] as (typeof units.districts)[number];
      const own = formerProvinces.get(province) ?? nowhere;
      const present = provinces.get(units.currentOf[province] as number) ?? nowhere;
      const inDistrict = districts.get(district) ?? nowhere;
      const joined =
        isNowhere(own, present) && inDistrict.length > 0
          ? joinedProvinces(search, places, province)
          : nowhere;
      if (joined.length === 0 && isOutside(own, present, inDistrict)) continue;
      const found = communePart(search, mention, named, unit.type, unit.type);
      if (found === undefined) continue;
      const isOther = named.name !== unit.name;
      const commune = isOther ? { ...found, cost: found.cost + costs.otherName } : found;
      if (joined.length === 0) add(combine(search, "former", commune, inDistrict, own, present));
      else add(combineJoined(search, commune, inDistrict, joined));
    }
    for (const named of mention.entry.communes) {
      const { province, unit, earlierType } = units.communes[named.unit] as (typeof units.communes)[number];
      const own = provinces.get(province) ?? nowhere;
      const former = partsOf(formerProvinces, formerHomes[named.unit]);
      const inDistrict = partsOf(districts, homes[named.unit]);
      if (isOutside(own, former, inDistrict)) continue;
      const commune = communePart(search, mention, named, unit.type, earlierType);
      if (commune !== undefined) add(combine(search, "current", commune, inDistrict, former, own));
    }
  }
  for (const [index, parts] of districts) {
    const { province } = units.districts[index] as (typeof units.districts)[number];
    const own = formerProvinces.get(province) ?? nowhere;
    const present = provinces.get(units.currentOf[province] as number) ?? nowhere;
    if (!hasProvince || !isNowhere(own, present))
      add(combine(search, "former", undefined, parts, own, present));
    else add(combineJoined(search, undefined, parts, joinedProvinces(search, places, province)));
  }
  for (const parts of provinces.values()) add(combine(search, "current", undefined, nowhere, nowhere, parts));
  for (const parts of formerProvinces.values())
    add(combine(search, "former", undefined, nowhere, parts, nowhere));
  return chains;
}

const isNowhere = (own: readonly Part[], other: readonly Part[]): boolean =>
  own.length === 0 && other.length === 0;

/** Places of the former provinces that became one with a former province. */
function joinedProvinces(
  { gazetteer: { units, formerProvincesOf } }: Search,
  { formerProvinces }: Places,
  province: number,
): readonly Part[] {
  return partsOf(formerProvinces, formerProvincesOf[units.currentOf[province] as number]).map((part) => ({
    ...part,
    cost: part.cost + costs.joinedProvince,
  }));
}

/** The places of any of the units. */
function partsOf(map: ReadonlyMap<number, readonly Part[]>, units: readonly number[] = []): readonly Part[] {
  if (map.size === 0) return nowhere;
  let found = nowhere;
  for (const unit of units) {
    const parts = map.get(unit);
    if (parts !== undefined) found = found.length === 0 ? parts : [...found, ...parts];
  }
  return found;
}

/** The best way to put the parts together. */
function combine(
  search: Search,
  generation: Chain["generation"],
  commune: Part | undefined,
  inDistrict: readonly Part[],
  formerProvinces: readonly Part[],
  provinces: readonly Part[],
): Chain | undefined {
  let best: Chain | undefined;
  const consider = (district: Part | undefined, found: Part | undefined, isFormerProvince: boolean): void => {
    const province = found && freeOf(found, commune, district, costs.noMarkerProvince);
    if (overlaps(province, commune) || overlaps(province, district)) return;
    const others = isFormerProvince ? formerProvinces : provinces;
    const repeated =
      province !== undefined && others.length > 1
        ? others.find((other) => isRepeated(other, province, commune, district))
        : undefined;
    const chain = { generation, commune, district, province, isFormerProvince, repeated, score: 0 };
    chain.score = scoreOf(search, chain);
    if (best === undefined || chain.score > best.score) best = chain;
  };
  const withDistrict = (district: Part | undefined): void => {
    if (overlaps(commune, district)) return;
    for (const province of formerProvinces) consider(district, province, true);
    for (const province of provinces) consider(district, province, false);
    // A name alone without marker may be anybody's.
    const isNamed = district !== undefined || commune?.marker !== undefined;
    if (best === undefined && isNamed) consider(district, undefined, false);
  };
  for (const district of inDistrict)
    withDistrict(freeOf(district, commune, undefined, costs.noMarkerDistrict));
  if (commune !== undefined || inDistrict.length === 0) withDistrict(undefined);
  return best;
}

/** The same where the province is another one that became one with that of the district. */
function combineJoined(
  search: Search,
  commune: Part | undefined,
  inDistrict: readonly Part[],
  joined: readonly Part[],
): Chain | undefined {
  const chain =
    joined.length === 0 ? undefined : combine(search, "former", commune, inDistrict, joined, nowhere);
  if (chain?.district === undefined || chain.province === undefined) return undefined;
  return { ...chain, isJoinedProvince: true };
}

/** Whether a part names the province of a chain once more. */
function isRepeated(
  part: Part,
  province: Part,
  commune: Part | undefined,
  district: Part | undefined,
): boolean {
  if (part.isOnlyProvince !== true || part.unit !== province.unit) return false;
  return !overlaps(part, province) && !overlaps(part, commune) && !overlaps(part, district);
}

/** A part of a mention. */
function partOf(
  { reading, gazetteer }: Search,
  { start, end, from, to, marker, followsHamlet, entry }: Mention,
  { unit, name }: NamedUnit,
  isMarked: boolean,
  cost: number,
): Part {
  const doubt = compareMarks(reading, start, gazetteer.reading(name), reading.isMarked).cost;
  return {
    unit,
    start,
    end,
    from: isMarked ? from : start,
    to,
    marker: isMarked ? marker : undefined,
    cost: cost + doubt,
    doubt,
    edits: 0,
    followsHamlet,
    isOnlyProvince: entry.districts.length === 0,
  };
}

function provincePart(search: Search, mention: Mention, named: NamedUnit, type: string | undefined): Part {
  const { marker } = mention;
  if (marker === undefined || marker.kind === "office")
    return partOf(search, mention, named, false, costs.noMarkerProvince);
  // "phố Huế" is a street, but "xã Nậm Sỏ Lai Châu" without marks looks like one
  if (marker.kind === "street" || marker.kind === "hamlet")
    return partOf(search, mention, named, false, costs.streetAsProvince);
  if (marker.kind !== "province" && marker.kind !== "city")
    return partOf(search, mention, named, false, costs.otherLevelAsProvince);
  return partOf(search, mention, named, true, costOfProvinceType(marker, type));
}

/** What it costs that the marker says another type of province. */
export function costOfProvinceType(marker: Marker, type: string | undefined): number {
  if (marker.kind === "city") return type === "tinh" ? costs.cityForProvince : 0;
  return type === "tinh" ? 0 : costs.provinceForCity;
}

function districtPart(search: Search, mention: Mention, named: NamedUnit): Part | undefined {
  const { marker } = mention;
  if (marker === undefined || marker.kind === "office")
    return mention.needsMarker || mention.followsNumber
      ? undefined
      : partOf(search, mention, named, false, costs.noMarkerDistrict);
  if (marker.kind !== "district" && marker.kind !== "city" && marker.kind !== "town") return undefined;
  const type = search.gazetteer.units.districts[named.unit]?.unit.type ?? "huyen";
  return partOf(search, mention, named, true, marker.types.includes(type) ? 0 : costs.otherDistrictType);
}

function communePart(
  search: Search,
  mention: Mention,
  named: NamedUnit,
  type: string,
  earlierType: string,
): Part | undefined {
  const { marker } = mention;
  if (marker === undefined || marker.kind === "office")
    return mention.needsMarker || mention.followsNumber
      ? undefined
      : partOf(search, mention, named, false, costs.noMarker);
  if (marker.kind !== "commune" && marker.kind !== "town") return undefined;
  const isType = marker.types.some((one) => one === type || one === earlierType);
  return partOf(search, mention, named, true, isType ? 0 : costs.otherCommuneType);
}

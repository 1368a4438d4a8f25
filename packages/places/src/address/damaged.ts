import { type Chain, costs, type Part } from "./chain.ts";
import type { Marker } from "./markers.ts";
import { placeBefore } from "./place-before.ts";
import { type Search, scoreOf } from "./score.ts";
import { costOfProvinceType } from "./whole-words.ts";

/** What is tried: provinces, districts of each, best first. */
const beam = { provinces: 3, districts: 5 } as const;
/** Without a district, a shorter name with a letter changed is too easily another name. */
const shortestDamaged = 6;

/** Chains read from the right end, letter by letter: glued words and damaged letters. */
export function chainsOfLetters(search: Search): Chain[] {
  const { end, gazetteer } = search;
  const provinces = provincesBefore(search, end);
  if (provinces.length === 0) {
    const districts = gazetteer.units.districts.map((_, index) => districtBefore(search, end, index));
    return best(districts, beam.districts).flatMap((district) =>
      communesBefore(search, district, undefined, false),
    );
  }
  return provinces.flatMap((province) => [
    ...formerChains(search, province),
    ...currentChains(search, province),
  ]);
}

const best = (parts: readonly (Part | undefined)[], count: number): readonly Part[] =>
  parts
    .filter((part) => part !== undefined)
    .sort((a, b) => a.cost - b.cost)
    .slice(0, count);

const scored = (search: Search, chain: Omit<Chain, "score">): Chain => ({
  ...chain,
  score: scoreOf(search, chain),
});

/** Former provinces whose name ends the text; those of today have the names of former ones. */
function provincesBefore(search: Search, end: number): readonly Part[] {
  const { units, formerProvinceNames } = search.gazetteer;
  const parts = units.formerProvinces.map((province, unit) => {
    const current = units.provinces[units.currentOf[unit] as number];
    const costOfMarker = (marker: Marker | undefined): number =>
      marker === undefined
        ? costs.noMarkerProvince
        : Math.min(costOfProvinceType(marker, province.type), costOfProvinceType(marker, current?.type));
    return placeBefore(search, end, {
      unit,
      level: "province",
      names: formerProvinceNames(unit),
      costOfMarker,
    });
  });
  return best(parts, beam.provinces);
}

/** Former districts and communes before a province. */
function formerChains(search: Search, province: Part): readonly Chain[] {
  const { units, formerProvincesOf, districtsOfProvince } = search.gazetteer;
  const current = units.currentOf[province.unit] as number;
  // Districts of the province of that name, and of those that it took in on 1 July 2025.
  const districts = (formerProvincesOf[current] ?? [])
    .filter((home) => home === province.unit || isNameOfToday(search, province))
    .flatMap((home) => districtsOfProvince[home] ?? [])
    .map((index) => districtBefore(search, province.from, index));
  return best(districts, beam.districts).flatMap((district) => {
    const isOwn = units.districts[district.unit]?.province === province.unit;
    const named = isOwn ? province : { ...province, unit: current };
    const alone = { generation: "former", commune: undefined, district, province: named } as const;
    return [
      ...communesBefore(search, district, named, isOwn),
      scored(search, { ...alone, isFormerProvince: isOwn }),
    ];
  });
}

/** Communes of today before a province. */
function currentChains(search: Search, province: Part): readonly Chain[] {
  const { units, communesOfProvince } = search.gazetteer;
  const current = units.currentOf[province.unit] as number;
  const isToday = isNameOfToday(search, province);
  const named = isToday ? { ...province, unit: current } : province;
  return (communesOfProvince[current] ?? []).flatMap((index) => {
    const { unit, earlierType } = units.communes[index] as (typeof units.communes)[number];
    const commune = placeBefore(search, province.from, {
      unit: index,
      level: "commune",
      names: [unit.name],
      costOfMarker: costOfType([unit.type, earlierType]),
      ...(unit.name.length < shortestDamaged && { mostEdits: 0 }),
    });
    // Without a district, a damaged name without marker is anything.
    if (commune === undefined || (commune.edits > 0 && commune.marker === undefined)) return [];
    const chain = { generation: "current", commune, district: undefined, province: named } as const;
    return [scored(search, { ...chain, isFormerProvince: !isToday })];
  });
}

/** Former communes of a district before it. */
function communesBefore(
  search: Search,
  district: Part,
  province: Part | undefined,
  isFormerProvince: boolean,
): readonly Chain[] {
  const { units, communesOfDistrict } = search.gazetteer;
  return (communesOfDistrict[district.unit] ?? []).flatMap((index) => {
    const { unit } = units.formerCommunes[index] as (typeof units.formerCommunes)[number];
    const commune = placeBefore(search, district.from, {
      unit: index,
      level: "commune",
      names: [unit.name, ...unit.otherNames],
      costOfMarker: costOfType([unit.type]),
    });
    if (commune === undefined) return [];
    return [scored(search, { generation: "former", commune, district, province, isFormerProvince })];
  });
}

function districtBefore(search: Search, end: number, index: number): Part | undefined {
  const { units, districtNames } = search.gazetteer;
  const type = units.districts[index]?.unit.type ?? "huyen";
  const costOfMarker = (marker: Marker | undefined): number => {
    if (marker === undefined) return costs.noMarkerDistrict;
    return marker.types.includes(type) ? 0 : costs.otherDistrictType;
  };
  return placeBefore(search, end, {
    unit: index,
    level: "district",
    names: districtNames(index),
    costOfMarker,
  });
}

/** Whether a former province has the name of the present one that it is in. */
function isNameOfToday({ gazetteer: { units } }: Search, { unit }: Part): boolean {
  return units.provinces[units.currentOf[unit] as number]?.name === units.formerProvinces[unit]?.name;
}

const costOfType =
  (types: readonly string[]) =>
  (marker: Marker | undefined): number => {
    if (marker === undefined) return costs.noMarker;
    return marker.types.some((type) => types.includes(type)) ? 0 : costs.otherCommuneType;
  };

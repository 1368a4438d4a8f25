import { alignBefore } from "./align.ts";
import { type Chain, costs, type Part } from "./chain.ts";
import { type Gazetteer, syllableKey } from "./gazetteer.ts";
import { type Marker, markersBefore } from "./markers.ts";
import { compareMarks, contradicts } from "./marks.ts";
import { parted, type Reading } from "./reading.ts";
import { type Search, scoreOf } from "./score.ts";
import { costOfProvinceType } from "./whole-words.ts";

/** What is tried: provinces, districts of each, communes of each, best first. */
const beam = { provinces: 3, districts: 5 } as const;

type Level = "province" | "district" | "commune";

/** Cost of one edit in a chain; of a name that begins within a word. */
const editCost = 2.4;
const insideWord: Readonly<Record<Level, number>> = { province: 2, district: 2, commune: 6 };

/** Letters that may differ, by the length of the name. */
export function mostEdits(length: number): number {
  return length <= 3 ? 0 : length <= 8 ? 1 : 2;
}

/** Whether a marker can stand before a unit of a level. */
function fits(marker: Marker, level: Level): boolean {
  switch (marker.kind) {
    case "province":
      return level === "province";
    case "city":
      return level !== "commune";
    case "town":
      return level !== "province";
    case "district":
    case "commune":
      return marker.kind === level;
    default:
      return false;
  }
}

const longestMarker = 9;

/** Costs of a marker that is glued to the word before it. */
const gluedMarker = 0.8;

interface MarkerAt {
  readonly marker: Marker;
  readonly from: number;
  readonly isGlued: boolean;
}

/** The markers that end where a name begins, glued or not; the longest first. */
function markersAt(reading: Reading, start: number): readonly MarkerAt[] {
  const { letters, gaps } = reading;
  const found: MarkerAt[] = [];
  if (start < gaps.length && (gaps[start] as number) === parted.byComma) return found;
  for (let length = Math.min(longestMarker, start); length >= 1; length--) {
    const from = start - length;
    const known = markersBefore.get(letters.slice(from, start));
    if (known === undefined || contradicts(reading, from, known.reading)) continue;
    const { marker } = known;
    const isGlued = (gaps[from] as number) === parted.not;
    if (!isGlued || (marker.isFull && length > 1)) found.push({ marker, from, isGlued });
    // The "xã" of "thị xã" says nothing.
    if (!isGlued) break;
  }
  return found;
}

/** Whether a name would begin inside a word that is itself a marker: `ã An` of `xã An`, but not `A Mú` of `XA Mú`. */
function isInsideMarker({ letters, marks, words, gaps }: Reading, start: number, name: Reading): boolean {
  if (start >= gaps.length || (gaps[start] as number) !== parted.not) return false;
  if (letters.charAt(start) === name.letters.charAt(0) && marks[start] === name.marks[0]) return false;
  let next = 1;
  while ((words[next] as number) <= start) next++;
  return markersBefore.has(letters.slice(words[next - 1], words[next]));
}

/** Whether the letters are in whole words that names are made of: then nothing is damaged. */
function isSound(
  reading: Reading,
  start: number,
  end: number,
  { syllables, plainSyllables }: Gazetteer,
): boolean {
  const { words } = reading;
  for (let word = 0; word + 1 < words.length && (words[word] as number) < end; word++) {
    if ((words[word + 1] as number) <= start) continue;
    const isKnown = reading.isMarked
      ? syllables().has(syllableKey(reading, word))
      : plainSyllables().has(reading.letters.slice(reading.words[word], reading.words[word + 1]));
    if (!isKnown) return false;
  }
  return true;
}

/** The best place of a name before an end, with what stands before it. */
function place(
  { reading }: Search,
  gazetteer: Gazetteer,
  end: number,
  name: Reading,
  level: Level,
  costOfMarker: (marker: Marker | undefined) => number,
  unit: number,
  limit = mostEdits(name.letters.length),
): Part | undefined {
  let best: Part | undefined;
  for (const { cost, start } of alignBefore(reading, end, name, limit)) {
    if (isInsideMarker(reading, start, name)) continue;
    const edits = Math.floor(cost / 10);
    const isOther = edits > 0 && isSound(reading, start, end, gazetteer);
    const differs =
      edits === 0 && end - start === name.letters.length
        ? compareMarks(reading, start, name, reading.isMarked).cost
        : (cost / 10) * editCost + (isOther ? costs.soundWords[level] : 0);
    const make = (marker: Marker | undefined, from: number, more: number): void => {
      const total = differs + more + costOfMarker(marker);
      if (best === undefined || total < best.cost)
        best = {
          unit,
          start,
          end,
          from,
          to: end,
          marker,
          cost: total,
          doubt: differs,
          edits,
          followsHamlet: false,
        };
    };
    const found = markersAt(reading, start);
    for (const { marker, from, isGlued } of found)
      if (fits(marker, level)) make(marker, from, isGlued ? gluedMarker : 0);
    // Numbers and names of three letters mean nothing without a marker; what follows a number is a street.
    if (name.letters.length < 3 || isDigit(name.letters.charCodeAt(0))) continue;
    if (found.some(({ marker, isGlued }) => !isGlued && marker.kind !== "office")) continue;
    const gap = start === 0 ? parted.byComma : (reading.gaps[start] as number);
    if (gap < parted.byComma && isDigit(reading.letters.charCodeAt(start - 1))) continue;
    make(undefined, start, gap === parted.not ? insideWord[level] : 0);
  }
  return best;
}

const isDigit = (code: number): boolean => code >= 0x30 && code <= 0x39;

const best = (parts: readonly (Part | undefined)[], count: number): Part[] =>
  parts
    .filter((part): part is Part => part !== undefined)
    .sort((a, b) => a.cost - b.cost)
    .slice(0, count);

const better = (a: Part | undefined, b: Part | undefined): Part | undefined =>
  a === undefined || (b !== undefined && b.cost < a.cost) ? b : a;

/** Chains read from the right end, letter by letter: glued words and damaged letters. */
export function chainsOfLetters(search: Search, gazetteer: Gazetteer): Chain[] {
  const { end } = search;
  const { units } = gazetteer;
  const chains: Chain[] = [];
  const costOfProvince = (index: number) => (marker: Marker | undefined) =>
    marker === undefined
      ? costs.noMarkerProvince
      : Math.min(
          costOfProvinceType(marker, units.formerProvinces[index]?.type),
          costOfProvinceType(marker, units.provinces[units.currentOf[index] as number]?.type),
        );

  const nameOf = (name: string): Reading => gazetteer.reading(name);
  const provinces: { part: Part; former: number | undefined; current: number }[] = [];
  for (const [index] of units.formerProvinces.entries()) {
    let found: Part | undefined;
    for (const name of gazetteer.formerProvinceNames(index))
      found = better(
        found,
        place(search, gazetteer, end, nameOf(name), "province", costOfProvince(index), index),
      );
    if (found !== undefined)
      provinces.push({ part: found, former: index, current: units.currentOf[index] as number });
  }
  provinces.sort((a, b) => a.part.cost - b.part.cost);
  provinces.length = Math.min(provinces.length, beam.provinces);

  const push = (chain: Omit<Chain, "score">): void => {
    chains.push({ ...chain, score: scoreOf(search, chain) });
  };
  const communesIn = (
    district: Part,
    anchor: number,
    province: Part | undefined,
    isFormerProvince: boolean,
  ): void => {
    for (const index of gazetteer.communesOfDistrict[district.unit] ?? []) {
      const { unit } = units.formerCommunes[index] as (typeof units.formerCommunes)[number];
      let commune: Part | undefined;
      for (const name of [unit.name, ...unit.otherNames])
        commune = better(
          commune,
          place(search, gazetteer, anchor, nameOf(name), "commune", costOfType([unit.type]), index),
        );
      if (commune === undefined) continue;
      push({ generation: "former", commune, district, province, isFormerProvince });
    }
  };

  for (const { part: province, former, current } of provinces) {
    const anchor = province.from;
    // Districts of the province of that name, and of those that it took in on 1 July 2025.
    const homes = gazetteer.formerProvincesOf[current] ?? [];
    const isPresentName = units.provinces[current]?.name === units.formerProvinces[former ?? 0]?.name;
    const districts = best(
      homes
        .filter((home) => home === former || isPresentName)
        .flatMap((home) => gazetteer.districtsOfProvince[home] ?? [])
        .map((index) => districtAt(search, anchor, index, gazetteer)),
      beam.districts,
    );
    for (const district of districts) {
      const isOwn = units.districts[district.unit]?.province === former;
      const named = isOwn ? province : { ...province, unit: current };
      communesIn(district, district.from, named, isOwn);
      push({ generation: "former", commune: undefined, district, province: named, isFormerProvince: isOwn });
    }
    for (const index of gazetteer.communesOfProvince[current] ?? []) {
      const { unit, earlierType } = units.communes[index] as (typeof units.communes)[number];
      const commune = place(
        search,
        gazetteer,
        anchor,
        nameOf(unit.name),
        "commune",
        costOfType([unit.type, earlierType]),
        index,
        // Without a district, a short name with a letter changed is too easily another name.
        unit.name.length < 6 ? 0 : undefined,
      );
      if (commune === undefined) continue;
      // Without a district, a damaged name without marker is anything.
      if (commune.edits > 0 && commune.marker === undefined) continue;
      const named = isPresentName ? { ...province, unit: current } : province;
      push({
        generation: "current",
        commune,
        district: undefined,
        province: named,
        isFormerProvince: !isPresentName,
      });
    }
  }
  if (provinces.length === 0) {
    const districts = best(
      units.districts.map((_, index) => districtAt(search, end, index, gazetteer)),
      beam.districts,
    );
    for (const district of districts) {
      communesIn(district, district.from, undefined, false);
    }
  }
  return chains;
}

const costOfType =
  (types: readonly string[]) =>
  (marker: Marker | undefined): number => {
    if (marker === undefined) return costs.noMarker;
    return marker.types.some((type) => types.includes(type)) ? 0 : costs.otherCommuneType;
  };

function districtAt(search: Search, end: number, index: number, gazetteer: Gazetteer): Part | undefined {
  const { type } = (gazetteer.units.districts[index] as (typeof gazetteer.units.districts)[number]).unit;
  let found: Part | undefined;
  for (const name of gazetteer.districtNames(index))
    found = better(
      found,
      place(
        search,
        gazetteer,
        end,
        gazetteer.reading(name),
        "district",
        (marker) =>
          marker === undefined
            ? costs.noMarkerDistrict
            : marker.types.includes(type)
              ? 0
              : costs.otherDistrictType,
        index,
      ),
    );
  return found;
}

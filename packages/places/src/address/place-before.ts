import { alignBefore } from "./align.ts";
import { costs, type Part } from "./chain.ts";
import { type Gazetteer, syllableKey } from "./gazetteer.ts";
import { type Marker, markersBefore } from "./markers.ts";
import { compareMarks, contradicts } from "./marks.ts";
import { parted, type Reading } from "./reading.ts";
import type { Search } from "./score.ts";

/** What a unit is in an address. */
export type Level = "province" | "district" | "commune";

/** Cost of one edit in a chain; of a name that begins within a word. */
const editCost = 2.4;
const insideWord: Readonly<Record<Level, number>> = { province: 2, district: 2, commune: 6 };

/** Letters that may differ, by the length of the name. */
function mostEdits(length: number): number {
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

/** A unit whose names are looked for. */
export interface Wanted {
  readonly unit: number;
  readonly level: Level;
  readonly names: readonly string[];
  /** What the marker before the name costs, or that there is none. */
  readonly costOfMarker: (marker: Marker | undefined) => number;
  /** Letters that may differ; by the length of the name unless given. */
  readonly mostEdits?: number;
}

/** The best place of a unit right before an end, with what stands before it. */
export function placeBefore(search: Search, end: number, wanted: Wanted): Part | undefined {
  let best: Part | undefined;
  for (const name of wanted.names) {
    const part = placeOfName(search, end, search.gazetteer.reading(name), wanted);
    if (best === undefined || (part !== undefined && part.cost < best.cost)) best = part;
  }
  return best;
}

function placeOfName(
  { reading, gazetteer }: Search,
  end: number,
  name: Reading,
  { unit, level, costOfMarker, mostEdits: limit = mostEdits(name.letters.length) }: Wanted,
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

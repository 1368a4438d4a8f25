import type { Entry, Gazetteer } from "./gazetteer.ts";
import { type Marker, markersAfter, markersBefore } from "./markers.ts";
import { contradicts } from "./marks.ts";
import { parted, type Reading } from "./reading.ts";

/** A place of the text that may name units. */
export interface Mention {
  /** Letters from, to. */
  readonly start: number;
  readonly end: number;
  /** From its marker, to its English marker. */
  readonly from: number;
  readonly to: number;
  readonly marker: Marker | undefined;
  readonly entry: Entry;
  /** Whether a bare number of a house stands before it: then it is a street. */
  readonly followsNumber: boolean;
  /** Whether a word of a hamlet, with its number, or the start of the text stands before it. */
  readonly followsHamlet: boolean;
  /** Names that are numbers or shorter than three letters mean nothing without a marker. */
  readonly needsMarker: boolean;
}

/** Longest name in words: `Văn Miếu - Quốc Tử Giám` has five, glued pieces may add some. */
const maxWords = 8;
const maxLetters = 26;
/** Names that are looked at, from the right; an address has ten. */
const mostMentions = 64;

/** A marker where one stands, with the words it takes. */
export interface MarkerPlace {
  readonly marker: Marker;
  /** Index of the first word. */
  readonly word: number;
  /** Index after the last word. */
  readonly next: number;
}

/** Finds the markers of a text: the longest that end before each word. */
export function findMarkers(reading: Reading): readonly (MarkerPlace | undefined)[] {
  const { letters, words, gaps } = reading;
  const count = words.length - 1;
  const before: (MarkerPlace | undefined)[] = [undefined];
  for (let next = 1; next <= count; next++) {
    let found: MarkerPlace | undefined;
    const end = words[next] as number;
    for (let word = next - 1; word >= 0 && word >= next - 4; word--) {
      const start = words[word] as number;
      const known = markersBefore.get(letters.slice(start, end));
      if (known !== undefined && !contradicts(reading, start, known.reading))
        found = { marker: known.marker, word, next };
      if ((gaps[words[word] as number] as number) >= parted.byComma) break;
    }
    before.push(found);
  }
  return before;
}

const isNumber = (text: string): boolean => /^\d+$/u.test(text);

/** Finds all names of the gazetteer that stand in whole words. */
export function findMentions(
  reading: Reading,
  markers: readonly (MarkerPlace | undefined)[],
  gazetteer: Gazetteer,
): readonly Mention[] {
  const { letters, words, gaps } = reading;
  const count = words.length - 1;
  const mentions: Mention[] = [];
  for (let word = 0; word < count; word++) {
    const start = words[word] as number;
    for (let next = word + 1; next <= count && next <= word + maxWords; next++) {
      const end = words[next] as number;
      if (end - start > maxLetters) break;
      const key = letters.slice(start, end);
      const entry = gazetteer.byName.get(key);
      if (entry !== undefined) {
        const place = isComma(gaps, start) ? undefined : markers[word];
        const after = place === undefined ? markerAfter(reading, next) : undefined;
        const number = numberBefore(reading, word, markers);
        mentions.push({
          start,
          end,
          from: place === undefined ? start : (words[place.word] as number),
          to: after === undefined ? end : after.end,
          marker: place?.marker ?? after?.marker,
          entry,
          followsNumber: number === "house",
          followsHamlet: number === "hamlet" || place?.marker.kind === "hamlet",
          needsMarker: end - start < 3 || isNumber(key),
        });
      }
      if (isComma(gaps, end)) break;
    }
  }
  return withoutInner(mentions.slice(-mostMentions));
}

/** Leaves out names without marker inside the longer name of a province: `Vũng Tàu` in `Bà Rịa - Vũng Tàu`. */
function withoutInner(mentions: readonly Mention[]): readonly Mention[] {
  const provinces = mentions.filter(({ entry }) => entry.formerProvinces.length > 0);
  return mentions.filter(
    (inner) =>
      inner.marker !== undefined ||
      !provinces.some(
        ({ start, end }) => start <= inner.start && end >= inner.end && end - start > inner.end - inner.start,
      ),
  );
}

const isComma = (gaps: Uint8Array, at: number): boolean => (gaps[at] as number) === parted.byComma;

function markerAfter(
  { letters, words, gaps }: Reading,
  word: number,
): { readonly marker: Marker; readonly end: number } | undefined {
  const start = words[word];
  if (start === undefined || isComma(gaps, start)) return undefined;
  for (let next = word + 1; next <= word + 2 && next < words.length; next++) {
    const end = words[next] as number;
    const marker = markersAfter.get(letters.slice(start, end));
    if (marker !== undefined) return { marker, end };
  }
  return undefined;
}

/** The number that stands right before a word, of a house or of a hamlet: `45 Lê Lợi`, `tổ 9 Phú Xuyên`. */
function numberBefore(
  reading: Reading,
  word: number,
  markers: readonly (MarkerPlace | undefined)[],
): "house" | "hamlet" | undefined {
  const { letters, words, gaps } = reading;
  if (word === 0) return undefined;
  const start = words[word - 1] as number;
  const isAfterComma = isComma(gaps, words[word] as number);
  const text = letters.slice(start, words[word]);
  if (!isNumber(text)) {
    // "bản Mới, …": a hamlet by name, then a comma
    return isAfterComma && hasHamlet(reading, word, markers) ? "hamlet" : undefined;
  }
  const place = markers[word - 1];
  if (place?.marker.kind === "hamlet") return "hamlet";
  return isAfterComma || place?.marker.kind === "commune" || place?.marker.kind === "district"
    ? undefined
    : "house";
}

/** Whether the piece before the comma at `word` is a hamlet and no more: `tổ 9`, `bản Mới`, not `ấp 3 Long Hiệp`. */
function hasHamlet(
  { letters, words, gaps }: Reading,
  word: number,
  markers: readonly (MarkerPlace | undefined)[],
): boolean {
  for (let at = word - 1; at >= 0 && at >= word - 4; at--) {
    const place = markers[at];
    if (place?.marker.kind === "hamlet")
      return at === word - 1 || !isNumber(letters.slice(words[at], words[at + 1]));
    if (isComma(gaps, words[at] as number)) return false;
  }
  return false;
}

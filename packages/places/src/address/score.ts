import { type Chain, costs, type Part, worth } from "./chain.ts";
import type { Verdict } from "./decide.ts";
import type { Gazetteer } from "./gazetteer.ts";
import type { MarkerPlace } from "./mention.ts";
import { parted, type Reading } from "./reading.ts";

/** All that the searches need of a text. */
export interface Search {
  readonly reading: Reading;
  readonly gazetteer: Gazetteer;
  /** The marker that ends before each word, by index of the word. */
  readonly markers: readonly (MarkerPlace | undefined)[];
  /** The markers that ask for a unit. */
  readonly named: readonly NamedMarker[];
  /** Where the address ends, before country, postal code and telephone number. */
  readonly end: number;
}

/** What a chain is worth: what it explains less what does not fit. */
export function scoreOf(search: Search, chain: Omit<Chain, "score">): number {
  const { commune, district, province, generation, isFormerProvince } = chain;
  let score = 0;
  if (commune !== undefined) score += worth.commune - commune.cost;
  if (district !== undefined) score += worth.district - district.cost;
  if (province !== undefined) {
    score += worth.province - province.cost;
    const isOther = generation === "current" ? isFormerProvince : !isFormerProvince;
    if (isOther && district !== undefined && generation === "former") score -= costs.otherProvince;
    else if (isOther) score -= costs.otherProvince;
  }
  if (generation === "former" && commune !== undefined && district === undefined) score -= costs.noDistrict;
  if (generation === "current" && district !== undefined) score -= costs.presentInDistrict;
  const parts: Part[] = [];
  if (commune !== undefined) parts.push(commune);
  if (district !== undefined) parts.push(district);
  if (province !== undefined) {
    const { repeated } = chain;
    if (repeated === undefined) parts.push(province);
    else parts.push(...(repeated.from < province.from ? [repeated, province] : [province, repeated]));
  }
  return (
    score -
    costOfOrder(search, parts, commune) -
    costOfMarkers(search, chain, parts) -
    costOfLeft(search, commune, parts) -
    costOfLeft(search, district, parts)
  );
}

/** What it costs that the parts stand in another order or apart. */
function costOfOrder({ reading, end }: Search, parts: readonly Part[], commune: Part | undefined): number {
  let cost = 0;
  let isReversed = false;
  let isStraight = false;
  for (let index = 1; index < parts.length; index++) {
    const a = parts[index - 1] as Part;
    const b = parts[index] as Part;
    if (b.from < a.from) {
      isReversed = true;
      cost += costOfWords(reading, b.to, a.from, parts);
    } else {
      isStraight = true;
      cost += costOfWords(reading, a.to, b.from, parts);
    }
  }
  if (isReversed && isStraight) cost += costs.mixedOrder;
  const last = parts[isReversed ? 0 : parts.length - 1];
  if (last === undefined) return cost;
  if (!isReversed) return cost + costOfWords(reading, last.to, end, parts);
  const isBare = commune !== undefined && commune.marker === undefined;
  cost += isBare ? costs.otherOrderOfBare : costs.otherOrder;
  return cost + Math.min(costOfWords(reading, last.to, end, parts), costs.nextWord);
}

const isInside = (at: number, parts: readonly Part[]): boolean => {
  for (const part of parts) if (at >= part.from && at < part.to) return true;
  return false;
};

/** What the words from, to cost that none of the parts takes; most when they go on where a name ends. */
function costOfWords({ words, gaps }: Reading, from: number, to: number, parts: readonly Part[]): number {
  if (from >= to) return 0;
  let cost = 0;
  for (const word of words) {
    if (word < from) continue;
    if (word >= to) break;
    if (isInside(word, parts)) continue;
    cost += word === from && (gaps[word] as number) < parted.byComma ? costs.nextWord : costs.word;
  }
  return Math.min(cost, costs.mostWords);
}

/** A marker of a unit that has a name after it. */
export interface NamedMarker {
  readonly kind: "commune" | "district" | "city";
  readonly start: number;
  readonly end: number;
}

/** The markers of a text that ask for a unit. */
export function namedMarkers(
  { words, gaps, letters }: Reading,
  markers: readonly (MarkerPlace | undefined)[],
): readonly NamedMarker[] {
  const found: NamedMarker[] = [];
  for (const place of markers) {
    if (place === undefined) continue;
    const { kind, isFull } = place.marker;
    if (kind !== "commune" && kind !== "district" && kind !== "city") continue;
    const end = words[place.next] as number;
    if (end === letters.length || (gaps[end] as number) === parted.byComma) continue;
    // "P. 302" is a room
    if (!isFull && (words[place.next + 1] as number) - end > 2 && letters.charCodeAt(end) <= 0x39) continue;
    found.push({ kind, start: words[place.word] as number, end });
  }
  return found;
}

/** What markers cost that no part takes. */
function costOfMarkers({ named }: Search, chain: Omit<Chain, "score">, parts: readonly Part[]): number {
  const { commune, district, generation } = chain;
  let cost = 0;
  for (const { kind, start, end } of named) {
    if (isTaken(start, end, parts)) continue;
    if (kind === "commune") {
      if (commune === undefined) cost += costs.unexplained.communeOfNone;
      else cost += commune.marker === undefined ? costs.unexplained.communeOfBare : costs.unexplained.other;
    } else if (district === undefined && generation === "current") cost += costs.unexplained.districtOfNone;
    else cost += costs.unexplained.other;
  }
  return cost;
}

function isTaken(start: number, end: number, parts: readonly Part[]): boolean {
  for (const part of parts) if (start < part.to && end > part.from) return true;
  return false;
}

/** What it costs that a name without marker before it goes on to the left: `Tây Nha Trang` is not `Nha Trang`. */
function costOfLeft({ reading, markers }: Search, part: Part | undefined, parts: readonly Part[]): number {
  if (part === undefined || part.followsHamlet) return 0;
  if (part.marker !== undefined && part.to === part.end) return 0;
  const { gaps, words } = reading;
  if ((gaps[part.start] as number) === parted.byComma) return 0;
  const word = words.indexOf(part.start);
  if (word <= 0 || markers[word]?.marker.kind === "office" || isInside(words[word - 1] as number, parts))
    return 0;
  return costs.nameOnTheLeft;
}

/** Score of an address that is complete and written as the lists have it. */
const whole = /* @__PURE__ */ (() => ({
  former: worth.commune + worth.district + worth.province,
  current: worth.commune + worth.province,
}))();
const lossPerCost = 0.06;
const mostOfCandidates = 0.5;

/** How well a text fits, 0 to 1: less for what is missing or differs, and where it does not decide. */
export function confidenceOf({ chain, status }: Verdict): number {
  if (chain === undefined || status === "unknown") return 0;
  const missing = Math.max(0, whole[chain.generation] - chain.score);
  const fit = Math.max(0.05, 0.99 - missing * lossPerCost);
  return Math.round((status === "candidates" ? fit * mostOfCandidates : fit) * 100) / 100;
}

import { type Chain, costs } from "./chain.ts";
import type { Gazetteer } from "./gazetteer.ts";

/** What is said of the present unit, by indexes. */
export interface Verdict {
  readonly status: "exact" | "default" | "candidates" | "unknown";
  readonly commune: number | undefined;
  readonly candidates: readonly number[];
  readonly province: number | undefined;
  readonly chain: Chain | undefined;
  /** Whether all close readings agree in the unit as written. */
  readonly isWrittenSure: boolean;
  /** Whether a present unit was preferred to a former one of its name for want of a district. */
  readonly isAssumed: boolean;
  /** How many present communes fit, when they are too many to be told. */
  readonly count: number;
  readonly reason:
    "exact" | "default" | "split" | "several" | "doubtful" | "no-commune" | "too-many" | "nothing";
}

/** Where the reading of a chain leads today. */
function presentOf(
  chain: Chain,
  { units, communesOfDistrict }: Gazetteer,
): { candidates: readonly number[]; main: number | undefined } {
  const { commune, district, generation } = chain;
  if (commune !== undefined && generation === "current")
    return { candidates: [commune.unit], main: commune.unit };
  if (commune !== undefined) {
    const { targets = [], hasDefault = false } = units.formerCommunes[commune.unit] ?? {};
    return { candidates: targets, main: targets.length === 1 || hasDefault ? targets[0] : undefined };
  }
  if (district !== undefined) {
    const candidates = successors(district.unit, { units, communesOfDistrict });
    // An island district became one special zone.
    return { candidates, main: candidates.length === 1 ? units.districts[district.unit]?.zone : undefined };
  }
  return { candidates: [], main: undefined };
}

/** All present communes that lie in a former district, at least in part. */
function successors(
  district: number,
  { units, communesOfDistrict }: Pick<Gazetteer, "units" | "communesOfDistrict">,
): readonly number[] {
  const zone = units.districts[district]?.zone;
  const found = new Set(zone === undefined ? [] : [zone]);
  for (const commune of communesOfDistrict[district] ?? [])
    for (const target of units.formerCommunes[commune]?.targets ?? []) found.add(target);
  return [...found].sort((a, b) => a - b);
}

/** Readings whose score is nearer than this to the best are as good as it; more so when the best itself differs from the text. */
const closeness = { base: 1.1, perDoubt: 0.8, perDoubtOfEdits: 0.5, mostDoubt: 4 } as const;
/** In doubt, more readings are candidates. */
const closenessInDoubt = 5;
/** Lowest score at which a commune is said to be the one, by what the reading has: some doubt, but not much. */
function lowest({ generation, commune, district, province }: Chain): number {
  if (commune === undefined) return 0;
  if (generation === "current") return district === undefined ? 13.2 : 16.9;
  if (district === undefined) return 12.6;
  return province === undefined ? 13.2 : 16.9;
}
const mostCandidates = 20;
/** A former reading that falls short of the present one by its missing district, and not much more. */
const costOfAssumption = /* @__PURE__ */ (() => costs.noDistrict + costs.otherProvince + 1)();

/** Below this a reading explains too little of the text to be told. */
const lowestOfAll = 7;

/** Decides between the readings of a text. A reading that is not clearly the best is not taken. */
export function decide(all: readonly Chain[], gazetteer: Gazetteer): Verdict {
  const chains = [...all].sort((a, b) => b.score - a.score);
  const [first] = chains;
  if (first === undefined) return unknown("nothing");
  const written = provinceOf(first, gazetteer);
  if (first.commune === undefined && first.district === undefined)
    return unknown("no-commune", first, written);
  if (first.score < lowestOfAll && first.commune !== undefined) {
    const above = chains.find(({ commune }) => commune === undefined);
    return unknown("no-commune", above, above && provinceOf(above, gazetteer));
  }
  const isDoubtful = first.isJoinedProvince === true || first.score < lowest(first);
  const close = closeTo(first, chains, isDoubtful);
  const present = close.map((chain) => presentOf(chain, gazetteer));
  const main = present[0]?.main;
  const isOne = main !== undefined && present.every((each) => each.main === main);
  const candidates = isOne
    ? (present[0]?.candidates ?? [])
    : [...new Set(present.flatMap((each) => each.candidates))];
  const provinces = new Set(candidates.map((index) => gazetteer.units.communes[index]?.province));
  const province = provinces.size === 1 ? [...provinces][0] : undefined;
  if (candidates.length > mostCandidates && first.commune !== undefined)
    return { ...unknown("too-many", first, province), count: candidates.length };
  const shared = { candidates, province, chain: first, count: candidates.length };
  const isWrittenSure = close.every((chain) => isSameWriting(chain, first));
  if (!isOne || isDoubtful) {
    const isSplit = close.length === 1 && first.commune !== undefined;
    const reason = isDoubtful ? "doubtful" : isSplit ? "split" : "several";
    return { ...shared, status: "candidates", commune: undefined, isWrittenSure, isAssumed: false, reason };
  }
  const isAssumed = first.generation === "current" && hasNamesake(first, chains, gazetteer);
  const status = candidates.length === 1 ? "exact" : "default";
  return { ...shared, status, commune: main, isWrittenSure, isAssumed, reason: status };
}

function unknown(reason: Verdict["reason"], chain?: Chain, province?: number): Verdict {
  return {
    status: "unknown",
    commune: undefined,
    candidates: [],
    province,
    chain,
    isWrittenSure: chain !== undefined,
    isAssumed: false,
    count: 0,
    reason,
  };
}

/** The readings that are as good as the best. */
function closeTo(first: Chain, chains: readonly Chain[], isDoubtful: boolean): readonly Chain[] {
  const parts = [first.commune, first.district, first.province].filter((part) => part !== undefined);
  const doubt = parts.reduce((sum, part) => sum + part.doubt, 0);
  const perDoubt = parts.some(({ edits }) => edits > 0) ? closeness.perDoubtOfEdits : closeness.perDoubt;
  const near = isDoubtful
    ? closenessInDoubt
    : closeness.base + perDoubt * Math.min(doubt, closeness.mostDoubt);
  const close = chains.filter(({ score }) => score > first.score - near);
  return withDistrict(first, close, chains);
}

/** The present province of the one that is named. */
function provinceOf({ province, isFormerProvince }: Chain, { units }: Gazetteer): number | undefined {
  if (province === undefined) return undefined;
  return isFormerProvince ? units.currentOf[province.unit] : province.unit;
}

function isSameWriting(a: Chain, b: Chain): boolean {
  return (
    a.generation === b.generation &&
    a.commune?.unit === b.commune?.unit &&
    a.district?.unit === b.district?.unit
  );
}

/** A name without marker that is a present commune and a former district may be either, unless a hamlet stands before it. */
function withDistrict(first: Chain, close: readonly Chain[], all: readonly Chain[]): readonly Chain[] {
  const { commune, district, generation } = first;
  if (
    generation !== "current" ||
    commune === undefined ||
    commune.marker !== undefined ||
    district !== undefined
  )
    return close;
  if (commune.followsHamlet) return close;
  const other = all.filter(
    (chain) =>
      chain.commune === undefined &&
      chain.district?.start === commune.start &&
      chain.district.end === commune.end,
  );
  return [...new Set([...close, ...other])];
}

/** Whether a former commune of the same name in the same place of the text went elsewhere. */
function hasNamesake({ commune, score }: Chain, all: readonly Chain[], gazetteer: Gazetteer): boolean {
  return all.some(
    (chain) =>
      chain.generation === "former" &&
      chain.commune?.start === commune?.start &&
      chain.commune?.end === commune?.end &&
      chain.score > score - costOfAssumption &&
      presentOf(chain, gazetteer).main !== commune?.unit,
  );
}

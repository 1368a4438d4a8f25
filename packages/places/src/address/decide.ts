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
export function presentOf(
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
  if (district !== undefined)
    return { candidates: successors(district.unit, { units, communesOfDistrict }), main: undefined };
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
const closeness = { base: 1.1, perDoubt: 0.8, perDoubtOfEdits: 0.5 } as const;
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
const costOfAssumption = costs.noDistrict + costs.otherProvince + 1;

/** Decides between the readings of a text. A reading that is not clearly the best is not taken. */
export function decide(all: readonly Chain[], gazetteer: Gazetteer): Verdict {
  const { units } = gazetteer;
  const chains = [...all].sort((a, b) => b.score - a.score);
  const [first] = chains;
  const nothing = {
    status: "unknown",
    commune: undefined,
    candidates: [],
    isWrittenSure: false,
    isAssumed: false,
    count: 0,
  } as const;
  if (first === undefined) return { ...nothing, province: undefined, chain: undefined, reason: "nothing" };
  const isDoubtful = first.score < lowest(first);
  const doubt = (first.commune?.doubt ?? 0) + (first.district?.doubt ?? 0) + (first.province?.doubt ?? 0);
  const hasEdits = [first.commune, first.district, first.province].some((part) => (part?.edits ?? 0) > 0);
  const near = isDoubtful
    ? closenessInDoubt
    : closeness.base + (hasEdits ? closeness.perDoubtOfEdits : closeness.perDoubt) * Math.min(doubt, 4);
  const close = withDistrict(
    first,
    chains.filter(({ score }) => score > first.score - near),
    chains,
  );
  const present = close.map((chain) => presentOf(chain, gazetteer));
  const main = present[0]?.main;
  const isOne = main !== undefined && present.every((each) => each.main === main);
  const candidates = isOne
    ? (present[0]?.candidates ?? [])
    : [...new Set(present.flatMap((each) => each.candidates))];
  const provincesOf = new Set(candidates.map((index) => units.communes[index]?.province));
  const writtenProvince =
    first.province === undefined
      ? undefined
      : first.isFormerProvince
        ? units.currentOf[first.province.unit]
        : first.province.unit;
  const province =
    candidates.length === 0 ? writtenProvince : provincesOf.size === 1 ? [...provincesOf][0] : undefined;
  const isWrittenSure = close.every(
    (chain) =>
      chain.generation === first.generation &&
      chain.commune?.unit === first.commune?.unit &&
      chain.district?.unit === first.district?.unit,
  );
  const isAssumed = isOne && first.generation === "current" && hasNamesake(first, chains, gazetteer);
  const shared = { candidates, province, chain: first, isWrittenSure, isAssumed, count: candidates.length };
  if (first.commune === undefined && candidates.length === 0)
    return { ...shared, status: "unknown", commune: undefined, reason: "no-commune" };
  if (candidates.length > mostCandidates && first.commune !== undefined)
    return { ...nothing, province, chain: first, count: candidates.length, reason: "too-many" };
  if (!isOne || isDoubtful) {
    const reason = isDoubtful
      ? "doubtful"
      : close.length === 1 && first.commune !== undefined
        ? "split"
        : "several";
    return { ...shared, status: "candidates", commune: undefined, reason };
  }
  const status = candidates.length === 1 ? "exact" : "default";
  return { ...shared, status, commune: main, reason: status };
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

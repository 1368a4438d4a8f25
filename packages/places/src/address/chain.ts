import type { Marker } from "./markers.ts";

/** A unit found in the text. */
export interface Part {
  readonly unit: number;
  readonly start: number;
  readonly end: number;
  /** With its markers. */
  readonly from: number;
  readonly to: number;
  readonly marker: Marker | undefined;
  /** What it costs that the writing differs: marks, type, letters. */
  readonly cost: number;
  /** The part of the cost that comes from letters and marks. */
  readonly doubt: number;
  /** Letters that differ: 0 when the name is written in full. */
  readonly edits: number;
  readonly followsHamlet: boolean;
  /** A province whose name no district has: named twice, `TP Huế, Thừa Thiên Huế`, it is still the province. */
  readonly isOnlyProvince?: boolean;
}

/** A way to read the text: units that belong together. */
export interface Chain {
  readonly generation: "former" | "current";
  /** Index of the commune in its generation. */
  readonly commune: Part | undefined;
  /** Former district. */
  readonly district: Part | undefined;
  /** Province by the name written: `unit` is an index of former provinces when `isFormerProvince`. */
  readonly province: Part | undefined;
  readonly isFormerProvince: boolean;
  /** Whether it is not the province of the district, but one that has become one with it. */
  readonly isJoinedProvince?: boolean;
  /** Another place of the province. */
  readonly repeated?: Part | undefined;
  readonly score: number;
}

/** What it is worth that a level is found, in the same measure as the costs of differences. */
export const worth = { commune: 10, district: 6, province: 6 } as const;

/** Costs of what does not fit. */
export const costs = {
  /** The name of the other generation's province, where the units of both are the same area. */
  otherProvince: 1,
  /** Another former province than that of the district, both of them one today. */
  joinedProvince: 5.2,
  /** A former commune without its district, where today's form has none. */
  noDistrict: 3,
  /** A present commune with a former district that it lies in. */
  presentInDistrict: 2,
  noMarker: 1,
  noMarkerDistrict: 0.5,
  noMarkerProvince: 0.2,
  streetAsProvince: 2,
  /** `Bến Quan Quảng Trị` without marks looks like a `quận`. */
  otherLevelAsProvince: 4,
  /** `Thành phố` before a province, which then is its capital; `tỉnh` before a city. */
  cityForProvince: 3,
  provinceForCity: 0.5,
  /** `Thị xã` for a city: districts rose in rank. */
  otherDistrictType: 1,
  otherCommuneType: 3,
  /** A word between two levels that nothing explains, at most three of them. */
  word: 1.5,
  /** A word that follows a name without a comma: the name may be longer. */
  nextWord: 3.5,
  mostWords: 4.5,
  otherOrder: 1.5,
  otherOrderOfBare: 5,
  /** Part of the levels from below, part from above: `district, commune, province`. */
  mixedOrder: 4,
  /** Another spelling of the official table, which may be the name of a neighbour. */
  otherName: 1.2,
  /** A word right before a name without marker. */
  nameOnTheLeft: 4,
  /** A marker with a name that the chain leaves unexplained, by what the chain has at that level. */
  unexplained: { communeOfNone: 1, communeOfBare: 6, districtOfNone: 4, other: 3 },
  /** A damaged name that is a sound word as it is written: most likely another name. */
  soundWords: { commune: 5, district: 2, province: 2 },
} as const;

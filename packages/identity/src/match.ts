export { type PlaceOptions, type PlaceRelation, comparePlaces, samePlace } from "./match/same-place.ts";
export { type PlaceOfCodes, resolvePlaceCodes } from "./match/place-codes.ts";
export { type PlaceCodes } from "./portal/population.ts";
export { type MatchWeights, type NumberRelation, type PlainRelation, matchWeights } from "./match/weights.ts";
export {
  type MatchEvidence,
  type MatchOptions,
  type MatchPerson,
  type MatchThresholds,
  type PersonMatch,
  matchPersons,
} from "./match/match-persons.ts";
export { type MatchHold } from "./match/hold.ts";
export { type NameRelation, compareNames } from "./name/compare-names.ts";
export { type DateRelation } from "./claims/compare-dates.ts";

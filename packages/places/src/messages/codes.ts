/**
 * Every issue code of this package, `places.topic.problem`.
 *
 * @example
 * ```ts
 * import { placesMessages, type PlacesIssueCode } from "@lienthong/places";
 *
 * const code: PlacesIssueCode = "places.code.other-province";
 * placesMessages.en[code]; // "The unit is not in the stated province."
 * ```
 */
export type PlacesIssueCode =
  | "places.codes.not-an-object"
  | "places.codes.empty"
  | "places.codes.day-unknown"
  | "places.code.not-text"
  | "places.code.digits"
  | "places.code.unknown"
  | "places.code.former-unit"
  | "places.code.later-unit"
  | "places.code.other-code"
  | "places.code.other-province"
  | "places.code.other-district"
  | "places.code.level-abolished";

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
  | "places.code.level-abolished"
  | "places.address.not-text"
  | "places.address.too-long"
  | "places.address.empty"
  | "places.address.no-unit"
  | "places.address.no-commune"
  | "places.address.ambiguous"
  | "places.address.doubtful"
  | "places.address.split"
  | "places.address.split-default"
  | "places.address.converted"
  | "places.address.spelling"
  | "places.address.marks"
  | "places.address.type"
  | "places.address.mixed"
  | "places.address.joined-province"
  | "places.address.no-district"
  | "places.address.assumed-current";

import { type Result, toResult } from "@lienthong/core";
import type { PlacesIssueCode } from "../messages/codes.ts";
import { valueOrThrow } from "../messages/places-error.ts";
import { generationOf, latestDay } from "../unit/dates.ts";
import { type CurrentPlace, checkCurrent } from "./current-codes.ts";
import { type FormerPlace, checkFormer } from "./former-codes.ts";
import { type PlacesIssue, issue } from "./issue.ts";
import { type WrittenCodes, readCodes } from "./read-codes.ts";

/** The units that the codes stand for, of one list. */
export type CodedPlace = CurrentPlace | FormerPlace;

/** The day of the record that the codes stand in. */
export interface PlaceCodeOptions {
  /** `YYYY-MM-DD`. Without it, either list will do, the present one first. */
  readonly asOf?: string;
}

/**
 * Checks the codes of a place, `{ province, district, commune }` (mã tỉnh, mã huyện, mã xã): each on the list in force on the day of the
 * record, and each within the one above; QĐ 19/2025/QĐ-TTg since 1 July 2025, QĐ 124/2004/QĐ-TTg before. That a former code is not on the
 * list of 30 June 2025 only warns: it may have ended earlier. Province or commune may be left out, empty text counts as left out.
 *
 * @example
 * ```ts
 * import { validatePlaceCodes } from "@lienthong/places";
 *
 * validatePlaceCodes({ province: "52", commune: "21583" }, { asOf: "2026-03-01" }).ok; // true
 * validatePlaceCodes({ province: "64", commune: "23575" }, { asOf: "2026-03-01" }).issues[0]?.code; // "places.code.former-unit"
 * validatePlaceCodes({ province: "64", commune: "23575" }, { asOf: "2024-03-01" }).ok; // true
 * ```
 */
export function validatePlaceCodes(
  input: unknown,
  options: PlaceCodeOptions = {},
): Result<CodedPlace, PlacesIssueCode> {
  const { asOf } = options;
  const generation = asOf === undefined ? undefined : generationOf(asOf);
  if (asOf !== undefined && generation === undefined) throw new TypeError("asOf must be a day, YYYY-MM-DD");
  const { codes, issues } = readCodes(input);
  if (issues.length > 0) return { ok: false, issues };
  if (generation === "former") return resultOf(checkFormer(codes));
  const current = resultOf(checkCurrent(codes, asOf ?? latestDay));
  return generation === undefined ? eitherList(codes, current) : current;
}

/**
 * Like {@link validatePlaceCodes}, for code that prefers an exception: the units of the codes (mã đơn vị hành chính), or a `PlacesError`.
 *
 * @example
 * ```ts
 * import { parsePlaceCodes } from "@lienthong/places";
 *
 * parsePlaceCodes({ commune: "21583" }, { asOf: "2026-03-01" }).province?.name; // "Gia Lai"
 * ```
 */
export function parsePlaceCodes(input: unknown, options: PlaceCodeOptions = {}): CodedPlace {
  return valueOrThrow(validatePlaceCodes(input, options));
}

/** The reading without fault; the present one where both or none are. A district names the former list. */
function eitherList(
  codes: WrittenCodes,
  current: Result<CodedPlace, PlacesIssueCode>,
): Result<CodedPlace, PlacesIssueCode> {
  const former = resultOf(checkFormer(codes));
  const isFormerGood = former.ok && former.issues.length === 0;
  if (isFormerGood && (!current.ok || codes.district !== undefined)) return former;
  if (!isFormerGood || !current.ok) return current;
  return {
    ...current,
    issues: [...current.issues, issue("places.codes.day-unknown", "", { severity: "information" })],
  };
}

function resultOf(checked: {
  readonly place: CodedPlace;
  readonly issues: readonly PlacesIssue[];
}): Result<CodedPlace, PlacesIssueCode> {
  return toResult(checked.place, checked.issues);
}

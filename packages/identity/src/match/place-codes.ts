import type { Result } from "@lienthong/core";
import {
  type CodedPlace,
  type PlaceCodeOptions,
  type PlacesIssueCode,
  type ToCurrent,
  toCurrent,
  validatePlaceCodes,
} from "@lienthong/places";
import type { PlaceCodes } from "../portal/population.ts";

/** What codes of a place stand for. */
export interface PlaceOfCodes {
  /** The units of the list that the codes are of, with their names. */
  readonly written: CodedPlace;
  /** What the commune is today: one unit, or several where a former one was divided; `null` when the codes name no commune. */
  readonly current: ToCurrent | null;
}

/**
 * The place that codes of the population database stand for (mã tỉnh, mã huyện, mã xã), on the list before or since 1 July 2025, and what it is
 * today. Without `asOf`, a code that both lists know is taken for a present one, and an issue says so.
 *
 * @example
 * ```ts
 * import { resolvePlaceCodes } from "@lienthong/identity/match";
 *
 * const place = resolvePlaceCodes({ province: "64", district: "622", commune: "23575" });
 * if (place.ok) place.value.current?.units.map(({ code }) => code); // ["23575"]
 * ```
 */
export function resolvePlaceCodes(
  codes: PlaceCodes,
  options: PlaceCodeOptions = {},
): Result<PlaceOfCodes, PlacesIssueCode> {
  const checked = validatePlaceCodes(codes, options);
  if (!checked.ok) return checked;
  const { value: written, issues } = checked;
  return { ok: true, value: { written, current: currentOf(written) }, issues };
}

function currentOf({ generation, commune }: CodedPlace): ToCurrent | null {
  return commune ? toCurrent(commune.code, { asOf: someDay[generation] }) : null;
}

/** A day on which each list was in force: the two lists are told apart by it. */
const someDay = { former: "2025-06-30", current: "2025-07-01" } as const;

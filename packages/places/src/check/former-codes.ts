import { commune } from "../unit/communes.ts";
import { formerDay } from "../unit/dates.ts";
import { district, formerCommune } from "../unit/former.ts";
import { formerProvince } from "../unit/former-provinces.ts";
import type { District, FormerCommune, Province } from "../unit/unit.ts";
import { type PlacesIssue, formerList, formerListState, issue } from "./issue.ts";
import type { WrittenCodes } from "./read-codes.ts";

/** A place by the list of 30 June 2025. */
export interface FormerPlace {
  readonly generation: "former";
  /** Absent when only a lower code was given and the list does not have it. */
  readonly province?: Province;
  readonly district?: District;
  readonly commune?: FormerCommune;
}

/** Looks the codes up on the former list. */
export function checkFormer(codes: WrittenCodes): {
  readonly place: FormerPlace;
  readonly issues: readonly PlacesIssue[];
} {
  const issues: PlacesIssue[] = [];
  const unknown = (path: string): number =>
    issues.push(issue("places.code.unknown", path, { params: { day: formerDay }, source: formerListState }));

  const own = codes.commune === undefined ? undefined : formerCommune(codes.commune);
  if (codes.commune !== undefined && own === undefined) {
    if (commune(codes.commune))
      issues.push(issue("places.code.later-unit", "commune", { source: formerList }));
    else unknown("commune");
  }

  const districtCode = codes.district ?? own?.district;
  const middle = districtCode === undefined ? undefined : district(districtCode);
  if (districtCode !== undefined && middle === undefined) unknown("district");
  if (own && middle && own.district !== middle.code)
    issues.push(issue("places.code.other-district", "commune", { source: formerList }));

  const provinceCode = codes.province ?? middle?.province;
  const home = provinceCode === undefined ? undefined : formerProvince(provinceCode);
  if (provinceCode !== undefined && home === undefined)
    issues.push(issue("places.code.unknown", "province", { params: { day: formerDay }, source: formerList }));
  const lower = middle ?? own;
  if (home && lower && lower.province !== home.code)
    issues.push(issue("places.code.other-province", middle ? "district" : "commune", { source: formerList }));

  return {
    place: {
      generation: "former",
      ...(home && { province: home }),
      ...(middle && { district: middle }),
      ...(own && { commune: own }),
    },
    issues,
  };
}

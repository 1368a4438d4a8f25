import { commune } from "../unit/communes.ts";
import { formerCommune } from "../unit/former.ts";
import { formerProvince } from "../unit/former-provinces.ts";
import { province } from "../unit/provinces.ts";
import type { Commune, Province } from "../unit/unit.ts";
import { type PlacesIssue, currentList, issue } from "./issue.ts";
import type { WrittenCodes } from "./read-codes.ts";

/** A place by the two-tier lists of 1 July 2025 and later. */
export interface CurrentPlace {
  readonly generation: "current";
  /** Absent only beside an error. */
  readonly province?: Province;
  readonly commune?: Commune;
}

/** Looks the codes up on the list of a day since 1 July 2025. */
export function checkCurrent(
  codes: WrittenCodes,
  asOf: string,
): { readonly place: CurrentPlace; readonly issues: readonly PlacesIssue[] } {
  const issues: PlacesIssue[] = [];
  const report = (code: "places.code.former-unit" | "places.code.unknown", path: string): number =>
    issues.push(
      issue(code, path, {
        source: currentList,
        ...(code === "places.code.unknown" && { params: { day: asOf } }),
      }),
    );

  if (codes.district !== undefined)
    issues.push(
      issue("places.code.level-abolished", "district", { severity: "warning", source: currentList }),
    );

  const found = codes.commune === undefined ? undefined : commune(codes.commune, { asOf });
  if (codes.commune !== undefined && found === undefined)
    report(formerCommune(codes.commune) ? "places.code.former-unit" : "places.code.unknown", "commune");
  if (found !== undefined && found.code !== codes.commune)
    issues.push(
      issue("places.code.other-code", "commune", { severity: "information", params: { code: found.code } }),
    );

  const code = codes.province ?? found?.province;
  const home = code === undefined ? undefined : province(code, { asOf });
  if (code !== undefined && home === undefined)
    report(formerProvince(code) ? "places.code.former-unit" : "places.code.unknown", "province");
  if (home && found && found.province !== home.code)
    issues.push(issue("places.code.other-province", "commune", { source: currentList }));

  return {
    place: { generation: "current", ...(home && { province: home }), ...(found && { commune: found }) },
    issues,
  };
}

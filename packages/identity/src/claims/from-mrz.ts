import type { CardMrz } from "../mrz/mrz.ts";
import { type ClaimOptions, buildClaims } from "./build.ts";
import type { IdentityClaims } from "./claim.ts";

/** Also for files of a chip: say `chip-verified` only after the chip's security object was verified. */
export interface ChipClaimOptions extends ClaimOptions {
  readonly assurance?: "scanned" | "chip-verified";
}

/**
 * Claims from the machine-readable zone (vùng MRZ) of a card. Its name has no Vietnamese marks, so it becomes `nameMrz`, never `name`.
 *
 * @example
 * ```ts
 * import { claimsFromMrz, parseMrz } from "@lienthong/identity";
 *
 * const zone = parseMrz("IDVNM0900000177052090000017<<49003059M3003057VNM<<<<<<<<<<<8NGUYEN<<VAN<AN<<<<<<<<<<<<<<<<");
 * claimsFromMrz(zone).nameMrz?.value; // "NGUYEN<<VAN<AN"
 * ```
 */
export function claimsFromMrz(zone: CardMrz, options: ChipClaimOptions = {}): IdentityClaims {
  return buildClaims(
    "card-mrz",
    options.assurance ?? "scanned",
    [
      ["personalNumber", "line1[15..26]", "single-source", zone.personalNumber],
      ["documentNumber", "line1[5..13]", "single-source", zone.documentNumber],
      ["birthDate", "line2[0..5]", "single-source", zone.birthDate],
      ["sex", "line2[7]", "single-source", zone.sex],
      ["expiryDate", "line2[8..13]", "single-source", zone.expiryDate],
      ["nationality", "line2[15..17]", "single-source", zone.nationality],
      ["nameMrz", "line3", "single-source", zone.nameMrz],
    ],
    options,
  );
}

import type { CardDetails } from "../chip/dg13.ts";
import { buildClaims } from "./build.ts";
import type { IdentityClaims } from "./claim.ts";
import type { ChipClaimOptions } from "./from-mrz.ts";

/**
 * Claims from the detailed data of a card's chip (EF.DG13). Only `scanned`, unless the caller has verified the chip's
 * security object (EF.SOD) and says so. Field 16 has no known meaning and makes no claim.
 *
 * @example
 * ```ts
 * import { type CardDetails, claimsFromDg13 } from "@lienthong/identity";
 *
 * const religionOf = (card: CardDetails) => claimsFromDg13(card, { assurance: "chip-verified" }).religion?.value;
 * typeof religionOf; // "function"
 * ```
 */
export function claimsFromDg13(card: CardDetails, options: ChipClaimOptions = {}): IdentityClaims {
  return buildClaims(
    "chip-dg13",
    options.assurance ?? "scanned",
    [
      ["personalNumber", "1", "confirmed", card.personalNumber],
      ["name", "2", "confirmed", card.name],
      ["birthDate", "3", "confirmed", card.birthDate],
      ["sex", "4", "confirmed", card.sex],
      ["nationality", "5", "confirmed", card.nationality],
      ["ethnicity", "6", "confirmed", card.ethnicity],
      ["religion", "7", "confirmed", card.religion],
      ["homeTown", "8", "confirmed", card.homeTown],
      ["permanentAddress", "9", "confirmed", card.residence],
      ["features", "10", "confirmed", card.features],
      ["issueDate", "11", "confirmed", card.issueDate],
      ["expiryDate", "12", "confirmed", card.expiryDate],
      ["father", "13", "confirmed", card.father],
      ["mother", "13", "confirmed", card.mother],
      ["spouse", "14", "confirmed", card.spouse],
      ["oldNumbers", "15", "confirmed", card.oldNumber === null ? null : [card.oldNumber]],
    ],
    options,
  );
}

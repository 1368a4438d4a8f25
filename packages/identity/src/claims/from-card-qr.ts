import type { CardQr } from "../qr/card-qr.ts";
import { type ClaimOptions, buildClaims } from "./build.ts";
import type { IdentityClaims } from "./claim.ts";

/**
 * Claims from the QR code of a card (mã QR trên thẻ). The code is not signed, so they are only `scanned`; fields after the seventh
 * make no claim.
 *
 * @example
 * ```ts
 * import { claimsFromCardQr, parseCardQr } from "@lienthong/identity";
 *
 * const card = parseCardQr("001204000031||Đặng Hoàng Quốc Việt|29022004|Nam|Phường Ô Chợ Dừa, Hà Nội|20082024||||");
 * claimsFromCardQr(card, { time: "2026-03-01T08:30:00+07:00" }).name?.assurance; // "scanned"
 * ```
 */
export function claimsFromCardQr(card: CardQr, options: ClaimOptions = {}): IdentityClaims {
  return buildClaims(
    "card-qr",
    "scanned",
    [
      ["personalNumber", "0", "confirmed", card.personalNumber],
      ["oldNumbers", "1", "confirmed", card.oldNumber === null ? null : [card.oldNumber]],
      ["name", "2", "confirmed", card.name],
      ["birthDate", "3", "confirmed", card.birthDate],
      ["sex", "4", "confirmed", card.sex],
      ["permanentAddress", "5", "confirmed", card.address],
      ["issueDate", "6", "confirmed", card.issueDate],
    ],
    options,
  );
}

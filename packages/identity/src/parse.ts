import { valueOrThrow } from "./error/identity-error.ts";
import { type CardMrz, validateMrz } from "./mrz/mrz.ts";
import type { PersonalNumberOptions } from "./number/personal-number.ts";
import { type PersonalNumberDetails, validatePersonalNumber } from "./number/personal-number.ts";
import { type CardQr, validateCardQr } from "./qr/card-qr.ts";

/**
 * Like `validatePersonalNumber`, for code that prefers an exception: the details of a personal number (số định
 * danh cá nhân), or an `IdentityError`.
 *
 * @example
 * ```ts
 * import { parsePersonalNumber } from "@lienthong/identity";
 *
 * parsePersonalNumber("064185000025").sex; // "female"
 * ```
 */
export function parsePersonalNumber(
  input: unknown,
  options: PersonalNumberOptions = {},
): PersonalNumberDetails {
  return valueOrThrow(validatePersonalNumber(input, options));
}

/**
 * Like `validateCardQr`, for code that prefers an exception: the fields of the QR code of a card (mã QR trên thẻ
 * căn cước), or an `IdentityError`.
 *
 * @example
 * ```ts
 * import { parseCardQr } from "@lienthong/identity";
 *
 * parseCardQr("064185000025||Rơ Châm H'Lan|31121985|Nữ|Phường Hoa Lư, Gia Lai|01042021").name; // "Rơ Châm H'Lan"
 * ```
 */
export function parseCardQr(input: unknown, options: PersonalNumberOptions = {}): CardQr {
  return valueOrThrow(validateCardQr(input, options));
}

/**
 * Like `validateMrz`, for code that prefers an exception: the machine-readable zone of a card (vùng MRZ), or an
 * `IdentityError`.
 *
 * @example
 * ```ts
 * import { parseMrz } from "@lienthong/identity";
 *
 * const lines = ["IDVNM1850000257064185000025<<9", "8512316F2512314VNM<<<<<<<<<<<6", "RO<<CHAM<HLAN<<<<<<<<<<<<<<<<<"];
 * parseMrz(lines).expiryDate; // "2025-12-31"
 * ```
 */
export function parseMrz(input: unknown, options: PersonalNumberOptions = {}): CardMrz {
  return valueOrThrow(validateMrz(input, options));
}

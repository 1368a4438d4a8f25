import { sha1 } from "@noble/hashes/legacy.js";
import { mrzCheckDigit } from "../../mrz/check-digit.ts";

/** Fields of the machine-readable zone that open a chip; dates as yyMMdd. */
export interface MrzPassword {
  /** The number in the zone: 9 characters on a Vietnamese card. */
  readonly documentNumber: string;
  readonly birthDate: string;
  readonly expiryDate: string;
}

/** What opens a chip: the card access number (CAN, the last six digits of the number on a Vietnamese card), or fields of the zone. */
export type ChipPassword = { readonly can: string } | { readonly mrz: MrzPassword };

/** Hash of number, dates and their check digits (MRZ_information, ICAO Doc 9303-11 section 4.3.2). */
export function mrzSecret({ documentNumber, birthDate, expiryDate }: MrzPassword): Uint8Array {
  const isDate = (text: string): boolean => /^\d{6}$/u.test(text);
  if (!/^[A-Z0-9<]{1,22}$/u.test(documentNumber) || !isDate(birthDate) || !isDate(expiryDate))
    throw new TypeError("mrz needs documentNumber as in the zone, birthDate and expiryDate as yyMMdd");
  const text = [documentNumber.padEnd(9, "<"), birthDate, expiryDate]
    .map((part) => part + mrzCheckDigit(part))
    .join("");
  return sha1(asciiBytes(text));
}

/** The secret of PACE: the CAN as it stands, or the hash of the zone (ICAO Doc 9303-11 section 9.7.3). */
export function paceSecret(password: ChipPassword): {
  readonly reference: 1 | 2;
  readonly secret: Uint8Array;
} {
  if (!("can" in password)) return { reference: 1, secret: mrzSecret(password.mrz) };
  if (!/^\d{6}$/u.test(password.can)) throw new TypeError("can needs six digits");
  return { reference: 2, secret: asciiBytes(password.can) };
}

function asciiBytes(text: string): Uint8Array {
  return Uint8Array.from(text, (character) => character.charCodeAt(0));
}

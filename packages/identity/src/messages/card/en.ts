import type { Catalogue } from "@lienthong/core";
import type { CardMessageKey } from "../codes.ts";

/** The sentences about numbers, dates, names, QR codes and machine-readable zones in English. */
export const en = {
  "identity.number.not-text": "The personal number must be text: as a number it loses its leading zeros.",
  "identity.number.empty": "The personal number is missing. Enter its 12 digits.",
  "identity.number.length": "The personal number has {found} characters; it must have 12 digits.",
  "identity.number.leading-zero-lost":
    "A spreadsheet probably removed the zeros in front of the personal number. Compare with the card.",
  "identity.number.not-digits": "Character {at} of the personal number is not a digit.",
  "identity.number.place-unassigned":
    "The first three digits of the personal number are not the code of any province (001 to 096) or country (101 to 295). Check the number again.",
  "identity.number.separators-removed": "Spaces, dots or dashes were removed from the personal number.",
  "identity.number.birth-year-unlikely":
    "By the personal number the person is born in 2100 or later. Check the number again.",
  "identity.number.birth-in-future":
    "By the personal number the person is born after the day of this record. Check the number again.",
  "identity.number.birth-year-differs":
    "The birth year in the personal number differs from the date of birth. This can be right after a corrected civil status; compare with the papers.",
  "identity.number.sex-differs":
    "The sex in the personal number differs from the stated sex. This can be right after a corrected civil status; compare with the papers.",
  "identity.old-number.not-text": "The old identity number is not text.",
  "identity.old-number.format": "An old identity number (CMND) must have 9 or 12 digits.",
  "identity.old-number.separators-removed":
    "Spaces, dots or dashes were removed from the old identity number.",
  "identity.date.not-text": "The date is not text.",
  "identity.date.format":
    "The date cannot be read. Write day/month/year, 8 digits ddmmyyyy, or only the year when no more is known.",
  "identity.date.impossible": "There is no such day in the calendar.",
  "identity.date.order": "The card was issued before the date of birth: one of the two dates is wrong.",
  "identity.date.after-record": "The card was issued after the day of this record. Compare with the card.",
  "identity.sex.unknown": 'The sex must be "Nam" (male) or "Nữ" (female).',
  "identity.name.missing": "The full name is missing.",
  "identity.name.digits": "The name contains digits. Scan or enter it again.",
  "identity.name.too-long": "The name is longer than {limit} characters.",
  "identity.text.not-text": "This field is not text.",
  "identity.text.too-long": "This field is longer than {limit} characters.",
  "identity.text.not-well-formed": "The text contains broken characters (Unicode). Scan or enter it again.",
  "identity.text.damaged": "Some letters were lost or misread. Set the scanner to UTF-8 and scan again.",
  "identity.scan.prefix-removed":
    "{prefix} (AIM), which the scanner adds at the start of the scan, was removed.",
  "identity.scan.blanks-removed":
    "Blanks, line ends or control characters were removed: {before} at the start, {after} at the end of the scan.",
  "identity.qr.not-text": "The scan is not text.",
  "identity.qr.empty": "The scan is empty. Scan the QR code again.",
  "identity.qr.too-long":
    "The scan is longer than {limit} characters: this is not the QR code of an identity card.",
  "identity.qr.not-a-card":
    "This is not the QR code of an identity card. Scan the QR code on the CCCD (front) or the Căn cước card (back).",
  "identity.qr.health-insurance-card":
    "This looks like the QR code of a health-insurance card, not of an identity card.",
  "identity.qr.too-few-fields":
    "The scan has {found} fields; an identity card has at least {expected}. Scan again.",
  "identity.qr.torn": "The scan is cut off. Hold the card still and scan again.",
  "identity.qr.two-cards": "The scan holds two different cards. Clear the field and scan one card.",
  "identity.qr.doubled": "The same card was scanned several times in a row; one was kept.",
  "identity.qr.torn-part-ignored": "A cut-off scan of the same card was ignored.",
  "identity.qr.line-breaks-removed": "The scan was broken over several lines and was joined.",
  "identity.qr.control-characters": "Control characters in the scan were removed.",
  "identity.qr.byte-order-mark": "An invisible mark at the start of the scan (BOM) was removed.",
  "identity.qr.decomposed": "Letters and marks stored apart were joined (Unicode NFC).",
  "identity.qr.mojibake-repaired":
    "The scanner read Unicode text as single bytes. The text was repaired; compare it with the card and set the scanner to UTF-8.",
  "identity.qr.mojibake":
    "The scanner read Unicode text as single bytes and the text cannot be repaired. Set the scanner to UTF-8 and scan again.",
  "identity.qr.old-encoding":
    "The scan is in the old encoding {encoding} and was converted to Unicode; compare it with the card and set the scanner to UTF-8.",
  "identity.qr.old-encoding-suspected":
    "A word looks like the old encoding {encoding}; it was kept, compare it with the card.",
  "identity.qr.separator-replaced":
    'The scanner typed another character in place of "|". Set the same keyboard layout for scanner and computer.',
  "identity.qr.no-diacritics":
    "The scan has lost its Vietnamese marks, unlike the card. Set the scanner to UTF-8 and scan again.",
  "identity.qr.keyboard-input-method":
    "The text looks like {method} typing. Turn off the Vietnamese input method (Unikey, EVKey) and scan again.",
  "identity.qr.address-missing": "The address is empty.",
  "identity.qr.unknown-fields":
    "{count} fields after the seventh are kept as they are: their meaning on the 2024 card is not public.",
  "identity.mrz.not-text": "The machine-readable zone is not text.",
  "identity.mrz.lines":
    "The machine-readable zone of a card has 3 lines of 30 characters. Read the card again.",
  "identity.mrz.characters":
    "Line {line} of the machine-readable zone has another character than A-Z, 0-9 and <. Read the card again.",
  "identity.mrz.lower-case": "Small letters were read as capitals.",
  "identity.mrz.blanks-removed": "{count} blanks within the machine-readable zone were removed.",
  "identity.mrz.document-code": 'The zone does not begin with "ID" as on Vietnamese cards.',
  "identity.mrz.not-vietnamese": "The zone is not from a Vietnamese card (VNM).",
  "identity.mrz.check-digit":
    "A check digit is wrong: at least one character was misread. Read the card again.",
  "identity.mrz.check-digit.documentNumber":
    "The check digit of the document number (line 1) is wrong: at least one character was misread. Read the card again.",
  "identity.mrz.check-digit.personalNumber":
    "The check digit of the personal number (end of line 1) is wrong: a character may be misread. Compare with the card.",
  "identity.mrz.check-digit.birthDate":
    "The check digit of the date of birth (line 2) is wrong: at least one character was misread. Read the card again.",
  "identity.mrz.check-digit.expiryDate":
    "The check digit of the date of expiry (line 2) is wrong: at least one character was misread. Read the card again.",
  "identity.mrz.check-digit.composite":
    "The overall check digit (end of line 2) is wrong: at least one character was misread. Read the card again.",
  "identity.mrz.personal-number-missing":
    "The 12 digits of the personal number are not in their place in line 1.",
  "identity.mrz.document-number-differs":
    "The 9 digits of the document number are not the last 9 digits of the personal number.",
  "identity.mrz.century-unknown":
    "The zone has only two digits of the birth year, so the century is not known.",
  "identity.mrz.name-truncated": "The name fills its line and may be cut off.",
} satisfies Catalogue<CardMessageKey>;

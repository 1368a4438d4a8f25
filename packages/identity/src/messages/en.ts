import type { Catalogue } from "@lienthong/core";
import type { IdentityIssueCode } from "./codes.ts";

/** The sentences in English. */
export const en = {
  "identity.number.not-text":
    "The personal number is not text. Read it as text: as a number it loses its leading zeros.",
  "identity.number.empty": "The personal number is missing. Enter its 12 digits.",
  "identity.number.length": "The personal number has {found} characters; it must have 12 digits.",
  "identity.number.leading-zero-lost":
    "The personal number is too short and could be right with zeros in front. A spreadsheet probably removed them; compare with the card.",
  "identity.number.not-digits":
    "Character {at} of the personal number is not a digit. Only digits 0 to 9 are allowed.",
  "identity.number.place-unassigned":
    "The first three digits of the personal number are not the code of any province (001 to 096) or country (101 to 295). Check the number again.",
  "identity.number.separators-removed": "Spaces, dots or dashes were removed from the personal number.",
  "identity.number.birth-year-unlikely":
    "The fourth digit of the personal number says that the person is born in 2100 or later. Check the number again.",
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
  "identity.passport.not-text": "The passport number is not text.",
  "identity.passport.format": "A passport number has letters A to Z and digits only, 5 to 15 of them.",
  "identity.passport.long": "The passport number has more than 9 characters. Compare it with the passport.",
  "identity.date.not-text": "The date is not text.",
  "identity.date.format":
    "The date cannot be read. Write day/month/year, 8 digits ddmmyyyy, or only the year when no more is known.",
  "identity.date.impossible": "There is no such day in the calendar.",
  "identity.date.order": "The card was issued before its holder was born. One of the two dates is wrong.",
  "identity.sex.unknown": 'The sex must be "Nam" (male) or "Nữ" (female).',
  "identity.name.missing": "The full name is missing.",
  "identity.name.digits": "The name contains digits. Scan or enter it again.",
  "identity.name.too-long": "The name is longer than {limit} characters.",
  "identity.text.not-text": "This field is not text.",
  "identity.text.too-long": "This field is longer than {limit} characters.",
  "identity.text.not-well-formed":
    "The text contains half characters that stand for nothing. Scan or enter it again.",
  "identity.text.damaged":
    "Letters were lost on the way and replaced by question marks. Set the scanner to Unicode (UTF-8) and scan again.",
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
  "identity.qr.torn-part-ignored": "A cut-off first or second scan of the same card was ignored.",
  "identity.qr.line-breaks-removed": "The scan was broken over several lines and was joined.",
  "identity.qr.control-characters": "Control characters in the scan were removed.",
  "identity.qr.byte-order-mark": "An invisible mark at the start of the scan (BOM) was removed.",
  "identity.qr.decomposed": "Letters and marks were stored apart; they were put together (Unicode NFC).",
  "identity.qr.mojibake-repaired":
    "The scanner read Unicode text as single bytes. The text was repaired; compare it with the card and set the scanner to UTF-8.",
  "identity.qr.mojibake":
    "The scanner read Unicode text as single bytes and the text cannot be repaired. Set the scanner to UTF-8 and scan again.",
  "identity.qr.separator-replaced":
    'The scanner typed another character in place of "|". Set the same keyboard layout for scanner and computer.',
  "identity.qr.no-diacritics":
    "The scan has lost its Vietnamese marks. Name and address are not those on the card; set the scanner to UTF-8 and scan again.",
  "identity.qr.keyboard-input-method":
    "The text looks like {method} typing: a Vietnamese input method (Unikey, EVKey) changed the scan or the scanner types this way. Turn it off and scan again.",
  "identity.qr.address-missing": "The address is empty.",
  "identity.qr.unknown-fields":
    "{count} fields after the seventh are kept as they are: their meaning on the 2024 card is not public.",
  "identity.mrz.not-text": "The machine-readable zone is not text.",
  "identity.mrz.lines":
    "The machine-readable zone of a card has 3 lines of 30 characters. Read the card again.",
  "identity.mrz.characters":
    "Line {line} has a character that a machine-readable zone never holds (only A-Z, 0-9 and <).",
  "identity.mrz.lower-case": "Small letters were read as capitals.",
  "identity.mrz.document-code": 'The zone does not begin with "ID" as on Vietnamese cards.',
  "identity.mrz.not-vietnamese": "The zone is not from a Vietnamese card (VNM).",
  "identity.mrz.check-digit":
    "The check digit of {field} is wrong: at least one character was misread. Read the card again.",
  "identity.mrz.personal-number-missing":
    "The 12 digits of the personal number are not in their place in line 1.",
  "identity.mrz.document-number-differs":
    "The 9 digits of the document number are not the last 9 digits of the personal number.",
  "identity.mrz.century-unknown":
    "The zone has only two digits of the birth year and nothing tells the century.",
  "identity.mrz.name-truncated": "The name fills its line and may be cut off.",
  "identity.chip.not-bytes": "The file of the chip is not bytes (Uint8Array).",
  "identity.chip.too-long": "The file of the chip is longer than {limit} bytes.",
  "identity.chip.truncated": "The file of the chip is cut off. Read the chip again.",
  "identity.chip.wrong-file": "This is not the file {expected} of the chip.",
  "identity.chip.structure": "The file of the chip is not built as expected.",
  "identity.chip.not-utf8": "A text on the chip is not UTF-8.",
  "identity.chip.unknown-index": "Field {index} of DG13 has no known meaning and was not used.",
  "identity.chip.repeated-index": "Field {index} of DG13 appears twice; the first was kept.",
  "identity.claims.not-an-object": "The typed data is not an object of fields.",
  "identity.claims.unknown-field": "This field is not one that can be typed in; it was not used.",
  "identity.claims.empty": "No field was filled in.",
} satisfies Catalogue<IdentityIssueCode>;

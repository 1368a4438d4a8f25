import type { Catalogue } from "@lienthong/core";
import type { CardIssueCode } from "../codes.ts";

/** English sentences about card numbers and QR codes of cards. */
export const en = {
  "bhyt.card.not-text": "A card number must be text.",
  "bhyt.card.wrong-length":
    "The number has {length} characters; it must be 15 (card), 10 digits (social insurance) or 12 digits (citizen ID).",
  "bhyt.card.bad-form":
    "The card number does not have its form: 2 letters for the group, 1 digit 1–5 for the level, 2 digits for the province, 10 digits.",
  "bhyt.card.unknown-group": "The group on the card is not among the known groups of insured persons.",
  "bhyt.card.unusual-level":
    "The benefit level on the card does not go with its group. Look the card up at the gateway.",
  "bhyt.scan.prefix-removed": "{prefix}, which the scanner adds in front, was removed.",
  "bhyt.scan.blanks-removed": "Blanks around the scan were removed: {before} in front, {after} behind.",
  "bhyt.qr.not-text": "The content of a QR code must be text.",
  "bhyt.qr.too-long": "The content of the QR code is longer than {limit} characters.",
  "bhyt.qr.wrong-part-count":
    "The QR code of a card must have at least {expected} parts separated by |, {found} were found. The scan may be incomplete, or it is another code.",
  "bhyt.qr.no-terminator": "The QR code does not end with $; the scan may be incomplete.",
  "bhyt.qr.bad-code": "The card number in the QR code does not have its form.",
  "bhyt.qr.bad-hex": "Part {part} of the QR code is not UTF-8 text written in hex.",
  "bhyt.qr.bad-date": "Part {part} of the QR code is not a real date dd/MM/yyyy.",
  "bhyt.qr.bad-sex": "The sex in the QR code must be 1 (male) or 2 (female).",
  "bhyt.qr.unusual-part-count":
    "The QR code has {found} parts, unlike the known cards. Compare it with what is printed on the card.",
  "bhyt.qr.bad-facility": "The registered facility in the QR code is not a facility code of 5 characters.",
} as const satisfies Catalogue<CardIssueCode>;

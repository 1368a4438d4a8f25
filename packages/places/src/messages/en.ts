import type { Catalogue } from "@lienthong/core";
import type { PlacesIssueCode } from "./codes.ts";

/** The sentences in English. */
export const en = {
  "places.codes.not-an-object":
    "These are no codes of a place: an object with province and commune is expected.",
  "places.codes.empty":
    "The codes of the place are missing. Enter the code of the province and of the commune.",
  "places.codes.day-unknown":
    "These codes exist in the list before 1 July 2025 and in the one since. Without a date they were read by the present list.",
  "places.code.not-text": "The code is not text. Read it as text: as a number it loses its leading zeros.",
  "places.code.digits": "The code must have {digits} digits.",
  "places.code.unknown": "The code is not in the list of administrative units of {day}. Check it again.",
  "places.code.former-unit":
    "The unit with this code ended on 30 June 2025. Use the code of the unit that it became part of.",
  "places.code.later-unit":
    "The unit with this code exists only since 1 July 2025, after the date of this record.",
  "places.code.other-code": "This is another code of the same unit; the list has {code}.",
  "places.code.other-province": "The unit is not in the stated province.",
  "places.code.other-district": "The commune is not in the stated district.",
  "places.code.level-abolished":
    "There are no districts since 1 July 2025. Leave the code of the district out.",
} satisfies Catalogue<PlacesIssueCode>;

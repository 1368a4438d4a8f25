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
  "places.address.not-text": "The address is not text.",
  "places.address.too-long":
    "The address is too long: only its first {limit} characters were read. Write each address by itself.",
  "places.address.empty": "There is no address.",
  "places.address.no-unit":
    "No commune, district or province was found in the address. Give at least the commune and the province.",
  "places.address.no-commune":
    "The address names no commune, ward, township or special zone, or none that the lists know. Add the commune.",
  "places.address.ambiguous":
    "{count} communes fit this address. Choose one, or add the (former) district or the province.",
  "places.address.doubtful":
    "A part of the address does not fit the unit that was found. Compare them before use.",
  "places.address.split":
    "The commune in the address was divided among {count} new ones; only the street or hamlet tells which. Ask the person and choose.",
  "places.address.split-default":
    "The commune in the address was divided among {count} new ones; the one was taken that received all or most of the people by the conversion table.",
  "places.address.converted":
    "The address names units from before 1 July 2025; they were converted to those of today by the conversion table.",
  "places.address.spelling":
    "Names in the address differ from those of the lists in {count} places (letters too many, missing, wrong or swapped). Compare them.",
  "places.address.marks": "A name in the address lacks marks, or has other marks than the name in the lists.",
  "places.address.type":
    "The address says another type (commune, ward, township) than the lists. Compare them.",
  "places.address.mixed":
    "The address mixes names from before and since 1 July 2025. Write it with the units of today.",
  "places.address.joined-province":
    "Before 1 July 2025 the district in the address was in another province than the one written; today both provinces are one. Check the name of the province.",
  "places.address.no-district":
    "The address names a commune from before 1 July 2025 without its district. Compare it.",
  "places.address.assumed-current":
    "This name is a unit of today and was another before 1 July 2025. As the address has no district, it was read as the unit of today.",
} satisfies Catalogue<PlacesIssueCode>;

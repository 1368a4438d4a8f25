import { date, facility, identifier, text } from "../../mapping/codecs.ts";
import { type Codec, type ResourceMap, skip } from "../../mapping/row.ts";

/** The two letters in front of a card number of 15 characters say whose card it is (đối tượng tham gia). */
const cardType: Codec = {
  to: (value, { terms }) => {
    const letters = /^([A-Z]{2})[0-9]{13}$/u.exec(value.trim())?.[1];
    return letters === undefined ? skip : { coding: [terms.coding("doi-tuong-the", letters)] };
  },
  // Two letters are no card number.
  from: () => undefined,
};

/** One card of XML1 to Coverage; cards, their facilities and days stand in lists of the same length. */
export const coverageMap: ResourceMap = {
  table: "XML1",
  resource: "Coverage",
  rows: [
    { field: "MA_THE_BHYT", to: "identifier[+]", as: identifier("bhyt"), basis: "confirmed" },
    { field: "MA_THE_BHYT", to: "subscriberId", as: text, basis: "own" },
    {
      field: "MA_THE_BHYT",
      to: "extension(bhyt-card-type).valueCodeableConcept",
      as: cardType,
      basis: "own",
    },
    {
      field: "MA_DKBD",
      to: "extension(primary-care-facility).valueReference",
      as: facility,
      basis: "confirmed",
    },
    { field: "GT_THE_TU", to: "period.start", as: date, basis: "proposal" },
    { field: "GT_THE_DEN", to: "period.end", as: date, basis: "proposal" },
  ],
};

/** Lists of XML1 that have one part for each card. */
export const cardFields = ["MA_THE_BHYT", "MA_DKBD", "GT_THE_TU", "GT_THE_DEN"] as const;

import type { LegalSource } from "@lienthong/core";

/** Structure of the 12 digits; TT 07/2016/TT-BCA, TT 59/2021/TT-BCA and two open parsers agree. */
export const numberStructure: LegalSource = {
  document: "NĐ 137/2015/NĐ-CP",
  article: "Điều 13",
  confidence: "confirmed",
};

/** The 63 province codes; three lists agree. */
export const placeCodes: LegalSource = {
  document: "TT 07/2016/TT-BCA",
  article: "Phụ lục I, II",
  confidence: "confirmed",
};

/** Old 9- and 12-digit numbers stand in the second field of the QR code and in DG13. */
export const oldNumbers: LegalSource = { document: "TT 16/2024/TT-BCA", confidence: "confirmed" };

/** First seven fields of the QR code: several parsers agree on their order. */
export const qrFields: LegalSource = { document: "TT 06/2021/TT-BCA", confidence: "confirmed" };

/** What follows the seventh field on the 2024 card: the contents are published, their order is not. */
export const qrTail: LegalSource = { document: "TT 16/2024/TT-BCA", confidence: "single-source" };

/** Size, characters, check digits and composite of a TD1 zone. */
export const td1: LegalSource = { document: "ICAO Doc 9303-5", confidence: "confirmed" };

/** Where a Vietnamese card puts its 12 digits and the extra check digit: seen on one public sample. */
export const td1Vietnam: LegalSource = {
  document: "ICAO Doc 9303-5",
  article: "optional data, as seen on one card",
  confidence: "single-source",
};

/** Fields 1 to 13 of the data group: five parsers agree. */
export const dg13: LegalSource = { document: "EF.DG13", confidence: "confirmed" };

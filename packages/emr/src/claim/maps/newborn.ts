import { date, oneOf, text } from "../../mapping/codecs.ts";
import type { ResourceMap } from "../../mapping/row.ts";

/** XML9 to RelatedPerson: the child, as the certificate of birth (giấy chứng sinh) names it. */
export const newbornMap: ResourceMap = {
  table: "XML9",
  resource: "RelatedPerson",
  rows: [
    { field: "HO_TEN_CON", to: "name[0].text", as: text, basis: "own" },
    {
      field: "GIOI_TINH_CON",
      to: "gender",
      as: oneOf({ 1: "male", 2: "female", 3: "unknown" }),
      basis: "own",
    },
    { field: "NGAY_SINH_CON", to: "birthDate", as: date, basis: "own" },
  ],
};

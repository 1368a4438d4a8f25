import type { Changes } from "../../testing.cases.ts";

/** What is changed on a visit, and the fields at which a rule of the time of QĐ 4210 must speak. */
export type FormerCase = readonly [
  rule: "MON-025" | "SVC-019",
  title: string,
  changes: Changes,
  fields: readonly string[],
];

const before = { NGAY_VAO: "202406300800", NGAY_RA: "202406302359" };
const stent = { MA_NHOM: "10", MA_VAT_TU: "N06.02.020", TEN_VAT_TU: "Stent" };

/** Right, wrong and border cases of the rules of the time of QĐ 4210. */
export const formerCases: readonly FormerCase[] = [
  ["MON-025", "something is claimed", { XML1: [{ ...before, T_BHTT: "48000.00" }] }, []],
  ["MON-025", "nothing is claimed", { XML1: [{ ...before, T_BHTT: "0" }] }, ["XML1.T_BHTT"]],
  [
    "MON-025",
    "nothing is claimed without a card",
    { XML1: [{ ...before, T_BHTT: "0", MA_THE_BHYT: "" }] },
    [],
  ],
  [
    "MON-025",
    "nothing is claimed under QĐ 4750",
    { XML1: [{ NGAY_VAO: "202407010000", NGAY_RA: "202407010100", T_BHTT: "0" }] },
    [],
  ],
  ["SVC-019", "one stent", { XML1: [before], XML3: [{ ...stent, SO_LUONG: "1" }] }, []],
  ["SVC-019", "two stents", { XML1: [before], XML3: [{ ...stent, SO_LUONG: "2" }] }, ["XML3[0].SO_LUONG"]],
  [
    "SVC-019",
    "two others",
    { XML1: [before], XML3: [{ ...stent, MA_VAT_TU: "N06.02.021", SO_LUONG: "2" }] },
    [],
  ],
  [
    "SVC-019",
    "two stents of a child",
    { XML1: [{ ...before, MA_THE_BHYT: "TE1010000000001" }], XML3: [{ ...stent, SO_LUONG: "2" }] },
    [],
  ],
];

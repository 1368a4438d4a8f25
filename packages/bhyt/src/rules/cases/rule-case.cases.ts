import type { CheckedRuleId } from "../../messages/rule-codes.ts";
import type { Changes } from "../../testing.cases.ts";

/** What is changed on a right visit, and the fields at which the rule must speak (none: it must not). */
export type RuleCase = readonly [
  rule: CheckedRuleId,
  title: string,
  changes: Changes,
  fields: readonly string[],
];

/** What makes a visit one of three days in a ward. */
export const inpatient = {
  MA_LOAI_KCB: "03",
  NGAY_VAO: "202607150930",
  NGAY_VAO_NOI_TRU: "202607151000",
  NGAY_RA: "202607171000",
  LY_DO_VNT: "Theo dõi",
  SO_NGAY_DTRI: "3",
};
/** A row of XML3 that is a bed. */
export const bed = { MA_NHOM: "15", MA_DICH_VU: "K03.1911", MA_GIUONG: "H001", SO_LUONG: "1" };

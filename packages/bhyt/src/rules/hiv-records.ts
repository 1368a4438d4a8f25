import { decimal } from "@lienthong/core";
import type { Xml6Row } from "../generated/rows.ts";
import { dayOf } from "../lib/day-number.ts";
import { partsOf } from "../lib/parts.ts";
import { isLess } from "./money.ts";
import { type RuleCheck, rowRule } from "./rule-check.ts";

/** Rules about HIV care (XML6). */
export const hivRecordRules: readonly RuleCheck[] = [
  rowRule("DOC-017", "XML6", (row, report) => {
    if (row.LOAI_DTRI_LAO === "" || row.LOAI_DTRI_LAO === "0") return;
    for (const field of emptyOf(row, ["PHACDO_DTRI_LAO", "NGAYBD_DTRI_LAO", "NGAYKT_DTRI_LAO"]))
      report(field);
  }),
  rowRule("DOC-018", "XML6", (row, report) => {
    if (!partsOf(row.MA_TINH_TRANG_DK).includes("1")) return;
    for (const field of emptyOf(row, ["LAN_XN_PCR", "NGAY_XN_PCR", "NGAY_KQ_XN_PCR", "MA_KQ_XN_PCR"]))
      report(field);
  }),
  rowRule("DOC-019", "XML6", (row, report, facts) => {
    if (row.MA_PHAC_DO_DIEU_TRI === "KHAC" && row.MA_BAC_PHAC_DO === "") report("MA_BAC_PHAC_DO");
    if (!partsOf(row.MA_XU_TRI).includes("1")) return;
    for (const field of emptyOf(row, [
      "NGAY_BAT_DAU_XU_TRI",
      "NGAY_KET_THUC_XU_TRI",
      "SO_NGAY_CAP_THUOC_ARV",
    ]))
      report(field);
    const from = dayOf(row.NGAY_BAT_DAU_XU_TRI);
    const to = dayOf(row.NGAY_KET_THUC_XU_TRI);
    const days = facts.number(row.SO_NGAY_CAP_THUOC_ARV);
    const span = from === undefined || to === undefined ? undefined : decimal(String(to - from));
    if (days !== undefined && span !== undefined && isLess(span, days)) report("SO_NGAY_CAP_THUOC_ARV");
  }),
];

function emptyOf(row: Xml6Row, fields: readonly (keyof Xml6Row)[]): readonly (keyof Xml6Row)[] {
  return fields.filter((field) => row[field] === "");
}

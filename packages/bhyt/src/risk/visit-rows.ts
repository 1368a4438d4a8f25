import { type Decimal, decimal } from "@lienthong/core";
import type { Visit } from "../claim-file/types.ts";
import { fieldValue } from "../lib/field-value.ts";
import { decimalsOf } from "../lib/number-text.ts";
import { rowsOf } from "../structure/check-visit-structure.ts";

/** A row that the insurer pays for. */
export interface PaidRow {
  readonly table: "XML1" | "XML2" | "XML3";
  readonly row: number;
  /** What the fund pays (T_BHTT), in đồng; `undefined` when the text is no number. */
  readonly amount: Decimal | undefined;
  /** MA_KHOA */
  readonly department: string;
  /** MA_BAC_SI */
  readonly doctor: string;
}

const longest = 40;

function amountOf(row: object): Decimal | undefined {
  const text = fieldValue(row, "T_BHTT");
  return text.length <= longest && decimalsOf(text) !== -1 ? decimal(text) : undefined;
}

function paidRows(visit: Visit, table: PaidRow["table"]): readonly PaidRow[] {
  return (rowsOf(visit, table) ?? []).map((row, index) => ({
    table,
    row: index,
    amount: amountOf(row),
    department: fieldValue(row, "MA_KHOA"),
    doctor: fieldValue(row, "MA_BAC_SI"),
  }));
}

/**
 * The rows of medicines (XML2) and services (XML3), whose sums make up the visit; the summary (XML1) stands for them in a
 * visit that has neither.
 */
export function paidRowsOf(visit: Visit): readonly PaidRow[] {
  const rows = [...paidRows(visit, "XML2"), ...paidRows(visit, "XML3")];
  return rows.length > 0 ? rows : paidRows(visit, "XML1").slice(0, 1);
}

/** Month of settlement of a visit (NAM_QT, THANG_QT), else of discharge (NGAY_RA): `yyyy-mm`, or `""`. */
export function monthOf(visit: Visit): string {
  const summary = rowsOf(visit, "XML1")?.[0];
  if (summary === undefined) return "";
  const year = fieldValue(summary, "NAM_QT");
  const month = fieldValue(summary, "THANG_QT").padStart(2, "0");
  if (/^\d{4}$/u.test(year) && /^(?:0[1-9]|1[0-2])$/u.test(month)) return `${year}-${month}`;
  const out = /^(\d{4})(0[1-9]|1[0-2])/u.exec(fieldValue(summary, "NGAY_RA").slice(0, 6));
  return out ? `${out[1] ?? ""}-${out[2] ?? ""}` : "";
}

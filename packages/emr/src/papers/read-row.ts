import { codeListLabels } from "@lienthong/bhyt/labels";
import { formatIsoDate, formatVietnamDateTime, parseCompactDate } from "@lienthong/core";
import { defined } from "../documents/coded.ts";
import type { PaperCode, PaperDiagnoses, PaperPatient, PaperSigners, PaperStay } from "./paper.ts";

/** A row of a table of papers: texts by field. */
export type PaperRow = Readonly<Record<string, string | undefined>>;

/** The text of a field; nothing when it is blank. */
export function fieldText(row: PaperRow, field: string): string | undefined {
  const text = row[field]?.normalize("NFC").trim();
  return text === undefined || text === "" ? undefined : text;
}

/** Values between semicolons. */
export function fieldList(row: PaperRow, field: string): readonly string[] {
  return (fieldText(row, field) ?? "")
    .split(";")
    .map((part) => part.trim())
    .filter((part) => part !== "");
}

/** A day, or a moment in Vietnam's time. */
export function fieldTime(row: PaperRow, field: string): string | undefined {
  const date = parseCompactDate(fieldText(row, field) ?? "");
  return date && formatVietnamDateTime(date);
}

/** A code with its name in Vietnamese. */
export function fieldCode(row: PaperRow, field: string): PaperCode | undefined {
  const code = fieldText(row, field);
  if (code === undefined) return undefined;
  const codes = codeListLabels[field]?.codes;
  const label = codes !== undefined && Object.hasOwn(codes, code) ? codes[code] : undefined;
  return { code, ...(label !== undefined && { text: label[0] }) };
}

/** The patient of a paper. */
export function paperPatient(row: PaperRow): PaperPatient {
  const until = fieldList(row, "GT_THE_DEN");
  const born = parseCompactDate((fieldText(row, "NGAY_SINH") ?? "").slice(0, 8));
  return {
    ...defined({
      name: fieldText(row, "HO_TEN"),
      birthDate: born && formatIsoDate(born),
      sex: fieldCode(row, "GIOI_TINH"),
      address: fieldText(row, "DIA_CHI"),
    }),
    cards: fieldList(row, "MA_THE_BHYT").map((number, at) => {
      const end = parseCompactDate(until[at] ?? "");
      return { number, ...(end && { until: formatIsoDate(end) }) };
    }),
  };
}

/** The stay that a paper is about. */
export function paperStay(row: PaperRow): PaperStay {
  return defined({
    arrivedAt: fieldTime(row, "NGAY_VAO"),
    admittedAt: fieldTime(row, "NGAY_VAO_NOI_TRU"),
    leftAt: fieldTime(row, "NGAY_RA"),
  });
}

/** The diagnoses of a paper. */
export function paperDiagnoses(row: PaperRow): PaperDiagnoses {
  return {
    ...defined({ text: fieldText(row, "CHAN_DOAN_RV"), main: fieldText(row, "MA_BENH_CHINH") }),
    others: fieldList(row, "MA_BENH_KT"),
    traditional: fieldList(row, "MA_BENH_YHCT"),
  };
}

/** Who signs a paper. */
export function paperSigners(row: PaperRow): PaperSigners {
  return { practitioners: fieldList(row, "MA_BAC_SI"), ...defined({ facility: fieldText(row, "MA_TTDV") }) };
}

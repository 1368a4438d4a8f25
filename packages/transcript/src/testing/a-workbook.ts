import * as XLSX from "@e965/xlsx";

/** A range of merged cells by its corners: top, left, bottom, right; counted from 0. */
export type MergedRange = readonly [number, number, number, number];

/** What stands in one sheet of a test workbook. */
export interface TestSheet {
  readonly name: string;
  readonly rows: readonly (readonly unknown[])[];
  readonly merges?: readonly MergedRange[];
}

/** A workbook written by another library, as `.xlsx` or `.xls`. */
export function aWorkbook(sheets: readonly TestSheet[], bookType: "xlsx" | "biff8" = "xlsx"): Uint8Array {
  const book = XLSX.utils.book_new();
  for (const { name, rows, merges = [] } of sheets) {
    const sheet = XLSX.utils.aoa_to_sheet(rows.map((row) => [...row]));
    sheet["!merges"] = merges.map(([top, left, bottom, right]) => ({
      s: { r: top, c: left },
      e: { r: bottom, c: right },
    }));
    XLSX.utils.book_append_sheet(book, sheet, name);
  }
  return new Uint8Array(
    XLSX.write(book, { type: "buffer", bookType, compression: true, bookSST: true }) as Buffer,
  );
}

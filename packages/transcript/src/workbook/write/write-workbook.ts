import { encodeUtf8 } from "@lienthong/core";
import { zipSync } from "fflate";
import type { YearRecord } from "../../model/year-record.ts";
import { escapeText } from "../xlsx/escaped-text.ts";
import { sheetColumns } from "./sheet-columns.ts";
import { sheetXml } from "./sheet-xml.ts";

/** What a written workbook holds. */
export interface WorkbookContent {
  readonly records: readonly YearRecord[];
  readonly schoolYear?: string;
  readonly className?: string;
}

const head = `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n`;
const main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const packaging = "http://schemas.openxmlformats.org/package/2006";
const spreadsheet = "application/vnd.openxmlformats-officedocument.spreadsheetml";

const contentTypes = `${head}<Types xmlns="${packaging}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="${spreadsheet}.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="${spreadsheet}.worksheet+xml"/><Override PartName="/xl/styles.xml" ContentType="${spreadsheet}.styles+xml"/></Types>`;

const rootLinks = `${head}<Relationships xmlns="${packaging}/relationships"><Relationship Id="rId1" Type="${office}/officeDocument" Target="xl/workbook.xml"/></Relationships>`;

const workbookLinks = `${head}<Relationships xmlns="${packaging}/relationships"><Relationship Id="rId1" Type="${office}/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="rId2" Type="${office}/styles" Target="styles.xml"/></Relationships>`;

/** Formats in the order of `style`: plain, title, header, text, text that looks like a formula, mark. */
const styles = `${head}<styleSheet xmlns="${main}"><numFmts count="1"><numFmt numFmtId="164" formatCode="0.0"/></numFmts><fonts count="2"><font><sz val="11"/><name val="Times New Roman"/></font><font><b/><sz val="11"/><name val="Times New Roman"/></font></fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="2"><border/><border><left style="thin"/><right style="thin"/><top style="thin"/><bottom style="thin"/></border></borders><cellStyleXfs count="1"><xf/></cellStyleXfs><cellXfs count="6"><xf/><xf fontId="1" applyFont="1"/><xf fontId="1" borderId="1" applyFont="1" applyBorder="1" applyAlignment="1"><alignment horizontal="center" vertical="center" wrapText="1"/></xf><xf numFmtId="49" applyNumberFormat="1"/><xf numFmtId="49" applyNumberFormat="1" quotePrefix="1"/><xf numFmtId="164" applyNumberFormat="1"/></cellXfs></styleSheet>`;

/** A name that a sheet may have: at most 31 characters, none of `\ / ? * [ ] :`. */
function sheetName(className: string | undefined): string {
  const name = className === undefined ? "Bảng điểm" : `Lớp ${className}`;
  return name.replace(/[\\/?*[\]:']/gu, "-").slice(0, 31);
}

/**
 * Writes a class's records as a clean `.xlsx` with one row a pupil: no macros, no formulas, no links; text
 * that begins with `=`, `+`, `-` or `@` stays text. The same records give the same bytes. `readWorkbook`
 * reads them back; what a sheet has no column for (lessons a year, the specialised subject, recognition by
 * the class) is not in it.
 *
 * @example
 * ```ts
 * import { writeWorkbook } from "@lienthong/transcript/workbook";
 *
 * const bytes = writeWorkbook({ className: "6A", records: [] });
 * bytes[0]; // 80, the P of a ZIP file
 * ```
 */
export function writeWorkbook({ records, schoolYear, className }: WorkbookContent): Uint8Array {
  const titles = [
    "BẢNG ĐIỂM LỚP",
    ...(schoolYear === undefined ? [] : [`Năm học: ${schoolYear}`]),
    ...(className === undefined ? [] : [`Lớp: ${className}`]),
  ];
  const workbook = `${head}<workbook xmlns="${main}" xmlns:r="${office}"><sheets><sheet name="${escapeText(sheetName(className))}" sheetId="1" r:id="rId1"/></sheets></workbook>`;
  const parts = {
    "[Content_Types].xml": encodeUtf8(contentTypes),
    "_rels/.rels": encodeUtf8(rootLinks),
    "xl/workbook.xml": encodeUtf8(workbook),
    "xl/_rels/workbook.xml.rels": encodeUtf8(workbookLinks),
    "xl/styles.xml": encodeUtf8(styles),
    "xl/worksheets/sheet1.xml": encodeUtf8(sheetXml(titles, sheetColumns(records), records)),
  };
  // Without a zone the time is the same in the file wherever it is written.
  return zipSync(parts, { mtime: "1980-01-01T00:00:00" });
}

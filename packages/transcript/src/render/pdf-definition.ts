import type { YearRecord } from "../model/year-record.ts";
import type { TranscriptDocument } from "../formats/transcript-document.ts";
import { layOutBook } from "./lay-out-book.ts";
import { layOutPage, type RenderOptions } from "./lay-out-page.ts";
import { type HeaderCell, type PageFact, type PageTable, signingNote, type TranscriptPage } from "./page.ts";

/** A part of a document definition of pdfmake: plain data. */
export type PdfPart = Readonly<Record<string, unknown>>;

/** How a PDF is made. */
export interface PdfOptions extends RenderOptions {
  /** Name of the font among those given to pdfmake; it must hold the Vietnamese letters. */
  readonly font: string;
}

/** Rows of a header with the empty cells that pdfmake wants where another cell spans. */
function headerRows(header: PageTable["header"], columns: number): PdfPart[][] {
  const rows = header.map(() => new Array<PdfPart | undefined>(columns).fill(undefined));
  header.forEach((cells: readonly HeaderCell[], top) => {
    for (const { text, columns: wide, rows: tall } of cells) {
      const left = rows[top]?.indexOf(undefined) ?? -1;
      for (let row = top; row < top + tall; row += 1) rows[row]?.fill({}, left, left + wide);
      const first = rows[top];
      if (first && left >= 0)
        first[left] = {
          text,
          style: "head",
          ...(wide > 1 && { colSpan: wide }),
          ...(tall > 1 && { rowSpan: tall }),
        };
    }
  });
  return rows.map((row) => row.map((cell) => cell ?? {}));
}

function tableOf({ caption, header, widths, names, rows }: PageTable): PdfPart[] {
  const all = widths.reduce((sum, width) => sum + width, 0);
  return [
    { text: caption, style: "caption" },
    {
      style: "table",
      table: {
        headerRows: header.length,
        dontBreakRows: true,
        widths: widths.map((width) => `${Math.floor((width / all) * 1000) / 10}%`),
        body: [
          ...headerRows(header, widths.length),
          ...rows.map((cells) =>
            cells.map((text, column) => ({ text, alignment: names.includes(column) ? "left" : "center" })),
          ),
        ],
      },
    },
  ];
}

/** Facts in two columns, read across. */
function factsOf(facts: readonly PageFact[]): PdfPart[] {
  const line = ({ label, value }: PageFact): PdfPart => ({
    text: [`${label}: `, { text: value, bold: true }],
  });
  const lines: PdfPart[] = [];
  for (let index = 0; index < facts.length; index += 2) {
    const pair = facts.slice(index, index + 2).map(line);
    lines.push({ columns: pair.length === 1 ? [...pair, {}] : pair, columnGap: 12 });
  }
  return lines.length === 0 ? [] : [{ stack: lines, style: "facts" }];
}

/** Where people sign: the day, who, and the stamp; one piece, so that no page ends within it. */
function signingOf(page: TranscriptPage): PdfPart[] {
  if (page.signatures.length === 0) return [];
  return [
    {
      stack: [
        ...(page.dateLine === undefined ? [] : [{ text: page.dateLine, italics: true, alignment: "right" }]),
        {
          columns: page.signatures.map((who) => ({
            stack: [
              { text: who, bold: true },
              { text: signingNote(page, who), italics: true },
            ],
            alignment: "center",
          })),
          margin: [0, 6, 0, 0],
        },
      ],
      unbreakable: true,
      margin: [0, 12, 0, 70],
    },
  ];
}

function pageOf(page: TranscriptPage, isLast: boolean): PdfPart {
  return {
    stack: [
      { text: page.title, style: page.isCover === true ? "coverTitle" : "title" },
      ...(page.subtitle === undefined ? [] : [{ text: page.subtitle, style: "subtitle" }]),
      ...factsOf(page.facts),
      ...page.tables.flatMap(tableOf),
      ...factsOf(page.results),
      ...signingOf(page),
      { text: page.note, style: "note" },
    ],
    ...(isLast ? {} : { pageBreak: "after" }),
  };
}

/**
 * School years as a document definition of pdfmake (bản in học bạ dạng PDF): plain data, from which that library makes a
 * PDF in a browser or in Node, with a font of yours that holds the Vietnamese letters. A4, one year a sheet.
 *
 * @example
 * ```ts
 * import { transcriptToPdfDefinition } from "@lienthong/transcript/render";
 *
 * const definition = transcriptToPdfDefinition(
 *   [{ schoolYear: "2024-2025", grade: 6, subjects: [{ kind: "scored", name: "Toán", yearAverage: "8.5" }] }],
 *   { font: "DejaVuSerif", school: "Trường THCS Mẫu" },
 * );
 * definition["pageSize"]; // "A4"
 * ```
 */
export function transcriptToPdfDefinition(records: readonly YearRecord[], options: PdfOptions): PdfPart {
  return pagesToPdf(
    records.map((record) => layOutPage(record, options)),
    options.font,
  );
}

/**
 * A whole transcript as a document definition of pdfmake (bản in cuốn học bạ dạng PDF), with the pages of `layOutBook`.
 *
 * @example
 * ```ts
 * import { transcriptBookToPdfDefinition } from "@lienthong/transcript/render";
 *
 * const definition = transcriptBookToPdfDefinition({ years: [] }, { font: "DejaVuSerif" });
 * definition["pageSize"]; // "A4"
 * ```
 */
export function transcriptBookToPdfDefinition(transcript: TranscriptDocument, options: PdfOptions): PdfPart {
  return pagesToPdf(layOutBook(transcript, options), options.font);
}

/** Pages as one document. */
function pagesToPdf(pages: readonly TranscriptPage[], font: string): PdfPart {
  return {
    pageSize: "A4",
    pageMargins: [34, 40, 34, 40],
    language: "vi",
    info: { title: "Học bạ" },
    defaultStyle: { font, fontSize: 9.5, lineHeight: 1.15 },
    styles: {
      title: { fontSize: 13, bold: true, alignment: "center", margin: [0, 0, 0, 8] },
      coverTitle: { fontSize: 34, bold: true, alignment: "center", margin: [0, 200, 0, 8] },
      subtitle: { fontSize: 16, bold: true, alignment: "center", margin: [0, 0, 0, 120] },
      caption: { italics: true, fontSize: 8.5, margin: [0, 4, 0, 2] },
      table: { fontSize: 8, margin: [0, 0, 0, 6] },
      head: { bold: true, alignment: "center", fontSize: 6.5 },
      facts: { margin: [0, 0, 0, 6] },
      note: { italics: true, fontSize: 7.5 },
    },
    content: pages.map((page, index) => pageOf(page, index === pages.length - 1)),
  };
}

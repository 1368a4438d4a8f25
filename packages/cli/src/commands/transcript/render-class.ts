import type { Issue } from "@lienthong/core";
import {
  renderTranscriptBookHtml,
  renderTranscriptHtml,
  transcriptBookToPdfDefinition,
  transcriptToPdfDefinition,
} from "@lienthong/transcript/render";
import type { TranscriptCommand } from "../../arguments/command.ts";
import { readInput } from "../../files/read-input.ts";
import type { Io } from "../../io/io.ts";
import { writeFailureCodes } from "../../io/write-failure-codes.ts";
import type { CheckOptions } from "../../kinds/handler.ts";
import { createPdfMaker, type PdfMaker } from "../../pdf/pdf-maker.ts";
import { printable } from "../../report/printable.ts";
import { recordOf } from "./package-files.ts";
import { resultPlace } from "./places.ts";
import type { Table } from "./read-tables.ts";
import type { TranscriptSource } from "./transcript-source.ts";
import type { Written } from "./written.ts";

/** Prints a class, one sheet a pupil, or a transcript, one sheet a school year, into one file. */
export type Renderer = (source: TranscriptSource, place: string, options: CheckOptions) => Promise<Written>;

/** A renderer of the form that the command asks for; the fonts of a PDF are read once. */
export async function createRenderer(command: TranscriptCommand, io: Io): Promise<Table<Renderer>> {
  const { output = "", overwrite, school, form } = command;
  let makePdf: PdfMaker | undefined;
  if (form === "pdf") {
    const maker = await readFonts(command.fonts, io);
    if (!maker.ok) return maker;
    makePdf = maker.content;
  }
  return {
    ok: true,
    async content({ transcripts, classWorkbook }, place, { regulation }) {
      const options = {
        ...(school !== undefined && { school }),
        ...(regulation !== undefined && { regulation }),
      };
      const file = resultPlace(output, place, makePdf ? ".pdf" : ".html");
      // A workbook is of one year: a sheet for each pupil. A transcript is a book with a cover.
      const [only] = transcripts;
      const book = classWorkbook === undefined && transcripts.length === 1 ? only : undefined;
      const records = transcripts.flatMap((each) => each.years.map((year) => recordOf(each, year)));
      const pdf = { ...options, font: pdfFont };
      const content = makePdf
        ? await makePdf(
            book ? transcriptBookToPdfDefinition(book, pdf) : transcriptToPdfDefinition(records, pdf),
            io.today(),
          )
        : book
          ? renderTranscriptBookHtml(book, options)
          : renderTranscriptHtml(records, options);
      const written = await io.writeFile(file, content, { overwrite });
      if (written.ok) return { ok: true, output: file, losses: [], issues: [], catalogues: [] };
      const code = writeFailureCodes[written.reason];
      const params = { output: printable(file) };
      return { ok: false, issues: [{ code, severity: "fatal", path: "", params }], catalogues: [] };
    },
  };
}

const pdfFont = "School";

async function readFonts(files: readonly string[], io: Io): Promise<Table<PdfMaker>> {
  const fonts: Uint8Array[] = [];
  for (const file of files) {
    const input = await readInput(file, io);
    const issue: Issue = input.ok
      ? { code: "cli.transcript.bad-font", severity: "fatal", path: "", params: { file: printable(file) } }
      : input.issue;
    if (!input.ok || !isFont(input.bytes)) return { ok: false, issues: [issue] };
    fonts.push(input.bytes);
  }
  return { ok: true, content: await createPdfMaker(pdfFont, fonts) };
}

/** TrueType, OpenType with CFF outlines, or a WOFF of either. */
function isFont(bytes: Uint8Array): boolean {
  const tag = String.fromCharCode(...bytes.subarray(0, 4));
  return ["\u0000\u0001\u0000\u0000", "true", "OTTO", "wOFF"].includes(tag);
}

import type { Catalogues, Issue } from "@lienthong/core";
import { transcriptMessages } from "@lienthong/transcript";
import type { ClassWorkbook } from "@lienthong/transcript/workbook";
import type { TranscriptCommand } from "../../arguments/command.ts";
import type { Io } from "../../io/io.ts";
import type { CheckOptions } from "../../kinds/handler.ts";
import { resultPlace } from "./places.ts";
import type { Written } from "./written.ts";

/** The transcripts of a class as texts, one a pupil, or all as one. */
interface Contents {
  readonly ending: string;
  /** One file for all pupils, instead of one for each. */
  readonly isOne: boolean;
  readonly texts: readonly (string | undefined)[];
  readonly issues: readonly Issue[];
  readonly catalogues: readonly Catalogues[];
}

/**
 * Writes each pupil of a class as a transcript of their own: a folder for the class, files by number, for names of files
 * end up in logs. CLR credentials of a class are one file, as `lienthong convert --to clr` writes them.
 */
export async function convertClass(
  classWorkbook: ClassWorkbook,
  place: string,
  bytes: Uint8Array,
  command: TranscriptCommand,
  options: CheckOptions,
  io: Io,
): Promise<Written> {
  const { output = "", overwrite } = command;
  const { ending, isOne, texts, issues, catalogues } = await contentsOf(
    classWorkbook,
    bytes,
    command,
    options,
  );
  const digits = Math.max(3, String(texts.length).length);
  const folder = resultPlace(output, place, isOne ? ending : "");
  for (const [index, text] of texts.entries()) {
    if (text === undefined) continue;
    const number = String(index + 1).padStart(digits, "0");
    const file = isOne ? folder : resultPlace(folder, number, ending);
    const written = await io.writeFile(file, text, { overwrite });
    if (!written.ok) return { ok: false, output: file, reason: written.reason, issues, catalogues };
  }
  return { ok: true, output: folder, issues, catalogues };
}

async function contentsOf(
  classWorkbook: ClassWorkbook,
  bytes: Uint8Array,
  command: TranscriptCommand,
  options: CheckOptions,
): Promise<Contents> {
  if (command.form === "clr") return clrOf(classWorkbook, bytes, command, options);
  const { formatMessages, transcriptFromRecords, validateTranscript, writeTranscriptJson } =
    await import("@lienthong/transcript/json");
  const { writeTranscriptXml } = await import("@lienthong/transcript/xml");
  const isXml = command.form === "xml";
  const issues: Issue[] = [];
  const texts = classWorkbook.records.map((record, index) => {
    const document = transcriptFromRecords([record]);
    // What a workbook with errors holds may be no transcript: then there is none of this pupil.
    const { ok, issues: found } = validateTranscript(document);
    for (const issue of found) issues.push({ ...issue, path: `records[${index}].${issue.path}` });
    if (!ok) return undefined;
    return isXml ? writeTranscriptXml(document) : writeTranscriptJson(document);
  });
  const catalogues = [transcriptMessages, formatMessages];
  return { ending: isXml ? ".xml" : ".json", isOne: false, texts, issues, catalogues };
}

async function clrOf(
  classWorkbook: ClassWorkbook,
  bytes: Uint8Array,
  { issuer, issuerName, issued }: TranscriptCommand,
  options: CheckOptions,
): Promise<Contents> {
  const { workbookToClr } = await import("../../kinds/to-clr.ts");
  const {
    content = "",
    issues,
    catalogues,
  } = workbookToClr(
    classWorkbook,
    bytes,
    { issues: [], catalogues: [] },
    {
      ...options,
      to: "clr",
      syntax: "json",
      profile: "r4",
      detail: "marks",
      ...(issuer !== undefined && { issuer }),
      ...(issuerName !== undefined && { issuerName }),
      ...(issued !== undefined && { issued }),
    },
  );
  return { ending: ".clr.json", isOne: true, texts: [content], issues, catalogues };
}

import { resolve } from "node:path";
import type { Catalogues, Issue } from "@lienthong/core";
import type { TranscriptCommand } from "../../arguments/command.ts";
import type { Io } from "../../io/io.ts";
import { writeFailureCodes } from "../../io/write-failure-codes.ts";
import type { CheckOptions } from "../../kinds/handler.ts";
import { printable } from "../../report/printable.ts";
import type { Contents, Loss } from "./contents.ts";
import { resultPlace } from "./places.ts";
import type { TranscriptSource } from "./transcript-source.ts";
import type { WritingFacts } from "./writing-facts.ts";
import type { Written } from "./written.ts";

/** Writes what an input holds in the format that the command asks for, below the folder for results. */
export async function convertTranscripts(
  source: TranscriptSource,
  input: { readonly name: string; readonly place: string },
  command: TranscriptCommand,
  options: CheckOptions,
  io: Io,
): Promise<Written> {
  const { output = "", overwrite } = command;
  const { files, losses, issues, catalogues } = await contentsOf(source, command, options);
  const [only] = files;
  const isOne = only !== undefined && only.name === undefined;
  const folder = resultPlace(output, input.place, isOne ? only.ending : "");
  const failed = (code: string, file: string): Written => ({
    ok: false,
    issues: [...issues, { code, severity: "fatal", path: "", params: { output: printable(file) } }],
    catalogues,
  });
  for (const { name, ending, content } of files) {
    const file = name === undefined ? folder : resultPlace(folder, name, ending);
    if (resolve(file) === resolve(input.name)) return failed("cli.usage.output-is-input", file);
    const written = await io.writeFile(file, content, { overwrite });
    if (!written.ok) return failed(writeFailureCodes[written.reason], file);
  }
  return { ok: true, ...(files.length > 0 && { output: folder }), losses, issues, catalogues };
}

async function contentsOf(
  source: TranscriptSource,
  command: TranscriptCommand,
  options: CheckOptions,
): Promise<Contents> {
  const { form = "json" } = command;
  const { facts, today } = options;
  const writing: WritingFacts = {
    today,
    ...(facts && { facts }),
    ...(facts?.school && { school: facts.school }),
  };
  switch (form) {
    case "clr":
      return source.classWorkbook === undefined
        ? (await import("./package-files.ts")).clrFile(source, command, writing)
        : classClr(source, command, options);
    case "oneroster":
    case "oneroster-csv":
      return (await import("./package-files.ts")).oneRosterFiles(source, command, writing);
    case "ndc":
      return (await import("./package-files.ts")).nationalRecordFile(source, command, writing);
    case "xlsx":
      return (await import("./workbook-files.ts")).workbookFiles(source);
    case "json":
    case "xml":
    case "elmo":
    case "elmo-1.7":
    case "elm":
      return (await import("./pupil-files.ts")).pupilFiles(source, form, command, writing);
    case "html":
    case "pdf":
      throw new TypeError(`${form} is printed, not converted to`);
  }
}

/** CLR credentials of a class are one file, as `lienthong convert --to clr` writes them, their issues told by cells. */
async function classClr(
  { classWorkbook, bytes }: TranscriptSource,
  { issuer, issuerName, issued }: TranscriptCommand,
  options: CheckOptions,
): Promise<Contents> {
  if (classWorkbook === undefined) throw new TypeError("no workbook was read");
  const { workbookToClr } = await import("../../kinds/to-clr.ts");
  const made: {
    readonly content?: string;
    readonly issues: readonly Issue[];
    readonly catalogues: readonly Catalogues[];
    readonly unmapped?: readonly { readonly path: string; readonly reason: string }[];
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
  const { content = "", issues, catalogues, unmapped = [] } = made;
  const losses = unmapped.map(({ path, reason }): Loss => ({
    path,
    why: reason === "not-asked-for" ? reason : "no-place",
  }));
  return { files: [{ ending: ".clr.json", content }], losses, issues, catalogues };
}

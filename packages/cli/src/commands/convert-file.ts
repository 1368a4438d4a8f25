import { type Issue, isFailure } from "@lienthong/core";
import type { ConvertCommand } from "../arguments/command.ts";
import { detectKind } from "../detect/detect-kind.ts";
import type { FileKind, InputDocument } from "../detect/kind.ts";
import { beginsLikeNdjson } from "../detect/ndjson.ts";
import { openLineSink, SinkError } from "../files/line-sink.ts";
import type { InputName } from "../files/list-inputs.ts";
import { countedPieces, readHead, readWhole } from "../files/read-head.ts";
import { inputIssue } from "../files/read-input.ts";
import { type Io, ReadError, type WriteFailure } from "../io/io.ts";
import { writeFailureCodes } from "../io/write-failure-codes.ts";
import type { CheckOptions, Conversion, ConversionOptions, Finding, LineSource } from "../kinds/handler.ts";
import { handlerOf } from "../kinds/handlers.ts";
import type { FileReport } from "../report/file-report.ts";
import { textsFor } from "../texts/texts-for.ts";
import { joinFindings, reportOf } from "./examine.ts";

/** What was found in an input, where its result stands, and its kind when it is known. */
interface Converted {
  readonly kind?: FileKind;
  readonly finding: Omit<Conversion, "content">;
  readonly output?: string;
}

/** A file to convert whose kind is known; only NDJSON is not read whole. */
interface Source {
  readonly kind: FileKind;
  readonly document?: InputDocument;
  readonly lines: LineSource;
  readonly finding: Finding;
}

/**
 * Checks one file and writes its conversion; nothing is written when the file has errors. `onRead` hears how many bytes each
 * piece had, and of how many in all.
 */
export async function convertFile(
  input: InputName,
  output: string,
  command: ConvertCommand,
  options: CheckOptions,
  io: Io,
  onRead: (bytes: number, size: number | undefined) => void,
): Promise<FileReport> {
  const { kind, finding, output: place } = await convert(input, output, command, options, io, onRead);
  return {
    ...reportOf(input.name, finding, command.locale),
    unmapped: finding.unmapped ?? [],
    ...(kind && { kind }),
    ...(place !== undefined && { output: place }),
  };
}

async function convert(
  { name, issue }: InputName,
  output: string,
  command: ConvertCommand,
  options: CheckOptions,
  io: Io,
  onRead: (bytes: number, size: number | undefined) => void,
): Promise<Converted> {
  if (issue !== undefined) return { finding: only(issue) };
  const opened = await io.open(name);
  if (!opened.ok) return { finding: only(inputIssue(opened.reason)) };
  const { size, pieces } = opened.source;
  const counted = countedPieces(pieces, (bytes) => {
    onRead(bytes, size);
  });
  try {
    const source = await recognize(name, counted);
    return "lines" in source ? await convertSource(source, output, command, options, io) : source;
  } catch (error) {
    if (error instanceof ReadError) return { finding: only(inputIssue(error.reason)) };
    throw error;
  }
}

async function recognize(name: string, read: AsyncIterable<Uint8Array>): Promise<Source | Converted> {
  const { head, pieces } = await readHead(read);
  if (beginsLikeNdjson(name, head))
    return { kind: "fhir-ndjson", lines: { pieces, text: "" }, finding: only() };
  const bytes = await readWhole(pieces);
  if (bytes === undefined) return { finding: only(inputIssue("too-large")) };
  if (bytes.length === 0) return { finding: only(inputIssue("empty")) };
  const { document, finding } = detectKind(bytes);
  if (document === undefined) return { finding };
  return { kind: document.kind, document, lines: { pieces: [bytes], text: document.text }, finding };
}

async function convertSource(
  { kind, document, lines, finding }: Source,
  output: string,
  command: ConvertCommand,
  options: CheckOptions,
  io: Io,
): Promise<Converted> {
  const { to, locale, overwrite, allowErrors } = command;
  const handler = await handlerOf(kind);
  if (!handler.targets.includes(to)) {
    const params = { kind: textsFor(locale).kinds[kind], to, possible: handler.targets.join(", ") };
    return { kind, finding: only({ code: "cli.convert.impossible", severity: "fatal", path: "", params }) };
  }
  const syntax = syntaxOf(kind, output, command);
  const asked: ConversionOptions = { ...options, to, syntax, ...conversionOptionsOf(command) };
  if (syntax === "ndjson" && handler.convertToLines) {
    const convertToLines = handler.convertToLines.bind(handler);
    const done = await convertLines(
      (write) => convertToLines(lines, asked, { write, allowErrors }),
      output,
      command,
      io,
    );
    return { kind, ...done, finding: { ...done.finding, ...joinFindings(finding, done.finding) } };
  }
  const whole = document ?? (await readDocument(kind, lines));
  if (whole === undefined) return { kind, finding: only(inputIssue("too-large")) };
  const { content, ...converted } = await handler.convert(whole, asked);
  const found = { ...converted, ...joinFindings(finding, converted) };
  if (content === undefined || (hasFailed(found) && !allowErrors)) return { kind, finding: found };

  if (output === "-") {
    io.stdout.write(content);
    return { kind, finding: found, output };
  }
  const written = await io.writeFile(output, content, { overwrite });
  return written.ok
    ? { kind, finding: found, output }
    : { kind, finding: unwritten(found, written.reason, output) };
}

/** All of a file that was to be read piece by piece, where its records become one; nothing when it is too large for that. */
async function readDocument(kind: FileKind, { pieces }: LineSource): Promise<InputDocument | undefined> {
  const bytes = await readWhole(pieces);
  return bytes && { kind, bytes, text: "" };
}

/** Writes records as they are converted; a file is kept only when all are right, what is printed cannot be taken back. */
async function convertLines(
  work: (write: (line: string) => Promise<void>) => Promise<Omit<Conversion, "content">>,
  output: string,
  { overwrite, allowErrors }: ConvertCommand,
  io: Io,
): Promise<Converted> {
  let finding: Omit<Conversion, "content"> = only();
  try {
    const sink = await openLineSink(output, overwrite, io);
    try {
      finding = await work((line) => sink.write(line));
      if (sink.isEmpty() || (output !== "-" && hasFailed(finding) && !allowErrors)) return { finding };
      await sink.finish();
      return { finding, output };
    } finally {
      await sink.discard();
    }
  } catch (error) {
    if (error instanceof SinkError) return { finding: unwritten(finding, error.reason, output) };
    throw error;
  }
}

function syntaxOf(kind: FileKind, output: string, { to }: ConvertCommand): ConversionOptions["syntax"] {
  if (to !== "fhir") return "json";
  const ending = /\.(xml|ndjson)$/iu.exec(output)?.[1]?.toLowerCase();
  if (ending === "xml" || ending === "ndjson") return ending;
  return kind === "fhir-ndjson" && output === "-" ? "ndjson" : "json";
}

function conversionOptionsOf({ profile, detail, issuer, issuerName, issued }: ConvertCommand) {
  return {
    profile,
    detail,
    ...(issuer !== undefined && { issuer }),
    ...(issuerName !== undefined && { issuerName }),
    ...(issued !== undefined && { issued }),
  };
}

const only = (...issues: readonly Issue[]): Finding => ({ issues, catalogues: [] });

function hasFailed({ issues, leftOut }: Finding): boolean {
  return (leftOut?.errors ?? 0) > 0 || issues.some(({ severity }) => isFailure(severity));
}

function unwritten(finding: Finding, reason: WriteFailure, output: string): Finding {
  const issue: Issue = { code: writeFailureCodes[reason], severity: "fatal", path: "", params: { output } };
  return joinFindings(finding, only(issue));
}

import { createUtf8Decoder } from "@lienthong/core";
import type { CheckCommand } from "../arguments/command.ts";
import { detectKind } from "../detect/detect-kind.ts";
import type { FileKind } from "../detect/kind.ts";
import { beginsLikeNdjson } from "../detect/ndjson.ts";
import { findXmlRoot } from "../detect/xml-root.ts";
import type { InputName } from "../files/list-inputs.ts";
import { largestFile } from "../files/limits.ts";
import { countedPieces, readHead, readWhole } from "../files/read-head.ts";
import { inputIssue } from "../files/read-input.ts";
import { type Io, ReadError, type Source } from "../io/io.ts";
import type { CheckOptions, Finding } from "../kinds/handler.ts";
import { handlerOf } from "../kinds/handlers.ts";
import type { FileReport } from "../report/file-report.ts";
import { joinFindings, reportOf } from "./examine.ts";

/** What was found in a file, and its kind when it is known. */
interface Checked {
  readonly kind?: FileKind;
  readonly finding: Finding;
}

const nothingRead = (reason: Parameters<typeof inputIssue>[0]): Checked => ({
  finding: { issues: [inputIssue(reason)], catalogues: [] },
});

/** Checks one file by the rules of its kind; `onRead` hears how many bytes each piece had, and of how many in all. */
export async function checkFile(
  input: InputName,
  { locale }: CheckCommand,
  options: CheckOptions,
  io: Io,
  onRead: (bytes: number, size: number | undefined) => void,
): Promise<FileReport> {
  if (input.issue !== undefined)
    return reportOf(input.name, { issues: [input.issue], catalogues: [] }, locale);
  const { kind, finding } = await check(input.name, options, io, onRead);
  return { ...reportOf(input.name, finding, locale), ...(kind && { kind }) };
}

async function check(
  name: string,
  options: CheckOptions,
  io: Io,
  onRead: (bytes: number, size: number | undefined) => void,
): Promise<Checked> {
  const opened = await io.open(name);
  if (!opened.ok) return nothingRead(opened.reason);
  try {
    return await checkSource(name, opened.source, options, onRead);
  } catch (error) {
    if (error instanceof ReadError) return nothingRead(error.reason);
    throw error;
  }
}

async function checkSource(
  name: string,
  { size, pieces: read }: Source,
  options: CheckOptions,
  onRead: (bytes: number, size: number | undefined) => void,
): Promise<Checked> {
  const { head, pieces, close } = await readHead(
    countedPieces(read, (bytes) => {
      onRead(bytes, size);
    }),
  );
  if (beginsLikeClaimFile(head)) {
    const { checkClaimPieces } = await import("../kinds/check-claim-pieces.ts");
    return { kind: "claim-file", finding: await checkClaimPieces(pieces, options) };
  }
  if (beginsLikeNdjson(name, head)) {
    const { readFhirLines } = await import("../kinds/fhir-lines.ts");
    return { kind: "fhir-ndjson", finding: await readFhirLines(pieces, options) };
  }
  // Other kinds are read whole; a size that is known saves the reading.
  if (size !== undefined && size > largestFile) {
    await close();
    return nothingRead("too-large");
  }
  const bytes = await readWhole(pieces);
  if (bytes === undefined) return nothingRead("too-large");
  if (bytes.length === 0) return nothingRead("empty");
  const { document, finding } = detectKind(bytes);
  if (document === undefined) return { finding };
  const { kind } = document;
  const handler = await handlerOf(kind);
  return { kind, finding: joinFindings(finding, await handler.check(document, options)) };
}

/** A head that is no UTF-8, or whose root stands far behind, is left to the reading of whole files. */
function beginsLikeClaimFile(head: Uint8Array): boolean {
  return findXmlRoot(createUtf8Decoder().write(head))?.local === "GIAMDINHHS";
}

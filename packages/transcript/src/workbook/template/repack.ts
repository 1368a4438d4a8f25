import { zipSync } from "fflate";
import type { WorkbookLimits } from "../limits.ts";
import type { IssueList } from "../workbook-issue.ts";
import { readZipDirectory, type ZipPart } from "../zip/directory.ts";
import { unpack } from "../zip/unpack.ts";

/** The parts of an `.xlsx` as bytes, in the order of the archive. */
export type Parts = ReadonlyMap<string, Uint8Array>;

function unpackWhole(
  bytes: Uint8Array,
  part: ZipPart,
  limits: WorkbookLimits,
  budget: { left: number },
): Uint8Array | undefined {
  const pieces: Uint8Array[] = [];
  let length = 0;
  const code = unpack(bytes, part, limits, budget, (piece) => {
    pieces.push(piece.slice());
    length += piece.length;
    return true;
  });
  if (code !== undefined) return undefined;
  const whole = new Uint8Array(length);
  let at = 0;
  for (const piece of pieces) {
    whole.set(piece, at);
    at += piece.length;
  }
  return whole;
}

/** Unpacks every part under the limits of reading; undefined, with an issue, when one cannot be. */
export function unpackAll(bytes: Uint8Array, limits: WorkbookLimits, issues: IssueList): Parts | undefined {
  const directory = readZipDirectory(bytes, limits.maxParts);
  const parts = new Map<string, Uint8Array>();
  const budget = { left: limits.maxUnpackedBytes };
  for (const part of directory.ok ? directory.parts.values() : []) {
    const whole = unpackWhole(bytes, part, limits, budget);
    if (whole === undefined) {
      issues.add("transcript.workbook.damaged", "fatal", "", { part: part.name });
      return undefined;
    }
    parts.set(part.name, whole);
  }
  return parts;
}

/** Packs parts again, those that changed with their new content; the same parts give the same bytes. */
export function repack(parts: Parts, changed: ReadonlyMap<string, Uint8Array>): Uint8Array {
  const all: Record<string, Uint8Array> = {};
  for (const [name, content] of parts) all[name] = changed.get(name) ?? content;
  return zipSync(all, { mtime: "1980-01-01T00:00:00" });
}

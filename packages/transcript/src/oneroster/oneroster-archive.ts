import { decodeUtf8, encodeUtf8, type Issue, type Result, type TextIssueCode } from "@lienthong/core";
import { zipSync } from "fflate";
import type { FormatIssueCode } from "../messages/formats/codes.ts";
import { readZipDirectory, type ZipPart } from "../workbook/zip/directory.ts";
import { unpack } from "../workbook/zip/unpack.ts";
import type { OneRosterFiles } from "./package-writer.ts";
import { manifestFiles } from "./tables.ts";

/** What opening an archive may report: about the archive, or about the text of one of its files. */
export type OneRosterArchiveIssueCode = FormatIssueCode | TextIssueCode;

const mostBytes = 256 * 1024 * 1024;
const mostParts = 1_000;
/** Rows of one class are alike: tables pack better than workbooks, and less well than a bomb. */
const limits = { maxRatio: 500 } as const;

const wanted: ReadonlySet<string> = /* @__PURE__ */ new Set([
  "manifest.csv",
  .../* @__PURE__ */ manifestFiles.map((name) => `${name}.csv`),
]);

/**
 * Packs the CSV files of a OneRoster package into the one zip file in which they travel (đóng gói bộ tệp CSV thành một tệp
 * `.zip`). The same files give the same bytes.
 *
 * @example
 * ```ts
 * import { packOneRoster, unpackOneRoster } from "@lienthong/transcript/oneroster";
 *
 * const zip = packOneRoster({ "manifest.csv": "propertyName,value\r\n" });
 * const files = unpackOneRoster(zip);
 * files.ok && Object.keys(files.value); // ["manifest.csv"]
 * ```
 */
export function packOneRoster(files: OneRosterFiles): Uint8Array {
  const parts: Record<string, Uint8Array> = {};
  for (const [name, text] of Object.entries(files)) {
    if (typeof text !== "string")
      throw new TypeError("packOneRoster takes texts by the names of their files");
    parts[name] = encodeUtf8(text);
  }
  return zipSync(parts, { mtime: "1980-01-01T00:00:00" });
}

function unpackPart(
  bytes: Uint8Array,
  part: ZipPart,
  budget: { left: number },
): Uint8Array | FormatIssueCode {
  const pieces: Uint8Array[] = [];
  let length = 0;
  const problem = unpack(bytes, part, limits, budget, (piece) => {
    pieces.push(piece.slice());
    length += piece.length;
    return true;
  });
  if (problem === "transcript.workbook.encrypted") return "transcript.format.encrypted-archive";
  if (problem === "transcript.workbook.bomb") return "transcript.format.archive-bomb";
  if (problem !== undefined) return "transcript.format.damaged-archive";
  const whole = new Uint8Array(length);
  let at = 0;
  for (const piece of pieces) {
    whole.set(piece, at);
    at += piece.length;
  }
  return whole;
}

/**
 * The CSV files in the zip file of a OneRoster package (mở tệp `.zip` OneRoster), those in its root that a manifest can name; others are left
 * alone. Unpacked bytes are counted while unpacking and bounded, as is their ratio. Never throws on bytes.
 *
 * @example
 * ```ts
 * import { unpackOneRoster } from "@lienthong/transcript/oneroster";
 *
 * unpackOneRoster(new Uint8Array([1, 2, 3])).issues[0]?.code; // "transcript.format.damaged-archive"
 * ```
 */
export function unpackOneRoster(bytes: Uint8Array): Result<OneRosterFiles, OneRosterArchiveIssueCode> {
  if (!(bytes instanceof Uint8Array)) throw new TypeError("unpackOneRoster takes a Uint8Array");
  const refuse = (code: FormatIssueCode, path = ""): Result<OneRosterFiles, OneRosterArchiveIssueCode> => ({
    ok: false,
    issues: [{ code, severity: "fatal", path }],
  });
  const directory = readZipDirectory(bytes, mostParts);
  if (!directory.ok)
    return refuse(
      directory.code === "transcript.workbook.too-many-parts"
        ? "transcript.format.archive-bomb"
        : "transcript.format.damaged-archive",
    );
  const budget = { left: mostBytes };
  const files: Record<string, string> = {};
  const issues: Issue<OneRosterArchiveIssueCode>[] = [];
  for (const part of directory.parts.values()) {
    if (!wanted.has(part.name)) continue;
    const content = unpackPart(bytes, part, budget);
    if (typeof content === "string") return refuse(content, part.name);
    const text = decodeUtf8(content, { document: part.name });
    for (const issue of text.issues) issues.push({ ...issue, path: part.name });
    if (!text.ok) return { ok: false, issues };
    files[part.name] = text.value;
  }
  return { ok: true, value: files, issues };
}

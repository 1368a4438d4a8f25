import { isFailure, type Result } from "@lienthong/core";
import { readJson } from "@lienthong/core/json";
import { canonicalFormat, compareVersion, longestTranscript } from "../formats/format-name.ts";
import { type FormatIssue, FormatIssues } from "../formats/format-issues.ts";
import type { TranscriptDocument } from "../formats/transcript-document.ts";
import { validateTranscript } from "../formats/validate-transcript.ts";
import { validate as checkSchema } from "../generated/check-transcript.js";
import { addSchemaIssues, placeOfPath } from "./schema-issues.ts";

/** What reading a transcript gives: the transcript or what is wrong. */
export type TranscriptReading = Result<TranscriptDocument, FormatIssue["code"]>;

/** Values in one document at most; 30 years of 60 subjects with all their marks are fewer. */
const mostValues = 200_000;

/** Whether a document has more values than any transcript: then it is not looked at one by one. */
function hasTooMany(document: object): boolean {
  const waiting: object[] = [document];
  let count = 0;
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop())
    for (const value of Object.values(next) as readonly unknown[]) {
      count += 1;
      if (count > mostValues) return true;
      if (typeof value === "object" && value !== null) waiting.push(value);
    }
  return false;
}

function own(value: object, key: string): unknown {
  return Object.hasOwn(value, key) ? (value as Readonly<Record<string, unknown>>)[key] : undefined;
}

function refuse(issues: readonly FormatIssue[]): TranscriptReading {
  return { ok: false, issues };
}

/**
 * Reads a transcript in canonical JSON (đọc học bạ dạng JSON chuẩn): the text, the published JSON Schema, then the rules of
 * the record. Every issue has its path and its place in the text. Never throws on a text; length, depth and issues are
 * bounded. A document of a newer minor version is read, with a warning.
 *
 * @example
 * ```ts
 * import { readTranscriptJson } from "@lienthong/transcript/json";
 *
 * const result = readTranscriptJson('{"format":"lienthong-transcript","version":"1.0","years":[{}]}');
 * result.issues[0]?.code; // "transcript.format.missing"
 * result.issues[0]?.path; // "years[0]"
 * ```
 */
export function readTranscriptJson(text: string): TranscriptReading {
  if (typeof text !== "string") throw new TypeError("readTranscriptJson takes a string");
  const issues = new FormatIssues();
  const read = readJson(text, { limits: { maxLength: longestTranscript } });
  if (!read.ok) return refuse(read.issues);
  const document = read.value;
  if (typeof document !== "object" || document === null || own(document, "format") !== canonicalFormat.name) {
    issues.add(
      "transcript.format.not-this-format",
      "",
      { format: canonicalFormat.name },
      { severity: "fatal" },
    );
    return refuse(issues.list);
  }
  const version = own(document, "version");
  const standing = typeof version === "string" ? compareVersion(version) : "other";
  if (standing === "other") {
    const position = read.positionOf(document, "version");
    const expected = `${canonicalFormat.major}.x`;
    issues.add("transcript.format.other-version", "version", { expected }, { severity: "fatal", position });
    return refuse(issues.list);
  }
  if (standing === "newer")
    issues.add(
      "transcript.format.newer-version",
      "version",
      { expected: canonicalFormat.version },
      { severity: "warning" },
    );
  if (hasTooMany(document)) {
    issues.add("transcript.format.too-many", "", { limit: mostValues }, { severity: "fatal" });
    return refuse(issues.list);
  }
  checkSchema(document);
  addSchemaIssues(
    checkSchema.errors ?? [],
    document,
    (container, key) => read.positionOf(container, key),
    issues,
    standing === "newer",
  );
  if (issues.list.some(({ severity }) => isFailure(severity)))
    return refuse([...read.issues, ...issues.list]);
  const { format: _format, version: _version, ...content } = document as Readonly<Record<string, unknown>>;
  const checked = validateTranscript(content);
  const known = new Set(issues.list.map(({ code }) => code));
  // What a newer version added was said once already.
  const more = checked.issues.filter(
    ({ code }) => code !== "transcript.record.unknown-field" || !known.has("transcript.format.unknown-field"),
  );
  // The schema check does not look into events; what is wrong with one has its place all the same.
  const placed = more.map((issue): FormatIssue => {
    const place = issue.path.startsWith("history") ? placeOfPath(document, issue.path) : undefined;
    const position = place && read.positionOf(...place);
    return position === undefined ? issue : { ...issue, position };
  });
  const all: readonly FormatIssue[] = [...read.issues, ...issues.list, ...placed];
  return checked.ok ? { ok: true, value: checked.value, issues: all } : refuse(all);
}

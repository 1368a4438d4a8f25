import { decodeUtf8, type Issue, isWellFormedText, suspectLegacyText } from "@lienthong/core";
import type { Hl7v2Code } from "../codes.ts";
import { decodeSingleByte, decodeUtf16, isSingleByte } from "./charset.ts";
import { type Delimiters, readDelimiters } from "./delimiters.ts";

/** One message as text: its segments, and its delimiters. */
export interface MessageText {
  /** Which message of the input, from 0. */
  readonly index: number;
  readonly delimiters: Delimiters;
  readonly segments: readonly string[];
}

/** The messages of an input, and what is wrong with their wrapping. */
export interface MessageTexts {
  readonly messages: readonly MessageText[];
  readonly issues: readonly Issue[];
}

const maxLength = 64 * 1024 * 1024;
const maxSegments = 100_000;
const issue = (
  code: Hl7v2Code,
  severity: Issue["severity"],
  params?: Record<string, string | number>,
  path = "",
): Issue<Hl7v2Code> => ({ code, severity, path, ...(params && { params }) });

/** Start and end of a frame of the Minimal Lower Layer Protocol. */
const frameStart = "\u000b";
const frameEnd = "\u001c";

/**
 * Parts an input into messages: one or several, in MLLP frames, in batches and files (FHS, BHS … BTS, FTS). Segments end
 * with CR, as the standard says, or with LF or both, as files often have it.
 */
export function readMessageTexts(input: string | Uint8Array, charset?: string): MessageTexts {
  const decoded =
    typeof input === "string" ? { ok: true as const, text: input, issues: [] } : decode(input, charset);
  if (!decoded.ok) return { messages: [], issues: decoded.issues };
  const { text } = decoded;
  if (text.length > maxLength)
    return { messages: [], issues: [issue("emr.hl7v2.too-long", "fatal", { limit: maxLength })] };
  const issues: Issue[] = [...decoded.issues];
  const encoding = suspectLegacyText(text);
  if (encoding !== undefined) issues.push(issue("emr.hl7v2.legacy-text", "warning", { encoding }));
  if (text.lastIndexOf(frameStart) > text.lastIndexOf(frameEnd))
    issues.push(issue("emr.hl7v2.bad-frame", "warning"));
  const lines = text
    .replaceAll(frameStart, "\r")
    .replaceAll(frameEnd, "\r")
    .split(/\r\n?|\n/u);
  return partLines(lines, issues);
}

function partLines(lines: readonly string[], issues: Issue[]): MessageTexts {
  const messages: { index: number; delimiters: Delimiters; segments: string[] }[] = [];
  let current: { segments: string[] } | undefined;
  let outside = lines.length === 0;
  let bad = 0;
  let inBatch = 0;
  for (const line of lines) {
    const segment = line.replace(/^\uFEFF/u, "");
    if (segment.trim() === "") continue;
    const name = segment.slice(0, 3);
    switch (name) {
      case "MSH": {
        inBatch++;
        const delimiters = readDelimiters(segment);
        current = { segments: [segment] };
        if (delimiters === undefined)
          issues.push(
            issue("emr.hl7v2.bad-delimiters", "error", undefined, `MSH[${messages.length + bad++}]`),
          );
        else messages.push({ index: messages.length + bad, delimiters, segments: current.segments });
        break;
      }
      case "FHS":
      case "BHS":
        current = undefined;
        if (name === "BHS") inBatch = 0;
        break;
      case "BTS":
      case "FTS":
        if (name === "BTS") checkCount(segment, inBatch, issues);
        current = undefined;
        break;
      default:
        if (!/^[A-Z][A-Z0-9]{2}$/u.test(name)) issues.push(issue("emr.hl7v2.bad-segment", "warning"));
        else if (current !== undefined) current.segments.push(segment);
        else if (!outside) {
          issues.push(issue("emr.hl7v2.no-header", "warning", { segment: name }));
          outside = true;
        }
    }
  }
  if (messages.length === 0 && bad === 0) issues.push(issue("emr.hl7v2.empty", "fatal"));
  const kept = messages.filter(({ segments, index }) => {
    if (segments.length <= maxSegments) return true;
    issues.push(issue("emr.hl7v2.too-many-segments", "error", { limit: maxSegments }, `MSH[${index}]`));
    return false;
  });
  return { messages: kept, issues: issues.slice(0, 1_000) };
}

/** BTS-1: number of messages in the batch. */
function checkCount(segment: string, found: number, issues: Issue[]): void {
  const stated = /^BTS.(\d{1,9})(?:\D|$)/u.exec(segment)?.[1];
  if (stated !== undefined && Number(stated) !== found)
    issues.push(issue("emr.hl7v2.count", "warning", { segment: "BTS", stated: Number(stated), found }));
}

type Decoded =
  | { readonly ok: true; readonly text: string; readonly issues: readonly Issue[] }
  | { readonly ok: false; readonly issues: readonly Issue[] };

/**
 * UTF-8 as it should be; UTF-16, and the encodings of one byte where MSH-18 or the caller names them; everything else is
 * refused with its name.
 */
function decode(bytes: Uint8Array, otherwise: string | undefined): Decoded {
  const wide = bytes.length > maxLength ? undefined : decodeUtf16(bytes);
  if (wide !== undefined && isWellFormedText(wide)) return { ok: true, text: wide, issues: [] };
  const decoded = decodeUtf8(bytes);
  if (decoded.ok) return { ok: true, text: decoded.value, issues: decoded.issues };
  const stated = statedCharset(bytes);
  // ASCII and UTF-8 are what many programs say, whatever they write.
  const isPlain = stated === undefined || /^(?:ASCII|UNICODE UTF-8)$/u.test(stated);
  const charset = isPlain ? otherwise?.toUpperCase() : stated;
  if (charset !== undefined && isSingleByte(charset) && bytes.length <= maxLength) {
    const text = decodeSingleByte(bytes, charset);
    if (text !== undefined) return { ok: true, text, issues: [] };
  }
  const more = charset === undefined ? [] : [issue("emr.hl7v2.charset", "fatal", { charset })];
  return { ok: false, issues: [...more, ...decoded.issues] };
}

/** MSH-18 of the first message, read from bytes of any encoding that holds ASCII. */
function statedCharset(bytes: Uint8Array): string | undefined {
  const head = String.fromCharCode(...bytes.subarray(0, 4_000));
  const start = head.indexOf("MSH");
  const header = start === -1 ? "" : (head.slice(start).split(/[\r\n]/u)[0] ?? "");
  const delimiters = readDelimiters(header);
  if (delimiters === undefined) return undefined;
  const field = header.split(delimiters.field)[17] ?? "";
  const [first = ""] = delimiters.repetition === "" ? [field] : field.split(delimiters.repetition);
  return /^[A-Z0-9/ -]{1,20}$/u.test(first) ? first : undefined;
}

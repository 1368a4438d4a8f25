import type { Issue } from "../issue/issue.ts";
import type { Position } from "../issue/position.ts";
import type { TextIssueCode } from "./codes.ts";
import { foreignKind, looked } from "./foreign-kind.ts";
import { suspectEncoding } from "./legacy-encoding.ts";
import { createLineCount } from "./line-count.ts";
import { decodeLoosely, findNonUtf8, unfinishedLength } from "./utf8.ts";

/** How to decode bytes. */
export interface DecodeOptions {
  /** Bytes at most; 256 Mi unless given. */
  readonly maxLength?: number;
  /** Name of the document, put into positions. */
  readonly document?: string;
}

/** Takes bytes, whole or in pieces, up to the first fault. */
interface Feeder {
  /** The text that these bytes complete; `isLast` when no more follow. */
  readonly feed: (bytes: Uint8Array, isLast: boolean) => string;
  /** Nothing, or the one fault that ended the reading. */
  readonly issues: readonly Issue<TextIssueCode>[];
}

const join = (a: Uint8Array, b: Uint8Array): Uint8Array => {
  if (a.length === 0) return b;
  const whole = new Uint8Array(a.length + b.length);
  whole.set(a);
  whole.set(b, a.length);
  return whole;
};

/** No bytes. */
export const nothing = new Uint8Array(0);

/** Decodes and refuses for `decodeUtf8` and `createUtf8Decoder`, so that both say the same. */
export function feeder(maxLength: number, document?: string): Feeder {
  const lines = createLineCount();
  const issues: Issue<TextIssueCode>[] = [];
  /** Bytes that wait: all of them until the kind of file is known, then an unfinished sequence. */
  let held: Uint8Array = nothing;
  let isStarted = false;
  /** Bytes decoded so far, the mark included. */
  let read = 0;

  const refuse = (
    code: TextIssueCode,
    position: Position,
    params: Record<string, string | number>,
  ): string => {
    issues.push({
      code,
      severity: "fatal",
      path: "",
      params,
      position: document === undefined ? position : { ...position, document },
    });
    held = nothing;
    return "";
  };

  const start = (bytes: Uint8Array): Uint8Array | undefined => {
    isStarted = true;
    const kind = foreignKind(bytes);
    const marked = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf ? 3 : 0;
    read += marked;
    if (kind === undefined) return bytes.subarray(marked);
    const byte = bytes.indexOf(0);
    if (kind !== "binary") refuse("core.text.utf16", lines.position(), { encoding: kind });
    else {
      lines.add(decodeLoosely(bytes.subarray(marked, byte)));
      refuse("core.text.binary", lines.position(), { byte });
    }
    return undefined;
  };

  const decode = (bytes: Uint8Array, isLast: boolean): string => {
    const text = decodeLoosely(bytes);
    const wrong = text.includes("\uFFFD") ? findNonUtf8(bytes) : -1;
    if (wrong === -1) {
      // Only the place of a later fault asks for lines.
      if (!isLast) lines.add(text);
      read += bytes.length;
      return text;
    }
    const good = decodeLoosely(bytes.subarray(0, wrong));
    lines.add(good);
    const byte = read + wrong;
    const encoding = suspectEncoding(bytes);
    if (encoding === undefined) refuse("core.text.not-utf8", lines.position(), { byte });
    else refuse("core.text.legacy-encoding", lines.position(), { byte, encoding });
    return good;
  };

  const feed = (bytes: Uint8Array, isLast: boolean): string => {
    if (issues.length > 0) return "";
    if (read + held.length + bytes.length > maxLength)
      return refuse("core.text.too-long", lines.position(), { limit: maxLength });
    let whole: Uint8Array | undefined = join(held, bytes);
    held = nothing;
    if (!isStarted) {
      if (whole.length < looked && !isLast) {
        // The caller may use its memory again; what waits must be ours.
        held = whole === bytes ? whole.slice() : whole;
        return "";
      }
      whole = start(whole);
      if (whole === undefined) return "";
    }
    const waiting = isLast ? 0 : unfinishedLength(whole);
    if (waiting > 0) held = whole.slice(whole.length - waiting);
    return decode(whole.subarray(0, whole.length - waiting), isLast);
  };

  return { feed, issues };
}

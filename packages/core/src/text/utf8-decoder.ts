import type { Issue } from "../issue/issue.ts";
import type { Position } from "../issue/position.ts";
import type { TextIssueCode } from "./codes.ts";
import { type DecodeOptions, foreignKind, looked } from "./decode-utf8.ts";
import { suspectEncoding } from "./legacy-encoding.ts";
import { createLineCount } from "./line-count.ts";
import { decodeLoosely, findNonUtf8, unfinishedLength } from "./utf8.ts";

/** Decodes bytes that arrive in pieces. */
export interface Utf8Decoder {
  /** The text that these bytes complete. After a fault, nothing. Pieces may be cut anywhere. */
  write(bytes: Uint8Array): string;
  /** The text that is left, and what was wrong: nothing, or the one fault that ended the reading. */
  end(): { readonly text: string; readonly issues: readonly Issue<TextIssueCode>[] };
}

const join = (a: Uint8Array, b: Uint8Array): Uint8Array => {
  if (a.length === 0) return b;
  const whole = new Uint8Array(a.length + b.length);
  whole.set(a);
  whole.set(b, a.length);
  return whole;
};

const nothing = new Uint8Array(0);

/**
 * Decodes UTF-8 (giải mã tệp văn bản) that arrives in pieces, with the refusals of {@link decodeUtf8}: the text given
 * before a fault is right. `maxLength` is the number of bytes of all pieces; 64 Gi unless given.
 *
 * @example
 * ```ts
 * import { createUtf8Decoder } from "@lienthong/core";
 *
 * const decoder = createUtf8Decoder();
 * let text = decoder.write(new Uint8Array([0x48, 0xe1, 0xbb]));
 * text += decoder.write(new Uint8Array([0x93]));
 * const { text: rest, issues } = decoder.end();
 * text + rest; // "Hồ"
 * issues; // []
 * ```
 */
export function createUtf8Decoder(options: DecodeOptions = {}): Utf8Decoder {
  const { maxLength = 64 * 1024 ** 3, document } = options;
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
    if (kind === "binary") {
      const byte = bytes.indexOf(0);
      lines.add(decodeLoosely(bytes.subarray(0, byte)));
      refuse("core.text.binary", lines.position(), { byte });
      return undefined;
    }
    if (kind !== undefined) {
      refuse("core.text.utf16", lines.position(), { encoding: kind });
      return undefined;
    }
    const marked = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf ? 3 : 0;
    read += marked;
    return bytes.subarray(marked);
  };

  const decode = (bytes: Uint8Array): string => {
    const text = decodeLoosely(bytes);
    const wrong = text.includes("\uFFFD") ? findNonUtf8(bytes) : -1;
    if (wrong === -1) {
      lines.add(text);
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
    return decode(whole.subarray(0, whole.length - waiting));
  };

  return {
    write(bytes) {
      if (!(bytes instanceof Uint8Array)) throw new TypeError("Utf8Decoder.write takes a Uint8Array");
      return feed(bytes, false);
    },
    end() {
      const text = feed(nothing, true);
      return { text, issues };
    },
  };
}

import type { Issue, IssueParams } from "../issue/issue.ts";
import type { Position } from "../issue/position.ts";
import type { Result } from "../issue/result.ts";
import type { TextIssueCode } from "./codes.ts";
import { suspectEncoding } from "./legacy-encoding.ts";
import { locate } from "./locate.ts";
import { decodeLoosely, findNonUtf8 } from "./utf8.ts";

/** How to decode bytes. */
export interface DecodeOptions {
  /** Bytes at most; 256 Mi unless given. */
  readonly maxLength?: number;
  /** Name of the document, put into positions. */
  readonly document?: string;
}

const defaultMaxLength = 256 * 1024 * 1024;

/** How many bytes at the start tell the kind of a file. */
export const looked = 4096;

/** UTF-16 by its mark, or by NUL in nearly every second byte; other NULs make a file binary. */
export function foreignKind(bytes: Uint8Array): "UTF-16LE" | "UTF-16BE" | "binary" | undefined {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return "UTF-16LE";
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return "UTF-16BE";
  const nul = [0, 0];
  const length = Math.min(bytes.length, looked);
  for (let at = 0; at < length; at += 1) if (bytes[at] === 0) nul[at % 2] = (nul[at % 2] as number) + 1;
  const [even = 0, odd = 0] = nul;
  if (even + odd === 0) return undefined;
  if (odd > length * 0.3 && even < length * 0.05) return "UTF-16LE";
  if (even > length * 0.3 && odd < length * 0.05) return "UTF-16BE";
  return "binary";
}

/**
 * The text of UTF-8 bytes (giải mã tệp văn bản), without a byte order mark. What is not UTF-8 is refused and
 * named where it can be: UTF-16, a binary file, or one of the encodings of older Vietnamese software
 * (TCVN3, VNI, windows-1258). The position is that of the first byte that is wrong.
 *
 * @example
 * ```ts
 * import { decodeUtf8 } from "@lienthong/core";
 *
 * const good = decodeUtf8(new Uint8Array([0xc4, 0x91]));
 * good.ok && good.value; // "đ"
 * const bad = decodeUtf8(new Uint8Array([0x41, 0xff]));
 * bad.issues[0]?.code; // "core.text.not-utf8"
 * bad.issues[0]?.params?.byte; // 1
 * ```
 */
export function decodeUtf8(bytes: Uint8Array, options: DecodeOptions = {}): Result<string, TextIssueCode> {
  if (!(bytes instanceof Uint8Array)) throw new TypeError("decodeUtf8 takes a Uint8Array");
  const { maxLength = defaultMaxLength, document } = options;
  const refuse = (
    code: TextIssueCode,
    position: Position,
    params: IssueParams,
  ): Result<string, TextIssueCode> => {
    const issue: Issue<TextIssueCode> = { code, severity: "fatal", path: "", params, position };
    return { ok: false, issues: [issue] };
  };
  const start = locate("", 0, document);

  if (bytes.length > maxLength) return refuse("core.text.too-long", start, { limit: maxLength });
  const kind = foreignKind(bytes);
  if (kind !== undefined && kind !== "binary") return refuse("core.text.utf16", start, { encoding: kind });

  const marked = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf ? 3 : 0;
  const content = bytes.subarray(marked);
  const text = decodeLoosely(content);
  const wrong = text.includes("\uFFFD") ? findNonUtf8(content) : -1;
  if (kind === "binary") {
    const byte = bytes.indexOf(0);
    const before = decodeLoosely(content.subarray(0, Math.max(byte - marked, 0)));
    return refuse("core.text.binary", locate(before, before.length, document), { byte });
  }
  if (wrong === -1) return { ok: true, value: text, issues: [] };

  const before = decodeLoosely(content.subarray(0, wrong));
  const position = locate(before, before.length, document);
  const byte = marked + wrong;
  const encoding = suspectEncoding(bytes);
  return encoding === undefined
    ? refuse("core.text.not-utf8", position, { byte })
    : refuse("core.text.legacy-encoding", position, { byte, encoding });
}

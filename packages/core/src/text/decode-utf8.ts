import type { Result } from "../issue/result.ts";
import type { TextIssueCode } from "./codes.ts";
import { type DecodeOptions, feeder } from "./feeder.ts";

const defaultMaxLength = 256 * 1024 * 1024;

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
  const { feed, issues } = feeder(maxLength, document);
  const value = feed(bytes, true);
  return issues.length === 0 ? { ok: true, value, issues } : { ok: false, issues };
}

import type { Issue } from "../issue/issue.ts";
import type { TextIssueCode } from "./codes.ts";
import { type DecodeOptions, feeder, nothing } from "./feeder.ts";

/** Decodes bytes that arrive in pieces. */
export interface Utf8Decoder {
  /** The text that these bytes complete. After a fault, nothing. Pieces may be cut anywhere. */
  write(bytes: Uint8Array): string;
  /** The text that is left, and what was wrong: nothing, or the one fault that ended the reading. */
  end(): { readonly text: string; readonly issues: readonly Issue<TextIssueCode>[] };
}

const defaultMaxLength = 64 * 1024 ** 3;

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
  const { maxLength = defaultMaxLength, document } = options;
  const { feed, issues } = feeder(maxLength, document);
  return {
    write(bytes) {
      if (!(bytes instanceof Uint8Array)) throw new TypeError("Utf8Decoder.write takes a Uint8Array");
      return feed(bytes, false);
    },
    end() {
      return { text: feed(nothing, true), issues };
    },
  };
}

import type { Issue, IssueParams } from "../issue/issue.ts";
import type { Result } from "../issue/result.ts";
import type { TextIssueCode } from "./codes.ts";
import { locate } from "./locate.ts";

const alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
const space = 64;
const padding = 65;
const foreign = 66;

let table: Uint8Array | undefined;

/** Meaning of each ASCII character: six bits, white space, padding, or none. */
function meanings(): Uint8Array {
  if (table !== undefined) return table;
  const made = new Uint8Array(128).fill(foreign);
  for (let index = 0; index < 64; index += 1) made[alphabet.charCodeAt(index)] = index;
  for (const code of [0x20, 0x09, 0x0a, 0x0d]) made[code] = space;
  made[0x3d] = padding;
  table = made;
  return made;
}

/** How to decode base64. */
export interface Base64Options {
  /** Characters at most; 512 Mi unless given. */
  readonly maxLength?: number;
  /** Name of the document, put into positions. */
  readonly document?: string;
}

/**
 * The bytes of a base64 text (RFC 4648, section 4), white space allowed anywhere. One pass, no regular
 * expression. The issue says where the first wrong character stands.
 *
 * @example
 * ```ts
 * import { decodeBase64 } from "@lienthong/core";
 *
 * const good = decodeBase64("xJE=");
 * good.ok && good.value; // Uint8Array [0xc4, 0x91]
 * decodeBase64("xJ*=").issues[0]?.position?.offset; // 2
 * ```
 */
export function decodeBase64(text: string, options: Base64Options = {}): Result<Uint8Array, TextIssueCode> {
  if (typeof text !== "string") throw new TypeError("decodeBase64 takes a string");
  const { maxLength = 512 * 1024 * 1024, document } = options;
  const refuse = (
    code: TextIssueCode,
    offset: number,
    params?: IssueParams,
  ): Result<Uint8Array, TextIssueCode> => {
    const position = locate(text, offset, document);
    const issue: Issue<TextIssueCode> = {
      code,
      severity: "error",
      path: "",
      ...(params && { params }),
      position,
    };
    return { ok: false, issues: [issue] };
  };
  if (text.length > maxLength) return refuse("core.text.too-long", maxLength, { limit: maxLength });

  const values = meanings();
  const bytes = new Uint8Array(Math.floor((text.length * 3) / 4));
  let length = 0;
  let bits = 0;
  let sextets = 0;
  let pads = 0;
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    const value = code < 128 ? (values[code] as number) : foreign;
    if (value < 64) {
      if (pads > 0) return refuse("core.base64.padding", at);
      bits = (bits << 6) | value;
      sextets += 1;
      if (sextets % 4 === 0) {
        bytes[length] = bits >> 16;
        bytes[length + 1] = bits >> 8;
        bytes[length + 2] = bits;
        length += 3;
        bits = 0;
      }
    } else if (value === padding) {
      pads += 1;
      if (pads > 2 || sextets % 4 < 2) return refuse("core.base64.padding", at);
    } else if (value === foreign) {
      return refuse("core.base64.character", at);
    }
  }
  const rest = sextets % 4;
  if ((rest + pads) % 4 !== 0 || rest === 1) return refuse("core.base64.length", text.length);
  if (rest === 2) bytes[length++] = bits >> 4;
  if (rest === 3) {
    bytes[length++] = bits >> 10;
    bytes[length++] = bits >> 2;
  }
  return { ok: true, value: bytes.slice(0, length), issues: [] };
}

/**
 * The base64 text of bytes, without line breaks.
 *
 * @example
 * ```ts
 * import { encodeBase64 } from "@lienthong/core";
 *
 * encodeBase64(new Uint8Array([0xc4, 0x91])); // "xJE="
 * ```
 */
export function encodeBase64(bytes: Uint8Array): string {
  let text = "";
  for (let at = 0; at < bytes.length; at += 3) {
    const left = bytes.length - at;
    const bits = ((bytes[at] as number) << 16) | ((bytes[at + 1] ?? 0) << 8) | (bytes[at + 2] ?? 0);
    text += alphabet.charAt(bits >> 18) + alphabet.charAt((bits >> 12) & 63);
    text += left > 1 ? alphabet.charAt((bits >> 6) & 63) : "=";
    text += left > 2 ? alphabet.charAt(bits & 63) : "=";
  }
  return text;
}

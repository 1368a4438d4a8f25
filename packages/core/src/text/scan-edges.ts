/** The text of a scanned code without what the scanner put around it. */
export interface TrimmedScan {
  /** What the code itself holds. */
  readonly text: string;
  /** The AIM symbology identifier in front (`]Q1` of a QR code, `]C1` of Code 128), or `""`. */
  readonly prefix: string;
  /** How many blank or control characters stood in front, on both sides of the prefix. */
  readonly before: number;
  /** How many stood behind. */
  readonly after: number;
}

/** Space, tab, line ends, NUL and other control characters of ASCII, and blanks that only look different. */
function isBlank(code: number): boolean {
  return code <= 0x20 || code === 0x7f || code === 0xa0 || code === 0x3000 || code === 0xfeff;
}

function skipBlanks(text: string, from: number): number {
  let at = from;
  while (at < text.length && isBlank(text.charCodeAt(at))) at += 1;
  return at;
}

/**
 * Takes away what scanners put around a code (máy quét mã): blanks, line ends, NUL and other control characters, and the identifier of the
 * kind of code that ISO/IEC 15424 defines (a square bracket, a letter, a digit up to F). Nothing else is touched, nothing within the text.
 *
 * @example
 * ```ts
 * import { trimScan } from "@lienthong/core";
 *
 * trimScan("]C1DN4010000000001\r\n"); // { text: "DN4010000000001", prefix: "]C1", before: 0, after: 2 }
 * ```
 */
export function trimScan(input: string): TrimmedScan {
  const start = skipBlanks(input, 0);
  const prefix = /^\][A-Za-z][0-9A-F]/u.exec(input.slice(start, start + 3))?.[0] ?? "";
  const from = prefix === "" ? start : skipBlanks(input, start + prefix.length);
  let end = input.length;
  while (end > from && isBlank(input.charCodeAt(end - 1))) end -= 1;
  return {
    text: input.slice(from, end),
    prefix,
    before: from - prefix.length,
    after: input.length - end,
  };
}

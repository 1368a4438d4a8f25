import { joinBytes } from "@lienthong/pki";
import { hexDigit } from "./syntax/characters.ts";
import type { Placement } from "./form/signature-dictionary.ts";
import { PdfFault } from "./pdf-fault.ts";

/** What a signature covers. */
export interface SignedRange {
  /** All that was signed: the file up to `end` without the value of Contents. */
  readonly signed: Uint8Array;
  /** Where the signed file ends. */
  readonly end: number;
  /** The signature, with the zeros that fill its place. */
  readonly contents: Uint8Array;
}

/**
 * The signed bytes: everything from the first byte to the end of the file as it was then, but for exactly the hexadecimal string of
 * Contents with its brackets. A wider gap, another place or a second gap hides content (signature wrapping).
 */
export function signedRange(
  bytes: Uint8Array,
  { byteRange: [from, length = 0, again = 0, rest = 0], contents }: Placement,
): SignedRange {
  const end = again + rest;
  if (from !== 0 || length !== contents.start || again !== contents.end || end > bytes.length)
    throw new PdfFault("signature.pdf.byte-range");
  // White space inside the gap is not signed: the value must be hexadecimal digits and nothing else.
  for (let at = contents.start + 1; at < contents.end - 1; at += 1)
    if (hexDigit(bytes[at]) < 0) throw new PdfFault("signature.pdf.contents");
  if ((contents.end - contents.start) % 2 !== 0) throw new PdfFault("signature.pdf.contents");
  const signed = joinBytes(bytes.subarray(0, contents.start), bytes.subarray(contents.end, end));
  return { signed, end, contents: contents.bytes };
}

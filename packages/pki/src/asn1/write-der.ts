import { joinBytes } from "./bytes.ts";
import { DerFault } from "./der-fault.ts";
import { derTags } from "./der-reader.ts";

/**
 * Writes an element of DER (ITU-T X.690): tag of one or two bytes, shortest length, content.
 *
 * @example
 * ```ts
 * import { derTags, toHex, writeElement, writeOid, writeSequence } from "@lienthong/pki";
 *
 * const algorithm = writeSequence(writeOid("2.5.29.15"), writeElement(derTags.null));
 * console.log(toHex(algorithm)); // 30070603551d0f0500
 * ```
 */
export function writeElement(tag: number, ...parts: readonly (Uint8Array | readonly number[])[]): Uint8Array {
  const body = joinBytes(...parts);
  const head = [...(tag > 0xff ? [tag >> 8, tag & 0xff] : [tag]), ...lengthBytes(body.length)];
  return joinBytes(head, body);
}

function lengthBytes(length: number): readonly number[] {
  if (length < 0x80) return [length];
  const digits: number[] = [];
  for (let left = length; left > 0; left = Math.floor(left / 256)) digits.unshift(left % 256);
  return [0x80 + digits.length, ...digits];
}

/** SEQUENCE of these elements. */
export function writeSequence(...elements: readonly Uint8Array[]): Uint8Array {
  return writeElement(derTags.sequence, ...elements);
}

/** SET OF these elements, in the order that DER demands. */
export function writeSetOf(...elements: readonly Uint8Array[]): Uint8Array {
  return writeElement(derTags.set, ...[...elements].sort(inOrder));
}

function inOrder(one: Uint8Array, other: Uint8Array): number {
  const length = Math.min(one.length, other.length);
  for (let at = 0; at < length; at += 1) {
    const difference = (one[at] ?? 0) - (other[at] ?? 0);
    if (difference !== 0) return difference;
  }
  return one.length - other.length;
}

/** An object identifier in dotted form. Throws `DerFault` for any other text. */
export function writeOid(text: string): Uint8Array {
  const [first = 0, second = 0, ...rest] = text.split(".").map(Number);
  if (![first, second, ...rest].every(Number.isSafeInteger)) throw new DerFault("oid");
  const bytes = [first * 40 + second, ...rest].flatMap((arc) => {
    const digits = [arc % 128];
    for (let left = Math.floor(arc / 128); left > 0; left = Math.floor(left / 128))
      digits.unshift((left % 128) + 128);
    return digits;
  });
  return writeElement(derTags.oid, bytes);
}

/** INTEGER of bytes that are a number not negative, most significant first. */
export function writeUnsigned(bytes: Uint8Array): Uint8Array {
  let start = 0;
  while (start < bytes.length - 1 && bytes[start] === 0) start += 1;
  const digits = bytes.subarray(start);
  return writeElement(derTags.integer, (digits[0] ?? 0) > 0x7f ? [0] : [], digits);
}

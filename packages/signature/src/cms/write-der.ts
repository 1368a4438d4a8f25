import { DerFault, derTags, joinBytes } from "@lienthong/pki";

/** Writes an element of DER (ITU-T X.690): tag, shortest length, content. */
export function der(tag: number, ...parts: readonly Uint8Array[]): Uint8Array {
  const body = joinBytes(...parts);
  return joinBytes(Uint8Array.from([tag, ...lengthBytes(body.length)]), body);
}

function lengthBytes(length: number): readonly number[] {
  if (length < 0x80) return [length];
  const digits: number[] = [];
  for (let left = length; left > 0; left = Math.floor(left / 256)) digits.unshift(left % 256);
  return [0x80 + digits.length, ...digits];
}

/** SEQUENCE of these parts. */
export function sequence(...parts: readonly Uint8Array[]): Uint8Array {
  return der(derTags.sequence, ...parts);
}

/** SET OF these elements, in the order that DER demands. */
export function setOf(...elements: readonly Uint8Array[]): Uint8Array {
  return der(derTags.set, ...[...elements].sort(inOrder));
}

function inOrder(one: Uint8Array, other: Uint8Array): number {
  const length = Math.min(one.length, other.length);
  for (let at = 0; at < length; at += 1) {
    const difference = (one[at] ?? 0) - (other[at] ?? 0);
    if (difference !== 0) return difference;
  }
  return one.length - other.length;
}

/** An object identifier in dotted form. */
export function oidElement(text: string): Uint8Array {
  const [first = 0, second = 0, ...rest] = text.split(".").map(Number);
  if (![first, second, ...rest].every(Number.isSafeInteger)) throw new DerFault("oid");
  const bytes = [first * 40 + second, ...rest].flatMap((arc) => {
    const digits = [arc % 128];
    for (let left = Math.floor(arc / 128); left > 0; left = Math.floor(left / 128))
      digits.unshift((left % 128) + 128);
    return digits;
  });
  return der(derTags.oid, Uint8Array.from(bytes));
}

/** INTEGER of bytes that are a number not negative, most significant first. */
export function unsignedElement(bytes: Uint8Array): Uint8Array {
  let start = 0;
  while (start < bytes.length - 1 && bytes[start] === 0) start += 1;
  const digits = bytes.subarray(start);
  return der(derTags.integer, (digits[0] ?? 0) > 0x7f ? joinBytes(Uint8Array.of(0), digits) : digits);
}

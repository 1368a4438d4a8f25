/** One tag-length-value of a file on a chip; offsets into the file's bytes. */
export interface Tlv {
  readonly tag: number;
  readonly start: number;
  readonly end: number;
}

/** `undefined` when the bytes end inside the element; `null` when its length is written in no allowed way. */
export function readTlv(bytes: Uint8Array, at: number, end: number): Tlv | null | undefined {
  let tag = bytes[at];
  let next = at + 1;
  if (tag === undefined || next >= end) return undefined;
  if ((tag & 0x1f) === 0x1f) {
    const low = bytes[next];
    if (low === undefined || next + 1 >= end) return undefined;
    if (low > 0x7f) return null;
    tag = tag * 256 + low;
    next += 1;
  }
  const first = bytes[next] ?? 0;
  next += 1;
  let length = first;
  if (first > 0x7f) {
    const count = first - 0x80;
    if (count === 0 || count > 3) return null;
    if (next + count > end) return undefined;
    length = 0;
    for (let i = 0; i < count; i += 1) length = length * 256 + (bytes[next + i] ?? 0);
    next += count;
  }
  return next + length > end ? undefined : { tag, start: next, end: next + length };
}

/** The elements inside one element, at most `most` of them. */
export function readChildren(bytes: Uint8Array, parent: Tlv, most = 64): readonly Tlv[] | null | undefined {
  const children: Tlv[] = [];
  for (let at = parent.start; at < parent.end;) {
    const child = readTlv(bytes, at, parent.end);
    if (!child) return child;
    if (children.length === most) return null;
    children.push(child);
    at = child.end;
  }
  return children;
}

/** The bytes of an element as a string of characters U+0000 to U+00FF. */
export function byteString(bytes: Uint8Array, { start, end }: Tlv): string {
  let text = "";
  for (let at = start; at < end; at += 1) text += String.fromCharCode(bytes[at] ?? 0);
  return text;
}

import { joinBytes } from "@lienthong/pki";

/** A data object with a tag of one or two bytes and its length in one or two (ISO/IEC 7816-4 section 6.3). */
export function dataObject(tag: number, ...parts: readonly Uint8Array[]): Uint8Array {
  const value = joinBytes(...parts);
  const tags = tag > 255 ? [tag >> 8, tag & 255] : [tag];
  return joinBytes(Uint8Array.of(...tags, ...(value.length < 128 ? [] : [0x81]), value.length), value);
}

/** Content of an object identifier whose arcs are all below 128 after the first two, as those of PACE and chip authentication are. */
export function oidBytes(oid: string): Uint8Array {
  const [first = 0, second = 0, ...rest] = oid.split(".").map(Number);
  return Uint8Array.of(first * 40 + second, ...rest);
}

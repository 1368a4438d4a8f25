import { MdocFault } from "../mdoc-issue.ts";
import type { CborItem, CborKey } from "./cbor-item.ts";
import { readCbor } from "./read-cbor.ts";

/** Tag of bytes that hold CBOR themselves (RFC 8949 section 3.4.5.1). */
const embedded = 24;

const wrong = (part: string): MdocFault => new MdocFault("signature.mdoc.structure", { part });

/** The entries of a map. */
export function mapOf(item: CborItem | undefined, part: string): ReadonlyMap<CborKey, CborItem> {
  if (item?.kind !== "map") throw wrong(part);
  return item.entries;
}

/** The same of a map that may hold nothing but these keys. */
export function closedMapOf(
  item: CborItem | undefined,
  part: string,
  keys: readonly string[],
): ReadonlyMap<CborKey, CborItem> {
  const entries = mapOf(item, part);
  for (const key of entries.keys()) if (typeof key !== "string" || !keys.includes(key)) throw wrong(part);
  return entries;
}

/** The items of an array. */
export function arrayOf(item: CborItem | undefined, part: string): readonly CborItem[] {
  if (item?.kind !== "array") throw wrong(part);
  return item.items;
}

/** A text. */
export function textOf(item: CborItem | undefined, part: string): string {
  if (item?.kind !== "text") throw wrong(part);
  return item.value;
}

/** Bytes. */
export function bytesOf(item: CborItem | undefined, part: string): Uint8Array {
  if (item?.kind !== "bytes") throw wrong(part);
  return item.value;
}

/** A whole number that is exact in JavaScript. */
export function integerOf(item: CborItem | undefined, part: string): number {
  if (item?.kind !== "integer" || typeof item.value !== "number") throw wrong(part);
  return item.value;
}

/** A text under a tag, such as a time (0) or a date (1004). */
export function taggedTextOf(item: CborItem | undefined, tag: number, part: string): string {
  if (item?.kind !== "tag" || item.tag !== tag) throw wrong(part);
  return textOf(item.content, part);
}

/** The item that stands, encoded, in bytes under tag 24. */
export function embeddedOf(item: CborItem | undefined, part: string): CborItem {
  if (item?.kind !== "tag" || item.tag !== embedded) throw wrong(part);
  return readCbor(bytesOf(item.content, part), part);
}

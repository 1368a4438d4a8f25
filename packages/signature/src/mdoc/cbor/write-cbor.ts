import { Tagged, encode } from "cborg";
import type { MdocValue } from "../mdoc-value.ts";

/** The bytes of a value, in the one shortest form (RFC 8949 section 4.2.1). */
export function writeCbor(value: MdocValue): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(encode(writable(value)));
}

/** The same as bytes under tag 24: what digests and signatures of an mdoc are made over. */
export function writeEmbedded(value: MdocValue): Uint8Array<ArrayBuffer> {
  return embed(writeCbor(value));
}

/** Bytes that hold CBOR, under tag 24. */
export function embed(encoded: Uint8Array): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(encode(new Tagged(24, encoded)));
}

function writable(value: MdocValue): unknown {
  if (value === null || typeof value !== "object" || value instanceof Uint8Array) return value;
  if (isMap(value)) return new Map([...value].map(([key, one]) => [key, writable(one)]));
  if (isList(value)) return value.map(writable);
  return "tag" in value ? new Tagged(value.tag, writable(value.value)) : value;
}

function isMap(value: MdocValue): value is ReadonlyMap<string | number, MdocValue> {
  return value instanceof Map;
}

function isList(value: MdocValue): value is readonly MdocValue[] {
  return Array.isArray(value);
}

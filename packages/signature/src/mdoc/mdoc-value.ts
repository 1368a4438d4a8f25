import type { CborItem } from "./cbor/cbor-item.ts";

/** A value with a tag of CBOR: a date is `{ tag: 1004, value: "1990-03-05" }`, a time `{ tag: 0, value: "2026-03-01T01:30:00Z" }`. */
export interface MdocTagged {
  /** 1004 for a date (RFC 8943), 0 for a time. */
  readonly tag: number;
  readonly value: MdocValue;
}

/** The value of a data element (giá trị của phần tử dữ liệu) as CBOR has it. Maps are `Map`; an object is a tagged value. */
export type MdocValue =
  | string
  | number
  | bigint
  | boolean
  | null
  | Uint8Array
  | MdocTagged
  | readonly MdocValue[]
  | ReadonlyMap<string | number, MdocValue>;

/** Data elements by namespace and name. */
export type MdocElements = Readonly<Record<string, Readonly<Record<string, MdocValue>>>>;

/** The value that an item of CBOR holds. */
export function valueOf(item: CborItem): MdocValue {
  switch (item.kind) {
    case "array":
      return item.items.map(valueOf);
    case "map":
      return new Map([...item.entries].map(([key, one]) => [key, valueOf(one)]));
    case "tag":
      return { tag: item.tag, value: valueOf(item.content) };
    default:
      return item.value;
  }
}

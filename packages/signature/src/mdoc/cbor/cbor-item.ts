/** A key of a map: mdocs name things by texts, COSE by whole numbers. */
export type CborKey = string | number;

/** What an item of CBOR is, by its kind. */
export type CborContent =
  | { readonly kind: "integer"; readonly value: number | bigint }
  | { readonly kind: "float"; readonly value: number }
  | { readonly kind: "text"; readonly value: string }
  | { readonly kind: "bytes"; readonly value: Uint8Array }
  | { readonly kind: "simple"; readonly value: boolean | null }
  | { readonly kind: "array"; readonly items: readonly CborItem[] }
  | { readonly kind: "map"; readonly entries: ReadonlyMap<CborKey, CborItem> }
  | { readonly kind: "tag"; readonly tag: number; readonly content: CborItem };

/** One item of CBOR (RFC 8949) with its bytes as they stand: what was hashed or signed is never written again. */
export type CborItem = CborContent & { readonly encoded: Uint8Array };

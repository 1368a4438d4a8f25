import { encodeUtf8 } from "@lienthong/core";
import { equalBytes } from "@lienthong/pki";
import { type Token, Tokenizer } from "cborg";
import { MdocFault } from "../mdoc-issue.ts";
import type { CborContent, CborItem, CborKey } from "./cbor-item.ts";

const deepest = 24;
const mostItems = 50_000;

type Reason =
  "truncated" | "trailing" | "too-deep" | "too-many" | "not-cbor" | "not-utf8" | "key" | "key-twice";

/**
 * Reads one item of CBOR and nothing behind it; `part` names it in issues. Keys that stand twice, texts that are no UTF-8, and what is too deep
 * or too much are refused. Lengths may be written longer than they need be, as some wallets do: nothing is hashed but the bytes as they stand.
 */
export function readCbor(bytes: Uint8Array, part: string): CborItem {
  const tokens = new Tokenizer(bytes, {
    allowBigInt: true,
    allowUndefined: false,
    retainStringBytes: true,
  });
  let items = 0;
  const fault = (reason: Reason): MdocFault => new MdocFault("signature.mdoc.cbor", { part, reason });
  const item = read(0);
  if (!item) throw fault("not-cbor");
  if (!tokens.done()) throw fault("trailing");
  return item;

  function next(): Token {
    if (tokens.done()) throw fault("truncated");
    try {
      return tokens.next();
    } catch (error) {
      if (error instanceof Error && error.message.startsWith("CBOR decode error:")) throw fault("not-cbor");
      throw error;
    }
  }

  /** The next item; nothing at the mark that ends an array or a map without a length. */
  function read(depth: number): CborItem | undefined {
    if (depth > deepest) throw fault("too-deep");
    items += 1;
    if (items > mostItems) throw fault("too-many");
    const from = tokens.pos();
    const token = next();
    if (token.type.name === "break") return undefined;
    const content = contentOf(token, depth);
    return { ...content, encoded: bytes.subarray(from, tokens.pos()) };
  }

  function contentOf(token: Token, depth: number): CborContent {
    const value: unknown = token.value;
    switch (token.type.name) {
      case "uint":
      case "negint":
        return { kind: "integer", value: typeof value === "bigint" ? value : Number(value) };
      case "float":
        return { kind: "float", value: Number(value) };
      case "bytes":
        if (value instanceof Uint8Array) return { kind: "bytes", value };
        break;
      case "string":
        return { kind: "text", value: textOf(value, token.byteValue) };
      case "true":
      case "false":
        return { kind: "simple", value: token.type.name === "true" };
      case "null":
        return { kind: "simple", value: null };
      case "array":
        return { kind: "array", items: [...each(value, depth, "array")] };
      case "map":
        return { kind: "map", entries: entriesOf(value, depth) };
      case "tag":
        if (typeof value === "number") return { kind: "tag", tag: value, content: inner(depth) };
        break;
    }
    throw fault("not-cbor");
  }

  function inner(depth: number): CborItem {
    const found = read(depth + 1);
    if (!found) throw fault("not-cbor");
    return found;
  }

  function* each(length: unknown, depth: number, kind: "array" | "map"): Generator<CborItem> {
    for (let at = 0; at < Number(length); at += 1) {
      const found = read(depth + 1);
      if (found) {
        yield found;
        if (kind === "map") yield inner(depth);
      } else if (length === Infinity) return;
      else throw fault("not-cbor");
    }
  }

  function entriesOf(length: unknown, depth: number): ReadonlyMap<CborKey, CborItem> {
    const entries = new Map<CborKey, CborItem>();
    let key: CborKey | undefined;
    for (const one of each(length, depth, "map")) {
      if (key === undefined) {
        key = keyOf(one);
        if (entries.has(key)) throw fault("key-twice");
      } else {
        entries.set(key, one);
        key = undefined;
      }
    }
    return entries;
  }

  function keyOf(item: CborItem): CborKey {
    if (item.kind === "text") return item.value;
    if (item.kind === "integer" && typeof item.value === "number") return item.value;
    throw fault("key");
  }

  /** The decoder of the platform puts a mark where UTF-8 is broken and drops a byte order mark: both show when the text is written again. */
  function textOf(value: unknown, given: Uint8Array = new Uint8Array(0)): string {
    if (typeof value !== "string" || !equalBytes(encodeUtf8(value), given)) throw fault("not-utf8");
    return value;
  }
}

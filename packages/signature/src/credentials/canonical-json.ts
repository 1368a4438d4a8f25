import { isJsonObject } from "../jose/json-object.ts";

/**
 * Canonical JSON (RFC 8785): keys in the order of their UTF-16 code units, numbers and text as ECMAScript writes them, nothing between.
 * The value must be plain JSON without lone surrogates, as {@link readDocument} gives it.
 */
export function canonicalJson(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonicalJson).join(",")}]`;
  if (!isJsonObject(value)) return JSON.stringify(value);
  const members = Object.keys(value)
    .sort()
    .map((name) => `${JSON.stringify(name)}:${canonicalJson(value[name])}`);
  return `{${members.join(",")}}`;
}

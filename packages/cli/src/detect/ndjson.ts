import { createUtf8Decoder } from "@lienthong/core";
import { readJson } from "@lienthong/core/json";

/**
 * Whether a file begins like NDJSON: one FHIR resource a line. Its name says so (`.ndjson`, `.jsonl`), or its first line is a
 * whole resource and another one begins behind it.
 */
export function beginsLikeNdjson(name: string, head: Uint8Array): boolean {
  if (!beginsLikeJson(head)) return false;
  return /\.(?:ndjson|jsonl)$/iu.test(name) || isResourceThenMore(beginningOf(head));
}

/** Whether a file may hold objects of JSON: nothing else stands at its beginning. */
export function beginsLikeJson(head: Uint8Array): boolean {
  return !/^\s*[^\s{]/u.test(beginningOf(head).slice(0, 1000));
}

/** Whether a file begins like one object of JSON that is spread over lines, as people and `convert` write it. */
export function beginsLikeSpreadJson(head: Uint8Array): boolean {
  return /^\s*\{[ \t]*\r?\n/u.test(beginningOf(head).slice(0, 1000));
}

/** The text of a beginning that may be cut within a letter; `""` when it is none. */
function beginningOf(head: Uint8Array): string {
  const decoder = createUtf8Decoder();
  return decoder.write(head) + decoder.end().text;
}

/** Whether the first line of a text is a resource, and the next one begins like another. */
export function isResourceThenMore(text: string): boolean {
  const start = text.search(/\S/u);
  const end = start === -1 ? -1 : text.indexOf("\n", start);
  if (end === -1 || text.charAt(start) !== "{" || !/^\s*\{/u.test(text.slice(end, end + 1000))) return false;
  const { ok, value } = readJson(text.slice(start, end));
  return ok && typeof value === "object" && value !== null && Object.hasOwn(value, "resourceType");
}

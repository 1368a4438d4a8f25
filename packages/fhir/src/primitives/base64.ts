import type { PrimitiveCode } from "./codes.ts";

/**
 * Checks a FHIR `base64Binary` in one pass, without decoding: groups of four characters, white space
 * between them allowed, `=` only at the end.
 */
export function checkBase64(text: string): PrimitiveCode | undefined {
  return base64Size(text) === undefined
    ? text.length === 0
      ? "fhir.value.empty"
      : "fhir.value.base64-format"
    : undefined;
}

/** Number of bytes that base64 text stands for; undefined when it is empty or not base64. */
export function base64Size(text: string): number | undefined {
  let characters = 0;
  let padding = 0;
  for (let i = 0; i < text.length; i++) {
    const c = text.charCodeAt(i);
    if (c === 0x20 || c === 0x0a || c === 0x0d || c === 0x09) continue;
    if (c === 0x3d) {
      padding++;
      continue;
    }
    const isDigit =
      (c >= 0x61 && c <= 0x7a) ||
      (c >= 0x41 && c <= 0x5a) ||
      (c >= 0x30 && c <= 0x39) ||
      c === 0x2b ||
      c === 0x2f;
    if (!isDigit || padding > 0) return undefined;
    characters++;
  }
  if (characters === 0 || padding > 2 || (characters + padding) % 4 !== 0) return undefined;
  return ((characters + padding) / 4) * 3 - padding;
}

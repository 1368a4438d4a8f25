// How texts stand in TypeScript.

/**
 * The text with `\u2026` and the like, as in JSON, for what one byte cannot hold: an engine keeps a text with one such
 * character at two bytes each, and reads it slower.
 */
export function oneByte(text) {
  return text.replace(/[^\0-ÿ]/g, (c) => `\\u${c.charCodeAt(0).toString(16).padStart(4, "0")}`);
}

/** A template literal, so that quotes need no escape and a diff shows one element per line. */
export function literal(text) {
  return `\`${text.replace(/[\\`]|\$\{/g, "\\$&").replace(/[^\t\n -ÿ]/g, (c) => `\\u${c.charCodeAt(0).toString(16).padStart(4, "0")}`)}\``;
}

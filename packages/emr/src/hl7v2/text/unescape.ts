import { decodeUtf8 } from "@lienthong/core";
import type { Delimiters } from "./delimiters.ts";

/** A text without its escape sequences, and whether one was not understood. */
export interface Unescaped {
  readonly text: string;
  readonly isWhole: boolean;
}

/**
 * Puts characters for escape sequences (HL7 v2.5.1, chapter 2.7): delimiters, line breaks of formatted text, hexadecimal
 * bytes (as UTF-8). Highlighting is dropped. Sequences of others stay as they are written.
 */
export function unescapeText(text: string, delimiters: Delimiters): Unescaped {
  const { escape } = delimiters;
  if (escape === "" || !text.includes(escape)) return { text, isWhole: true };
  const pieces: string[] = [];
  let isWhole = true;
  let at = 0;
  for (;;) {
    const start = text.indexOf(escape, at);
    const end = start === -1 ? -1 : text.indexOf(escape, start + 1);
    if (start === -1 || end === -1) {
      if (start !== -1) isWhole = false;
      pieces.push(text.slice(at));
      return { text: pieces.join(""), isWhole };
    }
    pieces.push(text.slice(at, start));
    const known = meaningOf(text.slice(start + 1, end), delimiters);
    if (known === undefined) isWhole = false;
    pieces.push(known ?? text.slice(start, end + 1));
    at = end + 1;
  }
}

function meaningOf(sequence: string, delimiters: Delimiters): string | undefined {
  switch (sequence) {
    case "F":
      return delimiters.field;
    case "S":
      return delimiters.component;
    case "R":
      return delimiters.repetition;
    case "E":
      return delimiters.escape;
    case "T":
      return delimiters.subcomponent;
    case "P":
      return "#";
    case "H":
    case "N":
      return "";
    default:
      return sequence.startsWith("X") ? hexadecimal(sequence.slice(1)) : formatted(sequence);
  }
}

function hexadecimal(digits: string): string | undefined {
  if (digits === "" || digits.length % 2 === 1 || !/^[0-9A-Fa-f]{2,2000}$/u.test(digits)) return undefined;
  const bytes = Uint8Array.from({ length: digits.length / 2 }, (_, index) =>
    parseInt(digits.slice(index * 2, index * 2 + 2), 16),
  );
  const decoded = decodeUtf8(bytes);
  return decoded.ok ? decoded.value : undefined;
}

/** Commands of formatted text: `.br`, `.sp`, `.sp3`, `.ce` break the line; `.fi`, `.nf`, indents say nothing. */
function formatted(sequence: string): string | undefined {
  const match = /^\.(br|sp|ce|fi|nf|in|ti|sk)([+-]?\d{0,3})$/u.exec(sequence);
  if (match === null) return undefined;
  const [, command = "", amount = ""] = match;
  const count = Math.min(Math.max(Number(amount) || 1, 1), 100);
  if (command === "br" || command === "ce") return "\n";
  if (command === "sp") return "\n".repeat(count);
  return command === "sk" ? " ".repeat(count) : "";
}

import type { Severity } from "@lienthong/core";
import type { Io } from "../io/io.ts";

/** Puts colour on words, or nothing when nobody would see it. */
export interface Palette {
  severity(severity: Severity, text: string): string;
  strong(text: string): string;
  faint(text: string): string;
  good(text: string): string;
}

const escape = "\u001b[";
const codes = { fatal: "1;31", error: "1;31", warning: "1;33", information: "1;36" } as const;

/** Colours when standard output is a terminal and NO_COLOR (https://no-color.org) is not set. */
export function paletteFor(io: Io): Palette {
  const noColor = io.environment["NO_COLOR"];
  const on =
    io.stdout.isTerminal && (noColor === undefined || noColor === "") && io.environment["TERM"] !== "dumb";
  const paint = (code: string, text: string) => (on ? `${escape}${code}m${text}${escape}0m` : text);
  return {
    severity: (severity, text) => paint(codes[severity], text),
    strong: (text) => paint("1", text),
    faint: (text) => paint("2", text),
    good: (text) => paint("32", text),
  };
}

import type { JsonReason } from "./codes.ts";

/** Why a character that cannot start a value stands where one should. */
export function reasonForStart(text: string, at: number): JsonReason {
  const character = text.charAt(at);
  if (at >= text.length) return "unexpected-end";
  if (character === "/") return "comment";
  if (character === "'") return "single-quote";
  if (character === "+" || character === ".") return "number";
  return /[A-Za-z]/u.test(character) ? "literal" : "character";
}

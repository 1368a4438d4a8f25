import { markToTenths, tenthsToMark, type Mark } from "../model/mark.ts";

/** What a cell for one mark holds. */
export type MarkCell =
  | { readonly kind: "mark"; readonly mark: Mark }
  | { readonly kind: "empty" }
  | { readonly kind: "bad"; readonly why: "not-a-mark" | "too-many-decimals" | "out-of-range" };

const longest = 24;

function isDigits(text: string): boolean {
  return text.length > 0 && /^[0-9]+$/u.test(text);
}

/**
 * Reads one mark as schools write it: comma or point, `8`, `8,5`, `8.50`; an empty cell and a dash hold no
 * mark. More than one decimal that is not zero, and marks outside 0 to 10, are said to be bad.
 */
export function readMarkCell(text: string): MarkCell {
  const trimmed = text.trim();
  if (trimmed === "" || /^[-–—]+$/u.test(trimmed.slice(0, longest))) return { kind: "empty" };
  if (trimmed.length > longest) return { kind: "bad", why: "not-a-mark" };
  const parts = trimmed.replace(",", ".").split(".");
  const [whole = "", fraction = "0"] = parts;
  if (parts.length > 2 || !isDigits(whole) || !isDigits(fraction)) {
    const isNegative = trimmed.startsWith("-") && isDigits(whole.slice(1)) && isDigits(fraction);
    return { kind: "bad", why: isNegative && parts.length <= 2 ? "out-of-range" : "not-a-mark" };
  }
  const first = fraction.charAt(0);
  if (Number(whole) > 10) return { kind: "bad", why: "out-of-range" };
  if (!/^0*$/u.test(fraction.slice(1))) return { kind: "bad", why: "too-many-decimals" };
  const tenths = markToTenths(`${Number(whole)}.${first}`);
  return tenths === undefined
    ? { kind: "bad", why: "out-of-range" }
    : { kind: "mark", mark: tenthsToMark(tenths) };
}

/** Splits a cell that holds several regular marks, separated by blanks, semicolons or line breaks. */
export function splitMarks(text: string): string[] {
  return text
    .slice(0, 200)
    .split(/[\s;]+/u)
    .filter((part) => part !== "");
}

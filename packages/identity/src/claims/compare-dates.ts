import { isOneSlip } from "../name/compare-names.ts";

/**
 * How two dates relate, ISO, whole or partial:
 *
 * - `same`; `partial`: they agree as far as both go.
 * - `default-day`: the same year, and one is 1 January, which registers write when only the year is known.
 * - `swapped`: day and month changed places.
 * - `typing`: one digit typed wrong, or two neighbours swapped.
 * - `different`: none of these.
 */
export type DateRelation = "same" | "partial" | "default-day" | "swapped" | "typing" | "different";

/** Compares two ISO dates. */
export function compareIsoDates(one: string, other: string): DateRelation {
  if (one === other) return "same";
  const [a, b] = [one.split("-"), other.split("-")];
  const common = Math.min(a.length, b.length);
  if (common < 3 && a.slice(0, common).join("-") === b.slice(0, common).join("-")) return "partial";
  if (a[0] === b[0] && (isNewYear(a) || isNewYear(b))) return "default-day";
  if (a.length === 3 && a[0] === b[0] && a[1] === b[2] && a[2] === b[1]) return "swapped";
  const [digitsA, digitsB] = [a.join(""), b.join("")];
  return digitsA.length === digitsB.length && isOneSlip(digitsA, digitsB) ? "typing" : "different";
}

const isNewYear = ([, month, day]: readonly string[]): boolean =>
  month === "01" && (day === undefined || day === "01");

import type { Walk } from "../walk/walk.ts";

/** FHIR R5: base64 has no white space, though readers may accept it (RFC 4648). */
export function checkBase64Space(walk: Walk, value: unknown): void {
  if (typeof value === "string" && /[\t\n\r ]/u.test(value)) walk.report("fhir.value.base64-space", "error");
}

/** FHIR R5, decimal: at most 18 digits before the point, 17 after it and 10 in the exponent. */
const decimal = /^-?(?:0|[1-9]\d{0,17})(?:\.\d{1,17})?(?:[eE](?:0|[+-]?[1-9]\d{0,9}))?$/u;
const longest = 60;

/** Checks the digits of a decimal as they were written. */
export function checkDecimalDigits(walk: Walk, value: unknown): void {
  // Numbers of up to 15 digits in all are written without exponent by String, and fit.
  if (typeof value !== "number") return;
  const text = walk.numberTextHere() ?? String(value);
  if (text.length > longest || !decimal.test(text)) walk.report("fhir.value.decimal-digits", "error");
}

import { type LegalSource, type Result, toResult } from "@lienthong/core";
import { type IdentityIssue, issue } from "../issue.ts";
import type { IdentityIssueCode } from "../messages/codes.ts";
import { withoutSeparators } from "./separators.ts";

declare const passportNumberBrand: unique symbol;

/** A number that can stand in a passport (số hộ chiếu): upper-case letters and digits. */
export type PassportNumber = string & { readonly [passportNumberBrand]: true };

/** A passport number, and whether it has the form of Vietnamese ordinary passports. */
export interface PassportNumberDetails {
  /** The number in upper case, without separators. */
  readonly number: PassportNumber;
  /** One letter and seven or eight digits, as Vietnamese passports are seen to have; others are foreign, or rare. */
  readonly form: "vietnamese" | "other";
}

/** Nine places in the machine-readable zone; a longer number goes on in the optional data. */
const nineCharacters: LegalSource = {
  document: "ICAO Doc 9303-4",
  article: "4.2.2",
  confidence: "single-source",
};

/**
 * Checks a passport number (số hộ chiếu) of any country: letters A to Z and digits, at least one digit. Vietnamese numbers have no
 * check digit of their own, and no published list of first letters; both are left open.
 *
 * @example
 * ```ts
 * import { validatePassportNumber } from "@lienthong/identity";
 *
 * const result = validatePassportNumber("c1234567");
 * if (result.ok) result.value; // { number: "C1234567", form: "vietnamese" }
 * validatePassportNumber("12-34é").issues[0]?.code; // "identity.passport.format"
 * ```
 */
export function validatePassportNumber(input: unknown): Result<PassportNumberDetails, IdentityIssueCode> {
  if (typeof input !== "string") return { ok: false, issues: [issue("identity.passport.not-text")] };
  const { text } = withoutSeparators(input.length > 40 ? "" : input);
  const written = text.replaceAll(" ", "");
  // Before letters are made capitals: ı and ß would become others.
  if (!/^(?=.{5,15}$)[A-Za-z0-9]*[0-9][A-Za-z0-9]*$/u.test(written))
    return { ok: false, issues: [issue("identity.passport.format")] };
  const number = written.toUpperCase();
  const issues: IdentityIssue[] = [];
  if (number.length > 9)
    issues.push(issue("identity.passport.long", { severity: "warning", source: nineCharacters }));
  const form = /^[A-Z][0-9]{7,8}$/u.test(number) ? "vietnamese" : "other";
  return toResult({ number: number as PassportNumber, form }, issues);
}

import { type Result, toResult } from "@lienthong/core";
import { assignedProvinces } from "../generated/place-codes.ts";
import { type IdentityIssue, issue } from "../issue.ts";
import type { IdentityIssueCode } from "../messages/codes.ts";
import { numberStructure, placeCodes } from "../sources.ts";
import { withoutSeparators } from "./separators.ts";

declare const personalNumberBrand: unique symbol;

/** Twelve digits that were checked to be a possible personal number (số định danh cá nhân, số CCCD). */
export type PersonalNumber = string & { readonly [personalNumberBrand]: true };

/** Sex as civil papers state it (giới tính: Nam, Nữ). */
export type Sex = "male" | "female";

/** What the twelve digits say, and what they do not say. */
export interface PersonalNumberDetails {
  readonly number: PersonalNumber;
  /** Digits 1-3: where the birth was registered (mã tỉnh hoặc mã nước nơi đăng ký khai sinh). */
  readonly placeCode: string;
  readonly placeKind: "province" | "country";
  readonly sex: Sex;
  readonly birthYear: number;
  /** What must not be read into the number. */
  readonly notImplied: typeof personalNumberNotImplied;
}

/** On which day the record was made; the number has no check digit, so little more can help. */
export interface PersonalNumberOptions {
  /** Day of the record, `YYYY-MM-DD`: nobody is born after it, and a card issued after it deserves a look. */
  readonly asOf?: string;
}

/**
 * What a personal number does not tell: it has **no check digit** (a typing error in the last six digits
 * cannot be seen), and its prefix is where the birth was registered, by the codes of before 1 July 2025:
 * neither residence, nor home town, nor a province of today.
 *
 * @example
 * ```ts
 * import { personalNumberNotImplied } from "@lienthong/identity";
 *
 * personalNumberNotImplied.includes("residence"); // true
 * ```
 */
export const personalNumberNotImplied = [
  "check-digit",
  "residence",
  "home-town",
  "current-province",
  "citizenship",
  "card-validity",
] as const;

const firstCountry = "101";
const lastCountry = "295";
/** Longest text that is looked at: twelve digits with a separator after each. */
const longest = 40;

/**
 * Checks a 12-digit personal number (số định danh cá nhân), NĐ 137/2015/NĐ-CP Điều 13: place of birth
 * registration, century and sex, birth year, six more digits. See {@link personalNumberNotImplied}.
 *
 * @example
 * ```ts
 * import { validatePersonalNumber } from "@lienthong/identity";
 *
 * const result = validatePersonalNumber("052090000017");
 * if (result.ok) result.value.birthYear; // 1990
 * validatePersonalNumber("003090000017").issues[0]?.code; // "identity.number.place-unassigned"
 * ```
 */
export function validatePersonalNumber(
  input: unknown,
  options: PersonalNumberOptions = {},
): Result<PersonalNumberDetails, IdentityIssueCode> {
  const lastYear = recordYear(options.asOf);
  if (typeof input !== "string") return failed(issue("identity.number.not-text"));
  if (input.length > longest) return failed(lengthIssue(input.length));
  const { text, removed } = withoutSeparators(input);
  if (text === "") return failed(issue("identity.number.empty"));
  const other = text.search(/[^0-9]/u);
  if (other >= 0) return failed(issue("identity.number.not-digits", { params: { at: other + 1 } }));
  if (hasLostZeros(text))
    return failed(issue("identity.number.leading-zero-lost", { source: numberStructure }));
  if (text.length !== 12) return failed(lengthIssue(text.length));

  const details = readDigits(text as PersonalNumber);
  const issues: IdentityIssue[] = [];
  if (removed) issues.push(issue("identity.number.separators-removed", { severity: "information" }));
  if (!isAssigned(details.placeCode))
    issues.push(issue("identity.number.place-unassigned", { source: placeCodes }));
  if (lastYear !== undefined && details.birthYear > lastYear)
    issues.push(issue("identity.number.birth-in-future", { source: numberStructure }));
  else if (details.birthYear >= 2100)
    issues.push(
      issue("identity.number.birth-year-unlikely", { severity: "warning", source: numberStructure }),
    );
  return toResult(details, issues);
}

/**
 * Whether a value is a possible personal number (số định danh cá nhân) as it stands, without repair.
 *
 * @example
 * ```ts
 * import { isPersonalNumber } from "@lienthong/identity";
 *
 * isPersonalNumber("052090000017"); // true
 * isPersonalNumber("052 090 000 017"); // false
 * ```
 */
export function isPersonalNumber(value: unknown): value is PersonalNumber {
  return typeof value === "string" && /^[0-9]{12}$/u.test(value) && isAssigned(value.slice(0, 3));
}

/** Reads the structure; the caller has checked the twelve digits. */
export function readDigits(number: PersonalNumber): PersonalNumberDetails {
  const century = number.charCodeAt(3) - 48;
  return {
    number,
    placeCode: number.slice(0, 3),
    placeKind: number.startsWith("0") ? "province" : "country",
    sex: century % 2 === 0 ? "male" : "female",
    birthYear: 1900 + Math.floor(century / 2) * 100 + Number(number.slice(4, 6)),
    notImplied: personalNumberNotImplied,
  };
}

function isAssigned(code: string): boolean {
  return assignedProvinces.charAt(Number(code)) === "1" || (code >= firstCountry && code <= lastCountry);
}

/** A spreadsheet cell of type number drops the one or two zeros in front. */
function hasLostZeros(digits: string): boolean {
  return /^[1-9][0-9]{9,10}$/u.test(digits) && isAssigned(digits.padStart(12, "0").slice(0, 3));
}

function recordYear(asOf: string | undefined): number | undefined {
  if (asOf === undefined) return undefined;
  if (typeof asOf !== "string" || !/^[0-9]{4}-[0-9]{2}-[0-9]{2}$/u.test(asOf))
    throw new TypeError("asOf must be a day, YYYY-MM-DD");
  return Number(asOf.slice(0, 4));
}

function lengthIssue(found: number): IdentityIssue {
  return issue("identity.number.length", { params: { found }, source: numberStructure });
}

function failed(one: IdentityIssue): { readonly ok: false; readonly issues: readonly IdentityIssue[] } {
  return { ok: false, issues: [one] };
}

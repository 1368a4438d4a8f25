import { type Result, toResult } from "@lienthong/core";
import { type IdentityIssue, issue, issuesAt } from "../issue.ts";
import type { IdentityIssueCode, MrzCheck } from "../messages/codes.ts";
import { compareNumberWithPerson } from "../number/compare-number.ts";
import {
  type PersonalNumber,
  type PersonalNumberOptions,
  type Sex,
  readDigits,
  validatePersonalNumber,
} from "../number/personal-number.ts";
import { td1, td1Vietnam } from "../sources.ts";
import { mrzCheckDigit } from "./check-digit.ts";
import { mrzDate } from "./mrz-dates.ts";
import { type Td1Lines, readLines } from "./mrz-lines.ts";

/** What the machine-readable zone of a Vietnamese card says. Unsigned, unless DG1 was verified on the chip. */
export interface CardMrz {
  readonly documentCode: string;
  readonly issuingState: string;
  /** Nine digits: the key of the chip is made with these, not with the twelve. */
  readonly documentNumber: string;
  readonly personalNumber: PersonalNumber | null;
  /** ISO date, whole or partial; `null` when the century cannot be told. */
  readonly birthDate: string | null;
  readonly sex: Sex | null;
  /** `null` when the card has no expiry. */
  readonly expiryDate: string | null;
  readonly nationality: string;
  /** Third line without trailing fillers, without Vietnamese marks: never the name of a record. */
  readonly nameMrz: string;
  readonly isNamePossiblyTruncated: boolean;
}

/** The check digits of fields: each stands right behind the characters that it runs over. */
const checks: readonly (readonly [field: MrzCheck, line: 0 | 1, from: number, to: number])[] = [
  ["documentNumber", 0, 5, 14],
  ["personalNumber", 0, 15, 29],
  ["birthDate", 1, 0, 6],
  ["expiryDate", 1, 8, 14],
];

/**
 * Reads the machine-readable zone of a Vietnamese identity card (vùng MRZ, dạng TD1, ICAO Doc 9303-5) with all five
 * check digits: plain TD1 has four; position 30 of line 1 holds one more, over the twelve digits (known from one
 * card, so a warning; the composite covers it as an error).
 *
 * @example
 * ```ts
 * import { validateMrz } from "@lienthong/identity/card";
 *
 * const result = validateMrz([
 *   "IDVNM0900000177052090000017<<4",
 *   "9003059M3003057VNM<<<<<<<<<<<8",
 *   "NGUYEN<<VAN<AN<<<<<<<<<<<<<<<<",
 * ]);
 * if (result.ok) result.value.birthDate; // "1990-03-05"
 * ```
 */
export function validateMrz(
  input: unknown,
  options: PersonalNumberOptions = {},
): Result<CardMrz, IdentityIssueCode> {
  const { lines, issues: before } = readLines(input);
  if (!lines) return { ok: false, issues: before };
  const issues = [...before, ...checkIssuer(lines), ...checkDigits(lines)];
  return toResult(readZone(lines, issues, options), issues);
}

function checkIssuer([first, second]: Td1Lines): readonly IdentityIssue[] {
  const found: IdentityIssue[] = [];
  if (!first.startsWith("ID"))
    found.push(issue("identity.mrz.document-code", { path: "documentCode", source: td1Vietnam }));
  if (first.slice(2, 5) !== "VNM" || second.slice(15, 18) !== "VNM")
    found.push(issue("identity.mrz.not-vietnamese", { path: "issuingState", source: td1 }));
  return found;
}

function checkDigits(lines: Td1Lines): readonly IdentityIssue[] {
  const [a, b] = lines;
  const wrong = checks.flatMap(([field, line, from, to]) =>
    isRight(lines[line].slice(from, to), lines[line].charAt(to)) ? [] : [field],
  );
  if (!isRight(a.slice(5) + b.slice(0, 7) + b.slice(8, 15) + b.slice(18, 29), b.charAt(29)))
    wrong.push("composite");
  return wrong
    .filter((field) => !(field === "expiryDate" && isEmptyExpiry(lines)))
    .map((field) =>
      issue("identity.mrz.check-digit", {
        path: field,
        params: { field, reason: field },
        source: field === "personalNumber" ? td1Vietnam : td1,
      }),
    );
}

function isRight(characters: string, digit: string): boolean {
  return digit === mrzCheckDigit(characters);
}

/** A date that is not given may carry a filler for its check digit. */
function isEmptyExpiry([, second]: Td1Lines): boolean {
  return second.slice(8, 15) === "<<<<<<<";
}

function readZone(lines: Td1Lines, issues: IdentityIssue[], options: PersonalNumberOptions): CardMrz {
  const [first, second, third] = lines;
  const documentNumber = withoutFillers(first.slice(5, 14));
  const personalNumber = readNumber(first, issues, options);
  if (personalNumber && personalNumber.slice(3) !== documentNumber)
    issues.push(
      issue("identity.mrz.document-number-differs", { path: "documentNumber", source: td1Vietnam }),
    );

  const sex = second.charAt(7) === "M" ? "male" : second.charAt(7) === "F" ? "female" : null;
  if (sex === null && second.charAt(7) !== "<")
    issues.push(issue("identity.sex.unknown", { path: "sex", source: td1 }));
  const century = personalNumber === null ? null : readDigits(personalNumber).birthYear;
  const birthDate = readBirthDate(second, century, issues);
  const expiryDate = mrzDate(second.slice(8, 14), 2000);
  if (expiryDate === undefined)
    issues.push(issue("identity.date.impossible", { path: "expiryDate", source: td1 }));
  if (personalNumber) issues.push(...compareNumberWithPerson(personalNumber, { birthDate, sex }));

  const nameMrz = withoutFillers(third);
  if (nameMrz === "") issues.push(issue("identity.name.missing", { path: "nameMrz", source: td1 }));
  const isNamePossiblyTruncated = nameMrz.length === 30;
  if (isNamePossiblyTruncated)
    issues.push(
      issue("identity.mrz.name-truncated", { path: "nameMrz", severity: "information", source: td1 }),
    );
  return {
    documentCode: withoutFillers(first.slice(0, 2)),
    issuingState: first.slice(2, 5),
    documentNumber,
    personalNumber,
    birthDate,
    sex,
    expiryDate: expiryDate ?? null,
    nationality: second.slice(15, 18),
    nameMrz,
    isNamePossiblyTruncated,
  };
}

function readNumber(
  first: string,
  issues: IdentityIssue[],
  options: PersonalNumberOptions,
): PersonalNumber | null {
  const digits = first.slice(15, 27);
  if (!/^[0-9]{12}$/u.test(digits)) {
    issues.push(
      issue("identity.mrz.personal-number-missing", { path: "personalNumber", source: td1Vietnam }),
    );
    return null;
  }
  const result = validatePersonalNumber(digits, options);
  issues.push(...issuesAt("personalNumber", result.issues));
  return result.ok ? result.value.number : null;
}

/** The zone has two digits of the year; of the years that end so it is the nearest to that of the personal number. */
function readBirthDate(second: string, numberYear: number | null, issues: IdentityIssue[]): string | null {
  const characters = second.slice(0, 6);
  const century =
    numberYear === null ? 1900 : Math.round((numberYear - Number(characters.slice(0, 2))) / 100) * 100;
  const date = mrzDate(characters, century);
  if (date === undefined) {
    issues.push(issue("identity.date.impossible", { path: "birthDate", source: td1 }));
    return null;
  }
  if (date !== null && numberYear === null) {
    issues.push(
      issue("identity.mrz.century-unknown", { path: "birthDate", severity: "warning", source: td1 }),
    );
    return null;
  }
  return date;
}

/** A field without the fillers at its end. */
function withoutFillers(field: string): string {
  let end = field.length;
  while (field.charAt(end - 1) === "<") end -= 1;
  return field.slice(0, end);
}

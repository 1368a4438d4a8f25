import { type Result, isFailure } from "@lienthong/core";
import { type IdentityIssue, issue, issuesAt } from "../issue.ts";
import type { IdentityIssueCode } from "../messages/codes.ts";
import { compareNumberWithPerson } from "../number/compare-number.ts";
import { type OldIdNumber, validateOldIdNumber } from "../number/old-id-number.ts";
import {
  type PersonalNumber,
  type PersonalNumberOptions,
  validatePersonalNumber,
} from "../number/personal-number.ts";
import { validateVietnameseDate } from "../text/calendar.ts";
import { readLine, readName, readSex } from "../text/person-fields.ts";
import { type ClaimOptions, type ClaimRow, buildClaims } from "./build.ts";
import type { ClaimName, ClaimValues, IdentityClaims } from "./claim.ts";

type Reader<Value> = (input: unknown, options: PersonalNumberOptions) => Result<Value, IdentityIssueCode>;

/** Fields that a form may fill in, and how each is read. */
const readers = {
  personalNumber: readPersonal,
  oldNumbers: readOld,
  name: readName,
  birthDate: (input: unknown) => validateVietnameseDate(input),
  sex: readSex,
  nationality: (input: unknown) => readLine(input),
  ethnicity: (input: unknown) => readLine(input),
  permanentAddress: (input: unknown) => readLine(input),
  currentAddress: (input: unknown) => readLine(input),
  socialInsuranceNumber: (input: unknown) => readLine(input, 40),
  phoneNumber: (input: unknown) => readLine(input, 40),
  email: (input: unknown) => readLine(input, 255),
} satisfies { readonly [Name in ClaimName]?: Reader<ClaimValues[Name]> };

const mostUnknown = 20;

/**
 * Claims from what a person typed into a form (thông tin tự khai). Empty fields make no claim; `oldNumbers` is one
 * number or a list. Date and sex are read as papers write them.
 *
 * @example
 * ```ts
 * import { validateTypedClaims } from "@lienthong/identity";
 *
 * const form = { name: "Rơ Châm H'Lan", birthDate: "31/12/1985", sex: "Nữ", personalNumber: "064185000025" };
 * const result = validateTypedClaims(form, { time: "2026-03-01T08:30:00+07:00" });
 * if (result.ok) result.value.birthDate?.value; // "1985-12-31"
 * ```
 */
export function validateTypedClaims(
  input: unknown,
  options: ClaimOptions & PersonalNumberOptions = {},
): Result<IdentityClaims, IdentityIssueCode> {
  if (typeof input !== "object" || input === null || Array.isArray(input))
    return { ok: false, issues: [issue("identity.claims.not-an-object")] };
  const issues: IdentityIssue[] = [];
  const rows: ClaimRow[] = [];
  let unknown = 0;
  for (const [field, value] of Object.entries(input)) {
    if (isEmpty(value)) continue;
    if (!isTypedField(field)) {
      unknown += 1;
      if (unknown <= mostUnknown)
        issues.push(issue("identity.claims.unknown-field", { severity: "warning" }));
      continue;
    }
    const result = readers[field](value, options);
    issues.push(...issuesAt(field, result.issues));
    // The reader of a field gives the value of that field's own type: see `readers`.
    if (result.ok) rows.push([field, field, "confirmed", result.value] as ClaimRow);
  }
  if (rows.length === 0 && issues.length === 0) issues.push(issue("identity.claims.empty"));
  const claims = buildClaims("typed", "typed", rows, options);
  if (claims.personalNumber) {
    const person = { birthDate: claims.birthDate?.value, sex: claims.sex?.value };
    issues.push(...compareNumberWithPerson(claims.personalNumber.value, person));
  }
  return issues.some((one) => isFailure(one.severity))
    ? { ok: false, issues }
    : { ok: true, value: claims, issues };
}

function isTypedField(field: string): field is keyof typeof readers {
  return Object.hasOwn(readers, field);
}

function isEmpty(value: unknown): boolean {
  return value === null || value === undefined || (typeof value === "string" && value.trim() === "");
}

function readPersonal(
  input: unknown,
  options: PersonalNumberOptions,
): Result<PersonalNumber, IdentityIssueCode> {
  const result = validatePersonalNumber(input, options);
  return result.ok ? { ok: true, value: result.value.number, issues: result.issues } : result;
}

function readOld(input: unknown): Result<readonly OldIdNumber[], IdentityIssueCode> {
  const list: readonly unknown[] = Array.isArray(input) ? input.slice(0, 10) : [input];
  const numbers: OldIdNumber[] = [];
  const issues: IdentityIssue[] = [];
  for (const one of list) {
    const result = validateOldIdNumber(one);
    issues.push(...result.issues);
    if (result.ok) numbers.push(result.value.number);
  }
  return issues.some((one) => isFailure(one.severity))
    ? { ok: false, issues }
    : { ok: true, value: numbers, issues };
}

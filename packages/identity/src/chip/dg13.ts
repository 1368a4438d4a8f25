import { type Result, isFailure } from "@lienthong/core";
import { type IdentityIssue, issue, issuesAt } from "../issue.ts";
import type { IdentityIssueCode } from "../messages/codes.ts";
import { compareNumberWithPerson } from "../number/compare-number.ts";
import { type OldIdNumber, validateOldIdNumber } from "../number/old-id-number.ts";
import {
  type PersonalNumber,
  type PersonalNumberOptions,
  type Sex,
  validatePersonalNumber,
} from "../number/personal-number.ts";
import { dg13 as source } from "../sources.ts";
import { validateVietnameseDate } from "../text/calendar.ts";
import { readName, readSex } from "../text/person-fields.ts";
import { type Dg13Fields, readDg13Fields } from "./dg13-fields.ts";

/** The detailed data of a card (EF.DG13). What a card leaves empty is `null`; 2024 cards may leave most so. */
export interface CardDetails {
  readonly personalNumber: PersonalNumber;
  readonly name: string;
  readonly birthDate: string | null;
  readonly sex: Sex | null;
  readonly nationality: string | null;
  readonly ethnicity: string | null;
  readonly religion: string | null;
  /** Home town (quê quán) on 2021 cards, place of birth registration on 2024 cards. */
  readonly homeTown: string | null;
  readonly residence: string | null;
  readonly features: string | null;
  readonly issueDate: string | null;
  readonly expiryDate: string | null;
  readonly father: string | null;
  readonly mother: string | null;
  readonly spouse: string | null;
  readonly oldNumber: OldIdNumber | null;
  /** Sixteen characters of unknown meaning: sources contradict each other. */
  readonly field16: string | null;
  /** What the card writes where a field is of no known form (sex "Không rõ", an old number "-"), as it stands; such a field is `null` above. Absent when there is none. */
  readonly unread?: Readonly<Partial<Record<UnreadField, string>>>;
}

/** Fields of EF.DG13 that have a form; the number has one too, but a card without it is refused. */
export type UnreadField = "birthDate" | "sex" | "issueDate" | "expiryDate" | "oldNumber";

/**
 * Reads the detailed data of a card's chip (EF.DG13): fields 1 to 13 are agreed by five parsers, 14 by two, 15 by three.
 * A field that cannot be read is a warning, and the rest is read all the same; without number or name the file is refused. Reading does not
 * prove the data genuine: that takes the chip's security object (EF.SOD).
 *
 * @example
 * ```ts
 * import { validateDg13 } from "@lienthong/identity";
 *
 * validateDg13(new Uint8Array([0xff, 0x00])).issues[0]?.code; // "identity.chip.wrong-file"
 * ```
 */
export function validateDg13(
  input: unknown,
  options: PersonalNumberOptions = {},
): Result<CardDetails, IdentityIssueCode> {
  const file = readDg13Fields(input);
  if (!file.ok) return file;
  const issues: IdentityIssue[] = [...file.issues];
  const value = readDetails(file.value, issues, options);
  if (!value || issues.some((one) => isFailure(one.severity))) return { ok: false, issues };
  return { ok: true, value, issues };
}

function readDetails(
  fields: Dg13Fields,
  issues: IdentityIssue[],
  options: PersonalNumberOptions,
): CardDetails | undefined {
  const text = (index: number, part = 0): string | null => {
    const found = fields.get(index)?.[part] ?? "";
    return found === "" ? null : found;
  };
  const take = <Value>(
    path: string,
    index: number,
    read: (text: string) => Result<Value, IdentityIssueCode>,
  ): Value | null => {
    const found = text(index);
    if (found === null) return null;
    const result = read(found);
    issues.push(...issuesAt(path, result.issues));
    return result.ok ? result.value : null;
  };
  const number = take("personalNumber", 1, (found) => validatePersonalNumber(found, options));
  if (text(1) === null) issues.push(issue("identity.number.empty", { path: "personalNumber", source }));
  const name = take("name", 2, readName);
  if (text(2) === null) issues.push(issue("identity.name.missing", { path: "name", source }));
  const unread: Partial<Record<UnreadField, string>> = {};
  // Nobody can mend what a chip holds: the text stays, and nothing is guessed out of it.
  const tryField = <Value>(
    path: UnreadField,
    index: number,
    read: (text: string) => Result<Value, IdentityIssueCode>,
  ): Value | null => {
    const found = text(index);
    const result = found === null ? undefined : read(found);
    if (found === null || !result) return null;
    if (result.ok) issues.push(...issuesAt(path, result.issues));
    else {
      unread[path] = found;
      issues.push(
        issue("identity.chip.field-unread", { path, severity: "warning", params: { index }, source }),
      );
    }
    return result.ok ? result.value : null;
  };
  const birthDate = tryField("birthDate", 3, validateVietnameseDate);
  const sex = tryField("sex", 4, readSex);
  const old = tryField("oldNumber", 15, validateOldIdNumber);
  const issueDate = tryField("issueDate", 11, validateVietnameseDate);
  const expiryDate = tryField("expiryDate", 12, readExpiry);
  if (number) issues.push(...compareNumberWithPerson(number.number, { birthDate, sex }));
  if (birthDate && issueDate && issueDate.slice(0, birthDate.length) < birthDate)
    issues.push(issue("identity.date.order", { path: "issueDate", severity: "warning", source }));
  if (issueDate && options.asOf && issueDate > options.asOf)
    issues.push(issue("identity.date.after-record", { path: "issueDate", severity: "warning" }));
  // One name alone may be the father's or the mother's.
  const hasBoth = (fields.get(13)?.length ?? 0) > 1;
  if (!hasBoth && text(13) !== null)
    issues.push(issue("identity.chip.unknown-index", { severity: "warning", params: { index: 13 }, source }));
  if (!number || name === null) return undefined;
  return {
    personalNumber: number.number,
    name,
    birthDate,
    sex,
    nationality: text(5),
    ethnicity: text(6),
    religion: text(7),
    homeTown: text(8),
    residence: text(9),
    features: text(10),
    issueDate,
    expiryDate,
    father: hasBoth ? text(13) : null,
    mother: hasBoth ? text(13, 1) : null,
    spouse: text(14),
    oldNumber: old?.number ?? null,
    field16: text(16),
    ...(Object.keys(unread).length > 0 && { unread }),
  };
}

/** Some cards say "Không thời hạn" (no expiry) in place of a day; from memory, unverified. */
function readExpiry(text: string): Result<string | null, IdentityIssueCode> {
  return /^không thời hạn$/iu.test(text)
    ? { ok: true, value: null, issues: [] }
    : validateVietnameseDate(text);
}

import { type Result, toResult } from "@lienthong/core";
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
import { qrFields, qrTail } from "../sources.ts";
import { validateVietnameseDate } from "../text/calendar.ts";
import { cleanLine, readLine, readName, readSex } from "../text/person-fields.ts";
import { lostMarks } from "./lost-marks.ts";
import { oneCard } from "./one-card.ts";
import { repairScan } from "./scan-text.ts";

/** What the QR code of an identity card says. It is not signed: anybody can print one. */
export interface CardQr {
  /** By the number of fields: 7 on the chip CCCD of 2021, more on the Căn cước of 2024. */
  readonly card: "cccd-2021" | "can-cuoc-2024";
  readonly personalNumber: PersonalNumber;
  readonly oldNumber: OldIdNumber | null;
  readonly name: string;
  /** ISO date; only the year, or year and month, when the card knows no more. */
  readonly birthDate: string;
  readonly sex: Sex;
  /** One line as printed (nơi thường trú, nơi cư trú); its units may be those of before 1 July 2025. */
  readonly address: string | null;
  readonly issueDate: string;
  /** Fields after the seventh, verbatim. Their order is not public: never read father or mother out of them. */
  readonly extra: readonly string[];
}

/** The longest QR code holds fewer characters; a field may hold a few scans of it. */
const longestScan = 16_384;
const fewestFields = 7;
/** Characters of an ISO date with its day. */
const wholeDate = 10;

/**
 * Reads the QR code of an identity card as a scanner types it (mã QR trên thẻ CCCD 2021, thẻ Căn cước 2024; contents
 * by TT 06/2021/TT-BCA and TT 16/2024/TT-BCA). Repairs are reported, never silent.
 *
 * @example
 * ```ts
 * import { validateCardQr } from "@lienthong/identity/card";
 *
 * const scan = "052090000017|215000017|Nguyễn Văn An|05031990|Nam|Tổ 1, Phường Quy Nhơn, Gia Lai|15062021";
 * const result = validateCardQr(scan);
 * if (result.ok) result.value.birthDate; // "1990-03-05"
 * ```
 */
export function validateCardQr(
  input: unknown,
  options: PersonalNumberOptions = {},
): Result<CardQr, IdentityIssueCode> {
  if (typeof input !== "string") return failed([issue("identity.qr.not-text")]);
  if (input.length > longestScan)
    return failed([issue("identity.qr.too-long", { params: { limit: longestScan } })]);
  if (/\p{Cs}/u.test(input)) return failed([issue("identity.text.not-well-formed")]);
  const scan = repairScan(input);
  if (scan.text === "") return failed([...scan.issues, issue("identity.qr.empty")]);
  const one = oneCard(scan.text);
  if (!one.ok) return failed([...scan.issues, one.issue]);
  const before = [...scan.issues, ...one.issues];
  const fields = one.text.split("|");
  const shape = checkShape(one.text, fields);
  return shape ? failed([...before, shape]) : readFields(fields, before, options);
}

/** Why these fields cannot be those of a card. */
function checkShape(text: string, fields: readonly string[]): IdentityIssue | undefined {
  const found = fields.length;
  if (/^(?:[0-9]{10}|[A-Za-z]{2}[0-9]{13})\|/u.test(text) && text.endsWith("$"))
    return issue("identity.qr.health-insurance-card");
  if (!/^\s*[0-9]/u.test(text) || !text.includes("|")) {
    return issue(/^[0-9]{1,12}$/u.test(text) ? "identity.qr.torn" : "identity.qr.not-a-card");
  }
  if (found >= fewestFields) return undefined;
  const endsWithDate = /^[0-9]{8}$/u.test(fields.at(-1) ?? "");
  const beginsWithNumber = /^[0-9]{12}$/u.test(fields[0] ?? "");
  return endsWithDate && beginsWithNumber
    ? issue("identity.qr.too-few-fields", { params: { found, expected: fewestFields }, source: qrFields })
    : issue("identity.qr.torn", { source: qrFields });
}

function readFields(
  fields: readonly string[],
  before: readonly IdentityIssue[],
  options: PersonalNumberOptions,
): Result<CardQr, IdentityIssueCode> {
  const [
    number = "",
    old = "",
    nameText = "",
    birth = "",
    sexText = "",
    addressText = "",
    issued = "",
    ...extra
  ] = fields;
  const issues = [...before];
  const take = <Value>(path: string, result: Result<Value, IdentityIssueCode>): Value | undefined => {
    issues.push(...issuesAt(path, result.issues));
    return result.ok ? result.value : undefined;
  };

  const personal = take("personalNumber", validatePersonalNumber(number.trim(), options));
  const oldDetails = old.trim() === "" ? null : take("oldNumber", validateOldIdNumber(old));
  const name = take("name", readName(nameText));
  const birthDate = take("birthDate", validateVietnameseDate(birth));
  const sex = take("sex", readSex(sexText));
  const address = take("address", readLine(addressText));
  const issueDate = take("issueDate", validateVietnameseDate(issued));
  // A card is issued on a day; a year alone is what a scan leaves of it that stops too early (`2006` of 20/06/2021).
  if (issueDate !== undefined && issueDate.length < wholeDate)
    issues.push(issue("identity.qr.torn", { path: "issueDate", source: qrFields }));

  if (address === "")
    issues.push(
      issue("identity.qr.address-missing", { path: "address", severity: "warning", source: qrFields }),
    );
  if (birthDate && issueDate && issueDate.slice(0, birthDate.length) < birthDate)
    issues.push(issue("identity.date.order", { path: "issueDate" }));
  if (issueDate && options.asOf && issueDate > options.asOf)
    issues.push(issue("identity.date.after-record", { path: "issueDate", severity: "warning" }));
  if (personal) issues.push(...compareNumberWithPerson(personal.number, { birthDate, sex }));
  const marks = lostMarks({
    name: cleanLine(nameText),
    sex: cleanLine(sexText),
    address: cleanLine(addressText),
  });
  if (marks) issues.push(marks);
  const unknown = extra.filter((field) => field.trim() !== "").length;
  if (unknown > 0)
    issues.push(
      issue("identity.qr.unknown-fields", {
        path: "extra",
        severity: "information",
        params: { count: unknown },
        source: qrTail,
      }),
    );

  // What could not be read failed: the types cannot tell.
  if (!personal || oldDetails === undefined || name === undefined || address === undefined)
    return failed(issues);
  if (birthDate === undefined || sex === undefined || issueDate === undefined) return failed(issues);
  const value: CardQr = {
    card: extra.length === 0 ? "cccd-2021" : "can-cuoc-2024",
    personalNumber: personal.number,
    oldNumber: oldDetails?.number ?? null,
    name,
    birthDate,
    sex,
    address: address === "" ? null : address,
    issueDate,
    extra,
  };
  return toResult(value, issues);
}

function failed(issues: readonly IdentityIssue[]): Result<CardQr, IdentityIssueCode> {
  return { ok: false, issues };
}

import type { Result } from "@lienthong/core";
import { issue } from "../issue.ts";
import type { IdentityIssueCode } from "../messages/codes.ts";
import { validateVietnameseDate } from "./calendar.ts";

/** Years that a living person's papers can hold; outside of it eight digits are read the other way round. */
const firstYear = "1850";
const lastYear = "2400";

/**
 * A date as a portal writes it: year or day first, with or without separators, perhaps with the midnight of Vietnam behind it. Eight
 * digits are never ambiguous: a month that begins with 18 to 24 does not exist. A time that is not midnight may have moved the day
 * from one time zone to another, and is refused.
 */
export function readSourceDate(input: unknown): Result<string, IdentityIssueCode> {
  if (typeof input !== "string" || input.length > 40) return validateVietnameseDate(input);
  const text = input.trim();
  const date = text.replace(/[T ]00:00(?::00(?:\.0{1,9})?)?(?:\+07:00|\+0700)?$/u, "");
  if (/^(?:[0-9]{12}|[0-9]{14})$/u.test(date) && /^0+$/u.test(date.slice(8)))
    return readDigits(date.slice(0, 8));
  if (/^[0-9]{8}$/u.test(date)) return readDigits(date);
  if (/^[0-9]{4}\/[0-9]{2}\/[0-9]{2}$/u.test(date)) return validateVietnameseDate(date.replaceAll("/", "-"));
  if (/^[0-9]{4}-00-00$/u.test(date)) return validateVietnameseDate(date.slice(0, 4));
  return validateVietnameseDate(date);
}

function readDigits(digits: string): Result<string, IdentityIssueCode> {
  const isYear = (text: string): boolean => text >= firstYear && text < lastYear;
  // 20121985 is a day of 1985, not of 2012.
  if (isYear(digits.slice(4))) return validateVietnameseDate(digits);
  if (isYear(digits.slice(0, 4))) return validateVietnameseDate(digits, { order: "year-first" });
  return { ok: false, issues: [issue("identity.date.impossible")] };
}

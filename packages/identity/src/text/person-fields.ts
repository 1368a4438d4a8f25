import { type Result, toResult } from "@lienthong/core";
import { type IdentityIssue, issue } from "../issue.ts";
import type { IdentityIssueCode } from "../messages/codes.ts";
import type { Sex } from "../number/personal-number.ts";

/** Longest name and longest address that a card or form may hold here. */
const longestName = 255;
const longestLine = 1000;

/** One line of clean text: NFC, no invisible or doubled spaces. */
export function cleanLine(text: string): string {
  return text
    .normalize("NFC")
    .replace(/[\u200b-\u200d\u2060\ufeff\u00ad]/gu, "")
    .replace(/[\s\p{Cc}]+/gu, " ")
    .trim();
}

/** A line of free text, such as an address (địa chỉ); empty is allowed. */
export function readLine(input: unknown, limit = longestLine): Result<string, IdentityIssueCode> {
  if (typeof input !== "string") return { ok: false, issues: [issue("identity.text.not-text")] };
  if (input.length > limit)
    return { ok: false, issues: [issue("identity.text.too-long", { params: { limit } })] };
  if (/\p{Cs}/u.test(input)) return { ok: false, issues: [issue("identity.text.not-well-formed")] };
  const text = cleanLine(input);
  return toResult(text, isDamaged(text) ? [issue("identity.text.damaged")] : []);
}

/** A full name (họ, chữ đệm và tên), kept whole: Ê-đê and Gia-rai names do not split by position. */
export function readName(input: unknown): Result<string, IdentityIssueCode> {
  if (typeof input === "string" && input.length > longestName)
    return { ok: false, issues: [issue("identity.name.too-long", { params: { limit: longestName } })] };
  const line = readLine(input);
  if (!line.ok) return line;
  const issues: IdentityIssue[] = [];
  if (!/\p{L}/u.test(line.value)) issues.push(issue("identity.name.missing"));
  if (/\p{Nd}/u.test(line.value)) issues.push(issue("identity.name.digits"));
  return toResult(line.value, issues);
}

/** Sex (giới tính): "Nam", "Nữ", also without its mark and in any case. */
export function readSex(input: unknown): Result<Sex, IdentityIssueCode> {
  const text = typeof input === "string" && input.length < 40 ? cleanLine(input).toLowerCase() : "";
  const value = sexWords.get(text);
  return value ? { ok: true, value, issues: [] } : { ok: false, issues: [issue("identity.sex.unknown")] };
}

const sexWords: ReadonlyMap<string, Sex> = new Map([
  ["nam", "male"],
  ["nữ", "female"],
  ["nu", "female"],
  ["male", "male"],
  ["female", "female"],
]);

/** A replacement character, or a question mark inside a word, stands where a letter was lost; bytes of UTF-8 where it was read as something else. */
function isDamaged(text: string): boolean {
  return /\ufffd|\p{L}\?|\?\p{L}|á[º»]|[ÃÄÆ][\x80-\xbfƒ‘’]|[√─-╬]/u.test(text);
}

import { type Issue, type IssueParams, isWellFormedText, severityFor, toNfc } from "@lienthong/core";
import type { RecordIssueCode } from "../messages/codes.ts";

/** Reads an unknown value at a path; null (with an issue added) when it is not what is wanted. */
export type Reader<Value> = (value: unknown, path: string, issues: RecordIssues) => Value | null;

const mostIssues = 1_000;

/** The issues found so far. */
export class RecordIssues {
  readonly list: Issue<RecordIssueCode>[] = [];

  add(code: RecordIssueCode, path: string, params?: IssueParams, severity = severityFor("confirmed")): null {
    if (this.list.length < mostIssues)
      this.list.push(params === undefined ? { code, severity, path } : { code, severity, path, params });
    return null;
  }
}

/** Text in NFC, not longer than a limit. */
export function textUpTo(limit: number): Reader<string> {
  return (value, path, issues) => {
    if (typeof value !== "string") return issues.add("transcript.record.not-text", path);
    if (value.length > limit) return issues.add("transcript.record.too-long", path, { limit });
    if (!isWellFormedText(value)) return issues.add("transcript.record.text", path);
    return toNfc(value);
  };
}

/** True or false. */
export const flag: Reader<boolean> = (value, path, issues) =>
  typeof value === "boolean" ? value : issues.add("transcript.record.not-yes-no", path);

/** A whole number between two limits. */
export function wholeBetween(
  least: number,
  most: number,
  code: RecordIssueCode = "transcript.record.not-a-count",
): Reader<number> {
  return (value, path, issues) =>
    typeof value === "number" && Number.isInteger(value) && value >= least && value <= most
      ? value
      : issues.add(code, path, { least, most });
}

/** One of a list of words. */
export function oneOf<Word extends string>(...words: readonly Word[]): Reader<Word> {
  return (value, path, issues) => {
    const text = typeof value === "string" && value.length <= 40 ? toNfc(value) : undefined;
    const found = words.find((word) => word === text);
    return found ?? issues.add("transcript.record.unknown-value", path, { allowed: words.join(", ") });
  };
}

/** A list, each entry read alike; entries that are wrong are left out. */
export function listOf<Value>(entry: Reader<Value>, limit: number): Reader<readonly Value[]> {
  return (value, path, issues) => {
    if (!Array.isArray(value)) return issues.add("transcript.record.not-a-list", path);
    if (value.length > limit) return issues.add("transcript.record.too-many-entries", path, { limit });
    const found: Value[] = [];
    for (let index = 0; index < value.length; index += 1) {
      const each = entry(value[index], `${path}[${index}]`, issues);
      if (each !== null) found.push(each);
    }
    return found;
  };
}

/** The readers of the fields of an object. */
export type Fields<Shape> = { readonly [Key in keyof Shape]-?: Reader<Exclude<Shape[Key], undefined>> };

/** An object with known fields. Fields that are undefined or null count as absent; unknown ones are reported. */
export function objectOf<Shape extends object>(
  fields: Fields<Shape>,
  required: readonly (keyof Shape & string)[] = [],
): Reader<Shape> {
  const names = Object.keys(fields) as (keyof Shape & string)[];
  return (value, path, issues) => {
    if (typeof value !== "object" || value === null || Array.isArray(value))
      return issues.add(
        path === "" ? "transcript.record.not-an-object" : "transcript.record.not-a-group",
        path,
      );
    const given = value as Readonly<Record<string, unknown>>;
    const found: Partial<Shape> = {};
    for (const name of names) {
      const each = Object.hasOwn(given, name) ? given[name] : undefined;
      const place = path === "" ? name : `${path}.${name}`;
      if (each === undefined || each === null) {
        if (required.includes(name)) issues.add("transcript.record.missing-field", place, { field: name });
        continue;
      }
      const read = fields[name](each, place, issues);
      if (read !== null) found[name] = read;
    }
    for (const name of Object.keys(given))
      if (!Object.hasOwn(fields, name)) {
        issues.add("transcript.record.unknown-field", path, undefined, "warning");
        break;
      }
    return required.every((name) => found[name] !== undefined) ? (found as Shape) : null;
  };
}

import type { PlacesIssueCode } from "../messages/codes.ts";
import { type PlacesIssue, issue } from "./issue.ts";

/** The codes as text; empty ones are absent. */
export interface WrittenCodes {
  readonly province?: string;
  readonly district?: string;
  readonly commune?: string;
}

const levels = { province: 2, district: 3, commune: 5 } as const;

/** The codes of an unknown value, and what is wrong with the way they are written. */
export function readCodes(input: unknown): {
  readonly codes: WrittenCodes;
  readonly issues: readonly PlacesIssue[];
} {
  if (typeof input !== "object" || input === null || Array.isArray(input))
    return failed("places.codes.not-an-object");
  const codes: Record<string, string> = {};
  const issues: PlacesIssue[] = [];
  for (const [level, digits] of Object.entries(levels)) {
    const value: unknown = Object.hasOwn(input, level) ? Reflect.get(input, level) : undefined;
    if (value === undefined || value === null || value === "") continue;
    if (typeof value !== "string") issues.push(issue("places.code.not-text", level));
    else if (value.length !== digits || !/^[0-9]+$/u.test(value))
      issues.push(issue("places.code.digits", level, { params: { digits } }));
    else codes[level] = value;
  }
  if (issues.length > 0) return { codes, issues };
  if (codes["province"] === undefined && codes["commune"] === undefined) return failed("places.codes.empty");
  return { codes, issues };
}

function failed(code: PlacesIssueCode): {
  readonly codes: WrittenCodes;
  readonly issues: readonly PlacesIssue[];
} {
  return { codes: {}, issues: [issue(code, "")] };
}

import { trimScan } from "@lienthong/core";
import { type IdentityIssue, issue } from "../issue.ts";
import { td1 } from "../sources.ts";
import { edgeIssues } from "../text/scan-issues.ts";

/** The three lines of a TD1 zone, thirty characters each. */
export type Td1Lines = readonly [string, string, string];

/** Longest text that is looked at. */
const longest = 400;

/** Splits what a reader gives, a text with line ends, 90 characters in a row, or a list of lines, into three lines. */
export function readLines(input: unknown): {
  readonly lines?: Td1Lines;
  readonly issues: readonly IdentityIssue[];
} {
  const text = asText(input);
  if (text === undefined) return { issues: [issue("identity.mrz.not-text")] };
  if (text.length > longest) return { issues: [issue("identity.mrz.lines", { source: td1 })] };
  const edges = trimScan(text);
  const issues: IdentityIssue[] = [...edgeIssues(edges)];
  // A list of lines may have its line ends, too.
  let joined = edges.text.replace(/(?![\r\n])[\s\0]/gu, "");
  const count = edges.text.length - joined.length;
  if (count > 0)
    issues.push(issue("identity.mrz.blanks-removed", { severity: "information", params: { count } }));
  if (/[a-z]/u.test(joined)) {
    joined = joined.toUpperCase();
    issues.push(issue("identity.mrz.lower-case", { severity: "information" }));
  }
  const [one, two, three, ...more] = split(joined);
  const whole = one?.length === 30 && two?.length === 30 && three?.length === 30 && more.length === 0;
  if (!whole) return { issues: [...issues, issue("identity.mrz.lines", { source: td1 })] };
  const lines: Td1Lines = [one, two, three];
  const strange = lines.findIndex((line) => /[^A-Z0-9<]/u.test(line));
  if (strange >= 0) {
    const params = { line: strange + 1 };
    return { issues: [...issues, issue("identity.mrz.characters", { params, source: td1 })] };
  }
  return { lines, issues };
}

function asText(input: unknown): string | undefined {
  if (typeof input === "string") return input;
  if (!Array.isArray(input) || input.length > 10) return undefined;
  const lines: readonly unknown[] = input;
  return lines.every((line) => typeof line === "string" && line.length <= longest)
    ? lines.join("\n")
    : undefined;
}

function split(text: string): readonly string[] {
  const lines = text.split(/[\r\n]+/u).filter((line) => line !== "");
  const only = lines.length === 1 ? lines[0] : undefined;
  return only?.length === 90 ? [only.slice(0, 30), only.slice(30, 60), only.slice(60)] : lines;
}

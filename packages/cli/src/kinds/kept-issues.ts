import { type Issue, isFailure } from "@lienthong/core";
import { ruleOf, tableOf } from "../report/issue-keys.ts";
import type { CliIssueCode } from "../messages/codes.ts";

/** Issues of one file that are kept; the rest is counted. A file with more is wrong as a whole. */
export const mostKept = 3000;

/** Exact numbers of the issues that are not kept. */
export interface LeftOut {
  readonly errors: number;
  readonly warnings: number;
  readonly notes: number;
  readonly byRule: ReadonlyMap<string, number>;
  readonly byTable: ReadonlyMap<string, number>;
}

/** Collects issues in bounded memory, however many a file has. */
export interface KeptIssues {
  /** Tells whether the issue is kept. */
  add(issue: Issue): boolean;
  /** What was kept, with a last issue that says what was not. */
  finish(): { readonly issues: readonly Issue[]; readonly leftOut?: LeftOut };
}

/** Keeps the first issues and counts all others. */
export function createKeptIssues(limit: number = mostKept): KeptIssues {
  const kept: Issue[] = [];
  const byRule = new Map<string, number>();
  const byTable = new Map<string, number>();
  let errors = 0;
  let warnings = 0;
  let notes = 0;
  return {
    add(issue) {
      if (kept.length < limit) {
        kept.push(issue);
        return true;
      }
      if (isFailure(issue.severity)) errors++;
      else if (issue.severity === "warning") warnings++;
      else notes++;
      count(byRule, ruleOf(issue));
      count(byTable, tableOf(issue));
      return false;
    },
    finish() {
      if (errors + warnings + notes === 0) return { issues: kept };
      const code: CliIssueCode = "cli.check.left-out";
      const note: Issue = {
        code,
        severity: "information",
        path: "",
        params: { kept: limit, errors, warnings, notes },
      };
      return { issues: [...kept, note], leftOut: { errors, warnings, notes, byRule, byTable } };
    },
  };
}

function count(counts: Map<string, number>, key: string | undefined): void {
  if (key !== undefined) counts.set(key, (counts.get(key) ?? 0) + 1);
}

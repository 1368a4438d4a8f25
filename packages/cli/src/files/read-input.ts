import type { Issue } from "@lienthong/core";
import type { Io, ReadFailure } from "../io/io.ts";
import type { CliIssueCode } from "../messages/codes.ts";
import { largestFile, largestFileMegabytes } from "./limits.ts";

/** The bytes of an input, or the issue that says why there are none. */
export type Input =
  | { readonly ok: true; readonly bytes: Uint8Array }
  | { readonly ok: false; readonly issue: Issue<CliIssueCode> };

const codes = {
  missing: "cli.input.missing",
  directory: "cli.input.directory",
  denied: "cli.input.denied",
  "too-large": "cli.input.too-large",
  unreadable: "cli.input.unreadable",
  empty: "cli.input.empty",
} as const satisfies Record<ReadFailure | "empty", CliIssueCode>;

/** Reads a file, or standard input for `-`. */
export async function readInput(name: string, io: Io): Promise<Input> {
  const outcome =
    name === "-" ? await io.readStandardInput(largestFile) : await io.readFile(name, largestFile);
  if (!outcome.ok) return { ok: false, issue: inputIssue(outcome.reason) };
  if (outcome.bytes.length === 0) return { ok: false, issue: inputIssue("empty") };
  return { ok: true, bytes: outcome.bytes };
}

/** The issue that says why there is no input. */
export function inputIssue(reason: keyof typeof codes): Issue<CliIssueCode> {
  const code = codes[reason];
  return { code, severity: "fatal", path: "", params: { limit: largestFileMegabytes } };
}

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
  "file-wanted": "cli.input.file-wanted",
  denied: "cli.input.denied",
  "too-large": "cli.input.too-large",
  unreadable: "cli.input.unreadable",
  empty: "cli.input.empty",
  "too-many-files": "cli.input.too-many-files",
} as const satisfies Record<ReadFailure | "empty" | "file-wanted" | "too-many-files", CliIssueCode>;

/** Reads a file, or standard input for `-`; there is no option to give a folder instead. */
export async function readInput(name: string, io: Io): Promise<Input> {
  const outcome =
    name === "-" ? await io.readStandardInput(largestFile) : await io.readFile(name, largestFile);
  if (!outcome.ok) {
    const { reason } = outcome;
    return { ok: false, issue: inputIssue(reason === "directory" ? "file-wanted" : reason) };
  }
  if (outcome.bytes.length === 0) return { ok: false, issue: inputIssue("empty") };
  return { ok: true, bytes: outcome.bytes };
}

/** The issue that says why there is no input; `limit` is how many megabytes, or files, are read at most. */
export function inputIssue(
  reason: keyof typeof codes,
  limit: number = largestFileMegabytes,
): Issue<CliIssueCode> {
  return { code: codes[reason], severity: "fatal", path: "", params: { limit } };
}

import type { Issue } from "@lienthong/core";
import type { Io } from "../io/io.ts";
import type { CliIssueCode } from "../messages/codes.ts";
import { mostFiles } from "./limits.ts";

/** One file to read, or a name that stands for none. */
export interface InputName {
  readonly name: string;
  readonly issue?: Issue<CliIssueCode>;
}

/** The files that the arguments name: folders are opened only when the user said `--recursive`. */
export async function listInputs(
  names: readonly string[],
  recursive: boolean,
  io: Io,
): Promise<readonly InputName[]> {
  const inputs: InputName[] = [];
  for (const name of names) {
    if (!recursive || name === "-" || (await io.inspect(name)) !== "directory") inputs.push({ name });
    else inputs.push(...(await filesBelow(name, io)));
  }
  return inputs;
}

async function filesBelow(folder: string, io: Io): Promise<readonly InputName[]> {
  const files = await io.listFiles(folder, mostFiles + 1);
  if (files.length === 0) return [{ name: folder, issue: folderIssue("cli.input.no-files", "warning") }];
  if (files.length > mostFiles)
    return [{ name: folder, issue: folderIssue("cli.input.too-many-files", "fatal") }];
  return files.map((name) => ({ name }));
}

function folderIssue(code: CliIssueCode, severity: "warning" | "fatal"): Issue<CliIssueCode> {
  return { code, severity, path: "", params: { limit: mostFiles } };
}

import { basename, extname, join, resolve } from "node:path";
import type { Issue } from "@lienthong/core";
import type { ConvertCommand } from "../arguments/command.ts";
import type { Io } from "../io/io.ts";
import type { CliIssueCode } from "../messages/codes.ts";

/** Where each result goes, one for each input; or why the wish cannot be met. Nothing is written here. */
export type OutputPlan =
  | { readonly ok: true; readonly outputs: readonly string[] }
  | { readonly ok: false; readonly issue: Issue<CliIssueCode> };

/** Finds the output of every input before any work, so that a wrong wish costs nothing and harms nothing. */
export async function planOutputs(
  inputs: readonly string[],
  command: ConvertCommand,
  io: Io,
): Promise<OutputPlan> {
  const { output, overwrite } = command;
  if (output === "-") {
    if (inputs.length !== 1) return refused("cli.usage.several-inputs", output);
    return { ok: true, outputs: ["-"] };
  }
  const there = await io.inspect(output);
  const isFolder = there === "directory" || /[/\\]$/u.test(output) || inputs.length > 1;
  if (isFolder && there === "file") return refused("cli.usage.output-not-folder", output);
  const outputs = isFolder ? inputs.map((name) => join(output, outputName(name, command))) : [output];

  return freePlaces(outputs, inputs, overwrite, io);
}

/** Whether results can go to these places: no two to one, none over an input, none over a file that shall stay. */
export async function freePlaces(
  outputs: readonly string[],
  inputs: readonly string[],
  overwrite: boolean,
  io: Io,
): Promise<OutputPlan> {
  const taken = new Set<string>();
  const sources = new Set(inputs.filter((name) => name !== "-").map((name) => resolve(name)));
  for (const each of outputs) {
    const place = resolve(each);
    if (sources.has(place)) return refused("cli.usage.output-is-input", each);
    if (taken.has(place)) return refused("cli.usage.output-clash", each);
    taken.add(place);
    if (!overwrite && (await io.inspect(each)) !== "missing") return refused("cli.usage.output-exists", each);
  }
  return { ok: true, outputs };
}

/** `thang-7/ho-so.xml` becomes `ho-so.fhir.json`, `Patient.ndjson` `Patient.fhir.ndjson`, `ho-so.fhir.json` `ho-so.bhyt.xml`. */
function outputName(input: string, { to }: ConvertCommand): string {
  const base = input === "-" ? "stdin" : basename(input, extname(input));
  if (to === "bhyt") return `${base.replace(/\.fhir$/u, "")}.bhyt.xml`;
  if (to === "fhir" && /\.(?:ndjson|jsonl)$/iu.test(input)) return `${base}.fhir.ndjson`;
  return to === "json" ? `${base}.json` : `${base}.${to}.json`;
}

function refused(code: CliIssueCode, output: string): OutputPlan {
  return { ok: false, issue: { code, severity: "fatal", path: "", params: { output } } };
}

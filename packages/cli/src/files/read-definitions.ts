import { join, sep } from "node:path";
import { decodeUtf8, type Issue } from "@lienthong/core";
import { readJson } from "@lienthong/core/json";
import type { Io } from "../io/io.ts";
import type { CliIssueCode } from "../messages/codes.ts";
import { mostFiles } from "./limits.ts";
import { readInput } from "./read-input.ts";

/** The FHIR definitions that one argument names, with what was wrong with each file. */
export interface Definitions {
  readonly resources: readonly unknown[];
  readonly found: readonly { readonly file: string; readonly issues: readonly Issue[] }[];
  /** Versions of FHIR that the package says it is for. */
  readonly fhirVersions: readonly string[];
}

/** Reads a FHIR package, a folder with JSON files, or a JSON file. */
export async function readDefinitions(name: string, io: Io): Promise<Definitions> {
  const isFolder = name !== "-" && (await io.inspect(name)) === "directory";
  if (/\.(?:tgz|tar\.gz)$/iu.test(name) || (isFolder && (await isPackage(name, io)))) {
    const result = await io.readPackage(name);
    const { resources, fhirVersions } = result.ok ? result.value : { resources: [], fhirVersions: [] };
    return { resources, fhirVersions, found: [{ file: name, issues: result.issues }] };
  }
  if (!isFolder) return readFiles([name], io);
  const listed = await io.listFiles(name, mostFiles);
  const files = listed.filter((file) => file.endsWith(".json") || file.endsWith(sep));
  if (files.length > 0) return readFiles(files, io);
  const issue: Issue<CliIssueCode> = { code: "cli.input.no-files", severity: "warning", path: "" };
  return { resources: [], fhirVersions: [], found: [{ file: name, issues: [issue] }] };
}

async function isPackage(folder: string, io: Io): Promise<boolean> {
  for (const path of ["package.json", join("package", "package.json")])
    if ((await io.inspect(join(folder, path))) === "file") return true;
  return false;
}

async function readFiles(names: readonly string[], io: Io): Promise<Definitions> {
  const resources: unknown[] = [];
  const found: { readonly file: string; readonly issues: readonly Issue[] }[] = [];
  for (const file of names) {
    const read = await readFile(file, io);
    resources.push(...read.resources);
    found.push({ file, issues: read.issues });
  }
  return { resources, found, fhirVersions: [] };
}

async function readFile(
  name: string,
  io: Io,
): Promise<{ readonly resources: readonly unknown[]; readonly issues: readonly Issue[] }> {
  const input = await readInput(name, io);
  if (!input.ok) return { resources: [], issues: [input.issue] };
  const text = decodeUtf8(input.bytes);
  if (!text.ok) return { resources: [], issues: text.issues };
  const { value, issues } = readJson(text.value);
  if (value === undefined) return { resources: [], issues };
  const resources = resourcesOf(value);
  if (resources.length > 0) return { resources, issues };
  const unknown: Issue<CliIssueCode> = { code: "cli.kind.unknown-json", severity: "error", path: "" };
  return { resources, issues: [...issues, unknown] };
}

/** The resource of a file, or those of a Bundle. */
function resourcesOf(value: unknown): readonly unknown[] {
  if (typeof value !== "object" || value === null || !("resourceType" in value)) return [];
  if (value.resourceType !== "Bundle" || !("entry" in value) || !Array.isArray(value.entry)) return [value];
  return (value.entry as readonly unknown[]).flatMap((entry) =>
    typeof entry === "object" && entry !== null && "resource" in entry ? resourcesOf(entry.resource) : [],
  );
}

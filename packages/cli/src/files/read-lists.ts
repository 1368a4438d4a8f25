import { basename, dirname, join, normalize, sep } from "node:path";
import { type CatalogueEntry, type CatalogueName, type Catalogues, createCatalogues } from "@lienthong/bhyt";
import { catalogueFileMessages, readCatalogueFile } from "@lienthong/bhyt/catalogues";
import { coreMessages, type Issue, isFailure } from "@lienthong/core";
import type { Io } from "../io/io.ts";
import type { Finding } from "../kinds/handler.ts";
import type { CliIssueCode } from "../messages/codes.ts";
import { listOfFile } from "./list-files.ts";
import { readInput } from "./read-input.ts";

/** Lists of codes of a folder, or none when one of its files is wrong: half a list would call right codes wrong. */
export interface ListsReading {
  readonly catalogues?: Catalogues;
  /** What was found in each file; a file without issues is not named. */
  readonly findings: readonly { readonly file: string; readonly finding: Finding }[];
}

/** Files of a folder that are looked at. */
const mostFiles = 1000;

/** Reads the lists of codes of a folder: CSV files with the names of {@link listOfFile}, whatever their case. */
export async function readLists(folder: string, io: Io): Promise<ListsReading> {
  const findings: { file: string; finding: Finding }[] = [];
  const lists: Partial<Record<CatalogueName, readonly CatalogueEntry[]>> = {};
  const tell = (file: string, ...issues: readonly Issue[]): void => {
    if (issues.length > 0)
      findings.push({ file, finding: { issues, catalogues: [coreMessages, catalogueFileMessages] } });
  };
  if ((await io.inspect(folder)) !== "directory") {
    tell(folder, issueOf("cli.catalogues.no-folder", "fatal"));
    return { findings };
  }
  for (const path of await io.listFiles(folder, mostFiles)) {
    const name = basename(path).toLowerCase();
    if (path === join(folder, sep)) tell(path, issueOf("cli.input.denied", "fatal"));
    if (normalize(dirname(path)) !== normalize(folder) || !name.endsWith(".csv")) continue;
    const list = listOfFile.get(name);
    if (list === undefined) {
      tell(path, issueOf("cli.catalogues.unknown-file", "warning"));
      continue;
    }
    const input = await readInput(path, io);
    if (!input.ok) {
      tell(path, input.issue);
      continue;
    }
    const { entries, issues } = readCatalogueFile(list, input.bytes);
    lists[list] = entries;
    tell(path, ...issues);
  }
  if (Object.keys(lists).length === 0 && findings.every(({ finding }) => !isWrong(finding)))
    tell(folder, issueOf("cli.catalogues.no-list", "fatal"));
  return {
    ...(!findings.some(({ finding }) => isWrong(finding)) && { catalogues: createCatalogues(lists) }),
    findings,
  };
}

function isWrong({ issues }: Finding): boolean {
  return issues.some(({ severity }) => isFailure(severity));
}

function issueOf(code: CliIssueCode, severity: "fatal" | "warning"): Issue {
  return { code, severity, path: "", params: { names: [...listOfFile.keys()].join(", ") } };
}

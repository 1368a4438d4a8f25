import type { Severity } from "@lienthong/core";
import type { HelpTopic, Target } from "../arguments/command.ts";
import type { FileKind } from "../detect/kind.ts";

/** What the command line says besides issues. */
export interface Texts {
  readonly help: Readonly<Record<HelpTopic, string>>;
  readonly kinds: Readonly<Record<FileKind, string>>;
  readonly targets: Readonly<Record<Target, string>>;
  readonly severities: Readonly<Record<Severity, string>>;
  readonly standardInput: string;
  readonly misuse: string;
  readonly seeHelp: string;
  readonly bug: (version: string) => string;
  readonly clean: string;
  readonly counts: (counts: Counts) => string;
  readonly summary: (files: number, wrongFiles: number, counts: Counts) => string;
  readonly converted: (output: string) => string;
  /** Of generated types: number of files and their folder. */
  readonly typesWritten: (count: number, folder: string) => string;
  /** How the addresses of a table came out. */
  readonly placesFound: (counts: PlaceCounts) => string;
  /** Of a view: records read, rows written, records that could not be shown. */
  readonly viewShown: (records: number, rows: number, failed: number) => string;
  /** Of a file with one record a line. */
  readonly records: (count: number) => string;
  readonly moreIssues: (count: number) => string;
  readonly printed: string;
  readonly notWritten: string;
  /** Behind the place of an issue that stands in other transcripts of the same file, too. */
  readonly andOthers: (count: number) => string;
  readonly more: (count: number) => string;
  readonly inside: (document: string, line: number, column: number) => string;
  readonly visit: (visit: number) => string;
  readonly row: (row: number) => string;
  readonly unmapped: (count: number) => string;
  readonly notChecked: (count: number) => string;
  /** Values of one kind of part that a format does not hold, in one file and in a folder. */
  readonly lost: (count: number) => string;
  readonly lostIn: (count: number, files: number) => string;
  readonly moreLosses: (kinds: number) => string;
  readonly lossSummary: (kinds: number) => string;
  /** Heads of the table of losses. */
  readonly lossColumns: readonly string[];
  readonly reading: string;
  /** Names of the fields of a card, by path. */
  readonly cardFields: Readonly<Record<string, string>>;
  readonly table: string;
  readonly field: string;
}

/** Numbers of addresses by what was found. */
export interface PlaceCounts {
  readonly exact: number;
  readonly default: number;
  readonly candidates: number;
  readonly unknown: number;
  readonly empty: number;
}

/** Numbers of issues by weight; `errors` includes fatal ones. */
export interface Counts {
  readonly errors: number;
  readonly warnings: number;
  readonly notes: number;
}

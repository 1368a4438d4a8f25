import { coreMessages, isFailure, type Issue } from "@lienthong/core";
import { type JsonReadResult, readJson } from "@lienthong/core/json";
import { checkYearRecord } from "@lienthong/transcript";
import { transcriptMessages } from "@lienthong/transcript/explain";
import {
  formatMessages,
  readTranscriptJson,
  transcriptFromRecords,
  type TranscriptDocument,
} from "@lienthong/transcript/json";
import type { FileKind, InputDocument } from "../../detect/kind.ts";
import type { CheckOptions, Finding } from "../handler.ts";
import { positionOfPath } from "../json-path.ts";
import { withoutRepeats } from "../without-repeats.ts";
import { readNationalRecords } from "./read-national-records.ts";

/** The transcripts of a file, and what is wrong with it and with them. */
export interface ReadTranscripts {
  readonly finding: Finding;
  readonly transcripts: readonly TranscriptDocument[];
  /** Whether the file is of many pupils, even when it holds one. */
  readonly isList: boolean;
}

interface Reading {
  readonly issues: readonly Issue[];
  readonly transcripts: readonly TranscriptDocument[];
  readonly isList?: boolean;
  /** The text as JSON, for the lines of what is found later. */
  readonly json?: JsonReadResult;
}

const catalogues = [coreMessages, transcriptMessages, formatMessages];

/** Reads a file of a kind that holds transcripts, and compares what they state with the circulars. */
export async function readTranscripts(
  document: InputDocument,
  options: CheckOptions,
): Promise<ReadTranscripts | undefined> {
  const reader = readers[document.kind];
  if (reader === undefined) return undefined;
  const { issues, transcripts, isList = false, json } = await reader(document, options);
  const found = transcripts.flatMap((transcript, index) =>
    recordIssues(transcript, isList || transcripts.length > 1 ? `[${index}].` : "", options),
  );
  const placed = found.map((issue) => {
    const position = json && positionOfPath(json, issue.path);
    return position === undefined ? issue : { ...issue, position };
  });
  const more = document.kind === "clr" ? [(await import("@lienthong/transcript/clr")).clrMessages] : [];
  return {
    transcripts,
    isList,
    finding: {
      issues: withoutRepeats([...issues, ...placed]),
      catalogues: [...catalogues, ...more],
    },
  };
}

/** What the years of a transcript state against what the circulars give. */
function recordIssues(
  { years }: TranscriptDocument,
  prefix: string,
  { regulation }: CheckOptions,
): readonly Issue[] {
  return years.flatMap((year, index) =>
    checkYearRecord(year, regulation === undefined ? {} : { regulation }).map((issue) => ({
      ...issue,
      path: `${prefix}years[${index}]${issue.path === "" ? "" : "."}${issue.path}`,
    })),
  );
}

type Reader = (document: InputDocument, options: CheckOptions) => Reading | Promise<Reading>;

function one(result: {
  readonly ok: boolean;
  readonly value?: TranscriptDocument;
  readonly issues: readonly Issue[];
}): Reading {
  return { issues: result.issues, transcripts: result.value === undefined ? [] : [result.value] };
}

/** Entries of a list, or the one that stands alone, each with its path. */
function entriesOf(value: unknown): readonly { readonly each: unknown; readonly prefix: string }[] {
  return Array.isArray(value)
    ? value.map((each: unknown, index) => ({ each, prefix: `[${index}]` }))
    : [{ each: value, prefix: "" }];
}

function under(prefix: string, issues: readonly Issue[]): readonly Issue[] {
  if (prefix === "") return issues;
  return issues.map((issue) => ({
    ...issue,
    path: issue.path === "" ? prefix : `${prefix}.${issue.path}`,
  }));
}

async function readClr({ text }: InputDocument): Promise<Reading> {
  const { clrToTranscript } = await import("@lienthong/transcript/clr");
  const json = readJson(text);
  const issues: Issue[] = [...json.issues];
  // A credential is one school year: those of one pupil code are one transcript.
  const byCode = new Map<string, TranscriptDocument>();
  for (const { each, prefix } of entriesOf(json.value)) {
    const read = clrToTranscript(each);
    issues.push(...under(prefix, read.issues));
    if (!read.ok) continue;
    const key = read.value.pupil?.code ?? `without code ${prefix}`;
    const before = byCode.get(key);
    const { pupil, years } = transcriptFromRecords([read.value]);
    const all = [...(before?.years ?? []), ...years];
    byCode.set(
      key,
      pupil === undefined ? { years: all } : { pupil: { ...before?.pupil, ...pupil }, years: all },
    );
  }
  return { issues, transcripts: [...byCode.values()], isList: byCode.size > 1 };
}

async function readElm({ text }: InputDocument): Promise<Reading> {
  const { elmToTranscript } = await import("@lienthong/transcript/elm");
  const json = readJson(text);
  const issues: Issue[] = [...json.issues];
  const transcripts: TranscriptDocument[] = [];
  for (const { each, prefix } of entriesOf(json.value)) {
    const read = elmToTranscript(each);
    issues.push(...under(prefix, read.issues));
    if (read.ok) transcripts.push(read.value);
  }
  return { issues, transcripts, isList: Array.isArray(json.value) };
}

async function readOneRoster({ bytes }: InputDocument): Promise<Reading> {
  const { oneRosterToTranscripts, unpackOneRoster } = await import("@lienthong/transcript/oneroster");
  const files = unpackOneRoster(bytes);
  if (!files.ok) return { issues: files.issues, transcripts: [] };
  const read = oneRosterToTranscripts(files.value);
  return {
    issues: [...files.issues, ...read.issues],
    transcripts: read.ok ? read.value : [],
    isList: true,
  };
}

function readCanonicalJson({ text }: InputDocument): Reading {
  const json = readJson(text);
  if (!Array.isArray(json.value)) return { ...one(readTranscriptJson(text)), json };
  const issues: Issue[] = [];
  const transcripts: TranscriptDocument[] = [];
  for (const { each, prefix } of entriesOf(json.value)) {
    const read = readTranscriptJson(JSON.stringify(each));
    // Lines within an entry are not lines of the file: the place is found again by its path.
    for (const { position: _ofEntry, ...issue } of under(prefix, read.issues)) {
      const position = positionOfPath(json, issue.path);
      issues.push(position === undefined ? issue : { ...issue, position });
    }
    if (read.ok) transcripts.push(read.value);
  }
  return {
    issues,
    transcripts,
    isList: true,
    ...(issues.some(({ severity }) => isFailure(severity)) ? {} : { json }),
  };
}

const readers: Readonly<Partial<Record<FileKind, Reader>>> = {
  "transcript-json": readCanonicalJson,
  "transcript-xml": async ({ text }) =>
    one((await import("@lienthong/transcript/xml")).readTranscriptXml(text)),
  elmo: async ({ text }) => one((await import("@lienthong/transcript/elmo")).elmoToTranscript(text)),
  elm: readElm,
  clr: readClr,
  oneroster: readOneRoster,
  "national-records": ({ text }, { facts }) => readNationalRecords(readJson(text).value, facts),
};

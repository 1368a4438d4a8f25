import { coreMessages, type Issue } from "@lienthong/core";
import type { YearRecord } from "@lienthong/transcript";
import { transcriptMessages } from "@lienthong/transcript/explain";
import {
  builtInLayouts,
  readWorkbook,
  workbookMessages,
  writeWorkbook,
} from "@lienthong/transcript/workbook";
import { cliMessages } from "../../messages/catalogues.ts";
import { type ContentFile, type Contents, type Loss, underPupil } from "./contents.ts";
import { recordOf } from "./package-files.ts";
import type { TranscriptSource } from "./transcript-source.ts";

/** A record and where it stands in the input. */
interface Row {
  readonly record: YearRecord;
  readonly path: string;
}

interface Sheet {
  readonly schoolYear?: string;
  readonly className?: string;
  readonly rows: Row[];
}

/** A name that every system takes for a file. */
function fileName(text: string): string {
  return text.replaceAll(/[^\p{L}\p{N}.-]+/gu, "-").slice(0, 60) || "lop";
}

/** The years of all pupils by class: one workbook for each class and school year. */
function sheetsOf({ transcripts, isList }: TranscriptSource): readonly Sheet[] {
  const sheets = new Map<string, Sheet>();
  for (const [index, transcript] of transcripts.entries())
    for (const [at, year] of transcript.years.entries()) {
      const { schoolYear, className, grade, school } = year;
      const key = JSON.stringify([schoolYear, className, grade, school?.code, school?.name]);
      const sheet = sheets.get(key) ?? {
        ...(schoolYear !== undefined && { schoolYear }),
        ...(className !== undefined && { className }),
        rows: [],
      };
      sheets.set(key, sheet);
      const path = `years[${at}]`;
      sheet.rows.push({
        record: recordOf(transcript, year),
        path: isList ? underPupil(index, { path }).path : path,
      });
    }
  return [...sheets.values()];
}

/** Clean workbooks, one for each class and school year, that this program reads again. */
export function workbookFiles(source: TranscriptSource): Contents {
  const sheets = sheetsOf(source);
  const files: ContentFile[] = [];
  const losses: Loss[] = [];
  const issues: Issue[] = [];
  const taken = new Set<string>();
  for (const { schoolYear, className, rows } of sheets) {
    const content = writeWorkbook({
      records: rows.map(({ record }) => record),
      ...(schoolYear !== undefined && { schoolYear }),
      ...(className !== undefined && { className }),
    });
    losses.push(...lossOf(content, rows));
    const wanted = fileName([schoolYear, className].filter((each) => each !== undefined).join("-"));
    let name = wanted;
    for (let number = 2; taken.has(name.toLowerCase()); number += 1) name = `${wanted}-${number}`;
    taken.add(name.toLowerCase());
    files.push({ ...(sheets.length > 1 && { name }), ending: ".xlsx", content });
  }
  for (const [index, { years, pupil, history }] of source.transcripts.entries()) {
    const placed = (path: string): Loss => ({
      path: source.isList ? underPupil(index, { path }).path : path,
      why: "no-place",
    });
    if (pupil?.birthPlace !== undefined) losses.push(placed("pupil.birthPlace"));
    if (history !== undefined) losses.push(placed("history"));
    for (const [at, { school }] of years.entries())
      if (school !== undefined) losses.push(placed(`years[${at}].school`));
  }
  return {
    files,
    losses,
    issues,
    catalogues: [cliMessages, coreMessages, transcriptMessages, workbookMessages],
  };
}

/** What is different when the workbook is read again is not in it, whatever the reason. */
function lossOf(content: Uint8Array, rows: readonly Row[]): readonly Loss[] {
  const readings = builtInLayouts.map((layout) => readWorkbook(content, { layout }));
  const read = readings.find(({ ok }) => ok);
  const back = read?.ok ? read.value.records : [];
  const losses: Loss[] = [];
  for (const [index, { record, path }] of rows.entries()) {
    const after = new Map(leavesOf(back[index]));
    for (const [leaf, value] of leavesOf(record))
      if (after.get(leaf) !== value) losses.push({ path: `${path}.${leaf}`, why: "no-place" });
  }
  return losses;
}

/** Every value of a record with its path. */
function leavesOf(value: unknown, path = ""): readonly (readonly [string, unknown])[] {
  if (value === undefined) return [];
  if (typeof value !== "object" || value === null) return [[path, value]];
  if (Array.isArray(value))
    return value.flatMap((each: unknown, index) => leavesOf(each, `${path}[${index}]`));
  return Object.entries(value).flatMap(([name, each]) =>
    leavesOf(each, path === "" ? name : `${path}.${name}`),
  );
}

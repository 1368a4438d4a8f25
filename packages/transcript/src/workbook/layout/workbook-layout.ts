import type { Confidence } from "@lienthong/core";

/** What a header cell can mean. A column's meaning is put together from all header cells above it. */
export type HeaderMeaning =
  | "pupil.ordinal"
  | "pupil.name"
  | "pupil.familyName"
  | "pupil.givenName"
  | "pupil.code"
  | "pupil.personalNumber"
  | "pupil.birthDate"
  | "pupil.gender"
  | "pupil.className"
  | "result.conduct"
  | "result.conductAfterSummer"
  | "result.learning"
  | "result.absences"
  | "result.promotion"
  | "result.title"
  | "result.overall"
  | "part.regular"
  | "part.midTerm"
  | "part.endTerm"
  | "part.average"
  | "part.termAverage"
  | "part.yearAverage"
  | "part.level"
  | "part.test"
  | "part.retest"
  | "part.exemption"
  | "term.hk1"
  | "term.hk2"
  | "term.year"
  | "group.competence"
  | "group.quality"
  | "group.none"
  | "ignored";

/** A term or the whole year, as a sheet may hold it. */
export type SheetPeriod = "hk1" | "hk2" | "year";

/**
 * How the sheets of a workbook are laid out (bố cục bảng tính), as data that a school can write itself, also
 * as JSON. Columns are found by the texts of their header cells, in any order and any number of header rows,
 * never by place. Spellings are compared without regard to capitals, blanks, line breaks, punctuation,
 * Unicode form (NFC, NFD) and the place of tone marks.
 */
export interface WorkbookLayout {
  readonly id: string;
  readonly name?: { readonly vi: string; readonly en: string };
  /** How sure we are that such workbooks look like this; absent for layouts of your own. */
  readonly confidence?: Confidence;
  /** Spellings beside the built-in ones, by meaning. They win over built-in spellings. */
  readonly headers?: Readonly<Partial<Record<HeaderMeaning, readonly string[]>>>;
  /** Names of subjects as this workbook writes them, by the name of the curriculum. */
  readonly subjects?: Readonly<Record<string, readonly string[]>>;
  /** Sheets to read, by name; absent: every visible sheet that has a header. */
  readonly sheets?: readonly string[];
  /** What every sheet holds, where neither its name, its title nor its header says so. */
  readonly period?: SheetPeriod;
  /** Columns that a sheet must have. */
  readonly required?: readonly HeaderMeaning[];
  /** In how many rows from the top the header is looked for; 20 when absent. */
  readonly headerSearchRows?: number;
}

import { cleanText } from "@lienthong/core";
import type { HeaderColumn } from "./header.ts";
import type { Facet, Phrase } from "./vocabulary.ts";
import type { HeaderMeaning, SheetPeriod } from "./workbook-layout.ts";

/** What the cells of a column hold. */
export type ColumnTarget =
  | { readonly kind: "pupil"; readonly field: PupilField }
  | { readonly kind: "conduct"; readonly period: SheetPeriod | "afterSummer" }
  | { readonly kind: "learning"; readonly period: SheetPeriod }
  | { readonly kind: "absences"; readonly period: SheetPeriod }
  | { readonly kind: "promotion" }
  | { readonly kind: "title" }
  | { readonly kind: "overall" }
  | { readonly kind: "competence"; readonly name: string }
  | { readonly kind: "quality"; readonly name: string }
  | {
      readonly kind: "subject";
      readonly subject: string;
      readonly part: SubjectPart;
      readonly period: SheetPeriod | undefined;
    };

/** Who a pupil is, by column. */
export type PupilField =
  | "ordinal"
  | "name"
  | "familyName"
  | "givenName"
  | "code"
  | "personalNumber"
  | "birthDate"
  | "gender"
  | "className";

/** Which part of a subject's result a column holds; `result` is its average or level, whichever it has. */
export type SubjectPart =
  "regular" | "midTerm" | "endTerm" | "result" | "level" | "test" | "retest" | "exemption";

/** A column that was understood. */
export interface ReadColumn {
  readonly column: number;
  readonly target: ColumnTarget;
}

/** A column that is not read, and why. */
export interface SkippedColumn {
  readonly column: number;
  readonly row: number;
  /** It does not say of which subject it is; otherwise its header is not known at all. */
  readonly isUnclear: boolean;
  /** What a short form in its header may stand for. */
  readonly candidates?: readonly string[];
}

/** A column whose short heading was taken for one thing and may be another. */
export interface AssumedColumn {
  readonly column: number;
  readonly row: number;
  readonly taken: string;
  readonly other: string;
}

/** What a sheet says of itself outside its header. */
export interface SheetHints {
  readonly subject?: string | undefined;
  readonly period?: SheetPeriod | undefined;
}

const parts: Readonly<Partial<Record<HeaderMeaning, SubjectPart>>> = {
  "part.regular": "regular",
  "part.midTerm": "midTerm",
  "part.endTerm": "endTerm",
  "part.average": "result",
  "part.termAverage": "result",
  "part.yearAverage": "result",
  "part.level": "level",
  "part.test": "test",
  "part.retest": "retest",
  "part.exemption": "exemption",
};

const periods: Readonly<Partial<Record<HeaderMeaning, SheetPeriod>>> = {
  "term.hk1": "hk1",
  "term.hk2": "hk2",
  "term.year": "year",
};

/** A column that does not say enough, and what a short form in its header may stand for. */
interface Unclear {
  readonly kind: "unclear";
  readonly candidates?: readonly string[];
}

interface Said {
  readonly meanings: ReadonlySet<HeaderMeaning>;
  readonly unclear?: readonly string[] | undefined;
  readonly subject: string | undefined;
  readonly competence: string | undefined;
  readonly quality: string | undefined;
}

/** Settles phrases with several readings by what else stands in the header of the column. */
function settle(phrases: readonly Phrase[], hints: SheetHints): Said {
  const meanings = new Set<HeaderMeaning>();
  for (const phrase of phrases)
    if (phrase.length === 1 && phrase[0]?.kind === "meaning") meanings.add(phrase[0].meaning);
  const namesOf = (kind: "subject" | "competence" | "quality"): Facet[] =>
    phrases.flatMap((phrase) => phrase.filter((facet) => facet.kind === kind));
  const isCompetence = meanings.has("group.competence");
  const naming = phrases.filter((phrase) => phrase.some(({ kind }) => kind === "subject"));
  let subject: string | undefined;
  for (const phrase of phrases) {
    const own = phrase.find((facet) => facet.kind === "subject");
    const term = phrase.find((facet) => facet.kind === "meaning");
    if (own === undefined) continue;
    // "CN" is Công nghệ when no subject stands above it or in the name of the sheet, and Cả năm below one.
    const isOfSubject = hints.subject !== undefined || naming.some((each) => each !== phrase);
    if (term?.kind === "meaning" && isOfSubject) meanings.add(term.meaning);
    else if (!isCompetence || !phrase.some(({ kind }) => kind === "competence")) subject = own.name;
  }
  const unclear = phrases.flatMap((phrase) =>
    phrase.flatMap((facet) => (facet.kind === "unclear" ? [facet.candidates] : [])),
  )[0];
  const [competence] = namesOf("competence");
  const [quality] = namesOf("quality");
  const useCompetence = competence && (isCompetence || subject === undefined);
  return {
    meanings,
    unclear,
    subject,
    competence: useCompetence && "name" in competence ? competence.name : undefined,
    quality: quality && "name" in quality ? quality.name : undefined,
  };
}

function periodOf(meanings: ReadonlySet<HeaderMeaning>): SheetPeriod | undefined {
  if (meanings.has("part.yearAverage")) return "year";
  for (const [meaning, period] of Object.entries(periods))
    if (meanings.has(meaning as HeaderMeaning)) return period;
  return undefined;
}

function targetOf(said: Said, hints: SheetHints): ColumnTarget | Unclear | undefined {
  const { meanings, unclear } = said;
  if (unclear !== undefined) return { kind: "unclear", candidates: unclear };
  for (const meaning of meanings)
    if (meaning.startsWith("pupil."))
      return { kind: "pupil", field: meaning.slice("pupil.".length) as PupilField };
  const period = periodOf(meanings) ?? hints.period;
  if (meanings.has("result.conductAfterSummer")) return { kind: "conduct", period: "afterSummer" };
  if (meanings.has("result.conduct")) return { kind: "conduct", period: period ?? "year" };
  if (meanings.has("result.learning")) return { kind: "learning", period: period ?? "year" };
  if (meanings.has("result.absences")) return { kind: "absences", period: period ?? "year" };
  if (meanings.has("result.promotion")) return { kind: "promotion" };
  if (meanings.has("result.title")) return { kind: "title" };
  if (meanings.has("result.overall")) return { kind: "overall" };
  if (said.quality !== undefined) return { kind: "quality", name: said.quality };
  if (said.competence !== undefined) return { kind: "competence", name: said.competence };

  const subject = said.subject ?? hints.subject;
  const partMeaning = [...meanings].find((meaning) => parts[meaning] !== undefined);
  const part = partMeaning === undefined ? undefined : parts[partMeaning];
  if (part === undefined && said.subject === undefined)
    return hints.subject !== undefined && periodOf(meanings) !== undefined
      ? { kind: "subject", subject: hints.subject, part: "result", period }
      : undefined;
  if (subject === undefined) return { kind: "unclear" };
  return { kind: "subject", subject, part: part ?? "result", period };
}

function isIgnored(column: HeaderColumn): boolean {
  return (
    column.unknown.length === 0 &&
    column.phrases.some((phrase) =>
      phrase.some((facet) => facet.kind === "meaning" && facet.meaning === "ignored"),
    )
  );
}

/**
 * What a column holds. One text that is not understood, above a part that is, is the name of a subject that
 * the curriculum does not have.
 */
function targetOfColumn(
  { phrases, unknown }: HeaderColumn,
  hints: SheetHints,
): ColumnTarget | Unclear | undefined {
  const said = settle(phrases, hints);
  if (unknown.length === 0) return targetOf(said, hints);
  const [name] = unknown;
  const hasPart = [...said.meanings].some((meaning) => parts[meaning] !== undefined);
  if (unknown.length > 1 || name === undefined || !hasPart || said.subject !== undefined) return undefined;
  return targetOf({ ...said, subject: cleanText(name.slice(0, 200)) }, hints);
}

/** What "CN" above a column was taken for when nothing else in its header names a subject. */
function assumptionOf(phrases: readonly Phrase[], target: ColumnTarget): string | undefined {
  if (target.kind !== "subject") return undefined;
  const both = phrases.find(
    (phrase) =>
      phrase.some((facet) => facet.kind === "subject" && facet.name === target.subject) &&
      phrase.some((facet) => facet.kind === "meaning" && facet.meaning.startsWith("term.")),
  );
  return both && target.subject;
}

/** What the columns of a header hold, and which of them are not read. */
export function readColumns(
  columns: readonly HeaderColumn[],
  hints: SheetHints,
): {
  read: readonly ReadColumn[];
  skipped: readonly SkippedColumn[];
  assumed: readonly AssumedColumn[];
} {
  const read: ReadColumn[] = [];
  const skipped: SkippedColumn[] = [];
  const assumed: AssumedColumn[] = [];
  for (const each of columns) {
    const { column, row, phrases } = each;
    if (isIgnored(each)) continue;
    const target = targetOfColumn(each, hints);
    if (target === undefined) skipped.push({ column, row, isUnclear: false });
    else if (target.kind === "unclear") {
      const { candidates } = target;
      skipped.push({ column, row, isUnclear: true, ...(candidates ? { candidates } : {}) });
    } else {
      read.push({ column, target });
      const taken = assumptionOf(phrases, target);
      if (taken !== undefined) assumed.push({ column, row, taken, other: "Cả năm" });
    }
  }
  return { read, skipped, assumed };
}

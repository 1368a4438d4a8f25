import { formatDayMonthYear, parseIsoDate } from "@lienthong/core";
import type { CompetenceRecord, SubjectRecord, YearRecord } from "../../model/year-record.ts";
import type { ColumnTarget } from "../layout/columns.ts";
import type { FoundSubject } from "../layout/school-level.ts";
import { exemptionCell, type WrittenCell } from "../write/sheet-columns.ts";

type SubjectTarget = Extract<ColumnTarget, { readonly kind: "subject" }>;

function text(value: string | undefined): WrittenCell | undefined {
  return value === undefined || value === "" ? undefined : { kind: "text", text: value };
}

function number(value: string | undefined): WrittenCell | undefined {
  return value === undefined ? undefined : { kind: "number", text: value };
}

function scoredValue(
  subject: Extract<SubjectRecord, { kind: "scored" }>,
  { part, period }: SubjectTarget,
  place: number,
): WrittenCell | undefined {
  if (part === "retest") return number(subject.retest);
  if (period === "year" || period === undefined)
    return part === "result" ? number(subject.yearAverage) : undefined;
  const term = subject[period];
  switch (part) {
    case "regular":
      return number(term?.regular?.[place]);
    case "test":
      return number(term?.periodic?.[place]);
    case "midTerm":
    case "endTerm":
      return number(term?.[part]);
    default:
      return number(term?.average);
  }
}

function commentValue(
  subject: Extract<SubjectRecord, { kind: "comment" }>,
  { part, period }: SubjectTarget,
  place: number,
): WrittenCell | undefined {
  if (part === "retest") return text(subject.retest);
  if (period === "year" || period === undefined)
    return part === "result" || part === "level" ? text(subject.yearLevel) : undefined;
  const term = subject[period];
  switch (part) {
    case "regular":
      return text(term?.regular?.[place]);
    case "midTerm":
    case "endTerm":
      return text(term?.[part]);
    default:
      return text(term?.level);
  }
}

function subjectValue(
  record: YearRecord,
  target: SubjectTarget,
  { kind, name }: FoundSubject,
  place: number,
): WrittenCell | undefined {
  const subject = record.subjects.find((each) => each.kind === kind && each.name === name);
  if (target.part === "exemption") return exemptionCell(subject);
  switch (subject?.kind) {
    case undefined:
      return undefined;
    case "scored":
      return scoredValue(subject, target, place);
    case "comment":
      return commentValue(subject, target, place);
    case "primary":
      return target.part === "test" || target.part === "endTerm"
        ? number(subject.finalTest)
        : text(subject.level);
  }
}

function levelOf(list: readonly CompetenceRecord[] | undefined, name: string): WrittenCell | undefined {
  return text(list?.find((each) => each.name === name)?.level);
}

const genders = { male: "Nam", female: "Nữ" } as const;

/** What a record gives for a column about the pupil, for templates without pupils. */
function pupilValue(
  record: YearRecord,
  field: Extract<ColumnTarget, { kind: "pupil" }>["field"],
  row: number,
): WrittenCell | undefined {
  const { pupil } = record;
  const date = pupil?.birthDate === undefined ? undefined : parseIsoDate(pupil.birthDate);
  switch (field) {
    case "ordinal":
      return number(String(row + 1));
    case "name":
      return text(pupil?.name);
    case "familyName":
      return text(pupil?.name?.split(" ").slice(0, -1).join(" "));
    case "givenName":
      return text(pupil?.name?.split(" ").at(-1));
    case "code":
      return text(pupil?.code);
    case "personalNumber":
      return text(pupil?.personalNumber);
    case "birthDate":
      return text(date && formatDayMonthYear(date));
    case "gender":
      return text(pupil?.gender && genders[pupil.gender]);
    case "className":
      return text(record.className);
  }
}

const learningFields = { hk1: "learningHk1", hk2: "learningHk2", year: "learningYear" } as const;

/** Where a value goes besides its column: the place among columns that mean the same, and the row of the pupil. */
export interface ValuePlace {
  readonly subject: (name: string) => FoundSubject;
  /** Among columns that mean the same, as several ĐĐGtx do. */
  readonly place: number;
  readonly row: number;
}

/** What a record gives for a column of a template; undefined when it holds nothing for it. */
export function valueOf(record: YearRecord, target: ColumnTarget, at: ValuePlace): WrittenCell | undefined {
  const { conduct, declared } = record;
  switch (target.kind) {
    case "pupil":
      return pupilValue(record, target.field, at.row);
    case "subject":
      return subjectValue(record, target, at.subject(target.subject), at.place);
    case "conduct":
      return text(conduct?.[target.period]);
    case "learning":
      return text(declared?.[learningFields[target.period]]);
    case "absences":
      return target.period === "year" && record.absentSessions !== undefined
        ? number(String(record.absentSessions))
        : undefined;
    case "promotion":
      // Templates of the sector database want a cross for yes and nothing for no.
      return declared?.isPromoted === true ? text("x") : undefined;
    case "title":
      return text(declared?.title);
    case "overall":
      return text(declared?.overall);
    case "competence":
      return levelOf(record.competences, target.name);
    case "quality":
      return levelOf(record.qualities, target.name);
  }
}

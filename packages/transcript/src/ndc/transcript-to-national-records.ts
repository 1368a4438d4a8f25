import { severityFor } from "@lienthong/core";
import { LossList } from "../formats/common-loss.ts";
import { type FormatConversion, FormatIssues } from "../formats/format-issues.ts";
import type { TranscriptDocument, TranscriptPupil, TranscriptYear } from "../formats/transcript-document.ts";
import { parseTranscript } from "../formats/validate-transcript.ts";
import type { SubjectRecord } from "../model/year-record.ts";
import {
  codeOfLevel,
  type NationalIdentity,
  type NationalLearningRecord,
  nationalLevels,
} from "./national-record.ts";
import {
  defaultPeriodCodes,
  type NationalPeriod,
  type NationalPeriodCodes,
  nationalPeriods,
} from "./periods.ts";

/** The codes of lists that are not public: each comes from the caller, who has them from the education department. */
export interface NationalCodes {
  /** Mã môn học of a subject in a grade. */
  readonly subject: (name: string, grade: number | undefined) => string | undefined;
  /** Mã khối of a grade. */
  readonly grade: (grade: number) => string | undefined;
  /** Mã lớp of the class of a year. */
  readonly classroom: (year: TranscriptYear) => string | undefined;
  /** Mã danh hiệu of a title. */
  readonly title: (title: string) => string | undefined;
}

/** What the records need beside the transcript. */
export interface TranscriptToNationalRecordsOptions {
  readonly codes: NationalCodes;
  /** A key that is unique at the receiver, for the record of a year (by its place) and period. */
  readonly id: (year: number, period: NationalPeriod) => string;
  readonly event: NationalLearningRecord["sukien"];
  /** From 1 upward. */
  readonly version: number;
  /** `2025-06-30T08:00:00`, without zone as the receiver has it. */
  readonly updatedAt: string;
  /** The average over all subjects that the receiver asks for; TT 22/2021 has none, so nobody else can give it. */
  readonly overallAverage?: (year: number, period: NationalPeriod) => string | undefined;
  readonly periodCodes?: NationalPeriodCodes;
}

interface Frame {
  readonly options: TranscriptToNationalRecordsOptions;
  readonly issues: FormatIssues;
  readonly loss: LossList;
}

/** One source knows these rules: they may warn, not refuse. */
const severity = /* @__PURE__ */ severityFor("single-source");

function levelGroup(grade: number | undefined): string | undefined {
  if (grade === undefined) return undefined;
  return grade <= 5 ? "02" : grade <= 9 ? "03" : "04";
}

function identity(pupil: TranscriptPupil): NationalIdentity {
  const { personalNumber, name, birthDate } = pupil;
  const fields = { 10: "ngaythangnamsinh", 7: "thangnamsinh", 4: "namsinh" } as const;
  const field = birthDate && fields[birthDate.length as keyof typeof fields]; // checked: a year, a month or a day
  return {
    ...(personalNumber === undefined ? {} : { sodinhdanh: personalNumber }),
    ...(name === undefined ? {} : { hovaten: name }),
    ...(field === undefined || field === "" ? {} : { [field]: birthDate }),
  };
}

function averageOf(subject: SubjectRecord, period: NationalPeriod): string | undefined {
  if (subject.kind !== "scored") return undefined;
  return period === "year" ? subject.yearAverage : subject[period]?.average;
}

const learningField = { hk1: "learningHk1", hk2: "learningHk2", year: "learningYear" } as const;

function levelCode(
  frame: Frame,
  level: string | undefined,
  path: string,
): NationalLearningRecord["mahocluc"] | undefined {
  if (level === undefined) return undefined;
  const code = codeOfLevel(level);
  if (code === undefined) {
    frame.issues.add(
      "transcript.format.wrong-value",
      path,
      { allowed: nationalLevels.join(", ") },
      { severity },
    );
    frame.loss.add(level, path, "no-place");
  }
  return code;
}

function marksOf(frame: Frame, year: TranscriptYear, period: NationalPeriod, path: string) {
  return year.subjects.flatMap((subject, index) => {
    const diem = averageOf(subject, period);
    if (diem === undefined) return [];
    const mamonhoc = frame.options.codes.subject(subject.name, year.grade);
    if (mamonhoc !== undefined) return [{ mamonhoc, diem }];
    const field = period === "year" ? "yearAverage" : `${period}.average`;
    frame.issues.add(
      "transcript.format.missing",
      `${path}.subjects[${index}]`,
      { field: "mamonhoc" },
      { severity },
    );
    frame.loss.add(diem, `${path}.subjects[${index}].${field}`, "no-place");
    return [];
  });
}

function withValues<Fields extends object>(
  fields: Fields,
): { readonly [Key in keyof Fields]?: Exclude<Fields[Key], undefined> } {
  const kept = Object.entries(fields).filter(([, value]) => value !== undefined);
  return Object.fromEntries(kept) as { readonly [Key in keyof Fields]?: Exclude<Fields[Key], undefined> }; // the same without undefined
}

function recordOf(
  frame: Frame,
  pupil: TranscriptPupil,
  year: TranscriptYear,
  at: { readonly index: number; readonly period: NationalPeriod },
): NationalLearningRecord | undefined {
  const { options, issues } = frame;
  const { index, period } = at;
  const path = `years[${index}]`;
  const isYear = period === "year";
  const { declared = {}, conduct = {}, grade } = year;
  const promoted = isYear ? declared.isPromoted : undefined;
  const title = isYear ? declared.title : undefined;
  const madanhhieu = title === undefined ? undefined : options.codes.title(title);
  if (title !== undefined && madanhhieu === undefined)
    frame.loss.add(title, `${path}.declared.title`, "no-place");
  const results = withValues({
    mahocluc: levelCode(frame, declared[learningField[period]], `${path}.declared.${learningField[period]}`),
    mahanhkiem: levelCode(frame, conduct[period], `${path}.conduct.${period}`),
    madanhhieu,
    colenlop: promoted === undefined ? undefined : promoted ? ("1" as const) : ("0" as const),
    diemtongket: options.overallAverage?.(index, period),
  });
  const diemMon = marksOf(frame, year, period, path);
  if (diemMon.length === 0 && Object.keys(results).length === 0) return undefined;
  const record: NationalLearningRecord = {
    idbanghi: options.id(index, period),
    sukien: options.event,
    phienban: options.version,
    thoigiancapnhat: options.updatedAt,
    ...withValues({
      manhomcaphoc: levelGroup(grade),
      matruong: year.school?.code,
      makhoi: grade === undefined ? undefined : options.codes.grade(grade),
      malop: options.codes.classroom(year),
      mahocsinh: pupil.code,
    }),
    hocky: (options.periodCodes ?? defaultPeriodCodes)[period],
    ...results,
    diemMon,
    nguoiVN: identity(pupil),
  };
  const needed = [
    "manhomcaphoc",
    "matruong",
    "makhoi",
    "malop",
    "mahocsinh",
    "diemtongket",
    "mahocluc",
    "mahanhkiem",
  ] as const;
  for (const field of isYear ? ([...needed, "colenlop"] as const) : needed)
    if (record[field] === undefined)
      issues.add("transcript.format.missing", `${path}.${period}`, { field }, { severity });
  return record;
}

/** What the records have no place for. */
function addLoss({ pupil = {}, years, history }: TranscriptDocument, frame: Frame): void {
  const { loss, options } = frame;
  loss.add(history, "history", "no-place");
  loss.add(pupil.gender, "pupil.gender", "no-place");
  loss.add(pupil.birthPlace, "pupil.birthPlace", "no-place");
  for (const [index, year] of years.entries()) {
    const path = `years[${index}]`;
    // Only the key of the record, which the caller makes, may say which year it is.
    loss.add(year.schoolYear, `${path}.schoolYear`, "no-place");
    loss.add(year.school?.name, `${path}.school.name`, "no-place");
    loss.add(year.school?.place, `${path}.school.place`, "no-place");
    if (options.codes.classroom(year) === undefined)
      loss.add(year.className, `${path}.className`, "no-place");
    for (const field of ["competences", "qualities", "absentSessions", "isRecognisedByClass"] as const)
      // Days of absence are asked for, the record counts sessions: one is not the other.
      loss.add(year[field], `${path}.${field}`, "no-place");
    loss.add(year.conduct?.afterSummer, `${path}.conduct.afterSummer`, "no-place");
    loss.add(year.declared?.overall, `${path}.declared.overall`, "no-place");
    for (const [at, subject] of year.subjects.entries())
      addSubjectLoss(subject, `${path}.subjects[${at}]`, loss);
  }
}

function addSubjectLoss(subject: SubjectRecord, path: string, loss: LossList): void {
  if (subject.kind !== "scored") {
    loss.add(subject.name, path, "no-place");
    return;
  }
  for (const field of ["lessonsPerYear", "retest", "isSpecialised", "exemption"] as const)
    loss.add(subject[field], `${path}.${field}`, "no-place");
  for (const term of ["hk1", "hk2"] as const)
    for (const field of ["regular", "midTerm", "periodic", "endTerm"] as const)
      loss.add(subject[term]?.[field], `${path}.${term}.${field}`, "no-place");
}

/**
 * A transcript as learning-result records with the fields that are shared with the National Data Centre (bản ghi kết quả học tập chia sẻ với Trung
 * tâm Dữ liệu quốc gia): one for each term and the year that has results. The fields are known from one source, the code lists and the
 * way in which records travel are not public: codes come from the caller, nothing is made up, and what is asked for but not
 * known is a warning. Throws `TranscriptError` when the transcript is none.
 *
 * @example
 * ```ts
 * import { transcriptToNationalRecords } from "@lienthong/transcript/ndc";
 *
 * const { value } = transcriptToNationalRecords(
 *   { years: [{ grade: 6, subjects: [{ kind: "scored", name: "Toán", yearAverage: "8.5" }] }] },
 *   {
 *     codes: { subject: (name) => `mã của ${name}`, grade: () => undefined, classroom: () => undefined, title: () => undefined },
 *     id: (year, period) => `truong-mau/1/${year}/${period}`,
 *     event: "NEW",
 *     version: 1,
 *     updatedAt: "2025-06-30T08:00:00",
 *   },
 * );
 * value[0]?.diemMon; // [{ mamonhoc: "mã của Toán", diem: "8.5" }]
 * ```
 */
export function transcriptToNationalRecords(
  transcript: TranscriptDocument,
  options: TranscriptToNationalRecordsOptions,
): FormatConversion<readonly NationalLearningRecord[]> {
  if (!Number.isSafeInteger(options.version) || options.version < 1)
    throw new TypeError("version is a whole number from 1 upward");
  if (!/^[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}$/u.test(options.updatedAt.slice(0, 30)))
    throw new TypeError("updatedAt is a time as 2025-06-30T08:00:00");
  const clean = parseTranscript(transcript);
  const frame: Frame = { options, issues: new FormatIssues(), loss: new LossList() };
  addLoss(clean, frame);
  const value = clean.years.flatMap((year, index) =>
    nationalPeriods.flatMap((period) => {
      const record = recordOf(frame, clean.pupil ?? {}, year, { index, period });
      return record ? [record] : [];
    }),
  );
  if (value.length === 0) frame.issues.add("transcript.format.no-results", "years", undefined, { severity });
  return { value, loss: frame.loss.list, issues: frame.issues.list };
}

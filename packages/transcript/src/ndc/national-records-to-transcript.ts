import { isFailure, type Issue, type Result, severityFor } from "@lienthong/core";
import { type FormatIssue, FormatIssues } from "../formats/format-issues.ts";
import type { TranscriptDocument } from "../formats/transcript-document.ts";
import { validateTranscript } from "../formats/validate-transcript.ts";
import { levelOfCode, type NationalLearningRecord } from "./national-record.ts";
import {
  defaultPeriodCodes,
  type NationalPeriod,
  type NationalPeriodCodes,
  nationalPeriods,
} from "./periods.ts";
import { validateNationalRecord } from "./validate-national-record.ts";

/** What the codes of the lists that are not public stand for. */
export interface NationalCodeNames {
  /** Name of a subject (môn học). */
  readonly subject: (code: string) => string | undefined;
  /** Grade, 1 to 12 (khối lớp). */
  readonly grade: (code: string) => number | undefined;
  /** Name of a class (lớp). */
  readonly classroom: (code: string) => string | undefined;
  /** Name of a title (danh hiệu). */
  readonly title: (code: string) => string | undefined;
}

/** How to read records of the National Data Centre. */
export interface NationalRecordsToTranscriptOptions {
  readonly names: NationalCodeNames;
  readonly periodCodes?: NationalPeriodCodes;
}

type Open = Record<string, unknown>;

const mostRecords = 1_000;

function known(fields: Open): Open {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined));
}

/** The records that hold: of each key the highest version, unless that one cancels it. */
function latest(records: readonly NationalLearningRecord[]): readonly NationalLearningRecord[] {
  const byId = new Map<string, NationalLearningRecord>();
  for (const record of records)
    if (record.phienban > (byId.get(record.idbanghi)?.phienban ?? 0)) byId.set(record.idbanghi, record);
  return [...byId.values()].filter(({ sukien }) => sukien !== "CANCEL");
}

/** One year in the making. */
interface Draft {
  readonly fields: Open;
  readonly subjects: Map<string, Open>;
  readonly conduct: Open;
  readonly declared: Open;
}

/** A code whose meaning the caller does not know: what it stands for is not in the transcript. */
function addUnknown(issues: FormatIssues, path: string, list: string): void {
  const severity = severityFor("single-source");
  issues.add("transcript.format.unknown-reference", path, { file: list }, { severity });
}

function addRecord(
  draft: Draft,
  record: NationalLearningRecord,
  period: NationalPeriod,
  { names }: NationalRecordsToTranscriptOptions,
  issues: FormatIssues,
): void {
  const learning = { hk1: "learningHk1", hk2: "learningHk2", year: "learningYear" } as const;
  const level = levelOfCode(record.mahocluc);
  if (level !== undefined) draft.declared[learning[period]] = level;
  const conduct = levelOfCode(record.mahanhkiem);
  if (conduct !== undefined) draft.conduct[period] = conduct;
  const title = record.madanhhieu === undefined ? undefined : names.title(record.madanhhieu);
  if (title !== undefined) draft.declared["title"] = title;
  else if (record.madanhhieu !== undefined) addUnknown(issues, "madanhhieu", "mã danh hiệu");
  if (record.colenlop !== undefined) draft.declared["isPromoted"] = record.colenlop === "1";
  for (const [index, { mamonhoc, diem }] of record.diemMon.entries()) {
    const name = names.subject(mamonhoc);
    if (name === undefined) {
      addUnknown(issues, `diemMon[${index}].mamonhoc`, "mã môn học");
      continue;
    }
    const subject = draft.subjects.get(name) ?? { kind: "scored", name };
    draft.subjects.set(name, subject);
    if (period === "year") subject["yearAverage"] = diem;
    else subject[period] = { average: diem };
  }
}

/**
 * The transcript that learning-result records of one pupil hold (đọc học bạ từ các bản ghi kết quả học tập): of each key the highest version, none of those
 * that were cancelled. Codes whose meaning the caller does not know are warnings. The school year is not in the records.
 * Never throws on data.
 *
 * @example
 * ```ts
 * import { nationalRecordsToTranscript } from "@lienthong/transcript/ndc";
 *
 * const names = { subject: () => undefined, grade: () => undefined, classroom: () => undefined, title: () => undefined };
 * nationalRecordsToTranscript([], { names }).ok; // true, and without years
 * ```
 */
export function nationalRecordsToTranscript(
  input: readonly unknown[],
  options: NationalRecordsToTranscriptOptions,
): Result<TranscriptDocument, FormatIssue["code"]> {
  const issues = new FormatIssues();
  if (!Array.isArray(input)) {
    issues.add("transcript.format.wrong-type", "", { expected: "[ ]" }, { severity: "fatal" });
    return { ok: false, issues: issues.list };
  }
  if (input.length > mostRecords) issues.add("transcript.format.too-many", "", { limit: mostRecords });
  const found: Issue<FormatIssue["code"]>[] = [];
  const records = input.slice(0, mostRecords).flatMap((each: unknown, index) => {
    const checked = validateNationalRecord(each);
    for (const issue of checked.issues)
      found.push({ ...issue, path: issue.path === "" ? `[${index}]` : `[${index}].${issue.path}` });
    return checked.ok ? [checked.value] : [];
  });
  const current = latest(records);
  const people = new Set(
    current.map(({ mahocsinh, nguoiVN }) => JSON.stringify([mahocsinh, nguoiVN.sodinhdanh])),
  );
  if (people.size > 1) issues.add("transcript.format.wrong-value", "nguoiVN", { allowed: "1" });
  const codes = options.periodCodes ?? defaultPeriodCodes;
  const drafts = new Map<string, Draft>();
  for (const record of current) {
    const { matruong, makhoi, malop } = record;
    const period = nationalPeriods.find((each) => codes[each] === record.hocky);
    if (period === undefined) {
      issues.add("transcript.format.wrong-value", "hocky", { allowed: Object.values(codes).join(", ") });
      continue;
    }
    const key = JSON.stringify([matruong, makhoi, malop]);
    const fields = known({
      school: matruong === undefined ? undefined : { code: matruong },
      grade: makhoi === undefined ? undefined : options.names.grade(makhoi),
      className: malop === undefined ? undefined : options.names.classroom(malop),
    });
    if (!drafts.has(key)) {
      if (makhoi !== undefined && fields["grade"] === undefined) addUnknown(issues, "makhoi", "mã khối");
      if (malop !== undefined && fields["className"] === undefined) addUnknown(issues, "malop", "mã lớp");
    }
    const draft = drafts.get(key) ?? { fields, subjects: new Map<string, Open>(), conduct: {}, declared: {} };
    drafts.set(key, draft);
    addRecord(draft, record, period, options, issues);
  }
  const [first] = current;
  const { sodinhdanh, hovaten, ngaythangnamsinh, thangnamsinh, namsinh } = first?.nguoiVN ?? {};
  const pupil = known({
    name: hovaten,
    code: first?.mahocsinh,
    personalNumber: sodinhdanh,
    birthDate: ngaythangnamsinh ?? thangnamsinh ?? namsinh,
  });
  const years = [...drafts.values()].map(({ fields, subjects, conduct, declared }) => ({
    ...fields,
    subjects: [...subjects.values()],
    ...(Object.keys(conduct).length === 0 ? {} : { conduct }),
    ...(Object.keys(declared).length === 0 ? {} : { declared }),
  }));
  const checked = validateTranscript(Object.keys(pupil).length === 0 ? { years } : { pupil, years });
  const all = [...found, ...issues.list, ...checked.issues];
  return checked.ok && !all.some(({ severity }) => isFailure(severity))
    ? { ok: true, value: checked.value, issues: all }
    : { ok: false, issues: all };
}

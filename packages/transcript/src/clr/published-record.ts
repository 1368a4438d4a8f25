import type { Issue } from "@lienthong/core";
import { assess } from "../assess/assess.ts";
import type { Assessment, SubjectAssessment } from "../assess/assessment.ts";
import type { Outcome } from "../assess/outcome.ts";
import { checkYearRecord } from "../check/check-year-record.ts";
import type { ClrIssueCode } from "../messages/codes.ts";
import type {
  ConductRecord,
  DeclaredResults,
  SubjectRecord,
  TermId,
  YearRecord,
} from "../model/year-record.ts";

/** A record with every result that the rules give put into the places where a record states results. */
export interface PublishedRecord {
  readonly record: YearRecord;
  readonly learningAfterRetest?: string;
  readonly issues: readonly Issue<ClrIssueCode>[];
}

function value<Value>(outcome: Outcome<Value> | undefined, stated: Value | undefined): Value | undefined {
  return outcome?.decided ? outcome.value : stated;
}

/** The fields that are not undefined. */
function known<Shape extends object>(shape: {
  readonly [Key in keyof Shape]?: Shape[Key] | undefined;
}): Partial<Shape> {
  const kept = Object.entries(shape).filter(([, each]) => each !== undefined);
  return Object.fromEntries(kept) as Partial<Shape>; // the same fields without the undefined ones
}

function publishSubject(subject: SubjectRecord, result: SubjectAssessment | undefined): SubjectRecord {
  if (subject.kind === "scored" && result?.kind === "scored") {
    const term = (id: TermId) => {
      const average = value(result[id], subject[id]?.average);
      return average === undefined && subject[id] === undefined
        ? undefined
        : known({ ...subject[id], average });
    };
    const yearAverage = value(result.year, subject.yearAverage);
    return { ...subject, ...known({ hk1: term("hk1"), hk2: term("hk2"), yearAverage }) };
  }
  if (subject.kind === "comment" && result?.kind === "comment") {
    const term = (id: TermId) => {
      const level = value(result[id], subject[id]?.level);
      return level === undefined && subject[id] === undefined ? undefined : known({ ...subject[id], level });
    };
    const yearLevel = value(result.year, subject.yearLevel);
    return { ...subject, ...known({ hk1: term("hk1"), hk2: term("hk2"), yearLevel }) };
  }
  return subject;
}

function publishDeclared(record: YearRecord, assessment: Assessment): Partial<DeclaredResults> {
  const { declared = {} } = record;
  if (assessment.kind === "unknown-regulation") return declared;
  const title = assessment.title.decided ? (assessment.title.value ?? undefined) : declared.title;
  if (assessment.kind === "primary")
    return { ...declared, ...known({ overall: value(assessment.overall, declared.overall), title }) };
  const { learning, promotion } = assessment;
  const level = (outcome: typeof learning.year, stated: string | undefined): string | undefined =>
    outcome.decided ? outcome.value.level : stated;
  // While a repeated assessment or the summer is still to come, nothing is decided.
  const isPending = promotion.decided && promotion.value !== "promoted" && promotion.value !== "not-promoted";
  const decidedPromotion = promotion.decided ? promotion.value === "promoted" : declared.isPromoted;
  const isPromoted = isPending ? undefined : decidedPromotion;
  const { isPromoted: _stated, ...others } = declared;
  return {
    ...others,
    ...known({
      learningHk1: level(learning.hk1, declared.learningHk1),
      learningHk2: level(learning.hk2, declared.learningHk2),
      learningYear: level(learning.year, declared.learningYear),
      title,
      isPromoted,
    }),
  };
}

function publishConduct(record: YearRecord, assessment: Assessment): ConductRecord | undefined {
  const year =
    assessment.kind === "secondary"
      ? value(assessment.conductYear, record.conduct?.year)
      : record.conduct?.year;
  const conduct = { ...record.conduct, ...(year === undefined ? {} : { year }) };
  return Object.keys(conduct).length === 0 ? undefined : conduct;
}

/** Puts the results of the rules into a record; says where the record stated something else. */
export function publishRecord(record: YearRecord, assessment: Assessment = assess(record)): PublishedRecord {
  const subjects: SubjectRecord[] = [];
  let next = 0;
  for (const subject of record.subjects) {
    const isAssessed = assessment.kind === "secondary" && subject.kind !== "primary";
    subjects.push(publishSubject(subject, isAssessed ? assessment.subjects[next] : undefined));
    if (isAssessed) next += 1;
  }
  const declared = publishDeclared(record, assessment);
  const conduct = publishConduct(record, assessment);
  const issues = checkYearRecord(record, {}, assessment)
    .filter(({ code }) => code.startsWith("transcript.declared."))
    .map(({ path, source }): Issue<ClrIssueCode> => {
      const issue = { code: "transcript.clr.stated-differs", severity: "warning", path } as const;
      return source === undefined ? issue : { ...issue, source };
    });
  const after = assessment.kind === "secondary" ? assessment.learning.afterRetest : undefined;
  return {
    record: {
      ...record,
      subjects,
      ...(conduct ? { conduct } : {}),
      ...(Object.keys(declared).length === 0 ? {} : { declared }),
    },
    ...(after?.decided ? { learningAfterRetest: after.value.level } : {}),
    issues,
  };
}

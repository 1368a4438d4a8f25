import type {
  CommentLevel,
  CommentTerm,
  CompetenceRecord,
  ConductRecord,
  DeclaredResults,
  Exemption,
  PrimarySubject,
  PupilIdentity,
  ScoredTerm,
  SubjectRecord,
  TermId,
  YearRecord,
} from "../../model/year-record.ts";

/** A type whose fields can be set. */
export type Open<Shape> = { -readonly [Key in keyof Shape]?: Shape[Key] | undefined };

/** A subject while it is read. */
export interface SubjectDraft {
  readonly kind: SubjectRecord["kind"];
  readonly name: string;
  readonly scored: Readonly<Record<TermId, Open<ScoredTerm>>>;
  readonly comment: Readonly<Record<TermId, Open<CommentTerm>>>;
  readonly primary: Open<PrimarySubject>;
  yearAverage?: string;
  yearLevel?: CommentLevel;
  retestMark?: string;
  retestLevel?: CommentLevel;
  /** What cells of the subject say that the pupil is exempt from. */
  readonly exempt: Set<Exemption>;
}

/** A pupil's year while it is read. */
export interface PupilDraft {
  readonly pupil: Open<PupilIdentity>;
  className?: string;
  /** Class and school year of the sheets that the pupil stands in. */
  sheetClass?: string | undefined;
  schoolYear?: string | undefined;
  readonly subjects: Map<string, SubjectDraft>;
  readonly conduct: Open<ConductRecord>;
  readonly declared: Open<DeclaredResults>;
  readonly competences: CompetenceRecord[];
  readonly qualities: CompetenceRecord[];
  readonly absences: Partial<Record<TermId | "year", number>>;
  /** Cells by path inside the record; paths of subjects begin with the subject's name and a tab. */
  readonly cells: Map<string, string>;
  readonly keyCell: string;
}

/** An empty draft. */
export function createPupilDraft(keyCell: string): PupilDraft {
  return {
    pupil: {},
    subjects: new Map(),
    conduct: {},
    declared: {},
    competences: [],
    qualities: [],
    absences: {},
    cells: new Map(),
    keyCell,
  };
}

/** The draft of a subject, made when it is first met. */
export function subjectDraft(draft: PupilDraft, kind: SubjectRecord["kind"], name: string): SubjectDraft {
  const found = draft.subjects.get(name);
  if (found) return found;
  const made: SubjectDraft = {
    kind,
    name,
    scored: { hk1: {}, hk2: {} },
    comment: { hk1: {}, hk2: {} },
    primary: {},
    exempt: new Set(),
  };
  draft.subjects.set(name, made);
  return made;
}

function isEmpty(shape: object): boolean {
  return Object.values(shape).every((value) => value === undefined);
}

/** The shape without its undefined fields, or undefined when nothing is left. */
function filled<Shape extends object>(shape: Open<Shape>): Shape | undefined {
  if (isEmpty(shape)) return undefined;
  // Only optional fields are left out, so what remains is the shape.
  return Object.fromEntries(Object.entries(shape).filter(([, value]) => value !== undefined)) as Shape;
}

/** What the pupil is exempt from: both terms are the year. */
function exemptionOf({ exempt }: SubjectDraft): Exemption | undefined {
  if (exempt.has("year") || (exempt.has("hk1") && exempt.has("hk2"))) return "year";
  return (["hk1", "hk2", "practice"] as const).find((each) => exempt.has(each));
}

function finishSubject(draft: SubjectDraft): SubjectRecord {
  const { kind, name } = draft;
  const exempt = exemptionOf(draft);
  const exemption = exempt === undefined ? {} : { exemption: exempt };
  if (kind === "primary") {
    const ofYear = exempt === undefined || exempt === "practice" ? exempt : "year";
    return { ...filled(draft.primary), kind, name, ...(ofYear === undefined ? {} : { exemption: ofYear }) };
  }
  if (kind === "scored") {
    const hk1 = filled<ScoredTerm>(draft.scored.hk1);
    const hk2 = filled<ScoredTerm>(draft.scored.hk2);
    const { yearAverage, retestMark: retest } = draft;
    return {
      kind,
      name,
      ...(hk1 ? { hk1 } : {}),
      ...(hk2 ? { hk2 } : {}),
      ...(yearAverage === undefined ? {} : { yearAverage }),
      ...(retest === undefined ? {} : { retest }),
      ...exemption,
    };
  }
  const hk1 = filled<CommentTerm>(draft.comment.hk1);
  const hk2 = filled<CommentTerm>(draft.comment.hk2);
  const { yearLevel, retestLevel: retest } = draft;
  return {
    kind,
    name,
    ...(hk1 ? { hk1 } : {}),
    ...(hk2 ? { hk2 } : {}),
    ...(yearLevel === undefined ? {} : { yearLevel }),
    ...(retest === undefined ? {} : { retest }),
    ...exemption,
  };
}

function totalAbsences({ year, hk1, hk2 }: PupilDraft["absences"]): number | undefined {
  if (year !== undefined) return year;
  return hk1 === undefined || hk2 === undefined ? undefined : hk1 + hk2;
}

/** The record of a finished draft. */
export function finishDraft(
  draft: PupilDraft,
  common: { schoolYear?: string | undefined; grade?: number | undefined; className?: string | undefined },
): YearRecord {
  const pupil = filled<PupilIdentity>(draft.pupil);
  const conduct = filled<ConductRecord>(draft.conduct);
  const declared = filled<DeclaredResults>(draft.declared);
  const className = draft.className ?? common.className;
  const absentSessions = totalAbsences(draft.absences);
  return {
    ...(common.schoolYear === undefined ? {} : { schoolYear: common.schoolYear }),
    ...(common.grade === undefined ? {} : { grade: common.grade }),
    ...(className === undefined ? {} : { className }),
    ...(pupil ? { pupil } : {}),
    subjects: [...draft.subjects.values()].map(finishSubject),
    ...(conduct ? { conduct } : {}),
    ...(draft.competences.length > 0 ? { competences: draft.competences } : {}),
    ...(draft.qualities.length > 0 ? { qualities: draft.qualities } : {}),
    ...(absentSessions === undefined ? {} : { absentSessions }),
    ...(declared ? { declared } : {}),
  };
}

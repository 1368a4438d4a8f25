import { readExemptionCell } from "../../import/exemption-cell.ts";
import { readYearLevel } from "../../import/level-cell.ts";
import type { CommentLevel } from "../../model/year-record.ts";
import type { Cell } from "../grid.ts";
import {
  type CellIssueCode,
  type CellValue,
  commentValue,
  competenceValue,
  countValue,
  dateValue,
  markValue,
  marksValue,
  primaryLevelValue,
  textValue,
  yearLevelValue,
} from "./cell-values.ts";
import type { ColumnTarget, PupilField } from "./columns.ts";
import { type PupilDraft, subjectDraft } from "./pupil-draft.ts";
import type { FoundSubject } from "./school-level.ts";
import { headerWords } from "./vocabulary.ts";

/** What became of a cell. */
export type Filled =
  | { readonly kind: "taken"; readonly path: string }
  | { readonly kind: "empty" }
  /** The pupil already has another value there. */
  | { readonly kind: "conflict"; readonly path: string }
  | {
      readonly kind: "bad";
      readonly code: CellIssueCode | "transcript.pupil.personal-number";
      readonly allowed?: string;
    };

type SubjectTarget = Extract<ColumnTarget, { readonly kind: "subject" }>;

/** Puts a value into a field of a draft, unless another value stands there. */
function put<Shape extends object, Key extends keyof Shape>(
  shape: Shape,
  key: Key,
  value: CellValue<Exclude<Shape[Key], undefined>>,
  path: string,
): Filled {
  if (value.kind !== "value") return value;
  const before = shape[key];
  if (before !== undefined && before !== value.value) return { kind: "conflict", path };
  shape[key] = value.value;
  return { kind: "taken", path };
}

/** The path of a subject while its place in the list is not known. */
export function subjectPath(name: string, rest: string): string {
  return `${name}\t${rest}`;
}

/** Stands for a mark that could not be read: no result is then computed without it. */
const unreadable = "?";

/** Adds marks to a list, in the same way. */
function addMarks(
  list: readonly string[] | undefined,
  cell: Cell | undefined,
): { list: readonly string[]; value: CellValue<readonly string[]> } {
  const before = list ?? [];
  const value = marksValue(cell);
  const more = value.kind === "value" ? value.value : value.kind === "bad" ? [unreadable] : [];
  return { list: [...before, ...more], value };
}

function fillScored(draft: PupilDraft, target: SubjectTarget, name: string, cell: Cell | undefined): Filled {
  const subject = subjectDraft(draft, "scored", name);
  const { part, period } = target;
  if (part === "retest" || period === "year" || period === undefined) {
    const [field, path] =
      part === "retest" ? (["retestMark", "retest"] as const) : (["yearAverage", "yearAverage"] as const);
    const filled = put(subject, field, markValue(cell), subjectPath(name, path));
    if (filled.kind === "bad") subject[field] = unreadable;
    return filled;
  }
  const term = subject.scored[period];
  const at = (field: string): string => subjectPath(name, `${period}.${field}`);
  switch (part) {
    case "regular":
    case "test": {
      const field = part === "regular" ? "regular" : "periodic";
      const { list, value } = addMarks(term[field], cell);
      if (list.length > 0) term[field] = list;
      return value.kind === "value"
        ? { kind: "taken", path: at(`${field}[${list.length - value.value.length}]`) }
        : value;
    }
    default: {
      const field = part === "midTerm" || part === "endTerm" ? part : "average";
      const filled = put(term, field, markValue(cell), at(field));
      if (filled.kind === "bad") term[field] = unreadable;
      return filled;
    }
  }
}

function fillComment(draft: PupilDraft, target: SubjectTarget, name: string, cell: Cell | undefined): Filled {
  const subject = subjectDraft(draft, "comment", name);
  const { part, period } = target;
  if (part === "retest") return put(subject, "retestLevel", commentValue(cell), subjectPath(name, "retest"));
  if (period === "year" || period === undefined)
    return put(subject, "yearLevel", commentValue(cell), subjectPath(name, "yearLevel"));
  const term = subject.comment[period];
  const at = (field: string): string => subjectPath(name, `${period}.${field}`);
  switch (part) {
    case "regular": {
      const level: CellValue<CommentLevel> = commentValue(cell);
      if (level.kind !== "value") return level;
      const before = term.regular ?? [];
      term.regular = [...before, level.value];
      return { kind: "taken", path: at(`regular[${before.length}]`) };
    }
    case "midTerm":
      return put(term, "midTerm", commentValue(cell), at("midTerm"));
    case "endTerm":
      return put(term, "endTerm", commentValue(cell), at("endTerm"));
    default:
      return put(term, "level", commentValue(cell), at("level"));
  }
}

function fillPrimary(draft: PupilDraft, target: SubjectTarget, name: string, cell: Cell | undefined): Filled {
  const { primary } = subjectDraft(draft, "primary", name);
  if (target.part !== "test" && target.part !== "endTerm")
    return put(primary, "level", primaryLevelValue(cell), subjectPath(name, "level"));
  const mark = markValue(cell);
  // A whole mark is written without decimals, as the circular wants it.
  const whole =
    mark.kind === "value" && mark.value.endsWith(".0")
      ? { kind: "value" as const, value: mark.value.slice(0, -2) }
      : mark;
  return put(primary, "finalTest", whole, subjectPath(name, "finalTest"));
}

/** Reads M, Miễn and the like; undefined when the cell says something else. */
function fillExemption(
  draft: PupilDraft,
  { part, period }: SubjectTarget,
  { kind, name }: FoundSubject,
  cell: Cell | undefined,
): Filled | undefined {
  const isOwnColumn = part === "exemption";
  if (cell?.kind !== "text") return isOwnColumn ? { kind: "empty" } : undefined;
  const said = readExemptionCell(cell.text);
  // A cross in a column of exemptions says what M says elsewhere.
  const isCross = isOwnColumn && /^[xX]$/u.test(cell.text.trim().slice(0, 2));
  const found = isCross ? "here" : said;
  if (found === undefined || part === "retest") {
    if (!isOwnColumn || cell.text.trim() === "") return isOwnColumn ? { kind: "empty" } : undefined;
    return { kind: "bad", code: "transcript.workbook.bad-level", allowed: "M, Miễn, Miễn phần thực hành" };
  }
  subjectDraft(draft, kind, name).exempt.add(found === "here" ? (period ?? "year") : found);
  return { kind: "taken", path: subjectPath(name, "exemption") };
}

function fillSubject(
  draft: PupilDraft,
  target: SubjectTarget,
  finder: (name: string) => FoundSubject,
  cell: Cell | undefined,
): Filled {
  const { kind, name } = finder(target.subject);
  const exempt = fillExemption(draft, target, { kind, name }, cell);
  if (exempt) return exempt;
  switch (kind) {
    case "primary":
      return fillPrimary(draft, target, name, cell);
    case "comment":
      return fillComment(draft, target, name, cell);
    case "scored":
      return fillScored(draft, target, name, cell);
  }
}

const genders: Readonly<Record<string, "male" | "female">> = {
  nam: "male",
  "01": "male",
  "1": "male",
  nữ: "female",
  nu: "female",
  "02": "female",
  "2": "female",
  x: "female",
};

function fillPupil(
  draft: PupilDraft,
  field: PupilField,
  cell: Cell | undefined,
  isDate1904: boolean,
): Filled {
  const { pupil } = draft;
  const text = textValue(cell);
  switch (field) {
    case "ordinal":
      return { kind: "empty" };
    case "name":
    case "familyName":
    case "givenName": {
      if (text.kind !== "value") return text;
      return put(pupil, "name", text, "pupil.name");
    }
    case "code":
      return put(pupil, "code", text, "pupil.code");
    case "personalNumber": {
      const isNumber = text.kind !== "value" || /^[0-9]{12}$/u.test(text.value.slice(0, 13));
      return isNumber
        ? put(pupil, "personalNumber", text, "pupil.personalNumber")
        : { kind: "bad", code: "transcript.pupil.personal-number" };
    }
    case "birthDate":
      return put(pupil, "birthDate", dateValue(cell, isDate1904), "pupil.birthDate");
    case "gender": {
      if (text.kind !== "value") return text;
      const words = headerWords(text.value);
      const gender = Object.hasOwn(genders, words) ? genders[words] : undefined;
      return gender === undefined
        ? { kind: "bad", code: "transcript.workbook.bad-level", allowed: "Nam, Nữ" }
        : put(pupil, "gender", { kind: "value", value: gender }, "pupil.gender");
    }
    case "className":
      return put(draft, "className", text, "className");
  }
}

const promotionWords: Readonly<Record<string, boolean>> = {
  x: true,
  "lên lớp": true,
  "được lên lớp": true,
  "ở lại lớp": false,
  "không được lên lớp": false,
};

function fillPromotion(draft: PupilDraft, cell: Cell | undefined): Filled {
  const text = textValue(cell);
  if (text.kind !== "value") return text;
  const words = headerWords(text.value);
  const isPromoted = Object.hasOwn(promotionWords, words) ? promotionWords[words] : undefined;
  if (isPromoted === undefined)
    return {
      kind: "bad",
      code: "transcript.workbook.bad-level",
      allowed: "x, lên lớp, ở lại lớp, không được lên lớp",
    };
  return put(draft.declared, "isPromoted", { kind: "value", value: isPromoted }, "declared.isPromoted");
}

function fillOverall(draft: PupilDraft, cell: Cell | undefined): Filled {
  const text = textValue(cell);
  if (text.kind !== "value") return text;
  const code = text.value.toUpperCase();
  if (["HTXS", "HTT", "HT", "CHT"].includes(code))
    return put(draft.declared, "overall", { kind: "value", value: code }, "declared.overall");
  const level = readYearLevel(text.value);
  return level === undefined
    ? { kind: "bad", code: "transcript.workbook.bad-level", allowed: "HTXS, HTT, HT, CHT" }
    : put(draft.declared, "learningYear", { kind: "value", value: level }, "declared.learningYear");
}

const learningFields = { hk1: "learningHk1", hk2: "learningHk2", year: "learningYear" } as const;

/** Reads one cell into a pupil's draft, by what its column holds. */
export function fillPupilCell(
  draft: PupilDraft,
  target: ColumnTarget,
  cell: Cell | undefined,
  finder: (name: string) => FoundSubject,
  isDate1904: boolean,
): Filled {
  switch (target.kind) {
    case "pupil":
      return fillPupil(draft, target.field, cell, isDate1904);
    case "subject":
      return fillSubject(draft, target, finder, cell);
    case "conduct":
      return put(draft.conduct, target.period, yearLevelValue(cell), `conduct.${target.period}`);
    case "learning": {
      const field = learningFields[target.period];
      return put(draft.declared, field, yearLevelValue(cell), `declared.${field}`);
    }
    case "absences":
      return put(draft.absences, target.period, countValue(cell), "absentSessions");
    case "promotion":
      return fillPromotion(draft, cell);
    case "title":
      return put(draft.declared, "title", textValue(cell), "declared.title");
    case "overall":
      return fillOverall(draft, cell);
    case "competence":
    case "quality": {
      const level = competenceValue(cell);
      if (level.kind !== "value") return level;
      const list = target.kind === "quality" ? draft.qualities : draft.competences;
      const path = `${target.kind === "quality" ? "qualities" : "competences"}[${list.length}].level`;
      list.push({ name: target.name, level: level.value });
      return { kind: "taken", path };
    }
  }
}

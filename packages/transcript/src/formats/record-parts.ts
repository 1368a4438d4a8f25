import type { SubjectRecord, YearRecord } from "../model/year-record.ts";
import {
  commentSlots,
  competenceSlot,
  conductSlots,
  primarySlots,
  promotionTexts,
  scoredSlots,
  type Slot,
  withExemptionText,
  yearSlots,
} from "./result-slots.ts";

/** What a part of a year is called in the formats: the kind of its subject, or the field of the record. */
export type PartCode = SubjectRecord["kind"] | "competences" | "qualities" | "conduct" | "year" | "title";

/** A value of a part with the slot that says what it is; a list has several of one slot. */
export interface PartResult {
  readonly slot: Slot;
  readonly value: string;
}

/** A part of a year with results of its own: a subject, a competence, conduct, the year as a whole, the title. */
export interface RecordPart {
  readonly path: string;
  readonly code: PartCode;
  readonly name: string;
  readonly results: readonly PartResult[];
}

/** What may stand in the results of a part, by its code. */
export const slotsByCode: Readonly<Record<PartCode, readonly Slot[]>> = {
  scored: scoredSlots,
  comment: commentSlots,
  primary: primarySlots,
  competences: [competenceSlot],
  qualities: [competenceSlot],
  conduct: conductSlots,
  year: yearSlots,
  title: [],
};

/** The texts at a path inside a value: one, several for a list, none. */
function textsAt(values: object, path: string): readonly string[] {
  let at: unknown = values;
  for (const step of path.split("."))
    at = typeof at === "object" && at !== null ? (at as Readonly<Record<string, unknown>>)[step] : undefined;
  const list: readonly unknown[] = Array.isArray(at) ? at : at === undefined ? [] : [at];
  return list.map((each) => (typeof each === "string" ? each : JSON.stringify(each)));
}

function part(path: string, code: PartCode, name: string, values: object): RecordPart {
  const results = slotsByCode[code].flatMap((slot) =>
    textsAt(values, slot.path).map((value) => ({ slot, value })),
  );
  return { path, code, name, results };
}

function promotionText(isPromoted: boolean | undefined): string | undefined {
  if (isPromoted === undefined) return undefined;
  return isPromoted ? promotionTexts.promoted : promotionTexts.notPromoted;
}

const hasResults = ({ results }: RecordPart): boolean => results.length > 0;

/** The parts of a year, subjects first; subjects and competences without any result too. */
export function partsOf(
  record: Omit<YearRecord, "pupil">,
  learningAfterRetest?: string,
): readonly RecordPart[] {
  const { conduct, declared, absentSessions } = record;
  const isPromoted = promotionText(declared?.isPromoted);
  const year = part("declared", "year", "Kết quả năm học", {
    ...declared,
    absentSessions,
    learningAfterRetest,
    isPromoted,
  });
  return [
    ...record.subjects.map((subject, index) =>
      part(`subjects[${index}]`, subject.kind, subject.name, withExemptionText(subject)),
    ),
    ...(["competences", "qualities"] as const).flatMap((list) =>
      (record[list] ?? []).map((each, index) => part(`${list}[${index}]`, list, each.name, each)),
    ),
    ...[part("conduct", "conduct", "Kết quả rèn luyện", conduct ?? {})].filter(hasResults),
    ...[year].filter(hasResults),
    ...(declared?.title === undefined ? [] : [part("declared.title", "title", declared.title, {})]),
  ];
}

/** The path of a part's name in its year; undefined when the name is ours. */
export function namePathOf({ code, path }: RecordPart): string | undefined {
  if (code === "title") return path;
  return code === "conduct" || code === "year" ? undefined : `${path}.name`;
}

/** The path of a result in its year. */
export function resultPathOf(part: RecordPart, slot: Slot): string {
  return slot.path === "absentSessions" ? slot.path : `${part.path}.${slot.path}`;
}

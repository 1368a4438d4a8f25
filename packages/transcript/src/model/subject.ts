import { foldVietnamese } from "@lienthong/core";
import { subjects } from "../generated/subjects.ts";
import type { Subject } from "./curriculum-subject.ts";

const longestName = 200;

/** The spelling by which names of subjects are compared: folded, and i and y alike (Địa lý, Địa lí). */
function foldSubjectName(name: string): string {
  return foldVietnamese(name.slice(0, longestName)).replaceAll("ý", "í").replaceAll("ỹ", "ĩ");
}

function isTaughtIn(subject: Subject, grade: number): boolean {
  return grade >= subject.firstGrade && grade < subject.firstGrade + subject.lessons.length;
}

let index: ReadonlyMap<string, readonly Subject[]> | undefined;

function subjectIndex(): ReadonlyMap<string, readonly Subject[]> {
  if (index) return index;
  const map = new Map<string, Subject[]>();
  for (const subject of subjects)
    for (const name of new Set([subject.name, ...subject.aliases].map(foldSubjectName)))
      map.set(name, [...(map.get(name) ?? []), subject]);
  index = map;
  return map;
}

/**
 * The subject that a name or a usual short form (Toán, GDCD, KHTN, Tiếng Anh) stands for in a grade, or
 * undefined. Without a grade, the first level of school that knows the name.
 *
 * @example
 * ```ts
 * import { findSubject } from "@lienthong/transcript";
 *
 * findSubject("KHTN", 6)?.name; // "Khoa học tự nhiên"
 * findSubject("Địa lý", 10)?.name; // "Địa lí"
 * findSubject("Vật lí", 6); // undefined: not taught in grade 6
 * ```
 */
export function findSubject(name: string, grade?: number): Subject | undefined {
  const found = subjectIndex().get(foldSubjectName(name));
  return grade === undefined ? found?.[0] : found?.find((subject) => isTaughtIn(subject, grade));
}

/** Lessons a year of a subject in a grade (from memory of TT 32/2018, unverified); undefined if not taught. */
export function lessonsPerYear(subject: Subject, grade: number): number | undefined {
  return subject.lessons[grade - subject.firstGrade];
}

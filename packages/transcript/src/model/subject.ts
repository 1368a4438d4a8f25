import { foldVietnamese } from "@lienthong/core";
import { subjects } from "../generated/subjects.ts";
import type { Subject } from "./curriculum-subject.ts";

const longestName = 200;

/**
 * The spelling by which names of subjects are compared: folded, i and y alike (Địa lý, Địa lí), without signs, blanks
 * and the words "môn", "và" and "của" (Lịch sử & Địa lí).
 */
function foldSubjectName(name: string): string {
  return foldVietnamese(name.slice(0, longestName))
    .replaceAll("ý", "í")
    .replaceAll("ỹ", "ĩ")
    .replace(/^môn | (?:và|của) |[^\p{L}\p{N}]+/gu, "");
}

function isTaughtIn(subject: Subject, grade: number): boolean {
  return grade >= subject.firstGrade && grade < subject.firstGrade + subject.lessons.length;
}

let index: Map<string, string[]> | undefined;

/** The identifiers of the subjects that have a name, at whichever level of school. */
function idsOf(name: string): readonly string[] | undefined {
  if (!index) {
    index = new Map();
    for (const { id, name: main, aliases } of subjects)
      for (const each of [main, ...aliases].map(foldSubjectName)) {
        const ids = index.get(each);
        if (ids) ids.push(id);
        else index.set(each, [id]);
      }
  }
  return index.get(foldSubjectName(name));
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
  // Ngoại ngữ 1 (Tiếng Anh) is known by what stands before the bracket.
  const ids = idsOf(name) ?? idsOf(name.slice(0, longestName).split("(", 1)[0] ?? "");
  return subjects.find(
    (subject) => ids?.includes(subject.id) && (grade === undefined || isTaughtIn(subject, grade)),
  );
}

/** Lessons a year of a subject in a grade (from memory of TT 32/2018, unverified); undefined if not taught. */
export function lessonsPerYear(subject: Subject, grade: number): number | undefined {
  return subject.lessons[grade - subject.firstGrade];
}

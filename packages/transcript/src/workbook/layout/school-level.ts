import type { Subject } from "../../model/curriculum-subject.ts";
import { findSubject } from "../../model/subject.ts";
import { languageSpellings } from "./subject-spellings.ts";
import { headerWords } from "./vocabulary.ts";

/** Grades to look subjects up in when the grade itself is not known, by level of school. */
const secondaryGrades = [6, 10] as const;
const primaryGrades = [4, 1] as const;

/** Parts of one subject that workbooks give columns of their own. */
const partNames: Readonly<Record<string, readonly string[]>> = {
  "nghe-thuat": ["âm nhạc", "mĩ thuật"],
  "tin-hoc-cong-nghe": ["tin học", "công nghệ"],
};

/** The subject in whose place a language is taught; it keeps its own name. */
function taughtAs(name: string): string | undefined {
  return Object.entries(languageSpellings).find(([, languages]) => languages.includes(name))?.[0];
}

/** The name under which a column's subject is recorded: the curriculum's, or the part's where it is one. */
function recordedName(subject: Subject, spelling: string): string {
  const words = headerWords(spelling);
  const isPart = (partNames[subject.id] ?? []).some((part) => words === part || words.endsWith(` ${part}`));
  return isPart && words !== headerWords(subject.name) ? spelling : subject.name;
}

/** What a column's subject is: how it is assessed, and the name under which it is recorded. */
export interface FoundSubject {
  readonly kind: Subject["kind"];
  readonly name: string;
}

/**
 * How each named subject is assessed: by its grade when that is known, else by the level of school that
 * knows most of the names together, and of two that know as many by what other columns there are. A subject that the curriculum does not have is a scored one.
 */
export function createSubjectFinder(
  names: readonly string[],
  grade: number | undefined,
  looksPrimary: boolean,
): (name: string) => FoundSubject {
  const grades = looksPrimary
    ? [...primaryGrades, ...secondaryGrades]
    : [...secondaryGrades, ...primaryGrades];
  let best: number = looksPrimary ? primaryGrades[0] : secondaryGrades[0];
  if (grade === undefined) {
    let most = -1;
    for (const each of grades) {
      const count = names.filter((name) => findSubject(name, each) !== undefined).length;
      if (count > most) {
        most = count;
        best = each;
      }
    }
  }
  const find = (name: string): FoundSubject => {
    const language = taughtAs(name);
    if (language !== undefined) {
      const place = findSubject(language, grade ?? best);
      return { kind: place?.kind ?? "scored", name };
    }
    const subject = findSubject(name, grade ?? best) ?? findSubject(name);
    return subject ? { kind: subject.kind, name: recordedName(subject, name) } : { kind: "scored", name };
  };
  const found = new Map(names.map((name) => [name, find(name)]));
  return (name) => found.get(name) ?? find(name);
}

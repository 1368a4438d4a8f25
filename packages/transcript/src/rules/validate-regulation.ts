import { type LegalSource, type Result, severityFor, toResult } from "@lienthong/core";
import type { RegulationIssueCode } from "../messages/codes.ts";
import {
  flag,
  listOf,
  objectOf,
  oneOf,
  type Reader,
  RecordIssues,
  textUpTo,
  wholeBetween,
} from "../model/record-reader.ts";
import { markToTenths } from "../model/mark.ts";
import { findInconsistency } from "./regulation-consistency.ts";
import type {
  AdjustmentRow,
  ConductRow,
  ExemptionRule,
  LevelRule,
  OverallRule,
  PrimaryRegulation,
  Regulation,
  SecondaryRegulation,
  Sourced,
  TitleRow,
} from "./regulation.ts";

const word = textUpTo(60);
const name = textUpTo(200);
const words = listOf(word, 40);
const names = listOf(name, 100);
const count = wholeBetween(0, 1_000);
const weight = wholeBetween(1, 100);

const limit: Reader<string> = (value, path, issues) =>
  typeof value === "string" && markToTenths(value) !== undefined
    ? value
    : issues.add("transcript.mark.not-a-mark", path);

const legalSource = objectOf<LegalSource>(
  {
    document: name,
    article: word,
    table: word,
    field: word,
    via: textUpTo(500),
    from: word,
    to: word,
    confidence: oneOf("confirmed", "single-source", "unverified"),
  },
  ["document", "confidence"],
);

function sourced<Value>(value: Reader<Value>): Reader<Sourced<Value>> {
  // A reader gives no undefined, so the value of a sourced one is never absent.
  const fields = { value: value as Reader<Exclude<Value, undefined>>, source: legalSource };
  return objectOf<Sourced<Value>>(fields, ["value", "source"]);
}

type CountRow = NonNullable<SecondaryRegulation["regularAssessments"]>["value"][number];

const limitedCount = objectOf<{ readonly maxLessonsPerYear?: number; readonly count: number }>(
  { maxLessonsPerYear: count, count },
  ["count"],
);

/** A row of the numbers of ĐĐGtx; no `maxLessonsPerYear`, or null, means no limit. */
const countRow: Reader<CountRow> = (value, path, issues) => {
  const row = limitedCount(value, path, issues);
  return row && { maxLessonsPerYear: row.maxLessonsPerYear ?? null, count: row.count };
};

const subjectCount = objectOf<{ readonly min: number; readonly atLeast: string }>(
  { min: count, atLeast: limit },
  ["min", "atLeast"],
);

const exemption = sourced(
  objectOf<ExemptionRule>({ subjects: names, practice: names }, ["subjects", "practice"]),
);

const secondary = objectOf<SecondaryRegulation>(
  {
    kind: oneOf("secondary"),
    id: word,
    document: name,
    termAverage: sourced(
      objectOf<SecondaryRegulation["termAverage"]["value"]>(
        { regular: weight, midTerm: weight, endTerm: weight },
        ["regular", "midTerm", "endTerm"],
      ),
    ),
    midTerm: oneOf("one", "several"),
    yearAverage: sourced(
      objectOf<SecondaryRegulation["yearAverage"]["value"]>({ hk1: weight, hk2: weight }, ["hk1", "hk2"]),
    ),
    regularAssessments: sourced(listOf(countRow, 20)),
    commentAssessments: sourced(count),
    commentTerm: sourced(oneOf("all-passed")),
    commentYear: sourced(oneOf("hk2")),
    missing: sourced(oneOf("counts-as-failed")),
    learningLevels: sourced(
      listOf(
        objectOf<LevelRule>(
          {
            level: word,
            failedCommentsAtMost: count,
            everyAtLeast: limit,
            count: subjectCount,
            averageAtLeast: limit,
            keySubjectAtLeast: limit,
          },
          ["level"],
        ),
        20,
      ),
    ),
    overallAverage: sourced(oneOf("mean-of-scored")),
    keySubjects: sourced(names),
    adjustment: sourced(
      listOf(
        objectOf<AdjustmentRow>({ wouldBe: word, obtained: word, result: word }, [
          "wouldBe",
          "obtained",
          "result",
        ]),
        40,
      ),
    ),
    conductLevels: sourced(words),
    conductYear: sourced(
      listOf(objectOf<ConductRow>({ hk2: word, hk1: words, year: word }, ["hk2", "hk1", "year"]), 40),
    ),
    promotion: sourced(
      objectOf<SecondaryRegulation["promotion"]["value"]>(
        { conductAtLeast: word, learningAtLeast: word, maxAbsentSessions: count },
        ["conductAtLeast", "learningAtLeast", "maxAbsentSessions"],
      ),
    ),
    retest: sourced(objectOf<{ readonly averageBelow: string }>({ averageBelow: limit }, ["averageBelow"])),
    summerConduct: sourced(oneOf("train-in-summer")),
    exemption,
    titles: sourced(
      listOf(
        objectOf<TitleRow>(
          { title: name, conductAtLeast: word, learningAtLeast: word, count: subjectCount },
          ["title", "conductAtLeast", "learningAtLeast"],
        ),
        20,
      ),
    ),
  },
  [
    "kind",
    "id",
    "document",
    "termAverage",
    "midTerm",
    "yearAverage",
    "learningLevels",
    "adjustment",
    "conductLevels",
    "promotion",
    "titles",
  ],
);

const codes = listOf(
  objectOf<{ readonly code: string; readonly name: string }>({ code: word, name }, ["code", "name"]),
  20,
);

/** Lists by grade. */
const byGrade: Reader<Readonly<Record<number, readonly string[]>>> = (value, path, issues) => {
  if (typeof value !== "object" || value === null || Array.isArray(value))
    return issues.add("transcript.record.not-a-group", path);
  const found: Record<number, readonly string[]> = {};
  for (const [grade, list] of Object.entries(value).slice(0, 20)) {
    const read = /^(?:[1-9]|1[0-2])$/u.test(grade) ? names(list, `${path}.${grade}`, issues) : null;
    if (read === null) issues.add("transcript.record.grade", path);
    else found[Number(grade)] = read;
  }
  return found;
};

const primary = objectOf<PrimaryRegulation>(
  {
    kind: oneOf("primary"),
    id: word,
    document: name,
    subjectLevels: sourced(codes),
    competenceLevels: sourced(codes),
    qualities: sourced(names),
    generalCompetences: sourced(names),
    specificCompetences: sourced(names),
    finalTests: sourced(byGrade),
    testMark: sourced(oneOf("whole-number")),
    overall: sourced(
      listOf(
        objectOf<OverallRule>(
          {
            code: word,
            name,
            subjects: words,
            competencesAndQualities: words,
            everyFinalTestAtLeast: wholeBetween(0, 10),
          },
          ["code", "name"],
        ),
        20,
      ),
    ),
    exemption,
    completion: sourced(words),
    awards: sourced(
      listOf(
        objectOf<PrimaryRegulation["awards"]["value"][number]>(
          { title: name, overall: word, needsRecognition: flag },
          ["title", "overall", "needsRecognition"],
        ),
        20,
      ),
    ),
  },
  [
    "kind",
    "id",
    "document",
    "subjectLevels",
    "competenceLevels",
    "qualities",
    "generalCompetences",
    "specificCompetences",
    "finalTests",
    "testMark",
    "overall",
    "completion",
    "awards",
  ],
);

/**
 * Checks that an unknown value, such as the content of a JSON file, is the table of an assessment circular (bảng quy
 * định đánh giá): so a circular that comes, or changes one of ours, is added as data. The table must be whole and
 * agree with itself: levels named in one part exist in the other.
 *
 * @example
 * ```ts
 * import { assess, tt22 } from "@lienthong/transcript";
 * import { validateRegulation } from "@lienthong/transcript/regulation";
 *
 * const changed = { ...tt22, id: "vi-du", document: "Ví dụ, không phải văn bản" };
 * const result = validateRegulation(JSON.parse(JSON.stringify(changed)));
 * if (result.ok) assess({ subjects: [] }, { regulation: result.value }).kind; // "secondary"
 * ```
 */
export function validateRegulation(input: unknown): Result<Regulation, RegulationIssueCode> {
  const issues = new RecordIssues();
  const kind: unknown =
    typeof input === "object" && input !== null && "kind" in input ? input.kind : undefined;
  const value: Regulation | null =
    kind === "primary" ? primary(input, "", issues) : secondary(input, "", issues);
  if (value === null || issues.list.some(({ severity }) => severity === "error"))
    return { ok: false, issues: issues.list };
  const wrong = findInconsistency(value);
  if (wrong === undefined) return toResult(value, issues.list);
  const severity = severityFor("confirmed");
  return {
    ok: false,
    issues: [...issues.list, { code: "transcript.regulation.inconsistent", severity, path: wrong }],
  };
}

import { commentLevelOf, commentYearLevel } from "../assess/comment-level.ts";
import { conductYear } from "../assess/conduct-year.ts";
import {
  defaultReadings,
  learningLevel,
  type LevelFinding,
  meanTenths,
  type Readings,
} from "../assess/learning-level.ts";
import { decided, type Outcome, undecided } from "../assess/outcome.ts";
import { primaryOverall, primaryTitle, wholeMark } from "../assess/primary.ts";
import { type Promotion, promotion } from "../assess/promotion.ts";
import { assess } from "../assess/assess.ts";
import { noAverage, regularAssessmentsNeeded, termTenths, yearTenths } from "../assess/term-average.ts";
import { titleOfYear } from "../assess/title.ts";
import { readDateCell } from "../import/date-cell.ts";
import { readPrimarySubjectLevel } from "../import/level-cell.ts";
import { readMarkCell, splitMarks } from "../import/mark-cell.ts";
import { markToTenths, tenthsToMark } from "../model/mark.ts";
import { findSubject } from "../model/subject.ts";
import type { CommentLevel, SubjectRecord } from "../model/year-record.ts";
import type { SecondaryRegulation } from "../rules/regulation.ts";
import { tt22 } from "../rules/tt22-2021.ts";
import { tt27 } from "../rules/tt27-2020.ts";
import { tt58, tt58Amended } from "../rules/tt58-2011.ts";

/** One worked example: a rule by category (`tt22.learningLevel`), the circular, the numbers that go in. */
export interface WorkedExample {
  readonly category: string;
  readonly regulation?: string;
  readonly input: Readonly<Record<string, unknown>>;
}

const badMarkWords = {
  "not-a-mark": "not a number",
  "too-many-decimals": "more than one decimal",
  "out-of-range": "outside 0 to 10",
} as const;

type Answer = Readonly<Record<string, unknown>>;
type Input = Readonly<Record<string, unknown>>;

const listOf = (value: unknown): readonly unknown[] => (Array.isArray(value) ? (value as unknown[]) : []);
const textOf = (value: unknown): string =>
  typeof value === "string" ? value : typeof value === "number" ? String(value) : "";
const textsOf = (value: unknown): string[] => listOf(value).map(textOf);
const tenthsOf = (value: unknown): number => markToTenths(textOf(value)) ?? Number.NaN;
const numberOf = (mark: string): number => Number(mark);
const recordOf = (value: unknown): [string, unknown][] =>
  typeof value === "object" && value !== null ? Object.entries(value) : [];
const valueOf = <Value>(outcome: Outcome<Value>): Value | undefined =>
  outcome.decided ? outcome.value : undefined;

const fullWords: Readonly<Record<CommentLevel, string>> = { Đ: "Đạt", CĐ: "Chưa đạt" };
const shortWord = (value: unknown): CommentLevel => (textOf(value) === "Đạt" || value === "Đ" ? "Đ" : "CĐ");

const promotionWords: Readonly<Record<Promotion, string>> = {
  promoted: "lên lớp",
  "summer-conduct": "rèn luyện trong kì nghỉ hè",
  retest: "kiểm tra, đánh giá lại trong kì nghỉ hè",
  "not-promoted": "không được lên lớp",
};

function greatestDivisor(first: number, second: number): number {
  return second === 0 ? first : greatestDivisor(second, first % second);
}

/** A quotient in lowest terms: 55/7, or 10 when it is whole. */
function fraction(numerator: number, denominator: number): string {
  const divisor = greatestDivisor(numerator, denominator);
  const below = denominator / divisor;
  return below === 1 ? String(numerator / divisor) : `${numerator / divisor}/${below}`;
}

function term(regulation: SecondaryRegulation, input: Input): Answer {
  const regular = listOf(input["tx"]).map(tenthsOf);
  const middle = (input["gk"] === undefined ? listOf(input["dk"]) : [input["gk"]]).map(tenthsOf);
  const end = tenthsOf(input["ck"] ?? input["hk"]);
  const average = termTenths(
    {
      regular: regular.map(tenthsToMark),
      ...(middle.length === 1
        ? { midTerm: tenthsToMark(middle[0] ?? 0) }
        : { periodic: middle.map(tenthsToMark) }),
      endTerm: tenthsToMark(end),
    },
    { regulation, missingCountsAsFailed: false },
  );
  const sum = (marks: readonly number[]): number => marks.reduce((total, tenths) => total + tenths, 0);
  const weights = regulation.termAverage.value;
  const weighted = weights.regular * sum(regular) + weights.midTerm * sum(middle) + weights.endTerm * end;
  const divisor = weights.regular * regular.length + weights.midTerm * middle.length + weights.endTerm;
  return average !== noAverage
    ? { dtbmhk: numberOf(tenthsToMark(average)), exact: fraction(weighted, divisor * 10) }
    : { dtbmhk: null };
}

function year(input: Input): Answer {
  const average = yearTenths(tt22, tenthsOf(input["hk1"]), tenthsOf(input["hk2"]));
  return { dtbmcn: average === noAverage ? null : numberOf(tenthsToMark(average)) };
}

function levelAnswer({ level, levelBeforeAdjustment, isAdjusted }: LevelFinding): Answer {
  return { level, levelBeforeAdjustment, adjusted: isAdjusted };
}

/** Places of marks in a list of all marks, each taken once; a mark that is not there is put at the end. */
function placesOf(marks: readonly number[], all: number[]): number[] {
  const places: number[] = [];
  for (const mark of marks) {
    const place = all.findIndex((each, index) => each === mark && !places.includes(index));
    places.push(place < 0 ? all.push(mark) - 1 : place);
  }
  return places;
}

/** The mark of the specialised subject (môn chuyên), by whatever name an example gives it. */
function specialisedMarks(input: Input): number[] {
  const found = Object.entries(input).find(([name]) =>
    /specialis|specializ|chuyen/iu.test(name.slice(0, 60)),
  );
  return found && markToTenths(textOf(found[1])) !== undefined ? [tenthsOf(found[1])] : [];
}

function level(regulation: SecondaryRegulation, input: Input, readings: Readings): Answer {
  const tenths = listOf(input["scored"]).map(tenthsOf);
  const keys = placesOf(listOf(input["keySubjects"]).map(tenthsOf), tenths);
  const special = placesOf(specialisedMarks(input), tenths);
  const failed = Number(input["commentSubjectsChuaDat"] ?? 0);
  const named = (_: unknown, index: number): string => `#${index}`;
  const average = input["average"] === undefined ? undefined : tenthsOf(input["average"]);
  const results = {
    names: tenths.map(named),
    tenths,
    isKey: tenths.map((_, index) => keys.includes(index)),
    isSpecialised: tenths.map((_, index) => special.includes(index)),
    commentNames: Array.from({ length: failed }, named),
    passed: Array.from({ length: failed }, () => false),
  };
  const found = learningLevel(regulation, results, readings, average);
  const strict = learningLevel(regulation, results, defaultReadings, average);
  const generous = learningLevel(
    regulation,
    results,
    { ...defaultReadings, loweringSubjectFillsCount: true },
    average,
  );
  return { ...levelAnswer(found), strictReading: strict.level, generousReading: generous.level };
}

function retest(input: Input): Answer {
  const subjects: SubjectRecord[] = [
    ...recordOf(input["scored"]).map(([name, mark]) => ({
      kind: "scored" as const,
      name,
      yearAverage: textOf(mark),
    })),
    ...recordOf(input["comment"]).map(([name, each]) => ({
      kind: "comment" as const,
      name,
      yearLevel: shortWord(each),
    })),
  ];
  const result = assess({ subjects }, { regulation: tt22 });
  return { eligible: result.kind === "secondary" ? result.retestSubjects : [] };
}

function title(regulation: SecondaryRegulation, input: Input): Answer {
  const conduct = textOf(input["conductYear"] ?? input["conduct"]);
  const learning = textOf(input["learningYear"] ?? input["learning"]);
  return { title: titleOfYear(regulation, conduct, learning, listOf(input["scored"]).map(tenthsOf))?.value };
}

function promote(input: Input): Answer {
  const of = (value: unknown) => (value === undefined ? undecided([]) : decided(textOf(value), []));
  const facts = {
    conduct: of(input["conductYear"]),
    learning: of(input["learningYear"]),
    absentSessions: Number(input["absentSessions"]),
    retestSubjects: 1,
  };
  const result = valueOf(promotion(tt22, facts));
  return { result: result === undefined ? null : promotionWords[result] };
}

function overall(input: Input): Answer {
  const named = (value: unknown) => textsOf(value).map((each, index) => ({ name: `#${index}`, level: each }));
  return {
    overall: primaryOverall(tt27, {
      subjects: named(input["subjectLevels"]),
      competencesAndQualities: [...named(input["competences"]), ...named(input["qualities"])],
      finalTests: recordOf(input["finalTestScores"]).map(([name, mark]) => ({ name, mark: Number(mark) })),
    }).value,
  };
}

function importedMark(input: Input): Answer {
  const cell = textOf(input["cell"]);
  const parts = splitMarks(cell);
  if (parts.length > 1) {
    const marks = parts
      .map(readMarkCell)
      .flatMap((each) => (each.kind === "mark" ? [Number(each.mark)] : []));
    return { values: marks, marks, value: marks };
  }
  const found = readMarkCell(cell);
  const value = found.kind === "mark" ? Number(found.mark) : null;
  const values = value === null ? [] : [value];
  return { value, values, marks: values };
}

const rules: Readonly<
  Record<string, (input: Input, regulation: SecondaryRegulation, readings: Readings) => Answer>
> = {
  "tt22.dtbmhk": (input) => term(tt22, input),
  "tt22.dtbmcn": year,
  "tt22.soDdgtx": (input) => {
    const subject = findSubject(textOf(input["subject"]), Number(input["grade"]));
    const needed =
      subject?.kind === "comment"
        ? (tt22.commentAssessments?.value ?? 4) - 2
        : regularAssessmentsNeeded(tt22, Number(input["lessonsPerYear"]));
    return { regularAssessmentsPerTerm: needed };
  },
  "tt22.commentSubjectTerm": (input) => ({
    level:
      fullWords[
        commentLevelOf(listOf(input["assessments"]).map(shortWord), tt22.commentAssessments?.value ?? 4)
      ],
  }),
  "tt22.commentSubjectYear": (input) => {
    const found = commentYearLevel(tt22, shortWord(input["hk2"]));
    return { level: found === undefined ? null : fullWords[found] };
  },
  "tt22.learningLevel": (input, _, readings) => level(tt22, input, readings),
  "tt22.conductYear": (input) => ({
    year: valueOf(conductYear(tt22, { hk1: textOf(input["hk1"]), hk2: textOf(input["hk2"]) })) ?? null,
  }),
  "tt22.title": (input) => title(tt22, input),
  "tt22.promotion": promote,
  "tt22.retestSubjects": retest,
  "tt22.scoreFormat": (input) => {
    const found = readMarkCell(textOf(input["score"]));
    if (found.kind === "mark") return { valid: true };
    return { valid: false, reason: found.kind === "bad" ? badMarkWords[found.why] : "no mark" };
  },
  "tt27.overall": overall,
  "tt27.testScore": (input) => {
    const text = textOf(input["score"]);
    const mark = wholeMark(text);
    // TT 22/2016 forbade 0, and what TT 27/2020 says is from memory: it is worth a second look.
    if (mark !== undefined) return mark === 0 ? { valid: true, warning: true } : { valid: true };
    return { valid: false, reason: text.includes(".") ? "không cho điểm thập phân" : "ngoài thang điểm" };
  },
  "tt27.levelCodes": (input) => {
    const isSubject = input["subjectLevel"] !== undefined;
    const levels = isSubject ? tt27.subjectLevels.value : tt27.competenceLevels.value;
    const code = isSubject ? input["subjectLevel"] : Object.values(input)[0];
    return { valid: levels.some((each) => each.code === code) };
  },
  "tt27.title": (input) => ({
    title: valueOf(
      primaryTitle(
        tt27,
        textOf(input["overall"]),
        input["outstandingInOneSubjectOrProgressAndClassVote"] === true,
      ),
    ),
  }),
  "tt58.dtbmhk": (input, regulation) => term(regulation, input),
  "tt58.hocLuc": (input, regulation, readings) => level(regulation, input, readings),
  "tt58.average": (input) => ({
    average: Number(tenthsToMark(meanTenths(listOf(input["scored"]).map(tenthsOf)))),
  }),
  "tt58.title": (input, regulation) => title(regulation, input),
  "import.primarySubjectLevel": (input) => ({
    level: readPrimarySubjectLevel(textOf(input["cell"])) ?? null,
  }),
  "import.date": (input) => ({ date: readDateCell(textOf(input["cell"])) ?? null }),
  "import.score": importedMark,
};

/** Words by which an outcome of promotion is known, the first that all occur. */
const promotionStems: readonly (readonly [readonly string[], Promotion])[] = [
  [["không", "lên lớp"], "not-promoted"],
  [["ở lại lớp"], "not-promoted"],
  [["lưu ban"], "not-promoted"],
  [["không đủ điều kiện"], "not-promoted"],
  [["học lại"], "not-promoted"],
  [["rèn luyện"], "summer-conduct"],
  [["kiểm tra"], "retest"],
  [["đánh giá lại"], "retest"],
  [["thi lại"], "retest"],
  [["chưa", "lên lớp"], "not-promoted"],
  [["lên lớp"], "promoted"],
  [["hoàn thành chương trình"], "promoted"],
];

/**
 * The words in which {@link answerWorkedExample} says an outcome of promotion that a text says in other
 * words ("ở lại lớp"); the text itself when it says none.
 *
 * @example
 * ```ts
 * import { canonicalPromotion } from "@lienthong/transcript/conformance";
 *
 * canonicalPromotion("ở lại lớp"); // "không được lên lớp"
 * ```
 */
export function canonicalPromotion(text: string): string {
  const plain = text.slice(0, 200).normalize("NFC").toLowerCase();
  const found = promotionStems.find(([words]) => words.every((word) => plain.includes(word)))?.[1];
  return found === undefined ? text : promotionWords[found];
}

/**
 * The answer of the rules to a worked example of the assessment circulars, in the words of the examples;
 * undefined when the category is not known. For conformance runs: compare it with what the example expects, where the
 * text of a circular is open also with other readings than the default ones.
 *
 * @example
 * ```ts
 * import { answerWorkedExample } from "@lienthong/transcript/conformance";
 *
 * answerWorkedExample({ category: "tt22.dtbmcn", input: { hk1: 8.2, hk2: 8.6 } }); // { dtbmcn: 8.5 }
 * ```
 */
export function answerWorkedExample(
  example: WorkedExample,
  readings: Partial<Readings> = {},
): Answer | undefined {
  const rule = Object.hasOwn(rules, example.category) ? rules[example.category] : undefined;
  const amended = example.regulation?.includes("26/2020") ?? false;
  return rule?.(example.input, amended ? tt58Amended : tt58, { ...defaultReadings, ...readings });
}

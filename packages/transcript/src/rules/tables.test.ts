import { existsSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { subjects } from "../generated/subjects.ts";
import { chooseRegulation } from "./choose-regulation.ts";
import { tt22 } from "./tt22-2021.ts";
import { tt27 } from "./tt27-2020.ts";
import { tt58, tt58Amended } from "./tt58-2011.ts";

const facts = new URL("../../../../../shared/specs/hocba/assessment-rules.json", import.meta.url);
const labels: Readonly<Record<string, string>> = {
  confirmed: "confirmed",
  "single source": "single-source",
  "from memory, unverified": "unverified",
};

interface Fact {
  readonly value: never;
  readonly confidence: string;
  readonly [more: string]: unknown;
}

describe.skipIf(!existsSync(facts))("the tables say what the reference facts say", () => {
  const rules = existsSync(facts) ? JSON.parse(readFileSync(facts, "utf8")) : {};
  const at = (path: string): Fact => path.split(".").reduce((node, step) => node[step], rules) as Fact;
  const marksAsText = (value: unknown): unknown =>
    JSON.parse(JSON.stringify(value), (key, each: unknown) =>
      typeof each === "number" && /atLeast|AtLeast|average|oneKeySubject|everySubject/u.test(key)
        ? each.toFixed(1)
        : each,
    );

  it.each([
    ["tt22.termAverage", tt22.termAverage],
    ["tt22.yearAverage", tt22.yearAverage],
    ["tt22.regularAssessmentsPerTerm", tt22.regularAssessments],
    ["tt22.commentTerm", tt22.commentTerm],
    ["tt22.commentYear", tt22.commentYear],
    ["tt22.missing", tt22.missing],
    ["tt22.learningLevels", tt22.learningLevels],
    ["tt22.adjustment", tt22.adjustment],
    ["tt22.conductLevels", tt22.conductLevels],
    ["tt22.conductYear", tt22.conductYear],
    ["tt22.promotion", tt22.promotion],
    ["tt22.retest", tt22.retest],
    ["tt22.summerConduct", tt22.summerConduct],
    ["tt22.titles", tt22.titles],
    ["tt58.levels", tt58.learningLevels],
    ["tt58.adjustment", tt58.adjustment],
    ["tt58.overallAverage", tt58.overallAverage],
    ["tt58.conduct", tt58.conductLevels],
    ["tt58.promotion", tt58.promotion],
    ["tt58.titles", tt58.titles],
    ["tt58.yearAverage", tt58.yearAverage],
    ["tt27.subjectLevels", tt27.subjectLevels],
    ["tt27.competenceAndQualityLevels", tt27.competenceLevels],
    ["tt27.overall", tt27.overall],
    ["tt27.periodicTests", tt27.finalTests],
    ["tt27.awards", tt27.awards],
    ["tt27.completion", tt27.completion],
    ["tt27.specificCompetences", tt27.specificCompetences],
  ])("%s is no surer than its source", (path, rule) => {
    expect(rule?.source.confidence).toBe(labels[at(path).confidence]);
  });

  it("has the same conduct table, adjustments and levels", () => {
    expect(tt22.conductYear?.value).toEqual(at("tt22.conductYear").value);
    expect(tt22.adjustment.value).toEqual(at("tt22.adjustment.value")["outcomes"]);
    expect(tt22.conductLevels.value).toEqual(at("tt22.conductLevels").value);
    expect(tt58.adjustment.value).toEqual(at("tt58.adjustment").value);
    expect(tt58.conductLevels.value).toEqual(at("tt58.conduct").value);
    expect(tt22.termAverage.value).toEqual({
      regular: (at("tt22.termAverage")["weights"] as Record<string, number>)["tx"],
      midTerm: (at("tt22.termAverage")["weights"] as Record<string, number>)["gk"],
      endTerm: (at("tt22.termAverage")["weights"] as Record<string, number>)["ck"],
    });
    expect(tt22.regularAssessments?.value).toEqual(at("tt22.regularAssessmentsPerTerm").value);
  });

  it("has the same limits of levels and titles", () => {
    const levels22 = marksAsText(at("tt22.learningLevels").value) as Record<string, unknown>[];
    for (const [index, rule] of tt22.learningLevels.value.entries()) {
      expect(rule.level).toBe(levels22[index]?.["level"]);
      expect(rule.everyAtLeast).toBe(levels22[index]?.["everyScoredAtLeast"]);
      expect(rule.count).toEqual(levels22[index]?.["count"]);
    }
    const levels58 = marksAsText(at("tt58.levels").value) as Record<string, unknown>[];
    for (const [index, rule] of tt58.learningLevels.value.entries()) {
      expect(rule.level).toBe(levels58[index]?.["level"]);
      expect(rule.averageAtLeast).toBe(levels58[index]?.["average"]);
      expect(rule.everyAtLeast).toBe(levels58[index]?.["everySubject"]);
      expect(rule.keySubjectAtLeast).toBe(levels58[index]?.["oneKeySubject"]);
    }
    const titles = marksAsText(at("tt22.titles").value) as Record<string, Record<string, unknown>>[];
    expect(tt22.titles.value.map(({ title }) => title)).toEqual(titles.map(({ title }) => title));
    expect(tt22.titles.value[0]?.count).toMatchObject({
      min: titles[0]?.["count"]?.["min"],
      atLeast: titles[0]?.["count"]?.["atLeast"],
    });
  });

  it("has the same key subjects, lists of TT 27/2020 and dates of change", () => {
    const keys = (at("tt58.levels") as unknown as Record<string, Record<string, unknown>>)["keySubjects"];
    expect(tt58.keySubjects?.value).toEqual(keys?.["until2020"]);
    expect(tt58Amended.keySubjects?.value).toEqual(keys?.["from2020"]);
    expect(tt27.qualities.value).toEqual(at("tt27.qualities").value);
    expect(tt27.generalCompetences.value).toEqual(at("tt27.generalCompetences").value);
    expect(tt27.specificCompetences.value).toEqual(at("tt27.specificCompetences").value);
    const tests = (at("tt27.periodicTests").value as Record<string, Record<string, unknown>>)["subjects"];
    expect(JSON.parse(JSON.stringify(tt27.finalTests.value))).toEqual(tests);
    for (const { id, firstSchoolYearByGrade } of rules.ruleSets)
      for (const [grade, year] of Object.entries((firstSchoolYearByGrade ?? {}) as Record<string, string>)) {
        expect(chooseRegulation(year, Number(grade))?.id).toBe(id);
        const before = Number(year.slice(0, 4)) - 1;
        expect(chooseRegulation(`${before}-${before + 1}`, Number(grade))?.id).not.toBe(id);
      }
  });
});

describe("the table of subjects", () => {
  it.each([
    [1, 875],
    [3, 980],
    [4, 1050],
    [5, 1050],
    [6, 1015],
    [7, 1015],
    [8, 1032],
    [9, 1032],
  ])("compulsory lessons of grade %i add up to %i", (grade, total) => {
    const lessons = subjects.map(({ isOptional, firstGrade, lessons: each }) =>
      isOptional ? 0 : (each[grade - firstGrade] ?? 0),
    );
    const levels = subjects.filter(({ kind }) => grade <= 5 === (kind === "primary"));
    const sum = subjects.reduce(
      (all, each, index) => all + (levels.includes(each) ? (lessons[index] ?? 0) : 0),
      0,
    );
    expect(sum).toBe(total);
  });
});

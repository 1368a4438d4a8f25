import type { Severity } from "@lienthong/core";
import { compareDecimals, decimal } from "@lienthong/core";
import type { JsonObject } from "../plan/plan.ts";
import { isObject } from "../structure/json-kind.ts";
import type { ModuleContext } from "../validator/validator-module.ts";
import type { Walk } from "../walk/walk.ts";
import { itemsOf, propertyAt, rootOf, textIn, type Placed } from "./place.ts";

interface ReportCheck {
  readonly walk: Walk;
  /** Of the report: `summary`, `subject-list`, … */
  readonly type: string | undefined;
  readonly scoring: string | undefined;
  /** What is missing is an error once the report is complete. */
  readonly missing: Severity;
}

/** Checks a report (báo cáo chỉ số) against the measure that it reports on; FHIR, "MeasureReport". */
export function checkMeasureReport(walk: Walk, report: JsonObject, { resources }: ModuleContext): void {
  const canonical = textIn(report, "measure");
  if (canonical === undefined) return;
  const contained = itemsOf(report, "contained", rootOf(report, "contained"));
  const measure = canonical.startsWith("#")
    ? contained.find(({ value }) => value["id"] === canonical.slice(1))?.value
    : resources.findOf("Measure", canonical);
  if (measure?.["resourceType"] !== "Measure") {
    walk.reportAt(rootOf(report, "measure"), "fhir.conformance.measure-not-found", "warning");
    walk.skipNamed("fhir.unchecked.module", `Measure ${canonical}`);
    return;
  }
  const check: ReportCheck = {
    walk,
    type: textIn(report, "type"),
    scoring: scoringOf(measure["scoring"]),
    missing: report["status"] === "complete" ? "error" : "warning",
  };
  checkGroups(check, report, measure);
}

function scoringOf(concept: unknown): string | undefined {
  if (!isObject(concept)) return undefined;
  for (const { value: coding } of itemsOf(concept, "coding", rootOf(concept, "coding"))) {
    const system = textIn(coding, "system");
    if (system?.endsWith("/measure-scoring") === true) return textIn(coding, "code");
  }
  return undefined;
}

function checkGroups(check: ReportCheck, report: JsonObject, measure: JsonObject): void {
  const asked = itemsOf(measure, "group", rootOf(measure, "group"));
  const given = itemsOf(report, "group", rootOf(report, "group"));
  if (asked.length === 0) return;
  const [onlyAsked] = asked;
  const [onlyGiven] = given;
  if (asked.length === 1 && given.length === 1 && onlyAsked !== undefined && onlyGiven !== undefined) {
    // The only group need not be named.
    const isNamed = onlyAsked.value["code"] !== undefined && onlyGiven.value["code"] !== undefined;
    if (isNamed && !isSamePart(onlyGiven.value, onlyAsked.value)) {
      check.walk.reportAt(onlyGiven.at, "fhir.conformance.measure-part-unknown", "error");
    }
    checkGroup(check, onlyGiven, onlyAsked.value);
    return;
  }
  const isCollecting = check.type === "data-collection" || check.type === "data-exchange";
  const matches = matchParts(
    check,
    given,
    asked,
    isCollecting ? undefined : { path: "", container: report, key: "group" },
  );
  for (const [group, part] of matches) checkGroup(check, group, part);
}

/** Finds for each given part the one that the measure asks for; reports those too many and those missing. */
function matchParts(
  { walk, missing }: ReportCheck,
  given: readonly Placed[],
  asked: readonly Placed[],
  holder: { readonly path: string; readonly container: object; readonly key: string } | undefined,
): ReadonlyMap<Placed, JsonObject> {
  const matches = new Map<Placed, JsonObject>();
  const found = new Set<JsonObject>();
  for (const part of given) {
    if (part.value["code"] === undefined && part.value["linkId"] === undefined) {
      walk.reportAt(part.at, "fhir.conformance.measure-part-unnamed", "error");
      continue;
    }
    const match = asked.find(({ value }) => isSamePart(part.value, value))?.value;
    if (match === undefined) walk.reportAt(part.at, "fhir.conformance.measure-part-unknown", "error");
    else if (found.has(match)) walk.reportAt(part.at, "fhir.conformance.measure-part-twice", "error");
    else matches.set(part, match);
    if (match !== undefined) found.add(match);
  }
  for (const { value } of asked) {
    if (holder === undefined || found.has(value) || isObservation(value)) continue;
    walk.reportAt(holder, "fhir.conformance.measure-part-missing", missing);
  }
  return matches;
}

/** The same `linkId` (R5), or a coding in common. */
function isSamePart(given: JsonObject, asked: JsonObject): boolean {
  if (given["linkId"] !== undefined && given["linkId"] === asked["linkId"]) return true;
  const codes = new Set(codesOf(asked));
  return codesOf(given).some((code) => codes.has(code));
}

/** The code of a part; the stratifiers of a report may have several. */
function codesOf({ code }: JsonObject): readonly string[] {
  const concepts: readonly unknown[] = Array.isArray(code) ? code : [code];
  return concepts.filter(isObject).flatMap(codesOfConcept);
}

function codesOfConcept(concept: JsonObject): readonly string[] {
  const codings = itemsOf(concept, "coding", rootOf(concept, "coding")).map(
    ({ value }) => `${textIn(value, "system") ?? ""} ${textIn(value, "code") ?? ""}`,
  );
  const text = textIn(concept, "text");
  return codings.length === 0 && text !== undefined ? [`text ${text}`] : codings;
}

/** Observations of a measure are means to an end and not reported. */
function isObservation(part: JsonObject): boolean {
  return codesOf(part).some((code) => code.endsWith("/measure-population measure-observation"));
}

function checkGroup(check: ReportCheck, { value: group, at }: Placed, asked: JsonObject): void {
  const own = scoringOf(asked["scoring"]) ?? check.scoring;
  const holder = { ...at };
  const askedAt = rootOf(asked, "population");
  const populations = matchParts(
    check,
    itemsOf(group, "population", at),
    itemsOf(asked, "population", askedAt),
    { path: holder.path, container: group, key: "population" },
  );
  for (const [population] of populations) checkSubjects(check, population);
  checkScore({ ...check, scoring: own }, group, at);
  matchParts(check, itemsOf(group, "stratifier", at), itemsOf(asked, "stratifier", askedAt), {
    path: holder.path,
    container: group,
    key: "stratifier",
  });
}

function checkSubjects({ walk, type }: ReportCheck, { value: population, at }: Placed): void {
  const { subjectResults, count } = population;
  if (type === "subject-list") {
    const found = Array.isArray(subjectResults) ? subjectResults.length : 0;
    if (typeof count !== "number" || subjectResults === undefined || !Array.isArray(subjectResults)) return;
    if (count !== found)
      walk.reportAt(at, "fhir.conformance.measure-subject-count", "error", { stated: count, found });
  } else if (subjectResults !== undefined) {
    walk.reportAt(at, "fhir.conformance.measure-subjects", "error");
  }
}

function checkScore(
  { walk, type, scoring, missing }: ReportCheck,
  group: JsonObject,
  at: Placed["at"],
): void {
  const key = Object.keys(group).find((name) => name.startsWith("measureScore"));
  const score = key === undefined ? undefined : group[key];
  const isCollecting = type === "data-collection" || type === "data-exchange";
  if (isCollecting || scoring === "cohort") {
    if (key !== undefined)
      walk.reportAt(propertyAt(at, group, key), "fhir.conformance.measure-score-not-allowed", "error");
    return;
  }
  if (scoring !== "proportion" && scoring !== "ratio" && scoring !== "continuous-variable") return;
  if (key === undefined) {
    walk.reportAt(at, "fhir.conformance.measure-score-missing", missing, { scoring });
    return;
  }
  if (scoring !== "proportion" || !isObject(score)) return;
  const place = propertyAt(at, group, key);
  const number = typeof score["value"] === "number" ? decimal(String(score["value"])) : undefined;
  const zero = decimal("0");
  const one = decimal("1");
  const isUnitless = score["unit"] === undefined && score["code"] === undefined;
  const isInRange =
    number === undefined ||
    (zero !== undefined &&
      one !== undefined &&
      compareDecimals(number, zero) >= 0 &&
      compareDecimals(number, one) <= 0);
  if (!isUnitless || !isInRange) walk.reportAt(place, "fhir.conformance.measure-proportion", "error");
}

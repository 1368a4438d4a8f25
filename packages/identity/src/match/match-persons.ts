import { foldVietnamese } from "@lienthong/core";
import { type DateRelation, compareIsoDates } from "../claims/compare-dates.ts";
import type { ClaimName, ClaimValues } from "../claims/claim.ts";
import { compareNames, isOneSlip } from "../name/compare-names.ts";
import { phoneDigits } from "../claims/compare-values.ts";
import { type MatchHold, heldPoints, holdOf } from "./hold.ts";
import { type PlaceOptions, comparePlaces } from "./same-place.ts";
import { type MatchWeights, type NumberRelation, type PlainRelation, matchWeights } from "./weights.ts";

type Matched =
  | "personalNumber"
  | "oldNumbers"
  | "passportNumber"
  | "socialInsuranceNumber"
  | "name"
  | "nameMrz"
  | "birthDate"
  | "sex"
  | "permanentAddress"
  | "currentAddress"
  | "homeTown"
  | "birthRegistrationPlace"
  | "father"
  | "mother"
  | "phoneNumber"
  | "email";

/** A person to match: claims, or the plain values under the same names. What is absent is not compared. */
export type MatchPerson = {
  readonly [Name in Matched]?:
    | { readonly value: ClaimValues[Name] }
    | (ClaimValues[Name] extends readonly string[] ? readonly string[] : string)
    | undefined;
};

/** Scores from which the caller takes two records for one person, and from which somebody must look. */
export interface MatchThresholds {
  readonly match: number;
  readonly possible: number;
}

/** How to match. */
export interface MatchOptions {
  /** No decision is made without them: what a wrong match costs, only the caller knows. */
  readonly thresholds?: MatchThresholds;
  readonly weights?: MatchWeights;
  /** Days of the papers that the addresses of either person stand on. */
  readonly places?: PlaceOptions;
}

/** One thing that was compared, how it relates, and what it counts. No value of the person. */
export interface MatchEvidence {
  readonly claim: ClaimName;
  readonly relation: string;
  readonly points: number;
}

/** How likely two records are of one person, and why. */
export interface PersonMatch {
  /** 0 to 1: the points as odds. Only as good as the points are; see {@link MatchWeights}. */
  readonly score: number;
  /** The sum of the points of the evidence and of the start; what {@link heldBy} says may hold it down. */
  readonly points: number;
  /** What keeps the pair from being a match, whatever the threshold; absent when nothing does. */
  readonly heldBy?: MatchHold;
  /** Everything compared, in the order of its weight. */
  readonly evidence: readonly MatchEvidence[];
  /** By the caller's thresholds; absent without them. */
  readonly decision?: "match" | "possible" | "different";
}

/**
 * Whether two records are of one person (so khớp hai người), with every reason: names with and without marks, in any place of the tone
 * mark, order and spacing; partial dates; former and current places. Two personal numbers that differ by
 * more than one slip of typing keep a pair from being a match; so do other names and other dates of birth where no number is the same: what a family
 * shares does not tell twins apart.
 *
 * @example
 * ```ts
 * import { matchPersons } from "@lienthong/identity/match";
 *
 * const card = { name: "Rơ Châm H'Lan", birthDate: "1985-12-31", permanentAddress: "Phường Hội Thương, TP Pleiku, Gia Lai" };
 * const form = { name: "RO CHAM H LAN", birthDate: "1985", permanentAddress: "Phường Pleiku, Gia Lai" };
 * const { evidence, decision } = matchPersons(card, form, { thresholds: { match: 0.95, possible: 0.2 } });
 * evidence.map(({ claim, relation }) => `${claim}: ${relation}`); // ["name: no-marks", "permanentAddress: same", "birthDate: partial"]
 * decision; // "possible"
 * ```
 */
export function matchPersons(one: MatchPerson, other: MatchPerson, options: MatchOptions = {}): PersonMatch {
  if (!isPerson(one) || !isPerson(other)) throw new TypeError("matchPersons takes two persons");
  const { thresholds, weights = matchWeights } = options;
  if (thresholds && !(thresholds.possible <= thresholds.match))
    throw new TypeError("thresholds: possible must not be above match");
  const [a, b] = [textsOf(one), textsOf(other)];
  const evidence = compare(a, b, weights, options.places).sort(
    (left, right) => Math.abs(right.points) - Math.abs(left.points),
  );
  const heldBy = holdOf(evidence, [nameOf(a) ?? "", nameOf(b) ?? ""]);
  const sum = evidence.reduce((points, { points: more }) => points + more, weights.start);
  const points = heldBy ? Math.min(sum, heldPoints[heldBy]) : sum;
  const score = evidence.length === 0 ? 0 : Math.round(1e6 / (1 + 2 ** -points)) / 1e6;
  return {
    score,
    points,
    evidence,
    ...(heldBy && { heldBy }),
    ...(thresholds && { decision: decide(score, thresholds, heldBy) }),
  };
}

function decide(
  score: number,
  { match, possible }: MatchThresholds,
  heldBy: MatchHold | undefined,
): "match" | "possible" | "different" {
  if (score >= match) return heldBy ? "possible" : "match";
  return score >= possible ? "possible" : "different";
}

/** The name in letters of its own before that of a machine-readable zone. */
const nameOf = (texts: Texts): string | undefined => (texts.get("name") ?? texts.get("nameMrz"))?.[0];

type Texts = ReadonlyMap<Matched, readonly string[]>;

const matched: readonly Matched[] = [
  "personalNumber",
  "oldNumbers",
  "passportNumber",
  "socialInsuranceNumber",
  "name",
  "nameMrz",
  "birthDate",
  "sex",
  "permanentAddress",
  "currentAddress",
  "homeTown",
  "birthRegistrationPlace",
  "father",
  "mother",
  "phoneNumber",
  "email",
];
const longest = 1000;
/** Characters of an ISO date with its day. */
const wholeDate = 10;

function isPerson(input: unknown): input is MatchPerson {
  return typeof input === "object" && input !== null;
}

function textsOf(person: MatchPerson): Texts {
  const texts = new Map<Matched, readonly string[]>();
  for (const name of matched) {
    const given: unknown = person[name];
    const value = isPerson(given) && "value" in given ? given.value : given;
    const list = (Array.isArray(value) ? value.slice(0, 20) : [value]).filter(
      (text): text is string => typeof text === "string" && text !== "" && text.length <= longest,
    );
    if (list.length > 0) texts.set(name, list);
  }
  return texts;
}

function compare(
  a: Texts,
  b: Texts,
  weights: MatchWeights,
  places: PlaceOptions | undefined,
): MatchEvidence[] {
  const found: MatchEvidence[] = [];
  const text = (texts: Texts, name: Matched): string | undefined => texts.get(name)?.[0];
  const pair = <Relation extends string>(
    claim: Matched,
    points: Readonly<Record<Relation, number>>,
    relate: (one: string, other: string) => Relation,
  ): void => {
    const [one, other] = [text(a, claim), text(b, claim)];
    if (one === undefined || other === undefined) return;
    const relation = relate(one, other);
    found.push({ claim, relation, points: points[relation] });
  };
  const number = compareNumbers(a, b);
  if (number)
    found.push({ claim: "personalNumber", relation: number, points: weights.personalNumber[number] });
  pair("passportNumber", weights.passportNumber, relateNumbers);
  pair("socialInsuranceNumber", weights.socialInsuranceNumber, relateNumbers);
  const [nameA, nameB] = [nameOf(a), nameOf(b)];
  if (nameA !== undefined && nameB !== undefined) {
    const relation = compareNames(nameA, nameB);
    found.push({ claim: "name", relation, points: weights.name[relation] });
  }
  pair("birthDate", weights.birthDate, relateBirthDates);
  pair("sex", weights.sex, relatePlainly);
  const relatePlaces = (one: string, other: string): ReturnType<typeof comparePlaces> =>
    comparePlaces(one, other, places);
  pair("permanentAddress", weights.residence, relatePlaces);
  pair("currentAddress", weights.residence, relatePlaces);
  pair("homeTown", weights.origin, relatePlaces);
  pair("birthRegistrationPlace", weights.origin, relatePlaces);
  pair("father", weights.parent, compareNames);
  pair("mother", weights.parent, compareNames);
  pair("phoneNumber", weights.phoneNumber, (one, other) =>
    relatePlainly(phoneDigits(one), phoneDigits(other)),
  );
  pair("email", weights.email, relatePlainly);
  return found;
}

/**
 * The personal number, or a number that is of today in one record and old in the other. An old number that both list tells nothing beside two
 * numbers of today that differ: numbers of nine digits were given twice.
 */
function compareNumbers(a: Texts, b: Texts): NumberRelation | undefined {
  const [one] = a.get("personalNumber") ?? [];
  const [other] = b.get("personalNumber") ?? [];
  if (one !== undefined && one === other) return "same";
  const [oldA, oldB] = [a.get("oldNumbers") ?? [], b.get("oldNumbers") ?? []];
  if ((one !== undefined && oldB.includes(one)) || (other !== undefined && oldA.includes(other)))
    return "same-as-old";
  if (one !== undefined && other !== undefined) return relateNumbers(one, other);
  return oldA.some((text) => oldB.includes(text)) ? "same-as-old" : undefined;
}

/** Two dates that are the same, but are a year alone or the day that registers write for one, prove no more than that year. */
function relateBirthDates(one: string, other: string): DateRelation | "different-year" {
  const relation = compareIsoDates(one, other);
  if (relation === "same")
    return one.length < wholeDate ? "partial" : one.endsWith("-01-01") ? "default-day" : "same";
  return relation === "different" && one.slice(0, 4) !== other.slice(0, 4) ? "different-year" : relation;
}

function relateNumbers(one: string, other: string): NumberRelation {
  if (one === other) return "same";
  return isOneSlip(one, other) ? "typing" : "different";
}

const relatePlainly = (one: string, other: string): PlainRelation =>
  foldVietnamese(one) === foldVietnamese(other) ? "same" : "different";

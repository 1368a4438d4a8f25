import { mayBeTwoNames } from "../name/may-be-two-names.ts";
import type { MatchEvidence } from "./match-persons.ts";

/**
 * Why two records are not taken for one person, however much else they share: twins, parents and children share places, parents, telephones and
 * often all letters of a name but one.
 *
 * - `personal-number`: two personal numbers that differ by more than a slip.
 * - `name`: the names differ, or none was compared, and no number proves who it is.
 * - `birth-date`: the dates of birth differ, and no number proves who it is.
 */
export type MatchHold = "personal-number" | "name" | "birth-date";

/** Most points of a pair that is held: as likely as not, so that somebody looks; with two numbers, half as likely. */
export const heldPoints: Readonly<Record<MatchHold, number>> = {
  "personal-number": -1,
  name: 0,
  "birth-date": 0,
};

const sameNames: ReadonlySet<string> = /* @__PURE__ */ new Set([
  "same",
  "tone-style",
  "spacing",
  "i-y",
  "no-marks",
]);
const numbers: ReadonlySet<string> = /* @__PURE__ */ new Set([
  "personalNumber",
  "passportNumber",
  "socialInsuranceNumber",
]);

/** What keeps a pair from being a match; `undefined` when nothing does. */
export function holdOf(
  evidence: readonly MatchEvidence[],
  names: readonly [string, string],
): MatchHold | undefined {
  const relation = (claim: string): string | undefined =>
    evidence.find((one) => one.claim === claim)?.relation;
  const [number, name, birth] = [relation("personalNumber"), relation("name"), relation("birthDate")];
  if (number === "different") return "personal-number";
  // One number typed into the records of two children is a mistake that is seen.
  if (name === "different") return "name";
  if (evidence.some((one) => numbers.has(one.claim) && one.relation.startsWith("same"))) return undefined;
  if (name === undefined || !sameNames.has(name) || (name === "no-marks" && mayBeTwoNames(...names)))
    return "name";
  return birth === "different" || birth === "different-year" ? "birth-date" : undefined;
}

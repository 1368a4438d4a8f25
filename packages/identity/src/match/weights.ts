import type { DateRelation } from "../claims/compare-dates.ts";
import type { NameRelation } from "../name/compare-names.ts";
import type { PlaceRelation } from "./same-place.ts";

/** How two numbers relate: `typing` is one digit wrong or two neighbours swapped. */
export type NumberRelation = "same" | "same-as-old" | "typing" | "different";

/** What compares to same or different only. */
export type PlainRelation = "same" | "different";

/**
 * Points for what was found, in powers of two: +1 makes it twice as likely that both are one person, -1 half. They follow the form of
 * Fellegi and Sunter (1969), but are set by judgement, not measured on a register: measure your own records before you trust a
 * threshold, and give other points where yours differ.
 */
export interface MatchWeights {
  /** Before anything is compared: one person among 65,536. */
  readonly start: number;
  readonly personalNumber: Readonly<Record<NumberRelation, number>>;
  readonly passportNumber: Readonly<Record<NumberRelation, number>>;
  readonly socialInsuranceNumber: Readonly<Record<NumberRelation, number>>;
  readonly name: Readonly<Record<NameRelation, number>>;
  /** Of father and mother, each. */
  readonly parent: Readonly<Record<NameRelation, number>>;
  readonly birthDate: Readonly<Record<DateRelation | "different-year", number>>;
  readonly sex: Readonly<Record<PlainRelation, number>>;
  /** Where one lives; people move. */
  readonly residence: Readonly<Record<PlaceRelation, number>>;
  /** Home town and place of birth registration; they stay. */
  readonly origin: Readonly<Record<PlaceRelation, number>>;
  readonly phoneNumber: Readonly<Record<PlainRelation, number>>;
  readonly email: Readonly<Record<PlainRelation, number>>;
}

const number = (
  same: number,
  sameAsOld: number,
  typing: number,
  different: number,
): Record<NumberRelation, number> => ({
  same,
  "same-as-old": sameAsOld,
  typing,
  different,
});

/**
 * The points that {@link matchPersons} uses unless the caller gives others (trọng số so khớp).
 *
 * @example
 * ```ts
 * import { matchWeights } from "@lienthong/identity/match";
 *
 * matchWeights.personalNumber.same; // 20
 * ```
 */
export const matchWeights: MatchWeights = {
  start: -16,
  personalNumber: /* @__PURE__ */ number(20, 16, 2, -24),
  passportNumber: /* @__PURE__ */ number(14, 14, 1, 0),
  socialInsuranceNumber: /* @__PURE__ */ number(16, 16, 2, -6),
  name: {
    same: 9,
    "tone-style": 9,
    spacing: 8,
    "i-y": 7,
    "no-marks": 6,
    order: 5,
    "marks-differ": -3,
    part: 2,
    typing: 3,
    different: -9,
  },
  parent: {
    same: 6,
    "tone-style": 6,
    spacing: 5,
    "i-y": 5,
    "no-marks": 4,
    order: 3,
    "marks-differ": -1,
    part: 2,
    typing: 2,
    different: -4,
  },
  birthDate: {
    same: 10,
    partial: 4,
    "default-day": 4,
    swapped: 4,
    typing: 1,
    different: -6,
    "different-year": -9,
  },
  sex: { same: 1, different: -6 },
  residence: { same: 5, possible: 3, "same-province": 1, different: -1, unknown: 0 },
  origin: { same: 4, possible: 2, "same-province": 1, different: -4, unknown: 0 },
  phoneNumber: { same: 6, different: 0 },
  email: { same: 7, different: 0 },
};

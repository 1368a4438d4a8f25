import { type IdentityIssue, issue } from "../issue.ts";
import { numberStructure } from "../sources.ts";
import { type PersonalNumber, type Sex, readDigits } from "./personal-number.ts";

/** What else is known of the person; anything absent is not compared. */
export interface KnownPerson {
  /** ISO date of birth, whole or partial: `1990-03-05`, `1990-03`, `1990`. */
  readonly birthDate?: string | null | undefined;
  readonly sex?: Sex | null | undefined;
}

/**
 * Compares the birth year and sex inside a personal number with what a paper or person states. A
 * difference is a warning, never an error: numbers stay when civil status is corrected (cải chính hộ tịch).
 *
 * @example
 * ```ts
 * import { compareNumberWithPerson, parsePersonalNumber } from "@lienthong/identity";
 *
 * const { number } = parsePersonalNumber("052090000017");
 * compareNumberWithPerson(number, { birthDate: "1991-03-05", sex: "male" }).map((one) => one.code);
 * // ["identity.number.birth-year-differs"]
 * ```
 */
export function compareNumberWithPerson(
  number: PersonalNumber,
  person: KnownPerson,
): readonly IdentityIssue[] {
  const { birthYear, sex } = readDigits(number);
  const found: IdentityIssue[] = [];
  const mild = { severity: "warning", source: numberStructure } as const;
  if (person.birthDate && Number(person.birthDate.slice(0, 4)) !== birthYear)
    found.push(issue("identity.number.birth-year-differs", { ...mild, path: "birthDate" }));
  if (person.sex && person.sex !== sex)
    found.push(issue("identity.number.sex-differs", { ...mild, path: "sex" }));
  return found;
}

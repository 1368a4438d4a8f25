import type { TranscriptPupil } from "../formats/transcript-document.ts";
import { type DisclosureStep, yearFields, yearLists } from "./selective-claims.ts";

/** What a holder wants to show (phần muốn cho xem). */
export interface WhatToShow {
  /** Parts of the pupil's identity. */
  readonly pupil?: readonly (keyof TranscriptPupil)[];
  readonly years?: readonly YearToShow[];
}

/** What of one school year. */
export interface YearToShow {
  /** `2024-2025`. */
  readonly schoolYear: string;
  /** Names of subjects as in the transcript; `"all"` for every one. */
  readonly subjects?: readonly string[] | "all";
  /** Whether the marks of the terms are shown with the subjects; only results of the year unless so. */
  readonly withTerms?: boolean;
  /** Other parts of the year: `conduct`, `declared`, `competences`, … */
  readonly parts?: readonly ((typeof yearFields)[number] | "competences" | "qualities")[];
}

type Open = Readonly<Record<string, unknown>>;

function objectOf(value: unknown): Open {
  return typeof value === "object" && value !== null && !Array.isArray(value) ? (value as Open) : {};
}

function entriesOf(value: unknown): readonly Open[] {
  return Array.isArray(value) ? value.map(objectOf) : [];
}

/**
 * The paths that a holder gives to `presentSdJwt` of `@lienthong/signature/jose` to show these parts (đường dẫn các phần cho xem), from all claims of the
 * credential. Throws a `TypeError` for what is not in the credential, so that nobody believes to have shown it.
 *
 * @example
 * ```ts
 * import { pathsToShow, transcriptToSdJwt } from "@lienthong/transcript/disclosure";
 *
 * const { claims } = transcriptToSdJwt(
 *   { years: [{ schoolYear: "2024-2025", subjects: [{ kind: "scored", name: "Toán", yearAverage: "8.5" }] }] },
 *   { issuer: "https://truong.example" },
 * );
 * pathsToShow(claims, { years: [{ schoolYear: "2024-2025", subjects: ["Toán"] }] });
 * // [["years", 0], ["years", 0, "subjects", 0]]
 * ```
 */
export function pathsToShow(claims: Open, what: WhatToShow): readonly (readonly DisclosureStep[])[] {
  const paths: (readonly DisclosureStep[])[] = [];
  const pupil = objectOf(claims["pupil"]);
  for (const field of what.pupil ?? []) {
    if (!Object.hasOwn(pupil, field)) throw new TypeError(`the credential has no pupil.${field}`);
    paths.push(["pupil", field]);
  }
  const years = entriesOf(claims["years"]);
  for (const wanted of what.years ?? []) {
    const at = years.findIndex(({ schoolYear }) => schoolYear === wanted.schoolYear);
    const year = years[at];
    if (year === undefined) throw new TypeError(`the credential has no school year ${wanted.schoolYear}`);
    paths.push(["years", at], ...pathsOfYear(year, ["years", at], wanted));
  }
  return paths;
}

function pathsOfYear(
  year: Open,
  place: readonly DisclosureStep[],
  { subjects = [], withTerms = false, parts = [] }: YearToShow,
): readonly (readonly DisclosureStep[])[] {
  const paths: (readonly DisclosureStep[])[] = [];
  const held = entriesOf(year["subjects"]);
  const names = subjects === "all" ? held.map(({ name }) => name) : subjects;
  for (const wanted of names) {
    const at = held.findIndex(({ name }) => name === wanted);
    if (at < 0) throw new TypeError("the credential has no such subject in this school year");
    paths.push([...place, "subjects", at]);
    if (withTerms)
      for (const term of ["hk1", "hk2"])
        if (held[at] && Object.hasOwn(held[at], term)) paths.push([...place, "subjects", at, term]);
  }
  for (const part of parts) {
    if (!Object.hasOwn(year, part)) throw new TypeError(`the school year has no ${part}`);
    if (yearLists.some((list) => list === part))
      paths.push(...entriesOf(year[part]).map((_entry, at) => [...place, part, at]));
    else paths.push([...place, part]);
  }
  return paths;
}

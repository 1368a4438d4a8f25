import { isFailure, type Result } from "@lienthong/core";
import { type FormatIssue, FormatIssues } from "../formats/format-issues.ts";
import type { TranscriptDocument } from "../formats/transcript-document.ts";
import { validateTranscript } from "../formats/validate-transcript.ts";
import { countsClaim, transcriptCredentialType, yearFields, yearLists } from "./selective-claims.ts";

/** Something of the transcript that its holder does not show (phần không cho xem). */
export interface NotShown {
  /** `years`, `years[0].subjects`, `years[0].conduct`. */
  readonly path: string;
  /** How many entries are hidden, where that is known; else the part is hidden or the transcript never had it. */
  readonly count?: number;
}

/**
 * What a holder shows of a transcript (một phần học bạ). Never take it for the whole: what is not here may be hidden, and averages, levels and promotion
 * cannot be checked from it.
 */
export interface PartialTranscript {
  /** Who issued it, as the claims say. */
  readonly issuer: string;
  /** What is shown, with the same paths as in `notShown`. */
  readonly shown: TranscriptDocument;
  /** The places of the years that are shown in the whole transcript, from 1. */
  readonly yearNumbers: readonly number[];
  /** Whether everything is shown but the parts of which nobody can tell whether the transcript has them. */
  readonly isWhole: boolean;
  readonly notShown: readonly NotShown[];
}

type Open = Readonly<Record<string, unknown>>;

function objectOf(value: unknown): Open | undefined {
  return typeof value === "object" && value !== null && !Array.isArray(value) ? (value as Open) : undefined;
}

const mostYears = 30;

class Reader {
  readonly issues = new FormatIssues();
  readonly notShown: NotShown[] = [];

  /** A number of entries that the issuer says there are. */
  count(counts: unknown, name: string, path: string): number | undefined {
    const found = objectOf(counts)?.[name];
    if (found === undefined) return undefined;
    if (typeof found === "number" && Number.isInteger(found) && found >= 0 && found <= 1_000) return found;
    this.issues.add("transcript.format.out-of-range", `${path}.${name}`, { least: 0, most: 1_000 });
    return undefined;
  }

  /** Notes entries that are hidden; more entries than the issuer says there are is a contradiction. */
  compare(shown: number, count: number | undefined, path: string): void {
    if (count === undefined) return;
    if (shown > count) this.issues.add("transcript.format.too-many", path, { limit: count });
    else if (shown < count) this.notShown.push({ path, count: count - shown });
  }

  year(value: unknown, path: string): { readonly content: Open; readonly number: number } | undefined {
    const given = objectOf(value);
    if (given === undefined) {
      this.issues.add("transcript.format.wrong-type", path, { expected: "{ }" });
      return undefined;
    }
    const { number, [countsClaim]: counts, ...content } = given;
    if (typeof number !== "number" || !Number.isInteger(number) || number < 1 || number > mostYears) {
      this.issues.add("transcript.format.out-of-range", `${path}.number`, { least: 1, most: mostYears });
      return undefined;
    }
    for (const list of yearLists) {
      const entries: unknown = content[list];
      const shown = Array.isArray(entries) ? entries.length : 0;
      this.compare(shown, this.count(counts, list, `${path}.${countsClaim}`), `${path}.${list}`);
    }
    for (const field of yearFields)
      if (content[field] === undefined) this.notShown.push({ path: `${path}.${field}` });
    const subjects: readonly unknown[] = Array.isArray(content["subjects"]) ? content["subjects"] : [];
    for (const [at, subject] of subjects.entries())
      if (objectOf(subject)?.["kind"] !== "primary")
        for (const term of ["hk1", "hk2"])
          if (objectOf(subject)?.[term] === undefined)
            this.notShown.push({ path: `${path}.subjects[${at}].${term}` });
    return { content, number };
  }
}

/**
 * The part of a transcript that its holder shows (đọc phần học bạ được cho xem), from the claims that `verifySdJwt` of `@lienthong/signature/jose` hands
 * out: what is shown, and what is not. Check the signature first, and that the issuer is the school: this function looks at neither. Never throws on data.
 *
 * @example
 * ```ts
 * import { sdJwtToTranscript, transcriptToSdJwt } from "@lienthong/transcript/disclosure";
 *
 * const math = { kind: "scored", name: "Toán", yearAverage: "8.5" } as const;
 * const { claims } = transcriptToSdJwt(
 *   { years: [{ schoolYear: "2024-2025", subjects: [math] }] },
 *   { issuer: "https://truong.example" },
 * );
 * const partial = sdJwtToTranscript({ ...claims, years: [] }); // the year was left out
 * partial.ok && partial.value.notShown; // [{ path: "years", count: 1 }]
 * ```
 */
export function sdJwtToTranscript(
  claims: unknown,
  { type = transcriptCredentialType }: { readonly type?: string } = {},
): Result<PartialTranscript, FormatIssue["code"]> {
  const reader = new Reader();
  const { issues } = reader;
  const given = objectOf(claims);
  if (given?.["vct"] !== type || typeof given["iss"] !== "string") {
    issues.add("transcript.format.not-this-format", "vct", { format: type }, { severity: "fatal" });
    return { ok: false, issues: issues.list };
  }
  const { iss: issuer, pupil } = given;
  const entries: readonly unknown[] = Array.isArray(given["years"]) ? given["years"] : [];
  const years = entries
    .slice(0, mostYears)
    .flatMap((value, index) => reader.year(value, `years[${index}]`) ?? []);
  const numbers = years.map(({ number }) => number);
  if (new Set(numbers).size < numbers.length)
    issues.add("transcript.format.duplicate", "years", { field: "number" });
  const count = reader.count(given[countsClaim], "years", countsClaim);
  if (count === undefined) issues.add("transcript.format.missing", "", { field: `${countsClaim}.years` });
  reader.compare(entries.length, count, "years");
  const checked = validateTranscript({
    ...(pupil === undefined ? {} : { pupil }),
    years: years.map(({ content }) => ({ subjects: [], ...content })),
  });
  const all = [...issues.list, ...checked.issues];
  if (!checked.ok || all.some(({ severity }) => isFailure(severity))) return { ok: false, issues: all };
  const { notShown } = reader;
  const isWhole = notShown.every((part) => part.count === undefined);
  const value = { issuer, shown: checked.value, yearNumbers: numbers, isWhole, notShown };
  return { ok: true, value, issues: all };
}

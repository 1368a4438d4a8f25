import { type Issue, severityFor } from "@lienthong/core";
import type { AssessOptions } from "../assess/options.ts";
import { checkYearRecord } from "../check/check-year-record.ts";
import type { TranscriptDocument } from "../formats/transcript-document.ts";
import { transcriptFromState } from "../formats/transcript-from-state.ts";
import { parseTranscript } from "../formats/validate-transcript.ts";
import type { HistoryIssueCode } from "../history/codes.ts";
import type { SigningRole } from "../history/event.ts";
import { replayTranscript } from "../history/replay.ts";
import { writeTranscriptJson } from "../json/write-transcript-json.ts";
import type { AssessmentIssueCode, DeclaredIssueCode, RecordIssueCode } from "../messages/codes.ts";
import type { SigningIssueCode } from "../messages/signing/codes.ts";
import { type RequiredRole, usualRoles } from "./required-roles.ts";
import { type SignedYears, signedYears, yearText } from "./signed-years.ts";
import { rolesOf, type VerifiedSignature, type VerifiedSignatures } from "./verified-signatures.ts";

/** What a check of a transcript may report. */
export type TranscriptCheckIssue = Issue<
  DeclaredIssueCode | AssessmentIssueCode | HistoryIssueCode | RecordIssueCode | SigningIssueCode
>;

/** How to check a transcript. */
export interface CheckTranscriptOptions extends Pick<AssessOptions, "regulation"> {
  /** What a verifier found, such as the result of `verifyXmlSignature` or `verifyCredential` of `@lienthong/signature`. */
  readonly signatures?: VerifiedSignatures;
  /** Who must have signed each year; {@link usualRoles} unless given. */
  readonly required?: readonly RequiredRole[];
}

/** What became of a required signature of a year (tình trạng chữ ký theo vai trò). */
export interface RoleFinding {
  /** The place of the year in the transcript, from 0. */
  readonly year: number;
  readonly role: SigningRole;
  /** `missing`: nobody signed in this role. `other-content`: validly signed, but something else than this year. */
  readonly state: VerifiedSignature["verdict"] | "missing" | "other-content";
}

/** What a check of a transcript found. */
export interface TranscriptCheck {
  readonly issues: readonly TranscriptCheckIssue[];
  /** For each year and required role; empty when no signatures were given to judge. */
  readonly roles: readonly RoleFinding[];
}

/** From best to worst: of several signatures in a role, the best counts. */
const states: readonly RoleFinding["state"][] = [
  "valid",
  "untrusted",
  "undecided",
  "altered",
  "other-content",
];

function stateOf(
  role: SigningRole,
  year: string,
  all: readonly string[],
  signed: readonly SignedYears[],
): RoleFinding["state"] {
  const found = signed.flatMap(({ signature, years }): readonly RoleFinding["state"][] => {
    const { verdict } = signature;
    if (!rolesOf(signature).includes(role)) return [];
    // What was altered or cannot be told has no content to look at: it may be of any year.
    if (verdict === "altered" || verdict === "undecided" || years.has(year)) return [verdict];
    // A signature over another year of this transcript says nothing of this one.
    return all.some((each) => years.has(each)) ? [] : ["other-content"];
  });
  return states.find((state) => found.includes(state)) ?? "missing";
}

const codes = {
  missing: "transcript.signing.role-missing",
  untrusted: "transcript.signing.role-untrusted",
  undecided: "transcript.signing.role-undecided",
  altered: "transcript.signing.role-altered",
  "other-content": "transcript.signing.other-content",
} as const satisfies Record<Exclude<RoleFinding["state"], "valid">, SigningIssueCode>;

function roleIssue({ state, year }: RoleFinding, { role, source }: RequiredRole): TranscriptCheckIssue[] {
  if (state === "valid") return [];
  const wanted = source?.confidence === undefined ? "error" : severityFor(source.confidence);
  // Whoever demands it: a signature over other content than this is a fault of the document.
  const severity = state === "altered" || state === "other-content" ? severityFor("confirmed") : wanted;
  return [
    { code: codes[state], severity, path: `years[${year}]`, params: { role }, ...(source && { source }) },
  ];
}

/** What the history says against the years, and what is wrong with itself. */
function historyIssues(transcript: TranscriptDocument): readonly TranscriptCheckIssue[] {
  const { history, years } = transcript;
  if (history === undefined) return [];
  const replayed = replayTranscript(history);
  const issues: TranscriptCheckIssue[] = replayed.issues.map((issue) => ({
    ...issue,
    path: `history${issue.path.startsWith("[") || issue.path === "" ? "" : "."}${issue.path}`,
  }));
  const state = replayed.ok ? replayed.value : replayed.partial;
  const left = state === undefined ? [] : transcriptFromState(state).years;
  for (const { school: _ofEvents, ...expected } of left) {
    const at = years.findIndex(({ schoolYear }) => schoolYear === expected.schoolYear);
    const { school: _ofYear, ...stated } = years[at] ?? { subjects: [] };
    const isSame =
      at >= 0 && writeTranscriptJson({ years: [stated] }) === writeTranscriptJson({ years: [expected] });
    if (!isSame)
      issues.push({
        code: "transcript.history.differs",
        severity: severityFor("confirmed"),
        path: at < 0 ? "years" : `years[${at}]`,
      });
  }
  return issues;
}

/**
 * Checks a whole transcript (kiểm tra học bạ): what each year states against its circular, the years against the history, and, with what a verifier found,
 * which required roles signed each year validly. A signature counts only for the year that stands in what it signed. This package verifies no
 * signature itself.
 *
 * @example
 * ```ts
 * import { checkTranscript } from "@lienthong/transcript/signing";
 *
 * const { roles } = checkTranscript(
 *   { years: [{ schoolYear: "2024-2025", subjects: [] }] },
 *   { signatures: { signatures: [] }, required: [{ role: "GVCN" }] },
 * );
 * roles; // [{ year: 0, role: "GVCN", state: "missing" }]
 * ```
 */
export function checkTranscript(
  transcript: TranscriptDocument,
  { signatures, required = usualRoles, regulation }: CheckTranscriptOptions = {},
): TranscriptCheck {
  const clean = parseTranscript(transcript);
  const issues: TranscriptCheckIssue[] = clean.years.flatMap((year, index) =>
    checkYearRecord(year, regulation === undefined ? {} : { regulation }).map((issue) => ({
      ...issue,
      path: issue.path === "" ? `years[${index}]` : `years[${index}].${issue.path}`,
    })),
  );
  issues.push(...historyIssues(clean));
  if (signatures === undefined) return { issues, roles: [] };
  const signed = signedYears(signatures);
  const roles: RoleFinding[] = [];
  const texts = clean.years.map((year) => yearText(clean, year));
  for (const [index, text] of texts.entries()) {
    for (const wanted of required) {
      const state = stateOf(wanted.role, text, texts, signed);
      const finding: RoleFinding = { year: index, role: wanted.role, state };
      roles.push(finding);
      issues.push(...roleIssue(finding, wanted));
    }
  }
  return { issues, roles };
}

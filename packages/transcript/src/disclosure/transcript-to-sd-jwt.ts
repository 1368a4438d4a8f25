import { isUri } from "../clr/formats.ts";
import { momentOf } from "../history/read-event.ts";
import { LossList } from "../formats/common-loss.ts";
import type { FormatLoss } from "../formats/loss.ts";
import type { TranscriptDocument, TranscriptPupil, TranscriptYear } from "../formats/transcript-document.ts";
import { parseTranscript } from "../formats/validate-transcript.ts";
import {
  countsClaim,
  type DisclosureStep,
  type SelectiveClaims,
  transcriptCredentialType,
  yearFields,
  yearLists,
} from "./selective-claims.ts";

/** What a credential for selective disclosure needs beside the transcript. */
export interface TranscriptToSdJwtOptions {
  /** Who issues: `https://truong.example`. */
  readonly issuer: string;
  /** Type of the credential (`vct`); `urn:lienthong:transcript:1` unless given. */
  readonly type?: string;
  /** When it is issued, and until when it holds, with time zone: `2025-06-30T08:00:00+07:00`. */
  readonly issued?: string;
  readonly expires?: string;
  /** What of the pupil goes in, each to be shown or hidden by itself; name and pupil code unless others are asked for. */
  readonly identity?: readonly (keyof TranscriptPupil)[];
  /** The key of the holder, by which they prove that it is theirs (`cnf`, RFC 7800). */
  readonly holderKey?: Readonly<Record<string, unknown>>;
}

/** Claims for an SD-JWT with what of the transcript is not in them. */
export interface SdJwtConversion extends SelectiveClaims {
  readonly loss: readonly FormatLoss[];
}

function secondsOf(moment: string, field: string): number {
  const milliseconds = momentOf(moment);
  if (Number.isNaN(milliseconds))
    throw new TypeError(`${field} must be a date and time with time zone, as 2025-06-30T08:00:00+07:00`);
  return Math.floor(milliseconds / 1_000);
}

/** Numbers of entries of the lists of a year, of those that it has. */
function countsOf(year: TranscriptYear): Readonly<Record<string, number>> {
  return Object.fromEntries(
    yearLists.flatMap((list) => (year[list] === undefined ? [] : [[list, year[list].length] as const])),
  );
}

/** Paths of what can be hidden of a year: the year, each entry of its lists, the terms of each subject, each other field. */
function pathsOf(year: TranscriptYear, at: number): readonly (readonly DisclosureStep[])[] {
  const place = ["years", at] as const;
  return [
    place,
    ...yearFields.flatMap((field) => (year[field] === undefined ? [] : [[...place, field]])),
    ...yearLists.flatMap((list) => (year[list] ?? []).map((_entry, index) => [...place, list, index])),
    ...year.subjects.flatMap((subject, index) =>
      subject.kind === "primary"
        ? []
        : (["hk1", "hk2"] as const).flatMap((term) =>
            subject[term] === undefined ? [] : [[...place, "subjects", index, term]],
          ),
    ),
  ];
}

/**
 * The claims of a transcript of which the holder shows single years, single subjects and single terms (học bạ tiết lộ chọn lọc: một môn, một năm), and the
 * paths of what may be hidden: give both to `issueSdJwt` of `@lienthong/signature/jose`. Always visible are the issuer and how many years and, in a
 * year that is shown, how many subjects there are, so that a reader knows that something is hidden. The history is not in it.
 *
 * @example
 * ```ts
 * import { transcriptToSdJwt } from "@lienthong/transcript/disclosure";
 *
 * const { claims, disclose } = transcriptToSdJwt(
 *   { years: [{ schoolYear: "2024-2025", subjects: [{ kind: "scored", name: "Toán", yearAverage: "8.5" }] }] },
 *   { issuer: "https://truong.example" },
 * );
 * claims["vct"]; // "urn:lienthong:transcript:1"
 * disclose; // [["years", 0], ["years", 0, "subjects", 0]]
 * ```
 */
export function transcriptToSdJwt(
  transcript: TranscriptDocument,
  options: TranscriptToSdJwtOptions,
): SdJwtConversion {
  const { issuer, type = transcriptCredentialType, issued, expires, holderKey } = options;
  const { identity = ["name", "code"] } = options;
  if (!isUri(issuer)) throw new TypeError("issuer must be a URI");
  const { pupil = {}, years, history } = parseTranscript(transcript);
  const loss = new LossList();
  loss.add(history, "history", "no-place");
  for (const [field, value] of Object.entries(pupil))
    if (!identity.some((asked) => asked === field)) loss.add(value, `pupil.${field}`, "not-asked-for");
  const shown = Object.entries(pupil).filter(([field]) => identity.some((asked) => asked === field));
  const claims = {
    iss: issuer,
    vct: type,
    ...(issued === undefined ? {} : { iat: secondsOf(issued, "issued") }),
    ...(expires === undefined ? {} : { exp: secondsOf(expires, "expires") }),
    ...(holderKey === undefined ? {} : { cnf: { jwk: holderKey } }),
    [countsClaim]: { years: years.length },
    ...(shown.length === 0 ? {} : { pupil: Object.fromEntries(shown) }),
    years: years.map((year, index) => ({ number: index + 1, [countsClaim]: countsOf(year), ...year })),
  };
  const disclose = [
    ...shown.map(([field]) => ["pupil", field]),
    ...years.flatMap((year, index) => pathsOf(year, index)),
  ];
  return { claims, disclose, loss: loss.list };
}

import { isDateTimeStamp } from "../clr/formats.ts";
import { type FormatConversion, FormatIssues } from "../formats/format-issues.ts";
import { partsOf, type RecordPart } from "../formats/record-parts.ts";
import { statusOf } from "../formats/status-of.ts";
import type { SchoolReference, TranscriptDocument, TranscriptYear } from "../formats/transcript-document.ts";
import { parseTranscript } from "../formats/validate-transcript.ts";
import { markToTenths } from "../model/mark.ts";
import { TranscriptError } from "../model/transcript-error.ts";
import { fitsXml } from "../xml/fits-xml.ts";
import { collapse, XmlLines } from "../xml/xml-lines.ts";
import {
  type ElmoVersion,
  elmoNamespace,
  gradingSchemes,
  nationalIdentifier,
  partIdentifier,
  pupilIdentifier,
  schoolIdentifier,
} from "./elmo-format.ts";
import { elmoLoss } from "./elmo-loss.ts";

/** What of the pupil may go into a file; the name and the pupil code unless others are asked for. */
export type ElmoIdentity = "name" | "code" | "personalNumber" | "birthDate" | "gender" | "birthPlace";

/** What an ELMO file needs beside the transcript. */
export interface TranscriptToElmoOptions {
  readonly version: ElmoVersion;
  /** When the file is made, with time zone: `2025-06-30T08:00:00+07:00`. */
  readonly generatedDate: string;
  /** When the school issued the results; that of the file unless given. */
  readonly issueDate?: string;
  /** Whose results they are where a year names no school. */
  readonly school?: SchoolReference;
  /** Home page of the school, which ELMO asks for; left empty unless given. */
  readonly schoolUrl?: string;
  readonly identity?: readonly ElmoIdentity[];
  /** The printed transcript: ELMO asks for one that people can read. */
  readonly attachment?: { readonly title: string; readonly mediaType: string; readonly base64: string };
}

interface Frame {
  readonly lines: XmlLines;
  readonly options: TranscriptToElmoOptions;
  readonly issues: FormatIssues;
}

/** The result that stands for the whole part, and those that stand below it. */
function headOf({ code, results }: RecordPart): RecordPart["results"][number] | undefined {
  const paths: Readonly<Record<string, readonly string[]>> = {
    // A repeated assessment replaces the result of the year.
    scored: ["retest", "yearAverage"],
    comment: ["retest", "yearLevel"],
    primary: ["level"],
    competences: ["level"],
    qualities: ["level"],
    conduct: ["afterSummer", "year"],
    year: ["isPromoted"],
  };
  for (const path of paths[code] ?? []) {
    const found = results.find(({ slot }) => slot.path === path);
    if (found) return found;
  }
  return undefined;
}

interface Opportunity {
  /** Which part, and which of its results. */
  readonly identifier: string;
  readonly title: string;
  readonly type?: "Course" | "Class";
  readonly value?: string;
  readonly parts?: () => void;
}

function opportunity({ lines }: Frame, { identifier, title, type, value, parts }: Opportunity): void {
  lines.within("learningOpportunitySpecification", {}, () => {
    lines.text("identifier", identifier, { type: partIdentifier });
    lines.text("title", collapse(title), { "xml:lang": "vi" });
    lines.text("type", type);
    lines.within("specifies", {}, () => {
      lines.within("learningOpportunityInstance", {}, () => {
        // Readers take what has no status for passed, so that it is always said.
        lines.text("status", value === undefined ? "in-progress" : statusOf(value));
        if (value !== undefined) {
          const scheme = markToTenths(value) === undefined ? gradingSchemes.level : gradingSchemes.mark;
          lines.text("gradingSchemeLocalId", scheme.id);
          lines.text("resultLabel", collapse(value));
        }
      });
    });
    parts?.();
  });
}

function partOpportunity(frame: Frame, part: RecordPart): void {
  const head = headOf(part);
  const isSubject = part.code === "scored" || part.code === "comment" || part.code === "primary";
  const below = part.results.filter((result) => result !== head);
  opportunity(frame, {
    identifier: head ? `${part.code}/${head.slot.path}` : part.code,
    title: part.name,
    ...(isSubject ? { type: "Course" } : {}),
    ...(head ? { value: head.value } : {}),
    parts: () => {
      for (const { slot, value } of below)
        frame.lines.within("hasPart", {}, () => {
          const identifier = `${part.code}/${slot.path}`;
          opportunity(frame, {
            identifier,
            title: slot.name,
            ...(isSubject ? { type: "Class" } : {}),
            value,
          });
        });
    },
  });
}

function yearTitle({ schoolYear, grade }: TranscriptYear): string {
  return `Học bạ${schoolYear === undefined ? "" : ` năm học ${schoolYear}`}${grade === undefined ? "" : `, lớp ${grade}`}`;
}

function yearReport(frame: Frame, year: TranscriptYear, index: number): void {
  const { lines, options, issues } = frame;
  const school = year.school ?? options.school;
  const path = `years[${index}].school`;
  for (const field of ["code", "name"] as const)
    if (school?.[field] === undefined) issues.add("transcript.format.missing", path, { field });
  lines.within("report", {}, () => {
    lines.within("issuer", {}, () => {
      lines.text("country", "VN");
      lines.text("identifier", collapse(school?.code ?? ""), { type: schoolIdentifier });
      lines.text("title", collapse(school?.name ?? ""), { "xml:lang": "vi" });
      lines.text("url", options.schoolUrl ?? "");
    });
    // Absence is no result of learning; ELMO has no place for it.
    const { absentSessions: _absence, ...results } = year;
    const parts = partsOf(results);
    const whole = parts.find(({ code }) => code === "year");
    const promotion = whole && headOf(whole);
    opportunity(frame, {
      identifier: `record/${year.schoolYear ?? ""}/${year.grade ?? ""}`,
      title: yearTitle(year),
      ...(promotion ? { value: promotion.value } : {}),
      parts: () => {
        for (const part of parts) lines.within("hasPart", {}, () => partOpportunity(frame, part));
      },
    });
    lines.text("issueDate", options.issueDate ?? options.generatedDate);
    for (const { id, vi, en } of Object.values(gradingSchemes))
      lines.within("gradingScheme", { localId: id }, () => {
        lines.text("description", vi, { "xml:lang": "vi" });
        lines.text("description", en, { "xml:lang": "en" });
      });
  });
}

function learner({ lines, options }: Frame, pupil: NonNullable<TranscriptDocument["pupil"]>): void {
  const asked = options.identity ?? ["name", "code"];
  const given = <Field extends ElmoIdentity>(field: Field) =>
    asked.includes(field) ? pupil[field] : undefined;
  const name = given("name") ?? "";
  const [familyName = "", ...givenNames] = collapse(name).split(" ");
  const birthDate = given("birthDate");
  const wholeDate = birthDate?.length === 10 ? birthDate : undefined;
  lines.within("learner", {}, () => {
    lines.text("identifier", given("personalNumber"), { type: nationalIdentifier });
    lines.text("identifier", given("code") && collapse(given("code") ?? ""), { type: pupilIdentifier });
    lines.text("givenNames", givenNames.join(" "));
    lines.text("familyName", familyName);
    if (options.version === "2.0") lines.text("alternativeName", name, { "xml:lang": "vi" });
    lines.text(options.version === "2.0" ? "dateOfBirth" : "bday", wholeDate);
    const place = given("birthPlace")?.text;
    lines.text("placeOfBirth", place && collapse(place));
    const gender = given("gender");
    lines.text("gender", gender && (gender === "male" ? "1" : "2"));
  });
}

function assertOptions(options: TranscriptToElmoOptions): void {
  for (const date of [options.generatedDate, options.issueDate ?? options.generatedDate])
    if (!isDateTimeStamp(date))
      throw new TypeError(
        "generatedDate and issueDate are times with time zone, as 2025-06-30T08:00:00+07:00",
      );
  if (!["1.7", "2.0"].includes(options.version)) throw new TypeError("version is 1.7 or 2.0");
  const { attachment } = options;
  if (attachment && !/^[\w.+-]{1,60}\/[\w.+-]{1,60}$/u.test(attachment.mediaType.slice(0, 130)))
    throw new TypeError("attachment.mediaType is a media type, as application/pdf");
}

/**
 * A transcript as EMREX ELMO 1.7 or 2.0 (học bạ theo khuôn dạng ELMO để du học): each year as a report of its school, each
 * subject as a course with its result, the marks of terms below it. Shares of other pupils' grades, for which
 * ELMO has places, are never written (TT 15/2026/TT-BGDĐT Điều 22.2). The file is not signed. Throws `TranscriptError` when
 * the transcript is none.
 *
 * @example
 * ```ts
 * import { transcriptToElmo } from "@lienthong/transcript/elmo";
 *
 * const { value, loss } = transcriptToElmo(
 *   {
 *     pupil: { name: "Lê Thị Mẫu" },
 *     years: [
 *       {
 *         school: { code: "52001001", name: "Trường THCS Mẫu" },
 *         schoolYear: "2024-2025",
 *         className: "6A",
 *         subjects: [{ kind: "scored", name: "Toán", yearAverage: "8.5" }],
 *       },
 *     ],
 *   },
 *   { version: "2.0", generatedDate: "2025-06-30T08:00:00+07:00" },
 * );
 * value.includes("<resultLabel>8.5</resultLabel>"); // true
 * loss; // [{ path: "years[0].className", why: "no-place" }]
 * ```
 */
export function transcriptToElmo(
  transcript: TranscriptDocument,
  options: TranscriptToElmoOptions,
): FormatConversion<string> {
  assertOptions(options);
  const clean = parseTranscript(transcript);
  const issues = new FormatIssues();
  const lines = new XmlLines();
  const frame: Frame = { lines, options, issues };
  const { attachment } = options;
  if (clean.years.length === 0) issues.add("transcript.format.no-results", "years");
  if (!attachment) issues.add("transcript.format.no-attachment", "", undefined, { severity: "warning" });
  issues.add("transcript.format.not-signed", "", undefined, { severity: "information" });
  lines.within("elmo", { xmlns: elmoNamespace }, () => {
    lines.text("generatedDate", options.generatedDate);
    learner(frame, clean.pupil ?? {});
    for (const [index, year] of clean.years.entries()) yearReport(frame, year, index);
    if (attachment)
      lines.within("attachment", {}, () => {
        lines.text("title", collapse(attachment.title), { "xml:lang": "vi" });
        lines.text("type", "EMREX transcript");
        lines.text("content", `data:${attachment.mediaType};base64,${attachment.base64}`);
      });
  });
  const value = lines.finish();
  if (!fitsXml(value))
    throw new TranscriptError([{ code: "transcript.format.text", severity: "error", path: "" }]);
  return { value, loss: elmoLoss(clean, options), issues: issues.list };
}

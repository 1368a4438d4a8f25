import { coreMessages, type Issue } from "@lienthong/core";
import type { YearRecord } from "@lienthong/transcript";
import { transcriptMessages } from "@lienthong/transcript/explain";
import { formatMessages, type TranscriptDocument, type TranscriptYear } from "@lienthong/transcript/json";
import type { TranscriptCommand } from "../../arguments/command.ts";
import { cliMessages } from "../../messages/catalogues.ts";
import { namesFor } from "../../report/part-names.ts";
import { type Contents, type Loss, underPupil } from "./contents.ts";
import type { TranscriptSource } from "./transcript-source.ts";
import { issuerOf, momentOf, type WritingFacts } from "./writing-facts.ts";

const catalogues = [cliMessages, coreMessages, transcriptMessages, formatMessages];

/** The year of a transcript as a record of its own, with the pupil. */
export function recordOf({ pupil }: TranscriptDocument, year: TranscriptYear): YearRecord {
  const { school: _elsewhere, ...record } = year;
  if (pupil === undefined) return record;
  const { birthPlace: _notInRecords, ...identity } = pupil;
  return { ...record, pupil: identity };
}

/** Credentials of all pupils and years in one file: one object, or a list. */
export async function clrFile(
  { transcripts, isList, bytes }: TranscriptSource,
  command: TranscriptCommand,
  facts: WritingFacts,
): Promise<Contents> {
  const { clrMessages, transcriptToClr, validateClr } = await import("@lienthong/transcript/clr");
  const nameOf = namesFor(bytes);
  const { issuer, issues: aboutIssuer } = issuerOf(command);
  const identity = (command.identity ?? ["name", "code"]).filter(
    (field) => field === "name" || field === "code" || field === "birthDate",
  );
  const issues: Issue[] = [...aboutIssuer];
  const losses: Loss[] = [];
  const values: unknown[] = [];
  for (const [index, transcript] of transcripts.entries()) {
    const placed = <Each extends { readonly path: string }>(each: Each) =>
      isList ? underPupil(index, each) : each;
    for (const [at, year] of transcript.years.entries()) {
      const inYear = <Each extends { readonly path: string }>(each: Each) => {
        const isOfPupil = each.path.startsWith("pupil");
        return placed(
          isOfPupil
            ? each
            : { ...each, path: each.path === "" ? `years[${at}]` : `years[${at}].${each.path}` },
        );
      };
      const made = transcriptToClr(recordOf(transcript, year), {
        issuer,
        validFrom: momentOf(command, facts),
        detail: "marks",
        results: "stated",
        identity,
        id: (part) => nameOf(index, `years[${at}].${part}`),
      });
      for (const issue of [...made.issues, ...validateClr(made.value).issues]) issues.push(inYear(issue));
      losses.push(...made.loss.map(inYear));
      if (year.school !== undefined) losses.push(inYear({ path: "school", why: "no-place" as const }));
      values.push(made.value);
    }
    if (transcript.pupil?.birthPlace !== undefined)
      losses.push(placed({ path: "pupil.birthPlace", why: "no-place" as const }));
    if (transcript.history !== undefined) losses.push(placed({ path: "history", why: "no-place" as const }));
  }
  const content = `${JSON.stringify(values.length === 1 ? values[0] : values, null, 2)}\n`;
  return {
    files: [{ ending: ".clr.json", content }],
    losses,
    issues,
    catalogues: [...catalogues, clrMessages],
  };
}

/** The tables of OneRoster: one zip file, or a folder of CSV files. */
export async function oneRosterFiles(
  { transcripts }: TranscriptSource,
  { form, identity = ["name", "code"] }: TranscriptCommand,
  { facts, school }: WritingFacts,
): Promise<Contents> {
  const { packOneRoster, transcriptsToOneRoster } = await import("@lienthong/transcript/oneroster");
  const years = facts?.schoolYears ?? {};
  const missing = new Set<string>();
  for (const { schoolYear } of transcripts.flatMap((each) => each.years))
    if (schoolYear !== undefined && !Object.hasOwn(years, schoolYear)) missing.add(schoolYear);
  const issues: Issue[] = [...missing].map((year) => ({
    code: "cli.transcript.no-dates",
    severity: "error",
    path: "",
    params: { year },
  }));
  if (issues.length > 0) return { files: [], losses: [], issues, catalogues };
  const made = transcriptsToOneRoster(transcripts, {
    dates: (schoolYear) => {
      const dates = years[schoolYear];
      if (dates === undefined) throw new TypeError("days of a school year that no transcript has");
      return dates;
    },
    ...(school && { school }),
    identity: identity.filter((field) => field !== "birthPlace"),
  });
  const files =
    form === "oneroster-csv"
      ? Object.entries(made.value).map(([name, content]) => ({
          name: name.slice(0, -4),
          ending: ".csv",
          content,
        }))
      : [{ ending: ".oneroster.zip", content: packOneRoster(made.value) }];
  return { files, losses: made.loss, issues: made.issues, catalogues };
}

/** Records of the National Data Centre, those of all pupils in one list. */
export async function nationalRecordFile(
  { transcripts, isList, bytes }: TranscriptSource,
  command: TranscriptCommand,
  { facts, school, today }: WritingFacts,
): Promise<Contents> {
  const { transcriptToNationalRecords } = await import("@lienthong/transcript/ndc");
  const nameOf = namesFor(bytes);
  const codes = facts?.codes;
  const issues: Issue[] = [];
  const losses: Loss[] = [];
  const records: unknown[] = [];
  for (const [index, transcript] of transcripts.entries()) {
    const placed = <Each extends { readonly path: string }>(each: Each) =>
      isList ? underPupil(index, each) : each;
    const years = transcript.years.map((year) => (school && !year.school ? { ...year, school } : year));
    const made = transcriptToNationalRecords(
      { ...transcript, years },
      {
        codes: {
          subject: (name) => codes?.subjects[name],
          grade: (grade) => codes?.grades[String(grade)],
          classroom: ({ className = "" }) => codes?.classes[className],
          title: (title) => codes?.titles[title],
        },
        id: (year, period) => nameOf(index, `${year} ${period}`),
        event: "NEW",
        version: 1,
        updatedAt: `${command.issued ?? today}T00:00:00`,
        ...(codes?.periods && { periodCodes: codes.periods }),
      },
    );
    issues.push(...made.issues.map(placed));
    losses.push(...made.loss.map(placed));
    records.push(...made.value);
  }
  const content = `${JSON.stringify(records, null, 2)}\n`;
  return { files: [{ ending: ".ndc.json", content }], losses, issues, catalogues };
}

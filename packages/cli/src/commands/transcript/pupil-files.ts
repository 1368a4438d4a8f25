import { coreMessages, type Issue } from "@lienthong/core";
import { TranscriptError } from "@lienthong/transcript";
import { transcriptMessages } from "@lienthong/transcript/explain";
import { type FormatConversion, transcriptToElmo } from "@lienthong/transcript/elmo";
import { transcriptToElm } from "@lienthong/transcript/elm";
import {
  formatMessages,
  type TranscriptDocument,
  validateTranscript,
  writeTranscriptJson,
} from "@lienthong/transcript/json";
import { writeTranscriptXml } from "@lienthong/transcript/xml";
import type { IdentityField, TranscriptCommand } from "../../arguments/command.ts";
import { cliMessages } from "../../messages/catalogues.ts";
import { namesFor } from "../../report/part-names.ts";
import { type ContentFile, type Contents, type Loss, underPupil } from "./contents.ts";
import { issuerOf, momentOf, type WritingFacts } from "./writing-facts.ts";
import type { TranscriptSource } from "./transcript-source.ts";

/** Forms that are one file a pupil. */
export type PupilForm = "json" | "xml" | "elmo" | "elmo-1.7" | "elm";

type Writer = (transcript: TranscriptDocument, index: number) => FormatConversion<string>;

const endings = {
  json: ".json",
  xml: ".xml",
  elmo: ".elmo.xml",
  "elmo-1.7": ".elmo.xml",
  elm: ".elm.json",
} as const satisfies Record<PupilForm, string>;

/**
 * One file for each pupil. Files of a class are named by number, for names of files end up in logs. What is no transcript,
 * because its workbook has errors, has no file.
 */
export function pupilFiles(
  { transcripts, isList, bytes }: TranscriptSource,
  form: PupilForm,
  command: TranscriptCommand,
  facts: WritingFacts,
): Contents {
  const write = writerOf(form, command, facts, bytes);
  const digits = Math.max(3, String(transcripts.length).length);
  const files: ContentFile[] = [];
  const losses: Loss[] = [];
  const issues: Issue[] = [...(form === "elm" ? issuerOf(command).issues : [])];
  for (const [index, transcript] of transcripts.entries()) {
    const placed = <Each extends { readonly path: string }>(each: Each) =>
      isList ? underPupil(index, each) : each;
    const { ok, issues: found } = validateTranscript(transcript);
    for (const issue of found) issues.push(placed(issue));
    if (!ok) continue;
    const written = orIssues(() => write(transcript, index));
    issues.push(...written.issues.map(placed));
    if (written.value === undefined) continue;
    losses.push(...written.loss.map(placed));
    files.push({
      ...(isList && { name: String(index + 1).padStart(digits, "0") }),
      ending: endings[form],
      content: written.value,
    });
  }
  return {
    files,
    losses,
    issues,
    catalogues: [cliMessages, coreMessages, transcriptMessages, formatMessages],
  };
}

/** A transcript may hold what a format cannot write at all, such as control characters in XML: that is an issue. */
function orIssues(write: () => FormatConversion<string>): Omit<
  FormatConversion<string>,
  "value" | "issues"
> & {
  readonly value?: string;
  readonly issues: readonly Issue[];
} {
  try {
    return write();
  } catch (error) {
    if (!(error instanceof TranscriptError)) throw error;
    return { loss: [], issues: error.issues };
  }
}

/** Europass asks for pictures of the printed pages. Who attaches and signs comes later: what is here is right so far. */
function withoutPages(issue: FormatConversion<string>["issues"][number]): typeof issue {
  return issue.code === "transcript.format.no-attachment" ? { ...issue, severity: "warning" } : issue;
}

function writerOf(
  form: PupilForm,
  command: TranscriptCommand,
  facts: WritingFacts,
  bytes: Uint8Array,
): Writer {
  const whole = (value: string): FormatConversion<string> => ({ value, loss: [], issues: [] });
  const identity: readonly IdentityField[] = command.identity ?? ["name", "code"];
  switch (form) {
    case "json":
      return (transcript) => whole(writeTranscriptJson(transcript));
    case "xml":
      return (transcript) => whole(writeTranscriptXml(transcript));
    case "elmo":
    case "elmo-1.7":
      return (transcript) =>
        transcriptToElmo(transcript, {
          version: form === "elmo" ? "2.0" : "1.7",
          generatedDate: momentOf(command, facts),
          identity,
          ...(facts.school && { school: facts.school }),
        });
    case "elm": {
      const nameOf = namesFor(bytes);
      const { issuer } = issuerOf(command);
      return (transcript, index) => {
        const { value, loss, issues } = transcriptToElm(transcript, {
          issuer: { ...facts.school, ...issuer },
          issued: momentOf(command, facts),
          id: (part) => nameOf(index, part),
          identity,
        });
        return { value: `${JSON.stringify(value, null, 2)}\n`, loss, issues: issues.map(withoutPages) };
      };
    }
  }
}

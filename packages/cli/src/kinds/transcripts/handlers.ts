import { coreMessages, type Issue } from "@lienthong/core";
import { readJson } from "@lienthong/core/json";
import { formatMessages, writeTranscriptJson } from "@lienthong/transcript/json";
import { transcriptMessages } from "@lienthong/transcript/explain";
import type { InputDocument } from "../../detect/kind.ts";
import type { CheckOptions, ConversionOptions, Finding, KindHandler } from "../handler.ts";
import { positionOfPath } from "../json-path.ts";
import { readTranscripts } from "./read-transcripts.ts";

const catalogues = [coreMessages, transcriptMessages, formatMessages];

async function checkAll(document: InputDocument, options: CheckOptions): Promise<Finding> {
  return (await readTranscripts(document, options))?.finding ?? { issues: [], catalogues };
}

/** Canonical JSON: the transcript, or a list of them. */
async function convert(document: InputDocument, options: ConversionOptions) {
  const read = await readTranscripts(document, options);
  if (read === undefined || read.transcripts.length === 0) return read?.finding ?? { issues: [], catalogues };
  const texts = read.transcripts.map((each) => writeTranscriptJson(each, { indent: 2 }));
  const content = read.isList ? `[\n${texts.map((text) => text.trimEnd()).join(",\n")}\n]\n` : texts[0];
  return { ...read.finding, ...(content !== undefined && { content }) };
}

/** Each entry of a JSON text by a check of the format alone: it need not be a transcript of ours. */
function checkEntries(text: string, check: (entry: unknown) => readonly Issue[]): Finding {
  const json = readJson(text);
  const isList = Array.isArray(json.value);
  const entries: readonly unknown[] = isList ? (json.value as readonly unknown[]) : [json.value];
  const issues = entries.flatMap((entry, index) =>
    check(entry).map((issue): Issue => {
      const prefix = isList ? `[${index}]` : "";
      const path = issue.path === "" || prefix === "" ? `${prefix}${issue.path}` : `${prefix}.${issue.path}`;
      const position = positionOfPath(json, path);
      return { ...issue, path, ...(position && { position }) };
    }),
  );
  return { issues: [...json.issues, ...issues], catalogues };
}

/** Canonical JSON of this project. */
export const transcriptJson: KindHandler = { targets: ["json"], check: checkAll, convert };

/** Canonical XML of this project. */
export const transcriptXml: KindHandler = { targets: ["json"], check: checkAll, convert };

/** EMREX ELMO 1.7 and 2.0, whoever wrote it. */
export const elmo: KindHandler = {
  targets: ["json"],
  convert,
  async check({ text }) {
    const { validateElmo } = await import("@lienthong/transcript/elmo");
    return { issues: validateElmo(text).issues, catalogues };
  },
};

/** Credentials of the European Learning Model, whoever issued them. */
export const elm: KindHandler = {
  targets: ["json"],
  convert,
  async check({ text }) {
    const { validateElm } = await import("@lienthong/transcript/elm");
    return checkEntries(text, (entry) => validateElm(entry).issues);
  },
};

/** A OneRoster 1.2 package in one zip file. */
export const oneRoster: KindHandler = {
  targets: ["json"],
  convert,
  async check({ bytes }) {
    const { unpackOneRoster, validateOneRoster } = await import("@lienthong/transcript/oneroster");
    const files = unpackOneRoster(bytes);
    const issues = files.ok ? [...files.issues, ...validateOneRoster(files.value).issues] : files.issues;
    return { issues, catalogues };
  },
};

/** Records of the National Data Centre. */
export const nationalRecords: KindHandler = {
  targets: ["json"],
  convert,
  async check({ text }) {
    const { validateNationalRecord } = await import("@lienthong/transcript/ndc");
    return checkEntries(text, (entry) => validateNationalRecord(entry).issues);
  },
};

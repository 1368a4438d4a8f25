import { coreMessages, type Issue } from "@lienthong/core";
import { type JsonReadResult, readJson } from "@lienthong/core/json";
import { transcriptMessages } from "@lienthong/transcript/explain";
import { clrMessages, clrToTranscript, validateClr } from "@lienthong/transcript/clr";
import type { Finding, KindHandler } from "./handler.ts";
import { positionOfPath } from "./json-path.ts";
import { writeValue } from "./json-of.ts";

const catalogues = [coreMessages, transcriptMessages, clrMessages];

/** Transcripts in the shape of CLR 2.0: one credential, or a list of them. */
export const clr: KindHandler = {
  targets: ["json"],
  check({ text }) {
    const read = readJson(text);
    return findingOf(read, (credential) => validateClr(credential).issues);
  },
  convert({ text }) {
    const read = readJson(text);
    const records: unknown[] = [];
    const finding = findingOf(read, (credential) => {
      const result = clrToTranscript(credential);
      if (result.ok) records.push(result.value);
      return result.issues;
    });
    return { ...finding, content: writeValue(Array.isArray(read.value) ? records : records[0]) };
  },
};

/** What is wrong with the text and with each credential in it, with the line of each. */
function findingOf(read: JsonReadResult, check: (credential: unknown) => readonly Issue[]): Finding {
  const { value } = read;
  const issues: Issue[] = [...read.issues];
  const add = (credential: unknown, prefix: string) => {
    for (const issue of check(credential)) {
      const path = issue.path === "" || prefix === "" ? `${prefix}${issue.path}` : `${prefix}.${issue.path}`;
      const position = positionOfPath(read, path);
      issues.push({ ...issue, path, ...(position && { position }) });
    }
  };
  if (Array.isArray(value)) value.forEach((credential, index) => add(credential, `[${index}]`));
  else add(value, "");
  return { issues, catalogues };
}

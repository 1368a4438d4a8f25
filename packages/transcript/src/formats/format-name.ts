import type { YearRecord } from "../model/year-record.ts";
import type { TranscriptDocument } from "./transcript-document.ts";

/** Name and version of the canonical formats; within a major version later readers read what earlier writers wrote. */
export const canonicalFormat = {
  name: "lienthong-transcript",
  version: "1.2",
  major: 1,
  minor: 2,
  /** The namespace of the XML, which the major version is part of. */
  namespace: "urn:lienthong:transcript:1",
} as const;

const isExempt = ({ subjects }: Pick<YearRecord, "subjects">): boolean =>
  subjects.some(({ exemption }) => exemption !== undefined);

/**
 * The lowest version that holds a transcript: 1.1 added its history, 1.2 what a pupil is exempt from. Readers of 1.0 then read
 * all others without a warning.
 */
export function versionFor({ years, history }: TranscriptDocument): string {
  const opened = history?.flatMap((event) => (event.kind === "opened" ? [event.record] : [])) ?? [];
  if (years.some(isExempt) || opened.some(isExempt)) return canonicalFormat.version;
  return history === undefined ? "1.0" : "1.1";
}

/** Length at most of a canonical text that is read, in UTF-16 code units: some forty times a whole school life. */
export const longestTranscript = 4 * 1024 * 1024;

/** Length at most of a text that may have printed pages in it, in UTF-16 code units. */
export const longestDocument = 16 * 1024 * 1024;

/** How a version stands to the one that is known: the same or older, newer but readable, or another altogether. */
export function compareVersion(version: string): "known" | "newer" | "other" {
  const groups =
    version.length <= 9 ? /^(?<major>[0-9]{1,4})[.](?<minor>[0-9]{1,4})$/u.exec(version)?.groups : undefined;
  if (groups === undefined || Number(groups["major"]) !== canonicalFormat.major) return "other";
  return Number(groups["minor"]) > canonicalFormat.minor ? "newer" : "known";
}

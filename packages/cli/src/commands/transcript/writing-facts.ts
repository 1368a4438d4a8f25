import type { Issue } from "@lienthong/core";
import type { SchoolReference } from "@lienthong/transcript/json";
import type { TranscriptCommand } from "../../arguments/command.ts";
import type { TranscriptFacts } from "../../kinds/transcripts/facts.ts";

/** What is written into files and comes from no transcript. */
export interface WritingFacts {
  /** `YYYY-MM-DD`. */
  readonly today: string;
  readonly school?: SchoolReference;
  readonly facts?: TranscriptFacts;
}

/** Stands for a school that the user did not name; nobody can issue under it. */
const unknownIssuer = "urn:lienthong:issuer:unknown";

/** Who issues, with the warning that nobody was named. */
export function issuerOf({ issuer, issuerName }: TranscriptCommand): {
  readonly issuer: { readonly id: string; readonly name?: string };
  readonly issues: readonly Issue[];
} {
  return {
    issuer: { id: issuer ?? unknownIssuer, ...(issuerName !== undefined && { name: issuerName }) },
    issues: issuer === undefined ? [{ code: "cli.clr.no-issuer", severity: "warning", path: "" }] : [],
  };
}

/** The moment that formats ask for: the beginning of the day of issue in Vietnam. */
export function momentOf({ issued }: TranscriptCommand, { today }: WritingFacts): string {
  return `${issued ?? today}T00:00:00+07:00`;
}

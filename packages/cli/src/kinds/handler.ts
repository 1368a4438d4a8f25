import type { MoneyAtRisk } from "@lienthong/bhyt";
import type { Catalogues, Issue } from "@lienthong/core";
import type { AssessOptions } from "@lienthong/transcript";
import type { WorkbookLayout } from "@lienthong/transcript/workbook";
import type { FhirProfile, FhirVersionName, Target, TranscriptDetail } from "../arguments/command.ts";
import type { InputDocument } from "../detect/kind.ts";
import type { TranscriptFacts } from "./transcripts/facts.ts";
import type { LeftOut } from "./kept-issues.ts";
import type { VisitLists } from "./visit-lists.ts";

/** What was found in a document, with the catalogues that hold the sentences of its issues. */
export interface Finding {
  readonly issues: readonly Issue[];
  readonly catalogues: readonly Catalogues[];
  /** What could not be checked, said rather than passed in silence. */
  readonly notChecked?: readonly NotChecked[];
  /** Money at risk, of a file that speaks of money. */
  readonly risk?: Risk;
  /** Issues that were counted and not kept. */
  readonly leftOut?: LeftOut;
  /** Number of records, of a file that holds one a line. */
  readonly records?: number;
}

/** Money at risk because of what was found. */
export interface Risk {
  readonly totals: MoneyAtRisk;
  /** What the fund pays for the rows that an issue touches, in đồng. */
  readonly amounts: ReadonlyMap<Issue, string>;
}

/** A check that was left out, such as codes that only a terminology server knows. */
export interface NotChecked {
  readonly code: string;
  readonly about: string;
}

/** A finding together with the converted record, which is absent when there was nothing usable to convert. */
export interface Conversion extends Finding {
  readonly content?: string;
  /** Fields of the source for which the target has no place. */
  readonly unmapped?: readonly Unmapped[];
}

/** A field of the source that the target cannot hold, or only in an extension of ours. */
export interface Unmapped {
  readonly path: string;
  readonly reason: string;
  readonly isCarried: boolean;
}

/** What the user says about the files beyond their names. */
export interface CheckOptions {
  /** `YYYY-MM-DD`. */
  readonly today: string;
  readonly fhirVersion: FhirVersionName;
  /** What a workbook itself does not say. */
  readonly schoolYear?: string;
  readonly grade?: number;
  /** A school's own layout of workbooks, instead of the built-in ones. */
  readonly layout?: WorkbookLayout;
  /** Finds the circular for a record, where it is none of the built-in ones. */
  readonly regulation?: AssessOptions["regulation"];
  /** What formats ask for and no transcript holds. */
  readonly facts?: TranscriptFacts;
  /** Loads the lists of codes that hold for a visit. */
  readonly visitLists?: () => Promise<VisitLists>;
}

/** How a conversion shall come out. */
export interface ConversionOptions extends CheckOptions {
  readonly to: Target;
  /** From the extension of the output file; only FHIR knows XML, and NDJSON. */
  readonly syntax: "json" | "xml" | "ndjson";
  readonly profile: FhirProfile;
  /** URI of the school that issues a transcript. */
  readonly issuer?: string;
  readonly issuerName?: string;
  /** Day from which a transcript holds, `YYYY-MM-DD`; today when absent. */
  readonly issued?: string;
  readonly detail: TranscriptDetail;
}

/** Takes the text of one record, without its line end. */
export type LineWriter = (line: string) => Promise<void>;

/** What is converted record by record. */
export interface LineSource {
  readonly pieces: AsyncIterable<Uint8Array> | Iterable<Uint8Array>;
  /** All of it as text; `""` when its kind is read piece by piece. */
  readonly text: string;
}

/** How records are written one by one. */
export interface LineWriting {
  readonly write: LineWriter;
  /** Whether records with errors are written too, as far as they can be read. */
  readonly allowErrors: boolean;
}

/** What the command line can do with one kind of file. */
export interface KindHandler {
  check(document: InputDocument, options: CheckOptions): Finding | Promise<Finding>;
  /** Targets this kind converts to, in the order in which they are named to the user. */
  readonly targets: readonly Target[];
  /** Reads, checks and converts; the finding holds the issues of all three. */
  convert(document: InputDocument, options: ConversionOptions): Conversion | Promise<Conversion>;
  /** The same to NDJSON, for kinds that hold more than one record: each is written before the next is converted. */
  convertToLines?(
    source: LineSource,
    options: ConversionOptions,
    writing: LineWriting,
  ): Promise<Omit<Conversion, "content">>;
}

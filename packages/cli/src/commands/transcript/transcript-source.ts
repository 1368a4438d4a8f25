import type { TranscriptDocument } from "@lienthong/transcript/json";
import type { ClassWorkbook } from "@lienthong/transcript/workbook";

/** What one input holds, whichever format it came in. */
export interface TranscriptSource {
  readonly transcripts: readonly TranscriptDocument[];
  /** Whether it is of a class or a school: then results are a folder, with one file for each pupil. */
  readonly isList: boolean;
  readonly bytes: Uint8Array;
  /** The workbook, when it is one: its issues are told by cells, and it has names of its own for CLR. */
  readonly classWorkbook?: ClassWorkbook;
}

/** The kinds of file that the command line reads. */
export type FileKind =
  | "claim-file"
  | "check-in"
  | "fhir-json"
  | "fhir-xml"
  | "fhir-ndjson"
  | "workbook"
  | "clr"
  | "card-qr"
  | "health-card-qr"
  | TranscriptKind;

/** Kinds that hold whole transcripts (học bạ): one pupil, or many. */
export type TranscriptKind =
  "transcript-json" | "transcript-xml" | "elmo" | "elm" | "oneroster" | "national-records";

/** A file whose kind is known. `text` is `""` for workbooks and archives, which are read from their bytes. */
export interface InputDocument {
  readonly kind: FileKind;
  readonly bytes: Uint8Array;
  readonly text: string;
}

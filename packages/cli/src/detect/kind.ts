/** The kinds of file that the command line reads. */
export type FileKind =
  "claim-file" | "check-in" | "fhir-json" | "fhir-xml" | "workbook" | "clr" | "card-qr" | "health-card-qr";

/** A file whose kind is known. `text` is `""` for workbooks, which are read from their bytes. */
export interface InputDocument {
  readonly kind: FileKind;
  readonly bytes: Uint8Array;
  readonly text: string;
}

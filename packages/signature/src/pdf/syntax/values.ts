/** A real number, as it is written: nothing here computes with it. */
export interface PdfReal {
  readonly kind: "real";
  readonly text: string;
}

/** A name such as `/Type`, without its slash and with `#xx` resolved; one character for each byte. */
export interface PdfName {
  readonly kind: "name";
  readonly name: string;
}

/** A string, and where it stands: from its opening bracket to behind its closing one. */
export interface PdfString {
  readonly kind: "string";
  readonly bytes: Uint8Array;
  readonly isHex: boolean;
  readonly start: number;
  readonly end: number;
}

/** An indirect reference such as `7 0 R`. */
export interface PdfReference {
  readonly kind: "reference";
  readonly number: number;
  readonly generation: number;
}

/** An array. */
export interface PdfArray {
  readonly kind: "array";
  readonly items: readonly PdfValue[];
}

/** A dictionary; no key stands twice. */
export interface PdfDictionary {
  readonly kind: "dictionary";
  readonly entries: ReadonlyMap<string, PdfValue>;
}

/** A stream with its bytes as they are in the file, still encoded. */
export interface PdfStream {
  readonly kind: "stream";
  readonly dictionary: PdfDictionary;
  readonly data: Uint8Array;
}

/** A value that can stand inside another (ISO 32000-2 section 7.3); integers are plain numbers. */
export type PdfValue =
  null | boolean | number | PdfReal | PdfName | PdfString | PdfReference | PdfArray | PdfDictionary;

/** What an indirect object may be. */
export type PdfObject = PdfValue | PdfStream;

/** Whether a value has this kind. */
export function isKind<Kind extends Exclude<PdfObject, null | boolean | number>["kind"]>(
  value: PdfObject | undefined,
  kind: Kind,
): value is Extract<PdfObject, { readonly kind: Kind }> {
  return typeof value === "object" && value?.kind === kind;
}

/** The text of a name, `undefined` for anything else. */
export function nameOf(value: PdfObject | undefined): string | undefined {
  return isKind(value, "name") ? value.name : undefined;
}

/** Bytes of a file as text, one character for each. */
export function latin1(bytes: Uint8Array): string {
  let text = "";
  for (let at = 0; at < bytes.length; at += 8192)
    text += String.fromCharCode(...bytes.subarray(at, at + 8192));
  return text;
}

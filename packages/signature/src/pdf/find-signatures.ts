import { PdfFault } from "./pdf-fault.ts";
import type { Budget } from "./file/budget.ts";
import type { PdfFile } from "./file/pdf-file.ts";
import { PdfView } from "./file/view.ts";
import { formFields } from "./form/fields.ts";
import { type PdfDictionary, isKind } from "./syntax/values.ts";

/** A signature field that has a value. */
export interface FoundSignature {
  readonly fieldName: string;
  /** Number and offset of the signature dictionary. */
  readonly number: number;
  readonly offset: number;
  readonly dictionary: PdfDictionary;
  readonly field: PdfDictionary;
  /** Whether the file as it is now still has it. */
  readonly isThere: boolean;
}

const mostSignatures = 32;

/** The signatures of a file in the order of their dictionaries, with those that a later save took away. */
export function findSignatures(file: PdfFile, budget: Budget): readonly FoundSignature[] {
  const found = new Map<number, FoundSignature>();
  file.revisions.forEach((revision, at) => {
    const isLast = at === file.revisions.length - 1;
    for (const one of signaturesIn(new PdfView(file.bytes, revision, budget)))
      found.set(one.offset, { ...one, isThere: isLast });
  });
  if (found.size > mostSignatures)
    throw new PdfFault("signature.pdf.too-many", { count: found.size, limit: mostSignatures });
  return [...found.values()].sort((one, other) => one.offset - other.offset);
}

/** The signatures that one revision shows. */
export function signaturesIn(view: PdfView): readonly Omit<FoundSignature, "isThere">[] {
  return formFields(view).flatMap(({ type, dictionary: field, name }) => {
    const value = field.entries.get("V");
    if (type !== "Sig" || value === undefined || value === null) return [];
    const dictionary = view.dictionary(value);
    const place = isKind(value, "reference") ? view.place(value.number) : undefined;
    // Inside an object stream, or inside its field, no gap can be left for it.
    if (!dictionary || !isKind(value, "reference") || place?.kind !== "offset")
      throw new PdfFault("signature.pdf.dictionary");
    return [{ fieldName: name, number: value.number, offset: place.offset, dictionary, field }];
  });
}

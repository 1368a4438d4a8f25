import { malformed } from "../pdf-fault.ts";
import type { PdfReader } from "../syntax/pdf-reader.ts";
import { type PdfObject, type PdfReference, type PdfValue, isKind } from "../syntax/values.ts";

/** An object as it stands at its offset. */
export interface IndirectObject {
  readonly number: number;
  readonly generation: number;
  readonly object: PdfObject;
}

/** Reads `7 0 obj … endobj`; `lengthOf` looks up the length of a stream that is kept in an object of its own. */
export function readIndirect(
  reader: PdfReader,
  lengthOf: (reference: PdfReference) => PdfObject,
): IndirectObject {
  const number = reader.count();
  const generation = reader.count();
  reader.keyword("obj");
  const value = reader.value();
  reader.skip();
  if (!reader.startsWith("stream")) {
    reader.keyword("endobj");
    return { number, generation, object: value };
  }
  const object = readStream(reader, value, lengthOf);
  reader.keyword("endobj");
  return { number, generation, object };
}

function readStream(
  reader: PdfReader,
  dictionary: PdfValue,
  lengthOf: (reference: PdfReference) => PdfObject,
): PdfObject {
  if (!isKind(dictionary, "dictionary")) throw malformed("stream");
  reader.at += "stream".length;
  if (reader.startsWith("\r\n")) reader.at += 2;
  else if (reader.startsWith("\n")) reader.at += 1;
  else throw malformed("stream");
  const given = dictionary.entries.get("Length");
  const length = isKind(given, "reference") ? lengthOf(given) : given;
  if (typeof length !== "number" || length < 0 || length > reader.end - reader.at) throw malformed("Length");
  const data = reader.bytes.subarray(reader.at, reader.at + length);
  reader.at += length;
  // Only a line end may stand between: with another length, other readers would see another stream.
  reader.skipSpace();
  if (!reader.startsWith("endstream")) throw malformed("endstream");
  reader.at += "endstream".length;
  return { kind: "stream", dictionary, data };
}

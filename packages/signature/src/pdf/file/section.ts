import { malformed } from "../pdf-fault.ts";
import { PdfReader } from "../syntax/pdf-reader.ts";
import type { PdfDictionary } from "../syntax/values.ts";

/** Where an object is: at an offset, in an object stream, or nowhere. */
export type Place =
  | { readonly kind: "offset"; readonly offset: number; readonly generation: number }
  | { readonly kind: "compressed"; readonly stream: number; readonly index: number }
  | { readonly kind: "free" };

/** The `startxref` that stands behind a section, and the end of its `%%EOF`. */
export interface Marker {
  readonly target: number;
  readonly end: number;
}

/** A section of the cross-reference table with its trailer (ISO 32000-2 sections 7.5.4 and 7.5.8). */
export interface Section {
  readonly form: "table" | "stream";
  /** The offset under which it is known. */
  readonly start: number;
  readonly places: ReadonlyMap<number, Place>;
  /** Those of them that only readers of PDF 1.5 see; none but in hybrid files. */
  readonly hidden: ReadonlyMap<number, Place>;
  readonly trailer: PdfDictionary;
  /** Behind the last byte that was read for it. */
  readonly end: number;
  /** The first part of a linearised file may have none. */
  readonly marker: Marker | undefined;
}

/** Reads `startxref`, its number and `%%EOF`. */
export function readMarker(reader: PdfReader): Marker {
  reader.keyword("startxref");
  const target = reader.count();
  reader.skipSpace();
  if (!reader.startsWith("%%EOF")) throw malformed("%%EOF");
  return { target, end: reader.at + 5 };
}

/** The marker behind a section, when one follows. */
export function markerBehind(reader: PdfReader): Marker | undefined {
  reader.skip();
  return reader.startsWith("startxref") ? readMarker(reader) : undefined;
}

/** Whether two places are the same. */
export function isSamePlace(one: Place | undefined, other: Place | undefined): boolean {
  if (one === undefined || other === undefined || one.kind === "free" || other.kind === "free")
    return (one?.kind ?? "free") === (other?.kind ?? "free");
  if (one.kind === "offset")
    return other.kind === "offset" && one.offset === other.offset && one.generation === other.generation;
  return other.kind === "compressed" && one.stream === other.stream && one.index === other.index;
}

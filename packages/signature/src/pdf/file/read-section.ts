import { PdfFault, malformed } from "../pdf-fault.ts";
import { PdfReader } from "../syntax/pdf-reader.ts";
import { isKind, nameOf } from "../syntax/values.ts";
import type { Budget } from "./budget.ts";
import { readIndirect } from "./read-indirect.ts";
import { type Place, type Section, isSamePlace, markerBehind } from "./section.ts";
import { streamData } from "./stream-data.ts";

const mostObjects = 1_000_000;
const free: Place = { kind: "free" };
const none: ReadonlyMap<number, Place> = /* @__PURE__ */ new Map();

/** Reads the section at an offset, in either of its two forms. */
export function readSection(bytes: Uint8Array, start: number, budget: Budget): Section {
  if (start >= bytes.length) throw malformed("startxref");
  const reader = new PdfReader(bytes, start);
  reader.skipSpace();
  const known = budget.sections.get(start);
  if (known && known.end <= bytes.length) return known;
  const section = reader.startsWith("xref")
    ? readTable(reader, start, budget)
    : readStream(reader, start, budget);
  budget.sections.set(start, section);
  budget.spend(Math.max(0, reader.at - start));
  return section;
}

function readTable(reader: PdfReader, start: number, budget: Budget): Section {
  reader.keyword("xref");
  const places = new Map<number, Place>();
  for (;;) {
    reader.skip();
    if (reader.startsWith("trailer")) break;
    const first = reader.count();
    const count = reader.count();
    reader.skipSpace();
    if (count > mostObjects || count * 20 > reader.end - reader.at) throw malformed("xref");
    for (let number = first; number < first + count; number += 1) put(places, number, readEntry(reader));
  }
  reader.keyword("trailer");
  const trailer = reader.value();
  if (!isKind(trailer, "dictionary")) throw malformed("trailer");
  const given = trailer.entries.get("XRefStm");
  const other = given === undefined ? undefined : hiddenReader(reader.bytes, given);
  const hidden = other ? readPlaces(other, budget).places : none;
  mergeHidden(places, hidden);
  const marker = markerBehind(reader);
  const end = Math.max(reader.at, other?.at ?? 0);
  return { form: "table", start, places, hidden, trailer, marker, end };
}

/** Twenty bytes: offset, generation, kind and line end (ISO 32000-2 section 7.5.4). */
function readEntry(reader: PdfReader): Place {
  const text = String.fromCharCode(...reader.bytes.subarray(reader.at, reader.at + 20));
  const found = /^(\d{10}) (\d{5}) ([nf])(?: \r| \n|\r\n)$/u.exec(text);
  if (!found) throw malformed("xref");
  reader.at += 20;
  return found[3] === "f" ? free : { kind: "offset", offset: Number(found[1]), generation: Number(found[2]) };
}

function put(places: Map<number, Place>, number: number, place: Place): void {
  // The first or the last: readers differ.
  if (places.has(number)) throw new PdfFault("signature.pdf.object-twice");
  if (places.size >= mostObjects) throw new PdfFault("signature.pdf.too-much", { limit: mostObjects });
  places.set(number, place);
}

/** Where the objects stand that only readers of PDF 1.5 see (ISO 32000-2 section 7.5.8.4). */
function hiddenReader(bytes: Uint8Array, offset: unknown): PdfReader {
  if (typeof offset !== "number" || offset < 0 || offset >= bytes.length) throw malformed("XRefStm");
  return new PdfReader(bytes, offset);
}

/** What both kinds of reader see must be the same. */
function mergeHidden(places: Map<number, Place>, hidden: ReadonlyMap<number, Place>): void {
  for (const [number, place] of hidden) {
    const seen = places.get(number);
    if (seen && seen.kind !== "free" && !isSamePlace(seen, place)) throw new PdfFault("signature.pdf.hybrid");
    places.set(number, place);
  }
}

function readStream(reader: PdfReader, start: number, budget: Budget): Section {
  const { places, trailer } = readPlaces(reader, budget);
  const marker = markerBehind(reader);
  return { form: "stream", start, places, hidden: none, trailer, marker, end: reader.at };
}

function readPlaces(reader: PdfReader, budget: Budget): Pick<Section, "places" | "trailer"> {
  const { object } = readIndirect(reader, () => {
    throw malformed("Length");
  });
  if (!isKind(object, "stream") || nameOf(object.dictionary.entries.get("Type")) !== "XRef")
    throw malformed("xref");
  const { entries } = object.dictionary;
  const widths = numbers(entries.get("W"));
  const size = entries.get("Size");
  // Rows of no width would be any number of objects in no bytes.
  const isSound =
    widths.length === 3 &&
    widths.every((width) => Number.isInteger(width) && width <= 8) &&
    widths.some((width) => width > 0);
  if (!isSound || typeof size !== "number") throw malformed("W");
  const index = entries.has("Index") ? numbers(entries.get("Index")) : [0, size];
  if (index.length % 2 !== 0) throw malformed("Index");
  const data = streamData(object, budget);
  const row = widths.reduce((sum, width) => sum + width, 0);
  const places = new Map<number, Place>();
  let at = 0;
  const field = (which: number, usual: number): number => {
    const width = widths[which] ?? 0;
    if (width === 0) return usual;
    let value = 0;
    for (let i = 0; i < width; i += 1, at += 1) value = value * 256 + (data[at] ?? 0);
    // Eight bytes are common; what does not fit a number is no place in any file.
    if (!Number.isSafeInteger(value)) throw malformed("xref");
    return value;
  };
  for (let pair = 0; pair < index.length; pair += 2) {
    const [first = 0, count = 0] = index.slice(pair, pair + 2);
    if (count * row > data.length - at) throw malformed("xref");
    for (let number = first; number < first + count; number += 1)
      put(places, number, placeOf(field(0, 1), field(1, 0), field(2, 0)));
  }
  if (at !== data.length) throw malformed("xref");
  return { places, trailer: object.dictionary };
}

function placeOf(type: number, second: number, third: number): Place {
  if (type === 0) return free;
  if (type === 1) return { kind: "offset", offset: second, generation: third };
  if (type === 2) return { kind: "compressed", stream: second, index: third };
  throw malformed("xref");
}

function numbers(value: unknown): readonly number[] {
  const { items } = isKind(value as never, "array")
    ? (value as { items: readonly unknown[] })
    : { items: [] };
  return items.map((item) => {
    if (typeof item !== "number" || item < 0) throw malformed("xref");
    return item;
  });
}

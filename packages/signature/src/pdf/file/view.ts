import { PdfFault, malformed } from "../pdf-fault.ts";
import { PdfReader } from "../syntax/pdf-reader.ts";
import {
  type PdfArray,
  type PdfDictionary,
  type PdfObject,
  type PdfReference,
  type PdfValue,
  isKind,
  nameOf,
} from "../syntax/values.ts";
import type { Budget } from "./budget.ts";
import type { Revision } from "./pdf-file.ts";
import { readIndirect } from "./read-indirect.ts";
import { type Place, isSamePlace } from "./section.ts";
import { streamData } from "./stream-data.ts";

interface ObjectStream {
  readonly data: Uint8Array;
  /** Number and offset of each object. */
  readonly rows: readonly (readonly [number: number, offset: number])[];
}

/** The objects of a file as they are in one of its revisions; nothing behind its end is seen. */
export class PdfView {
  readonly #bytes: Uint8Array;
  readonly #revision: Revision;
  readonly #budget: Budget;
  readonly #objects = new Map<number, PdfObject>();
  readonly #streams = new Map<number, ObjectStream>();
  readonly #reading = new Set<number>();

  constructor(bytes: Uint8Array, revision: Revision, budget: Budget) {
    this.#bytes = bytes.subarray(0, revision.end);
    this.#revision = revision;
    this.#budget = budget;
  }

  /** The newest trailer. */
  get trailer(): PdfDictionary {
    const [section] = this.#revision.sections;
    if (!section) throw malformed("trailer");
    return section.trailer;
  }

  /** Where an object stands, `undefined` when there is none. */
  place(number: number): Exclude<Place, { readonly kind: "free" }> | undefined {
    for (const { places } of this.#revision.sections) {
      const place = places.get(number);
      if (place) return place.kind === "free" ? undefined : place;
    }
    return undefined;
  }

  /** The reference to an object that is there. */
  referenceTo(number: number): PdfReference {
    const place = this.place(number);
    return { kind: "reference", number, generation: place?.kind === "offset" ? place.generation : 0 };
  }

  /** Whether an object stands where it stands in another view of the same file. */
  isSamePlace(other: PdfView, number: number): boolean {
    const [here, there] = [this.place(number), other.place(number)];
    if (!isSamePlace(here, there)) return false;
    return here?.kind !== "compressed" || isSamePlace(this.place(here.stream), other.place(here.stream));
  }

  /** The object that a reference means; one that does not exist is null (ISO 32000-2 section 7.3.10). */
  get({ number, generation }: PdfReference): PdfObject {
    const place = this.place(number);
    const isMeant = place?.kind === "offset" ? place.generation === generation : generation === 0;
    return place && isMeant ? this.object(number) : null;
  }

  /** The object of a number. */
  object(number: number): PdfObject {
    const known = this.#objects.get(number);
    if (known !== undefined) return known;
    const place = this.place(number);
    if (!place) return null;
    if (this.#reading.has(number)) throw malformed("object");
    this.#reading.add(number);
    const object =
      place.kind === "compressed" ? this.#readPacked(number, place) : this.#readAt(number, place);
    this.#reading.delete(number);
    this.#objects.set(number, object);
    return object;
  }

  /** A value, or what it refers to. */
  resolve(value: PdfObject | undefined): PdfObject {
    const found = isKind(value, "reference") ? this.get(value) : (value ?? null);
    // A reference to a reference is not allowed.
    if (isKind(found, "reference")) throw malformed("reference");
    return found;
  }

  /** A dictionary, directly or by reference. */
  dictionary(value: PdfValue | undefined): PdfDictionary | undefined {
    const found = this.resolve(value);
    return isKind(found, "dictionary") ? found : undefined;
  }

  /** An array, directly or by reference. */
  array(value: PdfValue | undefined): PdfArray | undefined {
    const found = this.resolve(value);
    return isKind(found, "array") ? found : undefined;
  }

  /** The catalogue (ISO 32000-2 section 7.7.2). */
  get catalog(): PdfDictionary {
    const found = this.dictionary(this.trailer.entries.get("Root"));
    if (!found || nameOf(found.entries.get("Type")) !== "Catalog") throw malformed("Root");
    return found;
  }

  /** Where the object that begins at an offset ends. */
  endOf(offset: number): number {
    const reader = new PdfReader(this.#bytes, offset);
    readIndirect(reader, (reference) => this.resolve(reference));
    this.#budget.spend(reader.at - offset);
    return reader.at;
  }

  #readAt(number: number, { offset, generation }: Place & { readonly kind: "offset" }): PdfObject {
    // An entry that points behind the end waits for what somebody is to append there.
    if (offset >= this.#bytes.length) throw new PdfFault("signature.pdf.beyond-end");
    const reader = new PdfReader(this.#bytes, offset);
    const found = readIndirect(reader, (reference) => this.resolve(reference));
    const length = isKind(found.object, "stream") ? found.object.data.length : 0;
    this.#budget.spend(reader.at - offset - length + 64);
    if (found.number !== number || found.generation !== generation) throw malformed("obj");
    return found.object;
  }

  #readPacked(number: number, { stream, index }: Place & { readonly kind: "compressed" }): PdfObject {
    const { data, rows } = this.#objectStream(stream);
    const row = rows[index];
    if (row?.[0] !== number) throw malformed("ObjStm");
    const end = rows[index + 1]?.[1] ?? data.length;
    const reader = new PdfReader(data, row[1], end);
    const value = reader.value();
    reader.skip();
    this.#budget.spend(end - row[1] + 64);
    if (reader.at !== end || isKind(value, "reference")) throw malformed("ObjStm");
    return value;
  }

  /** An object stream (ISO 32000-2 section 7.5.7). */
  #objectStream(number: number): ObjectStream {
    const known = this.#streams.get(number);
    if (known) return known;
    if (this.place(number)?.kind !== "offset") throw malformed("ObjStm");
    const object = this.object(number);
    if (!isKind(object, "stream") || nameOf(object.dictionary.entries.get("Type")) !== "ObjStm")
      throw malformed("ObjStm");
    const count = object.dictionary.entries.get("N");
    const first = object.dictionary.entries.get("First");
    const data = streamData(object, this.#budget);
    if (typeof count !== "number" || typeof first !== "number" || first > data.length || count > data.length)
      throw malformed("ObjStm");
    const reader = new PdfReader(data, 0, first);
    const rows: (readonly [number, number])[] = [];
    let before = first - 1;
    for (let at = 0; at < count; at += 1) {
      const row = [reader.count(), first + reader.count()] as const;
      if (row[1] <= before || row[1] > data.length) throw malformed("ObjStm");
      before = row[1];
      rows.push(row);
    }
    this.#streams.set(number, { data, rows });
    return { data, rows };
  }
}

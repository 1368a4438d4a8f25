import { encodeUtf8 } from "@lienthong/core";
import { joinBytes } from "@lienthong/pki";
import { malformed } from "../pdf-fault.ts";
import type { Revision } from "../file/pdf-file.ts";
import type { PdfDictionary, PdfValue } from "../syntax/values.ts";
import { writeValue } from "../syntax/write-value.ts";

/** An object that an update writes: its number, and its text between `obj` and `endobj`. */
export interface WrittenObject {
  readonly number: number;
  readonly generation: number;
  readonly text: string;
}

/** A file with an update behind it, and where the updated objects begin. */
export interface WrittenUpdate {
  readonly bytes: Uint8Array;
  readonly offsets: ReadonlyMap<number, number>;
}

/**
 * Appends objects to a file (lưu thêm phần cập nhật, ISO 32000-2 section 7.5.6) with a cross-reference section of the form that the file has
 * already. Nothing of what is there is touched.
 */
export function appendUpdate(
  bytes: Uint8Array,
  { sections: [newest] }: Revision,
  objects: readonly WrittenObject[],
): WrittenUpdate {
  if (!newest) throw malformed("trailer");
  const offsets = new Map<number, number>();
  const isLineEnd = bytes.at(-1) === 0x0a || bytes.at(-1) === 0x0d;
  let text = isLineEnd ? "" : "\n";
  for (const { number, generation, text: body } of objects) {
    offsets.set(number, bytes.length + text.length);
    text += `${number} ${generation} obj\n${body}\nendobj\n`;
  }
  const start = bytes.length + text.length;
  const table: Table = { trailer: newest.trailer, previous: newest.start, objects, offsets, start };
  const parts = newest.form === "table" ? [encodeUtf8(tableText(table))] : streamParts(table);
  const end = encodeUtf8(`startxref\n${start}\n%%EOF\n`);
  return { bytes: joinBytes(bytes, encodeUtf8(text), ...parts, end), offsets };
}

/** What a new cross-reference section is made of. */
interface Table {
  readonly trailer: PdfDictionary;
  /** Where the section before it stands. */
  readonly previous: number;
  readonly objects: readonly WrittenObject[];
  readonly offsets: ReadonlyMap<number, number>;
  readonly start: number;
}

/** The number after the last one in use. */
function nextNumber({ entries }: PdfDictionary, objects: readonly WrittenObject[]): number {
  const size = entries.get("Size");
  if (typeof size !== "number") throw malformed("Size");
  return Math.max(size, ...objects.map(({ number }) => number + 1));
}

/** The entries that a new trailer takes over. */
function keptEntries({ entries }: PdfDictionary, size: number, previous: number): Map<string, PdfValue> {
  const kept = new Map<string, PdfValue>([["Size", size]]);
  for (const key of ["Root", "Info", "ID"]) {
    const value = entries.get(key);
    if (value !== undefined) kept.set(key, value);
  }
  return kept.set("Prev", previous);
}

function tableText({ trailer, previous, objects, offsets }: Table): string {
  const rows = objects.map(({ number, generation }) => {
    const offset = String(offsets.get(number) ?? 0).padStart(10, "0");
    return `${number} 1\n${offset} ${String(generation).padStart(5, "0")} n \n`;
  });
  const entries = keptEntries(trailer, nextNumber(trailer, objects), previous);
  return `xref\n${rows.join("")}trailer\n${writeValue({ kind: "dictionary", entries })}\n`;
}

/** A cross-reference stream, which lists itself, too. */
function streamParts({ trailer, previous, objects, offsets, start }: Table): readonly Uint8Array[] {
  const own = nextNumber(trailer, objects);
  const rows = [...objects, { number: own, generation: 0 }];
  const data = rows.flatMap(({ number, generation }) => {
    const offset = number === own ? start : (offsets.get(number) ?? 0);
    return [
      1,
      offset >>> 24,
      (offset >> 16) & 255,
      (offset >> 8) & 255,
      offset & 255,
      generation >> 8,
      generation & 255,
    ];
  });
  const entries = keptEntries(trailer, own + 1, previous)
    .set("Type", { kind: "name", name: "XRef" })
    .set("W", { kind: "array", items: [1, 4, 2] })
    .set("Index", { kind: "array", items: rows.flatMap(({ number }) => [number, 1]) })
    .set("Length", data.length);
  const head = `${own} 0 obj\n${writeValue({ kind: "dictionary", entries })}\nstream\n`;
  return [encodeUtf8(head), Uint8Array.from(data), encodeUtf8("\nendstream\nendobj\n")];
}

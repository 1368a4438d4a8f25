import { PdfFault, malformed } from "../pdf-fault.ts";
import { PdfReader, isBlank } from "../syntax/pdf-reader.ts";
import { latin1 } from "../syntax/values.ts";
import type { Budget } from "./budget.ts";
import { readSection } from "./read-section.ts";
import { type Section, isSamePlace, readMarker } from "./section.ts";

/** A file as it stood after one save: the sections that count, the newest first. */
export interface Revision {
  readonly sections: readonly Section[];
  /** Behind its `%%EOF`. */
  readonly end: number;
}

/** The structure of a file (cấu trúc tệp PDF): its revisions, the oldest first. */
export interface PdfFile {
  readonly bytes: Uint8Array;
  readonly revisions: readonly Revision[];
  /** Bytes behind the last revision that nothing points to. */
  readonly hasTrailing: boolean;
}

const mostSections = 256;
const mostEntries = 1_000_000;

/** Follows the cross-reference sections of a file from its end to its beginning. */
export function openPdf(bytes: Uint8Array, budget: Budget): PdfFile {
  if (!/^%PDF-[12]\.\d/u.test(latin1(bytes.subarray(0, 8)))) throw new PdfFault("signature.pdf.not-pdf");
  const last = readMarker(new PdfReader(bytes, lastIndexOf(bytes, "startxref")));
  const sections = chainOf(bytes, last.target, budget);
  const revisions = revisionsOf(sections);
  const end = revisions.at(-1)?.end ?? 0;
  if (sections.some(({ trailer }) => trailer.entries.has("Encrypt")))
    throw new PdfFault("signature.pdf.encrypted");
  return { bytes, revisions, hasTrailing: !isBlank(bytes, end, bytes.length) };
}

function chainOf(bytes: Uint8Array, start: number, budget: Budget): readonly Section[] {
  const sections: Section[] = [];
  const seen = new Set<number>();
  let entries = 0;
  let next: unknown = start;
  while (next !== undefined) {
    if (typeof next !== "number" || next < 0 || seen.has(next)) throw malformed("Prev");
    if (sections.length === mostSections)
      throw new PdfFault("signature.pdf.too-much", { limit: mostSections });
    seen.add(next);
    const section = readSection(bytes, next, budget);
    const size = section.trailer.entries.get("Size");
    // Objects from Size on are there for some readers only.
    for (const number of section.places.keys())
      if (typeof size !== "number" || number >= size) throw malformed("Size");
    sections.push(section);
    entries += section.places.size;
    if (entries > mostEntries) throw new PdfFault("signature.pdf.too-much", { limit: mostEntries });
    next = section.trailer.entries.get("Prev");
  }
  checkHybrid(sections);
  return sections;
}

/** Older readers would still see what a hidden object takes the place of. */
function checkHybrid(sections: readonly Section[]): void {
  sections.forEach(({ hidden }, at) => {
    for (const [number, place] of hidden) {
      const older = sections.slice(at + 1).find(({ places }) => places.has(number));
      const seen = older?.places.get(number);
      if (seen && seen.kind !== "free" && !isSamePlace(seen, place))
        throw new PdfFault("signature.pdf.hybrid");
    }
  });
}

/**
 * Each save ends with a `startxref` that points to its section. The first one of a linearised file is in two pieces: what its last
 * `startxref` points to stands in front (ISO 32000-2 annex F).
 */
function revisionsOf(sections: readonly Section[]): readonly Revision[] {
  const revisions: Revision[] = [];
  let end = 0;
  let at = sections.length - 1;
  const [oldest, next] = [sections.at(-1), sections.at(-2)];
  if (oldest && next && next.start < oldest.start && oldest.marker?.target === next.start) {
    end = oldest.marker.end;
    at -= 2;
    revisions.push({ sections: sections.slice(-2), end });
  }
  for (; at >= 0; at -= 1) {
    const section = sections[at];
    if (!section?.marker) throw malformed("startxref");
    const { start, marker } = section;
    if (marker.target !== start || start < end) throw malformed("startxref");
    end = marker.end;
    revisions.push({ sections: sections.slice(at), end });
  }
  return revisions;
}

/** Where a text stands for the last time. */
function lastIndexOf(bytes: Uint8Array, text: string): number {
  const codes = Array.from(text, (character) => character.charCodeAt(0));
  const [first] = codes;
  for (
    let at = bytes.lastIndexOf(first ?? 0);
    at >= 0;
    at = at === 0 ? -1 : bytes.lastIndexOf(first ?? 0, at - 1)
  )
    if (codes.every((code, index) => bytes[at + index] === code)) return at;
  throw malformed("startxref");
}

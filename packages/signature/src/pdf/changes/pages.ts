import { PdfFault, malformed } from "../pdf-fault.ts";
import type { PdfView } from "../file/view.ts";
import { type PdfDictionary, type PdfValue, isKind } from "../syntax/values.ts";

/** A page and the number of its object. */
export interface PdfPage {
  readonly number: number;
  readonly dictionary: PdfDictionary;
}

const mostNodes = 200_000;

/** The pages of a file in order (ISO 32000-2 section 7.7.3). */
export function pagesOf(view: PdfView): readonly PdfPage[] {
  const pages: PdfPage[] = [];
  const seen = new Set<number>();
  const waiting: PdfValue[] = [view.catalog.entries.get("Pages") ?? null];
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    if (!isKind(next, "reference") || seen.has(next.number)) throw malformed("Pages");
    seen.add(next.number);
    if (seen.size > mostNodes) throw new PdfFault("signature.pdf.too-much", { limit: mostNodes });
    const dictionary = view.dictionary(next);
    if (!dictionary) throw malformed("Pages");
    const kids = view.array(dictionary.entries.get("Kids"));
    if (!kids) pages.push({ number: next.number, dictionary });
    else for (let at = kids.items.length - 1; at >= 0; at -= 1) waiting.push(kids.items[at] ?? null);
  }
  return pages;
}

import { PdfFault, malformed } from "../pdf-fault.ts";
import { type PdfDictionary, type PdfValue, isKind, nameOf } from "../syntax/values.ts";
import type { PdfView } from "../file/view.ts";
import { textOf } from "../syntax/text-string.ts";

/** A field of a form, or the widget that shows one (ISO 32000-2 section 12.7.4). */
export interface FormField {
  /** Number of its object. */
  readonly number: number;
  /** Its full name, as `hocba.chuky1`. */
  readonly name: string;
  /** Its own type or that of what it stands under: Sig, Tx, Btn, Ch. */
  readonly type: string | undefined;
  readonly dictionary: PdfDictionary;
}

const mostFields = 20_000;
const deepest = 32;

/** All fields and widgets of a file, through every branch of the form. */
export function formFields(view: PdfView): readonly FormField[] {
  const form = view.dictionary(view.catalog.entries.get("AcroForm"));
  const fields = form && view.array(form.entries.get("Fields"));
  const found: FormField[] = [];
  const seen = new Set<number>();
  type Waiting = readonly [value: PdfValue, name: string, type: string | undefined, depth: number];
  const waiting: Waiting[] = (fields?.items ?? []).map((item): Waiting => [item, "", undefined, 0]);
  for (let next = waiting.shift(); next; next = waiting.shift()) {
    const [value, parent, above, depth] = next;
    if (!isKind(value, "reference") || depth > deepest) throw malformed("Fields");
    // A field that stands in two branches has two names.
    if (seen.has(value.number)) throw malformed("Fields");
    seen.add(value.number);
    if (seen.size > mostFields) throw new PdfFault("signature.pdf.too-much", { limit: mostFields });
    const dictionary = view.dictionary(value);
    if (!dictionary) continue;
    const own = textOf(view.resolve(dictionary.entries.get("T")));
    const name = own === undefined ? parent : parent === "" ? own : `${parent}.${own}`;
    const type = nameOf(view.resolve(dictionary.entries.get("FT"))) ?? above;
    found.push({ number: value.number, name, type, dictionary });
    for (const kid of view.array(dictionary.entries.get("Kids"))?.items ?? [])
      waiting.push([kid, name, type, depth + 1]);
  }
  return found;
}

import type { PdfView } from "../file/view.ts";
import { textOf } from "../syntax/text-string.ts";
import { type PdfDictionary, type PdfValue, isKind, nameOf } from "../syntax/values.ts";
import { isShown } from "./is-shown.ts";

/** A field for a signature that was not there before, or its widget. */
export interface NewField {
  readonly name: string;
  readonly isStamp: boolean;
  readonly isVisible: boolean;
}

/** What such a field may have: nothing that acts (A, AA), nothing that stands for other fields. */
const allowed: ReadonlySet<string> = /* @__PURE__ */ new Set(
  "Type Subtype FT T TU TM V F Ff Rect P AP MK DA Lock SV M Border BS Kids Parent".split(" "),
);

/** Fields at the top of the form that are new, for signatures, and nothing but that; and their widgets. */
export function newSignatureFields(before: PdfView, now: PdfView): ReadonlyMap<number, NewField> {
  const found = new Map<number, NewField>();
  const form = now.dictionary(now.catalog.entries.get("AcroForm"));
  for (const item of now.array(form?.entries.get("Fields"))?.items ?? []) {
    const field = fresh(before, now, item);
    if (!field || nameOf(field.entries.get("FT")) !== "Sig" || field.entries.has("Parent")) continue;
    const value = now.dictionary(field.entries.get("V"));
    const kids = now.array(field.entries.get("Kids"))?.items ?? [];
    const widgets = kids.map((kid) => fresh(before, now, kid));
    // An empty field has nothing to show.
    if (widgets.some((widget) => !widget || nameOf(widget.entries.get("Subtype")) !== "Widget")) continue;
    const shows = [field, ...widgets].some((one) => one?.entries.has("AP") === true && isShown(one));
    const row: NewField = {
      name: textOf(now.resolve(field.entries.get("T"))) ?? "",
      isStamp: nameOf(value?.entries.get("Type")) === "DocTimeStamp",
      isVisible: shows,
    };
    if (shows && !value) continue;
    for (const one of [item, ...kids]) if (isKind(one, "reference")) found.set(one.number, row);
  }
  return found;
}

/** A dictionary whose object was not there before. */
function fresh(before: PdfView, now: PdfView, item: PdfValue): PdfDictionary | undefined {
  if (!isKind(item, "reference") || before.place(item.number)) return undefined;
  const found = now.dictionary(item);
  return found && [...found.entries.keys()].every((key) => allowed.has(key)) ? found : undefined;
}

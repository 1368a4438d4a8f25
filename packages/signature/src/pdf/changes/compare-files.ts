import { type FormField, formFields } from "../form/fields.ts";
import type { PdfView } from "../file/view.ts";
import { type PdfDictionary, type PdfObject, type PdfValue, isKind, nameOf } from "../syntax/values.ts";
import { ChangeList, type PdfChange } from "./change.ts";
import { isShown } from "./is-shown.ts";
import { isSameValue } from "./same-value.ts";
import { type NewField, newSignatureFields } from "./new-fields.ts";
import { pagesOf } from "./pages.ts";

type Role =
  | { readonly kind: "catalog" | "form" | "page" | "annots" | "fields" | "comment" | "skipped" }
  | { readonly kind: "field"; readonly field: FormField };

/** What a filled field may differ in. */
const filled: ReadonlySet<string> = /* @__PURE__ */ new Set(["V", "AP", "AS", "I", "RV", "M"]);
/** What a signature field may differ in once it is signed. */
const signed: ReadonlySet<string> = /* @__PURE__ */ new Set(["V", "AP", "M"]);

/**
 * What changed between a file as it was signed and as it is now. Both are walked from their catalogues side by side, so that whatever a
 * reader could come to is compared; what an object may differ in follows from what it was in the signed file.
 */
export function compareFiles(before: PdfView, now: PdfView): readonly PdfChange[] {
  return new Comparison(before, now).run();
}

class Comparison {
  readonly #before: PdfView;
  readonly #now: PdfView;
  readonly #changes = new ChangeList();
  readonly #roles = new Map<number, Role>();
  readonly #newFields: ReadonlyMap<number, NewField>;
  readonly #seen = new Set<number>();
  readonly #waiting: number[] = [];

  constructor(before: PdfView, now: PdfView) {
    this.#before = before;
    this.#now = now;
    this.#findRoles();
    this.#newFields = newSignatureFields(before, now);
  }

  run(): readonly PdfChange[] {
    const [before, now] = [this.#before.trailer.entries, this.#now.trailer.entries];
    if (!this.#isSame(before.get("Root"), now.get("Root"))) this.#changes.add({ kind: "content" });
    this.#catalog(this.#before.catalog, this.#now.catalog);
    if (
      !isSameValue(
        this.#before.resolve(before.get("Info")),
        this.#now.resolve(now.get("Info")),
        () => undefined,
      )
    )
      this.#changes.add({ kind: "metadata" });
    for (let next = this.#waiting.pop(); next !== undefined; next = this.#waiting.pop()) this.#compare(next);
    return this.#changes.all;
  }

  #findRoles(): void {
    const view = this.#before;
    const root = view.trailer.entries.get("Root");
    const give = (value: PdfValue | undefined, role: Role): void => {
      if (isKind(value, "reference")) this.#roles.set(value.number, role);
    };
    for (const page of pagesOf(view)) {
      const annots = page.dictionary.entries.get("Annots");
      for (const item of view.array(annots)?.items ?? []) give(item, { kind: "comment" });
      give(annots, { kind: "annots" });
      this.#roles.set(page.number, { kind: "page" });
    }
    for (const field of formFields(view)) this.#roles.set(field.number, { kind: "field", field });
    const form = view.catalog.entries.get("AcroForm");
    give(view.dictionary(form)?.entries.get("Fields"), { kind: "fields" });
    give(form, { kind: "form" });
    give(root, { kind: "catalog" });
  }

  /** Compares an object of both files once; it may be reached in many ways. */
  #compare(number: number): void {
    const role = this.#roles.get(number);
    if (role?.kind === "catalog" || role?.kind === "form" || role?.kind === "fields") return;
    const [before, now] = [this.#before.object(number), this.#now.object(number)];
    const isPair = isKind(before, "dictionary") && isKind(now, "dictionary");
    if (role?.kind === "page" && isPair) this.#page(before, now);
    else if (role?.kind === "annots") this.#annots(before, now);
    else if (role?.kind === "field" && isPair) this.#field(before, now, role.field);
    else if (!this.#isSame(before, now))
      this.#changes.add({ kind: role?.kind === "comment" ? "comment" : "content" });
  }

  #isSame(before: PdfObject | undefined, now: PdfObject | undefined): boolean {
    return isSameValue(before ?? null, now ?? null, (number) => {
      if (this.#seen.has(number)) return;
      this.#seen.add(number);
      this.#waiting.push(number);
    });
  }

  /** Goes through the keys of two dictionaries whose values differ. */
  #differing(
    before: PdfDictionary,
    now: PdfDictionary,
    skip: readonly string[],
    tell: (key: string) => void,
  ): void {
    for (const key of new Set([...before.entries.keys(), ...now.entries.keys()]))
      if (!skip.includes(key) && !this.#isSame(before.entries.get(key), now.entries.get(key))) tell(key);
  }

  #catalog(before: PdfDictionary, now: PdfDictionary): void {
    this.#differing(before, now, ["AcroForm", "DSS", "Metadata", "Extensions", "Version"], () =>
      this.#changes.add({ kind: "content" }),
    );
    const form = (view: PdfView, of: PdfDictionary): PdfDictionary | undefined =>
      view.dictionary(of.entries.get("AcroForm"));
    this.#form(form(this.#before, before), form(this.#now, now));
    if (!this.#isUntouched(before.entries.get("DSS"), now.entries.get("DSS")))
      this.#changes.add({ kind: "validation-data" });
    if (!this.#isUntouched(before.entries.get("Metadata"), now.entries.get("Metadata")))
      this.#changes.add({ kind: "metadata" });
  }

  /** Whether a value that may change is the same at first sight. */
  #isUntouched(before: PdfValue | undefined, now: PdfValue | undefined): boolean {
    const isEqual = isSameValue(before ?? null, now ?? null, () => undefined);
    return isEqual && (!isKind(now, "reference") || this.#before.isSamePlace(this.#now, now.number));
  }

  #form(before: PdfDictionary | undefined, now: PdfDictionary | undefined): void {
    if (!now) {
      if (before) this.#changes.add({ kind: "content" });
      return;
    }
    if (before)
      this.#differing(before, now, ["Fields", "SigFlags"], () => this.#changes.add({ kind: "form" }));
    // Scripts and the other form language (XFA) are no part of a form that only takes a signature.
    else if ([...now.entries.keys()].some((key) => !["Fields", "SigFlags", "DR", "DA"].includes(key)))
      this.#changes.add({ kind: "content" });
    const list = (view: PdfView, of: PdfDictionary | undefined): readonly PdfValue[] =>
      view.array(of?.entries.get("Fields"))?.items ?? [];
    this.#extended(list(this.#before, before), list(this.#now, now), "form");
    for (const { name, isStamp, isVisible } of this.#newFields.values())
      this.#changes.add({
        kind: isStamp ? "time-stamp" : "signature",
        field: name,
        ...(isVisible && { isVisible }),
      });
  }

  /** A list that may only grow, and only by new signatures. */
  #extended(before: readonly PdfValue[], now: readonly PdfValue[], kind: "form" | "comment"): void {
    const isKept = before.every((item, at) => at < now.length && this.#isSame(item, now[at]));
    const isSigned = now
      .slice(before.length)
      .every((item) => isKind(item, "reference") && this.#newFields.has(item.number));
    if (!isKept || !isSigned) this.#changes.add({ kind });
  }

  #page(before: PdfDictionary, now: PdfDictionary): void {
    this.#differing(before, now, ["Annots"], () => this.#changes.add({ kind: "content" }));
    this.#annots(
      this.#before.resolve(before.entries.get("Annots")),
      this.#now.resolve(now.entries.get("Annots")),
    );
  }

  #annots(before: PdfObject, now: PdfObject): void {
    const items = (value: PdfObject): readonly PdfValue[] => (isKind(value, "array") ? value.items : []);
    if ((before !== null && !isKind(before, "array")) || (now !== null && !isKind(now, "array")))
      this.#changes.add({ kind: "content" });
    this.#extended(items(before), items(now), "comment");
  }

  #field(before: PdfDictionary, now: PdfDictionary, { name, type }: FormField): void {
    const isNew = type === "Sig" && (isNewlySigned(before, now) || this.#isWidgetOfNew(before));
    this.#differing(before, now, [], (key) => {
      if (isNew && signed.has(key)) return;
      this.#changes.add(
        type !== "Sig" && filled.has(key) ? { kind: "form", field: name } : { kind: "content" },
      );
    });
    if (!isNew) return;
    const value = this.#now.dictionary(now.entries.get("V"));
    const isStamp = nameOf(value?.entries.get("Type")) === "DocTimeStamp";
    const isVisible = now.entries.has("AP") && isShown(now);
    this.#changes.add({
      kind: isStamp ? "time-stamp" : "signature",
      field: name,
      ...(isVisible && { isVisible }),
    });
  }

  /** Whether a widget that is an object of its own belongs to a field that was signed since. */
  #isWidgetOfNew(before: PdfDictionary): boolean {
    const parent = before.entries.get("Parent");
    if (before.entries.has("T") || !isKind(parent, "reference")) return false;
    const [old, now] = [this.#before.dictionary(parent), this.#now.dictionary(parent)];
    return old !== undefined && now !== undefined && isNewlySigned(old, now);
  }
}

function isNewlySigned(before: PdfDictionary, now: PdfDictionary): boolean {
  return !before.entries.has("V") && isKind(now.entries.get("V"), "reference");
}

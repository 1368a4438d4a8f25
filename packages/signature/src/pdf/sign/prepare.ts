import { pagesOf } from "../changes/pages.ts";
import type { Budget } from "../file/budget.ts";
import type { PdfFile } from "../file/pdf-file.ts";
import { PdfView } from "../file/view.ts";
import { findSignatures } from "../find-signatures.ts";
import { type FormField, formFields } from "../form/fields.ts";
import { readSignatureDictionary } from "../form/signature-dictionary.ts";
import { locksField } from "../judge-changes.ts";
import { PdfFault, malformed } from "../pdf-fault.ts";
import { textBytes } from "../syntax/text-string.ts";
import { type PdfDictionary, type PdfReference, type PdfValue, isKind } from "../syntax/values.ts";
import { writeValue } from "../syntax/write-value.ts";
import type { WrittenObject } from "./update.ts";

/** Where the signature goes and what it is to say. */
export interface PlaceOptions {
  readonly field: string | undefined;
  readonly page: number;
  readonly certify: 1 | 2 | 3 | undefined;
}

/** What must be written beside the signature dictionary, whose number is free. */
export interface Prepared {
  readonly signatureNumber: number;
  readonly objects: readonly WrittenObject[];
}

/** Finds or makes the field of a new signature, and what it changes in form, page and catalogue. */
export function prepare(file: PdfFile, options: PlaceOptions, budget: Budget): Prepared {
  const revision = file.revisions.at(-1);
  // Nothing can go on from bytes that are no part of the file.
  if (!revision || file.hasTrailing) throw malformed("%%EOF");
  const view = new PdfView(file.bytes, revision, budget);
  const size = view.trailer.entries.get("Size");
  if (typeof size !== "number") throw malformed("Size");
  const fields = formFields(view);
  const name = options.field ?? freeName(fields);
  checkEarlier(file, view, name, options, budget);
  const update = new Update(view);
  const signature: PdfReference = { kind: "reference", number: size, generation: 0 };
  if (options.certify !== undefined) update.catalog.set("Perms", dictionary({ DocMDP: signature }));
  const existing = fields.find((field) => field.name === name);
  if (existing) {
    if (existing.type !== "Sig" || existing.dictionary.entries.has("V"))
      throw new PdfFault("signature.pdf.sign-field");
    update.object(existing.number).set("V", signature);
    update.form().set("SigFlags", 3);
  } else addField(update, view, name, signature, options.page);
  return { signatureNumber: size, objects: update.written };
}

function addField(update: Update, view: PdfView, name: string, signature: PdfReference, page: number): void {
  if (!/^[^.]{1,100}$/u.test(name)) throw new PdfFault("signature.pdf.sign-field");
  const number = signature.number + 1;
  const target = pagesOf(view)[page - 1];
  if (!target) throw new PdfFault("signature.pdf.sign-page");
  const own: PdfReference = { kind: "reference", number, generation: 0 };
  const onPage = update.object(target.number);
  onPage.set("Annots", appended(view, onPage.get("Annots"), own));
  const form = update.form();
  form.set("Fields", appended(view, form.get("Fields"), own)).set("SigFlags", 3);
  const field = dictionary({
    Type: nameValue("Annot"),
    Subtype: nameValue("Widget"),
    FT: nameValue("Sig"),
    T: { kind: "string", bytes: textBytes(name), isHex: true, start: 0, end: 0 },
    V: signature,
    // Printed and locked; it takes no room on the page.
    F: 132,
    Rect: { kind: "array", items: [0, 0, 0, 0] },
    P: view.referenceTo(target.number),
  });
  update.add(number, field);
}

const nameValue = (name: string): PdfValue => ({ kind: "name", name });
const dictionary = (entries: Readonly<Record<string, PdfValue>>): PdfDictionary => ({
  kind: "dictionary",
  entries: new Map(Object.entries(entries)),
});

function appended(view: PdfView, list: PdfValue | undefined, item: PdfValue): PdfValue {
  return { kind: "array", items: [...(view.array(list)?.items ?? []), item] };
}

function freeName(fields: readonly FormField[]): string {
  const taken = new Set(fields.map(({ name }) => name));
  for (let number = 1; ; number += 1) if (!taken.has(`ChuKy${number}`)) return `ChuKy${number}`;
}

/** A signature that is there must allow another. */
function checkEarlier(
  file: PdfFile,
  view: PdfView,
  name: string,
  { certify }: PlaceOptions,
  budget: Budget,
): void {
  const earlier = findSignatures(file, budget);
  if (certify !== undefined && earlier.length > 0) throw new PdfFault("signature.pdf.sign-certify");
  for (const { dictionary: one, field } of earlier) {
    const { permissions } = readSignatureDictionary(view, one, field);
    if (permissions.level === 1 || permissions.locks.some((lock) => locksField(lock, name)))
      throw new PdfFault("signature.pdf.sign-breaks-earlier");
  }
}

/** Objects that get another value, written once each. */
class Update {
  readonly #view: PdfView;
  readonly #changed = new Map<number, Map<string, PdfValue>>();
  readonly #added: WrittenObject[] = [];
  readonly catalog: Map<string, PdfValue>;
  #form: Map<string, PdfValue> | undefined;

  constructor(view: PdfView) {
    this.#view = view;
    const root = view.trailer.entries.get("Root");
    if (!isKind(root, "reference")) throw malformed("Root");
    this.catalog = this.object(root.number);
  }

  /** The entries of a dictionary that is an object of its own, to be changed. */
  object(number: number): Map<string, PdfValue> {
    const known = this.#changed.get(number);
    if (known) return known;
    const object = this.#view.object(number);
    if (!isKind(object, "dictionary")) throw malformed("object");
    const entries = new Map(object.entries);
    this.#changed.set(number, entries);
    return entries;
  }

  /** The entries of the form, wherever it stands. */
  form(): Map<string, PdfValue> {
    const given = this.catalog.get("AcroForm");
    if (isKind(given, "reference") && this.#view.dictionary(given)) return this.object(given.number);
    if (!this.#form) {
      this.#form = new Map(isKind(given, "dictionary") ? given.entries : []);
      this.catalog.set("AcroForm", { kind: "dictionary", entries: this.#form });
    }
    return this.#form;
  }

  add(number: number, value: PdfDictionary): void {
    this.#added.push({ number, generation: 0, text: writeValue(value) });
  }

  get written(): readonly WrittenObject[] {
    const changed = [...this.#changed].map(([number, entries]) => ({
      number,
      generation: this.#view.referenceTo(number).generation,
      text: writeValue({ kind: "dictionary", entries }),
    }));
    return [...changed, ...this.#added];
  }
}

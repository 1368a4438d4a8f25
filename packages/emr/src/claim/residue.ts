import { decodeBase64, encodeBase64, encodeUtf8, isWellFormedText } from "@lienthong/core";
import { cleanText, textOf } from "../mapping/codecs.ts";
import { type Part, listIn, partOf } from "../mapping/places.ts";

/** One row of the source as our extension tells of it. */
export interface RowMark {
  readonly table: string;
  readonly row: number;
  /** Which visit of the file; only in files of several. */
  readonly visit?: number;
  /** Texts that no element gives back as they are. */
  readonly texts: ReadonlyMap<string, string>;
  /** Fields without a text, though an element has one. */
  readonly empty: ReadonlySet<string>;
  /** Tables that the visit has, without rows. */
  readonly emptyTables: readonly string[];
}

/** What the extension of one row holds. */
export interface Residue {
  readonly table: string;
  readonly row: number;
  readonly visit?: number | undefined;
  readonly parts: readonly object[];
}

/** The extension that says which row a resource was made from, and carries what its elements do not hold. */
export function rowExtension(url: string, { table, row, visit, parts }: Residue): object {
  const place: object[] = [{ url: "table", valueCode: table }];
  if (visit !== undefined) place.push({ url: "visit", valueInteger: visit });
  place.push({ url: "row", valueInteger: row });
  for (const part of parts) place.push(part);
  return { url, extension: place };
}

/**
 * One text of a row. FHIR's `string` keeps clean text alone; any other is kept as the base64 of its UTF-8 bytes.
 * `undefined` when it is no text at all (a lone surrogate, which XML cannot hold either).
 */
export function carriedText(field: string, value: string): object | undefined {
  if (cleanText(value) === value) return carried(field, { url: "value", valueString: value });
  if (!isWellFormedText(value)) return undefined;
  return carried(field, { url: "value", valueBase64Binary: encodeBase64(encodeUtf8(value)) });
}

/** The name is a value, not the `url` of a part: every part of an extension stands in its definition. */
function carried(field: string, value: object): object {
  return { url: "field", extension: [{ url: "name", valueCode: field }, value] };
}

/** A field without a text, though an element has one. */
export function carriedEmpty(field: string): object {
  return { url: "empty", valueCode: field };
}

/** The rows that a resource says it was made from. */
export function rowMarks(resource: Part, url: string): readonly RowMark[] {
  const marks: RowMark[] = [];
  for (const one of listIn(resource["extension"])) {
    const extension = partOf(one);
    if (extension?.["url"] !== url) continue;
    const mark = readMark(listIn(extension["extension"]));
    if (mark) marks.push(mark);
  }
  return marks;
}

function readMark(list: readonly unknown[]): RowMark | undefined {
  const texts = new Map<string, string>();
  const empty = new Set<string>();
  const emptyTables: string[] = [];
  let table = "";
  let row = 0;
  let visit: number | undefined;
  for (const one of list) {
    const part = partOf(one);
    const name = textOf(part?.["url"]);
    if (part === undefined || name === undefined) continue;
    if (name === "table") table = textOf(part["valueCode"]) ?? "";
    else if (name === "row") row = place(part["valueInteger"]) ?? 0;
    else if (name === "visit") visit = place(part["valueInteger"]);
    else if (name === "empty") empty.add(textOf(part["valueCode"]) ?? "");
    else if (name === "empty-table") emptyTables.push(textOf(part["valueCode"]) ?? "");
    else if (name === "field") readField(listIn(part["extension"]), texts);
  }
  if (table === "") return undefined;
  return { table, row, ...(visit !== undefined && { visit }), texts, empty, emptyTables };
}

function readField(parts: readonly unknown[], texts: Map<string, string>): void {
  let name: string | undefined;
  let text: string | undefined;
  for (const one of parts) {
    const part = partOf(one);
    if (part?.["url"] === "name") name = textOf(part["valueCode"]);
    else if (part?.["url"] === "value")
      text = textOf(part["valueString"]) ?? binaryText(part["valueBase64Binary"]);
  }
  if (name !== undefined && text !== undefined) texts.set(name, text);
}

function place(value: unknown): number | undefined {
  return typeof value === "number" && Number.isSafeInteger(value) && value >= 0 ? value : undefined;
}

function binaryText(value: unknown): string | undefined {
  const data = textOf(value);
  const bytes = data === undefined ? undefined : decodeBase64(data);
  if (!bytes?.ok) return undefined;
  return exactText(bytes.value);
}

/** The text of UTF-8 bytes to the last character: a mark at the start and control characters belong to it. */
function exactText(bytes: Uint8Array): string | undefined {
  let escaped = "";
  for (const byte of bytes) escaped += `%${byte.toString(16).padStart(2, "0")}`;
  try {
    return decodeURIComponent(escaped);
  } catch (error) {
    if (error instanceof URIError) return undefined;
    throw error;
  }
}

/** The text of a field: as carried, else empty when it is said to be, else as the elements have it. */
export function restored(field: string, held: string | undefined, mark: RowMark | undefined): string {
  const carried = mark?.texts.get(field);
  if (carried !== undefined) return carried;
  return mark?.empty.has(field) === true ? "" : (held ?? "");
}

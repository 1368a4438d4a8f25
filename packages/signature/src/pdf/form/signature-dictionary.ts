import { instantText } from "../../instant.ts";
import { PdfFault } from "../pdf-fault.ts";
import type { PdfView } from "../file/view.ts";
import { textOf } from "../syntax/text-string.ts";
import {
  type PdfDictionary,
  type PdfString,
  type PdfValue,
  isKind,
  latin1,
  nameOf,
} from "../syntax/values.ts";

/** What a signature forbids to change afterwards (ISO 32000-2 sections 12.8.2 and 12.7.5.5). */
export interface Permissions {
  /** DocMDP or a lock: 1 nothing, 2 forms and signatures, 3 comments, too; `undefined` when nothing is said. */
  readonly level: 1 | 2 | 3 | undefined;
  /** FieldMDP: fields that must stay as they are. */
  readonly locks: readonly FieldLock[];
}

/** Fields that a signature locks, by their names. */
export interface FieldLock {
  readonly action: "All" | "Include" | "Exclude";
  readonly fields: readonly string[];
}

/** Where a signature leaves room for its value. */
export interface Placement {
  readonly byteRange: readonly number[];
  readonly contents: PdfString;
}

/** A signature dictionary (từ điển chữ ký, ISO 32000-2 section 12.8.1). */
export interface SignatureDictionary {
  readonly subFilter: string;
  readonly isCertification: boolean;
  readonly permissions: Permissions;
  /** The time that the signer claims (`M`), milliseconds. */
  readonly time: number | undefined;
  readonly claims: SignatureClaims;
}

/** What the signer says of the signature; signed, and not proved by anything. */
export interface SignatureClaims {
  readonly name?: string;
  readonly reason?: string;
  readonly location?: string;
  readonly contact?: string;
}

/** ByteRange and Contents; that one is missing or odd is the universal forgery and refused. */
export function readPlacement({ entries }: PdfDictionary): Placement {
  const contents = entries.get("Contents");
  if (!isKind(contents, "string") || !contents.isHex) throw new PdfFault("signature.pdf.contents");
  const range = entries.get("ByteRange");
  const items = isKind(range, "array") ? range.items : [];
  const byteRange = items.filter((item): item is number => typeof item === "number" && item >= 0);
  if (byteRange.length !== 4 || items.length !== 4) throw new PdfFault("signature.pdf.byte-range");
  return { byteRange, contents };
}

/** Reads what the dictionary of a signature says beside its value. */
export function readSignatureDictionary(
  view: PdfView,
  { entries }: PdfDictionary,
  field: PdfDictionary,
): SignatureDictionary {
  const type = entries.has("Type") ? nameOf(entries.get("Type")) : "Sig";
  const subFilter = nameOf(entries.get("SubFilter"));
  if ((type !== "Sig" && type !== "DocTimeStamp") || subFilter === undefined)
    throw new PdfFault("signature.pdf.dictionary");
  if ((type === "DocTimeStamp") !== (subFilter === "ETSI.RFC3161"))
    throw new PdfFault("signature.pdf.dictionary");
  const references = view.array(entries.get("Reference"))?.items ?? [];
  const methods = references.map((one) => methodOf(view, one));
  const lock = view.dictionary(field.entries.get("Lock"));
  const locks = methods.flatMap(({ lock: one }) => one ?? []);
  const levels = [...methods.map(({ level }) => level), lock && levelOf(view.resolve(lock.entries.get("P")))];
  const known = levels.filter((level): level is 1 | 2 | 3 => level !== undefined);
  const text = (key: string): string | undefined => textOf(view.resolve(entries.get(key)));
  const claim = (key: string, name: keyof SignatureClaims): SignatureClaims => {
    const value = text(key);
    return value === undefined ? {} : { [name]: value };
  };
  return {
    subFilter,
    isCertification: methods.some(({ method }) => method === "DocMDP"),
    permissions: {
      level: known.length > 0 ? (Math.min(...known) as 1 | 2 | 3) : undefined,
      locks: lock ? [...locks, ...lockOf(view, lock)] : locks,
    },
    time: pdfTime(view.resolve(entries.get("M"))),
    claims: {
      ...claim("Name", "name"),
      ...claim("Reason", "reason"),
      ...claim("Location", "location"),
      ...claim("ContactInfo", "contact"),
    },
  };
}

interface Method {
  readonly method: string | undefined;
  readonly level?: 1 | 2 | 3 | undefined;
  readonly lock?: readonly FieldLock[];
}

function methodOf(view: PdfView, value: PdfValue): Method {
  const reference = view.dictionary(value);
  const method = nameOf(view.resolve(reference?.entries.get("TransformMethod")));
  const parameters = view.dictionary(reference?.entries.get("TransformParams"));
  // Without parameters, forms may be filled in (ISO 32000-2 table 257).
  if (method === "DocMDP") return { method, level: levelOf(view.resolve(parameters?.entries.get("P"))) ?? 2 };
  if (method === "FieldMDP" && parameters) return { method, lock: lockOf(view, parameters) };
  return { method };
}

function levelOf(value: unknown): 1 | 2 | 3 | undefined {
  if (value === null || value === undefined) return undefined;
  // What is not known permits nothing.
  return value === 2 || value === 3 ? value : 1;
}

function lockOf(view: PdfView, { entries }: PdfDictionary): readonly FieldLock[] {
  const action = nameOf(view.resolve(entries.get("Action")));
  const fields = (view.array(entries.get("Fields"))?.items ?? []).map(
    (item) => textOf(view.resolve(item)) ?? "",
  );
  if (action === "Include" || action === "Exclude") return [{ action, fields }];
  return [{ action: "All", fields: [] }];
}

/** Milliseconds of a date such as `D:20260605080000+07'00'` (ISO 32000-2 section 7.9.4), `undefined` for what is none. */
function pdfTime(value: unknown): number | undefined {
  if (!isKind(value as never, "string")) return undefined;
  const text = latin1((value as PdfString).bytes.subarray(0, 32));
  const found = /^D:(\d{4})(\d\d)(\d\d)(\d\d)(\d\d)(\d\d)(?:Z(?:00'?00'?)?|([+-])(\d\d)'?(\d\d)'?)$/u.exec(
    text,
  );
  if (!found) return undefined;
  const [, year, month, day, hour, minute, second, sign, hours, minutes] = found;
  const offset = sign === undefined ? "Z" : `${sign}${hours}:${minutes}`;
  const time = Date.parse(`${year}-${month}-${day}T${hour}:${minute}:${second}${offset}`);
  return Number.isNaN(time) ? undefined : time;
}

/** A time as `D:20260605010000Z`. */
export function pdfTimeText(time: number): string {
  return `D:${instantText(time).replaceAll(/[-:T]/gu, "")}`;
}

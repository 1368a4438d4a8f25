import { DerFault } from "./der-fault.ts";
import { type DerElement, type DerReader, content, derTags, inside } from "./der-reader.ts";
import { toBigint } from "./bytes.ts";

/** AlgorithmIdentifier of RFC 5280 section 4.1.1.2: an algorithm and its parameters as they stand. */
export interface AlgorithmIdentifier {
  /** Object identifier in dotted form. */
  readonly oid: string;
  /** Whatever stands after it. */
  readonly parameters: DerElement | undefined;
}

/** An object identifier in dotted form. */
export function oidText(element: DerElement): string {
  const bytes = content(element);
  if (element.tag !== derTags.oid || bytes.length === 0 || bytes.length > 64) throw new DerFault("oid");
  const parts: number[] = [];
  let part = 0;
  let isStart = true;
  for (const byte of bytes) {
    if (isStart && byte === 0x80) throw new DerFault("oid");
    part = part * 128 + (byte & 0x7f);
    if (part > 2 ** 45) throw new DerFault("oid");
    isStart = byte < 0x80;
    if (isStart) {
      parts.push(part);
      part = 0;
    }
  }
  if (!isStart) throw new DerFault("oid");
  const [first = 0, ...rest] = parts;
  const top = Math.min(2, Math.floor(first / 40));
  return [top, first - top * 40, ...rest].join(".");
}

/** A number that is not negative, written in its shortest form. */
export function unsigned(element: DerElement): bigint {
  const bytes = content(element);
  const [first, second] = bytes;
  if (element.tag !== derTags.integer || first === undefined || first > 0x7f) throw new DerFault("integer");
  if (first === 0 && second !== undefined && second < 0x80) throw new DerFault("integer");
  return toBigint(bytes);
}

/** A small number. */
export function smallUnsigned(element: DerElement): number {
  if (element.end - element.body > 4) throw new DerFault("integer");
  return Number(unsigned(element));
}

/** A bit string of whole bytes. */
export function wholeBytes(element: DerElement): Uint8Array {
  const bytes = content(element);
  if (element.tag !== derTags.bitString || bytes[0] !== 0) throw new DerFault("bit string");
  return bytes.subarray(1);
}

/** Reads an AlgorithmIdentifier: SEQUENCE { OID, parameters? }. */
export function readAlgorithm(reader: DerReader): AlgorithmIdentifier {
  const inner = reader.enter(derTags.sequence);
  const oid = oidText(inner.next(derTags.oid));
  const parameters = inner.done ? undefined : inner.next();
  inner.finish();
  return { oid, parameters };
}

/** Whether parameters are absent or an empty NULL, as most algorithms want them. */
export function hasNoParameters({ parameters }: AlgorithmIdentifier): boolean {
  return parameters === undefined || (parameters.tag === derTags.null && parameters.body === parameters.end);
}

/** Milliseconds since 1970 of a UTCTime or GeneralizedTime in the form that RFC 5280 section 4.1.2.5 demands. */
export function timeValue(element: DerElement): number {
  const text = String.fromCharCode(...content(element).subarray(0, 16));
  const isShort = element.tag === derTags.utcTime;
  if (!isShort && element.tag !== derTags.generalizedTime) throw new DerFault("time");
  if (!(isShort ? /^\d{12}Z$/u : /^\d{14}Z$/u).test(text)) throw new DerFault("time");
  const year = isShort ? fullYear(Number(text.slice(0, 2))) : Number(text.slice(0, 4));
  const part = (index: number): number => {
    const at = (isShort ? 2 : 4) + index * 2;
    return Number(text.slice(at, at + 2));
  };
  const time = Date.UTC(year, part(0) - 1, part(1), part(2), part(3), part(4));
  const again = new Date(time)
    .toISOString()
    .replaceAll(/[-:T]/gu, "")
    .slice(isShort ? 2 : 0, 14);
  if (`${again}Z` !== text) throw new DerFault("time");
  return time;
}

const fullYear = (year: number): number => (year < 50 ? 2000 : 1900) + year;

/** The one element inside another. */
export function only(element: DerElement, tag?: number): DerElement {
  const reader = inside(element);
  const one = reader.next(tag);
  reader.finish();
  return one;
}

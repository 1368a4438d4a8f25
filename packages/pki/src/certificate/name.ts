import { decodeUtf8 } from "@lienthong/core";
import { toBigint, toHex } from "../asn1/bytes.ts";
import { DerFault } from "../asn1/der-fault.ts";
import { type DerElement, DerReader, content, derTags, whole } from "../asn1/der-reader.ts";
import { oidText } from "../asn1/der-values.ts";

const mostAttributes = 64;

type Attribute = readonly [type: string, value: DerElement];

/** The attributes of a distinguished name (RFC 5280 section 4.1.2.4), in order: those of one RDN together. */
function rdnsOf(name: Uint8Array): readonly (readonly Attribute[])[] {
  const found: (readonly Attribute[])[] = [];
  let count = 0;
  const outer = new DerReader(name).enter(derTags.sequence);
  while (!outer.done) {
    const rdn: Attribute[] = [];
    const set = outer.enter(derTags.set);
    while (!set.done) {
      const pair = set.enter(derTags.sequence);
      rdn.push([oidText(pair.next(derTags.oid)), pair.next()]);
      pair.finish();
      // What is left out could not be told apart.
      if ((count += 1) > mostAttributes) throw new DerFault("too many");
    }
    found.push(rdn);
  }
  return found;
}

/** Bytes of a character in the string types that have a fixed number of them; Teletex is read as Latin-1, as everybody writes it. */
const widths: ReadonlyMap<number, number> = /* @__PURE__ */ new Map([
  [derTags.printable, 1],
  [derTags.ia5, 1],
  [0x12, 1], // NumericString
  [0x14, 1], // TeletexString
  [0x1a, 1], // VisibleString
  [0x1e, 2], // BMPString
  [0x1c, 4], // UniversalString
]);

/** The text of a string type, `undefined` for one that is not read. */
function textOf(value: DerElement): string | undefined {
  const bytes = content(value);
  if (bytes.length > 1024) return undefined;
  if (value.tag === derTags.utf8) {
    const text = decodeUtf8(bytes);
    return text.ok ? text.value.normalize("NFC") : undefined;
  }
  const width = widths.get(value.tag);
  if (width === undefined || bytes.length % width !== 0) return undefined;
  let text = "";
  for (let at = 0; at < bytes.length; at += width) {
    const point = Number(toBigint(bytes.subarray(at, at + width)));
    if (point > 0x10ffff || (point >= 0xd800 && point <= 0xdfff)) return undefined;
    text += String.fromCodePoint(point);
  }
  return text.normalize("NFC");
}

/**
 * The parts (RDN) of a name, from the country down, each in a form to compare: attribute types, and texts in lower case with single spaces, cut
 * at both ends, whatever their string type (RFC 5280 section 7.1). Authorities are known to write one name in two string types.
 *
 * @example
 * ```ts
 * import { derTags, nameParts, writeElement, writeOid, writeSequence } from "@lienthong/pki";
 *
 * const text = writeElement(derTags.utf8, [0x41, 0x6e]); // An
 * const name = writeSequence(writeElement(derTags.set, writeSequence(writeOid("2.5.4.3"), text)));
 * console.log(nameParts(name)); // [ '["2.5.4.3","an"]' ]
 * ```
 */
export function nameParts(name: Uint8Array): readonly string[] {
  return rdnsOf(name).map((rdn) =>
    rdn
      .map(([type, value]) => JSON.stringify([type, comparable(value)]))
      .sort()
      .join("+"),
  );
}

/** What is no text is compared byte by byte; in a list of its own, so that no text looks like it. */
function comparable(value: DerElement): string | readonly string[] {
  return textOf(value)?.toLowerCase().replaceAll(/\s+/gu, " ").trim() ?? [toHex(whole(value))];
}

/** A whole name in a form to compare, from its {@link nameParts}. */
export function nameKey(name: Uint8Array): string {
  return nameParts(name).join();
}

/** Who a certificate speaks of: the attributes of its subject that people and programs ask for (RFC 4519). */
export interface CertificateName {
  /** Name of the person, office or authority (CN). */
  readonly commonName?: string;
  /** Organisation (O, tổ chức). */
  readonly organization?: string;
  /** Unit of the organisation (OU, đơn vị). */
  readonly unit?: string;
  /** Title (T, chức danh). */
  readonly title?: string;
  /** Numbers by which the subject is known (UID, serialNumber): Vietnamese authorities write `CCCD:…`, `MST:…`. */
  readonly identifiers: readonly string[];
  readonly country?: string;
}

const oids: Readonly<Record<string, "commonName" | "organization" | "unit" | "title" | "country">> = {
  "2.5.4.3": "commonName",
  "2.5.4.10": "organization",
  "2.5.4.11": "unit",
  "2.5.4.12": "title",
  "2.5.4.6": "country",
};
const identifierOids: ReadonlySet<string> = /* @__PURE__ */ new Set([
  "0.9.2342.19200300.100.1.1",
  "2.5.4.5",
  "2.5.4.97",
]);

/** Reads a name for people; of attributes that repeat, the first counts. */
export function certificateName(name: Uint8Array): CertificateName {
  const found: Partial<Record<"commonName" | "organization" | "unit" | "title" | "country", string>> = {};
  const identifiers: string[] = [];
  for (const [type, value] of rdnsOf(name).flat()) {
    const text = textOf(value);
    if (text === undefined) continue;
    const key = oids[type];
    if (key !== undefined) found[key] ??= text;
    else if (identifierOids.has(type)) identifiers.push(text);
  }
  return { ...found, identifiers };
}

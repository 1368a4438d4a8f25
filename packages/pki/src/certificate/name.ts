import { decodeUtf8 } from "@lienthong/core";
import { toHex } from "../asn1/bytes.ts";
import { type DerElement, DerReader, content, derTags, whole } from "../asn1/der-reader.ts";
import { oidText } from "../asn1/der-values.ts";

const mostAttributes = 64;

/** The attributes of a distinguished name (RFC 5280 section 4.1.2.4), in order. */
function attributesOf(name: Uint8Array): readonly (readonly [type: string, value: DerElement])[] {
  const found: (readonly [string, DerElement])[] = [];
  const outer = new DerReader(name).enter(derTags.sequence);
  while (!outer.done) {
    const set = outer.enter(derTags.set);
    while (!set.done && found.length < mostAttributes) {
      const pair = set.enter(derTags.sequence);
      found.push([oidText(pair.next(derTags.oid)), pair.next()]);
      pair.finish();
    }
  }
  return found;
}

/** The text of a string type, `undefined` for one that is not read. */
function textOf(value: DerElement): string | undefined {
  const bytes = content(value).subarray(0, 1024);
  if (value.tag === derTags.utf8) {
    const text = decodeUtf8(bytes);
    return text.ok ? text.value.normalize("NFC") : undefined;
  }
  if (value.tag === derTags.printable || value.tag === derTags.ia5) return String.fromCharCode(...bytes);
  return undefined;
}

/**
 * A name in a form to compare: attribute types, and texts in lower case with spaces cut at both ends, whatever their string type.
 * Authorities are known to write one name in two string types.
 */
export function nameKey(name: Uint8Array): string {
  return attributesOf(name)
    .map(([type, value]) => `${type}=${textOf(value)?.trim().toLowerCase() ?? toHex(whole(value))}`)
    .join("|");
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
  for (const [type, value] of attributesOf(name)) {
    const text = textOf(value);
    if (text === undefined) continue;
    const key = oids[type];
    if (key !== undefined) found[key] ??= text;
    else if (identifierOids.has(type)) identifiers.push(text);
  }
  return { ...found, identifiers };
}

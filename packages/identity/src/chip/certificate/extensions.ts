import { content, DerFault, DerReader, derTags, oidText } from "@lienthong/pki";

/** What the path of a document signer needs of the extensions (RFC 5280 section 4.2, ICAO Doc 9303-12 section 7.1). */
export interface Extensions {
  readonly isAuthority: boolean;
  /** Bits of KeyUsage by number; `undefined` when there is no such extension. */
  readonly keyUsage: ReadonlySet<number> | undefined;
  readonly subjectKeyId: Uint8Array | undefined;
  readonly authorityKeyId: Uint8Array | undefined;
  /** Critical ones that are not understood: the certificate must then be refused. */
  readonly unknownCritical: readonly string[];
}

/** Bits of KeyUsage (RFC 5280 section 4.2.1.3). */
export const keyUsageBits = { digitalSignature: 0, keyCertSign: 5, crlSign: 6 } as const;

const oids = {
  subjectKeyId: "2.5.29.14",
  keyUsage: "2.5.29.15",
  basicConstraints: "2.5.29.19",
  authorityKeyId: "2.5.29.35",
} as const;

/** Understood as far as a path of two certificates needs: they say nothing about the right to sign. */
const harmless: ReadonlySet<string> = new Set([
  "2.5.29.16", // private key usage period
  "2.5.29.17", // subject alternative name
  "2.5.29.18", // issuer alternative name
  "2.5.29.31", // CRL distribution points
  "2.5.29.32", // certificate policies
  "2.23.136.1.1.6.1", // name change of an authority
  "2.23.136.1.1.6.2", // document types
]);

/** Reads the extensions of a certificate; one that stands twice is a fault. */
export function readExtensions(list: DerReader | undefined): Extensions {
  const values = new Map<string, Uint8Array>();
  const unknownCritical: string[] = [];
  while (list && !list.done) {
    const extension = list.enter(derTags.sequence);
    const oid = oidText(extension.next(derTags.oid));
    const critical = extension.optional(derTags.boolean);
    if (critical && content(critical).length !== 1) throw new DerFault("boolean");
    const value = content(extension.next(derTags.octetString));
    extension.finish();
    if (values.has(oid)) throw new DerFault("extension twice");
    values.set(oid, value);
    const isKnown = harmless.has(oid) || Object.values<string>(oids).includes(oid);
    if (!isKnown && critical && content(critical)[0] !== 0) unknownCritical.push(oid);
  }
  return {
    isAuthority: readBasicConstraints(values.get(oids.basicConstraints)),
    keyUsage: readKeyUsage(values.get(oids.keyUsage)),
    subjectKeyId: readSubjectKeyId(values.get(oids.subjectKeyId)),
    authorityKeyId: readAuthorityKeyId(values.get(oids.authorityKeyId)),
    unknownCritical,
  };
}

function readBasicConstraints(value: Uint8Array | undefined): boolean {
  if (!value) return false;
  const outer = new DerReader(value);
  const flag = outer.enter(derTags.sequence).optional(derTags.boolean);
  outer.finish();
  return flag !== undefined && content(flag)[0] === 0xff;
}

function readKeyUsage(value: Uint8Array | undefined): ReadonlySet<number> | undefined {
  if (!value) return undefined;
  const outer = new DerReader(value);
  const [unused, ...bytes] = content(outer.next(derTags.bitString));
  outer.finish();
  if (unused === undefined || unused > 7 || bytes.length > 2) throw new DerFault("key usage");
  const bits = new Set<number>();
  bytes.forEach((byte, at) => {
    for (let bit = 0; bit < 8; bit += 1) if ((byte & (0x80 >> bit)) !== 0) bits.add(at * 8 + bit);
  });
  return bits;
}

function readSubjectKeyId(value: Uint8Array | undefined): Uint8Array | undefined {
  if (!value) return undefined;
  const outer = new DerReader(value);
  const id = content(outer.next(derTags.octetString));
  outer.finish();
  return id;
}

function readAuthorityKeyId(value: Uint8Array | undefined): Uint8Array | undefined {
  if (!value) return undefined;
  const outer = new DerReader(value);
  const id = outer.enter(derTags.sequence).optional(0x80);
  outer.finish();
  return id && content(id);
}

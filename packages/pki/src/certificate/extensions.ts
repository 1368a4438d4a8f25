import { DerFault } from "../asn1/der-fault.ts";
import { DerReader, content, derTags } from "../asn1/der-reader.ts";
import { oidText, smallUnsigned } from "../asn1/der-values.ts";

/** What a certificate says of its use: the extensions that a path needs (RFC 5280 section 4.2). */
export interface Extensions {
  /** BasicConstraints says that it may sign certificates. */
  readonly isAuthority: boolean;
  /** Authorities allowed below this one; `undefined` for any number. */
  readonly pathLength: number | undefined;
  /** Bits of KeyUsage by number; `undefined` when there is no such extension. */
  readonly keyUsage: ReadonlySet<number> | undefined;
  /** Object identifiers of ExtendedKeyUsage; `undefined` when there is no such extension. */
  readonly extendedKeyUsage: readonly string[] | undefined;
  /** Identifier of its own key. */
  readonly subjectKeyId: Uint8Array | undefined;
  /** Identifier of its issuer's key. */
  readonly authorityKeyId: Uint8Array | undefined;
  /** SubjectAltName, other names of the subject, as it stands (RFC 5280 section 4.2.1.6). */
  readonly alternativeNames: Uint8Array | undefined;
  /** NameConstraints, which names may stand below an authority, as it stands (RFC 5280 section 4.2.1.10). */
  readonly nameConstraints: Uint8Array | undefined;
  /** Object identifiers of all that are critical: one that is not understood forbids any use. NameConstraints counts, however it is marked. */
  readonly critical: readonly string[];
}

/** Bits of KeyUsage (RFC 5280 section 4.2.1.3). */
export const keyUsageBits = {
  digitalSignature: 0,
  contentCommitment: 1,
  keyCertSign: 5,
  crlSign: 6,
} as const;

const oids = {
  subjectKeyId: "2.5.29.14",
  keyUsage: "2.5.29.15",
  alternativeNames: "2.5.29.17",
  basicConstraints: "2.5.29.19",
  authorityKeyId: "2.5.29.35",
  extendedKeyUsage: "2.5.29.37",
  nameConstraints: "2.5.29.30",
} as const;

/** Reads the extensions of a certificate; one that stands twice is a fault. */
export function readExtensions(list: DerReader | undefined): Extensions {
  const values = new Map<string, Uint8Array>();
  const criticalOnes: string[] = [];
  while (list && !list.done) {
    const extension = list.enter(derTags.sequence);
    const oid = oidText(extension.next(derTags.oid));
    const critical = extension.optional(derTags.boolean);
    if (critical && content(critical).length !== 1) throw new DerFault("boolean");
    const value = content(extension.next(derTags.octetString));
    extension.finish();
    if (values.has(oid)) throw new DerFault("extension twice");
    values.set(oid, value);
    const isCritical = critical !== undefined && content(critical)[0] !== 0;
    // NameConstraints must be critical (RFC 5280 section 4.2.1.10): an authority that forgot it is no less constrained.
    if (isCritical || oid === oids.nameConstraints) criticalOnes.push(oid);
  }
  return {
    ...readBasicConstraints(values.get(oids.basicConstraints)),
    keyUsage: readKeyUsage(values.get(oids.keyUsage)),
    extendedKeyUsage: readExtendedKeyUsage(values.get(oids.extendedKeyUsage)),
    subjectKeyId: readSubjectKeyId(values.get(oids.subjectKeyId)),
    authorityKeyId: readAuthorityKeyId(values.get(oids.authorityKeyId)),
    alternativeNames: values.get(oids.alternativeNames),
    nameConstraints: values.get(oids.nameConstraints),
    critical: criticalOnes,
  };
}

function readBasicConstraints(value: Uint8Array | undefined): Pick<Extensions, "isAuthority" | "pathLength"> {
  if (!value) return { isAuthority: false, pathLength: undefined };
  const outer = new DerReader(value);
  const reader = outer.enter(derTags.sequence);
  outer.finish();
  const flag = reader.optional(derTags.boolean);
  const length = reader.optional(derTags.integer);
  reader.finish();
  const isAuthority = flag !== undefined && content(flag)[0] === 0xff;
  return { isAuthority, pathLength: length && smallUnsigned(length) };
}

function readExtendedKeyUsage(value: Uint8Array | undefined): readonly string[] | undefined {
  if (!value) return undefined;
  const outer = new DerReader(value);
  const reader = outer.enter(derTags.sequence);
  outer.finish();
  const purposes: string[] = [];
  while (!reader.done) purposes.push(oidText(reader.next(derTags.oid)));
  return purposes;
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

import {
  type AlgorithmIdentifier,
  content,
  DerFault,
  DerReader,
  derTags,
  equalBytes,
  inside,
  oidText,
  readAlgorithm,
  smallUnsigned,
  timeValue,
  whole,
  wholeBytes,
} from "@lienthong/pki";

/** A revocation list (danh sách thu hồi, RFC 5280 section 5.1), read but not checked. */
export interface RevocationList {
  readonly signed: Uint8Array;
  readonly signatureAlgorithm: AlgorithmIdentifier;
  readonly signature: Uint8Array;
  readonly issuer: Uint8Array;
  /** Milliseconds since 1970. */
  readonly thisUpdate: number;
  readonly nextUpdate: number | undefined;
  /** Whether the serial number that was asked for is in it. */
  readonly isListed: boolean;
  /** The first critical extension, if any: none is understood, and the list may mean other things than it seems to. */
  readonly critical: string | undefined;
}

/** Reads a list and looks for one serial number in it; nothing of the others is kept. Throws `DerFault`. */
export function readRevocationList(bytes: Uint8Array, serialNumber: Uint8Array): RevocationList {
  const outer = new DerReader(bytes);
  const list = outer.enter(derTags.sequence);
  outer.finish();
  const signed = list.next(derTags.sequence);
  const algorithm = list.next(derTags.sequence);
  const signature = wholeBytes(list.next(derTags.bitString));
  list.finish();

  const body = inside(signed);
  const version = body.optional(derTags.integer);
  if (version && smallUnsigned(version) !== 1) throw new DerFault("version");
  if (!equalBytes(whole(body.next(derTags.sequence)), whole(algorithm))) throw new DerFault("two algorithms");
  const issuer = whole(body.next(derTags.sequence));
  const thisUpdate = timeValue(body.next());
  const next = body.optional(derTags.utcTime) ?? body.optional(derTags.generalizedTime);
  const entries = body.optional(derTags.sequence);
  const found = entries ? findEntry(inside(entries), serialNumber) : { isListed: false, critical: undefined };
  const extensions = body.optional(derTags.context0);
  body.finish();
  return {
    signed: whole(signed),
    signatureAlgorithm: readAlgorithm(new DerReader(whole(algorithm))),
    signature,
    issuer,
    thisUpdate,
    nextUpdate: next && timeValue(next),
    isListed: found.isListed,
    critical: (extensions && firstCritical(inside(extensions))) ?? found.critical,
  };
}

function findEntry(
  entries: DerReader,
  serialNumber: Uint8Array,
): { readonly isListed: boolean; readonly critical: string | undefined } {
  let isListed = false;
  let critical: string | undefined;
  while (!entries.done) {
    const entry = entries.enter(derTags.sequence);
    isListed = equalBytes(content(entry.next(derTags.integer)), serialNumber) || isListed;
    timeValue(entry.next());
    if (!entry.done) critical ??= firstCritical(entry);
    entry.finish();
  }
  return { isListed, critical };
}

function firstCritical(reader: DerReader): string | undefined {
  let found: string | undefined;
  const extensions = reader.enter(derTags.sequence);
  reader.finish();
  while (!extensions.done) {
    const extension = extensions.enter(derTags.sequence);
    const oid = oidText(extension.next(derTags.oid));
    const flag = extension.optional(derTags.boolean);
    extension.next(derTags.octetString);
    extension.finish();
    if (flag && content(flag)[0] !== 0) found ??= oid;
  }
  return found;
}

import { equalBytes, toHex } from "../asn1/bytes.ts";
import { DerFault } from "../asn1/der-fault.ts";
import { DerReader, content, derTags, inside, whole } from "../asn1/der-reader.ts";
import {
  type AlgorithmIdentifier,
  oidText,
  readAlgorithm,
  smallUnsigned,
  timeValue,
  wholeBytes,
} from "../asn1/der-values.ts";
import { nameKey } from "../certificate/name.ts";

/** A list of revoked certificates (CRL, danh sách chứng thư bị thu hồi; RFC 5280 section 5), read but not checked. */
export interface RevocationList {
  /** Name of the authority in a form to compare. */
  readonly issuerKey: string;
  /** What the authority signed. */
  readonly signed: Uint8Array;
  /** How it signed. */
  readonly signatureAlgorithm: AlgorithmIdentifier;
  /** Its signature. */
  readonly signature: Uint8Array;
  /** Made at, in milliseconds since 1970. */
  readonly thisUpdate: number;
  /** When the next list comes at the latest, in milliseconds since 1970. */
  readonly nextUpdate: number | undefined;
  /** Time of revocation by serial number in hexadecimal. */
  readonly revoked: ReadonlyMap<string, number>;
  /**
   * Identifier of the extension by which this is not the whole list of its authority: a list of changes, or one for some certificates only. It
   * can prove a revocation, never the lack of one (RFC 5280 sections 5.2.4 and 5.2.5).
   */
  readonly partial: string | undefined;
  /** Identifier of the first critical extension that is not understood: such a list must not be used (RFC 5280 sections 5.2 and 5.3). */
  readonly critical: string | undefined;
}

/** CRL number and key identifier of the authority: understood although they may be critical. */
const harmless: ReadonlySet<string> = /* @__PURE__ */ new Set(["2.5.29.20", "2.5.29.35"]);
/** Delta list, issuing distribution point: not the whole list of its authority. */
const partly: ReadonlySet<string> = /* @__PURE__ */ new Set(["2.5.29.27", "2.5.29.28"]);

/**
 * Reads a revocation list in DER (RFC 5280 section 5.1); `serialNumber` keeps of its rows only that of one certificate, when nobody will ask
 * for others. Throws `DerFault`.
 *
 * @example
 * ```ts
 * import { type Certificate, readRevocationList, toHex } from "@lienthong/pki";
 *
 * const isListed = (list: Uint8Array, { serialNumber }: Certificate) =>
 *   readRevocationList(list, serialNumber).revoked.has(toHex(serialNumber));
 * console.log(typeof isListed); // function
 * ```
 */
export function readRevocationList(bytes: Uint8Array, serialNumber?: Uint8Array): RevocationList {
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
  const extensions = body.optional(derTags.context0);
  body.finish();

  const limits: Limits = {};
  if (extensions) readLimits(inside(extensions), limits);
  const revoked = new Map<string, number>();
  const rows = entries && inside(entries);
  while (rows?.done === false) {
    const row = rows.enter(derTags.sequence);
    const serial = content(row.next(derTags.integer));
    const time = timeValue(row.next());
    // A critical extension of a row may say that it is of another authority (indirect list).
    const isBack = !row.done && readLimits(row, limits);
    const isAsked = serialNumber === undefined || equalBytes(serial, serialNumber);
    if (isAsked && !isBack) revoked.set(toHex(serial), time);
  }
  return {
    issuerKey: nameKey(issuer),
    signed: whole(signed),
    signatureAlgorithm: readAlgorithm(new DerReader(whole(algorithm))),
    signature,
    thisUpdate,
    nextUpdate: next && timeValue(next),
    revoked,
    partial: limits.partial,
    critical: limits.critical,
  };
}

interface Limits {
  partial?: string;
  critical?: string;
}

/** Reason code of a row with the reason removeFromCRL (8): a list of changes takes back an earlier row (RFC 5280 section 5.3.1). */
const reasonCode = "2.5.29.21";
const removeFromList = "0a0108";

/**
 * Notes what a list of extensions, the last part of this reader, says of the reach of the whole; tells whether it is that of a row that takes
 * back a revocation.
 */
function readLimits(reader: DerReader, limits: Limits): boolean {
  let isBack = false;
  const extensions = reader.enter(derTags.sequence);
  reader.finish();
  while (!extensions.done) {
    const extension = extensions.enter(derTags.sequence);
    const oid = oidText(extension.next(derTags.oid));
    const critical = extension.optional(derTags.boolean);
    const value = extension.next(derTags.octetString);
    extension.finish();
    if (oid === reasonCode) isBack = toHex(content(value)) === removeFromList;
    else if (partly.has(oid)) limits.partial ??= oid;
    else if (critical && content(critical)[0] !== 0 && !harmless.has(oid)) limits.critical ??= oid;
  }
  return isBack;
}

import {
  type AlgorithmIdentifier,
  content,
  DerFault,
  DerReader,
  derTags,
  equalBytes,
  inside,
  nameKey,
  oidText,
  readAlgorithm,
  smallUnsigned,
  timeValue,
  toHex,
  whole,
  wholeBytes,
} from "@lienthong/pki";
import { readAs } from "../signature-fault.ts";

/** A list of revoked certificates (CRL, danh sách chứng thư bị thu hồi; RFC 5280 section 5), read but not checked. */
export interface RevocationList {
  /** Name of the authority in a form to compare. */
  readonly issuerKey: string;
  readonly signed: Uint8Array;
  readonly signatureAlgorithm: AlgorithmIdentifier;
  readonly signature: Uint8Array;
  readonly thisUpdate: number;
  readonly nextUpdate: number | undefined;
  /** Time of revocation by serial number in hexadecimal. */
  readonly revoked: ReadonlyMap<string, number>;
  /** It has a critical extension that is not understood, or covers only some certificates: it can prove a revocation, never the lack of one. */
  readonly isPartial: boolean;
}

/** Understood although they may be critical: CRL number and key identifier. */
const harmless: ReadonlySet<string> = /* @__PURE__ */ new Set(["2.5.29.20", "2.5.29.35"]);
/** Delta list, issuing distribution point: not the whole list of its authority. */
const partial: ReadonlySet<string> = /* @__PURE__ */ new Set(["2.5.29.27", "2.5.29.28"]);

/** Reads a list. */
export function readRevocationList(bytes: Uint8Array): RevocationList {
  return readAs("signature.revocation.structure", { kind: "CRL" }, () => read(bytes));
}

function read(bytes: Uint8Array): RevocationList {
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
  const issuerKey = nameKey(whole(body.next(derTags.sequence)));
  const thisUpdate = timeValue(body.next());
  const next = body.optional(derTags.utcTime) ?? body.optional(derTags.generalizedTime);
  const revoked = new Map<string, number>();
  const entries = body.optional(derTags.sequence);
  let isPartial = false;
  if (entries) {
    const rows = inside(entries);
    while (!rows.done) {
      const row = rows.enter(derTags.sequence);
      const serial = toHex(content(row.next(derTags.integer)));
      revoked.set(serial, timeValue(row.next()));
      const extensions = row.optional(derTags.sequence);
      // A critical extension of a row may say that it is of another authority (indirect list).
      if (extensions && hasUnknownCritical(inside(extensions))) isPartial = true;
      row.finish();
    }
  }
  const extensions = body.optional(derTags.context0);
  if (extensions && hasUnknownCritical(inside(extensions).enter(derTags.sequence))) isPartial = true;
  body.finish();
  return {
    issuerKey,
    signed: whole(signed),
    signatureAlgorithm: readAlgorithm(new DerReader(whole(algorithm))),
    signature,
    thisUpdate,
    nextUpdate: next && timeValue(next),
    revoked,
    isPartial,
  };
}

function hasUnknownCritical(extensions: DerReader): boolean {
  let found = false;
  while (!extensions.done) {
    const extension = extensions.enter(derTags.sequence);
    const oid = oidText(extension.next(derTags.oid));
    const critical = extension.optional(derTags.boolean);
    extension.next(derTags.octetString);
    extension.finish();
    const isCritical = critical !== undefined && content(critical)[0] !== 0;
    found ||= partial.has(oid) || (isCritical && !harmless.has(oid));
  }
  return found;
}

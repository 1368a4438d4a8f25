import {
  type Certificate,
  DerFault,
  type RevocationList,
  keyUsageBits,
  readRevocationList,
} from "@lienthong/pki";
import { type Report, isInForce, isSignedBy } from "./check-issuer.ts";

const longestList = 1 << 22;
/** Lists at most; those of all states are fewer than this. */
const mostLists = 512;

/** Who issued the certificate, and the configured authorities: one of the same name that is in force may have signed the list with a newer key. */
interface Authorities {
  readonly issuer: Certificate;
  readonly anchors: readonly Certificate[];
}

/**
 * Looks for the signer's certificate in the lists of its issuer (RFC 5280 section 6.3, ICAO Doc 9303-12 section 7). True only when a list
 * that the issuer signed and that is in force at the time does not name it. A certificate that any list of the issuer names is revoked,
 * whenever that was. A list that cannot be used is a warning: revocation then stays unchecked.
 */
export function checkRevocation(
  lists: readonly unknown[],
  certificate: Certificate,
  { issuer, anchors }: Authorities,
  time: number,
  report: Report,
): boolean {
  const signers = anchors.filter(
    (one) => one === issuer || (one.subjectKey === issuer.subjectKey && isInForce(one, time)),
  );
  const read = lists.slice(0, mostLists).map((bytes) => readList(bytes, certificate, signers, report));
  const usable = read.filter((list) => typeof list === "object");
  if (usable.some(({ revoked }) => revoked.size > 0)) {
    report("identity.certificate.revoked", { certificate: "signer" });
    return false;
  }
  const isCurrent = ({ thisUpdate, nextUpdate }: RevocationList): boolean =>
    time >= thisUpdate && nextUpdate !== undefined && time <= nextUpdate;
  if (usable.some(isCurrent)) return true;
  if (usable.length > 0) report("identity.revocation.outdated");
  else if (!read.includes("unusable")) report("identity.revocation.no-list");
  return false;
}

/** A list of this issuer with a right signature by any of its keys; lists of other authorities are passed over in silence. */
function readList(
  bytes: unknown,
  certificate: Certificate,
  signers: readonly Certificate[],
  report: Report,
): RevocationList | "of-another" | "unusable" {
  try {
    if (!(bytes instanceof Uint8Array) || bytes.length > longestList) throw new DerFault("no list");
    const list = readRevocationList(bytes, certificate.serialNumber);
    const { issuerKey } = list;
    if (issuerKey !== signers[0]?.subjectKey && issuerKey !== certificate.issuerKey) return "of-another";
    // The profile of lists of ICAO Doc 9303-12 has whole lists only.
    const extension = list.critical ?? list.partial;
    const isSigned = signers.some(
      (signer) => signer.extensions.keyUsage?.has(keyUsageBits.crlSign) && isSignedBy(list, signer),
    );
    if (!isSigned) report("identity.revocation.signature");
    else if (extension === undefined) return list;
    else report("identity.revocation.unsupported", { extension });
  } catch (error) {
    if (!(error instanceof DerFault)) throw error;
    report("identity.revocation.structure");
  }
  return "unusable";
}

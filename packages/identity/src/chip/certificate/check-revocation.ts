import {
  type Certificate,
  DerFault,
  type RevocationList,
  keyUsageBits,
  readRevocationList,
  verifySignature,
} from "@lienthong/pki";
import { ChipFault } from "../chip-fault.ts";
import { readPublicKey } from "../crypto/public-key.ts";
import { readSignatureScheme } from "../crypto/signature-algorithm.ts";
import type { Report } from "./check-issuer.ts";

const longestList = 1 << 22;
/** Lists at most; those of all states are fewer than this. */
const mostLists = 512;

/**
 * Looks for the signer's certificate in the lists of its issuer (RFC 5280 section 6.3, ICAO Doc 9303-12 section 7). True only when a list
 * that the issuer signed and that is in force at the time does not name it. A certificate that any list of the issuer names is revoked,
 * whenever that was. A list that cannot be used is a warning: revocation then stays unchecked.
 */
export function checkRevocation(
  lists: readonly unknown[],
  certificate: Certificate,
  issuer: Certificate,
  time: number,
  report: Report,
): boolean {
  const read = lists.slice(0, mostLists).map((bytes) => readList(bytes, certificate, issuer, report));
  const usable = read.filter((list) => typeof list === "object");
  if (usable.some(({ revoked }) => revoked.size > 0)) {
    report("identity.certificate.revoked", { certificate: "signer" });
    return false;
  }
  const isInForce = ({ thisUpdate, nextUpdate }: RevocationList): boolean =>
    time >= thisUpdate && nextUpdate !== undefined && time <= nextUpdate;
  if (usable.some(isInForce)) return true;
  if (usable.length > 0) report("identity.revocation.outdated");
  else if (!read.includes("unusable")) report("identity.revocation.no-list");
  return false;
}

/** A list of this issuer with a right signature; lists of other authorities are passed over in silence. */
function readList(
  bytes: unknown,
  certificate: Certificate,
  issuer: Certificate,
  report: Report,
): RevocationList | "of-another" | "unusable" {
  try {
    if (!(bytes instanceof Uint8Array) || bytes.length > longestList) throw new DerFault("no list");
    const list = readRevocationList(bytes, certificate.serialNumber);
    const { issuerKey } = list;
    if (issuerKey !== issuer.subjectKey && issuerKey !== certificate.issuerKey) return "of-another";
    // The profile of lists of ICAO Doc 9303-12 has whole lists only.
    const extension = list.critical ?? list.partial;
    if (!isSigned(list, issuer)) report("identity.revocation.signature");
    else if (extension === undefined) return list;
    else report("identity.revocation.unsupported", { extension });
  } catch (error) {
    if (error instanceof DerFault) report("identity.revocation.structure");
    else if (error instanceof ChipFault) report("identity.revocation.signature");
    else throw error;
  }
  return "unusable";
}

function isSigned(list: RevocationList, issuer: Certificate): boolean {
  if (!issuer.extensions.keyUsage?.has(keyUsageBits.crlSign)) return false;
  const scheme = readSignatureScheme(list.signatureAlgorithm, "issuer");
  return verifySignature(readPublicKey(issuer.publicKey, "issuer"), scheme, list.signed, list.signature);
}

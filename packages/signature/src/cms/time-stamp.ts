import {
  type Certificate,
  content,
  type DerElement,
  DerFault,
  DerReader,
  derTags,
  type Digest,
  digestByOid,
  equalBytes,
  hasNoParameters,
  inside,
  readAlgorithm,
  smallUnsigned,
  timeValue,
  whole,
} from "@lienthong/pki";
import { checkPath, type PathOptions } from "../certificate/check-path.ts";
import { readCertificate } from "../certificate/certificate.ts";
import type { SignatureIssueCode } from "../messages/codes.ts";
import { checkDigest } from "../policy/check-policy.ts";
import { type Report, SignatureFault, orReport, readAs } from "../signature-fault.ts";
import { type SignedData, isSignedData, readSignedData, signerCertificate } from "./signed-data.ts";

/** What a time stamp says (TSTInfo, RFC 3161 section 2.4.2). */
interface TimeStampInfo {
  readonly digestOid: string;
  readonly imprint: Uint8Array;
  readonly time: number;
}

const timeStampContent = "1.2.840.113549.1.9.16.1.4";
const signingCertificate = "1.2.840.113549.1.9.16.2.12";
const signingCertificateV2 = "1.2.840.113549.1.9.16.2.47";

/**
 * Checks a time stamp (dấu thời gian, RFC 3161) over `stamped`: hash, signature, purpose and path of its authority. Gives the time that is
 * proved, or `undefined`; what is wrong is reported as a warning, because the signature beneath stands without it.
 */
export function checkTimeStamp(
  token: Uint8Array,
  stamped: Uint8Array,
  options: PathOptions,
  report: Report,
): number | undefined {
  const doubts: SignatureIssueCode[] = [];
  const warn: Report = (code, details = {}) => {
    if ((details.severity ?? "error") === "error") doubts.push(code);
    const params = { ...details.params, part: "time-stamp" };
    report(code, {
      ...details,
      severity: details.severity === "information" ? "information" : "warning",
      params,
    });
  };
  const time = orReport(warn, () => timeOf(token, stamped, options, warn));
  if (time !== undefined && doubts.length === 0) return time;
  report("signature.time-stamp.untrusted", { severity: "warning" });
  return undefined;
}

function timeOf(token: Uint8Array, stamped: Uint8Array, options: PathOptions, report: Report): number {
  const fault = "signature.time-stamp.structure";
  const data = readAs(fault, undefined, () => readSignedData(token));
  if (data.contentType !== timeStampContent) throw new SignatureFault(fault);
  const info = readAs(fault, undefined, () => readInfo(data.content));
  const digest = digestByOid(info.digestOid);
  if (!digest) throw new SignatureFault("signature.algorithm.unknown", { algorithm: info.digestOid });
  checkDigest(options.policy, digest, "time-stamp", report);
  if (!equalBytes(digest.hash(stamped), info.imprint)) report("signature.time-stamp.imprint");
  const certificate = signerCertificate(data, options.trust.intermediates);
  if (!certificate) throw new SignatureFault("signature.key.none");
  const used = readAs(fault, undefined, () => isSignedData(data, certificate));
  if (!used) throw new SignatureFault("signature.time-stamp.signature");
  checkDigest(options.policy, used, "time-stamp", report);
  if (!readAs(fault, undefined, () => namesCertificate(data, certificate)))
    report("signature.time-stamp.signature");
  const given = [...options.given, ...data.certificates.map((bytes) => readCertificate(bytes, "time-stamp"))];
  // The authority must be trusted now: a key that expired or leaked could stamp any time.
  checkPath(certificate, "time-stamp", { ...options, given }, report);
  if (info.time > options.time) report("signature.time.in-future");
  return info.time;
}

function readInfo(bytes: Uint8Array): TimeStampInfo {
  const outer = new DerReader(bytes);
  const reader = outer.enter(derTags.sequence);
  outer.finish();
  if (smallUnsigned(reader.next(derTags.integer)) !== 1) throw new DerFault("version");
  reader.next(derTags.oid); // the policy of the authority
  const imprint = reader.enter(derTags.sequence);
  const algorithm = readAlgorithm(imprint);
  if (!hasNoParameters(algorithm)) throw new DerFault("parameters");
  const hash = content(imprint.next(derTags.octetString));
  imprint.finish();
  reader.next(derTags.integer); // serial number
  const time = timeWithFraction(reader.next(derTags.generalizedTime));
  reader.optional(derTags.sequence); // accuracy
  reader.optional(derTags.boolean); // ordering
  reader.optional(derTags.integer); // nonce
  reader.optional(derTags.context0); // name of the authority
  const extensions = reader.optional(derTags.context1);
  // No extension is known that a verifier could pass over when it is critical.
  if (extensions && hasCritical(inside(extensions))) throw new DerFault("critical extension");
  reader.finish();
  return { digestOid: algorithm.oid, imprint: hash, time };
}

function hasCritical(reader: DerReader): boolean {
  while (!reader.done) {
    const extension = reader.enter(derTags.sequence);
    extension.next(derTags.oid);
    const critical = extension.optional(derTags.boolean);
    if (critical && content(critical)[0] !== 0) return true;
  }
  return false;
}

/** A GeneralizedTime that may have parts of a second (RFC 3161 section 2.4.2); these are dropped. */
function timeWithFraction(element: DerElement): number {
  const text = String.fromCharCode(...content(element).subarray(0, 32));
  const found = /^(\d{14})(?:\.\d{1,9})?Z$/u.exec(text);
  if (!found?.[1]) throw new DerFault("time");
  const plain = Uint8Array.from(`${found[1]}Z`, (character) => character.charCodeAt(0));
  return timeValue({ bytes: plain, tag: derTags.generalizedTime, start: 0, body: 0, end: plain.length });
}

/** Whether the signed attributes name this certificate by its hash (RFC 5035; RFC 2634 for SHA-1), as RFC 3161 demands. */
function namesCertificate({ signer: { attributes } }: SignedData, { bytes }: Certificate): boolean {
  const newer = attributes.get(signingCertificateV2);
  const older = attributes.get(signingCertificate);
  const attribute = newer ?? older;
  if (attribute?.tag !== derTags.sequence) return false;
  const first = inside(attribute).enter(derTags.sequence).enter(derTags.sequence);
  const algorithm = newer ? optionalAlgorithm(first) : digestByOid("1.3.14.3.2.26");
  return (
    algorithm !== undefined && equalBytes(algorithm.hash(bytes), content(first.next(derTags.octetString)))
  );
}

function optionalAlgorithm(reader: DerReader): Digest | undefined {
  const algorithm = reader.optional(derTags.sequence);
  if (!algorithm) return digestByOid("2.16.840.1.101.3.4.2.1");
  return digestByOid(readAlgorithm(new DerReader(whole(algorithm))).oid);
}

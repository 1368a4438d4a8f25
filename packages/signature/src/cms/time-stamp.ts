import {
  content,
  type DerElement,
  DerFault,
  DerReader,
  derTags,
  digestByOid,
  equalBytes,
  hasNoParameters,
  inside,
  readAlgorithm,
  smallUnsigned,
  timeValue,
} from "@lienthong/pki";
import { type CheckedPath, checkPath, type PathOptions } from "../certificate/check-path.ts";
import { readCertificate } from "../certificate/certificate.ts";
import type { SignatureIssueCode } from "../messages/codes.ts";
import { checkDigest } from "../policy/check-policy.ts";
import { type Report, SignatureFault, orReport, readAs } from "../signature-fault.ts";
import { checkSignedData, readSignedData, signerCertificate } from "./signed-data.ts";
import { namedCertificate } from "./signing-certificate.ts";

/** What a time stamp says (TSTInfo, RFC 3161 section 2.4.2). */
interface TimeStampInfo {
  readonly digestOid: string;
  readonly imprint: Uint8Array;
  readonly time: number;
}

const timeStampContent = "1.2.840.113549.1.9.16.1.4";

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
  const read = orReport(warn, () => readTimeStamp(token, stamped, options, warn));
  if (read && doubts.length === 0) return read.time;
  report("signature.time-stamp.untrusted", { severity: "warning" });
  return undefined;
}

/** A time stamp that was read, and who made it. */
export interface CheckedTimeStamp {
  readonly time: number;
  readonly path: CheckedPath;
}

/** Checks a time stamp by itself: what is wrong is reported for what it is, and the time counts only when nothing was. */
export function readTimeStamp(
  token: Uint8Array,
  stamped: Uint8Array,
  options: PathOptions,
  report: Report,
): CheckedTimeStamp {
  const fault = "signature.time-stamp.structure";
  const data = readAs(fault, undefined, () => readSignedData(token));
  if (data.contentType !== timeStampContent) throw new SignatureFault(fault);
  const { content: stamp } = data;
  if (!stamp) throw new SignatureFault(fault);
  const info = readAs(fault, undefined, () => readInfo(stamp));
  const digest = digestByOid(info.digestOid);
  if (!digest) throw new SignatureFault("signature.algorithm.unknown", { algorithm: info.digestOid });
  checkDigest(options.policy, digest, "time-stamp", report);
  if (!equalBytes(digest.hash(stamped), info.imprint)) report("signature.time-stamp.imprint");
  const certificate = signerCertificate(data, options.trust.intermediates, "time-stamp");
  if (!certificate) throw new SignatureFault("signature.key.none");
  const checked = readAs(fault, undefined, () => checkSignedData(data, stamp, certificate, "time-stamp"));
  if (!checked.holdsContent || !checked.holdsSignature)
    throw new SignatureFault("signature.time-stamp.signature");
  checkDigest(options.policy, checked.digest, "time-stamp", report);
  if (readAs(fault, undefined, () => namedCertificate(data, certificate)) !== "same")
    report("signature.time-stamp.signature");
  const given = [...options.given, ...data.certificates.map((bytes) => readCertificate(bytes, "time-stamp"))];
  // The authority must be trusted now: a key that expired or leaked could stamp any time.
  const path = checkPath(certificate, "time-stamp", { ...options, given }, report);
  if (info.time > options.time) report("signature.time.in-future");
  return { time: info.time, path };
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

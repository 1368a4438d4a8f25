import { type Certificate, DerReader, derTags, inside, oidText, whole, readDer } from "@lienthong/pki";
import { readCertificate } from "../certificate/certificate.ts";
import { type CheckedPath, type PathOptions, checkPath } from "../certificate/check-path.ts";
import { checkSignedData, readSignedData, signerCertificate, type SignedData } from "../cms/signed-data.ts";
import { isNamedByStrongHash, namedCertificate } from "../cms/signing-certificate.ts";
import { checkTimeStamp } from "../cms/time-stamp.ts";
import { checkDigest } from "../policy/check-policy.ts";
import { SignatureFault } from "../signature-fault.ts";
import { PdfFault } from "./pdf-fault.ts";
import type { PdfReport } from "./pdf-issue.ts";

/** What a CMS signature over a file told. */
export interface CheckedCms {
  /** Whether hash and signature hold. */
  readonly holds: boolean;
  /** The signer, when the signature value holds. */
  readonly signer: Certificate | undefined;
  readonly path: CheckedPath | undefined;
  readonly isNamed: boolean;
  readonly signingTime: number | undefined;
  readonly provedTime: number | undefined;
}

const dataType = "1.2.840.113549.1.7.1";
const timeStampAttribute = "1.2.840.113549.1.9.16.2.14";

/** Checks a detached CMS signature (RFC 5652; ETSI EN 319 122-1) over the signed bytes of a file. `laterTimes` are those that document time stamps prove. */
export function checkCms(
  contents: Uint8Array,
  signed: Uint8Array,
  isPades: boolean,
  laterTimes: readonly number[],
  options: Omit<PathOptions, "given">,
  report: PdfReport,
): CheckedCms {
  const data = asCms(() => readSignedData(trimmed(contents)));
  if (data.content) throw new PdfFault("signature.pdf.content-inside");
  if (data.contentType !== dataType) throw new PdfFault("signature.pdf.cms");
  const certificate = signerCertificate(data, options.trust.intermediates, "signer");
  if (!certificate) throw new SignatureFault("signature.key.none");
  const checked = asCms(() => checkSignedData(data, signed, certificate, "signer"));
  checkDigest(options.policy, checked.digest, "signature", report);
  if (!checked.holdsContent) report("signature.digest.mismatch", { params: { part: "/" } });
  if (!checked.holdsSignature) report("signature.value.mismatch");
  const { signingTime } = data.signer;
  if (!checked.holdsSignature)
    return {
      holds: false,
      signer: undefined,
      path: undefined,
      isNamed: false,
      signingTime,
      provedTime: undefined,
    };
  const named = asCms(() => namedCertificate(data, certificate));
  const isNamed = named === "same" && isNamedByStrongHash(data);
  if (named === "other") report("signature.pdf.signing-certificate-differs");
  else if (isPades && !isNamed) report("signature.pdf.no-signing-certificate", { severity: "warning" });
  const given = data.certificates.map((bytes) => readCertificate(bytes, "authority"));
  const stamps = asCms(() => timeStampsOf(data)).flatMap(
    (token) => checkTimeStamp(token, data.signer.signature, { ...options, given }, report) ?? [],
  );
  const times = [...stamps, ...laterTimes];
  const provedTime = times.length === 0 ? undefined : Math.min(...times);
  const time = provedTime ?? options.time;
  const path = checkPath(certificate, "signer", { ...options, given, time }, report);
  return { holds: checked.holdsContent, signer: certificate, path, isNamed, signingTime, provedTime };
}

/** The value of Contents without the zeros that fill its place. */
export function trimmed(contents: Uint8Array): Uint8Array {
  const reader = new DerReader(contents);
  const value = readDer(
    () => whole(reader.next(derTags.sequence)),
    () => new PdfFault("signature.pdf.contents"),
  );
  if (contents.subarray(value.length).some((byte) => byte !== 0))
    throw new PdfFault("signature.pdf.contents");
  return value;
}

function asCms<Value>(read: () => Value): Value {
  return readDer(read, () => new PdfFault("signature.pdf.cms"));
}

function timeStampsOf({ signer: { unsigned } }: SignedData): readonly Uint8Array[] {
  const found: Uint8Array[] = [];
  const reader = unsigned && inside(unsigned);
  while (reader && !reader.done) {
    const attribute = reader.enter(derTags.sequence);
    const type = oidText(attribute.next(derTags.oid));
    const values = attribute.next(derTags.set);
    attribute.finish();
    if (type !== timeStampAttribute) continue;
    const tokens = inside(values);
    while (!tokens.done && found.length < 8) found.push(whole(tokens.next(derTags.sequence)));
  }
  return found;
}

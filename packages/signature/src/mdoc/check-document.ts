import type { CheckedPath } from "../certificate/check-path.ts";
import { summaryOf } from "../xmldsig/summary.ts";
import type { CborItem } from "./cbor/cbor-item.ts";
import { closedMapOf } from "./cbor/item-parts.ts";
import { type CheckedDevice, type ReadSession, checkDevice } from "./check-device.ts";
import { checkElements } from "./check-elements.ts";
import { type IssuerRules, checkIssuer } from "./check-issuer.ts";
import { readCose } from "./cose.ts";
import {
  MdocFault,
  type MdocIssue,
  type MdocReport,
  mdocIssue,
  mdocVerdict,
  orMdocReport,
} from "./mdoc-issue.ts";
import { type SecurityObject, readSecurityObject } from "./security-object.ts";
import type { MdocVerification } from "./verify-mdoc.ts";

/** What every document of an answer is checked against. */
export interface DocumentContext extends IssuerRules {
  readonly docTypes: readonly string[] | undefined;
  readonly session?: ReadSession;
}

/** A document as it was read: part of an answer, or only what an issuer signed. */
export interface ReadDocument {
  readonly docType?: string;
  readonly issuerSigned: CborItem | undefined;
  readonly deviceSigned?: CborItem | undefined;
  readonly isWhole: boolean;
}

/** What a certificate must be for to sign a mobile driving licence (ISO/IEC 18013-5 annex B.1.4). */
const drivingLicence = { docType: "org.iso.18013.5.1.mDL", purpose: "1.0.18013.5.1.2" } as const;

/** Checks one document (ISO/IEC 18013-5 section 9.3.1). */
export function checkDocument(
  document: ReadDocument,
  path: string,
  context: DocumentContext,
  before: readonly MdocIssue[] = [],
): MdocVerification {
  const issues: MdocIssue[] = [...before];
  const report: MdocReport = (code, details) =>
    void issues.push(mdocIssue(code, { ...details, path: details?.path ?? path }));
  const read =
    document.issuerSigned && orMdocReport(report, path, () => readIssuerSigned(document.issuerSigned));
  if (!document.issuerSigned && before.length === 0)
    report("signature.mdoc.structure", { params: { part: "issuerSigned" } });
  const signer = read && orMdocReport(report, path, () => checkIssuer(read.message, context, report));
  const object = read?.object;
  if (object) checkObject(object, signer, document, context, report);
  const where = `${path}/issuerSigned/nameSpaces`;
  const elements =
    object && orMdocReport(report, where, () => checkElements(read.items, object, where, report));
  const device = object && checkProof(object, document, context, path, report);
  const chain = signer?.certificates.map(summaryOf) ?? [];
  const verdict = mdocVerdict(issues);
  return {
    ok: verdict === "valid",
    verdict,
    ...(object && signer && { docType: object.docType, validity: object.validity }),
    elements: (signer && elements) ?? {},
    deviceElements: (signer && device?.elements) ?? {},
    deviceProof: (signer && device?.proof) ?? "none",
    ...(chain[0] && { signer: chain[0] }),
    chain,
    revocation: signer?.revocation ?? "not-checked",
    issues,
  };
}

interface ReadIssuerSigned {
  readonly message: ReturnType<typeof readCose>;
  readonly object: SecurityObject;
  readonly items: CborItem | undefined;
}

function readIssuerSigned(item: CborItem | undefined): ReadIssuerSigned {
  const issuerSigned = closedMapOf(item, "issuerSigned", ["nameSpaces", "issuerAuth"]);
  const message = readCose(issuerSigned.get("issuerAuth"), "sign", "issuerAuth");
  if (!message.payload) throw new MdocFault("signature.mdoc.structure", { part: "issuerAuth" });
  return { message, object: readSecurityObject(message.payload), items: issuerSigned.get("nameSpaces") };
}

/** Type, times, and whether the issuer's certificate is meant for this. */
function checkObject(
  { docType, times }: SecurityObject,
  signer: CheckedPath | undefined,
  document: ReadDocument,
  { docTypes, time }: DocumentContext,
  report: MdocReport,
): void {
  if (document.isWhole && document.docType !== docType) report("signature.mdoc.doc-type-differs");
  if (docTypes && !docTypes.includes(docType)) report("signature.mdoc.doc-type-unexpected");
  if (time < times.validFrom) report("signature.mdoc.not-yet-valid");
  if (time > times.validUntil) report("signature.mdoc.expired");
  const certificate = signer?.certificates[0];
  if (!certificate) return;
  if (times.signed < certificate.notBefore || times.signed > certificate.notAfter)
    report("signature.mdoc.signed-outside-certificate");
  const purposes = certificate.extensions.extendedKeyUsage ?? [];
  if (docType === drivingLicence.docType && !purposes.includes(drivingLicence.purpose))
    report("signature.mdoc.certificate-purpose", { severity: "warning" });
}

function checkProof(
  object: SecurityObject,
  document: ReadDocument,
  { session, policy }: DocumentContext,
  path: string,
  report: MdocReport,
): CheckedDevice | undefined {
  if (!document.isWhole) return undefined;
  if (session)
    return orMdocReport(report, path, () =>
      checkDevice(document.deviceSigned, object, session, policy, path, report),
    );
  report("signature.mdoc.device-not-checked", { severity: "warning" });
  return undefined;
}

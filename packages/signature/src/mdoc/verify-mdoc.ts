import { readConfiguredCertificates } from "@lienthong/pki";
import type { TrustStore } from "../certificate/trust-store.ts";
import { givenInstant } from "../instant.ts";
import type { SignaturePolicy } from "../policy/policy.ts";
import { vietnam2025 } from "../policy/vietnam-2025.ts";
import type { RevocationState } from "../revocation/revocation.ts";
import { type SignatureVerdict, worstVerdict } from "../xmldsig/verdict.ts";
import type { CertificateSummary } from "../xmldsig/xml-signature.ts";
import type { CborItem } from "./cbor/cbor-item.ts";
import { arrayOf, integerOf, mapOf, textOf } from "./cbor/item-parts.ts";
import { readCbor } from "./cbor/read-cbor.ts";
import { type DeviceProof, type MdocSession, readSession } from "./check-device.ts";
import { type DocumentContext, checkDocument } from "./check-document.ts";
import {
  MdocFault,
  type MdocIssue,
  type MdocReport,
  mdocIssue,
  mdocVerdict,
  orMdocReport,
} from "./mdoc-issue.ts";
import type { MdocElements } from "./mdoc-value.ts";
import type { MdocValidity } from "./security-object.ts";

/** What an mdoc is checked against. */
export interface VerifyMdocOptions {
  /** When it must hold, as `2026-06-05T08:00:00+07:00`. */
  readonly at: string;
  /** Roots (IACA) that the issuer's certificate must lead to. */
  readonly trust?: TrustStore;
  /** Certificates of issuers that are believed themselves, DER or PEM; no root needs to vouch for them. */
  readonly issuers?: readonly (Uint8Array | string)[];
  readonly policy?: SignaturePolicy;
  /** Types of documents that are expected; any unless said. */
  readonly docTypes?: readonly string[];
}

/** What the answer of a wallet is checked against. */
export interface VerifyDeviceResponseOptions extends VerifyMdocOptions {
  /** The session that the device must have answered in; without it the proof by the device is not checked, and a warning says so. */
  readonly session?: MdocSession;
}

/** What became of the check of one document. */
export interface MdocVerification {
  readonly ok: boolean;
  readonly verdict: SignatureVerdict;
  /** The type of the document as its issuer signed it. */
  readonly docType?: string;
  readonly validity?: MdocValidity;
  /** What the issuer signed: every element whose digest holds, under a signature that holds, trusted or not. */
  readonly elements: MdocElements;
  /** What the device states itself; only when its proof holds. */
  readonly deviceElements: MdocElements;
  readonly deviceProof: DeviceProof;
  /** The issuer's certificate, when the signature value fits its key. */
  readonly signer?: CertificateSummary;
  /** The issuer first, the root last; the issuer alone when no root was reached. */
  readonly chain: readonly CertificateSummary[];
  readonly revocation: RevocationState;
  readonly issues: readonly MdocIssue[];
}

/** What became of the check of an answer. */
export interface DeviceResponseVerification {
  /** Whether every document is valid, and there is one. */
  readonly ok: boolean;
  readonly verdict: SignatureVerdict;
  readonly documents: readonly MdocVerification[];
  /** What concerns the whole. */
  readonly issues: readonly MdocIssue[];
}

const longest = 8 << 20;
const mostDocuments = 16;

/**
 * Checks the answer of a wallet (DeviceResponse, ISO/IEC 18013-5 section 8.3.2.1.2.2; giấy tờ di động mdoc): the issuer's signature, the digest
 * of each data element, validity, the issuer's right to sign, and that the holder's own device answered in this session. Bad input is a value.
 *
 * @example
 * ```ts
 * import { verifyDeviceResponse } from "@lienthong/signature/mdoc";
 *
 * const result = verifyDeviceResponse(Uint8Array.of(0xa0), { at: "2026-06-05T08:00:00+07:00" });
 * result.ok; // false
 * result.issues[0]?.code; // "signature.mdoc.structure"
 * ```
 */
export function verifyDeviceResponse(
  input: unknown,
  options: VerifyDeviceResponseOptions,
): DeviceResponseVerification {
  const context = {
    ...contextOf(options),
    ...(options.session && { session: readSession(options.session) }),
  };
  const issues: MdocIssue[] = [];
  const report: MdocReport = (code, details) => void issues.push(mdocIssue(code, details));
  const documents = orMdocReport(report, "", () => documentsOf(input, report)) ?? [];
  const checked = documents.map((document, at) => checkDocument(document, `/documents/${at}`, context));
  const verdict = worstVerdict([mdocVerdict(issues), ...checked.map((one) => one.verdict)]);
  return { ok: verdict === "valid", verdict, documents: checked, issues };
}

/**
 * Checks what an issuer hands to a wallet (IssuerSigned, ISO/IEC 18013-5 section 8.3.2.1.2.2): like {@link verifyDeviceResponse}, without a
 * device and its session.
 *
 * @example
 * ```ts
 * import { verifyIssuerSigned } from "@lienthong/signature/mdoc";
 *
 * const result = verifyIssuerSigned(Uint8Array.of(0xa0), { at: "2026-06-05T08:00:00+07:00" });
 * result.verdict; // "undecided"
 * ```
 */
export function verifyIssuerSigned(input: unknown, options: VerifyMdocOptions): MdocVerification {
  const context = contextOf(options);
  const issues: MdocIssue[] = [];
  const report: MdocReport = (code, details) => void issues.push(mdocIssue(code, details));
  const issuerSigned = orMdocReport(report, "", () => readCbor(inputBytes(input), "IssuerSigned"));
  return checkDocument({ issuerSigned, isWhole: false }, "", context, issues);
}

function contextOf({
  at,
  trust,
  issuers = [],
  policy = vietnam2025,
  docTypes,
}: VerifyMdocOptions): DocumentContext {
  return {
    time: givenInstant(at),
    trust: trust ?? { roots: [], intermediates: [], revocationLists: [], ocspAnswers: [] },
    issuers: readConfiguredCertificates(issuers, "issuers"),
    policy,
    docTypes,
  };
}

function inputBytes(input: unknown): Uint8Array {
  if (!(input instanceof Uint8Array)) throw new MdocFault("signature.mdoc.input");
  if (input.length > longest) throw new MdocFault("signature.mdoc.too-long", { limit: longest });
  // A Buffer of Node is one of these, too, but slices of it would be views.
  return Uint8Array.from(input);
}

/** The documents of an answer, each as its parts. */
function documentsOf(input: unknown, report: MdocReport): readonly Parameters<typeof checkDocument>[0][] {
  const response = mapOf(readCbor(inputBytes(input), "DeviceResponse"), "DeviceResponse");
  if (textOf(response.get("version"), "DeviceResponse.version") !== "1.0")
    throw new MdocFault("signature.mdoc.version", { part: "DeviceResponse" });
  const status = integerOf(response.get("status"), "DeviceResponse.status");
  if (status !== 0) report("signature.mdoc.status", { params: { status } });
  const list: CborItem | undefined = response.get("documents");
  const items = list ? arrayOf(list, "DeviceResponse.documents") : [];
  if (items.length === 0) throw new MdocFault("signature.mdoc.no-documents");
  if (items.length > mostDocuments)
    throw new MdocFault("signature.mdoc.too-many", { count: items.length, limit: mostDocuments });
  return items.map((item) => {
    const document = mapOf(item, "Document");
    return {
      docType: textOf(document.get("docType"), "Document.docType"),
      issuerSigned: document.get("issuerSigned"),
      deviceSigned: document.get("deviceSigned"),
      isWhole: true,
    };
  });
}

import { type Result, encodeUtf8, isWellFormedText } from "@lienthong/core";
import { digestByName, joinBytes, toHex } from "@lienthong/pki";
import { readCertificate } from "../../certificate/certificate.ts";
import { keyOf } from "../../certificate/check-certificate.ts";
import { isSignatureOf } from "../../crypto/verify-value.ts";
import { cmsValue, signedAttributes, writeSignedData } from "../../cms/write-signed-data.ts";
import { givenInstant } from "../../instant.ts";
import type { SignatureIssueCode } from "../../messages/codes.ts";
import type { Signer, TimeStamper } from "../../sign/signer.ts";
import { SignatureFault } from "../../signature-fault.ts";
import { xmlScheme, xmlSignatureUri } from "../../xmldsig/algorithms.ts";
import { Budget } from "../file/budget.ts";
import { openPdf } from "../file/pdf-file.ts";
import type { PdfIssueCode } from "../messages/codes.ts";
import { PdfFault, malformed } from "../pdf-fault.ts";
import { pdfIssue } from "../pdf-issue.ts";
import { prepare } from "./prepare.ts";
import { fillRange, signatureText } from "./signature-text.ts";
import { appendUpdate } from "./update.ts";

/** What {@link signPdf} signs, and as whom. */
export interface SignPdfOptions {
  readonly signer: Signer;
  /** The time of signing that is claimed, as `2026-06-05T08:00:00+07:00`. */
  readonly at: string;
  /** Name of an empty signature field, or of one that is to be made; the first free `ChuKy1`, `ChuKy2` … when left out. */
  readonly field?: string;
  /** The page that a new field belongs to, from 1; the first when left out. It draws nothing. */
  readonly page?: number;
  readonly reason?: string;
  readonly location?: string;
  /** Certifies the file (DocMDP): what may change later; 1 nothing, 2 forms and signatures, 3 comments, too. */
  readonly certify?: 1 | 2 | 3;
  /** Role in which the signer is asked. */
  readonly role?: string;
  /** Adds a time stamp (PAdES B-T). */
  readonly timeStamp?: TimeStamper;
  /** Bytes kept for the time stamp; 16,384 unless said. */
  readonly timeStampSpace?: number;
}

const longestFile = 64 * 1024 * 1024;

/**
 * Signs a PDF file (ký số tệp PDF) in the form PAdES B-B (ETSI EN 319 142-1), or B-T with a time stamp, by an update behind the file, so that earlier
 * signatures stay as they are. The signature is not shown on a page. What the signer answers is checked before anything is given back.
 *
 * @example
 * ```ts
 * import type { Signer } from "@lienthong/signature";
 * import { signPdf } from "@lienthong/signature/pdf";
 *
 * const sign = async (pdf: Uint8Array, signer: Signer) =>
 *   signPdf(pdf, { signer, at: "2026-06-05T08:00:00+07:00", reason: "Ký phát hành", role: "CBQL" });
 * ```
 */
export async function signPdf(
  bytes: Uint8Array,
  options: SignPdfOptions,
): Promise<Result<Uint8Array, PdfIssueCode | SignatureIssueCode>> {
  try {
    return { ok: true, value: await sign(bytes, options), issues: [] };
  } catch (error) {
    if (!(error instanceof PdfFault || error instanceof SignatureFault)) throw error;
    return { ok: false, issues: [pdfIssue(error.code, error.details)] };
  }
}

async function sign(bytes: Uint8Array, options: SignPdfOptions): Promise<Uint8Array> {
  const {
    signer,
    at,
    role,
    reason,
    location,
    certify,
    page = 1,
    timeStamp,
    timeStampSpace = 16_384,
  } = options;
  const time = givenInstant(at);
  for (const text of [reason, location, options.field])
    if (text !== undefined && !isWellFormedText(text)) throw new TypeError("texts must be well formed");
  if (!Number.isInteger(timeStampSpace) || timeStampSpace < 0 || timeStampSpace > 1_000_000)
    throw new TypeError("timeStampSpace must be 0 to 1000000");
  if (!(bytes instanceof Uint8Array)) throw new PdfFault("signature.pdf.input");
  if (bytes.length > longestFile) throw new PdfFault("signature.pdf.too-long", { limit: longestFile });
  const [first] = signer.certificates;
  const scheme = xmlScheme(xmlSignatureUri(signer.method));
  if (!first || !scheme) throw new TypeError("signer needs a certificate and a known method");
  const certificate = readCertificate(first, "signer");
  const key = keyOf(certificate, "signer");

  const budget = new Budget(bytes.length);
  const file = openPdf(bytes, budget);
  const newest = file.revisions.at(-1);
  if (!newest) throw malformed("%%EOF");
  const { signatureNumber, objects } = prepare(file, { field: options.field, page, certify }, budget);
  const chain = signer.certificates.reduce((sum, one) => sum + one.length, 0);
  const space = chain + 2048 + (timeStamp ? timeStampSpace : 0);
  const text = signatureText({ time, reason, location, certify, space });
  const draft = appendUpdate(bytes, newest, [...objects, { number: signatureNumber, generation: 0, text }]);
  const result = draft.bytes;
  const { start, end } = fillRange(result, draft.offsets.get(signatureNumber) ?? 0, space);

  const { digest } = scheme;
  const hash = digest.hash(joinBytes(result.subarray(0, start), result.subarray(end)));
  const attributes = signedAttributes(digest, hash, certificate);
  const signedHash = digest.hash(attributes);
  const value = await signer.sign(signedHash, role);
  if (!isSignatureOf(value, key, scheme, signedHash)) throw new SignatureFault("signature.sign.wrong-answer");
  const stamp = timeStamp && (await timeStamp(digestByName("SHA-256").hash(cmsValue(signer, value))));
  const cms = writeSignedData({ signer, certificate, digest, attributes, value, timeStamp: stamp });
  if (cms.length > space) throw new PdfFault("signature.pdf.sign-space", { limit: space });
  result.set(encodeUtf8(toHex(cms)), start + 1);
  return result;
}

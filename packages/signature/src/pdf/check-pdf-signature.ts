import type { PathOptions } from "../certificate/check-path.ts";
import { type CheckedTimeStamp, readTimeStamp } from "../cms/time-stamp.ts";
import { instantText } from "../instant.ts";
import type { Report } from "../signature-fault.ts";
import { summaryOf } from "../xmldsig/summary.ts";
import { type SignedRange, signedRange } from "./byte-range.ts";
import type { PdfChange } from "./changes/change.ts";
import { compareFiles } from "./changes/compare-files.ts";
import { hasUnlisted } from "./changes/unlisted.ts";
import { type CheckedCms, checkCms, trimmed } from "./check-cms.ts";
import type { Budget } from "./file/budget.ts";
import { type PdfFile, openPdf } from "./file/pdf-file.ts";
import { PdfView } from "./file/view.ts";
import { type FoundSignature, signaturesIn } from "./find-signatures.ts";
import {
  type SignatureDictionary,
  readPlacement,
  readSignatureDictionary,
} from "./form/signature-dictionary.ts";
import { judgeChanges } from "./judge-changes.ts";
import { PdfFault } from "./pdf-fault.ts";
import { type PdfIssue, type PdfReport, orPdfReport, pdfIssue, pdfVerdict } from "./pdf-issue.ts";
import type { PdfSignature } from "./pdf-signature.ts";
import { isBlank } from "./syntax/pdf-reader.ts";

/** What signatures are checked against. */
export type CheckOptions = Omit<PathOptions, "given">;

/** A signature whose form was read. */
interface ReadSignature {
  readonly dictionary: SignatureDictionary;
  readonly range: SignedRange;
  /** The file as it was signed. */
  readonly before: PdfView;
}

/** A signature that is on its way through the check. */
export interface OpenSignature {
  readonly found: FoundSignature;
  readonly read: ReadSignature | undefined;
  readonly issues: PdfIssue[];
  readonly report: PdfReport;
}

/** The forms that are checked; the older ones sign with SHA-1 or carry content of their own. */
const formats: ReadonlySet<string> = /* @__PURE__ */ new Set([
  "adbe.pkcs7.detached",
  "ETSI.CAdES.detached",
  "ETSI.RFC3161",
]);

/** Reads the form of a signature: its dictionary, what it covers, and the file that was signed. */
export function openSignature(
  found: FoundSignature,
  file: PdfFile,
  at: number,
  budget: Budget,
): OpenSignature {
  const issues: PdfIssue[] = [];
  const report: PdfReport = (code, details = {}) =>
    void issues.push(pdfIssue(code, { path: `/signatures/${at}`, ...details }));
  if (!found.isThere) report("signature.pdf.removed");
  const read = orPdfReport(report, (): ReadSignature => {
    const range = signedRange(file.bytes, readPlacement(found.dictionary));
    budget.spend(range.end);
    const signed = openPdf(file.bytes.subarray(0, range.end), budget);
    const revision = signed.revisions.at(-1);
    if (signed.hasTrailing || !revision) throw new PdfFault("signature.pdf.range-end");
    const before = new PdfView(signed.bytes, revision, budget);
    const own = signaturesIn(before).find(({ offset }) => offset === found.offset);
    if (!own) throw new PdfFault("signature.pdf.range-end");
    const dictionary = readSignatureDictionary(before, own.dictionary, own.field);
    if (!formats.has(dictionary.subFilter)) throw new PdfFault("signature.pdf.sub-filter");
    return { dictionary, range, before };
  });
  return { found, read, issues, report };
}

/** A document time stamp that was checked, and how far it reaches. */
export interface DocumentStamp extends CheckedTimeStamp {
  readonly end: number;
  /** Whether nothing is wrong with it, so that its time counts. */
  readonly isProof: boolean;
}

/** Checks a document time stamp (dấu thời gian của tệp, RFC 3161); `undefined` for other signatures and broken ones. */
export function documentStamp(
  { read, report }: OpenSignature,
  options: CheckOptions,
): DocumentStamp | undefined {
  if (read?.dictionary.subFilter !== "ETSI.RFC3161") return undefined;
  const { signed, contents, end } = read.range;
  let isProof = true;
  const strict: Report = (code, details = {}) => {
    if ((details.severity ?? "error") === "error") isProof = false;
    if (code === "signature.time-stamp.imprint")
      report("signature.digest.mismatch", { params: { part: "/" } });
    else report(code === "signature.time-stamp.signature" ? "signature.value.mismatch" : code, details);
  };
  const stamp = orPdfReport(strict as PdfReport, () =>
    readTimeStamp(trimmed(contents), signed, { ...options, given: [] }, strict),
  );
  return stamp && { ...stamp, end, isProof };
}

/** Finishes the check of a signature. */
export function closeSignature(
  open: OpenSignature,
  file: PdfFile,
  stamps: readonly DocumentStamp[],
  options: CheckOptions,
  budget: Budget,
): PdfSignature {
  const { found, read, issues, report } = open;
  const isStamp = read?.dictionary.subFilter === "ETSI.RFC3161";
  const own = isStamp ? stamps.find(({ end }) => end === read.range.end) : undefined;
  const cms =
    read && !isStamp ? orPdfReport(report, () => checkValue(read, stamps, options, report)) : undefined;
  const holds = isStamp
    ? own !== undefined && !issues.some(({ code }) => code.endsWith(".mismatch"))
    : cms?.holds === true;
  const changes = read ? (orPdfReport(report, () => changesAfter(read, file, budget)) ?? []) : [];
  if (read) judgeChanges(changes, read.dictionary.permissions, report);
  const claimed = read?.dictionary.time ?? cms?.signingTime;
  if (claimed !== undefined && claimed > options.time)
    report("signature.time.in-future", { severity: "warning" });
  const path = cms?.path ?? (holds ? own?.path : undefined);
  const signer = path?.certificates[0];
  const proved = isStamp ? (own?.isProof === true ? own.time : undefined) : cms?.provedTime;
  const isPades = read?.dictionary.subFilter === "ETSI.CAdES.detached" && cms?.isNamed === true;
  return {
    verdict: pdfVerdict(issues),
    field: found.fieldName,
    kind: isStamp ? "time-stamp" : read?.dictionary.isCertification === true ? "certification" : "approval",
    format: read?.dictionary.subFilter ?? "",
    ...(signer && { signer: summaryOf(signer) }),
    chain: path?.certificates.map(summaryOf) ?? [],
    revocation: path?.revocation ?? "not-checked",
    level: !isPades ? "pdf" : cms.provedTime === undefined ? "pades-b-b" : "pades-b-t",
    ...(claimed !== undefined && { signingTime: instantText(claimed) }),
    ...(proved !== undefined && { provedTime: instantText(proved) }),
    claims: read?.dictionary.claims ?? {},
    changes,
    isLast: read !== undefined && isBlank(file.bytes, read.range.end, file.bytes.length),
    ...(holds && read && { document: file.bytes.slice(0, read.range.end) }),
    issues,
  };
}

/** The signature value of one that is not a time stamp. */
function checkValue(
  { range, dictionary }: ReadSignature,
  stamps: readonly DocumentStamp[],
  options: CheckOptions,
  report: PdfReport,
): CheckedCms {
  const isPades = dictionary.subFilter === "ETSI.CAdES.detached";
  const later = stamps.filter(({ end, isProof }) => isProof && end > range.end).map(({ time }) => time);
  return checkCms(range.contents, range.signed, isPades, later, options, report);
}

/** What was done to the file behind the signed part. */
function changesAfter(
  { range: { end }, before }: ReadSignature,
  file: PdfFile,
  budget: Budget,
): readonly PdfChange[] {
  if (isBlank(file.bytes, end, file.bytes.length)) return [];
  const newest = file.revisions.at(-1);
  if (!newest || hasUnlisted(file, end, budget)) return [{ kind: "content" }];
  return compareFiles(before, new PdfView(file.bytes, newest, budget));
}

import type { TrustStore } from "../certificate/trust-store.ts";
import { givenInstant } from "../instant.ts";
import type { SignaturePolicy } from "../policy/policy.ts";
import { vietnam2025 } from "../policy/vietnam-2025.ts";
import { type SignatureVerdict, worstVerdict } from "../xmldsig/verdict.ts";
import { closeSignature, documentStamp, openSignature } from "./check-pdf-signature.ts";
import { Budget } from "./file/budget.ts";
import { openPdf } from "./file/pdf-file.ts";
import { findSignatures } from "./find-signatures.ts";
import { PdfFault } from "./pdf-fault.ts";
import { type PdfIssue, orPdfReport, pdfIssue } from "./pdf-issue.ts";
import type { PdfSignature } from "./pdf-signature.ts";

/** What the signatures of a PDF file are checked against. */
export interface VerifyPdfOptions {
  /** Roots to which signers must lead. */
  readonly trust: TrustStore;
  /** When they must hold, as `2026-06-05T08:00:00+07:00`. */
  readonly at: string;
  readonly policy?: SignaturePolicy;
}

/** What became of the check of a PDF file. */
export interface PdfVerification {
  /** Whether there are signatures, every one is valid, and nothing but harmless additions came after. */
  readonly ok: boolean;
  readonly verdict: SignatureVerdict;
  /** In the order in which they were made. */
  readonly signatures: readonly PdfSignature[];
  /** What concerns the whole. */
  readonly issues: readonly PdfIssue[];
}

const longestFile = 64 * 1024 * 1024;

/**
 * Checks the signatures of a PDF file (chữ ký số trong tệp PDF): PAdES B-B and B-T (ETSI EN 319 142-1), adbe.pkcs7.detached and document time
 * stamps. A signature must cover the whole file as it was; what was done to the file later is found by comparing both versions. Bad
 * input is a value; nothing is repaired, rebuilt or fetched.
 *
 * @example
 * ```ts
 * import { createTrustStore } from "@lienthong/signature";
 * import { verifyPdfSignatures } from "@lienthong/signature/pdf";
 *
 * const trust = createTrustStore({ roots: [] });
 * const result = verifyPdfSignatures(new Uint8Array([1, 2, 3]), { trust, at: "2026-06-05T08:00:00+07:00" });
 * result.verdict; // "undecided"
 * result.issues[0]?.code; // "signature.pdf.not-pdf"
 * ```
 */
export function verifyPdfSignatures(input: unknown, options: VerifyPdfOptions): PdfVerification {
  const { trust, at, policy = vietnam2025 } = options;
  const check = { trust, policy, time: givenInstant(at) };
  const issues: PdfIssue[] = [];
  const signatures = orPdfReport(
    (code, details) => void issues.push(pdfIssue(code, details)),
    (): readonly PdfSignature[] => {
      if (!(input instanceof Uint8Array)) throw new PdfFault("signature.pdf.input");
      if (input.length > longestFile) throw new PdfFault("signature.pdf.too-long", { limit: longestFile });
      const budget = new Budget(input.length);
      const file = openPdf(input, budget);
      const open = findSignatures(file, budget).map((one, number) =>
        openSignature(one, file, number, budget),
      );
      if (open.length === 0) throw new PdfFault("signature.pdf.none");
      const stamps = open.flatMap((one) => documentStamp(one, check) ?? []);
      return open.map((one) => closeSignature(one, file, stamps, check, budget));
    },
  );
  const verdict = signatures ? worstVerdict(signatures.map((one) => one.verdict)) : "undecided";
  return { ok: verdict === "valid", verdict, signatures: signatures ?? [], issues };
}

export { type PdfIssueCode } from "./pdf/messages/codes.ts";
export { type PdfIssue } from "./pdf/pdf-issue.ts";
export { pdfMessages } from "./pdf/messages/messages.ts";
export { type PadesLevel, type PdfSignature } from "./pdf/pdf-signature.ts";
export { type PdfChange, type PdfChangeKind } from "./pdf/changes/change.ts";
export { type SignatureClaims } from "./pdf/form/signature-dictionary.ts";
export {
  type PdfVerification,
  type VerifyPdfOptions,
  verifyPdfSignatures,
} from "./pdf/verify-pdf-signatures.ts";
export { type SignPdfOptions, signPdf } from "./pdf/sign/sign-pdf.ts";
export { describePdf } from "./describe/describe-pdf.ts";

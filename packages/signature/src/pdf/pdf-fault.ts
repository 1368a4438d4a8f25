import { Fault } from "../fault.ts";
import type { PdfIssueCode } from "./messages/codes.ts";

/** Why a PDF file cannot be judged further; becomes an issue at the border of this entry. */
export class PdfFault extends Fault<PdfIssueCode> {}

/** A part of the file that is not written as ISO 32000 says, so that two readers may see two things. */
export function malformed(part: string): PdfFault {
  return new PdfFault("signature.pdf.malformed", { part });
}

import type { IssueParams } from "@lienthong/core";
import type { PdfIssueCode } from "./messages/codes.ts";

/** Why a PDF file cannot be judged further; becomes an issue at the border of this entry. */
export class PdfFault extends Error {
  override readonly name = "PdfFault";
  readonly code: PdfIssueCode;
  readonly params: IssueParams | undefined;

  constructor(code: PdfIssueCode, params?: IssueParams) {
    super(code);
    this.code = code;
    this.params = params;
  }
}

/** A part of the file that is not written as ISO 32000 says, so that two readers may see two things. */
export function malformed(part: string): PdfFault {
  return new PdfFault("signature.pdf.malformed", { part });
}

import { type Locale, coreMessages, describeIssue } from "@lienthong/core";
import { signatureMessages } from "../messages/messages.ts";
import { pdfMessages } from "../pdf/messages/messages.ts";
import type { PdfIssue } from "../pdf/pdf-issue.ts";
import type { PdfSignature } from "../pdf/pdf-signature.ts";
import type { PdfVerification } from "../pdf/verify-pdf-signatures.ts";
import { line, localTime, nameText } from "./lines.ts";
import { pdfWords } from "./pdf-words.ts";
import { words } from "./words.ts";

/**
 * What came of a check of a PDF file, for people to read (kết luận kiểm tra chữ ký PDF): the verdict; of each signature its signer, time,
 * integrity and what was done to the file later; and why it is not valid. A name and number of the signer stand in it: it is for the
 * screen, not for logs.
 *
 * @example
 * ```ts
 * import { createTrustStore } from "@lienthong/signature";
 * import { describePdf, verifyPdfSignatures } from "@lienthong/signature/pdf";
 *
 * const trust = createTrustStore({ roots: [] });
 * const result = verifyPdfSignatures(new Uint8Array(0), { trust, at: "2026-11-23T12:00:00Z" });
 * describePdf(result, "en");
 * // ["CANNOT TELL: a signature is missing, malformed or too weak.", "  - The file does not begin as a PDF file does."]
 * ```
 */
export function describePdf(result: PdfVerification, locale: Locale): readonly string[] {
  return [
    words[locale].document[result.verdict],
    ...reasons(result.issues, locale),
    ...result.signatures.flatMap((one, at) => describeSignature(one, at + 1, locale)),
  ];
}

function describeSignature(signature: PdfSignature, number: number, locale: Locale): readonly string[] {
  const [say, more] = [words[locale], pdfWords[locale]];
  const { verdict, signer, signingTime, provedTime, claims, changes, isLast, kind } = signature;
  const holds = signature.document !== undefined;
  const integrity = verdict === "altered" ? "broken" : holds ? "held" : "unknown";
  const later = [...new Set(changes.map((change) => more.changes[change.kind]))].join(", ");
  return [
    `${say.numbered(number, more.kind[kind])}: ${say.signature[verdict]}`,
    ...line(more.field, signature.field === "" ? undefined : signature.field),
    ...line(say.signer, signer ? nameText(signer.subject) : say.unknownSigner),
    ...line(say.issuer, signer && nameText(signer.issuer)),
    ...(provedTime === undefined
      ? line(say.claimedTime, localTime(signingTime))
      : line(say.provedTime, localTime(provedTime))),
    ...line(more.reason, claims.reason),
    ...line(more.location, claims.location),
    `  ${say.integrity[integrity]}`,
    ...line(more.covers, holds ? (isLast ? more.all : more.earlier) : undefined),
    ...line(more.changed, later === "" ? undefined : later),
    ...reasons(signature.issues, locale),
  ];
}

/** Errors and warnings as a list, each sentence once. */
function reasons(issues: readonly PdfIssue[], locale: Locale): readonly string[] {
  const told = issues
    .filter(({ severity }) => severity !== "information")
    .map((issue) => `  - ${describeIssue(issue, locale, pdfMessages, signatureMessages, coreMessages)}`);
  return [...new Set(told)];
}

import { type Locale, coreMessages, describeIssue } from "@lienthong/core";
import type { SignatureIssue } from "../issue.ts";
import { signatureMessages } from "../messages/messages.ts";
import type { XmlVerification } from "../xmldsig/verify-xml-signature.ts";
import type { XmlSignature } from "../xmldsig/xml-signature.ts";
import { line, localTime, nameText } from "./lines.ts";
import { type Words, words } from "./words.ts";

/**
 * What came of a check, for people to read (kết luận kiểm tra chữ ký): the verdict; of each signature its signer, time, integrity and what is
 * signed; and why it is not valid. A name and number of the signer stand in it: it is for the screen, not for logs.
 *
 * @example
 * ```ts
 * import { createTrustStore, describeVerification, verifyXmlSignature } from "@lienthong/signature";
 *
 * const trust = createTrustStore({ roots: [] });
 * const result = verifyXmlSignature("<HOCBA/>", { trust, at: "2026-11-23T12:00:00Z" });
 * describeVerification(result, "en");
 * // ["CANNOT TELL: a signature is missing, malformed or too weak.", "  - The document has no XML signature."]
 * ```
 */
export function describeVerification(result: XmlVerification, locale: Locale): readonly string[] {
  const say = words[locale];
  return [
    say.document[result.verdict],
    ...reasons(result.issues, locale),
    ...result.signatures.flatMap((one, at) => describeSignature(one, at + 1, say, locale)),
  ];
}

function describeSignature(
  signature: XmlSignature,
  number: number,
  say: Words,
  locale: Locale,
): readonly string[] {
  const { role, verdict, signer, signingTime, provedTime, parts } = signature;
  const integrity = parts.length > 0 ? "held" : verdict === "altered" ? "broken" : "unknown";
  const signed = parts.map(({ path }) => (path === "/" ? say.whole : path)).join(", ");
  return [
    `${say.numbered(number, [...new Set([role.placed ?? "", ...role.claimed])].filter((one) => one !== "").join(", "))}: ${say.signature[verdict]}`,
    ...line(say.signer, signer ? nameText(signer.subject) : say.unknownSigner),
    ...line(say.issuer, signer && nameText(signer.issuer)),
    ...(provedTime === undefined
      ? line(say.claimedTime, localTime(signingTime))
      : line(say.provedTime, localTime(provedTime))),
    `  ${say.integrity[integrity]}`,
    ...line(say.parts, signed === "" ? undefined : signed),
    ...reasons(signature.issues, locale),
  ];
}

/** Errors and warnings as a list, each sentence once. */
function reasons(issues: readonly SignatureIssue[], locale: Locale): readonly string[] {
  const told = issues
    .filter(({ severity }) => severity !== "information")
    .map((issue) => {
      const { position } = issue;
      const where = position ? ` (${position.line}:${position.column})` : "";
      return `  - ${describeIssue(issue, locale, signatureMessages, coreMessages)}${where}`;
    });
  return [...new Set(told)];
}

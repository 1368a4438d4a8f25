import { type Locale, coreMessages, describeIssue } from "@lienthong/core";
import type { JoseIssue } from "../jose/jose-issue.ts";
import { joseMessages } from "../jose/messages/messages.ts";
import type { JwsSignature, JwsVerification } from "../jose/verify-jws.ts";
import type { SdJwtVerification } from "../jose/verify-sd-jwt.ts";
import { signatureMessages } from "../messages/messages.ts";
import { joseWords } from "./jose-words.ts";
import { line, localTime, nameText } from "./lines.ts";
import { words } from "./words.ts";

/** How many names of claims are told. */
const mostNames = 20;
/** Claims about the credential itself, not about whom it is for. */
const technical: ReadonlySet<string> = /* @__PURE__ */ new Set(
  "iss iat nbf exp cnf vct vct#integrity status jti sub aud _sd_alg".split(" "),
);

/**
 * What came of a check of a JWS or of an SD-JWT, for people to read (kết luận kiểm tra chữ ký JSON, giấy tờ tiết lộ chọn lọc): the verdict; of each
 * signature its signer, time and integrity; of a credential which claims are shown and its status; and why it is not valid. A name of the
 * signer stands in it, and never a value of a claim: it is for the screen, not for logs.
 *
 * @example
 * ```ts
 * import { describeJose, verifyJws } from "@lienthong/signature/jose";
 *
 * const result = verifyJws("eyJhbGciOiJub25lIn0.e30.", { keys: [], at: "2026-06-05T08:00:00+07:00" });
 * describeJose(result, "en")[0]; // "CANNOT TELL: a signature is missing, malformed or too weak."
 * ```
 */
export function describeJose(result: JwsVerification | SdJwtVerification, locale: Locale): readonly string[] {
  if ("signatures" in result)
    return [
      words[locale].document[result.verdict],
      ...reasons(result.issues, locale),
      ...result.signatures.flatMap((one, at) =>
        describeSignature(one, words[locale].numbered(at + 1, ""), locale),
      ),
    ];
  const say = joseWords[locale];
  const { claims, status, signature, verdict, issues } = result;
  const names = claims && Object.keys(claims).filter((name) => !technical.has(name));
  const shown =
    names && [...names.slice(0, mostNames), ...(names.length > mostNames ? ["…"] : [])].join(", ");
  return [
    say.credential[verdict],
    ...reasons(issues, locale),
    ...line(say.shown, shown === "" ? say.nothingShown : shown),
    ...line(say.status, status && say.statuses[status]),
    ...(signature ? describeSignature(signature, say.issued, locale) : []),
  ];
}

function describeSignature(
  { verdict, signer, header, signingTime, provedTime, objects, issues }: JwsSignature,
  title: string,
  locale: Locale,
): readonly string[] {
  const [say, more] = [words[locale], joseWords[locale]];
  const isHeld = verdict === "valid" || verdict === "untrusted";
  const integrity = isHeld ? "held" : verdict === "altered" ? "broken" : "unknown";
  // Without a certificate it was one of the keys that the caller gave.
  const unnamed = isHeld && !Object.hasOwn(header, "x5c") ? more.knownKey : say.unknownSigner;
  const files = objects.map(({ reference }) => reference).join(", ");
  return [
    `${title}: ${say.signature[verdict]}`,
    ...line(say.signer, signer ? nameText(signer.subject) : unnamed),
    ...line(say.issuer, signer && nameText(signer.issuer)),
    ...(provedTime === undefined
      ? line(say.claimedTime, localTime(signingTime))
      : line(say.provedTime, localTime(provedTime))),
    `  ${say.integrity[integrity]}`,
    ...line(more.files, files === "" ? undefined : files),
    ...reasons(issues, locale),
  ];
}

/** Errors and warnings as a list, each sentence once. */
function reasons(issues: readonly JoseIssue[], locale: Locale): readonly string[] {
  const told = issues
    .filter(({ severity }) => severity !== "information")
    .map((issue) => `  - ${describeIssue(issue, locale, joseMessages, signatureMessages, coreMessages)}`);
  return [...new Set(told)];
}

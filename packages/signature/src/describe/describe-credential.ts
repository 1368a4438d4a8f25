import { type Locale, coreMessages, describeIssue } from "@lienthong/core";
import type { CredentialProof } from "../credentials/check-proofs.ts";
import type { CredentialIssue } from "../credentials/credential-issue.ts";
import { credentialMessages } from "../credentials/messages/messages.ts";
import type { CredentialStatus } from "../credentials/status.ts";
import type { CredentialVerification } from "../credentials/verify-credential.ts";
import { joseMessages } from "../jose/messages/messages.ts";
import { signatureMessages } from "../messages/messages.ts";
import { line, localTime } from "./lines.ts";
import { words } from "./words.ts";

interface CredentialWords {
  readonly issuer: string;
  readonly key: string;
  readonly method: string;
  readonly status: string;
  readonly statuses: Readonly<Record<CredentialStatus, string>>;
  readonly inside: (path: string) => string;
}

const more: Readonly<Record<Locale, CredentialWords>> = {
  vi: {
    issuer: "Bên cấp",
    key: "Khoá",
    method: "Cách ký",
    status: "Tình trạng",
    statuses: {
      none: "chứng nhận không nêu nơi tra cứu thu hồi",
      good: "còn hiệu lực, không bị thu hồi",
      revoked: "đã bị thu hồi",
      suspended: "đang bị tạm ngưng",
      "not-checked": "chưa biết có bị thu hồi hay không",
    },
    inside: (path) => `Chứng nhận bên trong (${path})`,
  },
  en: {
    issuer: "Issuer",
    key: "Key",
    method: "Signed with",
    status: "Status",
    statuses: {
      none: "the credential names no place to ask whether it was revoked",
      good: "stands, not revoked",
      revoked: "revoked",
      suspended: "suspended",
      "not-checked": "not known whether it was revoked",
    },
    inside: (path) => `Credential inside (${path})`,
  },
};

/**
 * What came of the check of a credential, for people to read (kết luận kiểm tra chứng nhận số): the verdict, who issued it, its status, each proof with
 * role, time and integrity, so that it can be seen which one broke, and why. No content of the credential stands in it.
 *
 * @example
 * ```ts
 * import { describeCredential, verifyCredential } from "@lienthong/signature/credentials";
 *
 * const result = await verifyCredential("{}", { at: "2026-06-05T08:00:00+07:00", signers: [] });
 * describeCredential(result, "en")[0]; // "CANNOT TELL: a signature is missing, malformed or too weak."
 * ```
 */
export function describeCredential(result: CredentialVerification, locale: Locale): readonly string[] {
  const [say, own] = [words[locale], more[locale]];
  const { verdict, issues, issuer, status, proofs, embedded } = result;
  return [
    say.document[verdict],
    ...reasons(issues, locale),
    ...line(own.issuer, issuer),
    ...line(own.status, issuer === undefined ? undefined : own.statuses[status]),
    ...proofs.flatMap((proof) => describeProof(proof, locale)),
    ...embedded.flatMap(({ path, verification }) => [
      `${own.inside(path)}: ${say.signature[verification.verdict]}`,
      ...reasons([...verification.issues, ...verification.proofs.flatMap((one) => one.issues)], locale),
    ]),
  ];
}

function describeProof(proof: CredentialProof, locale: Locale): readonly string[] {
  const [say, own] = [words[locale], more[locale]];
  const { number, role = "", verdict, controller, verificationMethod, cryptosuite, created, issues } = proof;
  const isHeld = verificationMethod !== undefined;
  const integrity = isHeld ? "held" : verdict === "altered" ? "broken" : "unknown";
  return [
    `${say.numbered(number, role)}: ${say.signature[verdict]}`,
    ...line(say.signer, controller ?? say.unknownSigner),
    ...line(own.key, verificationMethod),
    ...line(own.method, cryptosuite),
    ...line(say.claimedTime, localTime(created)),
    `  ${say.integrity[integrity]}`,
    ...reasons(issues, locale),
  ];
}

/** Errors and warnings as a list, each sentence once. */
function reasons(issues: readonly CredentialIssue[], locale: Locale): readonly string[] {
  const told = issues
    .filter(({ severity }) => severity !== "information")
    .map(
      (issue) =>
        `  - ${describeIssue(issue, locale, credentialMessages, joseMessages, signatureMessages, coreMessages)}`,
    );
  return [...new Set(told)];
}

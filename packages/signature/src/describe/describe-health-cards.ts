import { type Locale, coreMessages, describeIssue } from "@lienthong/core";
import type { HealthCardIssue } from "../health-card/health-card-issue.ts";
import { healthCardMessages } from "../health-card/messages/messages.ts";
import type { HealthCard, HealthCardVerification } from "../health-card/verify-health-cards.ts";
import { joseMessages } from "../jose/messages/messages.ts";
import { signatureMessages } from "../messages/messages.ts";
import { type HealthCardWords, healthCardWords } from "./health-card-words.ts";
import { line, localTime, nameText } from "./lines.ts";

/**
 * What came of a check of health cards, for people to read (kết luận kiểm tra thẻ sức khoẻ): of each card the verdict, its issuer, times and
 * revocation, and why it is not valid. What the record says stays in it.
 *
 * @example
 * ```ts
 * import { describeHealthCards, verifyHealthCards } from "@lienthong/signature/health-card";
 *
 * const result = verifyHealthCards("", { issuers: [], at: "2026-06-05T08:00:00+07:00" });
 * describeHealthCards(result, "en")[0]; // "CANNOT TELL: the card is malformed, or its issuer is not configured."
 * ```
 */
export function describeHealthCards(result: HealthCardVerification, locale: Locale): readonly string[] {
  const say = healthCardWords[locale];
  return [
    say.card[result.verdict],
    ...reasons(result.issues, locale),
    ...result.cards.flatMap((card, at) => describeCard(card, at + 1, say, locale)),
  ];
}

function describeCard(
  card: HealthCard,
  number: number,
  say: HealthCardWords,
  locale: Locale,
): readonly string[] {
  const { verdict, issuer, issuedAt, expires, bundle, revocation, chain, issues } = card;
  const entries = bundle?.["entry"];
  const [certificate] = chain;
  return [
    `${say.numbered(number)}: ${say.card[verdict]}`,
    ...line(say.issuer, issuer ?? say.unknownIssuer),
    ...line(say.holder, certificate && nameText(certificate.subject)),
    ...line(say.issuedAt, localTime(issuedAt)),
    ...line(say.expires, localTime(expires)),
    ...line(say.records, Array.isArray(entries) ? String(entries.length) : undefined),
    ...line(say.revocation, bundle && say.revocations[revocation]),
    ...reasons(issues, locale),
  ];
}

/** Errors and warnings as a list, each sentence once. */
function reasons(issues: readonly HealthCardIssue[], locale: Locale): readonly string[] {
  const told = issues
    .filter(({ severity }) => severity !== "information")
    .map(
      (issue) =>
        `  - ${describeIssue(issue, locale, healthCardMessages, joseMessages, signatureMessages, coreMessages)}`,
    );
  return [...new Set(told)];
}

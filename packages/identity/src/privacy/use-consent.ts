import { type Result, toNfc } from "@lienthong/core";
import type { ClaimName } from "../claims/claim.ts";
import type { ClaimsIssueCode } from "../claims/messages/codes.ts";
import { isInstant } from "../text/instant.ts";
import type { ConsentReceipt } from "./consent-receipt.ts";
import { validateConsentReceipt } from "./validate-consent.ts";

/** What somebody wants to do with data. */
export interface ConsentQuestion {
  readonly purpose: string;
  readonly claims: readonly ClaimName[];
  /** When, ISO 8601 with offset. */
  readonly at: string;
}

/** Why a consent does not cover a question. */
export type ConsentGap = "not-yet-given" | "expired" | "withdrawn" | "other-purpose" | "other-claims";

/**
 * Whether a consent covers what is about to be done (kiểm tra sự đồng ý còn hiệu lực): nothing missing means yes. Time counts: an expired or
 * withdrawn consent covers nothing from then on.
 *
 * @example
 * ```ts
 * import { type ConsentReceipt, consentGaps } from "@lienthong/identity";
 *
 * const mayUse = (receipt: ConsentReceipt, at: string) =>
 *   consentGaps(receipt, { purpose: "dat-lich-kham", claims: ["name"], at }).length === 0;
 * typeof mayUse; // "function"
 * ```
 */
export function consentGaps(receipt: ConsentReceipt, question: ConsentQuestion): readonly ConsentGap[] {
  if (!isInstant(question.at)) throw new TypeError("at must be ISO 8601 with an offset");
  const at = Date.parse(question.at);
  const until = (time: string | null): number =>
    time === null ? Number.POSITIVE_INFINITY : Date.parse(time);
  const gaps: ConsentGap[] = [];
  if (at < Date.parse(receipt.givenAt)) gaps.push("not-yet-given");
  if (at >= until(receipt.expiresAt)) gaps.push("expired");
  if (at >= until(receipt.withdrawnAt)) gaps.push("withdrawn");
  if (!receipt.purposes.some(({ id }) => id === question.purpose)) gaps.push("other-purpose");
  if (question.claims.some((claim) => !receipt.claims.includes(claim))) gaps.push("other-claims");
  return gaps;
}

/**
 * The receipt with its withdrawal (rút lại sự đồng ý). A person may withdraw at any time; what was done before stays lawful.
 *
 * @example
 * ```ts
 * import { type ConsentReceipt, withdrawConsent } from "@lienthong/identity";
 *
 * const withdrawn = (receipt: ConsentReceipt) => withdrawConsent(receipt, "2026-06-01T09:00:00+07:00");
 * typeof withdrawn; // "function"
 * ```
 */
export function withdrawConsent(
  receipt: ConsentReceipt,
  at: string,
): Result<ConsentReceipt, ClaimsIssueCode> {
  return validateConsentReceipt({ ...receipt, withdrawnAt: receipt.withdrawnAt ?? at });
}

/**
 * The one text of a receipt (nội dung để ký): JSON with sorted names, without spaces, NFC, as RFC 8785 writes it. Sign its UTF-8 bytes, or keep
 * their hash.
 *
 * @example
 * ```ts
 * import { type ConsentReceipt, formatConsentReceipt } from "@lienthong/identity";
 *
 * const bytesToSign = (receipt: ConsentReceipt) => new TextEncoder().encode(formatConsentReceipt(receipt));
 * typeof bytesToSign; // "function"
 * ```
 */
export function formatConsentReceipt(receipt: ConsentReceipt): string {
  return canonical(receipt);
}

function canonical(value: unknown): string {
  if (typeof value === "string") return JSON.stringify(toNfc(value));
  if (Array.isArray(value)) return `[${value.map(canonical).join(",")}]`;
  if (typeof value === "object" && value !== null) {
    const members = Object.entries(value).sort(([one], [other]) => (one < other ? -1 : 1));
    return `{${members.map(([name, member]) => `${JSON.stringify(name)}:${canonical(member)}`).join(",")}}`;
  }
  return JSON.stringify(value);
}

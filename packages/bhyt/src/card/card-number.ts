import { type Issue, type Result, toResult, trimScan } from "@lienthong/core";
import { benefitPercent } from "../generated/code-lists.ts";
import { isAllDigits } from "../lib/date-text.ts";
import type { CardIssueCode } from "../messages/codes.ts";
import { levelsOfGroup } from "../rules/card-parts.ts";
import { edgeIssues } from "./scan-edges.ts";

declare const checked: unique symbol;

/** A text that {@link validateCardNumber} accepted. */
export type CardNumberText = string & { readonly [checked]: "bhyt card number" };

/** A card number of 15 characters (mã thẻ BHYT). */
export interface FullCardNumber {
  readonly kind: "card";
  readonly text: CardNumberText;
  /** Group of insured persons (mã đối tượng), 2 letters. */
  readonly group: string;
  /** Benefit level (mức hưởng), 1 to 5. */
  readonly level: string;
  /** Percentage of that level: 100, 95 or 80. */
  readonly percent: number;
  /** Province that issued the card, 2 digits. */
  readonly province: string;
  /** Social insurance number (mã số BHXH), 10 digits. */
  readonly insuranceNumber: string;
}

/** What may stand for a card: its 15 characters, the 10-digit social insurance number, or the 12-digit personal number. */
export type CardNumber =
  | FullCardNumber
  | { readonly kind: "insurance-number"; readonly text: CardNumberText }
  | { readonly kind: "personal-number"; readonly text: CardNumberText };

type CardIssue = Issue<CardIssueCode>;

const document = "QĐ 1351/QĐ-BHXH";

function fault(code: CardIssueCode, severity: "error" | "warning", params?: CardIssue["params"]): CardIssue {
  const source = { document, confidence: severity === "error" ? "confirmed" : "single-source" } as const;
  return { code, severity, path: "", ...(params && { params }), source };
}

function isCapital(code: number): boolean {
  return code >= 65 && code <= 90;
}

function isFullForm(text: string): boolean {
  const isLetters = isCapital(text.charCodeAt(0)) && isCapital(text.charCodeAt(1));
  const level = text.charAt(2);
  return isLetters && level >= "1" && level <= "5" && isAllDigits(text.slice(3));
}

/** A checked text: only called after its form was seen to be right. */
function accepted(text: string): CardNumberText {
  return text as CardNumberText;
}

/**
 * Checks a card number (mã thẻ BHYT): 15 characters (group, level, province, social insurance number), or the 10-digit
 * code (mã số BHXH) or 12-digit personal number (số định danh cá nhân) that may be used in its place. Whether the card
 * is valid only the insurer knows. What a scanner puts around the number (blanks, line ends, NUL, `]C1`) is taken off and reported.
 *
 * @example
 * ```ts
 * import { validateCardNumber } from "@lienthong/bhyt";
 *
 * const result = validateCardNumber("DN4010000000001");
 * if (result.ok && result.value.kind === "card") result.value.percent; // 80
 * validateCardNumber("DN401000000001").issues[0]?.code; // "bhyt.card.wrong-length"
 * ```
 */
export function validateCardNumber(input: unknown): Result<CardNumber, CardIssueCode> {
  if (typeof input !== "string") return { ok: false, issues: [fault("bhyt.card.not-text", "error")] };
  const { text, ...edges } = trimScan(input);
  const issues: CardIssue[] = [...edgeIssues(edges)];
  const refuse = (code: CardIssueCode, params?: CardIssue["params"]): Result<CardNumber, CardIssueCode> => ({
    ok: false,
    issues: [...issues, fault(code, "error", params)],
  });
  const { length } = text;
  if (length === 10 || length === 12) {
    if (!isAllDigits(text)) return refuse("bhyt.card.bad-form");
    const kind = length === 10 ? "insurance-number" : "personal-number";
    return { ok: true, value: { kind, text: accepted(text) }, issues };
  }
  if (length !== 15) return refuse("bhyt.card.wrong-length", { length });
  if (!isFullForm(text)) return refuse("bhyt.card.bad-form");
  const group = text.slice(0, 2);
  const level = text.charAt(2);
  const levels = levelsOfGroup(group);
  if (levels === undefined) issues.push(fault("bhyt.card.unknown-group", "warning"));
  else if (!levels.has(level)) issues.push(fault("bhyt.card.unusual-level", "warning"));
  const value: FullCardNumber = {
    kind: "card",
    text: accepted(text),
    group,
    level,
    percent: benefitPercent[level] ?? 0,
    province: text.slice(3, 5),
    insuranceNumber: text.slice(5),
  };
  return toResult(value, issues);
}

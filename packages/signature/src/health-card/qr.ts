import type { Result } from "@lienthong/core";
import { type HealthCardIssue, HealthCardFault, healthCardIssue } from "./health-card-issue.ts";

/** One QR code (mã QR) of a card: its text, and the two segments in which it must be drawn to stay small. */
export interface HealthCardQr {
  readonly text: string;
  readonly segments: readonly [
    { readonly mode: "byte"; readonly data: string },
    { readonly mode: "numeric"; readonly data: string },
  ];
}

/** What fits into version 22 of a QR code with the lowest correction, alone and with the numbers of parts. */
const longestAlone = 1195;
const longestPart = 1191;
const mostParts = 99;
const prefix = "shc:/";
/** A card in digits: each character of a compact JWS as its code less 45, in two digits. */
const lowest = 45;

/**
 * The QR code of a card (mã QR của thẻ sức khoẻ): `shc:/` and digits. A card of more than 1,195 characters does not fit into one; `parts` lets it be cut,
 * which the specification has given up and few readers take. Drawing the code is for a library of your choice, which must keep the segments.
 *
 * @example
 * ```ts
 * import { healthCardToQr } from "@lienthong/signature/health-card";
 *
 * const qr = healthCardToQr("eyJ6aXAiOiJERUYifQ.AA.AA");
 * qr.ok && qr.value[0]?.text.slice(0, 11); // "shc:/567629"
 * ```
 */
export function healthCardToQr(
  card: string,
  options: { readonly parts?: boolean } = {},
): Result<readonly HealthCardQr[], HealthCardIssue["code"]> {
  const refuse = (issue: HealthCardIssue): Result<never, HealthCardIssue["code"]> => ({
    ok: false,
    issues: [issue],
  });
  if (typeof card !== "string" || !isCompact(card))
    return refuse(healthCardIssue("signature.health-card.jws"));
  if (card.length <= longestAlone) return { ok: true, value: [qrOf(prefix, card)], issues: [] };
  const limit = options.parts === true ? longestPart * mostParts : longestAlone;
  if (card.length > limit)
    return refuse(
      healthCardIssue("signature.health-card.qr-too-long", { params: { length: card.length, limit } }),
    );
  const count = Math.ceil(card.length / longestPart);
  // Parts of one size are scanned with one size of code.
  const size = Math.ceil(card.length / count);
  const value = Array.from({ length: count }, (_, at) =>
    qrOf(`${prefix}${at + 1}/${count}/`, card.slice(at * size, (at + 1) * size)),
  );
  return { ok: true, value, issues: [] };
}

function qrOf(data: string, card: string): HealthCardQr {
  let digits = "";
  for (const character of card) digits += String(character.charCodeAt(0) - lowest).padStart(2, "0");
  return {
    text: data + digits,
    segments: [
      { mode: "byte", data },
      { mode: "numeric", data: digits },
    ],
  };
}

/** Whether a text is a compact JWS of three parts, and nothing else. */
export function isCompact(text: string): boolean {
  return /^[\w-]+\.[\w-]+\.[\w-]+$/u.test(text);
}

/** The card in the texts of its QR codes, in whatever order they were scanned. */
export function cardOfQr(texts: readonly string[]): string {
  const parts = texts.map(readPart);
  const [first] = parts;
  if (!first) throw new HealthCardFault("signature.health-card.none");
  const inOrder = new Map(parts.map((part) => [part.number, part.card]));
  const isWhole =
    parts.every(({ count }) => count === first.count) &&
    parts.length === first.count &&
    inOrder.size === first.count;
  if (!isWhole) throw new HealthCardFault("signature.health-card.qr-parts");
  return Array.from({ length: first.count }, (_, at) => inOrder.get(at + 1) ?? "").join("");
}

interface Part {
  readonly number: number;
  readonly count: number;
  readonly card: string;
}

function readPart(text: string): Part {
  const found = /^shc:\/(?:([1-9]\d?)\/([1-9]\d?)\/)?((?:\d\d)+)$/u.exec(text);
  const [, numberText, countText, digits = ""] = found ?? [];
  const [number, count] = [Number(numberText ?? 1), Number(countText ?? 1)];
  if (!found || number > count || (countText !== undefined && count === 1))
    throw new HealthCardFault("signature.health-card.qr");
  let card = "";
  for (let at = 0; at < digits.length; at += 2) {
    const code = Number(digits.slice(at, at + 2)) + lowest;
    const character = String.fromCharCode(code);
    if (!/[\w.-]/u.test(character)) throw new HealthCardFault("signature.health-card.qr");
    card += character;
  }
  return { number, count, card };
}

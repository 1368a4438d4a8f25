import { type IdentityIssue, issue } from "../issue.ts";

/** The payload of one card, or why there is none. */
type OneCard =
  | { readonly ok: true; readonly text: string; readonly issues: readonly IdentityIssue[] }
  | { readonly ok: false; readonly issue: IdentityIssue };

const mostRepeats = 8;

/**
 * Finds one card in what was typed into one field: the card itself, the same card scanned several times, or a
 * scan that broke off before or after a whole one.
 */
export function oneCard(text: string): OneCard {
  const lines = text
    .split(/[\r\n]+/u)
    .map((line) => line.trim())
    .filter((line) => line !== "");
  return lines.length > 1 ? fromLines(lines) : fromLine(lines[0] ?? "");
}

function fromLines(lines: readonly string[]): OneCard {
  const whole = new Set(lines.filter(isWholeCard));
  const [card, second] = whole;
  if (second !== undefined) return { ok: false, issue: issue("identity.qr.two-cards") };
  if (card !== undefined) {
    if (lines.every((line) => line === card)) return kept(card, "identity.qr.doubled");
    if (lines.every((line) => isPartOf(line, card))) return kept(card, "identity.qr.torn-part-ignored");
  }
  // Some address lines are printed broken: the parts belong together when the whole makes one card.
  const joined = fromLine(lines.join(""));
  if (!joined.ok) return joined;
  const issues = [issue("identity.qr.line-breaks-removed", { severity: "warning" }), ...joined.issues];
  return { ...joined, issues };
}

function fromLine(text: string): OneCard {
  for (let times = 2; times <= mostRepeats; times += 1) {
    const unit = text.slice(0, text.length / times);
    if (text.length % times === 0 && isWholeCard(unit) && unit.repeat(times) === text)
      return kept(unit, "identity.qr.doubled");
  }
  for (const at of cardStarts(text)) {
    const [head, tail] = [text.slice(0, at), text.slice(at)];
    if (isWholeCard(tail)) {
      if (isPartOf(head, tail)) return kept(tail, "identity.qr.torn-part-ignored");
      if (isWholeCard(head)) return { ok: false, issue: issue("identity.qr.two-cards") };
    } else if (isWholeCard(head) && isPartOf(tail, head)) return kept(head, "identity.qr.torn-part-ignored");
  }
  return { ok: true, text, issues: [] };
}

function kept(text: string, code: "identity.qr.doubled" | "identity.qr.torn-part-ignored"): OneCard {
  return { ok: true, text, issues: [issue(code, { severity: "warning" })] };
}

/** Places after the start where twelve digits stand right before a separator; few, so that work stays bounded. */
function cardStarts(text: string): readonly number[] {
  const starts: number[] = [];
  for (let pipe = text.indexOf("|"); pipe >= 0 && starts.length < 32; pipe = text.indexOf("|", pipe + 1)) {
    const at = pipe - 12;
    if (at > 0 && /^[0-9]{12}$/u.test(text.slice(at, pipe))) starts.push(at);
  }
  return starts;
}

function isPartOf(part: string, card: string): boolean {
  return card.startsWith(part) || card.endsWith(part);
}

/** Whether the fields have the shape of a card, from the number to the day of issue. */
function isWholeCard(text: string): boolean {
  return /^[0-9]{12}\|(?:[0-9]{9}|[0-9]{12})?\|[^|]*\|(?:[0-9]{4}|[0-9]{8}|[0-9]{2}\/[0-9]{2}\/[0-9]{4})\|[^|]*\|[^|]*\|(?:[0-9]{8}|[0-9]{2}\/[0-9]{2}\/[0-9]{4})(?:\||$)/u.test(
    text,
  );
}

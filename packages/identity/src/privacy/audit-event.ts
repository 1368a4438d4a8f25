import type { Issue } from "@lienthong/core";
import type { Assurance, ClaimName, ClaimSystem, IdentityClaims } from "../claims/claim.ts";
import { claimNames } from "../claims/claim-names.ts";
import { isInstant } from "../text/instant.ts";
import { checkPurpose, isPlainName } from "./minimise.ts";
import { isPseudonym } from "./pseudonym.ts";

/** What was done with identity data. */
export type AuditAction =
  "read" | "verify" | "merge" | "match" | "share" | "mask" | "consent" | "withdraw" | "delete";

/** What happened (nhật ký xử lý dữ liệu cá nhân), without a value of anybody's data. */
export interface AuditEvent {
  readonly time: string;
  readonly action: AuditAction;
  readonly outcome: "done" | "refused" | "failed";
  /** The program or role that did it; never a person's name. */
  readonly actor: string;
  readonly purpose: string;
  /** Pseudonym of whose data it was; `null` when not known. */
  readonly subject: string | null;
  readonly claims: readonly ClaimName[];
  readonly systems: readonly ClaimSystem[];
  readonly assurances: readonly Assurance[];
  /** Codes of issues, each once. */
  readonly issues: readonly string[];
}

/** What to make an event of. */
export interface AuditInput {
  /** When, ISO 8601 with offset. */
  readonly time: string;
  readonly action: AuditAction;
  readonly outcome: AuditEvent["outcome"];
  readonly actor: string;
  readonly purpose: string;
  /** A pseudonym of `createPseudonyms`. */
  readonly subject?: string;
  /** Only the names, systems and assurances are taken. */
  readonly claims?: IdentityClaims;
  /** Only the codes are taken. */
  readonly issues?: readonly Issue[];
}

const actions: readonly AuditAction[] = [
  "read",
  "verify",
  "merge",
  "match",
  "share",
  "mask",
  "consent",
  "withdraw",
  "delete",
];
const outcomes: readonly AuditEvent["outcome"][] = ["done", "refused", "failed"];
/** Codes have a topic in front (`domain.topic.problem`); a word or a number alone could be somebody's. */
const codeForm = /^[a-z][a-z0-9-]*(?:\.[a-z0-9-]+){1,8}$/u;
const isCode = (code: unknown): code is string =>
  typeof code === "string" && code.length <= 100 && codeForm.test(code) && !/[0-9]{7}/u.test(code);

/**
 * An audit event (sự kiện nhật ký) that holds no value: names of claims, systems, assurances, codes of issues, a pseudonym. What does not have
 * such a form, a personal number as subject for one, is refused at once.
 *
 * @example
 * ```ts
 * import { claimsFromCardQr, createAuditEvent, parseCardQr } from "@lienthong/identity";
 *
 * const card = parseCardQr("064185000025||Rơ Châm H'Lan|31121985|Nữ|Phường Hoa Lư, Gia Lai|01042021");
 * const event = createAuditEvent({
 *   time: "2026-03-01T08:30:00+07:00",
 *   action: "read",
 *   outcome: "done",
 *   actor: "quay-tiep-don-1",
 *   purpose: "dang-ky-kham",
 *   claims: claimsFromCardQr(card),
 * });
 * event.systems; // ["card-qr"]
 * ```
 */
export function createAuditEvent(input: AuditInput): AuditEvent {
  const { time, action, outcome, actor, subject, claims = {}, issues = [] } = input;
  if (!isInstant(time)) throw new TypeError("time must be ISO 8601 with an offset");
  if (!actions.includes(action) || !outcomes.includes(outcome))
    throw new TypeError("action or outcome is none known");
  if (subject !== undefined && !isPseudonym(subject)) throw new TypeError("subject must be a pseudonym");
  const names = claimNames.filter((name) => claims[name] !== undefined);
  const present = names.flatMap((name) => {
    const claim = claims[name];
    return claim ? [claim] : [];
  });
  const codes = issues.map(({ code }) => (isCode(code) ? code : "unknown"));
  return {
    time,
    action,
    outcome,
    actor: checkActor(actor),
    purpose: checkPurpose(input.purpose),
    subject: subject ?? null,
    claims: names,
    systems: [...new Set(present.map(({ source }) => source.system))],
    assurances: [...new Set(present.map(({ assurance }) => assurance))],
    issues: [...new Set(codes)],
  };
}

function checkActor(actor: string): string {
  if (!isPlainName(actor)) throw new TypeError("actor is named by small letters, digits, dots and dashes");
  return actor;
}

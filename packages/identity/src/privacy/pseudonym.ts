import { type Result, encodeBase64, encodeUtf8 } from "@lienthong/core";
import { refused } from "../claims/claims-issue.ts";
import type { ClaimsIssueCode } from "../claims/messages/codes.ts";
import { isPersonalNumber } from "../number/personal-number.ts";
import { checkPurpose } from "./minimise.ts";

/** One key: HMAC-SHA-256 with it, by `node:crypto`, WebCrypto or a module of hardware. The key itself is never seen here. */
export interface PseudonymKey {
  /** Names the key in the pseudonym, such as `2026`. */
  readonly id: string;
  /** 32 bytes for a message. */
  readonly hmacSha256: (message: Uint8Array) => Uint8Array | Promise<Uint8Array>;
}

/** Keys, and which of them makes new pseudonyms; older ones stay to find what they made. */
export interface PseudonymOptions {
  readonly keys: readonly PseudonymKey[];
  readonly current: string;
}

/** Makes and recognises pseudonyms. */
export interface Pseudonyms {
  /** The pseudonym of a personal number for one purpose, under the current key. */
  of(personalNumber: string, purpose: string): Promise<string>;
  /** Under every key, the current one first: to find records made before a rotation. */
  allOf(personalNumber: string, purpose: string): Promise<readonly string[]>;
  /** Whether a pseudonym is of this number for this purpose. */
  matches(
    pseudonym: unknown,
    personalNumber: string,
    purpose: string,
  ): Promise<Result<boolean, ClaimsIssueCode>>;
  /** Whether a pseudonym was made with the current key; if not, replace it when the person comes next. */
  isCurrent(pseudonym: string): boolean;
}

const keyForm = /^[A-Za-z0-9_-]{1,32}$/u;
const form = /^lt1\.([A-Za-z0-9_-]{1,32})\.[A-Za-z0-9_-]{43}$/u;

/** Whether a text has the form of a pseudonym. */
export function isPseudonym(text: unknown): text is string {
  return typeof text === "string" && text.length <= 100 && form.test(text);
}

/**
 * Keyed pseudonyms of personal numbers (bí danh, giả danh hóa): HMAC-SHA-256 with the name of the key in front, apart for each purpose, so that
 * two purposes cannot be joined. A bare hash is none: all possible numbers can be tried in minutes.
 *
 * @example
 * ```ts
 * import { createHmac } from "node:crypto";
 * import { createPseudonyms } from "@lienthong/identity";
 *
 * const key = (id: string, secret: string) => ({
 *   id,
 *   hmacSha256: (message: Uint8Array) => new Uint8Array(createHmac("sha256", secret).update(message).digest()),
 * });
 * const pseudonyms = createPseudonyms({ keys: [key("2025", "made-up"), key("2026", "made up, too")], current: "2026" });
 * const name = await pseudonyms.of("052090000017", "thong-ke");
 * name.slice(0, 9); // "lt1.2026."
 * (await pseudonyms.matches(name, "052090000017", "dat-lich-kham")).ok; // true: it could be compared, and is not the same
 * ```
 */
export function createPseudonyms({ keys, current }: PseudonymOptions): Pseudonyms {
  const byId = new Map(keys.map((key) => [key.id, key]));
  const currentKey = byId.get(current);
  if (byId.size !== keys.length || !currentKey || keys.some(({ id }) => !keyForm.test(id)))
    throw new TypeError(
      "keys need different ids of letters, digits, - and _, and current must be one of them",
    );

  const make = async (key: PseudonymKey, personalNumber: string, purpose: string): Promise<string> => {
    if (!isPersonalNumber(personalNumber))
      throw new TypeError("a pseudonym is made of a checked personal number");
    const message = encodeUtf8(
      ["lienthong.pseudonym.v1", checkPurpose(purpose), personalNumber].join("\u0000"),
    );
    const code = await key.hmacSha256(message);
    if (!(code instanceof Uint8Array) || code.length !== 32)
      throw new TypeError("hmacSha256 must give 32 bytes");
    const text = encodeBase64(code).replaceAll("+", "-").replaceAll("/", "_").replaceAll("=", "");
    return `lt1.${key.id}.${text}`;
  };

  return {
    of: (personalNumber, purpose) => make(currentKey, personalNumber, purpose),
    allOf: (personalNumber, purpose) => {
      const others = keys.filter(({ id }) => id !== current);
      return Promise.all([currentKey, ...others].map((key) => make(key, personalNumber, purpose)));
    },
    matches: async (pseudonym, personalNumber, purpose) => {
      if (!isPseudonym(pseudonym)) return refused("identity.pseudonym.format");
      const key = byId.get(form.exec(pseudonym)?.[1] ?? "");
      if (!key) return refused("identity.pseudonym.unknown-key");
      return { ok: true, value: (await make(key, personalNumber, purpose)) === pseudonym, issues: [] };
    },
    isCurrent: (pseudonym) => isPseudonym(pseudonym) && form.exec(pseudonym)?.[1] === current,
  };
}

import type { Result } from "@lienthong/core";
import { readJson } from "@lienthong/core/json";
import { refused } from "../../claims/claims-issue.ts";
import type { SourceIssueCode } from "../../claims/claims-issue.ts";
import type { AnswerReason, ClaimsIssueCode } from "../../claims/messages/codes.ts";
import type { PersonalNumberOptions } from "../../number/personal-number.ts";
import type { OpenEnvelope } from "../envelope/open-envelope.ts";
import { type VneidUserinfo, validateVneidUserinfo } from "../userinfo.ts";
import { refusedBy } from "./callback.ts";
import type { HttpAnswer } from "./client.ts";

/** How answers are protected: opened by your key, or `"plain"` where your agreement has no envelope. */
export type AnswerProtection = OpenEnvelope | "plain";

/** Tokens of one login. They are secrets: never in a log, a page or a record. */
export interface VneidTokens {
  readonly accessToken: string;
  /** Seconds; `null` when not said. */
  readonly expiresIn: number | null;
  readonly scope: string | null;
}

const longest = 1024 * 1024;

const bad = (reason: AnswerReason, status?: number): ReturnType<typeof refused> =>
  refused("identity.vneid.answer", status === undefined ? { reason } : { reason, status });

/**
 * Reads the answer of VNeID's token endpoint. An answer without an envelope is refused unless `"plain"` was agreed, so that nobody between can
 * take the encryption away.
 *
 * @example
 * ```ts
 * import { readVneidTokens } from "@lienthong/identity/vneid";
 *
 * const answer = { status: 200, body: '{"access_token":"made-up","token_type":"Bearer","expires_in":300}' };
 * const result = await readVneidTokens(answer, "plain");
 * if (result.ok) result.value.expiresIn; // 300
 * ```
 */
export async function readVneidTokens(
  answer: HttpAnswer,
  protection: AnswerProtection,
): Promise<Result<VneidTokens, ClaimsIssueCode>> {
  const fields = await readFields(answer, protection);
  if (!fields.ok) return fields;
  const { access_token: accessToken, token_type: type, expires_in: expiresIn, scope } = fields.value;
  if (typeof accessToken !== "string" || !/^[\x21-\x7e]{1,16384}$/u.test(accessToken))
    return bad("no-access-token");
  if (type !== undefined && (typeof type !== "string" || type.toLowerCase() !== "bearer"))
    return bad("token-type");
  const seconds = typeof expiresIn === "number" && expiresIn >= 0 ? expiresIn : null;
  const tokens = { accessToken, expiresIn: seconds, scope: typeof scope === "string" ? scope : null };
  return { ok: true, value: tokens, issues: [] };
}

/**
 * Reads the answer of VNeID's userinfo endpoint: the envelope, then the person.
 *
 * @example
 * ```ts
 * import { readVneidUserinfo } from "@lienthong/identity/vneid";
 *
 * const answer = { status: 200, body: '{"citizenPid":"052090000017","fullName":"Nguyễn Văn An","accountLevel":2}' };
 * const result = await readVneidUserinfo(answer, "plain");
 * if (result.ok) result.value.citizenPid; // "052090000017"
 * ```
 */
export async function readVneidUserinfo(
  answer: HttpAnswer,
  protection: AnswerProtection,
  options: PersonalNumberOptions = {},
): Promise<Result<VneidUserinfo, SourceIssueCode>> {
  const fields = await readFields(answer, protection);
  return fields.ok ? validateVneidUserinfo(fields.value, options) : fields;
}

type Fields = Readonly<Record<string, unknown>>;

async function readFields(
  { status, body }: HttpAnswer,
  protection: AnswerProtection,
): Promise<Result<Fields, ClaimsIssueCode>> {
  if (typeof body !== "string" || body.length > longest) return bad("too-long");
  const read = readJson(body, { limits: { maxDepth: 16, maxLength: longest, maxIssues: 1 } });
  const outside = read.ok && isFields(read.value) ? read.value : undefined;
  if (status < 200 || status > 299)
    return typeof outside?.["error"] === "string" ? refusedBy(outside["error"]) : bad("status", status);
  if (!outside) return bad("not-json");
  if (protection === "plain") return { ok: true, value: outside, issues: [] };
  if (!Object.hasOwn(outside, "data") && !Object.hasOwn(outside, "key"))
    return refused("identity.vneid.no-envelope");
  const opened = await protection(outside);
  if (!opened.ok) return opened;
  return isFields(opened.value) ? { ok: true, value: opened.value, issues: [] } : bad("not-json");
}

function isFields(value: unknown): value is Fields {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

import type { Issue, Result } from "@lienthong/core";
import type { IdentityClaims } from "../../claims/claim.ts";
import { type SourceIssueCode, refused } from "../../claims/claims-issue.ts";
import type { PersonalNumberOptions } from "../../number/personal-number.ts";
import { type VneidUserinfo, claimsFromVneid } from "../userinfo.ts";
import { type AnswerProtection, readVneidTokens, readVneidUserinfo } from "./answers.ts";
import { readVneidCallback } from "./callback.ts";
import type { HttpAnswer, HttpRequest, VneidClient } from "./client.ts";
import { createVneidTokenRequest, createVneidUserinfoRequest } from "./requests.ts";

/** Sends a request, with time limits and certificates of your choice; throws when there is no answer. Follow no redirects. */
export type Send = (request: HttpRequest) => Promise<HttpAnswer>;

/** Everything that finishing a login needs. */
export interface FinishLoginOptions extends PersonalNumberOptions {
  /** The raw address that the browser came back to. */
  readonly address: string;
  /** From the session of this browser; take it out there, so that it serves once. */
  readonly state: string;
  /** From the session, when the login began with PKCE. */
  readonly codeVerifier?: string | null;
  readonly clientSecret: string;
  readonly protection: AnswerProtection;
  readonly send: Send;
  /** When, ISO 8601 with offset: the time of the claims. */
  readonly time?: string;
}

/** Who logged in. The access token served once and is gone. */
export interface VneidLogin {
  readonly userinfo: VneidUserinfo;
  readonly claims: IdentityClaims;
}

/**
 * Finishes a login with VNeID: checks the address, exchanges the code, fetches and opens the person's data.
 *
 * @example
 * ```ts
 * import { type VneidClient, finishVneidLogin } from "@lienthong/identity/vneid";
 *
 * const client: VneidClient = {
 *   authorizationEndpoint: "https://vneid.example/authorize",
 *   tokenEndpoint: "https://vneid.example/token",
 *   userinfoEndpoint: "https://vneid.example/userinfo",
 *   clientId: "benh-vien-mau",
 *   redirectUri: "https://benhvien.example/dang-nhap/vneid",
 * };
 * const result = await finishVneidLogin(client, {
 *   address: "/dang-nhap/vneid?error=access_denied&state=kept",
 *   state: "kept",
 *   clientSecret: "made-up",
 *   protection: "plain",
 *   send: async () => ({ status: 503, body: "" }),
 * });
 * result.issues[0]?.code; // "identity.vneid.refused"
 * ```
 */
export async function finishVneidLogin(
  client: VneidClient,
  options: FinishLoginOptions,
): Promise<Result<VneidLogin, SourceIssueCode>> {
  const callback = readVneidCallback(options.address, options);
  if (!callback.ok) return callback;
  const tokenAnswer = await answerTo(options.send, createVneidTokenRequest(client, callback.value, options));
  if (!tokenAnswer) return unreachable();
  const tokens = await readVneidTokens(tokenAnswer, options.protection);
  if (!tokens.ok) return tokens;
  const request = createVneidUserinfoRequest(client, tokens.value.accessToken);
  const userinfoAnswer = await answerTo(options.send, request);
  if (!userinfoAnswer) return unreachable();
  const userinfo = await readVneidUserinfo(userinfoAnswer, options.protection, options);
  if (!userinfo.ok) return userinfo;
  const time = options.time === undefined ? {} : { time: options.time };
  const value = { userinfo: userinfo.value, claims: claimsFromVneid(userinfo.value, time) };
  return { ok: true, value, issues: userinfo.issues };
}

const unreachable = (): { readonly ok: false; readonly issues: readonly Issue<SourceIssueCode>[] } =>
  refused("identity.vneid.answer", { reason: "unreachable" });

/** No answer at all is a result like any other; why is known to `send`, which may log it without the request. */
async function answerTo(send: Send, request: HttpRequest): Promise<HttpAnswer | undefined> {
  try {
    return await send(request);
  } catch {
    return undefined;
  }
}

import type { VneidCallback } from "./callback.ts";
import { type HttpRequest, type VneidClient, checkAddress, formText } from "./client.ts";

/** What goes with the code, and into no log. */
export interface TokenRequestOptions {
  readonly clientSecret: string;
  /** From the session, when the login began with PKCE. */
  readonly codeVerifier?: string | null;
}

/**
 * The request that exchanges the code for tokens (POST, form), with `encrypt_key` when VNeID gave one.
 *
 * @example
 * ```ts
 * import { createVneidTokenRequest } from "@lienthong/identity/vneid";
 *
 * const client = {
 *   authorizationEndpoint: "https://vneid.example/authorize",
 *   tokenEndpoint: "https://vneid.example/token",
 *   userinfoEndpoint: "https://vneid.example/userinfo",
 *   clientId: "benh-vien-mau",
 *   redirectUri: "https://benhvien.example/dang-nhap/vneid",
 * };
 * const { body } = createVneidTokenRequest(client, { code: "a+b", encryptKey: null }, { clientSecret: "made-up" });
 * body?.includes("code=a%2Bb"); // true
 * ```
 */
export function createVneidTokenRequest(
  client: VneidClient,
  callback: VneidCallback,
  options: TokenRequestOptions,
): HttpRequest {
  return {
    method: "POST",
    url: checkAddress("tokenEndpoint", client.tokenEndpoint),
    headers: { "content-type": "application/x-www-form-urlencoded", accept: "application/json" },
    body: formText([
      ["grant_type", "authorization_code"],
      ["code", callback.code],
      ["redirect_uri", client.redirectUri],
      ["client_id", client.clientId],
      ["client_secret", options.clientSecret],
      ["encrypt_key", callback.encryptKey],
      ["code_verifier", options.codeVerifier],
    ]),
  };
}

/**
 * The request for the person's data (GET, Bearer).
 *
 * @example
 * ```ts
 * import { createVneidUserinfoRequest } from "@lienthong/identity/vneid";
 *
 * const request = createVneidUserinfoRequest({ userinfoEndpoint: "https://vneid.example/userinfo" }, "made-up-token");
 * request.headers["authorization"]; // "Bearer made-up-token"
 * ```
 */
export function createVneidUserinfoRequest(
  client: Pick<VneidClient, "userinfoEndpoint">,
  accessToken: string,
): HttpRequest {
  if (!/^[\x21-\x7e]+$/u.test(accessToken))
    throw new TypeError("accessToken is the text of the token answer");
  return {
    method: "GET",
    url: checkAddress("userinfoEndpoint", client.userinfoEndpoint),
    headers: { authorization: `Bearer ${accessToken}`, accept: "application/json" },
  };
}

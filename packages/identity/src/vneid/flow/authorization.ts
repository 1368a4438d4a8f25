import { encodeBase64, encodeUtf8 } from "@lienthong/core";
import { sha256 } from "@noble/hashes/sha2.js";
import { type RandomBytes, draw } from "../../chip/access/random.ts";
import { type VneidClient, checkAddress, formText } from "./client.ts";

/** How the browser is sent to VNeID. */
export interface AuthorizationOptions {
  /** Cryptographic random bytes, such as `(length) => crypto.getRandomValues(new Uint8Array(length))`. */
  readonly random: RandomBytes;
  /** PKCE (RFC 7636, S256). The recorded dialect has none: turn it on when your agreement names it. */
  readonly pkce?: boolean;
  /** A nonce. The recorded dialect returns none (no id_token): it can only be checked where your agreement says so. */
  readonly nonce?: boolean;
}

/** Where to send the browser, and what to keep in its session until it comes back. */
export interface VneidAuthorization {
  readonly url: string;
  /** Keep it in the session of this browser, for one login. */
  readonly state: string;
  /** Keep it there too; `null` without PKCE. */
  readonly codeVerifier: string | null;
  readonly nonce: string | null;
}

/**
 * Begins a login with VNeID (đăng nhập bằng tài khoản định danh điện tử): OAuth 2 authorisation code, `state` always, PKCE and nonce where
 * the agreement has them.
 *
 * @example
 * ```ts
 * import { createVneidAuthorization } from "@lienthong/identity/vneid";
 *
 * const client = {
 *   authorizationEndpoint: "https://vneid.example/authorize",
 *   tokenEndpoint: "https://vneid.example/token",
 *   userinfoEndpoint: "https://vneid.example/userinfo",
 *   clientId: "benh-vien-mau",
 *   redirectUri: "https://benhvien.example/dang-nhap/vneid",
 * };
 * const random = (length: number) => crypto.getRandomValues(new Uint8Array(length));
 * const { url, state } = createVneidAuthorization(client, { random });
 * url.includes(`state=${state}`); // true
 * ```
 */
export function createVneidAuthorization(
  client: VneidClient,
  options: AuthorizationOptions,
): VneidAuthorization {
  const endpoint = checkAddress("authorizationEndpoint", client.authorizationEndpoint);
  const secret = (): string => base64Url(draw(options.random, 32));
  const state = secret();
  const codeVerifier = options.pkce === true ? secret() : null;
  const nonce = options.nonce === true ? secret() : null;
  const query = formText([
    ["response_type", "code"],
    ["client_id", client.clientId],
    ["redirect_uri", checkAddress("redirectUri", client.redirectUri)],
    ["scope", (client.scopes ?? ["openid"]).join(" ")],
    ["state", state],
    ["nonce", nonce],
    ["code_challenge", codeVerifier === null ? null : base64Url(sha256(encodeUtf8(codeVerifier)))],
    ["code_challenge_method", codeVerifier === null ? null : "S256"],
  ]);
  return { url: `${endpoint}${endpoint.includes("?") ? "&" : "?"}${query}`, state, codeVerifier, nonce };
}

/** Base64 for addresses, without padding (RFC 4648 section 5). */
function base64Url(bytes: Uint8Array): string {
  return encodeBase64(bytes).replaceAll("+", "-").replaceAll("/", "_").replaceAll("=", "");
}

/**
 * What your agreement with VNeID says (thông tin kết nối): endpoints and scopes stand in partner papers only, so none is built in.
 * Addresses are `https:`, or `http:` on this computer for a test server.
 */
export interface VneidClient {
  /** Where the browser is sent to log in. */
  readonly authorizationEndpoint: string;
  /** Where the code is exchanged. */
  readonly tokenEndpoint: string;
  /** Where the person's data is fetched. */
  readonly userinfoEndpoint: string;
  readonly clientId: string;
  /** Exactly as registered: the token endpoint compares it. */
  readonly redirectUri: string;
  /** `openid` unless given. */
  readonly scopes?: readonly string[];
}

/** A request for the caller to send, with whatever HTTP client and time limits it has. */
export interface HttpRequest {
  readonly method: "GET" | "POST";
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: string;
}

/** What came back. */
export interface HttpAnswer {
  readonly status: number;
  readonly body: string;
}

/** An address that a secret may be sent to. */
export function checkAddress(name: string, address: string): string {
  const isSafe = /^(?:https:\/\/[^\s#?/]|http:\/\/(?:127\.0\.0\.1|localhost|\[::1\])[:/])/u.test(address);
  if (typeof address !== "string" || address.length > 2000 || !isSafe || /[\s#]/u.test(address))
    throw new TypeError(`${name} must be an https address without a fragment`);
  return address;
}

/** `name=value&…`, each part escaped; a plus sign never stands for itself, since servers read it as a space. */
export function formText(
  fields: readonly (readonly [name: string, value: string | null | undefined])[],
): string {
  return fields
    .filter((field): field is readonly [string, string] => typeof field[1] === "string")
    .map(([name, value]) => `${encodeURIComponent(name)}=${encodeURIComponent(value)}`)
    .join("&");
}

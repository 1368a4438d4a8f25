import { type Result, encodeUtf8 } from "@lienthong/core";
import { equalBytes } from "@lienthong/pki";
import { refused } from "../../claims/claims-issue.ts";
import type { ClaimsIssueCode } from "../../claims/messages/codes.ts";

/** What VNeID sent the browser back with. */
export interface VneidCallback {
  /** Sent to the token endpoint as it came, encrypted or not. */
  readonly code: string;
  /** In the encrypted variant, to be sent back beside the code (`encrypt_key`). */
  readonly encryptKey: string | null;
}

const longest = 16_384;
const names = ["code", "state", "encrypt_key", "error"] as const;

/** Errors that RFC 6749 (4.1.2.1, 5.2) names; another word of the server may hold anything and is not repeated. */
const knownErrors: ReadonlySet<string> = /* @__PURE__ */ new Set([
  "access_denied",
  "invalid_client",
  "invalid_grant",
  "invalid_request",
  "invalid_scope",
  "server_error",
  "temporarily_unavailable",
  "unauthorized_client",
  "unsupported_grant_type",
  "unsupported_response_type",
]);

/** The issue for an error of the server. */
export function refusedBy(error: string): ReturnType<typeof refused> {
  const known = knownErrors.has(error) ? error : "other";
  return refused("identity.vneid.refused", { error: known, reason: known });
}

/**
 * Reads the address that VNeID sent the browser back to. Give the **raw** address or query: the code of the encrypted variant is base64,
 * and parsers of forms turn its `+` into spaces. `state` is the one kept in the session of this browser.
 *
 * @example
 * ```ts
 * import { readVneidCallback } from "@lienthong/identity/vneid";
 *
 * const result = readVneidCallback("/dang-nhap/vneid?code=a+b/c==&encrypt_key=k%2B1&state=kept", { state: "kept" });
 * if (result.ok) result.value; // { code: "a+b/c==", encryptKey: "k+1" }
 * readVneidCallback("/dang-nhap/vneid?code=a&state=other", { state: "kept" }).issues[0]?.code; // "identity.vneid.state-differs"
 * ```
 */
export function readVneidCallback(
  address: unknown,
  { state }: { readonly state: string },
): Result<VneidCallback, ClaimsIssueCode> {
  if (typeof state !== "string" || state === "") throw new TypeError("state is the text kept in the session");
  const bad = (reason: string): ReturnType<typeof refused> => refused("identity.vneid.callback", { reason });
  if (typeof address !== "string" || address.length > longest) return bad("unreadable");
  const fields = readQuery(address);
  if (typeof fields === "string") return bad(fields);
  if (!equalBytes(encodeUtf8(fields.state ?? ""), encodeUtf8(state)))
    return refused("identity.vneid.state-differs");
  if (fields.error !== undefined) return refusedBy(fields.error);
  if (fields.code === undefined || fields.code === "") return bad("no-code");
  return { ok: true, value: { code: fields.code, encryptKey: fields.encrypt_key ?? null }, issues: [] };
}

type Fields = Partial<Record<(typeof names)[number], string>>;

function readQuery(address: string): Fields | "unreadable" | "repeated" {
  const [whole = ""] = address.split("#", 1);
  const query = whole.slice(whole.indexOf("?") + 1);
  const fields: Fields = {};
  for (const part of query.split("&")) {
    const cut = part.indexOf("=");
    const name = names.find((one) => one === (cut < 0 ? part : part.slice(0, cut)));
    if (name === undefined) continue;
    if (fields[name] !== undefined) return "repeated";
    const value = percentDecoded(cut < 0 ? "" : part.slice(cut + 1));
    if (value === undefined) return "unreadable";
    fields[name] = value;
  }
  return fields;
}

/** Escapes only; `+` stays `+`. */
function percentDecoded(text: string): string | undefined {
  try {
    return decodeURIComponent(text);
  } catch (error) {
    if (error instanceof URIError) return undefined;
    throw error;
  }
}

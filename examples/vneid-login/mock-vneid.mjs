import { constants, createCipheriv, publicEncrypt, randomBytes } from "node:crypto";
import { createServer } from "node:http";
import { escapeHtml, readText, sendPage } from "./http.mjs";

/**
 * A stand-in for VNeID that speaks the dialect recorded in May 2026 (one source): authorisation code without PKCE, nonce or id_token; a
 * callback whose code is base64 with `+` unescaped and which carries `encrypt_key`; answers of the token and userinfo endpoints in
 * `{data, key}` envelopes. The person is invented. It serves tests and first steps; the real endpoints stand in your agreement.
 *
 * @param {{
 *   clientId: string, clientSecret: string, redirectUri: string, publicKey: string,
 *   person: Record<string, unknown>, damage?: (envelope: { data: string, key: string }) => unknown,
 * }} options
 */
export function createMockVneid({ damage = (envelope) => envelope, ...options }) {
  const codes = new Map();
  const tokens = new Set();
  const seal = (value) => damage(envelope(options.publicKey, value));
  const json = (response, status, value) => {
    response.writeHead(status, { "content-type": "application/json", "cache-control": "no-store" });
    response.end(JSON.stringify(value));
  };

  const routes = {
    "GET /authorize": (request, response, query) => {
      const isKnown =
        query.get("response_type") === "code" &&
        query.get("client_id") === options.clientId &&
        query.get("redirect_uri") === options.redirectUri;
      // Never back to an address that is not registered.
      if (!isKnown) return sendPage(response, 400, "Yêu cầu không hợp lệ", "");
      const state = escapeHtml(query.get("state") ?? "");
      const button = (decision, label) =>
        `<form method="post" action="/decide"><input type="hidden" name="state" value="${state}"><button name="decision" value="${decision}">${label}</button></form>`;
      const body = `<p>Máy chủ giả lập VNeID.</p>${button("agree", "Đồng ý chia sẻ")}${button("deny", "Từ chối")}`;
      return sendPage(response, 200, "Đăng nhập VNeID (giả lập)", body);
    },
    "POST /decide": async (request, response) => {
      const form = new URLSearchParams(await readText(request));
      const state = encodeURIComponent(form.get("state") ?? "");
      const back = (query) => {
        response.writeHead(303, { location: `${options.redirectUri}?${query}&state=${state}` });
        response.end();
      };
      if (form.get("decision") !== "agree") return back("error=access_denied");
      const code = codeWithPlus();
      const encryptKey = randomBytes(24).toString("base64");
      codes.set(code, encryptKey);
      return back(`code=${code}&encrypt_key=${encryptKey}`);
    },
    "POST /token": async (request, response) => {
      const form = new URLSearchParams(await readText(request));
      const code = form.get("code") ?? "";
      const encryptKey = codes.get(code);
      codes.delete(code);
      if (form.get("client_id") !== options.clientId || form.get("client_secret") !== options.clientSecret)
        return json(response, 401, { error: "invalid_client" });
      const isGranted =
        encryptKey !== undefined &&
        form.get("grant_type") === "authorization_code" &&
        form.get("encrypt_key") === encryptKey &&
        form.get("redirect_uri") === options.redirectUri;
      if (!isGranted) return json(response, 400, { error: "invalid_grant" });
      const token = randomBytes(24).toString("base64url");
      tokens.add(token);
      return json(
        response,
        200,
        seal({ access_token: token, token_type: "Bearer", expires_in: 300, scope: "openid" }),
      );
    },
    "GET /userinfo": (request, response) => {
      const token = /^Bearer (\S+)$/u.exec(request.headers.authorization ?? "")?.[1];
      return tokens.delete(token)
        ? json(response, 200, seal(options.person))
        : json(response, 401, { error: "invalid_token" });
    },
  };

  return createServer({ requestTimeout: 10_000 }, async (request, response) => {
    const { pathname, searchParams } = new URL(request.url ?? "/", "http://mock");
    const route = routes[`${request.method} ${pathname}`];
    if (route === undefined) return sendPage(response, 404, "Không có trang này", "");
    try {
      return await route(request, response, searchParams);
    } catch (error) {
      if (!(error instanceof RangeError)) throw error;
      return json(response, 413, { error: "invalid_request" });
    }
  });
}

/** RSAES-PKCS1-v1_5 around an AES key, AES-ECB around JSON. */
export function envelope(publicKey, value) {
  const key = randomBytes(32);
  const cipher = createCipheriv("aes-256-ecb", key, null);
  const data = Buffer.concat([cipher.update(JSON.stringify(value), "utf8"), cipher.final()]);
  const wrapped = publicEncrypt({ key: publicKey, padding: constants.RSA_PKCS1_PADDING }, key);
  return { data: data.toString("base64"), key: wrapped.toString("base64") };
}

/** A code in which parsers of forms would lose a plus sign. */
function codeWithPlus() {
  for (;;) {
    const code = randomBytes(48).toString("base64");
    if (code.includes("+")) return code;
  }
}

import { randomBytes } from "node:crypto";
import { createServer } from "node:http";
import { describeIssue } from "@lienthong/core";
import {
  claimTerms,
  claimsMessages,
  createAuditEvent,
  identityMessages,
  maskClaims,
  minimise,
} from "@lienthong/identity";
import { nodeEnvelopeKey } from "@lienthong/identity/node";
import { createEnvelopeOpener, createVneidAuthorization, finishVneidLogin } from "@lienthong/identity/vneid";
import { escapeHtml, sendPage } from "./http.mjs";
import { sendRequest } from "./send-request.mjs";

/** What the page needs to know, and no more: nothing sensitive, no address. */
const purpose = { id: "dat-lich-kham", claims: ["personalNumber", "name", "birthDate", "identityLevel"] };
const leastLevel = 2;
const sessionTime = 10 * 60 * 1000;
const mostSessions = 10_000;

/**
 * A page that people log in to with VNeID:
 *
 *     GET /                  a link to log in
 *     GET /dang-nhap         sends the browser to VNeID
 *     GET /dang-nhap/vneid   where VNeID sends it back: who logged in, masked, or why not
 *
 * `log` takes one audit event a login, without a value of anybody's data.
 *
 * @param {{
 *   client: import("@lienthong/identity/vneid").VneidClient, clientSecret: string, privateKey: string,
 *   now?: () => Date, log?: (event: object) => void,
 * }} options
 */
export function createLoginApp({ client, clientSecret, privateKey, now = () => new Date(), log = () => {} }) {
  const random = (length) => new Uint8Array(randomBytes(length));
  const open = createEnvelopeOpener(nodeEnvelopeKey(privateKey), { random });
  const sessions = new Map();

  function begin(response) {
    const { url, state } = createVneidAuthorization(client, { random });
    const session = randomBytes(24).toString("base64url");
    for (const [id, { until }] of sessions) {
      if (until > now().getTime() && sessions.size < mostSessions) break;
      sessions.delete(id);
    }
    sessions.set(session, { state, until: now().getTime() + sessionTime });
    // Over TLS, add Secure.
    const cookie = `login=${session}; HttpOnly; SameSite=Lax; Path=/dang-nhap; Max-Age=${sessionTime / 1000}`;
    response.writeHead(303, { location: url, "set-cookie": cookie, "cache-control": "no-store" });
    response.end();
  }

  async function finish(request, response) {
    const session = /(?:^|; )login=([\w-]+)/u.exec(request.headers.cookie ?? "")?.[1];
    const kept = sessions.get(session);
    sessions.delete(session);
    const isInTime = kept !== undefined && kept.until > now().getTime();
    const time = now().toISOString();
    const result = await finishVneidLogin(client, {
      address: request.url ?? "",
      // Without a session no state can be right.
      state: isInTime ? kept.state : randomBytes(24).toString("base64url"),
      clientSecret,
      protection: open,
      send: sendRequest,
      time,
    });
    const event = {
      time,
      action: "read",
      actor: "dat-lich-kham-web",
      purpose: purpose.id,
      issues: result.issues,
    };
    if (!result.ok) {
      log(createAuditEvent({ ...event, outcome: "failed" }));
      const why = result.issues.map((issue) => describeIssue(issue, "vi", claimsMessages, identityMessages));
      return sendPage(response, 400, "Chưa đăng nhập được", `<p>${escapeHtml(why.join(" "))}</p>`);
    }
    const { claims } = minimise(result.value.claims, purpose);
    const isSure = (claims.identityLevel?.value ?? 0) >= leastLevel;
    log(createAuditEvent({ ...event, outcome: isSure ? "done" : "refused", claims }));
    if (!isSure)
      return sendPage(
        response,
        403,
        "Cần tài khoản mức độ 2",
        "<p>Hãy nâng mức tài khoản VNeID tại cơ quan công an.</p>",
      );
    const rows = Object.entries(maskClaims(claims, { keep: ["identityLevel"] })).map(
      ([name, { value }]) => `<dt>${escapeHtml(claimTerms[name].vi)}</dt><dd>${escapeHtml(value)}</dd>`,
    );
    return sendPage(response, 200, "Đã đăng nhập", `<dl>${rows.join("")}</dl>`);
  }

  return createServer({ requestTimeout: 30_000, headersTimeout: 10_000 }, (request, response) => {
    const [path] = (request.url ?? "/").split("?", 1);
    switch (`${request.method} ${path}`) {
      case "GET /":
        return sendPage(
          response,
          200,
          "Đặt lịch khám",
          '<p><a href="/dang-nhap">Đăng nhập bằng VNeID</a></p>',
        );
      case "GET /dang-nhap":
        return begin(response);
      case "GET /dang-nhap/vneid":
        return finish(request, response);
      default:
        return sendPage(response, 404, "Không có trang này", "");
    }
  });
}

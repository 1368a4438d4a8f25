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
 *     GET /dang-nhap/vneid   where VNeID sends it back: on to the next, or why not
 *     GET /ho-so             who logged in, masked
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
  const begun = createSessions("login", "/dang-nhap", now);
  const people = createSessions("phien", "/ho-so", now);

  function goOn(response, location, cookie) {
    response.writeHead(303, { location, "set-cookie": cookie, "cache-control": "no-store" });
    response.end();
  }

  function begin(response) {
    const { url, state } = createVneidAuthorization(client, { random });
    goOn(response, url, begun.open(state));
  }

  async function finish(request, response) {
    const state = begun.take(request);
    const time = now().toISOString();
    const result = await finishVneidLogin(client, {
      address: request.url ?? "",
      // Without a session no state can be right.
      state: state ?? randomBytes(24).toString("base64url"),
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
    // A session of its own, and an address without the code: it stays in no history, and to load the page again does no harm.
    return goOn(response, "/ho-so", people.open(`<dl>${rows.join("")}</dl>`));
  }

  function show(request, response) {
    const rows = people.read(request);
    if (rows !== undefined) return sendPage(response, 200, "Đã đăng nhập", rows);
    return sendPage(response, 401, "Chưa đăng nhập", '<p><a href="/dang-nhap">Đăng nhập bằng VNeID</a></p>');
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
      case "GET /ho-so":
        return show(request, response);
      default:
        return sendPage(response, 404, "Không có trang này", "");
    }
  });
}

/** Sessions of one kind, each under a cookie of its own that only one path sees; the oldest go first. */
function createSessions(name, path, now) {
  const kept = new Map();
  const idOf = ({ headers }) =>
    new RegExp(`(?:^|; )${name}=([\\w-]{1,64})`, "u").exec(headers.cookie ?? "")?.[1];
  const read = (request) => {
    const found = kept.get(idOf(request));
    return found !== undefined && found.until > now().getTime() ? found.value : undefined;
  };
  return {
    open(value) {
      const id = randomBytes(24).toString("base64url");
      for (const [old, { until }] of kept) {
        if (until > now().getTime() && kept.size < mostSessions) break;
        kept.delete(old);
      }
      kept.set(id, { value, until: now().getTime() + sessionTime });
      // Over TLS, add Secure.
      return `${name}=${id}; HttpOnly; SameSite=Lax; Path=${path}; Max-Age=${sessionTime / 1000}`;
    },
    read,
    /** Reads it for the last time. */
    take(request) {
      const value = read(request);
      kept.delete(idOf(request));
      return value;
    },
  };
}

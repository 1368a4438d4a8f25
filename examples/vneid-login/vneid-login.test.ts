import { generateKeyPairSync } from "node:crypto";
import { createServer, type Server } from "node:http";
import { afterEach, describe, expect, it } from "vitest";
import { createLoginApp } from "./login-app.mjs";
import { createMockVneid } from "./mock-vneid.mjs";

const pair = () =>
  generateKeyPairSync("rsa", {
    modulusLength: 2048,
    publicKeyEncoding: { type: "spki", format: "pem" },
    privateKeyEncoding: { type: "pkcs8", format: "pem" },
  });
const { publicKey, privateKey } = pair();
/** Invented; the number has a possible form and belongs to nobody we know of. */
const person = {
  citizenPid: "064185000025",
  fullName: "Rơ Châm H'Lan",
  birthDate: "31/12/1985",
  accountType: 1,
  accountLevel: 2,
};

const servers: Server[] = [];
afterEach(async () => {
  await Promise.all(servers.splice(0).map((server) => new Promise((closed) => server.close(closed))));
});

async function listen(server: Server): Promise<string> {
  servers.push(server);
  await new Promise<void>((listening, failed) => {
    server.once("error", failed).listen(0, "127.0.0.1", listening);
  });
  const address = server.address();
  if (address === null || typeof address === "string") throw new Error("no port");
  return `http://127.0.0.1:${address.port}`;
}

interface Setting {
  readonly person?: Record<string, unknown>;
  readonly key?: string;
  readonly secret?: string;
  readonly damage?: (envelope: { data: string; key: string }) => unknown;
  readonly now?: () => Date;
}

/** Both servers, and a browser that keeps one cookie. */
async function start(setting: Setting = {}) {
  const log: object[] = [];
  // Each must know the other's address: the page listens first, what answers there is set below.
  const door = createServer();
  const page = await listen(door);
  const redirectUri = `${page}/dang-nhap/vneid`;
  const known = { clientId: "benh-vien-mau", clientSecret: "made-up", redirectUri };
  const { damage } = setting;
  const mock = await listen(
    createMockVneid({ ...known, publicKey, person, ...setting, ...(damage && { damage }) }),
  );
  const client = {
    ...known,
    authorizationEndpoint: `${mock}/authorize`,
    tokenEndpoint: `${mock}/token`,
    userinfoEndpoint: `${mock}/userinfo`,
  };
  const app = createLoginApp({
    client,
    clientSecret: setting.secret ?? "made-up",
    privateKey: setting.key ?? privateKey,
    log: (event: object) => void log.push(event),
    ...(setting.now && { now: setting.now }),
  });
  door.on("request", (request, response) => app.emit("request", request, response));
  return { page, mock, log };
}

/** Sends the browser to VNeID; gives its cookie and the address there. */
async function begin(page: string) {
  const response = await fetch(`${page}/dang-nhap`, { redirect: "manual" });
  expect(response.status).toBe(303);
  const cookie = (response.headers.get("set-cookie") ?? "").split(";")[0] ?? "";
  return { cookie, there: response.headers.get("location") ?? "" };
}

/** Decides at VNeID; gives the address that it sends the browser back to. */
async function decide(there: string, decision: "agree" | "deny"): Promise<string> {
  const form = await (await fetch(there)).text();
  const state = /name="state" value="([^"]+)"/u.exec(form)?.[1] ?? "";
  const body = new URLSearchParams({ state, decision });
  const response = await fetch(new URL("/decide", there), { method: "POST", body, redirect: "manual" });
  return response.headers.get("location") ?? "";
}

/** Comes back from VNeID; where the page sends the browser on, it goes there with the cookie of the new session. */
async function back(address: string, cookie: string) {
  const first = await fetch(address, { headers: { cookie }, redirect: "manual" });
  const next = first.headers.get("location");
  const own = (first.headers.get("set-cookie") ?? "").split(";")[0] ?? "";
  const end = next === null ? address : new URL(next, address).href;
  const response = next === null ? first : await fetch(end, { headers: { cookie: own } });
  return { status: response.status, text: await response.text(), headers: response.headers, end, own };
}

async function logIn(setting: Setting = {}, decision: "agree" | "deny" = "agree") {
  const { page, log } = await start(setting);
  const { cookie, there } = await begin(page);
  const address = await decide(there, decision);
  return { ...(await back(address, cookie)), log, address, cookie };
}

describe("a login with VNeID", () => {
  it("shows who logged in, masked, and writes down no value", async () => {
    const { status, text, log, headers, address, end, own, cookie } = await logIn();
    expect(status).toBe(200);
    expect(text).toContain("<dt>số định danh cá nhân</dt><dd>064******025</dd>");
    expect(text).toContain("<dd>R*** C*** H***</dd>");
    expect(text).not.toMatch(/064185000025|Châm|31\/12/u);
    expect(headers.get("content-security-policy")).toContain("default-src 'none'");
    expect(log).toMatchObject([
      { outcome: "done", purpose: "dat-lich-kham", systems: ["vneid-oauth2"], assurances: ["vneid"] },
    ]);
    expect(JSON.stringify(log)).not.toMatch(/0641|Châm|1985/u);
    expect(new URL(end).pathname + new URL(end).search).toBe("/ho-so");
    const again = await fetch(end, { headers: { cookie: own } });
    expect(await again.text()).toBe(text);
    expect((await fetch(end)).status).toBe(401);
    expect((await fetch(end, { headers: { cookie: cookie.replace("login", "phien") } })).status).toBe(401);
    // The trap of the dialect: a plus sign stands in the address as it is.
    expect(address).toMatch(/code=[^&]*\+/u);
  });

  it.each<[string, Setting, number, string]>([
    ["an account of level 1", { person: { ...person, accountLevel: 1 } }, 403, "Cần tài khoản mức độ 2"],
    ["an answer without a number", { person: { fullName: "x" } }, 400, "không có số định danh cá nhân"],
    ["a key that was not registered", { key: pair().privateKey }, 400, "Không mở được câu trả lời mã hóa"],
    ["a wrong secret", { secret: "other" }, 400, "VNeID từ chối đăng nhập (invalid_client)"],
    ["an envelope without a key", { damage: ({ data }) => ({ data }) }, 400, "phải có hai mục data và key"],
    [
      "an answer that somebody opened on the way",
      { damage: () => person },
      400,
      "không được mã hóa như đã thỏa thuận",
    ],
    [
      "a changed envelope",
      { damage: ({ data, key }) => ({ key, data: `${data.startsWith("A") ? "B" : "A"}${data.slice(1)}` }) },
      400,
      "Không mở được câu trả lời mã hóa",
    ],
  ])("ends in a sentence with %s", async (_title, setting, status, sentence) => {
    const result = await logIn(setting);
    expect([result.status, result.text.includes(sentence)]).toEqual([status, true]);
    expect(result.text).not.toMatch(/064185000025|Châm/u);
  });

  it("ends in a sentence when the person does not agree", async () => {
    const { status, text } = await logIn({}, "deny");
    expect([status, text.includes("Người dùng không đồng ý")]).toEqual([400, true]);
  });

  it("serves once: the same address again is refused", async () => {
    const { page } = await start();
    const { cookie, there } = await begin(page);
    const address = await decide(there, "agree");
    expect((await back(address, cookie)).status).toBe(200);
    expect((await back(address, cookie)).text).toContain("state không khớp");
  });

  it("refuses an address from another browser, and one that came too late", async () => {
    let time = new Date("2026-03-01T01:30:00Z");
    const { page } = await start({ now: () => time });
    const { there } = await begin(page);
    const stranger = await begin(page);
    const address = await decide(there, "agree");
    expect((await back(address, stranger.cookie)).text).toContain("state không khớp");
    expect((await back(address, "")).text).toContain("state không khớp");
    const late = await begin(page);
    const lateAddress = await decide(late.there, "agree");
    time = new Date("2026-03-01T01:40:01Z");
    expect((await back(lateAddress, late.cookie)).text).toContain("state không khớp");
  });

  it("loses the login when a program makes a space of the plus sign", async () => {
    const { page } = await start();
    const { cookie, there } = await begin(page);
    const address = (await decide(there, "agree")).replaceAll("+", "%20");
    expect((await back(address, cookie)).text).toContain("VNeID từ chối đăng nhập (invalid_grant)");
  });

  it("begins nowhere but at a registered client", async () => {
    const { mock } = await start();
    expect((await fetch(`${mock}/authorize?response_type=code&client_id=x`)).status).toBe(400);
    expect((await fetch(`${mock}/userinfo`)).status).toBe(401);
  });
});

import { createHash } from "node:crypto";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { nodeEnvelopeKey } from "../../node/node-envelope-key.ts";
import { createEnvelopeOpener } from "../envelope/open-envelope.ts";
import { privateKey, random, seal } from "../testing/seal.ts";
import { readVneidTokens, readVneidUserinfo } from "./answers.ts";
import { createVneidAuthorization } from "./authorization.ts";
import { readVneidCallback } from "./callback.ts";
import type { HttpAnswer, HttpRequest, VneidClient } from "./client.ts";
import { finishVneidLogin } from "./finish-login.ts";
import { createVneidTokenRequest, createVneidUserinfoRequest } from "./requests.ts";

const client: VneidClient = {
  authorizationEndpoint: "https://vneid.example/authorize",
  tokenEndpoint: "https://vneid.example/token",
  userinfoEndpoint: "https://vneid.example/userinfo",
  clientId: "benh-vien-mau",
  redirectUri: "https://benhvien.example/dang-nhap/vneid?quay=1",
};
const open = createEnvelopeOpener(nodeEnvelopeKey(privateKey), { random });
const codes = (result: { issues: readonly { code: string; params?: unknown }[] }): readonly string[] =>
  result.issues.map(({ code }) => code);

describe("the way to VNeID", () => {
  it("carries a new state each time, and no PKCE or nonce unless agreed", () => {
    const one = createVneidAuthorization(client, { random });
    const query = new URL(one.url).searchParams;
    expect(Object.fromEntries(query)).toEqual({
      response_type: "code",
      client_id: "benh-vien-mau",
      redirect_uri: client.redirectUri,
      scope: "openid",
      state: one.state,
    });
    expect(one.state).toMatch(/^[A-Za-z0-9_-]{43}$/u);
    expect(createVneidAuthorization(client, { random }).state).not.toBe(one.state);
    expect([one.codeVerifier, one.nonce]).toEqual([null, null]);
  });

  it("carries a challenge of S256 and a nonce when agreed", () => {
    const { url, codeVerifier, nonce } = createVneidAuthorization(client, {
      random,
      pkce: true,
      nonce: true,
    });
    const query = new URL(url).searchParams;
    expect(query.get("code_challenge")).toBe(
      createHash("sha256")
        .update(codeVerifier ?? "")
        .digest("base64url"),
    );
    expect(query.get("code_challenge_method")).toBe("S256");
    expect(query.get("nonce")).toBe(nonce);
  });

  it("keeps what the endpoint's address already asks for", () => {
    const { url } = createVneidAuthorization(
      { ...client, authorizationEndpoint: "https://vneid.example/a?t=1" },
      { random },
    );
    expect(url.startsWith("https://vneid.example/a?t=1&response_type=code")).toBe(true);
  });

  it.each([
    "http://vneid.example/authorize",
    "http://127.0.0.1.example/authorize",
    "//vneid.example",
    "javascript:alert(1)",
    "https://vneid.example/#x",
    "https:// vneid.example",
    "",
  ])("never leads to %s", (authorizationEndpoint) => {
    expect(() => createVneidAuthorization({ ...client, authorizationEndpoint }, { random })).toThrow(
      TypeError,
    );
  });
});

describe("the way back", () => {
  it.each([
    ["as it stands", "/v?code=a+b/c==&state=s", { code: "a+b/c==", encryptKey: null }],
    ["escaped", "https://h.example/v?state=s&code=a%2Bb%2Fc%3D%3D", { code: "a+b/c==", encryptKey: null }],
    [
      "with the key of the encrypted variant",
      "?code=x&encrypt_key=k+/1=&state=s",
      { code: "x", encryptKey: "k+/1=" },
    ],
    ["with parameters of others", "/v?utm=a&state=s&code=x&code2=y", { code: "x", encryptKey: null }],
    ["as a query alone", "state=s&code=x", { code: "x", encryptKey: null }],
  ])("is read %s", (_title, address, value) => {
    expect(readVneidCallback(address, { state: "s" })).toEqual({ ok: true, value, issues: [] });
  });

  it.each<[string, unknown, string]>([
    ["another state", "/v?code=x&state=S", "identity.vneid.state-differs"],
    ["no state", "/v?code=x", "identity.vneid.state-differs"],
    ["a refusal with another state", "/v?error=access_denied&state=t", "identity.vneid.state-differs"],
    ["a refusal", "/v?error=access_denied&state=s", "identity.vneid.refused access_denied"],
    ["an error of its own words", "/v?error=052090000017&state=s", "identity.vneid.refused other"],
    ["no code", "/v?state=s", "identity.vneid.callback no-code"],
    ["an empty code", "/v?state=s&code=", "identity.vneid.callback no-code"],
    ["two codes", "/v?state=s&code=x&code=y", "identity.vneid.callback repeated"],
    ["two states", "/v?state=s&state=s&code=x", "identity.vneid.callback repeated"],
    ["a broken escape", "/v?state=s&code=%E1%BB", "identity.vneid.callback unreadable"],
    ["no text", new URL("https://h.example/v?state=s&code=x"), "identity.vneid.callback unreadable"],
    ["a megabyte", `/v?state=s&code=${"x".repeat(1_000_000)}`, "identity.vneid.callback unreadable"],
  ])("is refused with %s", (_title, address, expected) => {
    const { issues } = readVneidCallback(address, { state: "s" });
    expect(issues.map(({ code, params }) => [code, params?.["reason"]].filter(Boolean).join(" "))).toEqual([
      expected,
    ]);
  });

  it("never throws, and never repeats what it was given", () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.anything(),
          fc.string().map((text) => `/v?code=${text}&state=${text}`),
        ),
        (address) => {
          const result = readVneidCallback(address, { state: "kept" });
          expect(result.ok).toBe(false);
          expect(JSON.stringify(result.issues).length).toBeLessThan(200);
        },
      ),
      { numRuns: 60 },
    );
  });

  it("cannot be checked without a state", () => {
    expect(() => readVneidCallback("/v?code=x&state=", { state: "" })).toThrow(TypeError);
  });
});

describe("requests", () => {
  it("send the code back as it came, so that its + survives", () => {
    const { body = "", ...rest } = createVneidTokenRequest(
      client,
      { code: "a+b/c==", encryptKey: "k+1" },
      { clientSecret: "s & t", codeVerifier: "v" },
    );
    expect(Object.fromEntries(new URLSearchParams(body))).toEqual({
      grant_type: "authorization_code",
      code: "a+b/c==",
      redirect_uri: client.redirectUri,
      client_id: "benh-vien-mau",
      client_secret: "s & t",
      encrypt_key: "k+1",
      code_verifier: "v",
    });
    expect(rest).toMatchObject({ method: "POST", url: "https://vneid.example/token" });
  });

  it("refuse a token that would break the header", () => {
    expect(() => createVneidUserinfoRequest(client, "a\r\nx: y")).toThrow(TypeError);
  });
});

describe("answers", () => {
  const ok = (value: unknown): HttpAnswer => ({ status: 200, body: JSON.stringify(value) });
  const token = { access_token: "made-up", token_type: "bearer", expires_in: 300, scope: "openid" };

  it("are opened", async () => {
    expect(await readVneidTokens(ok(seal({ text: JSON.stringify(token) })), open)).toEqual({
      ok: true,
      value: { accessToken: "made-up", expiresIn: 300, scope: "openid" },
      issues: [],
    });
  });

  it.each<[string, HttpAnswer, string]>([
    ["not sealed although agreed", ok(token), "identity.vneid.no-envelope"],
    ["half sealed", ok({ data: "AAAA" }), "identity.vneid.envelope-structure"],
    ["not JSON", { status: 200, body: "<html>" }, "identity.vneid.answer"],
    ["a list", ok([]), "identity.vneid.answer"],
    ["an error", { status: 400, body: '{"error":"invalid_grant"}' }, "identity.vneid.refused"],
    ["a failure", { status: 503, body: "" }, "identity.vneid.answer"],
    ["too long", { status: 200, body: " ".repeat(2_000_000) }, "identity.vneid.answer"],
    ["sealed around no token", ok(seal({ text: "{}" })), "identity.vneid.answer"],
    ["sealed around a list", ok(seal({ text: "[]" })), "identity.vneid.answer"],
    [
      "of another kind of token",
      ok(seal({ text: JSON.stringify({ ...token, token_type: "MAC" }) })),
      "identity.vneid.answer",
    ],
  ])("of the token endpoint are refused when %s", async (_title, answer, code) => {
    expect(codes(await readVneidTokens(answer, open))).toEqual([code]);
  });

  it("about a person are checked", async () => {
    const answer = ok(seal({ text: '{"citizenPid":"052090000017","accountLevel":"2"}' }));
    expect(await readVneidUserinfo(answer, open)).toMatchObject({
      ok: true,
      value: { accountLevel: 2, fullName: null },
    });
    expect(codes(await readVneidUserinfo(ok(seal({ text: "{}" })), open))).toEqual([
      "identity.source.personal-number-missing",
    ]);
  });
});

describe("a whole login", () => {
  const person = {
    citizenPid: "064185000025",
    fullName: "Rơ Châm H'Lan",
    birthDate: "31/12/1985",
    accountType: 1,
    accountLevel: 2,
  };
  const server =
    (sent: HttpRequest[]) =>
    (request: HttpRequest): Promise<HttpAnswer> => {
      sent.push(request);
      const inside = request.method === "POST" ? { access_token: "made-up", token_type: "Bearer" } : person;
      return Promise.resolve({ status: 200, body: JSON.stringify(seal({ text: JSON.stringify(inside) })) });
    };
  const options = {
    address: "/v?code=x&state=s",
    state: "s",
    clientSecret: "made-up",
    protection: open,
  } as const;

  it("ends with claims that say VNeID, when and how sure", async () => {
    const sent: HttpRequest[] = [];
    const result = await finishVneidLogin(client, {
      ...options,
      send: server(sent),
      time: "2026-03-01T08:30:00+07:00",
    });
    if (!result.ok) throw new Error("must be good");
    expect(sent.map(({ url }) => url)).toEqual([client.tokenEndpoint, client.userinfoEndpoint]);
    expect(sent[1]?.headers["authorization"]).toBe("Bearer made-up");
    expect(result.value.claims.birthDate).toEqual({
      value: "1985-12-31",
      source: { system: "vneid-oauth2", field: "birthDate" },
      time: "2026-03-01T08:30:00+07:00",
      assurance: "vneid",
      confidence: "single-source",
    });
    expect(result.value.claims.identityLevel?.value).toBe(2);
    expect(JSON.stringify(result)).not.toContain("made-up");
  });

  it("says that nobody answers", async () => {
    const send = () => Promise.reject(new Error("no route"));
    const { issues } = await finishVneidLogin(client, { ...options, send });
    expect(issues).toMatchObject([{ code: "identity.vneid.answer", params: { reason: "unreachable" } }]);
  });

  it("asks nobody when the way back is wrong", async () => {
    const sent: HttpRequest[] = [];
    await finishVneidLogin(client, { ...options, address: "/v?code=x&state=t", send: server(sent) });
    expect(sent).toEqual([]);
  });
});

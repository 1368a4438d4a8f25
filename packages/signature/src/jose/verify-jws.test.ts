import { createHash, createHmac } from "node:crypto";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { createTrustStore } from "../index.ts";
import { type VerifyJwsOptions, joseMessages, verifyJws } from "../jose.ts";
import { attackRows, compactJws, jsonPart, publicJwk, signText, testKeys } from "../testing/test-jws.ts";
import { certificate, rsaKey } from "../testing/test-pki.ts";
import { testWorld } from "../testing/test-trust.ts";

const at = "2026-06-05T08:00:00+07:00";
const { issuer, other } = testKeys();
const keys = [publicJwk(issuer)];
const payload = { diem: "8.5" };
const good = compactJws({ alg: "ES256" }, payload, issuer);
const [head = "", body = "", value = ""] = good.split(".");

const world = testWorld();
const base64 = (bytes: Uint8Array): string => Buffer.from(bytes).toString("base64");
const leaf = certificate({ subject: "Lê Văn An", issuer: "Between", key: issuer, signer: world.betweenKey });
const x5c = [base64(leaf), base64(world.between)];

/** The verdict and the codes of all that is more than a warning. */
function said(input: unknown, options: Partial<VerifyJwsOptions> = {}): string {
  const result = verifyJws(input, { at, keys, ...options });
  const issues = [...result.issues, ...result.signatures.flatMap((one) => one.issues)];
  const codes = issues
    .filter(({ severity }) => severity === "error")
    .map(({ code }) => code.slice("signature.".length));
  expect(result.ok).toBe(result.verdict === "valid");
  if (!result.ok && result.verdict !== "untrusted") expect(result.payload).toBeUndefined();
  return [result.verdict, ...codes].join(" ");
}

describe("a JWS", () => {
  it("hands out the bytes that were signed", () => {
    const result = verifyJws(good, { at, keys });
    expect(result.verdict).toBe("valid");
    expect(Buffer.from(result.payload ?? []).toString()).toBe(JSON.stringify(payload));
  });

  const withHeader = (header: Record<string, unknown>): string =>
    compactJws({ alg: "ES256", ...header }, payload, issuer);
  const flattened = (more: object): string =>
    JSON.stringify({ payload: body, protected: head, signature: value, ...more });

  it.each(
    attackRows<VerifyJwsOptions>([
      ["is right in the flattened form", flattened({}), "valid"],
      [
        "is right with one signature in the general form",
        JSON.stringify({ payload: body, signatures: [{ protected: head, signature: value }] }),
        "valid",
      ],
      ["is right as bytes", Buffer.from(good), "valid"],
      [
        "is right with a type that leaves out application/",
        withHeader({ typ: "Example+JWT" }),
        "valid",
        { typ: "application/example+jwt" },
      ],
      [
        "with another payload is altered",
        `${head}.${jsonPart({ diem: "9.5" })}.${value}`,
        "altered value.mismatch",
      ],
      ["by another key is altered", compactJws({ alg: "ES256" }, payload, other), "altered value.mismatch"],
      [
        "with the algorithm none is refused",
        `${jsonPart({ alg: "none" })}.${body}.`,
        "undecided jws.algorithm-none",
      ],
      [
        "with none in other letters is refused",
        `${jsonPart({ alg: "nOnE" })}.${body}.`,
        "undecided jws.algorithm-none",
      ],
      [
        "with an algorithm not on the list is refused",
        good,
        "undecided jws.algorithm-not-allowed",
        { algorithms: ["RS256"] },
      ],
      [
        "with an algorithm that nobody knows is refused",
        withHeader({ alg: "ES256K" }),
        "undecided jws.algorithm-not-allowed",
      ],
      ["without an algorithm is refused", compactJws({}, payload, issuer), "undecided jws.header-value"],
      [
        "with an algorithm of another curve finds no key",
        withHeader({ alg: "ES384" }),
        "undecided jws.key-unknown",
      ],
      [
        "that names another key id finds no key",
        withHeader({ kid: "2" }),
        "undecided jws.key-unknown",
        { keys: [{ ...publicJwk(issuer), kid: "1" }] },
      ],
      [
        "with a key of its own is refused",
        compactJws({ alg: "ES256", jwk: publicJwk(other) }, payload, other),
        "altered jws.key-embedded value.mismatch",
      ],
      [
        "with the right key inside is refused, too",
        withHeader({ jwk: publicJwk(issuer) }),
        "undecided jws.key-embedded",
      ],
      [
        "with a key set elsewhere is refused",
        withHeader({ jku: "https://example.com" }),
        "undecided jws.key-remote",
      ],
      [
        "with certificates elsewhere is refused",
        withHeader({ x5u: "https://example.com" }),
        "undecided jws.key-remote",
      ],
      [
        "with an extension that must be understood and is not is refused",
        withHeader({ crit: ["exp"], exp: 1 }),
        "undecided jws.crit-unknown",
      ],
      ["with an empty crit is refused", withHeader({ crit: [] }), "undecided jws.crit-structure"],
      ["with a crit that is no list is refused", withHeader({ crit: "b64" }), "undecided jws.crit-structure"],
      [
        "with a name twice in crit is refused",
        withHeader({ crit: ["sigT", "sigT"], sigT: "2026-06-01T00:00:00Z" }),
        "undecided jws.crit-structure",
      ],
      [
        "with a name in crit that is not in the header is refused",
        withHeader({ crit: ["sigT"] }),
        "undecided jws.crit-structure",
      ],
      [
        "with a registered name in crit is refused",
        withHeader({ crit: ["alg"] }),
        "undecided jws.crit-structure",
      ],
      ["with b64 that crit does not name is refused", withHeader({ b64: true }), "undecided jws.b64"],
      [
        "with b64 that is no truth value is refused",
        withHeader({ b64: "false", crit: ["b64"] }),
        "undecided jws.b64",
      ],
      [
        "with a key twice in its header is refused",
        compactJws('{"alg":"none","alg":"ES256"}', payload, issuer),
        "undecided jws.duplicate-key",
      ],
      [
        "with a key twice around it is refused",
        `{"payload":"e30",${flattened({}).slice(1)}`,
        "undecided jws.duplicate-key",
      ],
      ["with a header that is no object is refused", compactJws("[]", payload, issuer), "undecided jws.json"],
      [
        "with a header of Latin-1 is refused",
        `${Buffer.from([0x7b, 0xff, 0x7d]).toString("base64url")}.${body}.${value}`,
        "undecided jws.json",
      ],
      [
        "with a parameter in both headers is refused",
        flattened({ header: { alg: "ES256" } }),
        "undecided jws.header-twice",
      ],
      [
        "with crit in the unsigned header is refused",
        flattened({ header: { crit: ["x"] } }),
        "undecided jws.header-not-protected",
      ],
      [
        "with its algorithm in the unsigned header is refused",
        JSON.stringify({
          payload: body,
          protected: jsonPart({}),
          header: { alg: "ES256" },
          signature: value,
        }),
        "undecided jws.header-not-protected jws.header-value",
      ],
      ["with padding is refused", `${good}=`, "undecided jws.base64url"],
      ["with white space is refused", `${good}\n`, "undecided jws.base64url"],
      [
        "with bits after the last byte is refused",
        `${head}.${body}.${value.slice(0, -1)}${value.endsWith("B") ? "C" : "B"}`,
        "undecided jws.base64url",
      ],
      ["in four parts is refused", `${good}.`, "undecided jws.structure"],
      [
        "in both JSON forms at once is refused",
        flattened({ signatures: [{ protected: head, signature: value }] }),
        "undecided jws.structure",
      ],
      [
        "with too many signatures is refused",
        JSON.stringify({ payload: body, signatures: Array.from({ length: 17 }, () => ({})) }),
        "undecided jws.too-many",
      ],
      ["of another type is refused", good, "undecided jws.type", { typ: "kb+jwt" }],
      [
        "with a signature in DER is altered",
        `${head}.${body}.${"MEUCIQ".repeat(12)}`,
        "altered value.mismatch",
      ],
      [
        "with r and s zero is altered",
        `${head}.${body}.${Buffer.alloc(64).toString("base64url")}`,
        "altered value.mismatch",
      ],
      [
        "of nothing but its signature asks for the content",
        `${head}..${value}`,
        "undecided jws.payload-detached",
      ],
      [
        "of content kept apart is right with it",
        `${head}..${value}`,
        "valid",
        { detached: Buffer.from(JSON.stringify(payload)) },
      ],
      [
        "with content inside and apart is refused",
        good,
        "undecided jws.payload-detached",
        { detached: Buffer.from("x") },
      ],
      ["that is no text is refused", null, "undecided jws.input"],
      ["that is too long is refused", "a".repeat(10_000_001), "undecided jws.too-long"],
    ]),
  )("$title", ({ input, verdict, options }) => {
    expect(said(input, options)).toBe(verdict);
  });

  it("is checked over plain bytes when b64 is false (RFC 7797)", () => {
    const header = jsonPart({ alg: "ES256", b64: false, crit: ["b64"] });
    const signature = signText(`${header}.$.02`, issuer.privateKey);
    expect(said(`${header}..${signature}`, { detached: Buffer.from("$.02") })).toBe("valid");
    expect(said(JSON.stringify({ payload: "$.02", protected: header, signature }))).toBe("valid");
    expect(said(JSON.stringify({ payload: "$.03", protected: header, signature }))).toBe(
      "altered value.mismatch",
    );
  });

  it("whose signatures read its payload in two ways is refused", () => {
    const plain = jsonPart({ alg: "ES256", b64: false, crit: ["b64"] });
    const signatures = [
      { protected: head, signature: value },
      { protected: plain, signature: signText(`${plain}.${body}`, issuer.privateKey) },
    ];
    expect(said(JSON.stringify({ payload: body, signatures }))).toBe("undecided jws.b64 jws.b64");
  });

  it("with one good and one wrong signature hands out nothing", () => {
    const [head2, , wrong] = compactJws({ alg: "ES256" }, { other: 1 }, issuer).split(".");
    const signatures = [
      { protected: head, signature: value },
      { protected: head2, signature: wrong },
    ];
    expect(said(JSON.stringify({ payload: body, signatures }))).toBe("altered value.mismatch");
  });

  it("with a code made from the public key is refused, also where shared keys are allowed", () => {
    const text = `${jsonPart({ alg: "HS256" })}.${body}`;
    const pem = issuer.publicKey.export({ type: "spki", format: "pem" });
    const forged = `${text}.${createHmac("sha256", pem).update(text).digest("base64url")}`;
    expect(said(forged)).toBe("undecided jws.algorithm-symmetric");
    expect(said(forged, { algorithms: ["HS256", "ES256"] })).toBe("undecided jws.key-unknown");
  });

  it("with a shared key counts only where the caller asks for it, and the key is long enough", () => {
    const text = `${jsonPart({ alg: "HS256" })}.${body}`;
    const made = (secret: string): readonly [string, unknown] => [
      `${text}.${createHmac("sha256", secret).update(text).digest("base64url")}`,
      { kty: "oct", k: jsonPart(secret) },
    ];
    const [long, longKey] = made("0123456789abcdef0123456789abcdef");
    const [short, shortKey] = made("0123456789abcdef0123456789abcde");
    expect(said(long, { keys: [longKey] })).toBe("undecided jws.algorithm-symmetric");
    expect(said(long, { keys: [longKey], algorithms: ["HS256"] })).toBe("valid");
    expect(said(short, { keys: [shortKey], algorithms: ["HS256"] })).toBe("undecided jws.key-weak");
    expect(said(long, { keys: [shortKey], algorithms: ["HS256"] })).toBe("altered value.mismatch");
  });

  it.each([
    [384, 47, "undecided jws.key-weak"],
    [384, 48, "valid"],
    [512, 63, "undecided jws.key-weak"],
    [512, 64, "valid"],
  ])("with HS%i needs a shared key as long as the hash: of %i bytes it is %s", (size, length, expected) => {
    const secret = Buffer.alloc(length, 7);
    const alg = size === 384 ? "HS384" : "HS512";
    const text = `${jsonPart({ alg })}.${body}`;
    const value = createHmac(`sha${size}`, secret).update(text).digest("base64url");
    const keys = [{ kty: "oct", k: secret.toString("base64url") }];
    expect(said(`${text}.${value}`, { keys, algorithms: [alg] })).toBe(expected);
  });

  it("by an RSA key of 1024 bits is too weak, by one of 2048 is right", () => {
    const signed = (bits: number): string => {
      const key = rsaKey(bits);
      const text = `${jsonPart({ alg: "RS256" })}.${body}`;
      return said(`${text}.${signText(text, key.privateKey)}`, { keys: [publicJwk(key)] });
    };
    expect(signed(1024)).toBe("undecided jws.key-weak");
    expect(signed(2048)).toBe("valid");
  });

  it.each([
    ["a private key", issuer.privateKey.export({ format: "jwk" })],
    ["a key for encryption", { ...publicJwk(issuer), use: "enc" }],
    ["a key off the curve", { ...publicJwk(issuer), x: publicJwk(other)["x"] }],
    ["text", "key"],
  ])("refuses %s as configuration", (_title, key) => {
    expect(() => verifyJws(good, { at, keys: [key] })).toThrow(TypeError);
  });
});

describe("a JWS with certificates", () => {
  const signed = (header: object = {}): string =>
    compactJws({ alg: "ES256", x5c, ...header }, payload, issuer);
  const trust = world.trust();
  const digest = (bytes: Uint8Array): string => createHash("sha256").update(bytes).digest("base64url");

  it.each(
    attackRows<VerifyJwsOptions>([
      ["is valid when they lead to a configured root", signed(), "valid"],
      [
        "is not trusted without a root",
        signed(),
        "untrusted certificate.unknown-issuer",
        { trust: createTrustStore({ roots: [] }) },
      ],
      [
        "is not trusted before the certificate holds",
        signed(),
        "untrusted certificate.not-yet-valid certificate.not-yet-valid certificate.not-yet-valid",
        { at: "2024-01-01T00:00:00Z" },
      ],
      [
        "is not trusted after it",
        signed(),
        "untrusted certificate.expired certificate.expired certificate.expired",
        { at: "2036-01-01T00:00:00Z" },
      ],
      ["that names its certificate is valid", signed({ "x5t#S256": digest(leaf) }), "valid"],
      [
        "that names another certificate is refused",
        signed({ "x5t#S256": digest(world.between) }),
        "undecided jws.certificate-hash",
      ],
      [
        "by another key than that of the certificate is altered",
        compactJws({ alg: "ES256", x5c }, payload, other),
        "altered value.mismatch",
      ],
      [
        "with an algorithm for another kind of key is refused",
        signed({ alg: "RS256" }),
        "undecided jws.algorithm-key",
      ],
      [
        "with certificates that are none is refused",
        signed({ x5c: ["AAAA"] }),
        "undecided certificate.structure",
      ],
      ["with an empty list of certificates is refused", signed({ x5c: [] }), "undecided jws.header-value"],
      [
        "with too many certificates is refused",
        signed({ x5c: Array.from({ length: 17 }, () => x5c[0]) }),
        "undecided jws.too-many",
      ],
    ]),
  )("$title", ({ input, verdict, options }) => {
    expect(said(input, { keys: [], trust, ...options })).toBe(verdict);
  });

  it("says who signed and when, at level B-B", () => {
    const header = { "x5t#S256": digest(leaf), sigT: "2026-06-01T00:00:00Z", crit: ["sigT"] };
    const { signatures } = verifyJws(signed(header), { at, trust });
    expect(signatures[0]).toMatchObject({ verdict: "valid", level: "jades-b-b", signingTime: header.sigT });
    expect(signatures[0]?.signer?.subject).toBeDefined();
    expect(signatures[0]?.chain).toHaveLength(3);
  });

  it.each([["2026-06-01"], ["2026-06-01T00:00:00+07:00"], [5]])("refuses %s as a time of signing", (sigT) => {
    expect(said(signed({ sigT, crit: ["sigT"] }), { keys: [], trust })).toBe("undecided jades.signing-time");
  });

  it("checks content kept apart by its hashes", () => {
    const bytes = Buffer.from("học bạ");
    const hash = digest(Buffer.from(bytes.toString("base64url")));
    const sigD = {
      mId: "http://uri.etsi.org/19182/ObjectIdByURIHash",
      pars: ["a.txt"],
      hashM: "S256",
      hashV: [hash],
    };
    const make = (more: object): string => {
      const text = `${jsonPart({ alg: "ES256", x5c, sigD: { ...sigD, ...more }, crit: ["sigD"] })}.`;
      return `${text}.${signText(text, issuer.privateKey)}`;
    };
    const options = { keys: [], trust };
    expect(said(make({}), { ...options, objects: { "a.txt": bytes } })).toBe("valid");
    expect(said(make({}), { ...options, objects: { "a.txt": Buffer.from("x") } })).toBe(
      "altered jades.object-mismatch",
    );
    expect(said(make({}), options)).toBe("undecided jades.object-missing");
    for (const more of [
      { mId: "x" },
      { hashM: "S1" },
      { hashV: [] },
      { pars: ["a.txt", "a.txt"], hashV: [hash, hash] },
      { pars: [1] },
    ])
      expect(said(make(more), { ...options, objects: { "a.txt": bytes } })).toBe(
        "undecided jades.objects-structure",
      );
  });
});

describe("rubbish", () => {
  it("never throws", () => {
    const inputs = fc.oneof(
      fc.anything(),
      fc.json(),
      fc.string(),
      fc.json().map((header) => `${jsonPart(header)}.${body}.${value}`),
      fc.object().map((header) => compactJws({ alg: "ES256", ...header }, payload, issuer)),
    );
    fc.assert(
      fc.property(inputs, (input) => void verifyJws(input, { at, keys })),
      { numRuns: 20 },
    );
  });

  it("has a sentence for each code in both languages", () => {
    const placeholders = (text: string | undefined): readonly string[] =>
      (text?.match(/\{[a-zA-Z]+\}/gu) ?? []).sort();
    for (const [code, text] of Object.entries(joseMessages.en)) {
      expect(placeholders(joseMessages.vi[code as keyof typeof joseMessages.vi])).toEqual(placeholders(text));
      expect(text).toMatch(/[.]$/u);
    }
  });
});

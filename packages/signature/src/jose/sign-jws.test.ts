import { describe, expect, it } from "vitest";
import { type SignJwsOptions, type VerifyJwsOptions, signJws, verifyJws } from "../jose.ts";
import { keySigner, publicJwk, testKeys } from "../testing/test-jws.ts";
import { certificate, ecKey, rsaKey, timeStamp } from "../testing/test-pki.ts";
import { testWorld } from "../testing/test-trust.ts";

const at = "2026-06-05T08:00:00+07:00";
const later = "2026-06-06T08:00:00+07:00";
const world = testWorld();
const signer = world.signer();
const trust = world.trust();
const marks = '{"ma":"TOAN","diem":"8.5"}';

async function signed(
  options: Partial<SignJwsOptions> = {},
  content: string | undefined = marks,
): Promise<string> {
  const result = await signJws(options.objects ? undefined : content, { signer, at, ...options });
  if (!result.ok) throw new Error(result.issues.map(({ code }) => code).join());
  return result.value;
}

const check = (text: string, more: Partial<VerifyJwsOptions> = {}) =>
  verifyJws(text, { trust, at: later, ...more });
const codes = (text: string, more: Partial<VerifyJwsOptions> = {}): string => {
  const { verdict, issues, signatures } = check(text, more);
  const errors = [...issues, ...signatures.flatMap((one) => one.issues)].filter(
    ({ severity }) => severity === "error",
  );
  return [verdict, ...errors.map(({ code }) => code.slice(10))].join(" ");
};
const headerOf = (text: string): unknown =>
  JSON.parse(Buffer.from(text.split(".")[0] ?? "", "base64url").toString());

describe("signing as JAdES", () => {
  it("says who signed when, in the way of the standard since July 2025", async () => {
    const text = await signed({ cty: "json", typ: "jose" });
    expect(headerOf(text)).toMatchObject({ alg: "ES256", iat: 1_780_621_200, cty: "json", typ: "jose" });
    expect(headerOf(text)).not.toHaveProperty("crit");
    expect(check(text)).toMatchObject({
      ok: true,
      signatures: [
        {
          level: "jades-b-b",
          signingTime: "2026-06-05T01:00:00Z",
          signer: { subject: { commonName: "Trần Thị Bình" } },
        },
      ],
    });
    expect(Buffer.from(check(text).payload ?? []).toString()).toBe(marks);
  });

  it("can say the time as the first edition did", async () => {
    const text = await signed({ signingTime: "sigT" });
    expect(headerOf(text)).toMatchObject({ sigT: "2026-06-05T01:00:00Z", crit: ["sigT"] });
    expect(check(text).signatures[0]).toMatchObject({
      level: "jades-b-b",
      signingTime: "2026-06-05T01:00:00Z",
    });
  });

  it.each<readonly [string, Partial<SignJwsOptions>, Partial<VerifyJwsOptions>]>([
    ["RSA", { signer: world.signer({ key: rsaKey() }) }, {}],
    ["P-521", { signer: world.signer({ key: ecKey("secp521r1") }) }, { algorithms: ["ES512", "ES256"] }],
    ["the flattened form", { form: "flattened" }, {}],
    ["the general form", { form: "general" }, {}],
    ["its content kept apart", { detached: true }, { detached: Buffer.from(marks) }],
    ["its content kept apart as JSON", { detached: true, form: "general" }, { detached: Buffer.from(marks) }],
    ["its content as it is", { unencoded: true, form: "flattened" }, {}],
    [
      "its content as it is, kept apart",
      { unencoded: true, detached: true },
      { detached: Buffer.from(marks) },
    ],
    [
      "files by their hashes",
      { objects: { "a.pdf": Buffer.from("A"), "b.xml": Buffer.from("B") } },
      { objects: { "a.pdf": Buffer.from("A"), "b.xml": Buffer.from("B") } },
    ],
    [
      "files by their hashes as they are",
      { unencoded: true, objects: { "a.pdf": Buffer.from("A") } },
      { objects: { "a.pdf": Buffer.from("A") } },
    ],
  ])("with %s is valid", async (title, options, given) => {
    const key = title === "P-521" ? { signer: world.signer({ key: ecKey() }) } : {};
    expect(codes(await signed({ ...options, ...key }), given)).toBe("valid");
  });

  it("does not hold for other content kept apart", async () => {
    expect(codes(await signed({ detached: true }), { detached: Buffer.from("{}") })).toBe(
      "altered value.mismatch",
    );
    const objects = { "a.pdf": Buffer.from("A") };
    expect(codes(await signed({ objects }), { objects: { "a.pdf": Buffer.from("B") } })).toBe(
      "altered jades.object-mismatch",
    );
  });

  it("adds a second signer, and tells which one holds when content is changed", async () => {
    const head = world.signer({ subject: "Lê Văn Cường" });
    const both = await signed({ signer: head, beside: await signed({ form: "flattened" }) });
    const three = await signed({ signer: world.signer(), beside: both });
    expect(check(three)).toMatchObject({
      ok: true,
      signatures: [{}, { signer: { subject: { commonName: "Lê Văn Cường" } } }, {}],
    });
    const other = Buffer.from('{"ma":"TOAN","diem":"9.5"}').toString("base64url");
    const changed = JSON.stringify({ ...(JSON.parse(three) as object), payload: other });
    expect(codes(changed)).toBe("altered value.mismatch value.mismatch value.mismatch");
    expect(check(changed).payload).toBeUndefined();
  });

  it("adds no more signatures than are checked", async () => {
    const { payload, signatures } = JSON.parse(await signed({ form: "general" })) as {
      payload: string;
      signatures: readonly object[];
    };
    const many = JSON.stringify({ payload, signatures: Array.from({ length: 16 }, () => signatures[0]) });
    expect(check(many).ok).toBe(true);
    const more = await signJws(marks, { signer, at, beside: many });
    expect(more.issues.map(({ code }) => code)).toEqual(["signature.jws.too-many"]);
  });

  it("signs with a key without a certificate", async () => {
    const { holder } = testKeys();
    const result = await signJws(marks, {
      signer: { ...keySigner(holder), jwk: { ...publicJwk(holder), kid: "k1" } },
    });
    expect(result.ok && headerOf(result.value)).toEqual({ alg: "ES256", kid: "k1" });
    expect(result.ok && verifyJws(result.value, { at, keys: [publicJwk(holder)] }).ok).toBe(true);
  });

  it.each<readonly [string, string | undefined, Partial<SignJwsOptions>, string]>([
    ["empty content", "", {}, "jws.sign-content"],
    ["half a character", "\ud800", {}, "jws.sign-content"],
    ["content with a dot as it is in the compact form", "8.5", { unencoded: true }, "jws.sign-content"],
    [
      "a signer that answers wrongly",
      marks,
      { signer: { ...signer, sign: () => new Uint8Array(64) } },
      "sign.wrong-answer",
    ],
    [
      "a key that answers wrongly",
      marks,
      {
        signer: keySigner({ ...testKeys().holder, publicKey: testKeys().other.publicKey }),
        at: undefined as never,
      },
      "sign.wrong-answer",
    ],
    ["a JWS that is none", marks, { beside: "{}" }, "jws.structure"],
    [
      "brainpool, which JOSE has no name for",
      marks,
      { signer: world.signer({ key: ecKey("brainpoolP256r1") }) },
      "jws.algorithm-key",
    ],
  ])("refuses %s", async (_title, content, options, code) => {
    const result = await signJws(content, { signer, at, ...options });
    expect(result.issues.map((one) => one.code)).toEqual([`signature.${code}`]);
  });

  it("refuses to stand beside a signature over other content, or one that reads it otherwise", async () => {
    const beside = await signed({ form: "general" });
    for (const [content, options] of [
      ["{}", {}],
      [marks, { unencoded: true }],
    ] as const) {
      const result = await signJws(content, { signer, beside, ...options });
      expect(result.issues.map((one) => one.code)).toEqual(["signature.jws.sign-beside"]);
    }
  });

  it.each<readonly [string, string | undefined, Partial<SignJwsOptions>]>([
    ["a time without its offset", marks, { at: "2026-06-05" }],
    ["content and objects", marks, { objects: { a: new Uint8Array(1) } }],
    ["neither", undefined, {}],
    ["no object at all", undefined, { objects: {} }],
    ["a time stamp in the compact form", marks, { form: "compact", timeStamp: () => new Uint8Array(0) }],
    ["a second signature in the flattened form", marks, { form: "flattened", beside: "{}" }],
    ["a time without a certificate", marks, { signer: keySigner(testKeys().holder) }],
    [
      "a key that does not fit its algorithm",
      marks,
      { signer: { ...keySigner(testKeys().holder), alg: "ES384" } },
    ],
  ])("throws TypeError for %s", async (_title, content, options) => {
    await expect(signJws(content, { signer, at, ...options })).rejects.toThrow(TypeError);
  });
});

describe("a time stamp on a JWS (JAdES B-T)", () => {
  const key = ecKey();
  const tsa = certificate({
    subject: "TSA",
    issuer: "Root",
    key,
    signer: world.rootKey,
    keyUsage: 0x80,
    purposes: ["1.3.6.1.5.5.7.3.8"],
    serial: 9,
  });
  const stamp =
    (options: object = {}) =>
    (digest: Uint8Array) =>
      timeStamp(digest, {
        key,
        certificate: tsa,
        issuer: "Root",
        serial: 9,
        time: "20260605020000Z",
        ...options,
      });
  const short = world.signer({ to: "260701000000Z" });

  it("proves the time, and keeps the signature valid when its certificate has expired", async () => {
    const text = await signed({ signer: short, timeStamp: stamp() });
    expect(check(text, { at: "2030-01-01T00:00:00Z" })).toMatchObject({
      ok: true,
      signatures: [{ level: "jades-b-t", provedTime: "2026-06-05T02:00:00Z" }],
    });
    expect(codes(await signed({ signer: short }), { at: "2030-01-01T00:00:00Z" })).toBe(
      "untrusted certificate.expired",
    );
  });

  type Changed = Record<string, unknown>;
  const withStamps = async (change: (etsiU: readonly string[]) => unknown): Promise<string> => {
    const made = JSON.parse(await signed({ timeStamp: stamp() })) as Changed & {
      header: { etsiU: string[] };
    };
    return JSON.stringify({ ...made, header: { etsiU: change(made.header.etsiU) } });
  };
  const clear = (text: string): unknown => JSON.parse(Buffer.from(text, "base64url").toString());

  it("may stand there as JSON, too", async () => {
    const text = await withStamps(([one = ""]) => [clear(one)]);
    expect(check(text).signatures[0]).toMatchObject({ level: "jades-b-t" });
  });

  it.each<readonly [string, (etsiU: readonly string[]) => unknown, string]>([
    ["no list", () => "x", "jades.unsigned-structure"],
    ["an empty list", () => [], "jades.unsigned-structure"],
    ["both ways of writing at once", ([one = ""]) => [one, clear(one)], "jades.unsigned-structure"],
    ["no JSON inside", () => ["AAAA"], "jades.unsigned-structure"],
    ["two parts in one", () => [{ sigTst: {}, xVals: {} }], "jades.unsigned-structure"],
    ["no tokens", () => [{ sigTst: {} }], "time-stamp.structure"],
    ["a token that is none", () => [{ sigTst: { tstTokens: [{ val: "AAAA" }] } }], "time-stamp.structure"],
    ["parts of higher levels", () => [{ arcTst: {} }], "jades.unsigned-not-checked"],
  ])("with %s proves nothing, and the signature stands without it", async (_title, change, code) => {
    const [one] = check(await withStamps(change)).signatures;
    expect(one).toMatchObject({ verdict: "valid", level: "jades-b-b" });
    expect(one?.issues.map((issue) => issue.code.slice(10))).toContain(code);
  });

  it("of another signature proves nothing", async () => {
    const other = JSON.parse(await signed({ timeStamp: stamp() }, "{}")) as { header: { etsiU: string[] } };
    const [one] = check(await withStamps(() => other.header.etsiU)).signatures;
    expect(one?.provedTime).toBeUndefined();
    expect(one?.issues.map((issue) => issue.code)).toContain("signature.time-stamp.imprint");
  });

  it("inside the signed header is refused", () => {
    const { issuer } = testKeys();
    const header = Buffer.from(JSON.stringify({ alg: "ES256", etsiU: [] })).toString("base64url");
    expect(codes(`${header}.e30.AA`, { keys: [publicJwk(issuer)] })).toContain("jws.header-value");
  });
});

describe("the time that a signer claims", () => {
  const { issuer } = testKeys();
  const claimed = async (header: object): Promise<string> => {
    const jws = (await import("../testing/test-jws.ts")).compactJws({ alg: "ES256", ...header }, "x", issuer);
    const { signatures } = verifyJws(jws, { at, keys: [publicJwk(issuer)] });
    return signatures[0]?.signingTime ?? signatures[0]?.issues[0]?.code ?? "";
  };

  it.each<readonly [object, string]>([
    [{ iat: 0 }, "1970-01-01T00:00:00Z"],
    [{ iat: 1_780_621_200, sigT: "2026-06-05T01:00:00Z" }, "2026-06-05T01:00:00Z"],
    [{ iat: 1_780_621_200, sigT: "2026-06-05T01:00:01Z" }, "signature.jades.signing-time"],
    [{ iat: "1780621200" }, "signature.jades.signing-time"],
    [{ iat: -1 }, "signature.jades.signing-time"],
    [{ iat: 1.5 }, "signature.jades.signing-time"],
    [{ iat: 1e300 }, "signature.jades.signing-time"],
    [{ iat: 253_402_300_799 }, "9999-12-31T23:59:59Z"],
    [{ sigT: "2026-06-05T08:00:00+07:00" }, "signature.jades.signing-time"],
  ])("in %j is read as it must be", async (header, expected) => expect(await claimed(header)).toBe(expected));
});

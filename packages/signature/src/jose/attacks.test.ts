import { createHmac } from "node:crypto";
import { describe, expect, it } from "vitest";
import { type VerifyJwsOptions, verifyJws, verifySdJwt } from "../jose.ts";
import { attackRows, compactJws, jsonPart, publicJwk, signText, testKeys } from "../testing/test-jws.ts";
import { ecKey, rsaKey } from "../testing/test-pki.ts";

/** Published classes of attack beyond those in the tables of each form; docs/json-signatures.md names them all. */
const at = "2026-06-05T08:00:00Z";
const { issuer, other } = testKeys();
const keys = [publicJwk(issuer)];
const good = compactJws({ alg: "ES256" }, { diem: "8.5" }, issuer);
const [head = "", body = "", value = ""] = good.split(".");
const withKid = (kid: unknown, key = issuer): string =>
  compactJws({ alg: "ES256", kid }, { diem: "8.5" }, key);
const flat = { payload: body, protected: head, signature: value };

function said(input: unknown, options: Partial<VerifyJwsOptions> = {}): string {
  const result = verifyJws(input, { at, keys, ...options });
  const errors = [...result.issues, ...result.signatures.flatMap((one) => one.issues)].filter(
    ({ severity }) => severity === "error",
  );
  return [result.verdict, ...errors.map(({ code }) => code.slice("signature.".length))].join(" ");
}

describe("the key id in a header", () => {
  const named = [{ ...publicJwk(issuer), kid: "1" }];
  it.each([
    "../../../../dev/null",
    "' OR 1=1 --",
    "$(id)",
    "https://khac.example/k",
    "__proto__",
    "1\u0000",
    "",
  ])("%j names no key, opens no file and asks no database", (kid) => {
    expect(said(withKid(kid), { keys: named })).toBe("undecided jws.key-unknown");
    expect(said(withKid(kid, other), { keys: [publicJwk(issuer)] })).toBe("altered value.mismatch");
  });

  it.each([[1], [null], [["1"]], [{ kid: "1" }]])("of %j is refused", (kid) => {
    expect(said(withKid(kid), { keys: named })).toContain("jws.header-value");
  });

  it("of one key does not lend its name to another", () => {
    const two = [...named, { ...publicJwk(other), kid: "2" }];
    expect(said(withKid("2"), { keys: two })).toBe("altered value.mismatch");
    expect(said(withKid("1"), { keys: two })).toBe("valid");
  });
});

describe("a value that proves nothing", () => {
  const curves = [
    ["ES256", "prime256v1", 32, "ffffffff00000000ffffffffffffffffbce6faada7179e84f3b9cac2fc632551"],
    [
      "ES384",
      "secp384r1",
      48,
      "ffffffffffffffffffffffffffffffffffffffffffffffffc7634d81f4372ddf581a0db248b0a77aecec196accc52973",
    ],
  ] as const;
  it.each(curves)(
    "of zeros, or of the order of the curve, is refused for %s",
    (alg, curve, length, order) => {
      const key = ecKey(curve);
      const zero = Buffer.alloc(length);
      const one = Buffer.from("01".padStart(2 * length, "0"), "hex");
      const n = Buffer.from(order, "hex");
      for (const [r, s] of [
        [zero, zero],
        [zero, one],
        [one, zero],
        [n, n],
        [one, n],
      ] as const) {
        const text = `${jsonPart({ alg })}.${body}.${Buffer.concat([r, s]).toString("base64url")}`;
        expect(said(text, { keys: [publicJwk(key)] })).toBe("altered value.mismatch");
      }
    },
  );

  it("with leading zeros cut off, or too many, is refused", () => {
    const bytes = Buffer.from(value, "base64url");
    for (const changed of [
      bytes.subarray(1),
      Buffer.concat([Buffer.alloc(1), bytes]),
      Buffer.concat([bytes, bytes]),
    ])
      expect(said(`${head}.${body}.${changed.toString("base64url")}`)).toBe("altered value.mismatch");
  });
});

describe("a key that proves nothing", () => {
  const rsa = publicJwk(rsaKey());
  it.each<readonly [string, unknown]>([
    ["an exponent of 1, under which every value is its own signature", { ...rsa, e: "AQ" }],
    ["an even exponent", { ...rsa, e: "Ag" }],
    ["an even modulus", { ...rsa, n: Buffer.alloc(256, 0xfe).toString("base64url") }],
    ["a modulus of 16,384 bits", { ...rsa, n: Buffer.alloc(2048, 0xff).toString("base64url") }],
    [
      "the point at infinity",
      {
        ...publicJwk(issuer),
        x: Buffer.alloc(32).toString("base64url"),
        y: Buffer.alloc(32).toString("base64url"),
      },
    ],
    [
      "a coordinate that is not reduced",
      { ...publicJwk(issuer), x: Buffer.alloc(32, 0xff).toString("base64url") },
    ],
    [
      "a coordinate that is too short",
      { ...publicJwk(issuer), x: Buffer.alloc(31, 1).toString("base64url") },
    ],
    ["a curve that is too small", { ...publicJwk(ecKey("prime256v1")), crv: "P-192" }],
  ])("%s is refused as configuration", (_title, key) => {
    expect(() => said(good, { keys: [key] })).toThrow(TypeError);
  });

  it("that is public is no shared key, however it is written (HS/RS confusion)", () => {
    const key = rsaKey();
    const forms = [
      key.publicKey.export({ type: "spki", format: "pem" }),
      key.publicKey.export({ type: "pkcs1", format: "pem" }),
      key.publicKey.export({ type: "spki", format: "der" }),
      JSON.stringify(key.publicKey.export({ format: "jwk" })),
      Buffer.from(String(publicJwk(key)["n"]), "base64url"),
    ];
    for (const secret of forms) {
      const text = `${jsonPart({ alg: "HS256" })}.${body}`;
      const forged = `${text}.${createHmac("sha256", secret).update(text).digest("base64url")}`;
      for (const algorithms of [undefined, ["HS256", "RS256"]] as const)
        expect(said(forged, { keys: [publicJwk(key)], ...(algorithms && { algorithms }) })).toMatch(
          /^undecided/u,
        );
    }
  });

  it("for one algorithm does not serve another", () => {
    const key = rsaKey();
    const text = `${jsonPart({ alg: "PS256" })}.${body}`;
    const asPkcs1 = `${text}.${signText(text, key.privateKey)}`;
    expect(said(asPkcs1, { keys: [publicJwk(key)] })).toBe("altered value.mismatch");
    expect(said(asPkcs1, { keys: [{ ...publicJwk(key), alg: "RS256" }] })).toBe("undecided jws.key-unknown");
  });
});

describe("a text that is two things at once", () => {
  const json = JSON.stringify(flat);
  it.each(
    attackRows<VerifyJwsOptions>([
      ["JSON and then a compact JWS", `${json}${good}`, "undecided jws.json"],
      ["a compact JWS and then JSON", `${good}${json}`, "undecided jws.base64url"],
      ["two JSON objects", `${json}${json}`, "undecided jws.json"],
      ["a compact JWS as JSON text", JSON.stringify(good), "undecided jws.base64url"],
      ["a list of JWS", `[${json}]`, "undecided jws.structure"],
      ["a byte order mark before JSON", `\uFEFF${json}`, "undecided jws.json"],
      ["a byte order mark before a compact JWS", `\uFEFF${good}`, "undecided jws.base64url"],
      ["a blank before a compact JWS", ` ${good}`, "undecided jws.base64url"],
      [
        "a payload with a second JWS in it",
        JSON.stringify({ ...flat, payload: `${body}.${value}` }),
        "undecided jws.base64url",
      ],
      [
        "a header with a compact JWS in it",
        JSON.stringify({ ...flat, protected: `${head}.${body}` }),
        "undecided jws.base64url",
      ],
      [
        "a prototype for a header",
        JSON.stringify({ payload: body, signature: value }).replace(
          "{",
          `{"__proto__":{"protected":"${head}"},`,
        ),
        "undecided jws.json",
      ],
      ["an SD-JWT taken for a JWS", `${good}~`, "undecided jws.base64url"],
      ["a JWE", "e30.AA.AA.AA.AA", "undecided jws.structure"],
      ["JSON with comments", `/**/${json}`, "undecided jws.structure"],
      ["JSON of a million brackets", "[".repeat(1_000_000), "undecided jws.structure"],
      ["JSON nested without end", `{"payload":${"[".repeat(100_000)}`, "undecided jws.json"],
    ]),
  )("$title is refused", ({ input, verdict }) => expect(said(input)).toBe(verdict));
});

describe("one token in the place of another", () => {
  const binding = compactJws({ alg: "ES256", typ: "kb+jwt" }, { vct: "urn:x", iat: 1 }, issuer);
  const codes = (text: string): readonly string[] => {
    const { issues, signature } = verifySdJwt(text, { at, keys, credential: { version: "draft-24" } });
    return [...issues, ...(signature?.issues ?? [])].map(({ code }) => code.slice("signature.".length));
  };

  it("is refused: a holder's proof, or a status list, as a credential", () => {
    expect(codes(`${binding}~`)).toContain("jws.type");
    expect(
      codes(`${compactJws({ alg: "ES256", typ: "statuslist+jwt" }, { vct: "urn:x" }, issuer)}~`),
    ).toContain("jws.type");
  });

  it("is refused: a plain JWS as a credential without its tilde", () => {
    expect(codes(good)).toEqual(["sd-jwt.structure"]);
  });

  it("is refused: a credential as the proof of its holder", () => {
    const credential = compactJws(
      { alg: "ES256", typ: "dc+sd-jwt" },
      { vct: "urn:x", cnf: { jwk: publicJwk(issuer) } },
      issuer,
    );
    const { verdict, issues } = verifySdJwt(`${credential}~${credential}`, {
      at,
      keys,
      keyBinding: { audience: "a", nonce: "n" },
    });
    expect(verdict).toBe("altered");
    expect(issues.map(({ code }) => code)).toContain("signature.jws.type");
  });
});

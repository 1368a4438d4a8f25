import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type VerifySdJwtOptions, verifySdJwt } from "../jose.ts";
import {
  attackRows,
  compactJws,
  digestOf,
  disclosureOf,
  jsonPart,
  publicJwk,
  signText,
  testKeys,
} from "../testing/test-jws.ts";

const at = "2026-06-05T08:00:00Z";
const now = Date.parse(at) / 1000;
const { issuer, holder, other } = testKeys();
const keys = [publicJwk(issuer)];
const cnf = { jwk: publicJwk(holder) };

const name = disclosureOf("salt-1", "hoTen", "Trần Thị Bình");
const mark = disclosureOf("salt-2", { ma: "TOAN", diem: "8.5" });
const subjects = disclosureOf("salt-3", "monHoc", [{ "...": digestOf(mark) }, "x"]);

const issued = (payload: unknown, header: object = {}): string =>
  compactJws({ alg: "ES256", typ: "dc+sd-jwt", ...header }, payload, issuer);
const joined = (payload: unknown, ...disclosures: readonly string[]): string =>
  `${[issued(payload), ...disclosures].join("~")}~`;
const hiding = (...disclosures: readonly string[]): { readonly _sd: readonly string[] } => ({
  _sd: disclosures.map(digestOf),
});

/** The verdict and the codes of all that is more than a warning; claims are there only when it holds. */
function said(input: unknown, options: Partial<VerifySdJwtOptions> = {}): string {
  const result = verifySdJwt(input, { at, keys, ...options });
  const issues = [...result.issues, ...(result.signature?.issues ?? [])];
  const codes = issues
    .filter(({ severity }) => severity === "error")
    .map(({ code }) => code.slice("signature.".length));
  expect("claims" in result).toBe(result.verdict === "valid" || result.verdict === "untrusted");
  return [result.verdict, ...codes].join(" ");
}

describe("an SD-JWT", () => {
  it("shows what the holder revealed and nothing of the rest, also inside what was revealed", () => {
    const payload = { iss: "a", ...hiding(name, subjects), _sd_alg: "sha-256" };
    const claims = (...disclosures: readonly string[]): unknown =>
      verifySdJwt(joined(payload, ...disclosures), { at, keys }).claims;
    expect(claims()).toEqual({ iss: "a" });
    expect(claims(name)).toEqual({ iss: "a", hoTen: "Trần Thị Bình" });
    expect(claims(subjects)).toEqual({ iss: "a", monHoc: ["x"] });
    expect(claims(mark, subjects)).toEqual({ iss: "a", monHoc: [{ ma: "TOAN", diem: "8.5" }, "x"] });
  });

  it("is no JWT when it was signed as it stands", () => {
    const header = jsonPart({ alg: "ES256", b64: false, crit: ["b64"] });
    const text = `${header}.{"iss":"a"}`;
    expect(said(`${text}.${signText(text, issuer.privateKey)}~`)).toBe("undecided jws.b64");
  });

  const changed = disclosureOf("salt-1", "hoTen", "Lê Văn An");
  const reservedName = (reserved: string): string => disclosureOf("s", reserved, ["x"]);
  let nested = disclosureOf("s", "x", 1);
  const deep = [nested];
  for (let level = 0; level < 250; level += 1) {
    nested = disclosureOf("s", "x", hiding(nested));
    deep.push(nested);
  }

  it.each(
    attackRows<VerifySdJwtOptions>([
      [
        "with decoys is right",
        joined({ _sd: [digestOf(name), digestOf("decoy")], list: [{ "...": digestOf("decoy 2") }] }, name),
        "valid",
      ],
      ["without disclosures is right", joined({ iss: "a" }), "valid"],
      [
        "that a stranger signed is altered",
        `${compactJws({ alg: "ES256" }, {}, other)}~`,
        "altered value.mismatch",
      ],
      [
        "without a signature is refused",
        `${jsonPart({ alg: "none" })}.${jsonPart({})}.~`,
        "undecided jws.algorithm-none",
      ],
      [
        "with a changed disclosure is altered",
        joined(hiding(name), changed),
        "altered sd-jwt.disclosure-unreferenced",
      ],
      [
        "with an added disclosure is altered",
        joined(hiding(name), name, changed),
        "altered sd-jwt.disclosure-unreferenced",
      ],
      [
        "whose inner disclosure has no outer one is altered",
        joined(hiding(subjects), mark),
        "altered sd-jwt.disclosure-unreferenced",
      ],
      [
        "with a disclosure twice is refused",
        joined(hiding(name), name, name),
        "undecided sd-jwt.disclosure-twice",
      ],
      [
        "with a digest twice in one place is refused",
        joined(hiding(name, name), name),
        "undecided sd-jwt.digest-twice",
      ],
      [
        "with a digest in two places is refused",
        joined({ ...hiding(name), a: hiding(name) }),
        "undecided sd-jwt.digest-twice",
      ],
      [
        "with a digest in the payload and a disclosure is refused",
        joined(
          hiding(name, disclosureOf("s", "a", hiding(name))),
          name,
          disclosureOf("s", "a", hiding(name)),
        ),
        "undecided sd-jwt.digest-twice",
      ],
      [
        "that reveals _sd is refused",
        joined(hiding(reservedName("_sd")), reservedName("_sd")),
        "undecided sd-jwt.disclosure-reserved",
      ],
      [
        "that reveals ... is refused",
        joined(hiding(reservedName("...")), reservedName("...")),
        "undecided sd-jwt.disclosure-reserved",
      ],
      [
        "that reveals _sd_alg is refused",
        joined(hiding(reservedName("_sd_alg")), reservedName("_sd_alg")),
        "undecided sd-jwt.disclosure-reserved",
      ],
      [
        "that reveals a name that stands there is refused",
        joined({ hoTen: "a", ...hiding(name) }, name),
        "undecided sd-jwt.claim-twice",
      ],
      [
        "that reveals one name twice is refused",
        joined(hiding(name, changed), name, changed),
        "undecided sd-jwt.claim-twice",
      ],
      [
        "with an element where a claim was signed is refused",
        joined(hiding(mark), mark),
        "undecided sd-jwt.disclosure-kind",
      ],
      [
        "with a claim where an element was signed is refused",
        joined({ a: [{ "...": digestOf(name) }] }, name),
        "undecided sd-jwt.disclosure-kind",
      ],
      ["with _sd that is no list is refused", joined({ _sd: "x" }), "undecided sd-jwt.digest-structure"],
      ["with a digest that is no text is refused", joined({ _sd: [1] }), "undecided sd-jwt.digest-structure"],
      [
        "with ... outside a list is refused",
        joined({ a: { "...": "x" } }),
        "undecided sd-jwt.digest-structure",
      ],
      [
        "with ... beside others is refused",
        joined({ a: [{ "...": "x", b: 1 }] }),
        "undecided sd-jwt.digest-structure",
      ],
      ["with a weak hash function is refused", joined({ _sd_alg: "md5" }), "undecided sd-jwt.hash-unknown"],
      [
        "with a hash function named like a built-in is refused",
        joined({ _sd_alg: "toString" }),
        "undecided sd-jwt.hash-unknown",
      ],
      [
        "with disclosures of another hash function is altered",
        joined({ ...hiding(name), _sd_alg: "sha-512" }, name),
        "altered sd-jwt.disclosure-unreferenced",
      ],
      [
        "with a disclosure of four is refused",
        joined({}, disclosureOf("s", "a", 1, 2)),
        "undecided sd-jwt.disclosure-structure",
      ],
      [
        "with a salt that is no text is refused",
        joined({}, disclosureOf(1, "a", 1)),
        "undecided sd-jwt.disclosure-structure",
      ],
      [
        "with a key twice in a disclosure is refused",
        joined({}, jsonPart('["s","a",{"b":1,"b":2}]')),
        "undecided jws.duplicate-key sd-jwt.disclosure-structure",
      ],
      [
        "with a key twice in its payload is refused",
        joined('{"_sd":[],"_sd":[]}'),
        "undecided jws.duplicate-key",
      ],
      ["with an empty disclosure is refused", `${issued({})}~~`, "undecided sd-jwt.structure"],
      [
        "whose last disclosure lost its tilde is refused",
        joined(hiding(name), name).slice(0, -1),
        "undecided sd-jwt.structure",
      ],
      ["without tildes is refused", issued({}), "undecided sd-jwt.structure"],
      [
        "with too many disclosures is refused",
        joined({}, ...Array.from({ length: 2001 }, () => "a")),
        "undecided sd-jwt.too-many",
      ],
      ["nested without end is refused", joined(hiding(nested), ...deep), "undecided sd-jwt.too-deep"],
      ["at the second of its end has expired", joined({ exp: now }), "untrusted sd-jwt.expired"],
      ["a second before its end holds", joined({ exp: now + 1 }), "valid"],
      ["a second before its begin does not hold", joined({ nbf: now + 1 }), "untrusted sd-jwt.not-yet-valid"],
      ["at its begin holds", joined({ nbf: now }), "valid"],
      ["with an end that is no number is refused", joined({ exp: "2030" }), "undecided sd-jwt.claim-value"],
      [
        "with an end that was revealed has expired",
        joined(hiding(disclosureOf("s", "exp", 1)), disclosureOf("s", "exp", 1)),
        "untrusted sd-jwt.expired",
      ],
      ["that is no text is refused", { a: 1 }, "undecided jws.input"],
    ]),
  )("$title", ({ input, verdict, options }) => {
    expect(said(input, options)).toBe(verdict);
  });

  it("counts as a credential only with a type that is expected and cannot be hidden", () => {
    const credential = { version: "draft-24", types: ["urn:hoc-ba"] } as const;
    const hidden = disclosureOf("s", "vct", "urn:hoc-ba");
    expect(said(joined({ vct: "urn:hoc-ba" }), { credential })).toBe("valid");
    expect(said(joined({ vct: "urn:other" }), { credential })).toBe("untrusted sd-jwt.type-unexpected");
    expect(said(joined({ vct: 1 }), { credential })).toBe("undecided sd-jwt.claim-value");
    expect(said(joined({}), { credential })).toBe("undecided sd-jwt.type-missing");
    expect(said(joined(hiding(hidden), hidden), { credential })).toBe("undecided sd-jwt.claim-hidden");
    expect(said(`${issued({ vct: "urn:hoc-ba" }, { typ: "jwt" })}~`, { credential })).toBe(
      "undecided jws.type",
    );
  });
});

describe("the proof of a holder", () => {
  const keyBinding = { audience: "https://truong.example", nonce: "n-1", maxAge: 60 };
  const base = joined({ ...hiding(name), cnf }, name);
  const said0 = { iat: now, aud: keyBinding.audience, nonce: keyBinding.nonce, sd_hash: digestOf(base) };
  const proof = (more: object = {}, header: object = {}, key = holder): string =>
    compactJws({ alg: "ES256", typ: "kb+jwt", ...header }, { ...said0, ...more }, key);
  const bare = joined(hiding(name), name);

  it.each<readonly [title: string, input: string, verdict: string]>([
    ["is right", `${base}${proof()}`, "valid"],
    ["is missed", base, "untrusted sd-jwt.binding-missing"],
    [
      "by somebody else is altered",
      `${base}${proof({}, {}, other)}`,
      "altered value.mismatch sd-jwt.binding-signature",
    ],
    [
      "by the issuer is altered",
      `${base}${proof({}, {}, issuer)}`,
      "altered value.mismatch sd-jwt.binding-signature",
    ],
    [
      "without a signature is refused",
      `${base}${jsonPart({ alg: "none", typ: "kb+jwt" })}.${jsonPart(said0)}.`,
      "altered jws.algorithm-none sd-jwt.binding-signature",
    ],
    [
      "of another type is refused",
      `${base}${proof({}, { typ: "jwt" })}`,
      "altered jws.type sd-jwt.binding-signature",
    ],
    [
      "for other disclosures is altered",
      `${joined({ ...hiding(name), cnf })}${proof()}`,
      "altered sd-jwt.binding-hash",
    ],
    ["without a hash is altered", `${base}${proof({ sd_hash: undefined })}`, "altered sd-jwt.binding-hash"],
    [
      "for another recipient is not trusted",
      `${base}${proof({ aud: "https://khac.example" })}`,
      "untrusted sd-jwt.binding-audience",
    ],
    [
      "with another nonce is not trusted",
      `${base}${proof({ nonce: "n-2" })}`,
      "untrusted sd-jwt.binding-nonce",
    ],
    ["of just the age that is allowed is right", `${base}${proof({ iat: now - 60 })}`, "valid"],
    ["a second older is not trusted", `${base}${proof({ iat: now - 61 })}`, "untrusted sd-jwt.binding-time"],
    ["from the future is not trusted", `${base}${proof({ iat: now + 1 })}`, "untrusted sd-jwt.binding-time"],
    ["without a time is not trusted", `${base}${proof({ iat: undefined })}`, "untrusted sd-jwt.binding-time"],
    ["at its end is not trusted", `${base}${proof({ exp: now })}`, "untrusted sd-jwt.binding-time"],
    ["a second before its end is right", `${base}${proof({ exp: now + 1, nbf: now })}`, "valid"],
    ["before its time is not trusted", `${base}${proof({ nbf: now + 1 })}`, "untrusted sd-jwt.binding-time"],
    [
      "with a text for its end is not trusted",
      `${base}${proof({ exp: "2030" })}`,
      "untrusted sd-jwt.binding-time",
    ],
    [
      "where no key was signed is refused",
      `${bare}${proof({ sd_hash: digestOf(bare) })}`,
      "undecided sd-jwt.binding-key",
    ],
  ])("%s", (_title, input, verdict) => {
    // ES256 signatures are new in each run, so that the hash of `base` was taken from the very text that is checked.
    expect(said(input, { keyBinding })).toBe(verdict);
  });

  it("is told as not checked when nobody asked for it", () => {
    const { ok, issues } = verifySdJwt(`${base}${proof()}`, { at, keys });
    expect(ok).toBe(true);
    expect(issues.map(({ code }) => code)).toEqual(["signature.sd-jwt.binding-not-checked"]);
  });
});

describe("rubbish", () => {
  it("never throws, and never puts data into issues", () => {
    const secret = "BÍ-MẬT";
    const inputs = fc.oneof(
      fc.anything(),
      fc.array(fc.base64String()).map((parts) => joined({ ten: secret }, ...parts)),
      fc.object().map((payload) => joined({ ...payload, ten: secret })),
      fc.array(fc.json()).map((parts) => joined({ ten: secret }, ...parts.map((part) => jsonPart(part)))),
    );
    const check = (input: unknown): void => {
      expect(JSON.stringify(verifySdJwt(input, { at, keys }).issues)).not.toContain(secret);
    };
    fc.assert(fc.property(inputs, check), { numRuns: 40 });
  });
});

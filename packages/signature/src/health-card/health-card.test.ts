import fc from "fast-check";
import { deflateRawSync } from "node:zlib";
import { describe, expect, it } from "vitest";
import {
  type IssueHealthCardOptions,
  healthCardFile,
  healthCardKey,
  healthCardToQr,
  issueHealthCard,
  minimizeBundle,
  verifyHealthCards,
} from "../health-card.ts";
import { extension, rsaKey } from "../testing/test-pki.ts";
import { jsonPart, publicJwk, signText, testKeys } from "../testing/test-jws.ts";
import { testWorld } from "../testing/test-trust.ts";
import { ascii, der, sequence } from "../testing/write-der.ts";
import { en } from "./messages/en.ts";
import { vi } from "./messages/vi.ts";

const world = testWorld();
const { issuer: issuerKey, other } = testKeys();
const iss = "https://benh-vien.example/the";
const at = "2026-06-05T08:00:00+07:00";
const now = "2026-06-06T08:00:00+07:00";
const signer = world.signer({
  key: issuerKey,
  more: [extension("2.5.29.17", false, sequence(der(0x86, ascii(iss))))],
});
const key = healthCardKey(signer);
const jwk = key.ok ? key.value : {};
const issuers = [{ iss, keys: [jwk] }];

/** An invented child with one vaccination. */
const bundle = {
  resourceType: "Bundle",
  id: "b1",
  type: "collection",
  meta: { lastUpdated: "2026-06-05T01:00:00Z" },
  entry: [
    {
      fullUrl: "urn:uuid:0f1e2d3c-0000-4000-8000-000000000001",
      resource: {
        resourceType: "Patient",
        id: "p1",
        meta: {
          profile: ["https://x.example"],
          security: [{ system: "https://smarthealth.cards/ial", code: "IAL1.2", display: "a" }],
        },
        text: { status: "generated", div: "<div/>" },
        name: [{ text: "Lê Minh An", family: "Lê", given: ["Minh", "An"] }],
        birthDate: "2020-03-01",
        managingOrganization: { reference: "Organization/o1" },
      },
    },
    {
      fullUrl: "https://his.example/Immunization/i1",
      resource: {
        resourceType: "Immunization",
        id: "i1",
        status: "completed",
        vaccineCode: {
          coding: [{ system: "http://hl7.org/fhir/sid/cvx", code: "08", display: "Hep B" }],
          text: "Viêm gan B",
        },
        doseQuantity: { value: 0.5, unit: "mL", code: "mL" },
        patient: { reference: "urn:uuid:0f1e2d3c-0000-4000-8000-000000000001" },
        occurrenceDateTime: "2020-03-01",
        lotNumber: "A1",
      },
    },
  ],
};

const issued = async (more: Partial<IssueHealthCardOptions> = {}): Promise<string> => {
  const card = await issueHealthCard(bundle, { signer, issuer: iss, at, ...more });
  if (!card.ok) throw new Error(JSON.stringify(card.issues));
  return card.value;
};
const card = await issued();
const check = (input: unknown, more: Partial<Parameters<typeof verifyHealthCards>[1]> = {}) =>
  verifyHealthCards(input, { issuers, at: now, ...more });
const codesOf = (result: ReturnType<typeof check>): readonly string[] =>
  [...result.issues, ...result.cards.flatMap(({ issues }) => issues)].map(({ code }) =>
    code.replace("signature.", ""),
  );

/** A card of one's own making, signed by the known key. */
const made = (payload: unknown, header: object = {}, packed?: Uint8Array): string => {
  const body = packed ?? deflateRawSync(typeof payload === "string" ? payload : JSON.stringify(payload));
  const text = `${jsonPart({ zip: "DEF", alg: "ES256", kid: jwk["kid"], ...header })}.${Buffer.from(body).toString("base64url")}`;
  return `${text}.${signText(text, issuerKey.privateKey)}`;
};
const payload = {
  iss,
  nbf: 1780000000,
  vc: {
    type: ["https://smarthealth.cards#health-card"],
    credentialSubject: {
      fhirVersion: "4.0.1",
      fhirBundle: {
        resourceType: "Bundle",
        type: "collection",
        entry: [{ fullUrl: "resource:0", resource: { resourceType: "Patient" } }],
      },
    },
  },
};
const subject = payload.vc.credentialSubject;
const withVc = (more: object): object => ({ ...payload, vc: { ...payload.vc, ...more } });

describe("a health card", () => {
  it("is issued, drawn, read and checked", () => {
    const qr = healthCardToQr(card);
    const [code] = qr.ok ? qr.value : [];
    expect(code?.text).toMatch(/^shc:\/\d+$/u);
    expect(code?.segments.map(({ data }) => data).join("")).toBe(code?.text);
    for (const input of [
      card,
      code?.text,
      [code?.text],
      healthCardFile([card]),
      new TextEncoder().encode(healthCardFile([card])),
    ]) {
      const result = check(input);
      expect(result.ok).toBe(true);
      expect(result.cards).toMatchObject([
        {
          verdict: "valid",
          issuer: iss,
          issuedAt: "2026-06-05T01:00:00Z",
          types: ["https://smarthealth.cards#health-card"],
          fhirVersion: "4.0.1",
          revocation: "good",
          bundle: {
            type: "collection",
            entry: [
              {
                fullUrl: "resource:0",
                resource: {
                  resourceType: "Patient",
                  meta: { security: [{ system: "https://smarthealth.cards/ial", code: "IAL1.2" }] },
                  name: [{ text: "Lê Minh An", family: "Lê", given: ["Minh", "An"] }],
                },
              },
              {
                fullUrl: "resource:1",
                resource: {
                  vaccineCode: { coding: [{ system: "http://hl7.org/fhir/sid/cvx", code: "08" }] },
                  doseQuantity: { value: 0.5, unit: "mL", code: "mL" },
                  patient: { reference: "resource:0" },
                },
              },
            ],
          },
        },
      ]);
      expect(codesOf(result)).toEqual([]);
    }
  });

  it("keeps no empty lists where references were left out, and no code without its text", () => {
    const resource = {
      resourceType: "Patient",
      generalPractitioner: [{ reference: "Practitioner/9" }],
      maritalStatus: { coding: [], text: "Độc thân" },
    };
    const small = minimizeBundle({ resourceType: "Bundle", type: "collection", entry: [{ resource }] });
    expect(small.ok && small.value["entry"]).toEqual([
      {
        fullUrl: "resource:0",
        resource: { resourceType: "Patient", maritalStatus: { text: "Độc thân" } },
      },
    ]);
  });

  it("is made small, and tells what was left out", () => {
    const small = minimizeBundle(bundle);
    expect(small.issues).toMatchObject([
      { code: "signature.health-card.reference-dropped", params: { count: 1 } },
    ]);
    expect(JSON.stringify(small.ok && small.value)).not.toMatch(/"id"|"display"|"div"|managingOrganization/u);
    for (const wrong of [
      null,
      {},
      { resourceType: "Bundle", entry: [] },
      { resourceType: "Bundle", entry: [1] },
      { resourceType: "Patient" },
    ])
      expect(minimizeBundle(wrong).ok).toBe(false);
    const circle: Record<string, unknown> = { ...bundle };
    circle["self"] = circle;
    expect(minimizeBundle(circle).ok).toBe(false);
  });

  it("may be cut into several codes, which are taken in any order", async () => {
    const long = await issueHealthCard(
      {
        ...bundle,
        entry: Array.from({ length: 120 }, (_, number) => ({
          resource: { resourceType: "Immunization", lotNumber: `${number * 7919}x${number * 104729}` },
        })),
      },
      { signer, issuer: iss, at },
    );
    const text = long.ok ? long.value : "";
    expect(text.length).toBeGreaterThan(1195);
    expect(healthCardToQr(text).issues[0]?.code).toBe("signature.health-card.qr-too-long");
    const qr = healthCardToQr(text, { parts: true });
    const texts = qr.ok ? qr.value.map((one) => one.text) : [];
    expect(texts[0]).toMatch(new RegExp(`^shc:/1/${texts.length}/\\d+$`, "u"));
    expect(check([...texts].reverse()).ok).toBe(true);
    expect(codesOf(check(texts.slice(1)))).toEqual(["health-card.qr-parts"]);
    expect(codesOf(check([...texts.slice(1), texts[1]]))).toEqual(["health-card.qr-parts"]);
    expect(codesOf(check([...texts, texts[0]]))).toEqual(["health-card.qr-parts"]);
  });

  it.each<readonly [string, unknown, string, string]>([
    [
      "with a changed letter",
      card.replace(/\.(.)/u, (_, letter: string) => `.${letter === "A" ? "B" : "A"}`),
      "altered",
      "value.mismatch",
    ],
    [
      "with the signature of another key",
      `${card.slice(0, card.lastIndexOf("."))}.${signText(card.slice(0, card.lastIndexOf(".")), other.privateKey)}`,
      "altered",
      "value.mismatch",
    ],
    ["without a signature", `${card.slice(0, card.lastIndexOf("."))}.`, "undecided", "health-card.jws"],
    ["with algorithm none", made(payload, { alg: "none" }), "undecided", "health-card.header"],
    ["with a shared key", made(payload, { alg: "HS256" }), "undecided", "health-card.header"],
    ["of another algorithm", made(payload, { alg: "ES384" }), "undecided", "health-card.header"],
    ["that is not packed", made(payload, { zip: undefined }), "undecided", "health-card.header"],
    ["packed in another way", made(payload, { zip: "GZIP" }), "undecided", "health-card.header"],
    ["without the id of a key", made(payload, { kid: undefined }), "undecided", "health-card.header"],
    ["of an unknown key", made(payload, { kid: "x" }), "undecided", "health-card.issuer-unknown"],
    [
      "that brings its key along",
      made(payload, { jwk: publicJwk(issuerKey) }),
      "undecided",
      "jws.key-embedded",
    ],
    ["that points to its key", made(payload, { jku: "https://x.example" }), "undecided", "jws.key-remote"],
    [
      "that demands what is not understood",
      made(payload, { crit: ["exp"], exp: 1 }),
      "undecided",
      "jws.crit-unknown",
    ],
    [
      "whose content is not packed",
      made(payload, {}, Buffer.from(JSON.stringify(payload))),
      "undecided",
      "health-card.packed",
    ],
    [
      "cut off",
      made(payload, {}, deflateRawSync(JSON.stringify(payload)).subarray(0, 90)),
      "undecided",
      "health-card.packed",
    ],
    [
      "that unpacks to very much",
      made("", {}, deflateRawSync(Buffer.alloc(20_000_000))),
      "undecided",
      "health-card.packed",
    ],
    [
      "with a key twice",
      made(JSON.stringify(payload).replace("{", '{"iss":"https://x.example",')),
      "undecided",
      "jws.duplicate-key",
    ],
    [
      "that names another issuer",
      made({ ...payload, iss: "https://x.example" }),
      "untrusted",
      "health-card.issuer-differs",
    ],
    ["from the future", made({ ...payload, nbf: 1880000000 }), "untrusted", "health-card.not-yet-valid"],
    [
      "with a time in milliseconds",
      made({ ...payload, nbf: 1780000000000 }),
      "untrusted",
      "health-card.not-yet-valid",
    ],
    ["with a time beyond any calendar", made({ ...payload, nbf: 1e300 }), "undecided", "health-card.payload"],
    ["that has expired", made({ ...payload, exp: 1780000001 }), "untrusted", "health-card.expired"],
    ["without a time", made({ ...payload, nbf: "now" }), "undecided", "health-card.payload"],
    ["of another type", made(withVc({ type: ["VerifiableCredential"] })), "undecided", "health-card.type"],
    [
      "of FHIR R5",
      made(withVc({ credentialSubject: { ...subject, fhirVersion: "5.0.0" } })),
      "undecided",
      "health-card.fhir-version",
    ],
    [
      "without a record",
      made(withVc({ credentialSubject: { fhirVersion: "4.0.1" } })),
      "undecided",
      "health-card.bundle",
    ],
    [
      "with an empty record",
      made(
        withVc({
          credentialSubject: { fhirVersion: "4.0.1", fhirBundle: { resourceType: "Bundle", entry: [] } },
        }),
      ),
      "undecided",
      "health-card.bundle",
    ],
  ])("%s is not taken", (_title, input, verdict, code) => {
    const result = check(input);
    expect(codesOf(result)).toContain(code);
    expect(result.verdict).toBe(verdict);
    expect(result.cards[0]?.bundle !== undefined).toBe(verdict === "untrusted");
  });

  it("with needless parts is taken, and they are told", () => {
    const needless = withVc({ credentialSubject: { ...subject, fhirBundle: bundle } });
    const result = check(made(needless));
    expect(result.ok).toBe(true);
    expect(result.cards[0]?.issues.map(({ params }) => params?.["element"])).toEqual([
      "display",
      "fullUrl",
      "id",
      "meta",
      "reference",
      "text",
    ]);
  });

  it.each<readonly [string, unknown[], number | undefined, string, string]>([
    ["no list where lists are numbered", [], 1, "valid", "not-checked"],
    ["no list where there are none", [], undefined, "valid", "good"],
    [
      "another card on the list",
      [{ kid: jwk["kid"], method: "rid", ctr: 1, rids: ["b"] }],
      1,
      "valid",
      "good",
    ],
    [
      "the card on the list",
      [{ kid: jwk["kid"], method: "rid", ctr: 1, rids: ["a"] }],
      1,
      "untrusted",
      "revoked",
    ],
    [
      "an old list without it",
      [{ kid: jwk["kid"], method: "rid", ctr: 1, rids: [] }],
      2,
      "valid",
      "not-checked",
    ],
    [
      "cards from before a later time",
      [{ kid: jwk["kid"], method: "rid", ctr: 1, rids: ["a.1790000000"] }],
      1,
      "untrusted",
      "revoked",
    ],
    [
      "cards from before an earlier time",
      [{ kid: jwk["kid"], method: "rid", ctr: 1, rids: ["a.1770000000"] }],
      1,
      "valid",
      "good",
    ],
    [
      "a list without a count",
      [{ kid: jwk["kid"], method: "rid", ctr: "1", rids: ["a"] }],
      1,
      "untrusted",
      "revoked",
    ],
    ["a list of another key", [{ kid: "x", method: "rid", ctr: 1, rids: ["a"] }], 1, "valid", "not-checked"],
    ["rubbish", [null, 1, { kid: jwk["kid"], method: "rid", ctr: "1", rids: 1 }], 1, "valid", "not-checked"],
  ])(
    "is judged by lists of revoked cards: %s",
    async (_title, revocations, crlVersion, verdict, revocation) => {
      const keys = [{ ...jwk, ...(crlVersion !== undefined && { crlVersion }) }];
      const result = check(await issued({ revocationId: "a" }), { issuers: [{ iss, keys, revocations }] });
      expect(result.verdict).toBe(verdict);
      expect(result.cards[0]?.revocation).toBe(revocation);
    },
  );

  it("must come from a certified key where roots are given", async () => {
    const trust = world.trust();
    const good = check(card, { trust });
    expect(good.ok).toBe(true);
    expect(good.cards[0]?.chain).toHaveLength(3);
    const { x5c: _x5c, ...bare } = jwk;
    expect(codesOf(check(card, { trust, issuers: [{ iss, keys: [bare] }] }))).toEqual([
      "health-card.certificate-missing",
    ]);
    const others = healthCardKey(world.signer({ key: other }));
    const swapped = { ...jwk, x5c: others.ok ? others.value["x5c"] : [] };
    expect(codesOf(check(card, { trust, issuers: [{ iss, keys: [swapped] }] }))).toEqual([
      "health-card.certificate-key",
    ]);
    const elsewhere = await issued({ issuer: "https://khac.example" });
    const result = check(elsewhere, { trust, issuers: [{ iss: "https://khac.example", keys: [jwk] }] });
    expect(codesOf(result)).toContain("health-card.certificate-issuer");
    expect(result.verdict).toBe("untrusted");
    expect(check(card, { trust: world.trust({ roots: [] }) }).verdict).toBe("untrusted");
  });

  it("is trusted when one of the certificates of its key is, each being published with the key", () => {
    const strange = healthCardKey(world.signer({ key: issuerKey }));
    const keys = [{ ...jwk, x5c: strange.ok ? strange.value["x5c"] : [] }, jwk];
    const trust = world.trust();
    const both = check(card, { trust, issuers: [{ iss, keys }] });
    expect(both.ok).toBe(true);
    expect(codesOf(both)).toEqual(codesOf(check(card, { trust })));
    expect(codesOf(check(card, { trust, issuers: [{ iss, keys: keys.slice(0, 1) }] }))).toContain(
      "health-card.certificate-issuer",
    );
  });

  it("is not issued when it ends before it begins", async () => {
    for (const expires of [at, "2026-06-04T08:00:00+07:00"])
      await expect(issueHealthCard(bundle, { signer, issuer: iss, at, expires })).rejects.toThrow(TypeError);
    await expect(
      issueHealthCard(bundle, { signer, issuer: iss, at: "1960-01-01T00:00:00Z" }),
    ).rejects.toThrow(TypeError);
  });

  it("cannot be issued with another kind of key, or as nobody", async () => {
    const rsa = world.signer({ key: rsaKey() });
    expect((await issueHealthCard(bundle, { signer: rsa, issuer: iss, at })).issues[0]?.code).toBe(
      "signature.health-card.signer-key",
    );
    expect(healthCardKey(rsa).ok).toBe(false);
    for (const issuer of ["http://x.example", "https://x.example/", "https://x.example?a", "x"])
      await expect(issueHealthCard(bundle, { signer, issuer, at })).rejects.toThrow(TypeError);
    await expect(
      issueHealthCard(bundle, { signer, issuer: iss, at, revocationId: "Nguyễn" }),
    ).rejects.toThrow(TypeError);
    expect(() => check(card, { issuers: [{ iss: "http://x.example", keys: [] }] })).toThrow(TypeError);
  });

  it("is never read out of rubbish, and never throws", () => {
    const inputs = [
      null,
      undefined,
      7,
      {},
      "",
      "shc:/",
      "shc:/7",
      "shc:/99",
      "shc:/2/1/5676",
      "{}",
      '{"verifiableCredential":[1]}',
      '{"verifiableCredential":[]}',
      [],
      [1],
      "x".repeat(5_000_000),
      "\ud800",
    ];
    for (const input of inputs) expect(check(input).verdict).toBe("undecided");
    fc.assert(
      fc.property(fc.oneof(fc.anything(), fc.string(), fc.uint8Array()), (input) => {
        expect(check(input).verdict).toBe("undecided");
      }),
      { numRuns: 50 },
    );
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        const { verdict } = check(made(value));
        expect(["undecided", "untrusted"]).toContain(verdict);
      }),
      { numRuns: 30 },
    );
  });

  it.each(Object.keys(en) as (keyof typeof en)[])("says %s in both languages", (code) => {
    const placeholders = (text: string): readonly string[] => (text.match(/\{[a-zA-Z]+\}/gu) ?? []).sort();
    expect(placeholders(vi[code])).toEqual(placeholders(en[code]));
    expect(vi[code]).toBe(vi[code].normalize("NFC"));
  });
});

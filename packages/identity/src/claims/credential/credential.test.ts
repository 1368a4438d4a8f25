import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { parseCardQr } from "../../parse.ts";
import { claimNames } from "../claim-names.ts";
import type { Assurance, ClaimName, ClaimSystem, IdentityClaims } from "../claim.ts";
import { claimsFromCardQr } from "../from-card-qr.ts";
import type { OwnCredential } from "./credential-kind.ts";
import { type VerifiedMdoc, claimsFromMdoc, claimsFromSdJwt } from "./from-credential.ts";
import { claimsToMdoc } from "./to-mdoc.ts";
import { type SdJwtOptions, claimsToSdJwt } from "./to-sd-jwt.ts";

const card = claimsFromCardQr(
  parseCardQr("052090000017|215000017|Nguyễn Văn An|05031990|Nam|Phường Quy Nhơn, Gia Lai|15062021"),
);
const type = "https://benhvien.example/the";
const names = Object.fromEntries(claimNames.map((name) => [name, `x_${name}`]));
const own: OwnCredential = { kind: "own", type, names };
const options: SdJwtOptions = {
  version: "draft-24",
  credential: own,
  issuer: "https://benhvien.example",
  issuedAt: "2026-03-01T08:30:00+07:00",
  expires: "2027-03-01T08:30:00+07:00",
};
const pid = {
  kind: "eudi-pid",
  name: { family: "Nguyễn", given: "Văn An" },
  placeOfBirth: { country: "VN", locality: "Quy Nhơn" },
  include: ["personalNumber", "sex", "permanentAddress", "issueDate"],
} as const;
const vietnamese: IdentityClaims = {
  ...card,
  nationality: {
    value: "Việt Nam",
    source: { system: "typed", field: "nationality" },
    time: null,
    assurance: "typed",
    confidence: "confirmed",
  },
};

describe("claims as the content of an SD-JWT VC", () => {
  it("stand under the issuer's own names, and the holder may leave out each of them", () => {
    const credential = { ...own, names: { name: "ho_ten", birthDate: "ngay_sinh", oldNumbers: "so_cu" } };
    const holderKey = { kty: "EC", crv: "P-256", x: "a", y: "b" };
    expect(claimsToSdJwt(card, { ...options, credential, holderKey })).toEqual({
      ok: true,
      value: {
        payload: {
          iss: "https://benhvien.example",
          vct: type,
          iat: 1772328600,
          nbf: 1772328600,
          exp: 1803864600,
          cnf: { jwk: holderKey },
          ho_ten: "Nguyễn Văn An",
          ngay_sinh: "1990-03-05",
          so_cu: ["215000017"],
        },
        disclose: [["so_cu"], ["ho_ten"], ["ngay_sinh"]],
      },
      issues: [],
    });
  });

  it("have the names of the PID, and nothing when one that must be there is missing", () => {
    const result = claimsToSdJwt(vietnamese, {
      ...options,
      credential: pid,
      attributes: { issuing_country: "VN" },
    });
    expect(result.ok && result.value).toMatchObject({
      payload: {
        vct: "urn:eudi:pid:1",
        family_name: "Nguyễn",
        birthdate: "1990-03-05",
        nationalities: ["VN"],
        address: { formatted: "Phường Quy Nhơn, Gia Lai" },
        date_of_issuance: "2021-06-15",
        issuing_country: "VN",
      },
    });
    const without = claimsToSdJwt(card, { ...options, credential: pid });
    expect(without.ok).toBe(false);
    expect(without.issues.map(({ path }) => path)).toEqual(["nationalities"]);
  });

  it("are left out, and told, when they are too weak or not there", () => {
    const credential = { ...own, names: { name: "ho_ten", email: "thu" } };
    const result = claimsToSdJwt(card, { ...options, credential, atLeast: "chip-verified" });
    expect(result.ok && result.value.disclose).toEqual([]);
    expect(result.issues.map(({ code, path, severity }) => `${severity} ${code} ${path}`)).toEqual([
      "warning identity.credential.too-weak name",
      "warning identity.credential.missing email",
    ]);
  });

  it.each<readonly [string, Partial<SdJwtOptions>]>([
    ["another version of the draft", { version: "draft-99" as "draft-24" }],
    ["no issuer", { issuer: "" }],
    ["a time without an offset", { issuedAt: "2026-03-01" }],
    ["an end before the beginning", { expires: "2025-03-01T08:30:00+07:00" }],
    ["a private key", { holderKey: { kty: "EC", d: "a" } }],
    ["a name that the format keeps", { credential: { ...own, names: { name: "cnf" } } }],
    ["an attribute that the format keeps", { attributes: { exp: 1 } }],
    ["one name for two claims", { credential: { ...own, names: { name: "a", email: "a" } } }],
    ["no type", { credential: { ...own, type: "" } }],
    ["an assurance that is none", { atLeast: "sure" as Assurance }],
  ])("are no content with %s", (_title, wrong) => {
    expect(() => claimsToSdJwt(card, { ...options, ...wrong })).toThrow(TypeError);
  });
});

describe("claims as the content of an mdoc", () => {
  it("have the names and types of the PID, with what the issuer adds", () => {
    const portrait = Uint8Array.of(0xff, 0xd8);
    const result = claimsToMdoc(vietnamese, { credential: pid, elements: { portrait } });
    expect(result).toEqual({
      ok: true,
      value: {
        docType: "eu.europa.ec.eudi.pid.1",
        elements: {
          "eu.europa.ec.eudi.pid.1": {
            portrait,
            family_name: "Nguyễn",
            given_name: "Văn An",
            birth_date: { tag: 1004, value: "1990-03-05" },
            place_of_birth: new Map(Object.entries(pid.placeOfBirth)),
            nationality: ["VN"],
            personal_administrative_number: "052090000017",
            sex: 1,
            resident_address: "Phường Quy Nhơn, Gia Lai",
            issuance_date: { tag: 1004, value: "2021-06-15" },
          },
        },
      },
      issues: [],
    });
    expect(claimsToMdoc(vietnamese, { credential: pid }).issues.map(({ path }) => path)).toEqual([
      "portrait",
    ]);
    expect(claimsToMdoc(card, { credential: pid }).ok).toBe(false);
  });

  it("stand in the namespace that the issuer names", () => {
    const credential = { ...own, names: { name: "ho_ten" } };
    const result = claimsToMdoc(card, { credential, namespace: "vn.mau" });
    expect(result.ok && result.value).toEqual({
      docType: type,
      elements: { "vn.mau": { ho_ten: "Nguyễn Văn An" } },
    });
  });
});

/** What a verifier gives for a content that was issued and came back whole. */
const asSdJwt = (claims: IdentityClaims, changes: Partial<SdJwtOptions> = {}) => {
  const content = claimsToSdJwt(claims, { ...options, ...changes });
  return content.ok ? { ok: true, claims: content.value.payload } : { ok: false };
};
const asMdoc = (claims: IdentityClaims): VerifiedMdoc => {
  const content = claimsToMdoc(claims, { credential: own });
  return content.ok ? { ok: true, ...content.value } : { ok: false, elements: {} };
};

const word = fc.constantFrom("Nguyễn", "Rơ Châm", "H'Lan", "Ê Ban", "Thị", "Y Bhăm", "Đặng", "Siu");
const text = fc.array(word, { minLength: 1, maxLength: 4 }).map((words) => words.join(" "));
const date = fc.oneof(
  fc
    .date({ min: new Date("1900-01-01"), max: new Date("2090-12-31"), noInvalidDate: true })
    .map((one) => one.toISOString().slice(0, 10)),
  fc.integer({ min: 1900, max: 2090 }).map(String),
);
const values: Readonly<Record<ClaimName, fc.Arbitrary<unknown>>> = {
  ...(Object.fromEntries(claimNames.map((name) => [name, text])) as Record<ClaimName, fc.Arbitrary<unknown>>),
  personalNumber: fc.constantFrom("052090000017", "064185000025"),
  oldNumbers: fc.subarray(["215000017", "052090000018", "230000001"], { minLength: 1 }),
  passportNumber: fc.constant("C1234567"),
  birthDate: date,
  issueDate: date,
  expiryDate: date,
  sex: fc.constantFrom("male", "female"),
  identityLevel: fc.constantFrom(1, 2),
  documentNumber: fc.constant("090000017"),
};
const claimsArbitrary = fc.record(values, { requiredKeys: [] }).map((some): IdentityClaims => {
  const source = { system: "typed" as ClaimSystem, field: "" };
  const more = { source, time: null, assurance: "typed", confidence: "confirmed" } as const;
  const rows = Object.entries(some).map(([name, value]) => [name, { value, ...more }] as const);
  return Object.fromEntries(rows);
});
const valuesOf = (claims: IdentityClaims): Readonly<Record<string, unknown>> =>
  Object.fromEntries(claimNames.flatMap((name) => (claims[name] ? [[name, claims[name].value]] : [])));

describe("claims out of a credential that holds", () => {
  const read = { credential: own, assurance: "portal", time: "2026-04-01T08:00:00+07:00" } as const;

  it("are those that were put in, whatever they are", () => {
    fc.assert(
      fc.property(claimsArbitrary, (claims) => {
        for (const back of [claimsFromSdJwt(asSdJwt(claims), read), claimsFromMdoc(asMdoc(claims), read)]) {
          expect(back.ok && valuesOf(back.value)).toEqual(valuesOf(claims));
          for (const claim of Object.values(back.ok ? back.value : {}))
            expect(claim).toMatchObject({ assurance: "portal", confidence: "confirmed", time: read.time });
        }
      }),
      { numRuns: 100 },
    );
  });

  it("of the PID have its codes and parts put together again, at the confidence of its table", () => {
    const sdJwt = asSdJwt(vietnamese, { credential: pid, attributes: { email: "an@example.vn" } });
    const back = claimsFromSdJwt(sdJwt, { credential: { kind: "eudi-pid" }, assurance: "vneid" });
    expect(back.ok && back.value).toMatchObject({
      name: {
        value: "Nguyễn Văn An",
        source: { system: "sd-jwt-vc", field: "family_name, given_name" },
        confidence: "single-source",
      },
      sex: { value: "male", assurance: "vneid", time: null },
      nationality: { value: "VN" },
      permanentAddress: { value: "Phường Quy Nhơn, Gia Lai", source: { field: "address" } },
      issueDate: { value: "2021-06-15" },
      email: { confidence: "unverified" },
    });
  });

  it.each([
    ["was not verified", { ok: false, claims: { vct: type } }, "identity.credential.not-verified"],
    ["has no claims", { ok: true }, "identity.credential.not-verified"],
    ["is of another type", { ok: true, claims: { vct: "khác" } }, "identity.credential.type-unexpected"],
  ])("are none when it %s", (_title, verified, code) => {
    expect(claimsFromSdJwt(verified, read)).toMatchObject({ ok: false, issues: [{ code }] });
    const mdoc = { ok: verified.ok, docType: "khác", elements: {} };
    expect(claimsFromMdoc(mdoc, read).ok).toBe(false);
  });

  it("leave out what cannot be read, and say so without the value", () => {
    const verified = {
      ok: true,
      claims: { vct: type, x_birthDate: "32/01/1990", x_sex: { a: 1 }, x_name: "Nguyễn Văn An" },
    };
    const back = claimsFromSdJwt(verified, read);
    expect(back.ok && valuesOf(back.value)).toEqual({ name: "Nguyễn Văn An" });
    expect(back.issues.map(({ severity, path }) => `${severity} ${path}`)).toEqual([
      "warning x_birthDate",
      "warning x_sex",
    ]);
    expect(JSON.stringify(back.issues)).not.toContain("32/01");
  });

  it("never throw, whatever was signed", () => {
    fc.assert(
      fc.property(
        fc.dictionary(fc.constantFrom(...Object.values(names), "sex", "address"), fc.anything()),
        (fields) => {
          claimsFromSdJwt({ ok: true, claims: { ...fields, vct: type } }, read);
          claimsFromSdJwt(
            { ok: true, claims: { ...fields, vct: "urn:eudi:pid:1" } },
            { ...read, credential: { kind: "eudi-pid" } },
          );
          claimsFromMdoc({ ok: true, docType: type, elements: { [type]: fields } }, read);
        },
      ),
      { numRuns: 100 },
    );
  });
});

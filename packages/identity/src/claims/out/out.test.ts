import { describe, expect, it } from "vitest";
import { parseCardQr } from "../../parse.ts";
import { claimsFromVneid, validateVneidUserinfo } from "../../vneid/userinfo.ts";
import type { IdentityClaims } from "../claim.ts";
import { claimsFromCardQr } from "../from-card-qr.ts";
import { mergeClaims } from "../merge.ts";
import { validateTypedClaims } from "../typed.ts";
import { claimsToOidc } from "./to-oidc.ts";
import { claimsToPid } from "./to-pid.ts";

const time = "2026-03-01T08:30:00+07:00";
const vneid = (): IdentityClaims => {
  const result = validateVneidUserinfo({ citizenPid: "052090000017", fullName: "Nguyễn Văn An", birthDate: "1990-03-05", accountLevel: 2 });
  if (!result.ok) throw new Error("must be good");
  return claimsFromVneid(result.value, { time });
};
const card = claimsFromCardQr(
  parseCardQr("052090000017||Nguyễn Văn An|05031990|Nam|Phường Quy Nhơn, Gia Lai|15062021"),
);
const typed = (form: unknown): IdentityClaims => {
  const result = validateTypedClaims(form);
  if (!result.ok) throw new Error("must be good");
  return result.value;
};
const { claims } = mergeClaims([vneid(), card, typed({ email: "an@example.vn", nationality: "Việt Nam" })]);

describe("claims for OpenID Connect", () => {
  it("have the standard names, and the rest is listed", () => {
    expect(claimsToOidc(claims)).toEqual({
      claims: {
        name: "Nguyễn Văn An",
        gender: "male",
        birthdate: "1990-03-05",
        email: "an@example.vn",
        address: { formatted: "Phường Quy Nhơn, Gia Lai" },
        nationalities: ["VN"],
      },
      unmapped: ["personalNumber", "issueDate", "identityLevel"],
    });
  });

  it("say what was verified, how and when, and nothing about the rest", () => {
    const levels = { 1: "vn:muc-1", 2: "vn:muc-2" };
    const { claims: oidc, unmapped } = claimsToOidc(claims, {
      subject: "pairwise-1",
      levels,
      verified: { trustFramework: "vn_mau", atLeast: "vneid" },
    });
    expect(oidc).toMatchObject({ sub: "pairwise-1", acr: "vn:muc-2" });
    expect(unmapped).toEqual(["personalNumber", "issueDate"]);
    expect(oidc.verified_claims).toEqual([
      {
        verification: {
          trust_framework: "vn_mau",
          assurance_level: "vn:muc-2",
          time,
          evidence: [{ type: "electronic_record", time, record: { type: "population_register", source: { name: "VNeID" } } }],
        },
        claims: { name: "Nguyễn Văn An", birthdate: "1990-03-05" },
      },
    ]);
  });

  it("never call what was typed or scanned verified", () => {
    const verified = { trustFramework: "vn_mau", atLeast: "chip-verified" } as const;
    expect(claimsToOidc(card, { verified }).claims).not.toHaveProperty("verified_claims");
    const wrong = { trustFramework: "vn_mau", atLeast: "typed" as "vneid" };
    expect(() => claimsToOidc(card, { verified: wrong })).toThrow(TypeError);
  });

  it.each([
    ["1990", "1990"],
    ["03/1990", "1990"],
    ["05/03/1990", "1990-03-05"],
  ])("write the birth %s as %s", (birthDate, birthdate) => {
    expect(claimsToOidc(typed({ birthDate })).claims).toEqual({ birthdate });
  });

  it("take a split of the name only from the caller, and never the number as subject", () => {
    const name = { family: "Nguyễn", given: "Văn An" };
    expect(claimsToOidc(claims, { name }).claims).toMatchObject({ family_name: "Nguyễn", given_name: "Văn An" });
    expect(() => claimsToOidc(claims, { subject: "052090000017" })).toThrow(TypeError);
  });

  it("list a nationality whose code is not known", () => {
    expect(claimsToOidc(typed({ nationality: "Lào" }))).toEqual({ claims: {}, unmapped: ["nationality"] });
  });
});

describe("person identification data", () => {
  const name = { family: "Nguyễn", given: "Văn An" };
  const placeOfBirth = { country: "VN", locality: "Quy Nhơn" };

  it("as SD-JWT VC has the names of that encoding, and only what was asked for", () => {
    const pid = claimsToPid(claims, { format: "sd-jwt", name, placeOfBirth, include: ["personalNumber", "sex", "permanentAddress", "phoneNumber"] });
    expect(pid).toEqual({
      ok: true,
      value: {
        format: "sd-jwt",
        type: "urn:eudi:pid:1",
        attributes: {
          family_name: "Nguyễn",
          given_name: "Văn An",
          birthdate: "1990-03-05",
          place_of_birth: placeOfBirth,
          nationalities: ["VN"],
          personal_administrative_number: "052090000017",
          sex: 1,
          address: { formatted: "Phường Quy Nhơn, Gia Lai" },
        },
      },
      issues: [],
    });
  });

  it("as mdoc has other names, and lacks a portrait", () => {
    const pid = claimsToPid(claims, { format: "mdoc", name, placeOfBirth, include: ["email", "issueDate", "permanentAddress"] });
    expect(pid.ok && pid.value.attributes).toMatchObject({
      birth_date: "1990-03-05",
      nationality: ["VN"],
      email_address: "an@example.vn",
      issuance_date: "2021-06-15",
      resident_address: "Phường Quy Nhơn, Gia Lai",
    });
    expect(pid.issues.map(({ severity, path }) => `${severity} ${path}`)).toEqual(["warning portrait"]);
  });

  it.each<[string, IdentityClaims, "sd-jwt" | "mdoc", readonly string[]]>([
    ["nothing", {}, "sd-jwt", ["family_name", "birthdate", "place_of_birth", "nationalities"]],
    ["a year for mdoc", typed({ birthDate: "1990" }), "mdoc", ["family_name", "birth_date", "place_of_birth", "nationality"]],
    ["a month", typed({ birthDate: "03/1990" }), "sd-jwt", ["family_name", "birthdate", "place_of_birth", "nationalities"]],
    ["a year for SD-JWT", typed({ birthDate: "1990" }), "sd-jwt", ["family_name", "place_of_birth", "nationalities"]],
    ["a nation without a code", typed({ birthDate: "1990", nationality: "Lào" }), "sd-jwt", ["family_name", "place_of_birth", "nationalities"]],
  ])("is refused of %s", (_title, some, format, paths) => {
    const result = claimsToPid(some, { format });
    expect(result.ok).toBe(false);
    expect(result.issues.filter(({ severity }) => severity === "error").map(({ path }) => path)).toEqual(paths);
  });

  it("has no third encoding", () => {
    expect(() => claimsToPid(claims, { format: "x" as "mdoc" })).toThrow(TypeError);
  });
});

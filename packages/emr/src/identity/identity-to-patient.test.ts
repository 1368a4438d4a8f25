import { createValidator } from "@lienthong/fhir";
import { type IdentityClaims, claimsFromCardQr, parseCardQr, validateTypedClaims } from "@lienthong/identity";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { identityToPatient } from "./identity-to-patient.ts";

const validator = createValidator({ fhirVersion: "4.0.1", locale: "en" });
const card = claimsFromCardQr(
  parseCardQr("052090000017|215000017|Nguyễn Văn An|05031990|Nam|Tổ 1, Phường Quy Nhơn, Gia Lai|15062021"),
);
const typed = (form: object): IdentityClaims => {
  const result = validateTypedClaims(form);
  if (!result.ok) throw new Error("the form must be good");
  return result.value;
};

describe("identityToPatient", () => {
  it("makes a Patient of a card as VN Core names things", () => {
    expect(identityToPatient(card, { target: "vn-core", id: "p1" })).toEqual({
      issues: [],
      unmapped: [{ claim: "issueDate", reason: "no-element" }],
      patient: {
        resourceType: "Patient",
        id: "p1",
        meta: { profile: ["http://fhir.hl7.org.vn/core/StructureDefinition/vn-core-patient"] },
        identifier: [
          {
            type: {
              coding: [
                { system: "http://fhir.hl7.org.vn/core/CodeSystem/vn-identifier-type-cs", code: "CCCD" },
              ],
            },
            system: "http://fhir.hl7.org.vn/core/sid/cccd",
            value: "052090000017",
            use: "official",
          },
          {
            type: {
              coding: [
                { system: "http://fhir.hl7.org.vn/core/CodeSystem/vn-identifier-type-cs", code: "CMND" },
              ],
            },
            system: "http://fhir.hl7.org.vn/core/sid/cmnd",
            value: "215000017",
            use: "old",
          },
        ],
        name: [{ text: "Nguyễn Văn An" }],
        gender: "male",
        birthDate: "1990-03-05",
        address: [{ use: "home", type: "both", text: "Tổ 1, Phường Quy Nhơn, Gia Lai" }],
      },
    });
  });

  it("uses names of our own, or of the caller, for plain R4", () => {
    const own = identityToPatient(card, { target: "none" }).patient;
    expect(own.meta).toBeUndefined();
    expect(own.identifier?.[0]).toMatchObject({ system: "urn:lienthong:sid:cccd" });
    const moved = identityToPatient(card, { target: "none", namespace: "https://example.org/fhir" }).patient;
    expect(moved.identifier?.[0]?.system).toBe("https://example.org/fhir/sid/cccd");
    const systems = { cccd: "https://example.org/cccd" };
    expect(identityToPatient(card, { target: "vn-core", systems }).patient.identifier?.[0]?.system).toBe(
      systems.cccd,
    );
  });

  it("never splits a name", () => {
    const { patient } = identityToPatient(typed({ name: "Rơ Châm H'Lan" }), { target: "none" });
    expect(patient.name).toEqual([{ text: "Rơ Châm H'Lan" }]);
  });

  it("keeps a birth date as far as it is known", () => {
    expect(identityToPatient(typed({ birthDate: "1958" }), { target: "none" }).patient.birthDate).toBe(
      "1958",
    );
    expect(identityToPatient(typed({ birthDate: "00/07/1958" }), { target: "none" }).patient.birthDate).toBe(
      "1958-07",
    );
  });

  it("leaves sensitive claims out unless they are asked for", () => {
    const claims = typed({ name: "Rơ Châm H'Lan", ethnicity: "Gia-rai" });
    const shy = identityToPatient(claims, { target: "vn-core" });
    expect(JSON.stringify(shy.patient)).not.toContain("Gia-rai");
    expect(shy.unmapped).toEqual([{ claim: "ethnicity", reason: "sensitive" }]);
    const open = identityToPatient(claims, { target: "vn-core", includeSensitive: ["ethnicity"] });
    expect(open.patient.extension).toEqual([
      {
        url: "http://fhir.hl7.org.vn/core/StructureDefinition/vn-ext-ethnicity",
        valueCodeableConcept: { text: "Gia-rai" },
      },
    ]);
    expect(open.unmapped).toEqual([]);
  });

  it("says that the identifier is unknown when VN Core wants one and nobody knows it", () => {
    const { patient, issues } = identityToPatient(typed({ name: "Lê An" }), { target: "vn-core" });
    expect(patient.identifier).toHaveLength(1);
    expect(patient.identifier?.[0]?.value).toBeUndefined();
    expect(issues.map(({ code, severity }) => `${severity} ${code}`)).toEqual([
      "warning emr.patient.no-identifier",
    ]);
    // The profile is not at hand here, and its kind of identifier is not among those of the base value set.
    expect(validator.validate(patient).issues.map(({ code, severity }) => `${severity} ${code}`)).toEqual([
      "warning fhir.binding.not-in-extensible",
      "warning fhir.profile.unknown",
    ]);
    expect(
      identityToPatient(typed({ name: "Lê An" }), { target: "none" }).patient.identifier,
    ).toBeUndefined();
  });

  it("never makes an identifier of a VNeID account, nor of anything else that is no number of the person", () => {
    const claim = <Value>(value: Value) => ({ value, assurance: "vneid", source: "vneid-oauth2" }) as never;
    const account = {
      providerSubject: claim("TECHID-0001"),
      accountType: claim("1"),
      identityLevel: claim(2),
      consentId: claim("CONSENT-1"),
      loginAssurance: claim("high"),
    };
    for (const target of ["vn-core", "none"] as const) {
      const { patient, unmapped } = identityToPatient(account, { target });
      expect(JSON.stringify(patient)).not.toMatch(/TECHID|CONSENT|vneid/iu);
      expect(unmapped.map(({ claim: name }) => name)).toEqual(Object.keys(account));
      const passport = identityToPatient({ ...account, passportNumber: claim("B1234567") }, { target });
      expect(passport.patient.identifier?.map(({ value }) => value)).toEqual(["B1234567"]);
    }
  });

  it("is right FHIR for any form that a person may fill in", () => {
    const form = fc.record(
      {
        name: fc.constantFrom("Lê An", "H'Hen Niê", "Y"),
        personalNumber: fc.constantFrom("052090000017", "295399999999"),
        oldNumbers: fc.constantFrom("215000017", ["215000017", "052090000099"]),
        birthDate: fc.constantFrom("05/03/1990", "1958", "03/1990"),
        sex: fc.constantFrom("Nam", "Nữ"),
        nationality: fc.constantFrom("Việt Nam", "VNM"),
        ethnicity: fc.constantFrom("Kinh", "Gia-rai"),
        permanentAddress: fc.constantFrom("Phường Hoa Lư, Gia Lai", "x"),
        currentAddress: fc.constantFrom("Phường Hoa Lư, Gia Lai"),
        phoneNumber: fc.constantFrom("0901234567"),
        email: fc.constantFrom("an@example.org"),
        socialInsuranceNumber: fc.constantFrom("5220000017"),
      },
      { requiredKeys: ["name"] },
    );
    fc.assert(
      fc.property(form, fc.constantFrom("vn-core" as const, "none" as const), (filled, target) => {
        const { patient } = identityToPatient(typed(filled), {
          target,
          includeSensitive: ["ethnicity", "religion"],
        });
        expect(validator.validate(patient).issues.filter(({ severity }) => severity === "error")).toEqual([]);
      }),
    );
  });

  it.each([
    ["claims", null, { target: "none" }],
    ["target", card, { target: "other" }],
    ["id", card, { target: "none", id: "a b" }],
  ])("throws TypeError for wrong %s", (_title, claims, options) => {
    expect(() => identityToPatient(claims as IdentityClaims, options as { target: "none" })).toThrow(
      TypeError,
    );
  });
});

import { readFileSync } from "node:fs";
import { createValidator, numberTextOf } from "@lienthong/fhir";
import fc from "fast-check";
import type { Bundle, Composition, Observation } from "fhir/r4.js";
import { describe, expect, it } from "vitest";
import { anyFile } from "../claim/claim-file.cases.ts";
import { claimFileToBundle } from "../claim/claim-file-to-bundle.ts";
import { patientOfStay, stayBundle, stayWith } from "../documents/visit.cases.ts";
import { bundleToIps } from "./bundle-to-ips.ts";

const timestamp = "2026-11-23T08:00:00+07:00";
const resources = JSON.parse(
  readFileSync(new URL("../../data/ips-2.0.0.json", import.meta.url), "utf8"),
) as object[];
const validator = createValidator({ fhirVersion: "4.0.1", resources, locale: "en" });

function errorsOf(bundle: Bundle | undefined): readonly string[] {
  return validator
    .validate(bundle)
    .issues.filter(({ severity }) => severity === "error" || severity === "fatal")
    .map(({ path, code, message }) => `${path} ${code} ${message ?? ""}`);
}

function resourcesOf<Type extends string>(bundle: Bundle | undefined, type: Type) {
  return (bundle?.entry ?? []).map(({ resource }) => resource).filter((one) => one?.resourceType === type);
}

function compositionOf(bundle: Bundle | undefined): Composition {
  const [first] = bundle?.entry ?? [];
  if (first?.resource?.resourceType !== "Composition") throw new Error("no Composition");
  // Its type says so.
  return first.resource as Composition;
}

const sectionOf = (bundle: Bundle | undefined, code: string) =>
  compositionOf(bundle).section?.find((one) => one.code?.coding?.[0]?.code === code);

describe("bundleToIps", () => {
  it.each(["none", "vn-core"] as const)("makes a valid summary of a stay in hospital (%s)", (target) => {
    const { bundle } = bundleToIps(stayBundle(target), { timestamp });
    expect(errorsOf(bundle)).toEqual([]);
  });

  it("is checked against profiles that refuse a summary without its required sections", () => {
    const { bundle } = bundleToIps(stayBundle(), { timestamp });
    const composition = compositionOf(bundle);
    const broken = { ...composition, section: composition.section?.slice(1) };
    const entry = [{ ...bundle?.entry?.[0], resource: broken }, ...(bundle?.entry ?? []).slice(1)];
    expect(errorsOf({ ...bundle, entry } as Bundle)).not.toEqual([]);
  });

  it("has each required section, and says why it is empty", () => {
    const { bundle } = bundleToIps(stayBundle(), { timestamp });
    expect(sectionOf(bundle, "48765-2")?.emptyReason?.coding?.[0]?.code).toBe("unavailable");
    expect(sectionOf(bundle, "48765-2")?.entry).toBeUndefined();
    expect(sectionOf(bundle, "11450-4")?.entry?.length).toBe(2);
    expect(sectionOf(bundle, "10160-0")?.entry?.length).toBe(1);
  });

  it("takes the reason from who knows it", () => {
    const { bundle } = bundleToIps(stayBundle(), { timestamp, emptyReasons: { allergies: "nilknown" } });
    expect(sectionOf(bundle, "48765-2")?.emptyReason?.coding?.[0]?.code).toBe("nilknown");
    expect(errorsOf(bundle)).toEqual([]);
  });

  it("tells each section in Vietnamese and in English", () => {
    const { bundle } = bundleToIps(stayBundle(), { timestamp });
    const problems = sectionOf(bundle, "11450-4");
    expect(problems?.title).toBe("Vấn đề sức khỏe");
    expect(problems?.text?.div).toContain('lang="vi"');
    expect(problems?.text?.div).toContain('lang="en"');
    expect(problems?.text?.div).toContain("Viêm phổi (J18.9)");
    expect(sectionOf(bundle, "10160-0")?.text?.div).toContain("Ceftriaxon 1 g");
    expect(sectionOf(bundle, "30954-2")?.text?.div).toContain("13,50 g/dL");
    expect(sectionOf(bundle, "30954-2")?.text?.div).toContain("13.50 g/dL");
    const english = bundleToIps(stayBundle(), { timestamp, languages: ["en"] }).bundle;
    expect(compositionOf(english).title).toBe("International Patient Summary");
    expect(sectionOf(english, "11450-4")?.text?.div).not.toContain('lang="vi"');
  });

  it("leaves costs, cards and the rows of the claim file behind", () => {
    const text = JSON.stringify(bundleToIps(stayBundle(), { timestamp }).bundle);
    for (const word of ["Claim", "Coverage", "claim-row", "DN4010000000001", "638000", "Encounter/"])
      expect(text.includes(word), word).toBe(false);
  });

  it("keeps the digits of numbers", () => {
    const { bundle } = bundleToIps(stayBundle(), { timestamp });
    const [result] = resourcesOf(bundle, "Observation")
      .map((one) => one as Observation)
      .filter(({ code }) => code.text === "Hemoglobin");
    expect(result?.valueQuantity && numberTextOf(result.valueQuantity, "value")).toBe("13.50");
  });

  it("marks what the guide requires and nobody said as unknown, and lists it", () => {
    const { bundle, issues } = bundleToIps(stayBundle(), { timestamp });
    expect(issues.map(({ path }) => path)).toContain("Practitioner.name");
    expect(issues.every(({ severity }) => severity === "information")).toBe(true);
    expect(JSON.stringify(resourcesOf(bundle, "Practitioner"))).toContain("data-absent-reason");
  });

  it("puts diagnoses that are over among past problems, and drops what was entered in error", () => {
    const clinical = (code: string) => ({
      coding: [{ system: "http://terminology.hl7.org/CodeSystem/condition-clinical", code }],
    });
    const wrong = {
      coding: [
        { system: "http://terminology.hl7.org/CodeSystem/condition-ver-status", code: "entered-in-error" },
      ],
    };
    const subject = patientOfStay();
    const { bundle } = bundleToIps(
      stayWith(
        {
          resourceType: "Condition",
          id: "past",
          clinicalStatus: clinical("resolved"),
          code: { text: "Lao phổi" },
          subject,
        },
        {
          resourceType: "Condition",
          id: "wrong",
          verificationStatus: wrong,
          code: { text: "Nhầm" },
          subject,
        },
      ),
      { timestamp },
    );
    expect(sectionOf(bundle, "11348-0")?.text?.div).toContain("Lao phổi");
    expect(JSON.stringify(bundle)).not.toContain("Nhầm");
    expect(errorsOf(bundle)).toEqual([]);
  });

  it("takes allergies, vaccinations, statements of medicine and devices where there are some", () => {
    const patient = patientOfStay();
    const { bundle } = bundleToIps(
      stayWith(
        {
          resourceType: "AllergyIntolerance",
          id: "a",
          clinicalStatus: {
            coding: [
              { system: "http://terminology.hl7.org/CodeSystem/allergyintolerance-clinical", code: "active" },
            ],
          },
          code: { text: "Penicillin" },
          patient,
        },
        {
          resourceType: "Immunization",
          id: "i",
          status: "completed",
          vaccineCode: { text: "Viêm gan B" },
          patient,
          occurrenceDateTime: "2020-01",
        },
        {
          resourceType: "MedicationStatement",
          id: "m",
          status: "active",
          medicationCodeableConcept: { text: "Amlodipin 5 mg" },
          subject: patient,
        },
        { resourceType: "Flag", id: "f", status: "active", code: { text: "Dị ứng nặng" }, subject: patient },
      ),
      { timestamp },
    );
    expect(sectionOf(bundle, "48765-2")?.text?.div).toContain("Penicillin");
    expect(sectionOf(bundle, "11369-6")?.text?.div).toContain("01/2020");
    expect(sectionOf(bundle, "10160-0")?.entry?.length).toBe(2);
    expect(sectionOf(bundle, "104605-1")?.text?.div).toContain("Dị ứng nặng");
    expect(errorsOf(bundle)).toEqual([]);
  });

  it("never mixes two patients", () => {
    const other = {
      resourceType: "Patient",
      id: "other",
      name: [{ text: "Trần Thị Bình" }],
      birthDate: "1985",
    };
    const condition = {
      resourceType: "Condition",
      id: "c",
      code: { text: "Của người khác" },
      subject: { reference: "Patient/other" },
    };
    const both = stayWith(other, condition);
    expect(bundleToIps(both, { timestamp }).bundle).toBeUndefined();
    expect(bundleToIps(both, { timestamp }).issues.map(({ code }) => code)).toEqual([
      "emr.document.no-one-patient",
    ]);
    const mine = bundleToIps(both, { timestamp, patient: patientOfStay().reference }).bundle;
    expect(JSON.stringify(mine)).not.toContain("Của người khác");
    const theirs = bundleToIps(both, { timestamp, patient: "Patient/other" }).bundle;
    expect(sectionOf(theirs, "11450-4")?.entry?.length).toBe(1);
    expect(errorsOf(theirs)).toEqual([]);
  });

  it("leaves out what the caller does not want", () => {
    const include = ({ resourceType }: Readonly<Record<string, unknown>>) => resourceType !== "Procedure";
    expect(sectionOf(bundleToIps(stayBundle(), { timestamp, include }).bundle, "47519-4")).toBeUndefined();
    expect(sectionOf(bundleToIps(stayBundle(), { timestamp }).bundle, "47519-4")).toBeDefined();
  });

  it("gives the same summary for the same Bundle and moment, and another identifier for another moment", () => {
    const once = bundleToIps(stayBundle(), { timestamp }).bundle;
    expect(bundleToIps(stayBundle(), { timestamp }).bundle).toEqual(once);
    const later = bundleToIps(stayBundle(), { timestamp: "2026-11-24T08:00:00+07:00" }).bundle;
    expect(later?.identifier?.value).not.toBe(once?.identifier?.value);
  });

  it("gives addresses to entries that have none, and refers by them", () => {
    const entry = [
      { resource: { resourceType: "Patient", id: "1", name: [{ text: "A" }], birthDate: "1990" } },
      {
        resource: {
          resourceType: "Condition",
          id: "2",
          code: { text: "Sốt" },
          subject: { reference: "Patient/1" },
        },
      },
    ];
    const { bundle, issues } = bundleToIps(
      { resourceType: "Bundle", type: "collection", entry },
      { timestamp },
    );
    expect(errorsOf(bundle)).toEqual([]);
    expect(issues.map(({ code }) => code)).toContain("emr.document.no-author");
  });

  it("makes a summary of a summary again, by the same author", () => {
    const first = bundleToIps(stayBundle(), { timestamp }).bundle;
    const again = bundleToIps(first, { timestamp }).bundle;
    expect(errorsOf(again)).toEqual([]);
    expect(compositionOf(again).author).toEqual(compositionOf(first).author);
    expect(again?.entry).toHaveLength(first?.entry?.length ?? 0);
  });

  it.each([
    ["nothing", undefined],
    ["a text", "Bundle"],
    ["another resource", { resourceType: "Patient" }],
    ["an empty Bundle", { resourceType: "Bundle" }],
    ["entries that are no entries", { resourceType: "Bundle", entry: [null, 1, [], { resource: 7 }] }],
  ])("says what is wrong with %s", (_title, input) => {
    const { bundle, issues } = bundleToIps(input, { timestamp });
    expect(bundle).toBeUndefined();
    expect(issues.map(({ severity }) => severity)).toEqual(["error"]);
  });

  it("refuses a moment without a zone, and no language", () => {
    expect(() => bundleToIps({}, { timestamp: "2026-11-23" })).toThrow(TypeError);
    expect(() => bundleToIps({}, { timestamp, languages: [] })).toThrow(TypeError);
  });

  it("ends on data that holds itself", () => {
    const patient: Record<string, unknown> = { resourceType: "Patient", id: "1" };
    patient["contact"] = [patient];
    patient["link"] = { other: patient };
    expect(
      bundleToIps({ resourceType: "Bundle", entry: [{ resource: patient }] }, { timestamp }).bundle,
    ).toBeDefined();
  });

  it("never throws, whatever stands in a Bundle", () => {
    fc.assert(
      fc.property(fc.array(fc.record({ resource: fc.anything({ maxDepth: 4 }) })), (entry) => {
        expect(bundleToIps({ resourceType: "Bundle", entry }, { timestamp }).issues.length).toBeGreaterThan(
          0,
        );
      }),
      { numRuns: 50 },
    );
  });

  it("makes valid summaries of claim files with any text in any field", () => {
    fc.assert(
      fc.property(anyFile, (file) => {
        const { bundle } = claimFileToBundle(file, { target: "none" });
        for (const { resource, fullUrl } of bundle.entry ?? []) {
          if (resource?.resourceType !== "Patient") continue;
          expect(errorsOf(bundleToIps(bundle, { timestamp, patient: fullUrl ?? "" }).bundle)).toEqual([]);
        }
      }),
      { numRuns: 10 },
    );
  });
});

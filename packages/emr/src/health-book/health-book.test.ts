import { existsSync, readFileSync } from "node:fs";
import { createValidator } from "@lienthong/fhir";
import { tableSpec } from "@lienthong/bhyt";
import fc from "fast-check";
import type { Bundle, Composition } from "fhir/r4.js";
import { describe, expect, it } from "vitest";
import { anyFile } from "../claim/claim-file.cases.ts";
import { claimFileToBundle } from "../claim/claim-file-to-bundle.ts";
import { patientOfStay, stayBundle, stayWith } from "../documents/visit.cases.ts";
import { profileResources } from "../profiles/profile-resources.ts";
import { bundleToHealthBook } from "./bundle-to-health-book.ts";
import { healthBookFields } from "./fields.ts";
import { bundleToHealthBookDocument } from "./health-book-document.ts";
import { vnCoreHealthBook } from "./vn-core-names.ts";

const facts = new URL("../../../../../shared/specs/vn-core/facts.json", import.meta.url);

describe("bundleToHealthBook", () => {
  it.each(["none", "vn-core"] as const)("tells who somebody is and what a stay was (%s)", (target) => {
    const { book } = bundleToHealthBook(stayBundle(target));
    expect(book?.person).toMatchObject({
      name: "Nguyễn Văn An",
      birthDate: "1990-03-05",
      sex: "male",
      personalNumber: "052090000017",
      phone: "0900000001",
      cards: [{ number: "DN4010000000001", facility: "01999", from: "2026-01-01", until: "2026-12-31" }],
      address: "Số 1, đường Thử Nghiệm",
    });
    expect(book?.episodes).toHaveLength(1);
    const [episode] = book?.episodes ?? [];
    expect(episode).toMatchObject({
      facility: { code: "01999" },
      period: { start: "2026-07-10T09:00:00+07:00", end: "2026-07-12T10:00:00+07:00" },
      reason: "Ho, sốt",
      bloodGroup: "O+",
      weight: "61.50 kg",
      summary: {
        course: "Bệnh 3 ngày, sốt và ho.\nThở nhanh.",
        results: "X-quang: đám mờ đáy phổi phải.",
        treatment: "Kháng sinh tĩnh mạch",
        plan: "Tái khám sau 7 ngày",
      },
    });
    expect(episode?.kind?.codes[0]?.code).toBe("03");
    expect(episode?.outcome?.codes[0]?.code).toBe("2");
    expect(episode?.discharge?.codes[0]?.code).toBe("2");
    expect(episode?.diagnoses.map(({ codes }) => codes[0]?.code)).toEqual(["J18.9", "I10"]);
    expect(episode?.medicines).toMatchObject([
      { text: "Ceftriaxon 1 g", quantity: { value: "6", unit: "Lọ" } },
    ]);
    expect(
      episode?.results.map(({ text, value, unit, conclusion }) => [text, value, unit, conclusion]),
    ).toEqual([
      ["Hemoglobin", "13.50", "g/dL", undefined],
      ["Chụp X-quang ngực thẳng", undefined, undefined, "Theo dõi viêm phổi"],
    ]);
    expect(episode?.procedures.map(({ text }) => text)).toEqual(["Tổng phân tích tế bào máu"]);
  });

  it("lists the fields that the Bundle does not say, and none that it says", () => {
    const { issues } = bundleToHealthBook(stayBundle());
    expect(issues.map(({ path }) => path)).toEqual([
      "person.occupation",
      "person.representatives",
      "history.allergies",
      "history.conditions",
      "history.immunizations",
      "episodes[0].height",
      "episodes[0].summary.physician",
    ]);
    expect(issues.every(({ severity }) => severity === "information")).toBe(true);
  });

  it("warns when nothing finds the owner of the book", () => {
    const bundle = {
      resourceType: "Bundle",
      entry: [{ resource: { resourceType: "Patient", name: [{ text: "A" }] } }],
    };
    const found = bundleToHealthBook(bundle).issues.filter(({ severity }) => severity === "warning");
    expect(found.map(({ path }) => path)).toEqual(["person.personalNumber"]);
  });

  it("gives the ethnic group only when there is a purpose for it", () => {
    expect(bundleToHealthBook(stayBundle()).book?.person.ethnicity).toBeUndefined();
    const { book } = bundleToHealthBook(stayBundle(), { includeSensitive: ["ethnicity"] });
    expect(book?.person.ethnicity?.codes[0]?.code).toBe("01");
  });

  it("leaves out what is marked as restricted, until somebody asks for it", () => {
    const security = [{ system: "http://terminology.hl7.org/CodeSystem/v3-Confidentiality", code: "R" }];
    const subject = patientOfStay();
    const bundle = stayWith({
      resourceType: "Condition",
      meta: { security },
      code: { text: "Kín" },
      subject,
    });
    expect(JSON.stringify(bundleToHealthBook(bundle).book)).not.toContain("Kín");
    expect(JSON.stringify(bundleToHealthBook(bundle, { includeRestricted: true }).book)).toContain("Kín");
    const timestamp = "2026-11-23T08:00:00+07:00";
    const document = (includeRestricted: boolean) =>
      JSON.stringify(
        bundleToHealthBookDocument(bundle, { target: "none", timestamp, includeRestricted }).bundle,
      );
    expect(document(false)).not.toContain("Kín");
    expect(document(true)).toContain("Kín");
  });

  it("tells history apart from the diagnoses of visits", () => {
    const patient = patientOfStay();
    const bundle = stayWith(
      { resourceType: "Condition", code: { text: "Lao phổi cũ" }, subject: patient, onsetDateTime: "2010" },
      { resourceType: "AllergyIntolerance", code: { text: "Penicillin" }, patient },
      {
        resourceType: "Immunization",
        status: "completed",
        vaccineCode: { text: "BCG" },
        patient,
        occurrenceDateTime: "1990-03",
      },
      { resourceType: "Immunization", status: "entered-in-error", vaccineCode: { text: "Nhầm" }, patient },
    );
    expect(bundleToHealthBook(bundle).book?.history).toEqual({
      allergies: [{ text: "Penicillin", codes: [] }],
      conditions: [{ text: "Lao phổi cũ", codes: [], on: "2010" }],
      immunizations: [{ text: "BCG", codes: [], on: "1990-03" }],
    });
  });

  it("names who stands for a person", () => {
    const related = {
      resourceType: "RelatedPerson",
      patient: patientOfStay(),
      name: [{ text: "Trần Thị Bình" }],
      relationship: [{ text: "mẹ" }],
      identifier: [{ system: "urn:lienthong:sid:cccd", value: "052190000018" }],
      telecom: [{ system: "phone", value: "0900000002" }],
    };
    expect(bundleToHealthBook(stayWith(related)).book?.person.representatives).toEqual([
      {
        name: "Trần Thị Bình",
        relationship: { text: "mẹ", codes: [] },
        personalNumber: "052190000018",
        phone: "0900000002",
      },
    ]);
  });

  it.each([undefined, null, { resourceType: "Bundle" }, { resourceType: "Patient" }])(
    "says what is wrong with %j",
    (input) => {
      expect(bundleToHealthBook(input).book).toBeUndefined();
      expect(bundleToHealthBook(input).issues.map(({ severity }) => severity)).toEqual(["error"]);
    },
  );

  it("never throws, whatever stands in a Bundle", () => {
    const any = fc.record({
      resourceType: fc.constantFrom(
        "Encounter",
        "Observation",
        "Coverage",
        "Composition",
        "Condition",
        "Procedure",
      ),
      subject: fc.constant({ reference: "Patient/1" }),
      beneficiary: fc.constant({ reference: "Patient/1" }),
      encounter: fc.anything(),
      code: fc.anything(),
      period: fc.anything(),
      section: fc.anything(),
      valueQuantity: fc.anything(),
    });
    fc.assert(
      fc.property(fc.array(any, { maxLength: 4 }), (resources) => {
        const entry = [
          { resource: { resourceType: "Patient", id: "1" } },
          ...resources.map((resource) => ({ resource })),
        ];
        expect(bundleToHealthBook({ resourceType: "Bundle", entry }).book).toBeDefined();
      }),
      { numRuns: 60 },
    );
  });
});

describe("healthBookFields", () => {
  it("names fields that the tables have", () => {
    for (const { claimField } of healthBookFields()) {
      if (claimField === undefined) continue;
      const [table = "", field = ""] = claimField.split(".");
      expect(tableSpec(table as "XML1").fieldIndex.has(field), claimField).toBe(true);
    }
  });

  it("says of each field where it was read, and claims no more than one source", () => {
    expect(new Set(healthBookFields().map(({ source }) => source.confidence))).toEqual(
      new Set(["single-source"]),
    );
    expect(new Set(healthBookFields().map(({ path }) => path)).size).toBe(healthBookFields().length);
  });
});

describe("bundleToHealthBookDocument", () => {
  const timestamp = "2026-11-23T08:00:00+07:00";
  const validator = createValidator({
    fhirVersion: "4.0.1",
    resources: [...profileResources({ target: "none" })],
    locale: "en",
  });
  const errors = (bundle: Bundle | undefined) =>
    validator.validate(bundle).issues.filter(({ severity }) => severity === "error" || severity === "fatal");
  const compositionOf = (bundle: Bundle | undefined) =>
    bundle?.entry?.[0]?.resource as Composition | undefined;

  it("is valid, and meets our profile", () => {
    const { bundle } = bundleToHealthBookDocument(stayBundle(), { target: "none", timestamp });
    expect(errors(bundle)).toEqual([]);
    expect(compositionOf(bundle)?.meta?.profile).toEqual(["urn:lienthong:profile:health-record-summary"]);
    const checked = validator.validate(compositionOf(bundle));
    expect(checked.notChecked.filter(({ code }) => code === "fhir.unchecked.profile")).toEqual([]);
  });

  it("has the seven sections, each with its words or the reason why it is empty", () => {
    const { bundle } = bundleToHealthBookDocument(stayBundle(), { target: "none", timestamp });
    const sections = compositionOf(bundle)?.section ?? [];
    expect(sections.map(({ code }) => code?.coding?.[0]?.code)).toEqual([
      "48765-2",
      "11450-4",
      "11369-6",
      "8716-3",
      "30954-2",
      "10160-0",
      "47519-4",
    ]);
    for (const { entry, emptyReason, text } of sections) {
      expect(text?.div).toContain('lang="vi"');
      expect((entry === undefined) === (emptyReason !== undefined)).toBe(true);
    }
    expect(compositionOf(bundle)?.text?.div).toContain("Ceftriaxon 1 g");
  });

  it("bears the addresses of VN Core with that target", () => {
    const { bundle } = bundleToHealthBookDocument(stayBundle("vn-core"), {
      target: "vn-core",
      timestamp,
      number: "SO-TEST-1",
    });
    expect(errors(bundle)).toEqual([]);
    expect(bundle?.identifier).toEqual({
      system: "http://fhir.hl7.org.vn/core/sid/so-skdt",
      value: "SO-TEST-1",
    });
    expect(compositionOf(bundle)?.meta?.profile).toEqual([vnCoreHealthBook.compositionProfile.url]);
  });

  it.skipIf(!existsSync(facts))("names only addresses that were seen (skipped without ../shared)", () => {
    const text = readFileSync(facts, "utf8");
    for (const { url } of Object.values(vnCoreHealthBook)) expect(text.includes(`"${url}"`), url).toBe(true);
  });

  it("is valid for claim files with any text in any field", () => {
    fc.assert(
      fc.property(anyFile, (file) => {
        const { bundle } = claimFileToBundle(file, { target: "none" });
        for (const { resource, fullUrl } of bundle.entry ?? []) {
          if (resource?.resourceType !== "Patient") continue;
          const options = { target: "none", timestamp, patient: fullUrl ?? "" } as const;
          expect(errors(bundleToHealthBookDocument(bundle, options).bundle)).toEqual([]);
          expect(bundleToHealthBook(bundle, { patient: fullUrl ?? "" }).book).toBeDefined();
        }
      }),
      { numRuns: 12 },
    );
  });
});

import { createValidator, formatFhir, parseFhir } from "@lienthong/fhir";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { bundleToPrescriptions } from "./bundle-to-prescriptions.ts";
import {
  issuePrescription,
  replacePrescription,
  validateUnchangedPrescription,
} from "./issue-prescription.ts";
import type { PrescriptionDraft } from "./prescription.ts";
import { prescriptionToBundle } from "./prescription-to-bundle.ts";

const validator = createValidator({ fhirVersion: "4.0.1", locale: "en" });
const code = "019990a1b2c3-C";
const draft: PrescriptionDraft = {
  patient: {
    name: "Nguyễn Văn An",
    birthDate: "2023-03-05",
    sex: "male",
    personalNumber: "052223000017",
    card: "TE1010000000001",
    address: "Số 1, đường Thử Nghiệm",
    phone: "0900000000",
    weight: "12.50 kg",
    broughtBy: "Trần Thị Bình",
  },
  facility: { code: "01999", name: "Bệnh viện Thử" },
  prescriber: { name: "Hoàng Lan", licence: "0012345/TEST-CCHN" },
  kind: "C",
  diagnoses: [{ text: "Viêm họng", codes: [{ system: "http://hl7.org/fhir/sid/icd-10", code: "J02" }] }],
  writtenAt: "2026-07-12T09:00:00+07:00",
  medicines: [
    {
      medicine: { text: "Paracetamol 250 mg", codes: [{ code: "40.67" }] },
      quantity: { value: "10.0", unit: "gói" },
      directions: "1 gói x 3 lần/ngày",
      route: { text: "Uống", codes: [] },
    },
    { medicine: { codes: [] } },
  ],
  advice: "Uống nhiều nước.\nTái khám sau 5 ngày.",
};

/** Holds the Bundle to the validator, and reads its prescriptions after a way through JSON. */
function back(bundle: object, options: Parameters<typeof bundleToPrescriptions>[1] = {}) {
  const { issues } = validator.validate(bundle);
  expect(issues.filter(({ severity }) => severity === "error" || severity === "fatal")).toEqual([]);
  const read = parseFhir(formatFhir(bundle, { format: "json" }), { format: "json" });
  return bundleToPrescriptions(read, options).prescriptions;
}

describe("prescriptionToBundle", () => {
  it.each(["vn-core", "none"] as const)("gives back what was issued, unchanged (%s)", (target) => {
    const issued = issuePrescription(draft, code);
    const { bundle, issues } = prescriptionToBundle(issued, { target });
    expect(issues).toEqual([]);
    const [content, ...others] = back(bundle);
    expect(others).toEqual([]);
    expect(content).toEqual(issued.content);
    expect(validateUnchangedPrescription(issued, content).issues).toEqual([]);
    expect(content && issuePrescription(content, code).text).toBe(issued.text);
  });

  it("finds a change that was made on the way", () => {
    const issued = issuePrescription(draft, code);
    const { bundle } = prescriptionToBundle(issued, { target: "none" });
    const changed = JSON.parse(JSON.stringify(bundle).replace("1 gói x 3", "2 gói x 3")) as object;
    const [content] = bundleToPrescriptions(changed).prescriptions;
    expect(validateUnchangedPrescription(issued, content).issues.map(({ path }) => path)).toContain(
      "medicines[0].directions",
    );
  });

  it("tells issued, replaced and not yet issued prescriptions apart", () => {
    const states = (prescription: Parameters<typeof prescriptionToBundle>[0]) =>
      (prescriptionToBundle(prescription, { target: "none" }).bundle.entry ?? [])
        .map(({ resource }) => resource as unknown as Readonly<Record<string, unknown>>)
        .filter(({ resourceType }) => resourceType === "MedicationRequest")
        .map(({ status }) => status);
    const issued = issuePrescription(draft, code);
    const { former, prescription } = replacePrescription(issued, draft, "01999zzzzzzz-C");
    expect([states(draft), states(issued), states(former)]).toEqual([
      ["draft", "draft"],
      ["active", "active"],
      ["stopped", "stopped"],
    ]);
    const { bundle } = prescriptionToBundle(prescription, { target: "none" });
    expect(JSON.stringify(bundle)).toContain(
      `"priorPrescription":{"identifier":{"system":"urn:lienthong:sid:prescription","value":"${code}"}}`,
    );
    const { bundle: open } = prescriptionToBundle(draft, { target: "none" });
    expect([back(open).length, back(open, { includeDrafts: true })]).toEqual([0, [draft]]);
  });

  it("takes a kind that the code names as no change, and any other as one", () => {
    const { kind: _, ...open } = draft;
    const issued = issuePrescription(open, code);
    const changed = (kind: "C" | "N") =>
      validateUnchangedPrescription(issued, { ...issued.content, kind }).issues.map(({ path }) => path);
    expect([changed("C"), changed("N")]).toEqual([[], ["kind"]]);
  });

  it("gives the same Bundle for the same prescription", () => {
    const make = () => JSON.stringify(prescriptionToBundle(draft, { target: "none" }).bundle);
    expect(make()).toBe(make());
  });

  it.each<[string, PrescriptionDraft]>([
    ["patient.sex", { ...draft, patient: { sex: "nam" } }],
    ["patient.birthDate", { ...draft, patient: { birthDate: "05/03/1990" } }],
    ["patient.weight", { ...draft, patient: { weight: "nhẹ" } }],
    ["patient.name", { ...draft, patient: { name: "An\u0001" } }],
    ["writtenAt", { ...draft, patient: {}, writtenAt: "2026-02-30" }],
    ["patient.weight", { ...draft, writtenAt: "2026-07" }],
    [
      "medicines[0].quantity",
      { ...draft, medicines: [{ medicine: { codes: [] }, quantity: { value: "mười" } }] },
    ],
    [
      "medicines[0].medicine",
      { ...draft, medicines: [{ medicine: { codes: [{ system: "a b", code: "x" }] } }] },
    ],
    ["medicines", { ...draft, medicines: [] }],
  ])("says that %s is not held", (field, prescription) => {
    const { bundle, issues } = prescriptionToBundle(prescription, { target: "none" });
    expect(issues.map(({ path }) => path)).toEqual([field]);
    back(bundle);
  });

  it("keeps every prescription that FHIR can hold", () => {
    const text = fc.constantFrom(
      "Amoxicilin 500 mg",
      "a & b <c>",
      "Rơ Châm H'Lan",
      "dòng 1\ndòng 2",
      "x".repeat(300),
    );
    const some = <Value>(value: fc.Arbitrary<Value>) => fc.option(value, { nil: undefined });
    const coded = fc.record({
      text,
      codes: fc.array(fc.record({ code: fc.constantFrom("J02", "40.67", "a b") }), { maxLength: 2 }),
    });
    const medicine = fc
      .record({
        medicine: coded,
        quantity: some(
          fc.record({ value: fc.constantFrom("1", "0.50", "10.00", "123456789012345"), unit: text }),
        ),
        directions: some(text),
        route: some(coded),
      })
      .map((one) => JSON.parse(JSON.stringify(one)) as PrescriptionDraft["medicines"][number]);
    const any = fc.record({
      name: some(text),
      sex: some(fc.constantFrom("male", "other")),
      weight: some(fc.constantFrom("3.10 kg", "950 g")),
      facility: some(text),
      licence: some(fc.constantFrom("1/TEST-GPHN", "x")),
      diagnoses: fc.array(coded, { maxLength: 3 }),
      writtenAt: some(fc.constantFrom("2026", "2026-07", "2026-07-12", "2026-07-12T09:00:00Z")),
      medicines: fc.array(medicine, { minLength: 1, maxLength: 3 }),
      advice: some(text),
    });
    fc.assert(
      fc.property(any, fc.constantFrom("vn-core", "none"), (parts, target) => {
        const { name, sex, weight, facility, licence, ...others } = parts;
        const whole = JSON.parse(
          JSON.stringify({
            ...others,
            // FHIR takes no weight without its day.
            patient: { name, sex, ...((parts.writtenAt ?? "").length >= 10 && { weight }) },
            facility: { name: facility },
            prescriber: { licence },
          }),
        ) as PrescriptionDraft;
        const issued = issuePrescription(whole, code);
        const { bundle, issues } = prescriptionToBundle(issued, { target });
        expect(issues).toEqual([]);
        const [content] = back(bundle);
        expect(validateUnchangedPrescription(issued, content).issues).toEqual([]);
      }),
      { numRuns: 40 },
    );
  });

  it("refuses what is no prescription", () => {
    expect(() => prescriptionToBundle({} as PrescriptionDraft, { target: "none" })).toThrow(TypeError);
  });
});

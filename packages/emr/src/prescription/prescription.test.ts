import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { patientOfStay, stayBundle, stayWith } from "../documents/visit.cases.ts";
import { bundleToPrescriptions } from "./bundle-to-prescriptions.ts";
import { checkPrescription } from "./check-prescription.ts";
import {
  issuePrescription,
  replacePrescription,
  validateUnchangedPrescription,
} from "./issue-prescription.ts";
import type { PrescriptionDraft } from "./prescription.ts";
import { createPrescriptionCode, validatePrescriptionCode } from "./prescription-code.ts";

const codes = (issues: readonly { readonly code: string }[]) => issues.map(({ code }) => code);

describe("validatePrescriptionCode", () => {
  it("reads facility, serial and kind", () => {
    const result = validatePrescriptionCode(" 019990a1b2c3-N ");
    expect(result).toEqual({
      ok: true,
      value: { text: "019990a1b2c3-N", facility: "01999", serial: "0a1b2c3", kind: "N" },
      issues: [],
    });
  });

  it.each([
    ["13 characters", "019990a1b2c-C"],
    ["15 characters", "019990a1b2c34-C"],
    ["no hyphen", "019990a1b2c3xC"],
    ["a capital letter in the serial", "019990A1b2c3-C"],
    ["an unknown kind", "019990a1b2c3-X"],
    ["a small kind", "019990a1b2c3-c"],
    ["Vietnamese letters", "019990a1b2đ3-C"],
    ["nothing", ""],
  ])("warns of a code with %s, as one source says the form", (_title, code) => {
    const result = validatePrescriptionCode(code);
    expect(result.ok).toBe(true);
    expect(result.issues.map(({ code: found, severity }) => [found, severity])).toEqual([
      ["emr.prescription.code-form", "warning"],
    ]);
  });

  it.each(["N", "H", "C", "T"] as const)("takes kind %s", (kind) => {
    expect(validatePrescriptionCode(`019990a1b2c3-${kind}`).issues).toEqual([]);
  });

  it("compares with the facility and the kind of the prescription", () => {
    const { issues } = validatePrescriptionCode("019990a1b2c3-C", { facility: "01998", kind: "N" });
    expect(codes(issues)).toEqual(["emr.prescription.code-facility", "emr.prescription.kind-differs"]);
  });

  it.each([undefined, null, 7, {}, "x".repeat(1_000_000)])("never throws on rubbish (%#)", (input) => {
    expect(validatePrescriptionCode(input).ok).toBe(false);
  });

  it("is in no message", () => {
    fc.assert(
      fc.property(fc.string({ minLength: 8 }), (text) => {
        expect(JSON.stringify(validatePrescriptionCode(text).issues)).not.toContain(
          JSON.stringify(text).slice(1, -1),
        );
      }),
      { numRuns: 50 },
    );
  });
});

describe("createPrescriptionCode", () => {
  it("makes codes that are read back", () => {
    const letters = fc.constantFrom("0", "9", "a", "k", "z");
    fc.assert(
      fc.property(
        fc.array(letters, { minLength: 7, maxLength: 7 }).map((all) => all.join("")),
        fc.constantFrom("N", "H", "C", "T"),
        (serial, kind) => {
          const code = createPrescriptionCode({ facility: "01999", serial, kind });
          expect(code).toHaveLength(14);
          expect(validatePrescriptionCode(code)).toMatchObject({
            ok: true,
            value: { serial, kind },
            issues: [],
          });
        },
      ),
      { numRuns: 50 },
    );
  });

  it.each([
    ["a facility of 4", { facility: "0199", serial: "0a1b2c3x", kind: "C" }],
    ["a serial of 6", { facility: "01999", serial: "0a1b2c", kind: "C" }],
    ["capitals", { facility: "01999", serial: "0A1B2C3", kind: "C" }],
  ] as const)("refuses %s", (_title, parts) => {
    expect(() => createPrescriptionCode(parts)).toThrow(TypeError);
  });
});

describe("bundleToPrescriptions", () => {
  it.each(["none", "vn-core"] as const)("reads the prescription of a stay (%s)", (target) => {
    const { prescriptions, issues } = bundleToPrescriptions(stayBundle(target));
    expect(issues).toEqual([]);
    expect(prescriptions).toHaveLength(1);
    const [draft] = prescriptions;
    expect(draft?.patient).toMatchObject({
      name: "Nguyễn Văn An",
      birthDate: "1990-03-05",
      sex: "male",
      personalNumber: "052090000017",
      card: "DN4010000000001",
      weight: "61.50 kg",
    });
    expect(draft?.facility.code).toBe("01999");
    expect(draft?.prescriber.licence).toBe("0012345/TEST-CCHN");
    const found = draft?.diagnoses.flatMap((one) => one.codes.map(({ code }) => code));
    expect(new Set(found)).toEqual(new Set(["J18.9", "I10"]));
    expect(draft?.medicines).toHaveLength(1);
    expect(draft?.medicines[0]).toMatchObject({
      medicine: { text: "Ceftriaxon 1 g" },
      quantity: { value: "6", unit: "Lọ" },
    });
    expect(draft?.medicines[0]?.directions).toContain("1 lọ/lần * 2 lần/ngày");
    expect(draft && checkPrescription(draft)).toEqual([]);
  });

  const subject = patientOfStay();
  const request = (id: string, more: object = {}) => ({
    resourceType: "MedicationRequest",
    id,
    status: "active",
    intent: "order",
    subject,
    authoredOn: "2026-07-12",
    medicationCodeableConcept: { text: id },
    ...more,
  });

  it("puts narcotics on a prescription of their own", () => {
    const bundle = stayWith(request("Morphin"), request("Paracetamol"));
    const kindOf = (one: Readonly<Record<string, unknown>>) => (one["id"] === "Morphin" ? "N" : "C");
    const { prescriptions } = bundleToPrescriptions(bundle, { kindOf });
    expect(prescriptions.map(({ kind, medicines }) => [kind, medicines.length])).toEqual([
      ["C", 1],
      ["N", 1],
      ["C", 1],
    ]);
  });

  it("keeps together what has one code, and takes the kind from it", () => {
    const groupIdentifier = { value: "019990a1b2c3-H" };
    const bundle = stayWith(
      request("A", { groupIdentifier }),
      request("B", { groupIdentifier, authoredOn: "2026-07-13" }),
    );
    const found = bundleToPrescriptions(bundle).prescriptions.find(({ code }) => code === "019990a1b2c3-H");
    expect(found?.kind).toBe("H");
    expect(found?.medicines).toHaveLength(2);
  });

  it("leaves out what was cancelled, entered in error or not to be done", () => {
    const bundle = stayWith(
      request("A", { status: "cancelled" }),
      request("B", { status: "entered-in-error" }),
      request("C", { doNotPerform: true }),
    );
    expect(bundleToPrescriptions(bundle).prescriptions).toHaveLength(1);
  });

  it.each([undefined, {}, { resourceType: "Bundle" }])("says what is wrong with %j", (input) => {
    const { prescriptions, issues } = bundleToPrescriptions(input);
    expect(prescriptions).toEqual([]);
    expect(issues.map(({ severity }) => severity)).toEqual(["error"]);
  });

  it("never throws, whatever stands in a Bundle", () => {
    const patient = { resource: { resourceType: "Patient", id: "1" } };
    const anything = fc.record({
      resourceType: fc.constant("MedicationRequest"),
      subject: fc.constant({ reference: "Patient/1" }),
      dosageInstruction: fc.anything(),
      reasonCode: fc.anything(),
      medicationReference: fc.anything(),
      groupIdentifier: fc.anything(),
    });
    fc.assert(
      fc.property(fc.array(anything, { maxLength: 3 }), (resources) => {
        const entry = [patient, ...resources.map((resource) => ({ resource }))];
        expect(bundleToPrescriptions({ resourceType: "Bundle", entry }).issues).toEqual([]);
      }),
      { numRuns: 60 },
    );
  });
});

const draft: PrescriptionDraft = {
  patient: { name: "Nguyễn Văn An", personalNumber: "052090000017" },
  facility: { code: "01999" },
  prescriber: { licence: "0012345/TEST-CCHN" },
  diagnoses: [{ text: "Viêm họng", codes: [{ code: "J02" }] }],
  writtenAt: "2026-07-12",
  medicines: [
    {
      medicine: { text: "Paracetamol 500 mg", codes: [] },
      quantity: { value: "10", unit: "viên" },
      directions: "1 viên x 3 lần/ngày",
    },
  ],
};

describe("checkPrescription", () => {
  const missing = (one: PrescriptionDraft) => checkPrescription(one).map(({ path }) => path);

  it("accepts one that says everything", () => {
    expect(checkPrescription(draft)).toEqual([]);
  });

  it.each([
    ["no name", { ...draft, patient: { personalNumber: "052090000017" } }, ["patient.name"]],
    [
      "no personal number",
      { ...draft, patient: { name: "A" } },
      ["patient.birthDate", "patient.sex", "patient.address"],
    ],
    ["no diagnosis", { ...draft, diagnoses: [] }, ["diagnoses"]],
    ["no medicine", { ...draft, medicines: [] }, ["medicines"]],
    [
      "a medicine without quantity and directions",
      { ...draft, medicines: [{ medicine: { text: "A", codes: [] } }] },
      ["medicines[0].quantity", "medicines[0].directions", "medicines[0].route"],
    ],
    ["no prescriber", { ...draft, prescriber: {} }, ["prescriber"]],
  ])("misses what is not said: %s", (_title, one, expected) => {
    expect(missing(one)).toEqual(expected);
  });

  it.each([
    ["a day before the sixth birthday", "2020-07-13", ["patient.weight", "patient.broughtBy"]],
    ["on the sixth birthday", "2020-07-12", []],
    ["whose birth is not known to the day", "2020-07", []],
  ])("asks for weight and companion of a child %s", (_title, birthDate, expected) => {
    expect(missing({ ...draft, patient: { ...draft.patient, birthDate } })).toEqual(expected);
  });

  it("warns at most, as one source says the rules", () => {
    const empty = { patient: {}, facility: {}, prescriber: {}, diagnoses: [], medicines: [], code: "x" };
    expect(new Set(checkPrescription(empty).map(({ severity }) => severity))).toEqual(new Set(["warning"]));
  });

  it("compares the code with facility and kind", () => {
    const issues = checkPrescription({ ...draft, code: "019980a1b2c3-C", kind: "N" });
    expect(codes(issues)).toEqual(["emr.prescription.code-facility", "emr.prescription.kind-differs"]);
  });
});

describe("an issued prescription", () => {
  const code = "019990a1b2c3-C";

  it("no longer changes, whatever becomes of the draft", () => {
    const own = { ...draft, medicines: [...draft.medicines] };
    const issued = issuePrescription(own, code);
    own.medicines.pop();
    expect(issued.content.medicines).toHaveLength(1);
    expect(() => (issued.content.medicines as unknown[]).push({})).toThrow(TypeError);
    expect(Object.isFrozen(issued.content.medicines[0]?.quantity)).toBe(true);
  });

  it("has one text for one content, whatever order its members stand in", () => {
    const turned = Object.fromEntries(Object.entries(draft).reverse()) as unknown as PrescriptionDraft;
    expect(issuePrescription(turned, code).text).toBe(issuePrescription(draft, code).text);
    const spelt = {
      ...draft,
      patient: { name: "Nguyễn Văn An".normalize("NFD"), personalNumber: "052090000017" },
    };
    expect(issuePrescription(spelt, code).text).toBe(issuePrescription(draft, code).text);
  });

  it.each([
    [
      "a quantity",
      { ...draft, code, medicines: [{ ...draft.medicines[0], quantity: { value: "20", unit: "viên" } }] },
      "medicines[0].quantity.value",
    ],
    [
      "another medicine",
      { ...draft, code, medicines: [...draft.medicines, { medicine: { codes: [] } }] },
      "medicines[1]",
    ],
    ["a name", { ...draft, code, patient: { ...draft.patient, name: "Trần Văn Bình" } }, "patient.name"],
    ["advice that was not there", { ...draft, code, advice: "x" }, "advice"],
    ["the code", { ...draft, code: "01999zzzzzzz-C" }, "code"],
    ["a diagnosis that is gone", { ...draft, code, diagnoses: [] }, "diagnoses[0]"],
    ["nothing at all", undefined, ""],
  ])("is told from one in which somebody changed %s", (_title, content, path) => {
    const result = validateUnchangedPrescription(issuePrescription(draft, code), content);
    expect(result.ok).toBe(false);
    expect(result.issues.map((issue) => issue.path)).toEqual([path]);
  });

  it("is the same after JSON", () => {
    const issued = issuePrescription(draft, code);
    const back: unknown = JSON.parse(issued.text);
    expect(validateUnchangedPrescription(issued, back).ok).toBe(true);
    expect(validateUnchangedPrescription(issued, JSON.parse(JSON.stringify(issued.content))).ok).toBe(true);
  });

  it("finds every change of any element", () => {
    const issued = issuePrescription(draft, code);
    fc.assert(
      fc.property(fc.jsonValue({ maxDepth: 4 }), (content) => {
        expect(validateUnchangedPrescription(issued, content).ok).toBe(false);
      }),
      { numRuns: 60 },
    );
  });

  it("says no name of a member that came from outside", () => {
    const { issues } = validateUnchangedPrescription(issuePrescription(draft, code), {
      ...draft,
      code,
      "Nguyễn Văn An": 1,
    });
    expect(JSON.stringify(issues)).not.toContain("Nguyễn");
    expect(issues).toHaveLength(1);
  });

  it("is corrected by another that replaces it, and keeps its content", () => {
    const issued = issuePrescription(draft, code);
    const { former, prescription } = replacePrescription(
      issued,
      { ...issued.content, advice: "Uống sau ăn" },
      "01999zzzzzzz-C",
    );
    expect(former).toMatchObject({ status: "replaced", replacedBy: "01999zzzzzzz-C", text: issued.text });
    expect(prescription).toMatchObject({ status: "issued", replaces: code, code: "01999zzzzzzz-C" });
    expect(() => replacePrescription(former, draft, "01999yyyyyyy-C")).toThrow(TypeError);
    expect(() => replacePrescription(prescription, draft, prescription.code)).toThrow(TypeError);
  });

  it("is issued under its own code alone", () => {
    expect(() => issuePrescription({ ...draft, code: "01999zzzzzzz-C" }, code)).toThrow(TypeError);
    expect(() => issuePrescription(draft, " ")).toThrow(TypeError);
  });
});

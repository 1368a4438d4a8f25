import { tableSpec } from "@lienthong/bhyt";
import { createValidator, formatFhir, parseFhir } from "@lienthong/fhir";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { assessedPatientMap, assessmentMap } from "./assessment.ts";
import { assessmentToBundle, bundleToAssessments, type MedicalAssessment } from "./assessment-to-bundle.ts";

const validator = createValidator({ fhirVersion: "4.0.1", locale: "en" });
const record: MedicalAssessment = {
  NGUOI_CHU_TRI: "Hoàng Lan",
  CHUC_VU: "1",
  NGAY_HOP: "20260715",
  HO_TEN: "Nguyễn Văn An",
  NGAY_SINH: "19900305",
  SO_CCCD: "052090000017",
  DIA_CHI: "Số 1, đường Thử Nghiệm",
  KHAM_GIAM_DINH: "2",
  SO_BIEN_BAN: "BB-0001",
  TYLE_TTCT_CU: "41.50",
  TONG_TYLE_TTCT: "61",
  KET_QUA_KHAM: "Hạn chế vận động\nkhớp gối",
  DIEN_THOAI: "0900000000",
};

/** Holds a Bundle to the validator, and reads it after a way through JSON. */
function back(bundle: object) {
  const { issues } = validator.validate(bundle);
  expect(issues.filter(({ severity }) => severity === "error" || severity === "fatal")).toEqual([]);
  return bundleToAssessments(parseFhir(formatFhir(bundle, { format: "json" }), { format: "json" }));
}

const whole = (fields: MedicalAssessment): object => ({
  ...Object.fromEntries(tableSpec("XML12").fields.map(({ name }) => [name, ""])),
  ...fields,
});

describe("a medical assessment (XML12)", () => {
  it("has a place for every field that QĐ 3176 names", () => {
    const placed = new Set([...assessedPatientMap.rows, ...assessmentMap.rows].map(({ field }) => field));
    expect(tableSpec("XML12").fields.filter(({ name }) => !placed.has(name))).toEqual([]);
  });

  it.each(["vn-core", "none"] as const)("comes back from its Bundle, field for field (%s)", (target) => {
    const { bundle, issues } = assessmentToBundle(record, { target });
    expect(issues).toEqual([]);
    expect(back(bundle)).toEqual({ papers: [whole(record)], issues: [] });
    const composition = bundle.entry?.find(
      ({ resource }) => resource?.resourceType === "Composition",
    )?.resource;
    expect(composition).toMatchObject({
      title: "Biên bản giám định y khoa",
      identifier: { value: "BB-0001" },
      date: "2026-07-15",
      author: [{ display: "Hoàng Lan" }],
    });
  });

  it("says which text is not held as it stands", () => {
    const { issues } = assessmentToBundle(
      { ...record, TONG_TYLE_TTCT: "nhiều", NGAY_HOP: "20260230", HO_TEN: " An " },
      { target: "none" },
    );
    expect(issues.map(({ path }) => path)).toEqual([
      "XML12.NGAY_HOP",
      "XML12.HO_TEN",
      "XML12.TONG_TYLE_TTCT",
    ]);
  });

  it("is valid R4, and loses nothing in silence, whatever its fields hold", () => {
    const value = fc.constantFrom(
      "",
      "1",
      "007",
      "12.50",
      "20260715",
      "a;b",
      " x ",
      "\u0001",
      "á".normalize("NFD"),
      "B1234567",
    );
    const names = tableSpec("XML12").fields.map(({ name }) => name);
    fc.assert(
      fc.property(fc.array(value, { minLength: names.length, maxLength: names.length }), (values) => {
        const row = Object.fromEntries(names.map((name, at) => [name, values[at] ?? ""]));
        const { bundle, issues } = assessmentToBundle(row, { target: "none" });
        const [paper] = back(bundle).papers;
        const lost = new Set(issues.map(({ params }) => params?.["field"]));
        const found: Readonly<Record<string, unknown>> = { ...paper };
        for (const name of names)
          if (!lost.has(name)) expect([name, found[name] ?? ""]).toEqual([name, row[name]]);
      }),
      { numRuns: 60 },
    );
  });

  it("is not found where there is none, and never thrown at", () => {
    expect(bundleToAssessments({ resourceType: "Bundle" }).issues[0]?.code).toBe("emr.paper.not-found");
    expect(bundleToAssessments(7).issues[0]?.code).toBe("emr.document.not-a-bundle");
    expect(() => assessmentToBundle(null as never, { target: "none" })).toThrow(TypeError);
    fc.assert(
      fc.property(fc.anything(), (component) => {
        const code = { text: "Biên bản giám định y khoa" };
        const resource = { resourceType: "Observation", code, component };
        bundleToAssessments({ resourceType: "Bundle", entry: [{ resource }] });
      }),
      { numRuns: 50 },
    );
  });
});

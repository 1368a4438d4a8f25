import { existsSync, readFileSync, readdirSync } from "node:fs";
import { type ClaimFile, readClaimFile } from "@lienthong/bhyt";
import { createValidator, formatFhir } from "@lienthong/fhir";
import type { Bundle, Claim, Coverage, Encounter, FhirResource, Observation, Patient } from "fhir/r4.js";
import { describe, expect, it } from "vitest";
import { aFile, aFileOf } from "./claim-file.cases.ts";
import { bundleToClaimFile } from "./bundle-to-claim-file.ts";
import { claimFileToBundle } from "./claim-file-to-bundle.ts";

const validator = createValidator({ fhirVersion: "4.0.1", locale: "en" });
const errorsOf = (resource: unknown): readonly unknown[] =>
  validator.validate(resource).issues.filter(({ severity }) => severity === "error" || severity === "fatal");

/** All resources of a kind. */
function all<Type extends FhirResource["resourceType"]>(
  bundle: Bundle,
  type: Type,
): readonly Extract<FhirResource, { resourceType: Type }>[] {
  const found = (bundle.entry ?? []).map(({ resource }) => resource);
  return found.filter(
    (one): one is Extract<FhirResource, { resourceType: Type }> => one?.resourceType === type,
  );
}

const summary = {
  MA_LK: "MLK1",
  MA_BN: "BN1",
  HO_TEN: "Rơ Châm H'Lan",
  MA_CSKCB: "01999",
  NGAY_VAO: "202607150930",
  NGAY_RA: "202607151100",
};
const convert = (change: Readonly<Record<string, string>>, target: "vn-core" | "none" = "vn-core") =>
  claimFileToBundle(aFile({ XML1: [{ ...summary, ...change }] }), { target });
const lost = (result: {
  readonly unmapped: readonly { path: string; reason: string }[];
}): readonly string[] => result.unmapped.map(({ path, reason }) => `${path} ${reason}`);

describe("claimFileToBundle", () => {
  describe("identifies the patient", () => {
    const identifiers = (change: Readonly<Record<string, string>>): readonly unknown[] =>
      all(convert({ MA_BN: "", ...change }).bundle, "Patient")[0]?.identifier ?? [];

    it.each([
      ["a personal number", "052090000017", "http://fhir.hl7.org.vn/core/sid/cccd"],
      ["an old CMND", "215000017", "http://fhir.hl7.org.vn/core/sid/cmnd"],
      ["a passport", "B1234567", "http://fhir.hl7.org.vn/core/sid/passport"],
    ])("by %s", (_title, value, system) => {
      expect(identifiers({ SO_CCCD: value })).toEqual([expect.objectContaining({ system, value })]);
    });

    it("never by an electronic account such as VNeID's", () => {
      const result = convert({ MA_BN: "", SO_CCCD: "vneid-account-1" });
      const [patient] = all(result.bundle, "Patient");
      expect(patient?.identifier).toEqual([
        expect.objectContaining({
          _value: { extension: [expect.objectContaining({ valueCode: "unknown" })] },
        }),
      ]);
      expect(JSON.stringify(patient)).not.toContain("vneid");
      expect(lost(result)).toContain("XML1[0].SO_CCCD no-element");
    });

    it("not by twelve digits that cannot be a personal number, and says so", () => {
      const result = convert({ SO_CCCD: "003090000017" });
      expect(lost(result)).toContain("XML1[0].SO_CCCD bad-value");
      expect(result.issues).toEqual([
        expect.objectContaining({ code: "emr.claim.value-not-mapped", severity: "warning" }),
      ]);
    });
  });

  it.each([
    ["198504120000", { birthDate: "1985-04-12" }],
    ["195800000000", { birthDate: "1958" }],
    ["195807000000", { birthDate: "1958-07" }],
    [
      "202607150915",
      {
        birthDate: "2026-07-15",
        _birthDate: {
          extension: [
            {
              url: "http://hl7.org/fhir/StructureDefinition/patient-birthTime",
              valueDateTime: "2026-07-15T09:15:00+07:00",
            },
          ],
        },
      },
    ],
  ])("reads the birth %s to its own precision", (NGAY_SINH, expected) => {
    expect(all(convert({ NGAY_SINH }).bundle, "Patient")[0]).toMatchObject(expected);
  });

  it("makes a Coverage for each card, with its own facility and days", () => {
    const { bundle, unmapped } = convert({
      MA_THE_BHYT: "DN4010000000001;5220000017",
      MA_DKBD: "01999;01998",
      GT_THE_TU: "20260101;20260701",
      GT_THE_DEN: "20260630;",
    });
    expect(all(bundle, "Coverage").map(({ subscriberId, period }) => [subscriberId, period])).toEqual([
      ["DN4010000000001", { start: "2026-01-01", end: "2026-06-30" }],
      ["5220000017", { start: "2026-07-01" }],
    ]);
    expect(all(bundle, "Claim")[0]?.insurance.map(({ focal }) => focal)).toEqual([true, false]);
    expect(unmapped).toEqual([]);
  });

  it("says that a patient without a card pays, for a Claim needs a Coverage", () => {
    const [coverage] = all(convert({}).bundle, "Coverage");
    expect(coverage?.type?.coding?.[0]?.code).toBe("pay");
  });

  it("lists a card's facility that no card belongs to", () => {
    expect(lost(convert({ MA_THE_BHYT: "5220000017", MA_DKBD: "01999;01998" }))).toEqual([
      "XML1[0].MA_DKBD bad-value",
    ]);
  });

  it("leaves out a weight of which nobody knows when it was measured, and says so", () => {
    const weighed = (more: Readonly<Record<string, string>>) => {
      const result = convert({ CAN_NANG: "62.50", ...more });
      return { lost: lost(result), count: all(result.bundle, "Observation").length };
    };
    expect(weighed({})).toEqual({ lost: [], count: 1 });
    const without = weighed({ NGAY_VAO: "", NGAY_RA: "" });
    expect(without.count).toBe(0);
    expect(without.lost).toContain("XML1[0].CAN_NANG no-time");
  });

  it("leaves out an end before the start, and says so", () => {
    const result = convert({ NGAY_RA: "202607150929" });
    expect(all(result.bundle, "Encounter")[0]?.period).toEqual({ start: "2026-07-15T09:30:00+07:00" });
    expect(lost(result)).toEqual(["XML1[0].NGAY_RA period-order"]);
    expect(result.issues.map(({ code }) => code)).toEqual(["emr.claim.period-order"]);
    expect(convert({ NGAY_RA: "202607150930" }).issues).toEqual([]);
    expect(convert({ NGAY_RA: "202607150931" }).issues).toEqual([]);
  });

  it("leaves out an end that cannot be compared with the start: a minute and the day it is in", () => {
    const result = convert({ NGAY_VAO: "20260715" });
    expect(all(result.bundle, "Encounter")[0]?.period).toEqual({ start: "2026-07-15" });
    expect(lost(result)).toEqual(["XML1[0].NGAY_RA period-order"]);
    expect(errorsOf(result.bundle)).toEqual([]);
    expect(convert({ NGAY_VAO: "20260714" }).issues).toEqual([]);
  });

  it("gives each diagnosis its role and both names of ICD-10", () => {
    const change = {
      CHAN_DOAN_VAO: "Sốt",
      MA_BENH_CHINH: "J20.9",
      CHAN_DOAN_RV: "Viêm phế quản cấp",
      MA_BENH_KT: "I10;E11",
    };
    const { bundle } = convert(change);
    const [encounter] = all(bundle, "Encounter");
    expect(encounter?.diagnosis?.map(({ use, rank }) => [use?.coding?.[0]?.code, rank])).toEqual([
      ["AD", undefined],
      ["DD", 1],
      ["CM", undefined],
      ["CM", undefined],
    ]);
    expect(
      all(bundle, "Condition").map(({ code }) => [code?.coding?.map(({ system }) => system), code?.text]),
    ).toEqual([
      [undefined, "Sốt"],
      [
        ["http://fhir.hl7.org.vn/core/CodeSystem/vn-icd10-cs", "http://hl7.org/fhir/sid/icd-10"],
        "Viêm phế quản cấp",
      ],
      [expect.anything(), undefined],
      [expect.anything(), undefined],
    ]);
  });

  it("keeps the digits of every amount and quantity", () => {
    const medicine = {
      MA_LK: "MLK1",
      STT: "1",
      MA_THUOC: "40.67",
      SO_LUONG: "10.50",
      DON_GIA: "2200.500",
      THANH_TIEN_BV: "23105.25",
    };
    const file = aFile({
      XML1: [{ ...summary, T_TONGCHI_BV: "12345678901234567.10", CAN_NANG: "55.00" }],
      XML2: [medicine],
    });
    const text = formatFhir(claimFileToBundle(file, { target: "none" }).bundle, { format: "json" });
    for (const digits of ["12345678901234567.10", "55.00", "10.50", "2200.500", "23105.25"])
      expect(text).toContain(`"value":${digits}`);
  });

  it.each<[string, Readonly<Record<string, string>>, object]>([
    [
      "a number with its unit",
      { GIA_TRI: "11.20", DON_VI_DO: "G/L" },
      { valueQuantity: { value: 11.2, unit: "G/L" } },
    ],
    ["words without a unit", { GIA_TRI: "Âm tính", DON_VI_DO: "G/L" }, { valueString: "Âm tính" }],
    [
      "an indicator in LOINC's form",
      { MA_CHI_SO: "718-7" },
      { code: { coding: [{ system: "http://loinc.org", code: "718-7" }] } },
    ],
    [
      "an indicator of the national list",
      { MA_CHI_SO: "TEST01" },
      { code: { coding: [{ code: "TEST01" }] } },
    ],
  ])("reads a result: %s", (_title, row, expected) => {
    const file = aFile({ XML1: [summary], XML4: [{ MA_LK: "MLK1", STT: "1", ...row }] });
    const [observation] = all(claimFileToBundle(file, { target: "vn-core" }).bundle, "Observation");
    expect(observation).toMatchObject(expected);
  });

  it("joins a result to its order only when the service was ordered once", () => {
    const order = { MA_LK: "MLK1", MA_DICH_VU: "22.0121.1369" };
    const result = { MA_LK: "MLK1", MA_DICH_VU: "22.0121.1369", GIA_TRI: "1" };
    const basedOn = (count: number): number | undefined => {
      const file = aFile({
        XML1: [summary],
        XML3: Array.from({ length: count }, () => order),
        XML4: [result],
      });
      return all(claimFileToBundle(file, { target: "none" }).bundle, "Observation")[0]?.basedOn?.length;
    };
    expect([basedOn(0), basedOn(1), basedOn(2)]).toEqual([undefined, 1, undefined]);
  });

  it("makes no Procedure of a supply or a bed", () => {
    const rows = [
      { MA_LK: "MLK1", MA_DICH_VU: "22.1", MA_NHOM: "1" },
      {
        MA_LK: "MLK1",
        MA_DICH_VU: "22.1",
        MA_VAT_TU: "N01",
        TEN_VAT_TU: "Kim",
        TEN_DICH_VU: "Xét nghiệm",
        MA_NHOM: "10",
      },
      { MA_LK: "MLK1", MA_DICH_VU: "K05.1", MA_NHOM: "15" },
    ];
    const { bundle } = claimFileToBundle(aFile({ XML1: [summary], XML3: rows }), { target: "none" });
    expect(all(bundle, "Procedure")).toHaveLength(1);
    expect(all(bundle, "Claim")[0]?.item?.map(({ productOrService }) => productOrService.text)).toEqual([
      undefined,
      "Kim",
      undefined,
    ]);
  });

  it("says of a supply how much was delivered and when, and which procedure used it", () => {
    const rows = [
      {
        MA_LK: "MLK1",
        MA_DICH_VU: "22.1",
        MA_VAT_TU: "N01",
        TEN_VAT_TU: "Kim",
        SO_LUONG: "2.50",
        MA_NHOM: "10",
      },
      { MA_LK: "MLK1", MA_VAT_TU: "N02", MA_HIEU_SP: "AB-1", NGAY_TH_YL: "202607150930", MA_NHOM: "10" },
      { MA_LK: "MLK1", MA_DICH_VU: "22.1", MA_NHOM: "8" },
      { MA_LK: "MLK1", MA_DICH_VU: "22.1", MA_VAT_TU: "N03", MA_HIEU_SP: "AB-2", MA_NHOM: "10" },
    ];
    const { bundle } = claimFileToBundle(aFile({ XML1: [summary], XML3: rows }), { target: "none" });
    const deliveries = all(bundle, "SupplyDelivery");
    const [first, second] = deliveries;
    expect(deliveries).toHaveLength(3);
    expect(first?.suppliedItem).toMatchObject({
      itemCodeableConcept: { coding: [{ code: "N01" }], text: "Kim" },
      quantity: { value: 2.5 },
    });
    expect([first?.status, second?.status, second?.occurrenceDateTime]).toEqual([
      undefined,
      "completed",
      "2026-07-15T09:30:00+07:00",
    ]);
    expect(
      all(bundle, "Device").map(({ modelNumber, type }) => [modelNumber, type?.coding?.[0]?.code]),
    ).toEqual([
      ["AB-1", "N02"],
      ["AB-2", "N03"],
    ]);
    const [procedure] = all(bundle, "Procedure");
    expect(procedure?.usedCode?.map(({ text }) => text)).toEqual(["Kim"]);
    expect(procedure?.usedReference).toHaveLength(1);
  });

  it("gathers the results of a service in its report, and makes none where there is nothing to gather", () => {
    const order = { MA_LK: "MLK1", MA_DICH_VU: "22.1", MA_NHOM: "1", NGAY_KQ: "202607151030" };
    const result = { MA_LK: "MLK1", MA_DICH_VU: "22.1", GIA_TRI: "1" };
    const reports = (XML3: readonly object[], XML4: readonly object[]) => {
      const tables = { XML1: [summary], XML3, XML4 } as Parameters<typeof aFile>[0];
      return all(claimFileToBundle(aFile(tables), { target: "none" }).bundle, "DiagnosticReport");
    };
    const [report, ...others] = reports([order], [result, result]);
    expect(others).toEqual([]);
    expect(report).toMatchObject({ status: "final", issued: "2026-07-15T10:30:00+07:00" });
    expect([report?.result?.length, report?.category?.[0]?.coding?.[0]?.code]).toEqual([2, "LAB"]);
    expect(reports([order], [])).toEqual([]);
    expect(reports([order, order], [result])).toEqual([]);
    expect(reports([{ ...order, NGAY_KQ: "" }], [result])).toEqual([]);
    // Words alone are a report of their own.
    expect(reports([order], [{ ...result, GIA_TRI: "", KET_LUAN: "Bình thường" }])).toHaveLength(1);
  });

  it("writes the words of a paper as escaped narrative", () => {
    const paper = { MA_LK: "MLK1", NGAY_CT: "20260715", CHAN_DOAN_RV: '<script>alert("x")</script>\nA & B' };
    const { bundle } = claimFileToBundle(aFile({ XML1: [summary], XML7: [paper] }), { target: "none" });
    expect(all(bundle, "Composition")[0]?.section?.[0]?.text?.div).toBe(
      '<div xmlns="http://www.w3.org/1999/xhtml"><p>&lt;script&gt;alert(&quot;x&quot;)&lt;/script&gt;<br/>A &amp; B</p></div>',
    );
  });

  it("makes no Composition of a paper without a date, and carries its words", () => {
    const paper = { MA_LK: "MLK1", CHAN_DOAN_RV: "Viêm phế quản" };
    const result = claimFileToBundle(aFile({ XML1: [summary], XML7: [paper] }), { target: "none" });
    expect(all(result.bundle, "Composition")).toEqual([]);
    expect(JSON.stringify(all(result.bundle, "Encounter"))).toContain("Viêm phế quản");
    expect(lost(result)).toContain("XML7[0].CHAN_DOAN_RV no-element");
  });

  it("makes an Observation of a form, a component for each field, and its document; of HIV both are restricted", () => {
    const hiv = {
      MA_LK: "MLK1",
      NGAYKD_HIV: "20250110",
      MA_TINH_TRANG_DK: "1;3",
      SO_NGAY_CAP_THUOC_ARV: "30",
    };
    const lung = { MA_LK: "MLK1", STT: "1", PHANLOAI_LAO_VITRI: "1" };
    const file = aFile({ XML1: [summary], XML6: [hiv], XML15: [lung] });
    const { bundle } = claimFileToBundle(file, { target: "none" });
    const [first, second] = all(bundle, "Observation").filter(({ code }) =>
      code.text?.startsWith("Thông tin"),
    );
    expect(first?.component?.map(({ code, ...value }) => [code.text, Object.values(value)[0]])).toEqual([
      ["Ngày khẳng định HIV", "2025-01-10"],
      [
        "Tình trạng khi đến khám",
        { coding: [{ system: "urn:lienthong:cs:xml6-ma_tinh_trang_dk", code: "1" }] },
      ],
      [
        "Tình trạng khi đến khám",
        { coding: [{ system: "urn:lienthong:cs:xml6-ma_tinh_trang_dk", code: "3" }] },
      ],
      ["Số ngày cấp thuốc ARV", 30],
    ]);
    expect(second?.component?.[0]?.code.coding?.[0]).toEqual({
      system: "urn:lienthong:cs:xml15",
      code: "PHANLOAI_LAO_VITRI",
    });
    const papers = all(bundle, "Composition");
    expect(papers.map(({ title, section }) => [title, section?.[0]?.entry?.length])).toEqual([
      ["Thông tin điều trị HIV/AIDS", 1],
      ["Thông tin điều trị lao", 1],
    ]);
    expect([first, papers[0], second, papers[1]].map((one) => one?.meta?.security?.[0]?.code)).toEqual([
      "R",
      "R",
      undefined,
      undefined,
    ]);
    expect(errorsOf(bundle)).toEqual([]);
  });

  it("makes the certificate, the child and the findings of a birth", () => {
    const birth = {
      MA_LK: "MLK1",
      NGAY_CT: "20260716",
      SO: "12",
      HO_TEN_CON: "Nguyễn Thị Mai",
      GIOI_TINH_CON: "2",
      NGAY_SINH_CON: "202607150830",
      CAN_NANG_CON: "3100",
      GHI_CHU: "Mẹ khoẻ",
    };
    const { bundle } = claimFileToBundle(aFile({ XML1: [summary], XML9: [birth] }), { target: "vn-core" });
    const [child] = all(bundle, "RelatedPerson");
    expect([
      child?.name?.[0]?.text,
      child?.gender,
      child?.birthDate,
      child?.relationship?.[0]?.coding?.[0]?.code,
    ]).toEqual(["Nguyễn Thị Mai", "female", "2026-07-15", "CHILD"]);
    const [paper] = all(bundle, "Composition");
    expect([paper?.title, paper?.identifier?.value, paper?.date]).toEqual([
      "Giấy chứng sinh",
      "12",
      "2026-07-16",
    ]);
    expect(paper?.section?.map(({ title, entry }) => [title, entry?.length])).toEqual([
      ["Ghi chú", undefined],
      ["Phiếu kèm theo", 1],
    ]);
    expect(errorsOf(bundle)).toEqual([]);
  });

  it("says the totals as what the facility asks for, on which nobody decided yet", () => {
    const totals = { ...summary, T_BHTT: "547200.00", T_BNCCT: "136800.00", T_BNTT: "0", MA_TAI_NAN: "1" };
    const { bundle } = claimFileToBundle(aFile({ XML1: [totals] }), { target: "vn-core" });
    const [benefit] = all(bundle, "ExplanationOfBenefit");
    expect(benefit?.outcome).toBe("queued");
    const category = "http://terminology.hl7.org/CodeSystem/adjudication";
    const seen = "http://fhir.hl7.org.vn/core/CodeSystem/vn-bhyt-adjudication-category-cs";
    expect(benefit?.total?.map(({ category: { coding }, amount }) => [coding, amount.value])).toEqual([
      [[{ code: "T_BNTT" }, { system: seen, code: "patient-self-pay" }], 0],
      [[{ code: "T_BNCCT" }, { system: category, code: "copay" }], 136800],
      [[{ code: "T_BHTT" }, { system: category, code: "benefit" }], 547200],
    ]);
    expect(all(bundle, "Claim")[0]?.accident?.type?.coding).toEqual([{ code: "1" }]);
    expect(errorsOf(bundle)).toEqual([]);
    const none = claimFileToBundle(aFile({ XML1: [{ ...summary, MA_TAI_NAN: "0" }] }), { target: "none" });
    expect([all(none.bundle, "ExplanationOfBenefit"), all(none.bundle, "Claim")[0]?.accident]).toEqual([
      [],
      undefined,
    ]);
  });

  it("says when and of what the resources of a visit were made, when asked, and still reads the same file back", () => {
    const file = aFile({ XML1: [summary] });
    const recorded = "2026-07-20T08:00:00+07:00";
    const { bundle } = claimFileToBundle(file, { target: "vn-core", provenance: { recorded } });
    const [provenance] = all(bundle, "Provenance");
    expect(provenance?.recorded).toBe(recorded);
    expect(provenance?.target).toHaveLength((bundle.entry?.length ?? 0) - 1);
    expect(provenance?.entity?.[0]?.what.identifier?.value).toBe("MLK1");
    expect(errorsOf(bundle)).toEqual([]);
    expect(bundleToClaimFile(bundle)).toEqual({ file, issues: [] });
    expect(() => claimFileToBundle(file, { target: "none", provenance: { recorded: "2026" } })).toThrow(
      TypeError,
    );
  });

  it("withholds a table that would be converted, and never the summary", () => {
    const file = aFile({ XML1: [summary], XML5: [{ MA_LK: "MLK1", STT: "1", DIEN_BIEN_LS: "bí mật" }] });
    const { bundle, unmapped } = claimFileToBundle(file, { target: "none", withhold: ["XML5"] });
    expect(JSON.stringify(bundle)).not.toContain("bí mật");
    expect(unmapped.some(({ table, reason }) => table === "XML5" && reason === "withheld")).toBe(true);
    expect(() => claimFileToBundle(file, { target: "none", withhold: ["XML1"] })).toThrow(TypeError);
  });

  it("carries what is left of a form in a resource of its own, of XML6 (HIV) as restricted", () => {
    const row = { MA_LK: "MLK1", MA_THE_BHYT: "5220000017" };
    const { bundle } = claimFileToBundle(aFile({ XML1: [summary], XML6: [row], XML9: [{ MA_LK: "MLK1" }] }), {
      target: "vn-core",
    });
    const [hiv, birth] = all(bundle, "Basic");
    expect([hiv?.meta?.security?.[0]?.code, birth?.meta]).toEqual(["R", undefined]);
    expect(JSON.stringify(bundle.entry?.filter(({ resource }) => resource !== hiv))).not.toContain(
      "5220000017",
    );
    expect(JSON.stringify(hiv)).toContain("5220000017");
    expect(errorsOf(bundle)).toEqual([]);
  });

  it("carries nothing of tables that the caller withholds, and lists them", () => {
    const file = aFile({ XML1: [summary], XML6: [{ MA_LK: "MLK1", MA_THE_BHYT: "5220000017" }] });
    const result = claimFileToBundle(file, { target: "vn-core", withhold: ["XML6"] });
    expect(
      result.unmapped
        .filter(({ table }) => table === "XML6")
        .map(({ field, reason, isCarried }) => [field, reason, isCarried]),
    ).toEqual([
      ["MA_LK", "withheld", false],
      ["MA_THE_BHYT", "withheld", false],
    ]);
    expect(JSON.stringify(result.bundle)).not.toContain("5220000017");
    expect(result.issues.map(({ code }) => code)).toEqual(["emr.claim.table-not-mapped"]);
  });

  describe("with several visits", () => {
    const file = aFileOf([{ XML1: [summary] }, { XML1: [{ ...summary, MA_LK: "MLK2" }] }]);

    it("puts them into one Bundle without identifier, sharing the facility", () => {
      const { bundle } = claimFileToBundle(file, { target: "vn-core" });
      expect(bundle.identifier).toBeUndefined();
      expect(all(bundle, "Patient")).toHaveLength(2);
      expect(all(bundle, "Organization")).toHaveLength(1);
      expect(errorsOf(bundle)).toEqual([]);
    });

    it("converts one of them alone, with MA_LK as identifier, as VN Core wants", () => {
      const { bundle } = claimFileToBundle(file, { target: "vn-core", visit: 1 });
      expect(bundle.identifier).toMatchObject({
        system: "http://fhir.hl7.org.vn/core/sid/ma-lk",
        value: "MLK2",
      });
      expect(all(bundle, "Patient")).toHaveLength(1);
    });

    it("keeps two visits with the same MA_LK apart", () => {
      const twice = claimFileToBundle(aFileOf([{ XML1: [summary] }, { XML1: [summary] }]), {
        target: "none",
      });
      expect(new Set(twice.bundle.entry?.map(({ fullUrl }) => fullUrl)).size).toBe(
        twice.bundle.entry?.length,
      );
      expect(twice.issues).toEqual([
        expect.objectContaining({ code: "emr.claim.repeated-key", path: "HOSO[1].XML1[0].MA_LK" }),
      ]);
    });
  });

  it("says what is missing to convert anything at all", () => {
    const codes = (file: ClaimFile): readonly unknown[] => {
      const result = claimFileToBundle(file, { target: "none" });
      expect(errorsOf(result.bundle)).toEqual([]);
      return result.issues.map(({ code, severity }) => `${severity} ${code}`);
    };
    expect(codes(aFileOf([]))).toEqual(["error emr.claim.no-visit"]);
    expect(codes(aFile({ XML2: [{ MA_LK: "MLK1" }] }))).toEqual(["error emr.claim.no-summary"]);
    expect(codes(aFile({ XML1: [summary, summary] }))).toEqual(["warning emr.claim.several-summaries"]);
    expect(codes(aFile({ XML1: [summary], XML5: [{ MA_LK: "MLK9" }] }))).toEqual([
      "warning emr.claim.key-differs",
    ]);
  });

  it("gives the same ids every time, and other ids for another MA_LK", () => {
    const ids = (change: Readonly<Record<string, string>>) =>
      convert(change).bundle.entry?.map(({ fullUrl }) => fullUrl);
    expect(ids({})).toEqual(ids({}));
    expect(ids({})?.filter((id) => ids({ MA_LK: "MLK2" })?.includes(id))).toHaveLength(1);
  });

  it("refers by address when the caller names the server", () => {
    const { bundle } = claimFileToBundle(aFile({ XML1: [summary] }), {
      target: "none",
      base: "https://example.org/fhir",
    });
    const [encounter] = all(bundle, "Encounter");
    const [first] = bundle.entry ?? [];
    expect(first?.fullUrl).toBe(`https://example.org/fhir/${encounter?.subject?.reference ?? ""}`);
    expect(errorsOf(bundle)).toEqual([]);
  });

  describe("takes", () => {
    it("systems of the caller before all others", () => {
      const systems = { mrn: "https://hospital.example/mrn", "ma-thuoc": "https://hospital.example/drugs" };
      const file = aFile({ XML1: [summary], XML2: [{ MA_LK: "MLK1", MA_THUOC: "40.67" }] });
      const { bundle } = claimFileToBundle(file, { target: "vn-core", systems });
      expect(all(bundle, "Patient")[0]?.identifier?.[0]?.system).toBe("https://hospital.example/mrn");
      expect(all(bundle, "MedicationRequest")[0]?.medicationCodeableConcept?.coding?.[0]?.system).toBe(
        "https://hospital.example/drugs",
      );
    });

    it("another place for a default, or none", () => {
      const file = aFile({ XML1: [{ ...summary, MA_KHOA: "K01", LY_DO_VV: "Ho" }] });
      const overrides = { "XML1.MA_KHOA": null, "XML1.LY_DO_VV": "Encounter.text.div" };
      const result = claimFileToBundle(file, { target: "none", overrides: { "XML1.MA_KHOA": null } });
      expect(all(result.bundle, "Encounter")[0]?.location).toBeUndefined();
      expect(lost(result)).toEqual(["XML1[0].MA_KHOA no-element"]);
      const moved = claimFileToBundle(file, { target: "none", overrides });
      expect(all(moved.bundle, "Encounter")[0]?.reasonCode).toBeUndefined();
    });

    it.each([
      ["a line that VN Core fixes", { "XML1.MA_LOAI_RV": null }],
      ["a line that code places", { "XML1.MA_BENH_KT": null }],
      ["a line that is not there", { "XML1.DU_PHONG": null }],
      ["a place in another resource", { "XML1.MA_KHOA": "Patient.name[0].text" }],
      ["a place that is no path", { "XML1.MA_KHOA": "Encounter.a b" }],
    ])("no override of %s", (_title, overrides) => {
      expect(() => claimFileToBundle(aFile({ XML1: [summary] }), { target: "none", overrides })).toThrow(
        TypeError,
      );
    });

    it.each([
      ["target", { target: "moh" }],
      ["base", { target: "none", base: "example.org" }],
      ["visit", { target: "none", visit: 3 }],
      ["namespace", { target: "none", namespace: "lienthong" }],
    ])("no wrong %s", (_title, options) => {
      expect(() => claimFileToBundle(aFile({ XML1: [summary] }), options as { target: "none" })).toThrow(
        TypeError,
      );
    });
  });
});

const shared = new URL("../../../../../shared/", import.meta.url);
const samples = new URL("samples/vn-health/", shared);
const isHere = existsSync(samples);
const names = isHere
  ? readdirSync(samples).filter((name) => /^\d\d-.*\.xml$/u.test(name) && !name.startsWith("05"))
  : [];

function sample(name: string): ClaimFile {
  const { file } = readClaimFile(readFileSync(new URL(name, samples), "utf8"));
  if (!file) throw new Error("the sample must be readable");
  return file;
}

describe.skipIf(!isHere)("the samples of ../shared (skipped when the folder is absent)", () => {
  it.each(names.flatMap((name) => (["vn-core", "none"] as const).map((target) => [name, target] as const)))(
    "%s to %s passes our validator without an error",
    (name, target) => {
      const { bundle } = claimFileToBundle(sample(name), { target });
      expect(errorsOf(bundle)).toEqual([]);
      expect(bundle.entry?.length).toBeGreaterThan(5);
    },
  );

  it("use no VN Core address that was not seen, and no code system or identifier system of ours, for vn-core", () => {
    const facts = readFileSync(new URL("specs/vn-core/facts.json", shared), "utf8");
    const text = names
      .map((name) => JSON.stringify(claimFileToBundle(sample(name), { target: "vn-core" }).bundle))
      .join();
    const used = new Set(text.match(/http:\/\/fhir\.hl7\.org\.vn[^"]*/gu));
    expect(used.size).toBeGreaterThan(20);
    expect([...used].filter((url) => !facts.includes(`${url}"`) && !facts.includes(`${url})`))).toEqual([]);
    expect(text).not.toMatch(/"system":"urn:lienthong/u);
    expect(text).not.toMatch(/moh\.gov\.vn|ehealth\.gov\.vn|sid\/vneid/u);
  });

  it("use no VN Core address at all for plain R4", () => {
    const text = names
      .map((name) => JSON.stringify(claimFileToBundle(sample(name), { target: "none" }).bundle))
      .join();
    expect(text).not.toContain("hl7.org.vn");
    expect(text).toContain('"system":"urn:lienthong:sid:ma-lk"');
  });

  it("follow the rows that VN Core confirms", () => {
    const { bundle } = claimFileToBundle(sample("01-ngoai-tru-hop-le.xml"), { target: "vn-core" });
    const core = "http://fhir.hl7.org.vn/core";
    const [encounter, coverage] = [all(bundle, "Encounter")[0], all(bundle, "Coverage")[0]] as [
      Encounter,
      Coverage,
    ];
    const [claim, patient] = [all(bundle, "Claim")[0], all(bundle, "Patient")[0]] as [Claim, Patient];
    expect(bundle).toMatchObject({
      type: "collection",
      identifier: {
        system: `${core}/sid/ma-lk`,
        type: { coding: [{ system: `${core}/CodeSystem/vn-identifier-type-cs`, code: "MA_LK" }] },
        value: "MLK000000000001",
      },
    });
    expect(claim.identifier?.[0]).toMatchObject({ system: `${core}/sid/ma-lk`, value: "MLK000000000001" });
    expect(coverage.identifier).toEqual([{ system: `${core}/sid/bhyt`, value: "DN4010000000001" }]);
    expect(coverage.extension).toContainEqual({
      url: `${core}/StructureDefinition/vn-ext-primary-care-facility`,
      valueReference: { identifier: { system: `${core}/sid/ma-cskcb`, value: "01999" } },
    });
    expect(encounter.type).toEqual([
      { coding: [{ system: `${core}/CodeSystem/vn-encounter-type-cs`, code: "01" }] },
    ]);
    expect(encounter.extension).toContainEqual({
      url: `${core}/StructureDefinition/vn-ext-treatment-outcome`,
      valueCodeableConcept: { coding: [{ system: `${core}/CodeSystem/vn-treatment-outcome-cs`, code: "2" }] },
    });
    expect(encounter.hospitalization?.dischargeDisposition?.coding).toEqual([
      { system: `${core}/CodeSystem/vn-discharge-disposition-cs`, code: "1" },
    ]);
    expect(all(bundle, "Organization")[0]?.identifier).toEqual([
      { system: `${core}/sid/ma-cskcb`, value: "01999" },
    ]);
    expect(patient.extension?.map(({ url }) => url)).toEqual(
      expect.arrayContaining([
        `${core}/StructureDefinition/vn-ext-ethnicity`,
        `${core}/StructureDefinition/vn-ext-occupation`,
      ]),
    );
    expect(patient.address?.[0]?.extension).toEqual([
      { url: `${core}/StructureDefinition/vn-ext-province`, valueCoding: { code: "01" } },
      { url: `${core}/StructureDefinition/vn-ext-ward`, valueCoding: { code: "00001" } },
    ]);
    expect(patient.address?.[0]?.country).toBeUndefined();
    expect(all(bundle, "MedicationRequest")[0]?.extension).toContainEqual({
      url: `${core}/StructureDefinition/vn-ext-order-date`,
      valueDateTime: "2026-07-15T10:15:00+07:00",
    });
    const [weight, result] = all(bundle, "Observation") as readonly [Observation, Observation];
    expect([weight.valueQuantity?.code, result.valueQuantity?.value]).toEqual(["kg", 11.2]);
  });
});

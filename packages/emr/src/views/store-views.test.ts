import { existsSync, readFileSync, readdirSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { readClaimFile } from "@lienthong/bhyt";
import { r4 } from "@lienthong/fhir/r4";
import { createView, openBundle, type View } from "@lienthong/fhir/views";
import { describe, expect, it } from "vitest";
import { aFile } from "../claim/claim-file.cases.ts";
import { claimFileToBundle } from "../claim/claim-file-to-bundle.ts";
import type { Target } from "../target/keys.ts";
import { type StoreViewName, storeViews } from "./store-views.ts";
import type { StoreViewOptions } from "./view-names.ts";

const samples = join(dirname(fileURLToPath(import.meta.url)), "../../../../../shared/samples/vn-health");

function viewOf(name: StoreViewName, options?: StoreViewOptions): View {
  const made = createView(storeViews(options)[name], { definitions: r4 });
  if (!made.ok) throw new Error(JSON.stringify(made.issues));
  return made.value;
}

function rowsOf(name: StoreViewName, bundle: unknown, options?: StoreViewOptions) {
  const view = viewOf(name, options);
  const { resources, resolve } = openBundle(bundle);
  return resources.flatMap((resource) => {
    const result = view.rows(resource, { resolve });
    if (!result.ok) throw new Error(JSON.stringify(result.issues));
    return result.value;
  });
}

const file = aFile({
  XML1: [
    {
      MA_LK: "MLK1",
      MA_CSKCB: "01999",
      MA_LOAI_KCB: "03",
      NGAY_VAO: "202607150930",
      NGAY_RA: "202607181100",
      SO_NGAY_DTRI: "3",
      KET_QUA_DTRI: "2",
      MA_LOAI_RV: "1",
      LY_DO_VV: "Ho, sốt",
      MA_KHOA: "K01",
      MA_DOITUONG_KCB: "1.1",
      CHAN_DOAN_RV: "Viêm phế quản cấp",
      MA_BENH_CHINH: "J20.9",
      MA_BENH_KT: "I10",
      T_TONGCHI_BV: "33007.50",
      T_TONGCHI_BH: "33007.50",
      T_THUOC: "33007.50",
      T_BHTT: "26406.00",
      T_BNCCT: "6601.50",
      T_BNTT: "0",
    },
  ],
  XML2: [
    {
      MA_LK: "MLK1",
      STT: "1",
      MA_THUOC: "40.67",
      MA_NHOM: "4",
      TEN_THUOC: "Thuốc thử",
      DON_VI_TINH: "viên",
      SO_LUONG: "10.000",
      DON_GIA: "3300.750",
      THANH_TIEN_BV: "33007.50",
    },
  ],
});

describe("the ready views", () => {
  const names = Object.keys(storeViews()) as StoreViewName[];

  it.each(names)("%s is a definition without a flaw, each column with its true type", (name) => {
    const definition = storeViews()[name];
    expect(createView(definition, { definitions: r4 }).issues).toEqual([]);
    const untyped = {
      ...definition,
      select: definition.select.map((select) => ({
        ...select,
        column: select.column.map(({ name: column, path }) => ({ name: column, path })),
      })),
    };
    const inferred = createView(untyped, { definitions: r4 });
    const types = viewOf(name).columns.map(({ type }) => type);
    expect(inferred.ok && inferred.value.columns.map(({ type }, at) => type ?? types[at])).toEqual(types);
  });

  it.each<Target>(["none", "vn-core"])("show a visit that was converted for %s", (target) => {
    const { bundle } = claimFileToBundle(file, { target });
    const [encounter] = rowsOf("encounters", bundle);
    expect(encounter).toMatchObject({
      ma_lk: "MLK1",
      ma_loai_kcb: "03",
      loai_luot: "IMP",
      ngay_vao: "2026-07-15T09:30:00+07:00",
      so_ngay_dtri: "3",
      ket_qua_dtri: "2",
      ma_loai_rv: "1",
      ma_khoa: "K01",
    });
    expect(rowsOf("diagnoses", bundle).map((row) => [row["ma_benh"], row["encounter_id"]])).toEqual([
      ["J20.9", encounter?.["encounter_id"]],
      ["I10", encounter?.["encounter_id"]],
    ]);
    const conditions = new Map(
      rowsOf("diagnoses", bundle).map((row) => [row["condition_id"], row["ma_benh"]]),
    );
    const roles = rowsOf("encounter-diagnoses", bundle);
    expect(roles.map((row) => [conditions.get(row["condition_id"] ?? ""), row["vai_tro"]])).toEqual([
      ["J20.9", "DD"],
      ["I10", "CM"],
    ]);
  });

  it.each<Target>(["none", "vn-core"])("show amounts digit for digit, converted for %s", (target) => {
    const { bundle } = claimFileToBundle(file, { target });
    expect(rowsOf("costs", bundle)).toMatchObject([
      {
        stt: 1,
        ma_nhom: "4",
        ma: "40.67",
        ten: "Thuốc thử",
        so_luong: "10.000",
        don_gia: "3300.750",
        thanh_tien: "33007.50",
      },
    ]);
    expect(rowsOf("claims", bundle)).toMatchObject([
      { ma_lk: "MLK1", so_dong: 1, t_tongchi_bv: "33007.50", tien_te: "VND", ma_doituong_kcb: "1.1" },
    ]);
  });

  it.each<Target>(["none", "vn-core"])("show who is asked to pay what, converted for %s", (target) => {
    const { bundle } = claimFileToBundle(file, { target });
    const [claim] = rowsOf("claims", bundle);
    expect(rowsOf("totals", bundle)).toMatchObject([
      {
        claim_id: claim?.["claim_id"],
        patient_id: claim?.["patient_id"],
        ket_qua: "queued",
        t_tongchi_bh: "33007.50",
        t_thuoc: "33007.50",
        t_vtyt: null,
        t_bhtt: "26406.00",
        t_bncct: "6601.50",
        t_bntt: "0",
        t_nguonkhac: null,
        t_bhtt_gdv: null,
        tien_te: "VND",
      },
    ]);
  });

  it("know a total by the code of HL7 alone, when another program wrote it", () => {
    const adjudication = "http://terminology.hl7.org/CodeSystem/adjudication";
    const total = (code: string, value: number) => ({
      category: { coding: [{ system: adjudication, code }] },
      amount: { value, currency: "VND" },
    });
    const resource = {
      resourceType: "ExplanationOfBenefit",
      id: "b",
      outcome: "complete",
      total: [total("benefit", 80), total("copay", 20), total("deductible", 7)],
    };
    expect(
      rowsOf("totals", { resourceType: "Bundle", type: "collection", entry: [{ resource }] }),
    ).toMatchObject([{ ket_qua: "complete", t_bhtt: "80", t_bncct: "20", t_tongchi_bh: null }]);
  });

  it("find codes under the systems of the caller", () => {
    const options = { systems: { "ma-lk": "https://example.vn/ma-lk" }, namespace: "urn:example" };
    const { bundle } = claimFileToBundle(file, { target: "none", ...options });
    expect(rowsOf("encounters", bundle)[0]?.["ma_lk"]).toBeNull();
    expect(rowsOf("encounters", bundle, options)[0]).toMatchObject({ ma_lk: "MLK1", ma_loai_kcb: "03" });
  });

  it.skipIf(!existsSync(samples))("run over every sample (skipped without ../shared)", () => {
    let visits = 0;
    for (const name of readdirSync(samples, { recursive: true, encoding: "utf8" })) {
      if (!name.endsWith(".xml")) continue;
      const { file: sample } = readClaimFile(readFileSync(join(samples, name), "utf8"));
      if (sample === undefined) continue;
      const { bundle } = claimFileToBundle(sample, { target: "none" });
      visits += rowsOf("encounters", bundle).length;
      const [claim] = rowsOf("claims", bundle);
      expect(rowsOf("costs", bundle)).toHaveLength(Number(claim?.["so_dong"]));
      for (const view of names) rowsOf(view, bundle);
    }
    expect(visits).toBeGreaterThan(10);
  });

  it("are all that the entry point exports", async () => {
    expect(Object.keys(await import("../views.ts"))).toEqual(["storeViews"]);
  });
});

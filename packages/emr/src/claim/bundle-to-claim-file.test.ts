import { existsSync, readFileSync, readdirSync } from "node:fs";
import { type ClaimFile, formatClaimFile, readClaimFile } from "@lienthong/bhyt";
import { describe, expect, it } from "vitest";
import { bundleToClaimFile } from "./bundle-to-claim-file.ts";
import { aFile, aFileOf } from "./claim-file.cases.ts";
import { claimFileToBundle } from "./claim-file-to-bundle.ts";
import type { ClaimToBundleOptions } from "./types.ts";

const targets = ["vn-core", "none"] as const;

function thereAndBack(file: ClaimFile, options: ClaimToBundleOptions): unknown {
  const back = bundleToClaimFile(claimFileToBundle(file, options).bundle, options);
  expect(back.issues).toEqual([]);
  return back.file;
}

const summary = { MA_LK: "MLK1", MA_CSKCB: "01999", HO_TEN: "Rơ Châm H'Lan", NGAY_VAO: "202607150930" };

describe("bundleToClaimFile", () => {
  it("gives the minute of a birth back, whether the child or the certificate comes first", () => {
    const birth = { MA_LK: "MLK1", HO_TEN_CON: "Nguyễn Thị Mai", NGAY_SINH_CON: "202607150830" };
    const file = aFile({ XML1: [summary], XML9: [birth] });
    const { bundle } = claimFileToBundle(file, { target: "none" });
    const back = bundleToClaimFile({ ...bundle, entry: [...(bundle.entry ?? [])].reverse() });
    expect(back.file).toEqual(file);
  });

  it("keeps several procedures in their order, in whatever order their resources come", () => {
    const file = aFile({ XML1: [{ ...summary, MA_PTTT_QT: "38.93;88.72;01.1" }] });
    const { bundle } = claimFileToBundle(file, { target: "none" });
    const back = bundleToClaimFile({ ...bundle, entry: [...(bundle.entry ?? [])].reverse() });
    expect(back.file).toEqual(file);
  });

  it("keeps the digits of amounts, and the text of values that FHIR writes another way", () => {
    const file = aFile({
      XML1: [
        {
          ...summary,
          T_TONGCHI_BV: "129505.00",
          CAN_NANG: "055.0",
          NGAY_SINH: "195800000000",
          SO_NGAY_DTRI: "07",
        },
      ],
      XML2: [{ MA_LK: "MLK1", STT: "01", SO_LUONG: "10.50", NGAY_YL: " 202607151000" }],
    });
    expect(thereAndBack(file, { target: "vn-core" })).toEqual(file);
  });

  it("tells a table without rows from one that the file does not have", () => {
    const file = aFile({ XML1: [summary], XML2: [], XML9: [] });
    expect(thereAndBack(file, { target: "none" })).toEqual(file);
  });

  it("keeps tables that could not be read, the signature and a visit without a summary", () => {
    const unread = [{ LOAIHOSO: "XML99", NOIDUNGFILE: "AAAA" }];
    const [visit, other] = aFileOf([{ XML1: [summary] }, { XML2: [{ MA_LK: "MLK2" }] }]).visits;
    const file = {
      ...aFileOf([]),
      SOLUONGHOSO: "7",
      visits: [{ ...visit, unread }, { ...other }, {}],
      CHUKYDONVI: "<CHUKYDONVI>\n  <Signature/>\n</CHUKYDONVI>",
    };
    const { bundle } = claimFileToBundle(file, { target: "none" });
    expect(bundleToClaimFile(bundle).file).toEqual(file);
  });

  it("gives back one visit when one was converted", () => {
    const file = aFileOf([{ XML1: [summary] }, { XML1: [{ ...summary, MA_LK: "MLK2" }] }]);
    const { bundle } = claimFileToBundle(file, { target: "none", visit: 1 });
    expect(bundleToClaimFile(bundle).file).toEqual({ ...file, SOLUONGHOSO: "1", visits: [file.visits[1]] });
  });

  it("does not give back what was withheld or left out", () => {
    const file = aFile({ XML1: [{ ...summary, MA_HSBA: "HS1" }], XML6: [{ MA_LK: "MLK1" }] });
    const without = claimFileToBundle(file, { target: "none", withhold: ["XML6"] });
    expect(bundleToClaimFile(without.bundle).file?.visits[0]?.XML6).toBeUndefined();
    const bare = claimFileToBundle(file, { target: "none", residue: "none" });
    expect(bundleToClaimFile(bare.bundle).file?.visits[0]?.XML1?.[0]?.MA_HSBA).toBe("");
  });

  describe("without our extension, as in the Bundle of another program", () => {
    it.each(targets)("loses only what claimFileToBundle lists, for %s", (target) => {
      const used = aFile({
        XML1: [
          {
            ...summary,
            SO_CCCD: "052090000017",
            NGAY_SINH: "199003050000",
            GIOI_TINH: "1",
            MA_LOAI_KCB: "01",
            KET_QUA_DTRI: "2",
          },
        ],
        XML2: [
          {
            MA_LK: "MLK1",
            STT: "1",
            MA_THUOC: "40.67",
            MA_NHOM: "4",
            SO_LUONG: "10.50",
            NGAY_YL: "202607151000",
            NGAY_TH_YL: "202607151005",
          },
          { MA_LK: "MLK1", STT: "2", MA_THUOC: "40.68", MA_NHOM: "4", MA_BAC_SI: "0012345/TEST-CCHN" },
        ],
        XML4: [{ MA_LK: "MLK1", STT: "1", MA_CHI_SO: "718-7", GIA_TRI: "11.20", DON_VI_DO: "G/L" }],
        XML5: [{ MA_LK: "MLK1", STT: "1", DIEN_BIEN_LS: "Đỡ ho", THOI_DIEM_DBLS: "202607151000" }],
        XML7: [{ MA_LK: "MLK1", NGAY_CT: "20260715", CHAN_DOAN_RV: "Viêm <phế quản>\ncấp & mạn" }],
      });
      const { bundle, unmapped } = claimFileToBundle(used, { target, residue: "none" });
      const lost = new Set(unmapped.map(({ path }) => path));
      const { file } = bundleToClaimFile(bundle);
      let compared = 0;
      for (const [table, rows] of Object.entries(used.visits[0] ?? {}) as unknown as [
        string,
        Record<string, string>[],
      ][])
        rows.forEach((row, at) => {
          for (const [field, value] of Object.entries(row)) {
            if (value === "" || lost.has(`${table}[${at}].${field}`)) continue;
            const visit = file?.visits[0] as unknown as Record<string, Record<string, string>[]>;
            expect([table, at, field, visit[table]?.[at]?.[field]]).toEqual([table, at, field, value]);
            compared += 1;
          }
        });
      expect(compared).toBeGreaterThan(28);
    });

    const patient = { resourceType: "Patient", id: "p", name: [{ text: "Rơ Châm H'Lan" }], gender: "female" };
    const encounter = {
      resourceType: "Encounter",
      id: "e",
      subject: { reference: "Patient/p" },
      period: { start: "2026-07-15T02:30:00Z", end: "2026-07-15T11:00:00+07:00" },
    };
    const bundleOf = (...resources: readonly object[]) => ({
      resourceType: "Bundle",
      type: "collection",
      entry: resources.map((resource) => ({ resource })),
    });

    it("reads standard elements, times in Vietnam's, and reports required fields that are missing", () => {
      const { file, issues } = bundleToClaimFile(bundleOf(patient, encounter));
      expect(file?.visits[0]?.XML1?.[0]).toMatchObject({
        HO_TEN: "Rơ Châm H'Lan",
        GIOI_TINH: "2",
        NGAY_VAO: "202607150930",
        NGAY_RA: "202607151100",
        MA_LK: "",
        NGAY_SINH: "",
      });
      const missing = issues.map(({ params }) => params?.["field"]);
      expect(missing).toEqual(expect.arrayContaining(["MA_LK", "NGAY_SINH", "NGAYLAP"]));
      expect(missing).not.toContain("HO_TEN");
      expect(new Set(issues.map(({ code }) => code))).toEqual(new Set(["emr.bundle.field-missing"]));
      expect(JSON.stringify(issues)).not.toContain("Rơ Châm");
    });

    it("makes a date of a month only where the field has zeros for it", () => {
      const about = { ...encounter, period: { start: "2026-07" } };
      const row = bundleToClaimFile(bundleOf({ ...patient, birthDate: "1958-07" }, about)).file?.visits[0]
        ?.XML1?.[0];
      expect([row?.NGAY_SINH, row?.NGAY_VAO]).toEqual(["195807000000", ""]);
    });

    it("makes a row of each order and each line of a claim", () => {
      const order = {
        resourceType: "MedicationRequest",
        encounter: { reference: "Encounter/e" },
        medicationCodeableConcept: { text: "Paracetamol" },
      };
      const claim = {
        resourceType: "Claim",
        patient: { reference: "Patient/p" },
        item: [{ net: { value: 5, currency: "VND" } }],
      };
      const visit = bundleToClaimFile(bundleOf(patient, encounter, order, order, claim)).file?.visits[0];
      expect(visit?.XML2?.map(({ STT, TEN_THUOC }) => [STT, TEN_THUOC])).toEqual([
        ["1", "Paracetamol"],
        ["2", "Paracetamol"],
      ]);
      expect(visit?.XML3?.map(({ THANH_TIEN_BV }) => THANH_TIEN_BV)).toEqual(["5"]);
    });

    it("makes one row of a delivery, its device and its line of the claim", () => {
      const supply = { system: "urn:lienthong:cs:ma-vat-tu", code: "N01" };
      const device = {
        resourceType: "Device",
        id: "d",
        modelNumber: "AB-1",
        type: { coding: [supply], text: "Kim" },
      };
      const delivery = {
        resourceType: "SupplyDelivery",
        patient: { reference: "Patient/p" },
        suppliedItem: { itemReference: { reference: "Device/d" } },
      };
      const claim = {
        resourceType: "Claim",
        patient: { reference: "Patient/p" },
        item: [{ productOrService: { coding: [supply] }, net: { value: 5, currency: "VND" } }],
      };
      const { file, issues } = bundleToClaimFile(bundleOf(patient, encounter, device, delivery, claim));
      expect(
        file?.visits[0]?.XML3?.map(({ MA_VAT_TU, TEN_VAT_TU, MA_HIEU_SP, THANH_TIEN_BV }) => [
          MA_VAT_TU,
          TEN_VAT_TU,
          MA_HIEU_SP,
          THANH_TIEN_BV,
        ]),
      ).toEqual([["N01", "Kim", "AB-1", "5"]]);
      expect(issues.filter(({ code }) => code === "emr.bundle.not-read")).toEqual([]);
    });

    it("reads a report that only gathers results as a part of its order", () => {
      const order = {
        resourceType: "ServiceRequest",
        id: "o",
        encounter: { reference: "Encounter/e" },
        code: { coding: [{ system: "urn:lienthong:cs:ma-dich-vu", code: "22.1" }] },
      };
      const result = { resourceType: "Observation", id: "r", encounter: { reference: "Encounter/e" } };
      const report = {
        resourceType: "DiagnosticReport",
        encounter: { reference: "Encounter/e" },
        basedOn: [{ reference: "ServiceRequest/o" }],
        issued: "2026-07-15T10:30:00+07:00",
        result: [{ reference: "Observation/r" }],
      };
      const visit = bundleToClaimFile(bundleOf(patient, encounter, report, order, result)).file?.visits[0];
      expect(visit?.XML3?.map(({ NGAY_KQ }) => NGAY_KQ)).toEqual(["202607151030"]);
      expect(visit?.XML4).toHaveLength(1);
    });

    it("takes no amount in another currency, and no number of another kind as a licence", () => {
      const cited = {
        resourceType: "Practitioner",
        id: "d",
        identifier: [{ system: "http://fhir.hl7.org.vn/core/sid/cccd", value: "052090000017" }],
      };
      const order = {
        resourceType: "MedicationRequest",
        encounter: { reference: "Encounter/e" },
        requester: { reference: "Practitioner/d" },
      };
      const claim = {
        resourceType: "Claim",
        item: [{ net: { value: 5, currency: "USD" }, encounter: [{ reference: "Encounter/e" }] }],
      };
      const visit = bundleToClaimFile(bundleOf(patient, encounter, cited, order, claim)).file?.visits[0];
      expect([visit?.XML2?.[0]?.MA_BAC_SI, visit?.XML3?.[0]?.THANH_TIEN_BV]).toEqual(["", ""]);
    });

    it("says which resources it did not read", () => {
      const goal = { resourceType: "Goal", subject: { reference: "Patient/p" } };
      expect(bundleToClaimFile(bundleOf(patient, encounter, goal, goal)).issues).toContainEqual({
        code: "emr.bundle.not-read",
        severity: "warning",
        path: "entry",
        params: { resource: "Goal", count: 2 },
      });
    });
  });

  it.each([undefined, null, "x", [], {}, { resourceType: "Patient" }])(
    "says that %j is no Bundle",
    (value) => {
      expect(bundleToClaimFile(value)).toEqual({
        issues: [{ code: "emr.bundle.not-a-bundle", severity: "fatal", path: "" }],
      });
    },
  );
});

const samples = new URL("../../../../../shared/samples/vn-health/", import.meta.url);
const names = existsSync(samples)
  ? readdirSync(samples).filter((name) => /^\d\d-.*\.xml$/u.test(name) && !name.startsWith("05"))
  : [];

describe.skipIf(names.length === 0)("the samples of ../shared (skipped when the folder is absent)", () => {
  it.each(names.flatMap((name) => targets.map((target) => [name, target] as const)))(
    "%s comes back from %s as the same bytes",
    (name, target) => {
      const { file } = readClaimFile(readFileSync(new URL(name, samples), "utf8"));
      if (!file) throw new Error("the sample must be readable");
      const back = thereAndBack(file, { target });
      expect(back).toEqual(file);
      expect(formatClaimFile(back as ClaimFile)).toBe(formatClaimFile(file));
    },
  );
});

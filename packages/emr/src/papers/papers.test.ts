import { describe, expect, it } from "vitest";
import { aFile } from "../claim/claim-file.cases.ts";
import { claimFileToBundle } from "../claim/claim-file-to-bundle.ts";
import { stayBundle } from "../documents/visit.cases.ts";
import { bundleToReexaminations, bundleToReferrals, isSealReplacedOn } from "./bundle-to-papers.ts";

describe("bundleToReferrals", () => {
  it.each(["none", "vn-core"] as const)("reads the referral of a stay (%s)", (target) => {
    const { papers, issues } = bundleToReferrals(stayBundle(target));
    expect(issues).toEqual([]);
    expect(papers).toEqual([
      {
        visit: "LK-0001",
        facility: "01999",
        source: expect.objectContaining({
          document: "TT 01/2025/TT-BYT",
          confidence: "single-source",
        }) as unknown,
        patient: {
          name: "Nguyễn Văn An",
          birthDate: "1990-03-05",
          sex: { code: "1", text: "Nam" },
          address: "Số 1, đường Thử Nghiệm",
          cards: [{ number: "DN4010000000001", until: "2026-12-31" }],
        },
        stay: { arrivedAt: "2026-07-10T09:00:00+07:00", leftAt: "2026-07-12T10:00:00+07:00" },
        diagnoses: { text: "Viêm phổi", main: "J18.9", others: ["I10"], traditional: [] },
        signers: { practitioners: ["0012345/TEST-CCHN"], facility: "0099999/TEST-CCHN" },
        previousFacilities: [],
        number: "GCT-0001",
        fileNumber: "HS-0001",
        registerNumber: "CT-0001",
        to: "01998",
        clinicalSigns: "Ho, khó thở nhẹ",
        course: "Bệnh 3 ngày",
        results: "Đám mờ đáy phổi phải",
        treatment: "Kháng sinh tĩnh mạch",
        dischargeType: { code: "2", text: "Chuyển cơ sở theo yêu cầu chuyên môn" },
        reason: { code: "1", text: expect.any(String) as unknown },
        plan: "Điều trị tiếp tại tuyến trên",
        transport: "Xe cứu thương",
      },
    ]);
  });

  it("says what the paper requires and nobody said", () => {
    const file = aFile({
      XML1: [{ MA_LK: "1", MA_CSKCB: "01999", NGAY_VAO: "202607100900", NGAY_RA: "202607121000" }],
      XML13: [{ MA_LK: "1", NGAY_RA: "202607121000" }],
    });
    const { issues, papers } = bundleToReferrals(claimFileToBundle(file, { target: "none" }).bundle);
    expect(papers).toHaveLength(1);
    expect(issues.map(({ path }) => path)).toContain("XML13[0].HUONG_DIEU_TRI");
    expect(issues.every(({ code }) => code === "emr.paper.field-missing")).toBe(true);
  });
});

describe("bundleToReexaminations", () => {
  it.each(["none", "vn-core"] as const)("reads the appointment of a stay (%s)", (target) => {
    const { papers, issues } = bundleToReexaminations(stayBundle(target));
    expect(issues).toEqual([]);
    expect(papers).toMatchObject([
      {
        number: "GH-0001",
        on: "2026-07-19",
        writtenOn: "2026-07-12",
        facility: "01999",
        visitKind: { code: "1.1" },
        diagnoses: { main: "J18.9" },
        signers: { practitioners: ["0012345/TEST-CCHN"], facility: "0099999/TEST-CCHN" },
      },
    ]);
  });

  it("says so when there is none", () => {
    const { papers, issues } = bundleToReexaminations({ resourceType: "Bundle", type: "collection" });
    expect(papers).toEqual([]);
    expect(issues.map(({ code, severity }) => [code, severity])).toEqual([
      ["emr.paper.not-found", "information"],
    ]);
  });

  it.each([undefined, null, 7, "Bundle", { resourceType: "Patient" }])("refuses %j", (input) => {
    expect(bundleToReexaminations(input).issues.map(({ code }) => code)).toEqual([
      "emr.document.not-a-bundle",
    ]);
    expect(bundleToReferrals(input).papers).toEqual([]);
  });
});

describe("isSealReplacedOn", () => {
  it.each([
    ["2026-05-31", false],
    ["2026-06-01", true],
    ["2027-01-01", true],
  ])("%s: %s", (day, expected) => {
    expect(isSealReplacedOn(day)).toBe(expected);
  });

  it("takes a day", () => {
    expect(() => isSealReplacedOn("2026")).toThrow(TypeError);
  });
});

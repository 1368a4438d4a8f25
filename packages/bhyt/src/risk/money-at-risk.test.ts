import { describe, expect, it } from "vitest";
import type { ClaimIssueCode } from "../claim-file/types.ts";
import { checkClaimFile } from "../rules/check-claim-file.ts";
import { aFile, aVisit } from "../testing.cases.ts";
import { createRiskCounter, moneyAtRisk } from "./money-at-risk.ts";

const anIssue = (path: string, severity: "error" | "warning" = "error", rule = "MON-001") => ({
  code: "bhyt.rule.mon-001" as ClaimIssueCode,
  severity,
  path,
  params: { rule },
});

/** Two medicines of 12,000 and 500.50 đồng in two departments, and a service of 36,000. */
const visit = aVisit({
  XML2: [{}, { STT: "2", T_BHTT: "500.50", MA_KHOA: "K19", MA_BAC_SI: "BS2" }],
});

describe("money at risk", () => {
  it.each([
    ["a row", "XML2[1].SO_LUONG", "500.50", 1],
    ["a table", "XML2", "12500.50", 2],
    ["the summary: all rows of the visit", "XML1.MA_BENH_CHINH", "48500.50", 3],
    ["the visit", "", "48500.50", 3],
    ["a paper: no row", "XML7.NGAY_CT", "0", 0],
    ["a row that is not there", "XML3[7].MA_DICH_VU", "0", 0],
  ])("is what the fund pays for what an issue touches: %s", (_, path, amount, rows) => {
    const { risks, total } = moneyAtRisk(aFile(visit), [anIssue(path)]);
    expect(risks).toMatchObject([{ visit: 0, amount, rows }]);
    expect(total).toEqual({ amount, rows, issues: 1 });
  });

  it("is nothing for an issue of the envelope, which holds up the file and no row of it", () => {
    const { total, risks } = moneyAtRisk(aFile(visit), [anIssue("SOLUONGHOSO"), anIssue("GIAMDINHHS")]);
    expect({ total, risks }).toEqual({ total: { amount: "0", rows: 0, issues: 0 }, risks: [] });
    expect(moneyAtRisk(aFile(visit, visit), [anIssue("")]).total.rows).toBe(0);
  });

  it("counts each row once in every total", () => {
    const issues = [
      anIssue("XML2[1].SO_LUONG"),
      anIssue("XML2[1].DON_GIA"),
      anIssue("XML2[1].TEN_THUOC", "error", "DRG-001"),
      anIssue("XML2[0].TEN_THUOC", "error", "DRG-001"),
    ];
    const found = moneyAtRisk(aFile(visit), issues);
    expect(found.total).toEqual({ amount: "12500.50", rows: 2, issues: 4 });
    expect([...found.byRule]).toEqual([
      ["MON-001", { amount: "500.50", rows: 1, issues: 2 }],
      ["DRG-001", { amount: "12500.50", rows: 2, issues: 2 }],
    ]);
    expect([...found.byDepartment].sort()).toEqual([
      ["K01", { amount: "12000.00", rows: 1, issues: 1 }],
      ["K19", { amount: "500.50", rows: 1, issues: 3 }],
    ]);
    expect([...found.byDoctor.keys()].sort()).toEqual(["BS1", "BS2"]);
    expect([...found.byMonth]).toEqual([["2026-07", { amount: "12500.50", rows: 2, issues: 4 }]]);
  });

  it("leaves warnings out unless they are asked for", () => {
    const issues = [anIssue("XML2[0].TEN_THUOC", "warning")];
    expect(moneyAtRisk(aFile(visit), issues).total.rows).toBe(0);
    expect(moneyAtRisk(aFile(visit), issues, { atLeast: "warning" }).total.amount).toBe("12000.00");
  });

  it("is exact where binary fractions are not", () => {
    const many = aVisit({ XML2: Array.from({ length: 10 }, () => ({ T_BHTT: "0.10" })), XML3: [] });
    expect(moneyAtRisk(aFile(many), [anIssue("")]).total.amount).toBe("1.00");
  });

  it("takes the summary for a visit without medicines and services", () => {
    const bare = aVisit({ XML2: [], XML3: [] });
    expect(moneyAtRisk(aFile(bare), [anIssue("XML1.HO_TEN")]).total).toMatchObject({
      amount: "48000.00",
      rows: 1,
    });
  });

  it("says how many rows have no amount that could be added", () => {
    const odd = aVisit({ XML2: [{ T_BHTT: "12.000,00" }], XML3: [] });
    expect(moneyAtRisk(aFile(odd), [anIssue("XML2[0].T_BHTT")])).toMatchObject({
      total: { amount: "0", rows: 1 },
      uncountedRows: 1,
    });
  });

  it("adds up visit by visit to what it is for the file", () => {
    const wrong = aVisit({ XML2: [{ THANH_TIEN_BV: "1.00" }] });
    const file = aFile(visit, wrong, aVisit());
    const { issues } = checkClaimFile(file);
    const { risks, ...totals } = moneyAtRisk(file, issues);
    const counter = createRiskCounter();
    const each = file.visits.flatMap((one, index) =>
      counter.add(
        one,
        issues.filter(({ path }) => path.startsWith(`HOSO[${index}]`)),
        index,
      ),
    );
    expect(counter.totals()).toEqual(totals);
    expect(each).toEqual(risks);
    expect(totals.total.rows).toBeGreaterThan(0);
    expect(risks.every(({ visit: index }) => index < 2)).toBe(true);
  });

  it("takes the month of discharge when the file names no month of settlement", () => {
    const unsettled = aVisit({ XML1: [{ NAM_QT: "", THANG_QT: "" }] });
    expect([...moneyAtRisk(aFile(unsettled), [anIssue("")]).byMonth.keys()]).toEqual(["2026-07"]);
    const undated = aVisit({ XML1: [{ NAM_QT: "26", THANG_QT: "13", NGAY_RA: "" }] });
    expect([...moneyAtRisk(aFile(undated), [anIssue("")]).byMonth.keys()]).toEqual([""]);
  });
});

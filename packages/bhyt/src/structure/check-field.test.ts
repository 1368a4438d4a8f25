import { describe, expect, it } from "vitest";
import { type ClaimTableId, tableSpec } from "../tables/table-spec.ts";
import { type FieldFault, checkField } from "./check-field.ts";

type Case = readonly [
  table: ClaimTableId | "XML0",
  field: string,
  value: string,
  faults: readonly string[],
  date?: string,
];

function faultsOf(table: Case[0], name: string, value: string, date = "2026-07-15"): readonly FieldFault[] {
  const field = tableSpec(table).fields.find((one) => one.name === name);
  const faults: FieldFault[] = [];
  if (field === undefined) throw new TypeError(name);
  checkField(table, field, value, date, (fault) => faults.push(fault));
  return faults;
}

const number = "bhyt.field.not-a-number";
const list = "bhyt.field.not-in-list";
const noDate = "bhyt.field.no-such-date";
const notDate = "bhyt.field.not-a-date";

const cases: readonly Case[] = [
  // Required values.
  ["XML1", "HO_TEN", "", ["error bhyt.field.required DEM-001"]],
  ["XML1", "NHOM_MAU", "", []],
  ["XML1", "LY_DO_VV", "", ["error bhyt.field.required VIS-010"]],
  ["XML6", "MA_LOAI_BN", "", ["warning bhyt.field.required STR-009"]],
  ["XML1", "MAHUYEN_CU_TRU", "", ["information bhyt.field.required-unclear"]],
  ["XML1", "MAHUYEN_CU_TRU", "", ["error bhyt.field.required STR-009"], "2025-06-30"],
  ["XML1", "MAHUYEN_CU_TRU", "", ["information bhyt.field.required-unclear"], "2025-07-01"],
  ["XML13", "TOMTAT_KQ", "", ["information bhyt.field.required-unclear"]],
  ["XML3", "MA_DICH_VU", "", []],
  // Lengths, in characters as a reader counts them.
  ["XML1", "HO_TEN", "a".repeat(255), []],
  ["XML1", "HO_TEN", "a".repeat(256), ["error bhyt.field.too-long STR-008"]],
  ["XML1", "HO_TEN", "ế".normalize("NFD").repeat(255), []],
  ["XML1", "HO_TEN", "😀".repeat(255), []],
  ["XML1", "LY_DO_VV", "a".repeat(100_000), []],
  ["XML4", "GIA_TRI", "a".repeat(256), ["error bhyt.field.too-long LAB-004"]],
  ["XML1", "MA_BENH_KT", `${"A10;".repeat(24)}A10.`, ["warning bhyt.field.bad-form"]],
  ["XML1", "MA_BENH_KT", `${"A10;".repeat(25)}A`, ["error bhyt.field.too-long STR-008"]],
  ["XML0", "MA_THE_BHYT", "DN4010000000001;DN4010000000002", []],
  ["XML0", "MA_THE_BHYT", "DN4010000000001;DN40100000000022", ["warning bhyt.field.too-long STR-008"]],
  // Numbers.
  ["XML2", "SO_LUONG", "10", []],
  ["XML2", "SO_LUONG", "0.125", []],
  ["XML2", "SO_LUONG", "0.1255", ["warning bhyt.field.too-many-decimals"]],
  ["XML2", "SO_LUONG", "1,5", [`error ${number} STR-009`]],
  ["XML2", "SO_LUONG", "1.", [`error ${number} STR-009`]],
  ["XML2", "SO_LUONG", ".5", [`error ${number} STR-009`]],
  ["XML2", "SO_LUONG", "1e3", [`error ${number} STR-009`]],
  ["XML2", "SO_LUONG", " 1", [`error ${number} STR-009`]],
  ["XML2", "SO_LUONG", "-", [`error ${number} STR-009`]],
  ["XML1", "T_BHTT", "1.000.000", [`error ${number} STR-009`]],
  ["XML1", "T_BHTT", "-5.00", []],
  ["XML1", "T_BHTT", "5.001", ["warning bhyt.field.too-many-decimals"]],
  ["XML1", "SO_NGAY_DTRI", "1.0", ["warning bhyt.field.too-many-decimals"]],
  ["XML2", "MUC_HUONG", "80.5", ["error bhyt.field.too-long STR-008"], "2026-06-30"],
  ["XML2", "MUC_HUONG", "0.5", ["warning bhyt.field.too-many-decimals"], "2026-06-30"],
  ["XML2", "MUC_HUONG", "80.5", [], "2026-07-01"],
  // Days and minutes.
  ["XML1", "NGAY_RA", "202607151100", []],
  ["XML1", "NGAY_RA", "202607152400", [`error ${noDate} DT-001`]],
  ["XML1", "NGAY_RA", "202607152359", []],
  ["XML1", "NGAY_RA", "202607151160", [`error ${noDate} DT-001`]],
  ["XML1", "NGAY_RA", "202602291100", [`error ${noDate} DT-001`]],
  ["XML1", "NGAY_RA", "202402291100", []],
  ["XML1", "NGAY_RA", "20260715", [`error ${notDate} DT-001`]],
  ["XML1", "NGAY_RA", "15/07/2026 1", [`error ${notDate} DT-001`]],
  ["XML1", "NGAY_RA", "000007151100", [`error ${noDate} DT-001`]],
  ["XML2", "NGAY_YL", "201701350000", [`error ${noDate} DT-015`]],
  ["XML1", "NGAY_SINH", "198504120000", []],
  ["XML1", "NGAY_SINH", "198500000000", []],
  ["XML1", "NGAY_SINH", "198504000000", ["warning bhyt.field.birth-day-unknown DEM-002"]],
  ["XML6", "NGAY_SINH", "198504000000", ["warning bhyt.field.birth-day-unknown"]],
  ["XML1", "NGAY_SINH", "198513000000", [`error ${noDate} DEM-002`]],
  ["XML1", "NGAY_SINH", "198504000830", [`error ${noDate} DEM-002`]],
  ["XML2", "NGAY_YL", "202607000000", [`error ${noDate} DT-015`]],
  ["XML1", "NGAY_SINH", "198500000830", [`error ${noDate} DEM-002`]],
  ["XML1", "NGAY_SINH", "19850412", [`error ${notDate} DEM-002`]],
  ["XML1", "NGAY_SINH", "000000000000", [`error ${noDate} DEM-002`]],
  ["XML1", "NGAY_RA", "202600000000", [`error ${noDate} DT-001`]],
  ["XML1", "NGAY_MIEN_CCT", "20260715", []],
  ["XML1", "NGAY_MIEN_CCT", "202607150800", []],
  ["XML1", "NGAY_MIEN_CCT", "2026071508", [`error ${notDate} CARD-010`]],
  // A date of another length is no date, alone or among several; only many dates together are too long.
  ["XML1", "NGAY_RA", "2026071511000", [`error ${notDate} DT-001`]],
  ["XML1", "NGAY_RA", "9".repeat(1000), [`error ${notDate} DT-001`]],
  ["XML1", "GT_THE_TU", "202601010", [`error ${notDate} CARD-005`]],
  ["XML1", "GT_THE_TU", "9".repeat(1000), [`error ${notDate} CARD-005`]],
  ["XML0", "GT_THE_TU", "202601010", [`warning ${notDate}`]],
  ["XML0", "GT_THE_TU", "20260101;202601010", [`warning ${notDate}`]],
  ["XML13", "NGAY_VAO", `${"202606010800;".repeat(7)}202606010800`, ["error bhyt.field.too-long STR-008"]],
  ["XML1", "GT_THE_TU", "20260101;20260201", []],
  ["XML1", "GT_THE_TU", "20260101;20260231", [`error ${noDate} CARD-005`]],
  ["XML1", "GT_THE_TU", "20260101,20260201", ["warning bhyt.field.wrong-separator"]],
  ["XML1", "GT_THE_TU", "20260101;", ["warning bhyt.field.empty-part"]],
  ["XML13", "NGAY_VAO", "202606010800;202607150930", []],
  ["XML14", "NGAY_HEN_KL", "202607220000", [`warning ${notDate}`]],
  // Code lists, by the day of the record.
  ["XML1", "GIOI_TINH", "3", []],
  ["XML1", "GIOI_TINH", "4", [`error ${list} DEM-004`]],
  ["XML1", "GIOI_TINH", "0", [`error ${list} DEM-004`]],
  ["XML1", "MA_TAI_NAN", "8", []],
  ["XML1", "MA_TAI_NAN", "9", [`error ${list} VIS-011`]],
  ["XML1", "MA_LOAI_KCB", "09", []],
  ["XML1", "MA_LOAI_KCB", "9", [`warning ${list} VIS-006`]],
  ["XML1", "MA_LOAI_KCB", "14", []],
  ["XML1", "MA_LOAI_KCB", "14", ["warning bhyt.field.code-not-in-force VIS-006"], "2026-06-18"],
  ["XML1", "MA_LOAI_KCB", "14", [], "2026-06-19"],
  ["XML1", "MA_DOITUONG_KCB", "4.1", [`error ${list} VIS-001`]],
  ["XML1", "MA_DOITUONG_KCB", "4.1", [`error ${list} VIS-001`], "2025-10-17"],
  ["XML1", "MA_DOITUONG_KCB", "4.1", [], "2025-10-16"],
  ["XML1", "MA_DOITUONG_KCB", "4.1", [], ""],
  ["XML2", "MA_NHOM", "04", []],
  ["XML2", "MA_NHOM", "8", [`error ${list} DRG-001`]],
  ["XML3", "MA_NHOM", "8", []],
  ["XML3", "MA_NHOM", "4", [`error ${list} DRG-002`]],
  ["XML2", "DUONG_DUNG", "1.01", []],
  ["XML2", "DUONG_DUNG", "1.1", [`error ${list} DRG-007`]],
  ["XML2", "VET_THUONG_TP", "1", []],
  ["XML2", "VET_THUONG_TP", "0", [`warning ${list} DRG-011`]],
  ["XML1", "MA_KHUVUC", "K4", [`error ${list} CARD-012`]],
  ["XML15", "PHACDO_DTRI_LAO", "25", []],
  ["XML15", "PHACDO_DTRI_LAO", "26", [`warning ${list} DOC-020`]],
  ["XML9", "SINHCON_PHAUTHUAT", "2", [`warning ${list}`]],
  ["XML6", "MA_TINH_TRANG_DK", "1;9", []],
  ["XML6", "MA_TINH_TRANG_DK", "1;10", [`warning ${list}`]],
  // Lists that are not closed: only the form.
  ["XML1", "MA_BENH_CHINH", "J20.9", []],
  ["XML1", "MA_BENH_CHINH", "J20,9", ["warning bhyt.field.bad-form"]],
  ["XML3", "MA_BENH", "J20.9;I10", []],
  ["XML1", "MA_CSKCB", "0199", ["warning bhyt.field.bad-form"]],
  ["XML1", "MAXA_CU_TRU", "ABCDE", ["warning bhyt.field.bad-form"]],
  ["XML1", "MA_KHOA", "K0119", []],
  ["XML1", "MA_KHOA", "KHOA", ["warning bhyt.field.bad-form"]],
  ["XML1", "MA_QUOCTICH", "XYZ", []],
];

describe("checkField", () => {
  const rows = cases.map(([table, name, value, faults, date]) => ({ table, name, value, faults, date }));
  it.each(rows)("$table.$name = $value", ({ table, name, value, faults, date }) => {
    const found = faultsOf(table, name, value, date);
    expect(
      found.map(({ severity, code, rule }) => `${severity} ${code}${rule === undefined ? "" : ` ${rule}`}`),
    ).toEqual(faults);
    for (const { params } of found) expect(params).toMatchObject({ table, field: name });
  });

  const named: readonly (readonly [Case[0], field: string, value: string, date: string, allowed: string])[] =
    [
      ["XML1", "GIOI_TINH", "7", "2026-07-15", "1, 2, 3"],
      ["XML1", "MA_LOAI_KCB", "77", "2026-06-18", "01, 02, 03, 04, 05, 06, 07, 08, 09"],
      ["XML1", "MA_LOAI_KCB", "77", "2026-06-19", "01, 02, 03, 04, 05, 06, 07, 08, 09, 10, 11, 12, …"],
    ];
  it.each(named)(
    "names the codes that %s.%s may have, not %s, on %s",
    (table, field, value, date, allowed) => {
      expect(faultsOf(table, field, value, date).map(({ params }) => params["allowed"])).toEqual([allowed]);
    },
  );

  it("takes time in proportion to the length of a value", () => {
    const start = process.cpuUsage();
    for (const value of [
      ";".repeat(1_000_000),
      "a;".repeat(500_000),
      "9".repeat(1_000_000),
      "ế".repeat(300_000),
    ])
      for (const field of ["MA_THE_BHYT", "GT_THE_TU", "MA_BENH_KT", "HO_TEN", "T_BHTT", "LY_DO_VV"])
        faultsOf("XML1", field, value);
    expect(process.cpuUsage(start).user / 1000).toBeLessThan(3000);
  });
});

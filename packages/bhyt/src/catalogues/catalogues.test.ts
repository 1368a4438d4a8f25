import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { RuleId } from "../generated/rules.ts";
import { ruleCoverage } from "../rules/coverage.ts";
import { checkClaimFile } from "../rules/check-claim-file.ts";
import { checkVisit } from "../rules/check-visit.ts";
import { ruleIds } from "../rules/rule-info.ts";
import { type Changes, aFile, aVisit } from "../testing.cases.ts";
import { allCatalogueChecks } from "./all-checks.ts";
import { type CatalogueEntry, type CatalogueName, catalogueNames, createCatalogues } from "./catalogues.ts";

/** Lists in which everything stands that the right visit refers to. */
const lists: Readonly<Record<CatalogueName, readonly CatalogueEntry[]>> = {
  diagnosis: [
    { code: "J20.9" },
    { code: "O80", restrictions: ["women"] },
    { code: "N40", restrictions: ["men"] },
    { code: "Z37", restrictions: ["not-primary"] },
    { code: "J20", restrictions: ["not-used"] },
    { code: "R99", restrictions: ["cause-of-death"] },
  ],
  "traditional-diagnosis": [{ code: "U62.1" }],
  facility: [{ code: "01999" }, { code: "52001", from: "2026-08-01" }],
  department: [{ code: "K01" }, { code: "K02" }, { code: "K16.1" }],
  staff: [{ code: "BS1" }, { code: "TTDV1", maySign: true }, { code: "DD1", maySign: false }],
  device: [{ code: "XQ.1.01999.S1" }],
  medicine: [
    {
      code: "40.67",
      name: "Thuốc thử",
      strength: "500mg",
      registration: "VD-00000-20",
      price: "1500",
      from: "2026-01-01",
      to: "2026-07-15",
    },
    { code: "05V.1", registration: "" },
  ],
  service: [{ code: "02.1896.0000", name: "Khám bệnh (thử)", price: "45000", insurancePrice: "45000.00" }],
  country: [{ code: "KHM" }],
  province: [{ code: "01" }, { code: "52" }],
  commune: [
    { code: "00001", province: "01" },
    { code: "21583", province: "52" },
  ],
  "card-province": [{ code: "01" }],
  "base-salary": [
    { code: "LUONG_CO_SO", price: "300000", from: "2026-01-01", to: "2026-07-14" },
    { code: "LUONG_CO_SO", price: "400000", from: "2026-07-15" },
  ],
};
const catalogues = createCatalogues(lists);

const find = (rule: RuleId, changes: Changes) =>
  checkClaimFile(aFile(aVisit(changes)), { rules: [rule], catalogues }).issues.map(
    ({ path, code, params }) =>
      `${path} ${code.replace("bhyt.catalogue.", "")}${params?.["reason"] === undefined ? "" : ` ${params["reason"]}`}`,
  );

type Case = readonly [rule: RuleId, title: string, changes: Changes, found: readonly string[]];

const cases: readonly Case[] = [
  ["DEM-007", "Vietnam, which needs no list", {}, []],
  ["DEM-007", "a country of the list", { XML1: [{ MA_QUOCTICH: "KHM" }] }, []],
  ["DEM-007", "another", { XML1: [{ MA_QUOCTICH: "XXX" }] }, ["XML1.MA_QUOCTICH unknown-country"]],
  ["DEM-009", "a commune of its province", { XML1: [{ MATINH_CU_TRU: "52", MAXA_CU_TRU: "21583" }] }, []],
  [
    "DEM-009",
    "a commune of another province",
    { XML1: [{ MATINH_CU_TRU: "52" }] },
    ["XML1.MAXA_CU_TRU commune-of-other-province"],
  ],
  [
    "DEM-009",
    "codes of no list",
    { XML1: [{ MATINH_CU_TRU: "99", MAXA_CU_TRU: "99999" }] },
    ["XML1.MATINH_CU_TRU unknown-province", "XML1.MAXA_CU_TRU unknown-commune"],
  ],
  ["DEM-009", "nothing, which is for another rule", { XML1: [{ MATINH_CU_TRU: "", MAXA_CU_TRU: "" }] }, []],
  ["CARD-003", "a card of the list", {}, []],
  [
    "CARD-003",
    "a second card of a province that is none",
    { XML1: [{ MA_THE_BHYT: "DN4010000000001;DN4990000000001" }] },
    ["XML1.MA_THE_BHYT unknown-card-province"],
  ],
  ["CARD-003", "a number of ten digits", { XML1: [{ MA_THE_BHYT: "9900000001" }] }, []],
  ["CARD-003", "a card of the army", { XML1: [{ MA_THE_BHYT: "QN5990000000001" }] }, []],
  ["CARD-015", "a visit of 15 % of the base salary", {}, []],
  [
    "CARD-015",
    "a visit that costs less, with a share and without",
    { XML1: [{ T_TONGCHI_BH: "59999.99" }], XML2: [{}, { MUC_HUONG: "100" }, { THANH_TIEN_BH: "0" }] },
    ["XML2[0].MUC_HUONG not-full-benefit", "XML3[0].MUC_HUONG not-full-benefit"],
  ],
  [
    "CARD-015",
    "a visit of a category that the fund pays in part, or out of turn",
    { XML1: [{ T_TONGCHI_BH: "1", MA_DOITUONG_KCB: "1.13" }] },
    [],
  ],
  ["CARD-015", "an emergency", { XML1: [{ T_TONGCHI_BH: "1", MA_DOITUONG_KCB: "2" }] }, []],
  [
    "CARD-015",
    "a visit that costs less than the limit of its last day only",
    { XML1: [{ NGAY_VAO: "202607142300", T_TONGCHI_BH: "50000" }] },
    [],
  ],
  [
    "CARD-015",
    "a visit before the days of the list",
    { XML1: [{ NGAY_VAO: "202512010800", NGAY_RA: "202512010900", T_TONGCHI_BH: "1" }] },
    [],
  ],
  ["CARD-007", "a facility of the list", {}, []],
  ["CARD-007", "another", { XML1: [{ MA_DKBD: "01998" }] }, ["XML1.MA_DKBD unknown-facility"]],
  ["CARD-007", "the place of temporary cards", { XML1: [{ MA_DKBD: "01000" }] }, []],
  ["CARD-007", "a newborn", { XML1: [{ MA_THE_BHYT: "TE1010000000001", MA_DKBD: "01998" }] }, []],
  ["VIS-004", "no referral", {}, []],
  [
    "VIS-004",
    "unknown on both sides",
    { XML1: [{ MA_NOI_DI: "01998", MA_NOI_DEN: "01997" }] },
    ["XML1.MA_NOI_DI unknown-facility", "XML1.MA_NOI_DEN unknown-facility"],
  ],
  [
    "VIS-004",
    "a facility that opened later",
    { XML1: [{ MA_NOI_DI: "52001" }] },
    ["XML1.MA_NOI_DI not-in-force"],
  ],
  [
    "VIS-015",
    "a department, a unit of one, several together",
    { XML1: [{ MA_KHOA: "K01;K16.1;K02.D03;K0102" }] },
    [],
  ],
  [
    "VIS-015",
    "one of several unknown",
    { XML1: [{ MA_KHOA: "K0103" }] },
    ["XML1.MA_KHOA unknown-department"],
  ],
  ["VIS-015", "an unknown one", { XML1: [{ MA_KHOA: "X1" }] }, ["XML1.MA_KHOA unknown-department"]],
  ["VIS-017", "the sender in the list", {}, []],
  [
    "VIS-017",
    "the sender not in the list",
    { XML1: [{ MA_CSKCB: "77777" }] },
    ["XML1.MA_CSKCB unknown-facility"],
  ],
  ["VIS-018", "one who may sign", {}, []],
  ["VIS-018", "one who may not", { XML1: [{ MA_TTDV: "DD1" }] }, ["XML1.MA_TTDV may-not-sign"]],
  ["VIS-018", "one of whom the list does not say", { XML1: [{ MA_TTDV: "BS1" }] }, []],
  ["VIS-018", "a stranger", { XML1: [{ MA_TTDV: "X" }] }, ["XML1.MA_TTDV unknown-staff"]],
  ["DX-001", "a code of the list", {}, []],
  ["DX-001", "another", { XML1: [{ MA_BENH_CHINH: "J99.9" }] }, ["XML1.MA_BENH_CHINH unknown-diagnosis"]],
  ["DX-002", "one of two", { XML1: [{ MA_BENH_KT: "Z37;Q99.9" }] }, ["XML1.MA_BENH_KT unknown-diagnosis"]],
  [
    "DX-002",
    "a code of traditional medicine, which is for another list",
    { XML1: [{ MA_BENH_KT: "U62.1" }] },
    [],
  ],
  ["DX-005", "a code of the list", { XML1: [{ MA_BENH_YHCT: "U62.1" }] }, []],
  [
    "DX-005",
    "another",
    { XML1: [{ MA_BENH_YHCT: "U62.9" }] },
    ["XML1.MA_BENH_YHCT unknown-traditional-diagnosis"],
  ],
  ["DX-006", "a code that is for women, of a woman", { XML1: [{ MA_BENH_KT: "O80" }] }, []],
  [
    "DX-006",
    "a code that is for men, of a woman",
    { XML1: [{ MA_BENH_KT: "N40" }] },
    ["XML1.MA_BENH_KT restricted-diagnosis men"],
  ],
  [
    "DX-006",
    "a code that is for women, of a man",
    { XML1: [{ GIOI_TINH: "1", MA_BENH_CHINH: "O80" }] },
    ["XML1.MA_BENH_CHINH restricted-diagnosis women"],
  ],
  [
    "DX-006",
    "a code that is no main diagnosis, in both places",
    { XML1: [{ MA_BENH_CHINH: "Z37", MA_BENH_KT: "Z37" }] },
    ["XML1.MA_BENH_CHINH restricted-diagnosis not-primary"],
  ],
  [
    "DX-006",
    "a code that is not used",
    { XML1: [{ MA_BENH_KT: "J20" }] },
    ["XML1.MA_BENH_KT restricted-diagnosis not-used"],
  ],
  [
    "DX-006",
    "a cause of death of one who lives",
    { XML1: [{ MA_BENH_KT: "R99" }] },
    ["XML1.MA_BENH_KT restricted-diagnosis cause-of-death"],
  ],
  ["DX-006", "a cause of death of one who died", { XML1: [{ KET_QUA_DTRI: "5", MA_BENH_KT: "R99" }] }, []],
  [
    "DX-006",
    "the day before the restrictions hold",
    { XML1: [{ NGAY_VAO: "202606300900", NGAY_RA: "202606301100", MA_BENH_CHINH: "Z37" }] },
    [],
  ],
  [
    "DX-006",
    "the day from which they hold",
    { XML1: [{ NGAY_VAO: "202607010900", NGAY_RA: "202607011100", MA_BENH_CHINH: "Z37" }] },
    ["XML1.MA_BENH_CHINH restricted-diagnosis not-primary"],
  ],
  ["DX-008", "a code of the list", {}, []],
  ["DX-008", "another", { XML3: [{ MA_BENH: "J99.9" }] }, ["XML3[0].MA_BENH unknown-diagnosis"]],
  ["DX-009", "papers without a code", { XML13: [{}], XML14: [{}] }, []],
  [
    "DX-009",
    "papers with unknown codes",
    { XML13: [{ MA_BENH_CHINH: "J99.9" }], XML14: [{ MA_BENH_KT: "J20.9;J99.8" }] },
    [
      "XML13.MA_BENH_CHINH bhyt.rule.dx-009",
      "XML14.MA_BENH_KT bhyt.rule.dx-009",
      "XML13.MA_BENH_CHINH unknown-diagnosis",
      "XML14.MA_BENH_KT unknown-diagnosis",
    ],
  ],
  ["LAB-003", "a reader of the staff", { XML4: [{ MA_BS_DOC_KQ: "BS1" }] }, []],
  ["LAB-003", "a stranger", { XML4: [{ MA_BS_DOC_KQ: "BS9" }] }, ["XML4[0].MA_BS_DOC_KQ unknown-staff"]],
  ["DOC-009", "a mother of the list", { XML9: [{ MATINH_CU_TRU: "01", MAXA_CU_TRU: "00001" }] }, []],
  [
    "DOC-009",
    "a mother of no country and no commune",
    { XML9: [{ MA_QUOCTICH: "XXX", MAXA_CU_TRU: "99999" }] },
    ["XML9[0].MA_QUOCTICH unknown-country", "XML9[0].MAXA_CU_TRU unknown-commune"],
  ],
  ["DOC-014", "a known receiver", { XML13: [{ MA_CSKCB_DEN: "01999" }] }, []],
  [
    "DOC-014",
    "an unknown one",
    { XML13: [{ MA_CSKCB_DEN: "01998" }] },
    ["XML13.MA_CSKCB_DEN unknown-facility"],
  ],
  ["DOC-022", "papers signed by those who may", { XML7: [{ MA_TTDV: "TTDV1", MA_BS: "BS1" }] }, []],
  [
    "DOC-022",
    "papers signed by one who may not, and by a stranger",
    { XML7: [{ MA_TTDV: "DD1", MA_BS: "X" }], XML13: [{ MA_BAC_SI: "Y" }] },
    ["XML7.MA_TTDV may-not-sign", "XML7.MA_BS unknown-staff", "XML13.MA_BAC_SI unknown-staff"],
  ],
  [
    "DRG-004",
    "a herb that the list knows to have no registration",
    { XML2: [{ MA_THUOC: "05V.1", SO_DANG_KY: "" }] },
    [],
  ],
  ["DRG-006", "a medicine as the list has it, in other letters", { XML2: [{ TEN_THUOC: "thuốc  THỬ" }] }, []],
  [
    "DRG-006",
    "an unknown medicine",
    { XML2: [{ MA_THUOC: "40.99" }] },
    ["XML2[0].MA_THUOC unknown-medicine"],
  ],
  ["DRG-006", "another name", { XML2: [{ TEN_THUOC: "Khác" }] }, ["XML2[0].TEN_THUOC different"]],
  ["DRG-006", "another strength", { XML2: [{ HAM_LUONG: "250mg" }] }, ["XML2[0].HAM_LUONG different"]],
  ["DRG-006", "another registration", { XML2: [{ SO_DANG_KY: "VN-1" }] }, ["XML2[0].SO_DANG_KY different"]],
  [
    "DRG-006",
    "ordered the day after the list's last day",
    { XML2: [{ NGAY_YL: "202607160000" }] },
    ["XML2[0].MA_THUOC not-in-force"],
  ],
  ["DRG-006", "a mixture of the hospital", { XML2: [{ MA_THUOC: "40.1+40.2" }] }, []],
  ["DRG-010", "moved from a known facility", { XML2: [{ MA_CSKCB_THUOC: "C.01999" }] }, []],
  [
    "DRG-010",
    "moved from an unknown one",
    { XML2: [{ MA_CSKCB_THUOC: "K.01998" }] },
    ["XML2[0].MA_CSKCB_THUOC unknown-facility"],
  ],
  ["DRG-012", "a doctor of the staff", {}, []],
  ["DRG-012", "a stranger", { XML2: [{ MA_BAC_SI: "BS1;BS9" }] }, ["XML2[0].MA_BAC_SI unknown-staff"]],
  ["SVC-002", "a service of the list", {}, []],
  ["SVC-002", "another", { XML3: [{ MA_DICH_VU: "02.0000.0000" }] }, ["XML3[0].MA_DICH_VU unknown-service"]],
  ["SVC-008", "a device of the list", { XML3: [{ MA_MAY: "XQ.1.01999.S1" }] }, []],
  [
    "SVC-008",
    "another",
    { XML3: [{ MA_MAY: "XQ.1.01999.S1;SA.1.01999.S2" }] },
    ["XML3[0].MA_MAY unknown-device"],
  ],
  ["SVC-016", "those of the staff", { XML3: [{ NGUOI_THUC_HIEN: "BS1;DD1" }] }, []],
  [
    "SVC-016",
    "strangers",
    { XML3: [{ MA_BAC_SI: "BS8", NGUOI_THUC_HIEN: "BS9" }] },
    ["XML3[0].MA_BAC_SI unknown-staff", "XML3[0].NGUOI_THUC_HIEN unknown-staff"],
  ],
  ["SVC-018", "the name of the list", {}, []],
  ["SVC-018", "another name", { XML3: [{ TEN_DICH_VU: "Khám" }] }, ["XML3[0].TEN_DICH_VU different"]],
  ["MON-024", "the approved prices", {}, []],
  [
    "MON-024",
    "a hundredth above",
    { XML2: [{ DON_GIA: "1500.01" }], XML3: [{ DON_GIA_BV: "45000.01", DON_GIA_BH: "45000.01" }] },
    ["XML2[0].DON_GIA above-price", "XML3[0].DON_GIA_BV above-price", "XML3[0].DON_GIA_BH above-price"],
  ],
  ["MON-024", "below", { XML2: [{ DON_GIA: "1" }], XML3: [{ DON_GIA_BV: "1", DON_GIA_BH: "1" }] }, []],
];

describe("a rule that needs lists of codes", () => {
  it.each(cases)("%s: %s", (rule, _title, changes, found) => {
    expect(find(rule, changes)).toEqual(found);
  });

  it("has a case in which it speaks and one in which it is silent", () => {
    for (const { id } of allCatalogueChecks) {
      const own = cases.filter(([rule]) => rule === id);
      expect(
        own.some(([, , , found]) => found.length > 0),
        `${id} speaks`,
      ).toBe(true);
      expect(
        own.some(([, , , found]) => found.length === 0),
        `${id} is silent`,
      ).toBe(true);
    }
  });

  it("exists wherever a rule is said to need a list", () => {
    const needing = ruleIds.filter((id) => ruleCoverage[id].gap === "needs-catalogue");
    const checked = new Set<string>([...allCatalogueChecks.map(({ id }) => id), "DRG-004"]);
    expect([...checked].sort()).toEqual([...needing].sort());
  });

  it("is as bad as its source is sure, and says the rule and the source", () => {
    const [issue] = checkClaimFile(aFile(aVisit({ XML3: [{ MA_DICH_VU: "02.0000.0000" }] })), {
      rules: ["SVC-002"],
      catalogues,
    }).issues;
    expect(issue).toMatchObject({
      severity: "error",
      params: { rule: "SVC-002" },
      source: { confidence: "confirmed" },
    });
    const [price] = checkClaimFile(aFile(aVisit({ XML2: [{ DON_GIA: "2000" }] })), {
      rules: ["MON-024"],
      catalogues,
    }).issues;
    expect(price?.severity).toBe("warning");
  });
});

describe("lists of codes", () => {
  it("leave nothing unchecked for want of a list when all are given", () => {
    const { notChecked, issues } = checkClaimFile(aFile(aVisit()), { catalogues });
    expect(notChecked.filter(({ reason }) => reason === "needs-catalogue")).toEqual([]);
    expect(issues).toEqual([]);
  });

  it("say which rules wait for the lists that are missing", () => {
    const some = createCatalogues({ country: lists.country, staff: [] });
    const { notChecked } = checkVisit(aVisit(), { catalogues: some });
    const waiting = new Map(notChecked.map((entry) => [entry.rule, entry.isPartly]));
    expect(waiting.has("DEM-007")).toBe(false);
    expect(waiting.get("DEM-009")).toBe(false);
    expect(waiting.get("DX-001")).toBe(true);
    expect(waiting.get("DOC-009")).toBe(true);
    expect(waiting.has("LAB-003")).toBe(false);
  });

  it("of an unknown name are wrong use", () => {
    const lists = { drugs: [] } as object;
    expect(() => createCatalogues(lists)).toThrow(TypeError);
    expect(catalogueNames).toHaveLength(13);
  });

  it("answer names of things that every object has", () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...catalogueNames),
        fc.oneof(fc.string(), fc.constant("__proto__"), fc.constant("constructor")),
        (name, code) => {
          expect(Array.isArray(catalogues.find(name, code))).toBe(true);
        },
      ),
    );
  });
});

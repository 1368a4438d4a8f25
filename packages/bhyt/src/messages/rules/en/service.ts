import type { Catalogue } from "@lienthong/core";
import type { RuleCodeOf, ServiceRuleId } from "../../rule-codes.ts";

/** English sentences of the rules about medicines, services, beds and results. */
export const serviceRules = {
  "bhyt.rule.drg-004":
    "The medicine has no registration number (SO_DANG_KY). Enter it; only blood (groups 7, 17), medicines made by the hospital and herbs may leave it empty.",
  "bhyt.rule.drg-005":
    "The tender information of the medicine (TT_THAU) needs four parts: decision;package;group;year. Add what is missing; only blood (groups 7, 17) may leave it empty.",
  "bhyt.rule.drg-008":
    "{field} of the medicine is wrong. LIEU_DUNG is written as the amount at a time * times a day * days [total a day], such as 2 viên/lần * 2 lần/ngày * 5 ngày [4 viên/ngày], and needs CACH_DUNG. Write it as prescribed.",
  "bhyt.rule.drg-010":
    "MA_CSKCB_THUOC does not have its form: C., K., M. or HC., then a facility code of 5 characters. Enter the facility that the medicine came from again.",
  "bhyt.rule.drg-012":
    "The medicine has no prescriber (MA_BAC_SI). Enter the number of the prescriber's practising licence.",
  "bhyt.rule.svc-001":
    "The row of XML3 has neither a service (MA_DICH_VU) nor a supply (MA_VAT_TU). Enter one of them, or remove the row.",
  "bhyt.rule.svc-003":
    "The supply row (groups 10, 11) is wrong at {field}: it needs MA_VAT_TU and TEN_VAT_TU, and MA_DICH_VU must be that of a service of the same visit. Add or correct it.",
  "bhyt.rule.svc-004":
    "A supply of group 10 needs tender information (TT_THAU). Add it from the award decision.",
  "bhyt.rule.svc-006":
    "The supply package (GOI_VTYT) must be the letter G and a number from 1 to 999, such as G1. Enter it again.",
  "bhyt.rule.svc-007":
    "Tests, imaging, functional tests, surgery and procedures (groups 1, 2, 3, 8, 18) need {field}. Add who carried it out and when.",
  "bhyt.rule.svc-008":
    "Tests, imaging and functional tests (groups 1, 2, 3) need a machine code (MA_MAY). Enter the machine that was used.",
  "bhyt.rule.svc-009":
    "Surgery (group 8) needs an anaesthesia method (PP_VO_CAM). Enter 1, 2, 3 or 4 from the surgery record.",
  "bhyt.rule.svc-010":
    "A bed code (MA_GIUONG) must be H, T, C or K and 3 digits, such as H001; several are separated by semicolons. Enter it again.",
  "bhyt.rule.svc-011":
    "Two rows use the same bed (MA_GIUONG) at overlapping times. Correct NGAY_YL, NGAY_KQ or the bed code.",
  "bhyt.rule.svc-012":
    "A consultation or outpatient treatment (MA_LOAI_KCB 01, 02) has no bed (groups 14, 15, 16). Remove the bed row, or correct MA_LOAI_KCB.",
  "bhyt.rule.svc-013":
    "There are too many bed days for the stay: none below 4 hours, at most 1 from 4 to 24 hours. Correct the quantity, or the times of admission and discharge.",
  "bhyt.rule.svc-014":
    "The bed days do not go with the days of treatment: at most 1 in a row; the sum must be less than SO_NGAY_DTRI (it may be equal in cases such as getting worse, death or transfer). Correct the quantity.",
  "bhyt.rule.svc-015":
    "An inpatient visit has at most one examination (group 13). Remove the rows that are too many.",
  "bhyt.rule.svc-019":
    "The fund pays one coronary stent that releases a medicine (N06.02.020) in a stay, except for cards CC, TE, QN, CA, CY. Check SO_LUONG.",
  "bhyt.rule.svc-020": "A transport row (group 12) needs a kind of fuel (MA_XANG_DAU). Add it.",
  "bhyt.rule.lab-001":
    "The row of a result is empty. Enter at least one of GIA_TRI, MO_TA and KET_LUAN, or remove the row.",
  "bhyt.rule.lab-002":
    "The result belongs to a service (MA_DICH_VU) that XML3 of the visit does not have. Correct the service code, or add the service to XML3.",
  "bhyt.rule.lab-007":
    "Vital signs in DIEN_BIEN_LS do not follow the convention, as in CSST<M75_T37_HA120/70_NT18_HL2> (pulse, temperature, blood pressure, breaths, level of care; SP for SpO2). Write them so.",
  "bhyt.rule.lab-005":
    "The result lacks {field}: imaging needs a KET_LUAN, a test needs a GIA_TRI. Add it from the result sheet.",
} as const satisfies Catalogue<RuleCodeOf<ServiceRuleId>>;

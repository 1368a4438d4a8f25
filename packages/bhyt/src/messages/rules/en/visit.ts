import type { Catalogue } from "@lienthong/core";
import type { RuleCodeOf, VisitRuleId } from "../../rule-codes.ts";

/** English sentences of the rules about the visit, its diagnoses and its times. */
export const visitRules = {
  "bhyt.rule.vis-002":
    "The visit category (MA_DOITUONG_KCB) does not go with the registered facility: for 1.1 MA_DKBD must name MA_CSKCB, for 3.x it must not. Check the category and MA_DKBD.",
  "bhyt.rule.vis-003":
    "There is a referring facility (MA_NOI_DI), but no letter number (GIAY_CHUYEN_TUYEN). Enter the number of the referral or re-visit letter.",
  "bhyt.rule.vis-005":
    "The patient was transferred (MA_LOAI_RV 2 or 5), but the receiving facility (MA_NOI_DEN) is missing. Enter its code, or correct the kind of discharge.",
  "bhyt.rule.vis-007":
    "An inpatient visit (MA_LOAI_KCB 03, 04, 06, 09) needs {field}. Add it from the medical record, or correct MA_LOAI_KCB when the patient was not admitted.",
  "bhyt.rule.vis-008":
    "An inpatient visit must state the treatment method (PP_DIEU_TRI). Add it from the medical record.",
  "bhyt.rule.vis-012":
    "MA_LOAI_KCB does not go with the length of the stay: 09 for less than 4 hours, 03 or 04 from 4 hours on. Check the times of admission and discharge, then correct the code.",
  "bhyt.rule.vis-013":
    "MA_LOAI_KCB 05 is only for a consultation with medicines, but XML3 holds services. Change it to 08, or check the rows of services.",
  "bhyt.rule.vis-016":
    "The settlement period is wrong at {field}: the month (THANG_QT) goes from 1 to 12, the year (NAM_QT) has 4 digits and is not later than this year. Enter it again.",
  "bhyt.rule.dx-001":
    "MA_BENH_CHINH has several codes, but there is only one main diagnosis. Keep one code and move the others to MA_BENH_KT.",
  "bhyt.rule.dx-002":
    "MA_BENH_KT has more than 12 other diagnoses. Keep at most 12 codes, separated by semicolons.",
  "bhyt.rule.dx-003":
    "MA_BENH_KT repeats a code, or the main diagnosis (MA_BENH_CHINH). Remove what is repeated.",
  "bhyt.rule.dx-004":
    "MA_BENH_CHINH has a code of traditional medicine (U50 and above). Move it to MA_BENH_YHCT and write the ICD-10 code into MA_BENH_CHINH.",
  "bhyt.rule.dx-008":
    "MA_BENH of the service has a code of traditional medicine (U50 and above). Move it to MA_BENH_YHCT.",
  "bhyt.rule.dx-009":
    "The diagnosis codes in {table}.{field} are not those of XML1. Make both tables say the same.",
  "bhyt.rule.dt-001":
    "The discharge (NGAY_RA) is earlier than the arrival (NGAY_VAO). Correct day and time from the medical record.",
  "bhyt.rule.dt-002":
    "The admission (NGAY_VAO_NOI_TRU) must be between NGAY_VAO and NGAY_RA. Correct day and time from the medical record.",
  "bhyt.rule.dt-004":
    "The order (NGAY_YL) is outside the visit, which goes from NGAY_VAO to NGAY_RA. Correct the time of the order, or the times in XML1.",
  "bhyt.rule.dt-005":
    "The execution (NGAY_TH_YL) must not be earlier than the order (NGAY_YL), and must be within the visit. Correct the time of the execution or of the order.",
  "bhyt.rule.dt-006":
    "The result (NGAY_KQ) must not be earlier than the order (NGAY_YL) or the execution (NGAY_TH_YL), nor later than the discharge (NGAY_RA). Correct it from the result sheet.",
  "bhyt.rule.dt-007":
    "The time of the result (NGAY_KQ) is missing although there is a GIA_TRI, or it is outside the visit. Enter it again from the result sheet.",
  "bhyt.rule.dt-008":
    "The progress note (THOI_DIEM_DBLS) is outside the visit, which goes from NGAY_VAO to NGAY_RA. Correct it from the medical record.",
  "bhyt.rule.dt-009":
    "The follow-up appointment (NGAY_HEN_KL) is earlier than the discharge (NGAY_RA). Correct the appointment.",
  "bhyt.rule.dt-010":
    "The days of treatment (SO_NGAY_DTRI) do not go with MA_LOAI_KCB: 0 for 01, 07, 09; day of discharge minus day of arrival plus 1 for 02, 03, 04, 06; days of medicine for 05; days with services for 08. Compute them again.",
  "bhyt.rule.dt-012":
    "{field} on the discharge paper (XML7) does not go with XML1: NGAY_CT must be the day of discharge; NGAY_VAO and NGAY_RA must be as in XML1. Correct the table that is wrong.",
  "bhyt.rule.dt-013":
    "The leave is wrong at {field}: TU_NGAY must be the day of arrival and not after the discharge; DEN_NGAY must not be before TU_NGAY. Correct the days.",
  "bhyt.rule.dt-014":
    "{field} on the birth certificate (XML9) cannot be: the child must be born during the visit; the mother's birth and the issue of her ID cannot be in the future. Correct it from the papers.",
} as const satisfies Catalogue<RuleCodeOf<VisitRuleId>>;

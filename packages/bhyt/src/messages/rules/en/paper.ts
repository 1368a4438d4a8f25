import type { Catalogue } from "@lienthong/core";
import type { PaperRuleId, RuleCodeOf } from "../../rule-codes.ts";

/** English sentences of the rules about papers. */
export const paperRules = {
  "bhyt.rule.doc-001":
    "An inpatient visit (MA_LOAI_KCB 03, 04, 09) needs a discharge paper (XML7), unless the patient absconded. Add table XML7.",
  "bhyt.rule.doc-002":
    "The record summary (XML8) is sent only when MA_LOAI_KCB is 03, 04 or 06. Remove table XML8, or correct MA_LOAI_KCB.",
  "bhyt.rule.doc-003":
    "A pregnancy was ended (MA_DINH_CHI_THAI 1), but {field} is empty or wrong: the reason, the weeks of pregnancy from 1 to 42 and, on the discharge paper, the time are needed. Add it.",
  "bhyt.rule.doc-004":
    "Days of leave (SO_NGAY_NGHI) need NGOAITRU_TUNGAY and NGOAITRU_DENNGAY, the end not before the start. Add or correct {field}.",
  "bhyt.rule.doc-005":
    "The temporary card (MA_THE_TAM) on the discharge paper must have 15 characters. Enter it again, or leave it empty when there is none.",
  "bhyt.rule.doc-007":
    'After a surgical birth, or one before 32 weeks, GHI_CHU must hold the very words "Sinh con phải phẫu thuật", "Sinh con dưới 32 tuần tuổi" or "Phẫu thuật, sinh con dưới 32 tuần tuổi". Add the note.',
  "bhyt.rule.doc-008":
    "{field} on the birth certificate (XML9) is not possible: number of children, birth order and living children are 1 or more; weights are above 0; a temporary card has 15 characters. Enter it again.",
  "bhyt.rule.doc-009":
    "{field} of the mother or carer does not have its form: a social insurance number has 10 digits, not all nought; a card has 15 characters. Copy it again from the card.",
  "bhyt.rule.doc-010":
    'The pregnancy leave (XML10) is wrong at {field}: the diagnosis must hold the words "dưỡng thai"; the days are DEN_NGAY minus TU_NGAY and at most 180. Correct it.',
  "bhyt.rule.doc-011":
    "The days of leave (SO_NGAY_NGHI) are more than allowed: 30; 50 when a pregnancy ended from week 13 on; 180 for tuberculosis. Correct the days.",
  "bhyt.rule.doc-012":
    "{field} on the sick-leave paper (XML11) is not possible: MA_BHXH has 10 digits, not all nought; MAU_SO is CT07. Enter it again.",
  "bhyt.rule.doc-013":
    "The referral paper (XML13) is sent only when MA_LOAI_RV is 2 or 5. Remove table XML13, or correct MA_LOAI_RV.",
  "bhyt.rule.doc-015": "The referral paper (XML13) has nothing in {field}. Add it from the medical record.",
  "bhyt.rule.doc-016":
    "The follow-up paper (XML14) is wrong at {field}: it needs a visit category (MA_DOITUONG_KCB), and its day (NGAY_CT) must not be before the arrival. Add or correct it.",
  "bhyt.rule.doc-017":
    "A patient with HIV who is treated for tuberculosis (LOAI_DTRI_LAO not 0) needs {field}. Add the regimen, its first and its last day.",
  "bhyt.rule.doc-018":
    "A child under 18 months of a mother with HIV (MA_TINH_TRANG_DK 1) needs {field}. Add the round, the days and the result of the PCR test.",
  "bhyt.rule.doc-019":
    "The ARV treatment is wrong at {field}: MA_XU_TRI 1 needs a first day, a last day and a number of days with medicine that fits between them; regimen KHAC needs MA_BAC_PHAC_DO. Add or correct it.",
} as const satisfies Catalogue<RuleCodeOf<PaperRuleId>>;

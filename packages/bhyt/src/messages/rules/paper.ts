import type { PaperRuleId } from "../rule-codes.ts";
import type { RulePairs } from "./rule-pairs.ts";

/** Sentences of the rules about papers: Vietnamese, English. */
export const paperRules = {
  "doc-001": [
    "Lượt nội trú (MA_LOAI_KCB 03, 04, 09) phải có giấy ra viện (XML7), trừ khi người bệnh trốn viện. Hãy bổ sung bảng XML7.",
    "An inpatient visit (MA_LOAI_KCB 03, 04, 09) needs a discharge paper (XML7), unless the patient absconded. Add table XML7.",
  ],
  "doc-002": [
    "Tóm tắt hồ sơ bệnh án (XML8) chỉ gửi khi MA_LOAI_KCB là 03, 04 hoặc 06. Hãy bỏ bảng XML8, hoặc sửa MA_LOAI_KCB.",
    "The record summary (XML8) is sent only when MA_LOAI_KCB is 03, 04 or 06. Remove table XML8, or correct MA_LOAI_KCB.",
  ],
  "doc-003": [
    "Có đình chỉ thai (MA_DINH_CHI_THAI 1) nhưng {field} còn trống hoặc sai: cần nguyên nhân, tuổi thai từ 1 đến 42 tuần, và thời gian đình chỉ ở giấy ra viện. Hãy bổ sung.",
    "A pregnancy was ended (MA_DINH_CHI_THAI 1), but {field} is empty or wrong: the reason, the weeks of pregnancy from 1 to 42 and, on the discharge paper, the time are needed. Add it.",
  ],
  "doc-004": [
    "Có số ngày nghỉ (SO_NGAY_NGHI) thì phải có NGOAITRU_TUNGAY và NGOAITRU_DENNGAY, ngày đến không trước ngày từ. Hãy bổ sung hoặc sửa {field}.",
    "Days of leave (SO_NGAY_NGHI) need NGOAITRU_TUNGAY and NGOAITRU_DENNGAY, the end not before the start. Add or correct {field}.",
  ],
  "doc-005": [
    "Mã thẻ tạm (MA_THE_TAM) trên giấy ra viện phải có 15 ký tự. Hãy nhập lại, hoặc để trống nếu không có thẻ tạm.",
    "The temporary card (MA_THE_TAM) on the discharge paper must have 15 characters. Enter it again, or leave it empty when there is none.",
  ],
  "doc-007": [
    'Sinh phẫu thuật hoặc sinh con dưới 32 tuần tuổi thì GHI_CHU phải có đúng câu: "Sinh con phải phẫu thuật", "Sinh con dưới 32 tuần tuổi", hoặc "Phẫu thuật, sinh con dưới 32 tuần tuổi". Hãy bổ sung ghi chú.',
    'After a surgical birth, or one before 32 weeks, GHI_CHU must hold the very words "Sinh con phải phẫu thuật", "Sinh con dưới 32 tuần tuổi" or "Phẫu thuật, sinh con dưới 32 tuần tuổi". Add the note.',
  ],
  "doc-008": [
    "{field} trên giấy chứng sinh (XML9) không hợp lệ: số con, lần sinh, số con sống từ 1 trở lên; cân nặng con lớn hơn 0; mã thẻ tạm đủ 15 ký tự. Hãy nhập lại.",
    "{field} on the birth certificate (XML9) is not possible: number of children, birth order and living children are 1 or more; weights are above 0; a temporary card has 15 characters. Enter it again.",
  ],
  "doc-009": [
    "{field} của mẹ hoặc người nuôi dưỡng không đúng dạng: mã số BHXH có 10 chữ số, không toàn số 0; mã thẻ BHYT có 15 ký tự. Hãy nhập lại theo thẻ.",
    "{field} of the mother or carer does not have its form: a social insurance number has 10 digits, not all nought; a card has 15 characters. Copy it again from the card.",
  ],
  "doc-010": [
    'Giấy nghỉ dưỡng thai (XML10) sai ở {field}: chẩn đoán phải có chữ "dưỡng thai"; số ngày nghỉ bằng DEN_NGAY trừ TU_NGAY và không quá 180. Hãy sửa lại.',
    'The pregnancy leave (XML10) is wrong at {field}: the diagnosis must hold the words "dưỡng thai"; the days are DEN_NGAY minus TU_NGAY and at most 180. Correct it.',
  ],
  "doc-011": [
    "Số ngày nghỉ (SO_NGAY_NGHI) vượt mức tối đa: 30 ngày; 50 ngày khi đình chỉ thai từ 13 tuần; 180 ngày với bệnh lao. Hãy sửa số ngày.",
    "The days of leave (SO_NGAY_NGHI) are more than allowed: 30; 50 when a pregnancy ended from week 13 on; 180 for tuberculosis. Correct the days.",
  ],
  "doc-012": [
    "{field} trên giấy nghỉ hưởng BHXH (XML11) không hợp lệ: MA_BHXH có 10 chữ số, không toàn số 0; MAU_SO là CT07. Hãy nhập lại.",
    "{field} on the sick-leave paper (XML11) is not possible: MA_BHXH has 10 digits, not all nought; MAU_SO is CT07. Enter it again.",
  ],
  "doc-013": [
    "Giấy chuyển cơ sở (XML13) chỉ gửi khi MA_LOAI_RV là 2 hoặc 5. Hãy bỏ bảng XML13, hoặc sửa MA_LOAI_RV.",
    "The referral paper (XML13) is sent only when MA_LOAI_RV is 2 or 5. Remove table XML13, or correct MA_LOAI_RV.",
  ],
  "doc-015": [
    "Giấy chuyển cơ sở (XML13) còn trống {field}. Hãy bổ sung theo bệnh án.",
    "The referral paper (XML13) has nothing in {field}. Add it from the medical record.",
  ],
  "doc-016": [
    "Giấy hẹn khám lại (XML14) sai ở {field}: phải có mã đối tượng đến khám (MA_DOITUONG_KCB), và ngày giấy (NGAY_CT) không trước ngày đến khám. Hãy bổ sung hoặc sửa lại.",
    "The follow-up paper (XML14) is wrong at {field}: it needs a visit category (MA_DOITUONG_KCB), and its day (NGAY_CT) must not be before the arrival. Add or correct it.",
  ],
  "doc-017": [
    "Người bệnh HIV có điều trị lao (LOAI_DTRI_LAO khác 0) phải có {field}. Hãy bổ sung phác đồ, ngày bắt đầu và ngày kết thúc.",
    "A patient with HIV who is treated for tuberculosis (LOAI_DTRI_LAO not 0) needs {field}. Add the regimen, its first and its last day.",
  ],
  "doc-018": [
    "Trẻ dưới 18 tháng sinh ra từ mẹ nhiễm HIV (MA_TINH_TRANG_DK 1) phải có {field}. Hãy bổ sung lần, ngày và kết quả xét nghiệm PCR.",
    "A child under 18 months of a mother with HIV (MA_TINH_TRANG_DK 1) needs {field}. Add the round, the days and the result of the PCR test.",
  ],
  "doc-019": [
    "Điều trị ARV sai ở {field}: MA_XU_TRI 1 cần ngày bắt đầu, ngày kết thúc và số ngày cấp thuốc không quá khoảng đó; phác đồ KHAC cần MA_BAC_PHAC_DO. Hãy bổ sung hoặc sửa lại.",
    "The ARV treatment is wrong at {field}: MA_XU_TRI 1 needs a first day, a last day and a number of days with medicine that fits between them; regimen KHAC needs MA_BAC_PHAC_DO. Add or correct it.",
  ],
} as const satisfies RulePairs<PaperRuleId>;

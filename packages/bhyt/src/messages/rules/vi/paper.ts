import type { Catalogue } from "@lienthong/core";
import type { PaperRuleId, RuleCodeOf } from "../../rule-codes.ts";

/** Vietnamese sentences of the rules about papers. */
export const paperRules = {
  "bhyt.rule.doc-001":
    "Lượt nội trú (MA_LOAI_KCB 03, 04, 09) phải có giấy ra viện (XML7), trừ khi người bệnh trốn viện. Hãy bổ sung bảng XML7.",
  "bhyt.rule.doc-002":
    "Tóm tắt hồ sơ bệnh án (XML8) chỉ gửi khi MA_LOAI_KCB là 03, 04 hoặc 06. Hãy bỏ bảng XML8, hoặc sửa MA_LOAI_KCB.",
  "bhyt.rule.doc-003":
    "Có đình chỉ thai (MA_DINH_CHI_THAI 1) nhưng {field} còn trống hoặc sai: cần nguyên nhân, tuổi thai từ 1 đến 42 tuần, và thời gian đình chỉ ở giấy ra viện. Hãy bổ sung.",
  "bhyt.rule.doc-004":
    "Có số ngày nghỉ (SO_NGAY_NGHI) thì phải có NGOAITRU_TUNGAY và NGOAITRU_DENNGAY, ngày đến không trước ngày từ. Hãy bổ sung hoặc sửa {field}.",
  "bhyt.rule.doc-005":
    "Mã thẻ tạm (MA_THE_TAM) trên giấy ra viện phải có 15 ký tự. Hãy nhập lại, hoặc để trống nếu không có thẻ tạm.",
  "bhyt.rule.doc-007":
    'Sinh phẫu thuật hoặc sinh con dưới 32 tuần tuổi thì GHI_CHU phải có đúng câu: "Sinh con phải phẫu thuật", "Sinh con dưới 32 tuần tuổi", hoặc "Phẫu thuật, sinh con dưới 32 tuần tuổi". Hãy bổ sung ghi chú.',
  "bhyt.rule.doc-008":
    "{field} trên giấy chứng sinh (XML9) không hợp lệ: số con, lần sinh, số con sống từ 1 trở lên; cân nặng con lớn hơn 0; mã thẻ tạm đủ 15 ký tự. Hãy nhập lại.",
  "bhyt.rule.doc-009":
    "{field} của mẹ hoặc người nuôi dưỡng không đúng dạng: mã số BHXH có 10 chữ số, không toàn số 0; mã thẻ BHYT có 15 ký tự. Hãy nhập lại theo thẻ.",
  "bhyt.rule.doc-010":
    'Giấy nghỉ dưỡng thai (XML10) sai ở {field}: chẩn đoán phải có chữ "dưỡng thai"; số ngày nghỉ bằng DEN_NGAY trừ TU_NGAY và không quá 180. Hãy sửa lại.',
  "bhyt.rule.doc-011":
    "Số ngày nghỉ (SO_NGAY_NGHI) vượt mức tối đa: 30 ngày; 50 ngày khi đình chỉ thai từ 13 tuần; 180 ngày với bệnh lao. Hãy sửa số ngày.",
  "bhyt.rule.doc-012":
    "{field} trên giấy nghỉ hưởng BHXH (XML11) không hợp lệ: MA_BHXH có 10 chữ số, không toàn số 0; MAU_SO là CT07. Hãy nhập lại.",
  "bhyt.rule.doc-013":
    "Giấy chuyển cơ sở (XML13) chỉ gửi khi MA_LOAI_RV là 2 hoặc 5. Hãy bỏ bảng XML13, hoặc sửa MA_LOAI_RV.",
  "bhyt.rule.doc-015": "Giấy chuyển cơ sở (XML13) còn trống {field}. Hãy bổ sung theo bệnh án.",
  "bhyt.rule.doc-016":
    "Giấy hẹn khám lại (XML14) sai ở {field}: phải có mã đối tượng đến khám (MA_DOITUONG_KCB), và ngày giấy (NGAY_CT) không trước ngày đến khám. Hãy bổ sung hoặc sửa lại.",
  "bhyt.rule.doc-017":
    "Người bệnh HIV có điều trị lao (LOAI_DTRI_LAO khác 0) phải có {field}. Hãy bổ sung phác đồ, ngày bắt đầu và ngày kết thúc.",
  "bhyt.rule.doc-018":
    "Trẻ dưới 18 tháng sinh ra từ mẹ nhiễm HIV (MA_TINH_TRANG_DK 1) phải có {field}. Hãy bổ sung lần, ngày và kết quả xét nghiệm PCR.",
  "bhyt.rule.doc-019":
    "Điều trị ARV sai ở {field}: MA_XU_TRI 1 cần ngày bắt đầu, ngày kết thúc và số ngày cấp thuốc không quá khoảng đó; phác đồ KHAC cần MA_BAC_PHAC_DO. Hãy bổ sung hoặc sửa lại.",
} as const satisfies Catalogue<RuleCodeOf<PaperRuleId>>;

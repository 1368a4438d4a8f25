import type { Catalogue } from "@lienthong/core";
import type { RuleCodeOf, ServiceRuleId } from "../../rule-codes.ts";

/** Vietnamese sentences of the rules about medicines, services, beds and results. */
export const serviceRules = {
  "bhyt.rule.drg-004":
    "Dòng thuốc thiếu số đăng ký lưu hành (SO_DANG_KY). Hãy nhập số đăng ký; chỉ máu (nhóm 7, 17), thuốc tự pha chế và vị thuốc được để trống.",
  "bhyt.rule.drg-005":
    "Thông tin thầu của thuốc (TT_THAU) phải có đủ bốn phần: số quyết định;gói;nhóm;năm. Hãy bổ sung; chỉ máu (nhóm 7, 17) được để trống.",
  "bhyt.rule.drg-008":
    "Dòng thuốc sai ở {field}. LIEU_DUNG ghi lượng một lần * số lần trong ngày * số ngày [tổng một ngày], như 2 viên/lần * 2 lần/ngày * 5 ngày [4 viên/ngày], và phải kèm CACH_DUNG. Hãy ghi lại theo đơn thuốc.",
  "bhyt.rule.drg-010":
    "MA_CSKCB_THUOC không đúng dạng: phải bắt đầu bằng C., K., M. hoặc HC., rồi đến mã cơ sở 5 ký tự. Hãy nhập lại mã cơ sở chuyển thuốc.",
  "bhyt.rule.drg-012":
    "Dòng thuốc thiếu mã người kê đơn (MA_BAC_SI). Hãy nhập số chứng chỉ hoặc giấy phép hành nghề của người kê đơn.",
  "bhyt.rule.svc-001":
    "Dòng XML3 không có mã dịch vụ (MA_DICH_VU), cũng không có mã vật tư (MA_VAT_TU). Hãy nhập một trong hai, hoặc bỏ dòng này.",
  "bhyt.rule.svc-003":
    "Dòng vật tư (nhóm 10, 11) sai ở {field}: phải có MA_VAT_TU, TEN_VAT_TU, và MA_DICH_VU phải là của một dịch vụ trong cùng hồ sơ. Hãy bổ sung hoặc sửa lại.",
  "bhyt.rule.svc-004":
    "Dòng vật tư thuộc nhóm 10 phải có thông tin thầu (TT_THAU). Hãy bổ sung theo quyết định trúng thầu.",
  "bhyt.rule.svc-006": "Mã gói vật tư (GOI_VTYT) phải là chữ G và một số từ 1 đến 999, như G1. Hãy nhập lại.",
  "bhyt.rule.svc-007":
    "Xét nghiệm, chẩn đoán hình ảnh, thăm dò chức năng, phẫu thuật, thủ thuật (nhóm 1, 2, 3, 8, 18) phải có {field}. Hãy bổ sung người thực hiện và thời điểm thực hiện.",
  "bhyt.rule.svc-008":
    "Xét nghiệm, chẩn đoán hình ảnh, thăm dò chức năng (nhóm 1, 2, 3) phải có mã máy (MA_MAY). Hãy nhập mã máy đã thực hiện.",
  "bhyt.rule.svc-009":
    "Phẫu thuật (nhóm 8) phải có phương pháp vô cảm (PP_VO_CAM). Hãy nhập mã 1, 2, 3 hoặc 4 theo phiếu phẫu thuật.",
  "bhyt.rule.svc-010":
    "Mã giường (MA_GIUONG) phải là H, T, C hoặc K và 3 chữ số, như H001; nhiều giường ngăn bằng dấu chấm phẩy (;). Hãy nhập lại.",
  "bhyt.rule.svc-011":
    "Hai dòng tiền giường dùng cùng một giường (MA_GIUONG) trong thời gian chồng nhau. Hãy sửa NGAY_YL, NGAY_KQ hoặc mã giường.",
  "bhyt.rule.svc-012":
    "Lượt khám hoặc điều trị ngoại trú (MA_LOAI_KCB 01, 02) không có tiền giường (nhóm 14, 15, 16). Hãy bỏ dòng giường, hoặc sửa MA_LOAI_KCB.",
  "bhyt.rule.svc-013":
    "Số ngày giường quá nhiều so với thời gian nội trú: dưới 4 giờ không có tiền giường, từ 4 đến 24 giờ tối đa 1 ngày. Hãy sửa số lượng, hoặc giờ vào, giờ ra.",
  "bhyt.rule.svc-014":
    "Số ngày giường không khớp số ngày điều trị: mỗi dòng tối đa 1; tổng phải nhỏ hơn SO_NGAY_DTRI (được bằng trong các trường hợp như nặng hơn, tử vong, chuyển cơ sở). Hãy sửa số lượng.",
  "bhyt.rule.svc-015": "Lượt nội trú chỉ có tối đa một tiền khám (nhóm 13). Hãy bỏ dòng khám thừa.",
  "bhyt.rule.svc-019":
    "Stent động mạch vành phủ thuốc (N06.02.020) chỉ được thanh toán 1 cái trong một đợt, trừ thẻ CC, TE, QN, CA, CY. Hãy xem lại SO_LUONG.",
  "bhyt.rule.svc-020": "Dòng vận chuyển (nhóm 12) phải có mã loại xăng dầu (MA_XANG_DAU). Hãy bổ sung.",
  "bhyt.rule.lab-001":
    "Dòng kết quả không có nội dung. Hãy nhập ít nhất một trong ba: GIA_TRI, MO_TA hoặc KET_LUAN, hoặc bỏ dòng này.",
  "bhyt.rule.lab-002":
    "Kết quả thuộc một dịch vụ (MA_DICH_VU) không có ở XML3 của hồ sơ. Hãy sửa mã dịch vụ, hoặc bổ sung dòng dịch vụ ở XML3.",
  "bhyt.rule.lab-007":
    "Dấu hiệu sinh tồn trong DIEN_BIEN_LS chưa theo quy ước, như CSST<M75_T37_HA120/70_NT18_HL2> (mạch, nhiệt độ, huyết áp, nhịp thở, chế độ hộ lý; SpO2 ghi SP). Hãy ghi lại theo quy ước.",
  "bhyt.rule.lab-005":
    "Kết quả thiếu {field}: chẩn đoán hình ảnh phải có KET_LUAN, xét nghiệm phải có GIA_TRI. Hãy bổ sung theo phiếu kết quả.",
} as const satisfies Catalogue<RuleCodeOf<ServiceRuleId>>;

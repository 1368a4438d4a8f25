import type { ServiceRuleId } from "../rule-codes.ts";
import type { RulePairs } from "./rule-pairs.ts";

/** Sentences of the rules about medicines, services, beds and results: Vietnamese, English. */
export const serviceRules = {
  "drg-004": [
    "Dòng thuốc thiếu số đăng ký lưu hành (SO_DANG_KY). Hãy nhập số đăng ký; chỉ máu (nhóm 7, 17), thuốc tự pha chế và vị thuốc được để trống.",
    "The medicine has no registration number (SO_DANG_KY). Enter it; only blood (groups 7, 17), medicines made by the hospital and herbs may leave it empty.",
  ],
  "drg-005": [
    "Thông tin thầu của thuốc (TT_THAU) phải có đủ bốn phần: số quyết định;gói;nhóm;năm. Hãy bổ sung; chỉ máu (nhóm 7, 17) được để trống.",
    "The tender information of the medicine (TT_THAU) needs four parts: decision;package;group;year. Add what is missing; only blood (groups 7, 17) may leave it empty.",
  ],
  "drg-008": [
    "Dòng thuốc sai ở {field}. LIEU_DUNG ghi lượng một lần * số lần trong ngày * số ngày [tổng một ngày], như 2 viên/lần * 2 lần/ngày * 5 ngày [4 viên/ngày], và phải kèm CACH_DUNG. Hãy ghi lại theo đơn thuốc.",
    "{field} of the medicine is wrong. LIEU_DUNG is written as the amount at a time * times a day * days [total a day], such as 2 viên/lần * 2 lần/ngày * 5 ngày [4 viên/ngày], and needs CACH_DUNG. Write it as prescribed.",
  ],
  "drg-010": [
    "MA_CSKCB_THUOC không đúng dạng: phải bắt đầu bằng C., K., M. hoặc HC., rồi đến mã cơ sở 5 ký tự. Hãy nhập lại mã cơ sở chuyển thuốc.",
    "MA_CSKCB_THUOC does not have its form: C., K., M. or HC., then a facility code of 5 characters. Enter the facility that the medicine came from again.",
  ],
  "drg-012": [
    "Dòng thuốc thiếu mã người kê đơn (MA_BAC_SI). Hãy nhập số chứng chỉ hoặc giấy phép hành nghề của người kê đơn.",
    "The medicine has no prescriber (MA_BAC_SI). Enter the number of the prescriber's practising licence.",
  ],
  "svc-001": [
    "Dòng XML3 không có mã dịch vụ (MA_DICH_VU), cũng không có mã vật tư (MA_VAT_TU). Hãy nhập một trong hai, hoặc bỏ dòng này.",
    "The row of XML3 has neither a service (MA_DICH_VU) nor a supply (MA_VAT_TU). Enter one of them, or remove the row.",
  ],
  "svc-003": [
    "Dòng vật tư (nhóm 10, 11) sai ở {field}: phải có MA_VAT_TU, TEN_VAT_TU, và MA_DICH_VU phải là của một dịch vụ trong cùng hồ sơ. Hãy bổ sung hoặc sửa lại.",
    "The supply row (groups 10, 11) is wrong at {field}: it needs MA_VAT_TU and TEN_VAT_TU, and MA_DICH_VU must be that of a service of the same visit. Add or correct it.",
  ],
  "svc-004": [
    "Dòng vật tư thuộc nhóm 10 phải có thông tin thầu (TT_THAU). Hãy bổ sung theo quyết định trúng thầu.",
    "A supply of group 10 needs tender information (TT_THAU). Add it from the award decision.",
  ],
  "svc-006": [
    "Mã gói vật tư (GOI_VTYT) phải là chữ G và một số từ 1 đến 999, như G1. Hãy nhập lại.",
    "The supply package (GOI_VTYT) must be the letter G and a number from 1 to 999, such as G1. Enter it again.",
  ],
  "svc-007": [
    "Xét nghiệm, chẩn đoán hình ảnh, thăm dò chức năng, phẫu thuật, thủ thuật (nhóm 1, 2, 3, 8, 18) phải có {field}. Hãy bổ sung người thực hiện và thời điểm thực hiện.",
    "Tests, imaging, functional tests, surgery and procedures (groups 1, 2, 3, 8, 18) need {field}. Add who carried it out and when.",
  ],
  "svc-008": [
    "Xét nghiệm, chẩn đoán hình ảnh, thăm dò chức năng (nhóm 1, 2, 3) phải có mã máy (MA_MAY). Hãy nhập mã máy đã thực hiện.",
    "Tests, imaging and functional tests (groups 1, 2, 3) need a machine code (MA_MAY). Enter the machine that was used.",
  ],
  "svc-009": [
    "Phẫu thuật (nhóm 8) phải có phương pháp vô cảm (PP_VO_CAM). Hãy nhập mã 1, 2, 3 hoặc 4 theo phiếu phẫu thuật.",
    "Surgery (group 8) needs an anaesthesia method (PP_VO_CAM). Enter 1, 2, 3 or 4 from the surgery record.",
  ],
  "svc-010": [
    "Mã giường (MA_GIUONG) phải là H, T, C hoặc K và 3 chữ số, như H001; nhiều giường ngăn bằng dấu chấm phẩy (;). Hãy nhập lại.",
    "A bed code (MA_GIUONG) must be H, T, C or K and 3 digits, such as H001; several are separated by semicolons. Enter it again.",
  ],
  "svc-011": [
    "Hai dòng tiền giường dùng cùng một giường (MA_GIUONG) trong thời gian chồng nhau. Hãy sửa NGAY_YL, NGAY_KQ hoặc mã giường.",
    "Two rows use the same bed (MA_GIUONG) at overlapping times. Correct NGAY_YL, NGAY_KQ or the bed code.",
  ],
  "svc-012": [
    "Lượt khám hoặc điều trị ngoại trú (MA_LOAI_KCB 01, 02) không có tiền giường (nhóm 14, 15, 16). Hãy bỏ dòng giường, hoặc sửa MA_LOAI_KCB.",
    "A consultation or outpatient treatment (MA_LOAI_KCB 01, 02) has no bed (groups 14, 15, 16). Remove the bed row, or correct MA_LOAI_KCB.",
  ],
  "svc-013": [
    "Số ngày giường quá nhiều so với thời gian nội trú: dưới 4 giờ không có tiền giường, từ 4 đến 24 giờ tối đa 1 ngày. Hãy sửa số lượng, hoặc giờ vào, giờ ra.",
    "There are too many bed days for the stay: none below 4 hours, at most 1 from 4 to 24 hours. Correct the quantity, or the times of admission and discharge.",
  ],
  "svc-014": [
    "Số ngày giường không khớp số ngày điều trị: mỗi dòng tối đa 1; tổng phải nhỏ hơn SO_NGAY_DTRI (được bằng trong các trường hợp như nặng hơn, tử vong, chuyển cơ sở). Hãy sửa số lượng.",
    "The bed days do not go with the days of treatment: at most 1 in a row; the sum must be less than SO_NGAY_DTRI (it may be equal in cases such as getting worse, death or transfer). Correct the quantity.",
  ],
  "svc-015": [
    "Lượt nội trú chỉ có tối đa một tiền khám (nhóm 13). Hãy bỏ dòng khám thừa.",
    "An inpatient visit has at most one examination (group 13). Remove the rows that are too many.",
  ],
  "svc-019": [
    "Stent động mạch vành phủ thuốc (N06.02.020) chỉ được thanh toán 1 cái trong một đợt, trừ thẻ CC, TE, QN, CA, CY. Hãy xem lại SO_LUONG.",
    "The fund pays one coronary stent that releases a medicine (N06.02.020) in a stay, except for cards CC, TE, QN, CA, CY. Check SO_LUONG.",
  ],
  "svc-020": [
    "Dòng vận chuyển (nhóm 12) phải có mã loại xăng dầu (MA_XANG_DAU). Hãy bổ sung.",
    "A transport row (group 12) needs a kind of fuel (MA_XANG_DAU). Add it.",
  ],
  "lab-001": [
    "Dòng kết quả không có nội dung. Hãy nhập ít nhất một trong ba: GIA_TRI, MO_TA hoặc KET_LUAN, hoặc bỏ dòng này.",
    "The row of a result is empty. Enter at least one of GIA_TRI, MO_TA and KET_LUAN, or remove the row.",
  ],
  "lab-002": [
    "Kết quả thuộc một dịch vụ (MA_DICH_VU) không có ở XML3 của hồ sơ. Hãy sửa mã dịch vụ, hoặc bổ sung dòng dịch vụ ở XML3.",
    "The result belongs to a service (MA_DICH_VU) that XML3 of the visit does not have. Correct the service code, or add the service to XML3.",
  ],
  "lab-007": [
    "Dấu hiệu sinh tồn trong DIEN_BIEN_LS chưa theo quy ước, như CSST<M75_T37_HA120/70_NT18_HL2> (mạch, nhiệt độ, huyết áp, nhịp thở, chế độ hộ lý; SpO2 ghi SP). Hãy ghi lại theo quy ước.",
    "Vital signs in DIEN_BIEN_LS do not follow the convention, as in CSST<M75_T37_HA120/70_NT18_HL2> (pulse, temperature, blood pressure, breaths, level of care; SP for SpO2). Write them so.",
  ],
  "lab-005": [
    "Kết quả thiếu {field}: chẩn đoán hình ảnh phải có KET_LUAN, xét nghiệm phải có GIA_TRI. Hãy bổ sung theo phiếu kết quả.",
    "The result lacks {field}: imaging needs a KET_LUAN, a test needs a GIA_TRI. Add it from the result sheet.",
  ],
} as const satisfies RulePairs<ServiceRuleId>;

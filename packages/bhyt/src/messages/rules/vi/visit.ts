import type { Catalogue } from "@lienthong/core";
import type { RuleCodeOf, VisitRuleId } from "../../rule-codes.ts";

/** Vietnamese sentences of the rules about the visit, its diagnoses and its times. */
export const visitRules = {
  "bhyt.rule.vis-002":
    "Mã đối tượng đến khám (MA_DOITUONG_KCB) không khớp nơi đăng ký ban đầu: mã 1.1 thì MA_DKBD phải có MA_CSKCB, mã 3.x thì không được có. Hãy xem lại mã đối tượng và MA_DKBD.",
  "bhyt.rule.vis-003":
    "Có cơ sở chuyển đi (MA_NOI_DI) nhưng thiếu số giấy chuyển (GIAY_CHUYEN_TUYEN). Hãy nhập số giấy chuyển hoặc giấy hẹn khám lại.",
  "bhyt.rule.vis-005":
    "Người bệnh được chuyển cơ sở (MA_LOAI_RV 2 hoặc 5) nhưng thiếu mã nơi đến (MA_NOI_DEN). Hãy nhập mã cơ sở nhận, hoặc sửa loại ra viện.",
  "bhyt.rule.vis-007":
    "Lượt nội trú (MA_LOAI_KCB 03, 04, 06, 09) phải có {field}. Hãy bổ sung theo bệnh án, hoặc sửa MA_LOAI_KCB nếu không phải nội trú.",
  "bhyt.rule.vis-008": "Lượt nội trú phải ghi phương pháp điều trị (PP_DIEU_TRI). Hãy bổ sung theo bệnh án.",
  "bhyt.rule.vis-012":
    "MA_LOAI_KCB không khớp thời gian nội trú: dưới 4 giờ ghi 09, từ 4 giờ trở lên ghi 03 hoặc 04. Hãy xem lại giờ vào, giờ ra và sửa mã.",
  "bhyt.rule.vis-013":
    "MA_LOAI_KCB 05 chỉ dùng khi khám và lĩnh thuốc, nhưng XML3 có dịch vụ kỹ thuật. Hãy đổi thành 08, hoặc xem lại các dòng dịch vụ.",
  "bhyt.rule.vis-016":
    "Kỳ quyết toán sai ở {field}: tháng (THANG_QT) từ 1 đến 12, năm (NAM_QT) đủ 4 chữ số và không sau năm nay. Hãy nhập lại.",
  "bhyt.rule.dx-001":
    "MA_BENH_CHINH có nhiều mã, trong khi bệnh chính chỉ có một mã. Hãy giữ một mã và chuyển các mã khác sang MA_BENH_KT.",
  "bhyt.rule.dx-002":
    "MA_BENH_KT có hơn 12 mã bệnh kèm theo. Hãy giữ tối đa 12 mã, ngăn bằng dấu chấm phẩy (;).",
  "bhyt.rule.dx-003": "MA_BENH_KT có mã lặp lại, hoặc lặp lại bệnh chính (MA_BENH_CHINH). Hãy bỏ mã thừa.",
  "bhyt.rule.dx-004":
    "MA_BENH_CHINH có mã bệnh y học cổ truyền (U50 trở đi). Hãy chuyển mã này sang MA_BENH_YHCT và ghi mã ICD-10 vào MA_BENH_CHINH.",
  "bhyt.rule.dx-008":
    "MA_BENH của dòng dịch vụ có mã y học cổ truyền (U50 trở đi). Hãy chuyển mã này sang MA_BENH_YHCT.",
  "bhyt.rule.dx-009": "Mã bệnh ở {table}.{field} khác mã bệnh ở XML1. Hãy sửa cho hai bảng giống nhau.",
  "bhyt.rule.dt-001":
    "Thời điểm ra viện (NGAY_RA) trước thời điểm đến khám (NGAY_VAO). Hãy sửa lại ngày, giờ theo bệnh án.",
  "bhyt.rule.dt-002":
    "Thời điểm vào nội trú (NGAY_VAO_NOI_TRU) phải từ NGAY_VAO đến NGAY_RA. Hãy sửa lại ngày, giờ theo bệnh án.",
  "bhyt.rule.dt-004":
    "Thời điểm ra y lệnh (NGAY_YL) nằm ngoài lượt khám, từ NGAY_VAO đến NGAY_RA. Hãy sửa giờ y lệnh, hoặc giờ vào, giờ ra ở XML1.",
  "bhyt.rule.dt-005":
    "Thời điểm thực hiện (NGAY_TH_YL) phải từ lúc ra y lệnh (NGAY_YL) trở đi và nằm trong lượt khám. Hãy sửa lại giờ thực hiện hoặc giờ y lệnh.",
  "bhyt.rule.dt-006":
    "Thời điểm có kết quả (NGAY_KQ) không được trước y lệnh (NGAY_YL), trước lúc thực hiện (NGAY_TH_YL), hay sau khi ra viện (NGAY_RA). Hãy sửa lại theo phiếu kết quả.",
  "bhyt.rule.dt-007":
    "Thời điểm có kết quả (NGAY_KQ) còn trống dù đã có GIA_TRI, hoặc nằm ngoài lượt khám. Hãy nhập lại theo phiếu kết quả.",
  "bhyt.rule.dt-008":
    "Thời điểm diễn biến (THOI_DIEM_DBLS) nằm ngoài lượt khám, từ NGAY_VAO đến NGAY_RA. Hãy sửa lại theo bệnh án.",
  "bhyt.rule.dt-009": "Ngày hẹn khám lại (NGAY_HEN_KL) trước ngày ra viện (NGAY_RA). Hãy sửa ngày hẹn.",
  "bhyt.rule.dt-010":
    "Số ngày điều trị (SO_NGAY_DTRI) không khớp MA_LOAI_KCB: mã 01, 07, 09 ghi 0; mã 02, 03, 04, 06 ghi ngày ra trừ ngày vào cộng 1; mã 05 ghi số ngày dùng thuốc; mã 08 ghi số ngày có dịch vụ kỹ thuật. Hãy tính lại.",
  "bhyt.rule.dt-012":
    "{field} trên giấy ra viện (XML7) không khớp XML1: NGAY_CT phải là ngày ra viện; NGAY_VAO, NGAY_RA phải như ở XML1. Hãy sửa bảng bị sai.",
  "bhyt.rule.dt-013":
    "Thời gian nghỉ sai ở {field}: TU_NGAY phải là ngày người bệnh đến khám và không sau ngày ra viện; DEN_NGAY không được trước TU_NGAY. Hãy sửa lại.",
  "bhyt.rule.dt-014":
    "{field} trên giấy chứng sinh (XML9) không hợp lý: con phải sinh trong lượt điều trị; ngày sinh và ngày cấp giấy tờ của mẹ không thể ở tương lai. Hãy sửa lại theo giấy tờ.",
} as const satisfies Catalogue<RuleCodeOf<VisitRuleId>>;

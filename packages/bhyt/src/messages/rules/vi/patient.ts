import type { Catalogue } from "@lienthong/core";
import type { PatientRuleId, RuleCodeOf } from "../../rule-codes.ts";

/** Vietnamese sentences of the rules about the patient and the card. */
export const patientRules = {
  "bhyt.rule.dem-003":
    "Trẻ từ 28 ngày tuổi trở xuống phải ghi đủ giờ, phút sinh trong NGAY_SINH. Hãy bổ sung giờ sinh theo giấy tờ của trẻ.",
  "bhyt.rule.dem-010":
    "Cân nặng của người bệnh (CAN_NANG) phải lớn hơn 0 và không quá 200 kg. Hãy xem lại số cân và đơn vị: ki-lô-gam, không phải gam.",
  "bhyt.rule.dem-011":
    "Cân nặng của con (CAN_NANG_CON) chỉ ghi khi sinh con, là số gam lớn hơn 0; nhiều con thì ngăn bằng dấu chấm phẩy (;). Hãy chỉ ghi số, không ghi đơn vị, hoặc để trống.",
  "bhyt.rule.dem-012":
    "{field} ở {table} khác giá trị đã ghi ở XML1. Hãy xem giấy tờ của người bệnh rồi sửa cho hai bảng giống nhau.",
  "bhyt.rule.dem-013":
    "Số điện thoại (DIEN_THOAI) chỉ được gồm chữ số. Hãy bỏ khoảng trắng, dấu chấm, dấu gạch và dấu cộng.",
  "bhyt.rule.card-004":
    "Số giá trị trong {field} khác số thẻ trong MA_THE_BHYT. Mỗi thẻ cần một giá trị theo cùng thứ tự, ngăn bằng dấu chấm phẩy (;). Hãy bổ sung hoặc bỏ giá trị thừa.",
  "bhyt.rule.card-005":
    "Ngày thẻ hết giá trị (GT_THE_DEN) trước ngày bắt đầu (GT_THE_TU). Hãy nhập lại hai ngày theo thẻ hoặc kết quả tra cứu.",
  "bhyt.rule.card-006":
    "Không thẻ nào còn giá trị vào ngày đến khám (NGAY_VAO). Hãy tra cứu lại thời hạn thẻ và sửa GT_THE_TU, GT_THE_DEN, hoặc dùng thẻ còn giá trị.",
  "bhyt.rule.card-008":
    "MA_DKBD có đuôi 000 là của thẻ tạm cho trẻ em, nhưng mã thẻ không đúng dạng thẻ tạm: TE1, hai số mã tỉnh như ở MA_DKBD, rồi 10 chữ số. Hãy sửa mã thẻ hoặc MA_DKBD.",
  "bhyt.rule.card-009":
    "Hồ sơ không có mã thẻ (MA_THE_BHYT) nhưng vẫn đề nghị BHXH thanh toán (T_BHTT). Hãy bổ sung mã thẻ, hoặc ghi T_BHTT bằng 0.",
  "bhyt.rule.card-013":
    "PHAM_VI 3 chỉ dùng cho thẻ quân đội, công an, cơ yếu (QN, CA, CY). Hãy ghi 1 (trong phạm vi hưởng) hoặc 2 (ngoài phạm vi hưởng) cho các thẻ khác.",
  "bhyt.rule.card-014":
    "Mức hưởng (MUC_HUONG) phải từ 0 đến 100 và khớp với mức trên thẻ nhân hệ số của mã đối tượng đến khám (MA_DOITUONG_KCB). Hãy xem lại thẻ và mã đối tượng rồi tính lại.",
} as const satisfies Catalogue<RuleCodeOf<PatientRuleId>>;

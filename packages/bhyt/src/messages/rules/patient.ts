import type { PatientRuleId } from "../rule-codes.ts";
import type { RulePairs } from "./rule-pairs.ts";

/** Sentences of the rules about the patient and the card: Vietnamese, English. */
export const patientRules = {
  "dem-003": [
    "Trẻ từ 28 ngày tuổi trở xuống phải ghi đủ giờ, phút sinh trong NGAY_SINH. Hãy bổ sung giờ sinh theo giấy tờ của trẻ.",
    "A baby of 28 days or less needs the hour and minute of birth in NGAY_SINH. Add the time of birth from the child's papers.",
  ],
  "dem-010": [
    "Cân nặng của người bệnh (CAN_NANG) phải lớn hơn 0 và không quá 200 kg. Hãy xem lại số cân và đơn vị: ki-lô-gam, không phải gam.",
    "The patient's weight (CAN_NANG) must be more than 0 and at most 200 kg. Check the number and its unit: kilograms, not grams.",
  ],
  "dem-011": [
    "Cân nặng của con (CAN_NANG_CON) chỉ ghi khi sinh con, là số gam lớn hơn 0; nhiều con thì ngăn bằng dấu chấm phẩy (;). Hãy chỉ ghi số, không ghi đơn vị, hoặc để trống.",
    "The weight of a newborn (CAN_NANG_CON) is told when a child was born, as a number of grams above 0; several are separated by semicolons. Write the numbers only, without unit, or leave it empty.",
  ],
  "dem-012": [
    "{field} ở {table} khác giá trị đã ghi ở XML1. Hãy xem giấy tờ của người bệnh rồi sửa cho hai bảng giống nhau.",
    "{field} in {table} is not what XML1 says. Look at the patient's papers and make both tables say the same.",
  ],
  "dem-013": [
    "Số điện thoại (DIEN_THOAI) chỉ được gồm chữ số. Hãy bỏ khoảng trắng, dấu chấm, dấu gạch và dấu cộng.",
    "The phone number (DIEN_THOAI) may have digits only. Remove blanks, points, dashes and the plus sign.",
  ],
  "card-004": [
    "Số giá trị trong {field} khác số thẻ trong MA_THE_BHYT. Mỗi thẻ cần một giá trị theo cùng thứ tự, ngăn bằng dấu chấm phẩy (;). Hãy bổ sung hoặc bỏ giá trị thừa.",
    "{field} does not have as many values as MA_THE_BHYT has cards. Each card needs one value, in the same order, separated by semicolons. Add or remove values.",
  ],
  "card-005": [
    "Ngày thẻ hết giá trị (GT_THE_DEN) trước ngày bắt đầu (GT_THE_TU). Hãy nhập lại hai ngày theo thẻ hoặc kết quả tra cứu.",
    "The card ends (GT_THE_DEN) before it begins (GT_THE_TU). Copy both days again from the card or from the gateway.",
  ],
  "card-006": [
    "Không thẻ nào còn giá trị vào ngày đến khám (NGAY_VAO). Hãy tra cứu lại thời hạn thẻ và sửa GT_THE_TU, GT_THE_DEN, hoặc dùng thẻ còn giá trị.",
    "No card is valid on the day of arrival (NGAY_VAO). Look up the validity again and correct GT_THE_TU and GT_THE_DEN, or use a card that is valid.",
  ],
  "card-008": [
    "MA_DKBD có đuôi 000 là của thẻ tạm cho trẻ em, nhưng mã thẻ không đúng dạng thẻ tạm: TE1, hai số mã tỉnh như ở MA_DKBD, rồi 10 chữ số. Hãy sửa mã thẻ hoặc MA_DKBD.",
    "MA_DKBD ending in 000 belongs to a child's temporary card, but the card number is not one: TE1, the two province digits of MA_DKBD, then 10 digits. Correct the card or MA_DKBD.",
  ],
  "card-009": [
    "Hồ sơ không có mã thẻ (MA_THE_BHYT) nhưng vẫn đề nghị BHXH thanh toán (T_BHTT). Hãy bổ sung mã thẻ, hoặc ghi T_BHTT bằng 0.",
    "There is no card (MA_THE_BHYT), but the fund is asked to pay (T_BHTT). Add the card, or make T_BHTT 0.",
  ],
  "card-013": [
    "PHAM_VI 3 chỉ dùng cho thẻ quân đội, công an, cơ yếu (QN, CA, CY). Hãy ghi 1 (trong phạm vi hưởng) hoặc 2 (ngoài phạm vi hưởng) cho các thẻ khác.",
    "PHAM_VI 3 is only for cards of the army, the police and the cipher service (QN, CA, CY). Write 1 (within the benefits) or 2 (outside them) for other cards.",
  ],
  "card-014": [
    "Mức hưởng (MUC_HUONG) phải từ 0 đến 100 và khớp với mức trên thẻ nhân hệ số của mã đối tượng đến khám (MA_DOITUONG_KCB). Hãy xem lại thẻ và mã đối tượng rồi tính lại.",
    "The benefit rate (MUC_HUONG) must be from 0 to 100 and follow from the level of the card times the factor of the visit category (MA_DOITUONG_KCB). Check card and category, then compute it again.",
  ],
} as const satisfies RulePairs<PatientRuleId>;

import type { MoneyRuleId } from "../rule-codes.ts";
import type { RulePairs } from "./rule-pairs.ts";

/** Sentences of the rules about money: Vietnamese, English. */
export const moneyRules = {
  "mon-001": [
    "Thành tiền của dòng thuốc (THANH_TIEN_BV) không bằng SO_LUONG × DON_GIA, làm tròn 2 số lẻ. Hãy xem lại số lượng, đơn giá rồi tính lại.",
    "The amount of the medicine (THANH_TIEN_BV) is not SO_LUONG × DON_GIA, rounded to 2 decimals. Check quantity and price, then compute it again.",
  ],
  "mon-002": [
    "Thành tiền trong phạm vi BHYT của dòng thuốc (THANH_TIEN_BH) không bằng SO_LUONG × DON_GIA × TYLE_TT_BH / 100. Hãy xem lại số lượng, đơn giá, tỷ lệ rồi tính lại.",
    "The insured amount of the medicine (THANH_TIEN_BH) is not SO_LUONG × DON_GIA × TYLE_TT_BH / 100. Check quantity, price and ratio, then compute it again.",
  ],
  "mon-003": [
    "Thành tiền của dòng dịch vụ (THANH_TIEN_BV) không bằng SO_LUONG × DON_GIA_BV × TYLE_TT_DV / 100. Hãy xem lại số lượng, đơn giá, tỷ lệ rồi tính lại.",
    "The amount of the service (THANH_TIEN_BV) is not SO_LUONG × DON_GIA_BV × TYLE_TT_DV / 100. Check quantity, price and ratio, then compute it again.",
  ],
  "mon-004": [
    "Thành tiền trong phạm vi BHYT của dòng dịch vụ (THANH_TIEN_BH) không bằng SO_LUONG × DON_GIA_BH × TYLE_TT_DV / 100 × TYLE_TT_BH / 100. Hãy xem lại đơn giá, hai tỷ lệ rồi tính lại.",
    "The insured amount of the service (THANH_TIEN_BH) is not SO_LUONG × DON_GIA_BH × TYLE_TT_DV / 100 × TYLE_TT_BH / 100. Check price and both ratios, then compute it again.",
  ],
  "mon-005": [
    "Tiền nguồn khác (T_NGUONKHAC) không bằng tổng của T_NGUONKHAC_NSNN, T_NGUONKHAC_VTNN, T_NGUONKHAC_VTTN và T_NGUONKHAC_CL. Hãy cộng lại bốn nguồn.",
    "The amount from other sources (T_NGUONKHAC) is not the sum of T_NGUONKHAC_NSNN, T_NGUONKHAC_VTNN, T_NGUONKHAC_VTTN and T_NGUONKHAC_CL. Add the four again.",
  ],
  "mon-006": [
    "Tiền nguồn khác (T_NGUONKHAC) không được âm, cũng không được lớn hơn thành tiền của dòng (THANH_TIEN_BV). Hãy sửa lại số tiền.",
    "The amount from other sources (T_NGUONKHAC) must be neither negative nor more than the amount of the row (THANH_TIEN_BV). Correct it.",
  ],
  "mon-007": [
    "Thành tiền của dòng (THANH_TIEN_BV) không bằng các phần chi trả cộng lại: T_BNTT + T_BNCCT + T_BHTT + T_NGUONKHAC. Hãy tìm phần tính sai và sửa.",
    "The amount of the row (THANH_TIEN_BV) is not the sum of what each pays: T_BNTT + T_BNCCT + T_BHTT + T_NGUONKHAC. Find the part that is wrong and correct it.",
  ],
  "mon-008": [
    "{field} tính sai. Dòng không có nguồn khác thì T_BNTT = THANH_TIEN_BV − THANH_TIEN_BH, T_BHTT = THANH_TIEN_BH × MUC_HUONG / 100, T_BNCCT = THANH_TIEN_BH − T_BHTT. Hãy tính lại.",
    "{field} is computed wrongly. Without other sources T_BNTT = THANH_TIEN_BV − THANH_TIEN_BH, T_BHTT = THANH_TIEN_BH × MUC_HUONG / 100, T_BNCCT = THANH_TIEN_BH − T_BHTT. Compute it again.",
  ],
  "mon-009": [
    "{field} tính sai. Tiền nguồn khác (T_NGUONKHAC) phải trừ vào phần người bệnh tự trả (T_BNTT) trước, rồi cùng chi trả (T_BNCCT), sau cùng mới đến BHYT (T_BHTT). Hãy tính lại.",
    "{field} is computed wrongly. Money from other sources (T_NGUONKHAC) comes off what the patient pays alone (T_BNTT) first, then off the co-payment (T_BNCCT), and only then off the fund's part (T_BHTT). Compute it again.",
  ],
  "mon-010": [
    "Dòng ngoài phạm vi hưởng BHYT (PHAM_VI 2) phải có {field} bằng 0. Hãy ghi 0, hoặc sửa PHAM_VI nếu chi phí thuộc phạm vi hưởng.",
    "A row outside the benefits (PHAM_VI 2) must have 0 in {field}. Write 0, or correct PHAM_VI when the cost is within the benefits.",
  ],
  "mon-011": [
    "Tổng tiền thuốc (T_THUOC) không bằng tổng THANH_TIEN_BV của các dòng XML2. Hãy xem có thiếu, thừa dòng thuốc không rồi cộng lại.",
    "The total of medicines (T_THUOC) is not the sum of THANH_TIEN_BV in the rows of XML2. Look for rows that are missing or too many, then add again.",
  ],
  "mon-012": [
    "Tổng tiền vật tư y tế (T_VTYT) không bằng tổng THANH_TIEN_BV của các dòng vật tư ở XML3. Hãy xem có thiếu, thừa dòng vật tư không rồi cộng lại.",
    "The total of supplies (T_VTYT) is not the sum of THANH_TIEN_BV in the supply rows of XML3. Look for rows that are missing or too many, then add again.",
  ],
  "mon-013": [
    "Tổng chi phí (T_TONGCHI_BV) không bằng tổng THANH_TIEN_BV của các dòng XML2 và XML3. Hãy xem có thiếu, thừa dòng không rồi cộng lại.",
    "The total cost (T_TONGCHI_BV) is not the sum of THANH_TIEN_BV in the rows of XML2 and XML3. Look for rows that are missing or too many, then add again.",
  ],
  "mon-014": [
    "Tổng chi phí trong phạm vi BHYT (T_TONGCHI_BH) không bằng tổng THANH_TIEN_BH của các dòng XML2 và XML3. Hãy xem có thiếu, thừa dòng không rồi cộng lại.",
    "The total insured cost (T_TONGCHI_BH) is not the sum of THANH_TIEN_BH in the rows of XML2 and XML3. Look for rows that are missing or too many, then add again.",
  ],
  "mon-015": [
    "{field} ở XML1 không bằng tổng {field} của các dòng XML2 và XML3. Hãy xem có thiếu, thừa dòng không rồi cộng lại.",
    "{field} in XML1 is not the sum of {field} in the rows of XML2 and XML3. Look for rows that are missing or too many, then add again.",
  ],
  "mon-016": [
    "Tiền đề nghị BHXH thanh toán (T_BHTT) không bằng tổng T_BHTT của các dòng XML2 và XML3. Hãy xem có thiếu, thừa dòng không rồi cộng lại.",
    "The amount claimed from the fund (T_BHTT) is not the sum of T_BHTT in the rows of XML2 and XML3. Look for rows that are missing or too many, then add again.",
  ],
  "mon-017": [
    "Hồ sơ không có nguồn khác nhưng T_BHTT không bằng T_TONGCHI_BH − T_BNCCT. Hãy xem lại ba số tiền này.",
    "There are no other sources, but T_BHTT is not T_TONGCHI_BH − T_BNCCT. Check these three amounts.",
  ],
  "mon-018": [
    "Tổng chi phí (T_TONGCHI_BV) không bằng các phần chi trả cộng lại: T_BNTT + T_BNCCT + T_BHTT + T_NGUONKHAC. Hãy tìm phần tính sai và sửa.",
    "The total cost (T_TONGCHI_BV) is not the sum of what each pays: T_BNTT + T_BNCCT + T_BHTT + T_NGUONKHAC. Find the part that is wrong and correct it.",
  ],
  "mon-019": [
    "T_BHTT_GDV không bằng tổng T_BHTT của các dòng thanh toán theo phí dịch vụ (MA_PTTT 1). Hãy xem lại MA_PTTT của từng dòng rồi cộng lại.",
    "T_BHTT_GDV is not the sum of T_BHTT in the rows paid by fee for service (MA_PTTT 1). Check MA_PTTT of each row, then add again.",
  ],
  "mon-020": [
    "Tiền BHYT thanh toán của dòng (T_BHTT) vượt trần thanh toán (T_TRANTT). Hãy ghi không quá trần.",
    "The fund's part of the row (T_BHTT) is above the payment ceiling (T_TRANTT). Do not claim more than the ceiling.",
  ],
  "mon-021": [
    "Tỷ lệ {field} phải từ 0 đến 100. Hãy nhập lại tỷ lệ phần trăm.",
    "The ratio {field} must be from 0 to 100. Enter the percentage again.",
  ],
  "mon-022": [
    "TYLE_TT_DV không phải tỷ lệ đã biết của nhóm này: khám bệnh 100, 30, 10, 0; giường 100, 50, 33; phẫu thuật 100, 80, 50. Hãy xem lại đây là lần khám, giường hay cuộc phẫu thuật thứ mấy.",
    "TYLE_TT_DV is not a known ratio of this group: examination 100, 30, 10, 0; bed 100, 50, 33; surgery 100, 80, 50. Check which examination, bed or operation of the visit it is.",
  ],
  "mon-023": [
    "{field} không hợp lệ: đơn giá không được âm, số lượng phải lớn hơn 0 (dòng giường được ghi 0), và không quá 3 số lẻ. Hãy nhập lại.",
    "{field} is not possible: a price must not be negative, a quantity must be above 0 (a bed row may have 0), both with at most 3 decimals. Enter it again.",
  ],
  "mon-025": [
    "Hồ sơ có thẻ BHYT nhưng không đề nghị quỹ thanh toán (T_BHTT bằng 0). Hãy xem lại số tiền, hoặc không gửi hồ sơ này để thanh toán.",
    "The visit has a card, but nothing is claimed from the fund (T_BHTT is 0). Check the amount, or do not send the visit for payment.",
  ],
} as const satisfies RulePairs<MoneyRuleId>;

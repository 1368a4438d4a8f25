import type { Catalogue } from "@lienthong/core";
import type { MoneyRuleId, RuleCodeOf } from "../../rule-codes.ts";

/** Vietnamese sentences of the rules about money. */
export const moneyRules = {
  "bhyt.rule.mon-001":
    "Thành tiền của dòng thuốc (THANH_TIEN_BV) không bằng SO_LUONG × DON_GIA, làm tròn 2 số lẻ. Hãy xem lại số lượng, đơn giá rồi tính lại.",
  "bhyt.rule.mon-002":
    "Thành tiền trong phạm vi BHYT của dòng thuốc (THANH_TIEN_BH) không bằng SO_LUONG × DON_GIA × TYLE_TT_BH / 100. Hãy xem lại số lượng, đơn giá, tỷ lệ rồi tính lại.",
  "bhyt.rule.mon-003":
    "Thành tiền của dòng dịch vụ (THANH_TIEN_BV) không bằng SO_LUONG × DON_GIA_BV × TYLE_TT_DV / 100. Hãy xem lại số lượng, đơn giá, tỷ lệ rồi tính lại.",
  "bhyt.rule.mon-004":
    "Thành tiền trong phạm vi BHYT của dòng dịch vụ (THANH_TIEN_BH) không bằng SO_LUONG × DON_GIA_BH × TYLE_TT_DV / 100 × TYLE_TT_BH / 100. Hãy xem lại đơn giá, hai tỷ lệ rồi tính lại.",
  "bhyt.rule.mon-005":
    "Tiền nguồn khác (T_NGUONKHAC) không bằng tổng của T_NGUONKHAC_NSNN, T_NGUONKHAC_VTNN, T_NGUONKHAC_VTTN và T_NGUONKHAC_CL. Hãy cộng lại bốn nguồn.",
  "bhyt.rule.mon-006":
    "Tiền nguồn khác (T_NGUONKHAC) không được âm, cũng không được lớn hơn thành tiền của dòng (THANH_TIEN_BV). Hãy sửa lại số tiền.",
  "bhyt.rule.mon-007":
    "Thành tiền của dòng (THANH_TIEN_BV) không bằng các phần chi trả cộng lại: T_BNTT + T_BNCCT + T_BHTT + T_NGUONKHAC. Hãy tìm phần tính sai và sửa.",
  "bhyt.rule.mon-008":
    "{field} tính sai. Dòng không có nguồn khác thì T_BNTT = THANH_TIEN_BV − THANH_TIEN_BH, T_BHTT = THANH_TIEN_BH × MUC_HUONG / 100, T_BNCCT = THANH_TIEN_BH − T_BHTT. Hãy tính lại.",
  "bhyt.rule.mon-009":
    "{field} tính sai. Tiền nguồn khác (T_NGUONKHAC) phải trừ vào phần người bệnh tự trả (T_BNTT) trước, rồi cùng chi trả (T_BNCCT), sau cùng mới đến BHYT (T_BHTT). Hãy tính lại.",
  "bhyt.rule.mon-010":
    "Dòng ngoài phạm vi hưởng BHYT (PHAM_VI 2) phải có {field} bằng 0. Hãy ghi 0, hoặc sửa PHAM_VI nếu chi phí thuộc phạm vi hưởng.",
  "bhyt.rule.mon-011":
    "Tổng tiền thuốc (T_THUOC) không bằng tổng THANH_TIEN_BV của các dòng XML2. Hãy xem có thiếu, thừa dòng thuốc không rồi cộng lại.",
  "bhyt.rule.mon-012":
    "Tổng tiền vật tư y tế (T_VTYT) không bằng tổng THANH_TIEN_BV của các dòng vật tư ở XML3. Hãy xem có thiếu, thừa dòng vật tư không rồi cộng lại.",
  "bhyt.rule.mon-013":
    "Tổng chi phí (T_TONGCHI_BV) không bằng tổng THANH_TIEN_BV của các dòng XML2 và XML3. Hãy xem có thiếu, thừa dòng không rồi cộng lại.",
  "bhyt.rule.mon-014":
    "Tổng chi phí trong phạm vi BHYT (T_TONGCHI_BH) không bằng tổng THANH_TIEN_BH của các dòng XML2 và XML3. Hãy xem có thiếu, thừa dòng không rồi cộng lại.",
  "bhyt.rule.mon-015":
    "{field} ở XML1 không bằng tổng {field} của các dòng XML2 và XML3. Hãy xem có thiếu, thừa dòng không rồi cộng lại.",
  "bhyt.rule.mon-016":
    "Tiền đề nghị BHXH thanh toán (T_BHTT) không bằng tổng T_BHTT của các dòng XML2 và XML3. Hãy xem có thiếu, thừa dòng không rồi cộng lại.",
  "bhyt.rule.mon-017":
    "Hồ sơ không có nguồn khác nhưng T_BHTT không bằng T_TONGCHI_BH − T_BNCCT. Hãy xem lại ba số tiền này.",
  "bhyt.rule.mon-018":
    "Tổng chi phí (T_TONGCHI_BV) không bằng các phần chi trả cộng lại: T_BNTT + T_BNCCT + T_BHTT + T_NGUONKHAC. Hãy tìm phần tính sai và sửa.",
  "bhyt.rule.mon-019":
    "T_BHTT_GDV không bằng tổng T_BHTT của các dòng thanh toán theo phí dịch vụ (MA_PTTT 1). Hãy xem lại MA_PTTT của từng dòng rồi cộng lại.",
  "bhyt.rule.mon-020":
    "Tiền BHYT thanh toán của dòng (T_BHTT) vượt trần thanh toán (T_TRANTT). Hãy ghi không quá trần.",
  "bhyt.rule.mon-021": "Tỷ lệ {field} phải từ 0 đến 100. Hãy nhập lại tỷ lệ phần trăm.",
  "bhyt.rule.mon-022":
    "TYLE_TT_DV không phải tỷ lệ đã biết của nhóm này: khám bệnh 100, 30, 10, 0; giường 100, 50, 33; phẫu thuật 100, 80, 50. Hãy xem lại đây là lần khám, giường hay cuộc phẫu thuật thứ mấy.",
  "bhyt.rule.mon-023":
    "{field} không hợp lệ: đơn giá không được âm, số lượng phải lớn hơn 0 (dòng giường được ghi 0), và không quá 3 số lẻ. Hãy nhập lại.",
  "bhyt.rule.mon-025":
    "Hồ sơ có thẻ BHYT nhưng không đề nghị quỹ thanh toán (T_BHTT bằng 0). Hãy xem lại số tiền, hoặc không gửi hồ sơ này để thanh toán.",
} as const satisfies Catalogue<RuleCodeOf<MoneyRuleId>>;

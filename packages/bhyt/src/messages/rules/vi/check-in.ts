import type { Catalogue } from "@lienthong/core";
import type { CheckInRuleId, RuleCodeOf } from "../../rule-codes.ts";

/** Vietnamese sentences of the rules of the check-in file. */
export const checkInRules = {
  "bhyt.rule.dem-002":
    "Ngày sinh (NGAY_SINH) sau thời điểm đến khám (NGAY_VAO). Hãy đối chiếu giấy tờ của người bệnh và sửa ngày bị sai.",
  "bhyt.rule.dem-005":
    "Số giấy tờ (SO_CCCD) không đúng dạng: phải là 9 hoặc 12 chữ số, hoặc số hộ chiếu gồm một chữ in hoa và 7 chữ số. Hãy nhập lại theo giấy tờ gốc.",
  "bhyt.rule.card-001":
    "Mỗi mã thẻ trong MA_THE_BHYT phải có đúng 15 ký tự; nhiều thẻ ngăn bằng dấu chấm phẩy (;). Hãy nhập lại hoặc quét lại thẻ.",
  "bhyt.rule.card-002":
    "Ba ký tự đầu của mã thẻ (MA_THE_BHYT) không phải đối tượng và mức hưởng đã biết. Hãy đối chiếu với thẻ hoặc tra cứu thẻ trên cổng.",
  "bhyt.rule.svc-005":
    "Dòng check-in chưa đủ tại {field}: phải có mã dịch vụ, thuốc hoặc vật tư kèm tên của nó; vào nội trú thì phải có lý do (LY_DO_VNT). Hãy bổ sung.",
} as const satisfies Catalogue<RuleCodeOf<CheckInRuleId>>;

import type { Catalogue } from "@lienthong/core";
import type { DiagnosisRestriction } from "../../catalogues/catalogues.ts";
import type { CatalogueIssueCode } from "../codes.ts";

/** Vietnamese sentences about lists of codes (danh mục). */
export const vi = {
  "bhyt.catalogue.unknown-diagnosis":
    "Mã bệnh ở {field} không có trong danh mục ICD-10 đang dùng để kiểm tra. Hãy tra lại mã.",
  "bhyt.catalogue.unknown-traditional-diagnosis":
    "Mã bệnh ở {field} không có trong danh mục mã bệnh y học cổ truyền đang dùng để kiểm tra. Hãy tra lại mã.",
  "bhyt.catalogue.unknown-facility":
    "Mã ở {field} không có trong danh mục cơ sở khám bệnh, chữa bệnh đang dùng để kiểm tra. Hãy tra lại mã cơ sở.",
  "bhyt.catalogue.unknown-department":
    "Mã ở {field} không có trong danh mục khoa đang dùng để kiểm tra. Hãy tra lại mã khoa.",
  "bhyt.catalogue.unknown-staff":
    "Mã ở {field} không có trong danh mục nhân viên y tế đang dùng để kiểm tra. Hãy tra lại mã, hoặc bổ sung người này vào danh mục.",
  "bhyt.catalogue.unknown-device":
    "Mã ở {field} không có trong danh mục máy đang dùng để kiểm tra. Hãy tra lại mã máy.",
  "bhyt.catalogue.unknown-medicine":
    "Mã ở {field} không có trong danh mục thuốc của cơ sở. Hãy tra lại mã thuốc.",
  "bhyt.catalogue.unknown-service":
    "Mã ở {field} không có trong danh mục dịch vụ kỹ thuật của cơ sở. Hãy tra lại mã dịch vụ.",
  "bhyt.catalogue.unknown-country":
    "Mã ở {field} không có trong danh mục quốc tịch đang dùng để kiểm tra. Hãy tra lại mã.",
  "bhyt.catalogue.unknown-province":
    "Mã ở {field} không có trong danh mục tỉnh, thành phố đang dùng để kiểm tra. Hãy tra lại mã tỉnh.",
  "bhyt.catalogue.unknown-commune":
    "Mã ở {field} không có trong danh mục xã, phường, đặc khu đang dùng để kiểm tra. Hãy tra lại mã xã.",
  "bhyt.catalogue.unknown-card-province":
    "Ký tự thứ 4 và 5 của số thẻ ở {field} không phải mã tỉnh trong danh mục đang dùng để kiểm tra. Hãy xem lại số thẻ.",
  "bhyt.catalogue.not-in-force":
    "Mã ở {field} có trong danh mục nhưng không có hiệu lực vào ngày {day}. Hãy chọn mã đang có hiệu lực vào ngày đó.",
  "bhyt.catalogue.commune-of-other-province":
    "Xã ở {field} không thuộc tỉnh đã ghi. Hãy xem lại mã tỉnh và mã xã.",
  "bhyt.catalogue.may-not-sign":
    "Người có mã ở {field} không có quyền ký (theo danh mục nhân viên). Hãy xem lại người ký.",
  "bhyt.catalogue.different":
    "{field} khác với danh mục của cơ sở. Hãy ghi đúng như danh mục đã được phê duyệt.",
  "bhyt.catalogue.above-price":
    "Đơn giá ở {field} cao hơn giá đã được phê duyệt trong danh mục. Hãy xem lại đơn giá.",
  "bhyt.catalogue.not-full-benefit":
    "Tổng chi phí của lượt khám dưới 15 % mức lương cơ sở nên người bệnh không phải cùng chi trả: {field} phải là 100. Hãy sửa mức hưởng và tính lại tiền.",
  "bhyt.catalogue.restricted-diagnosis":
    "Mã bệnh ở {field} không được dùng trong trường hợp này. Hãy xem lại mã.",
  "bhyt.catalogue.restricted-diagnosis.not-primary":
    "Mã bệnh ở {field} không được dùng làm bệnh chính. Hãy chọn mã khác làm bệnh chính.",
  "bhyt.catalogue.restricted-diagnosis.not-used":
    "Mã bệnh ở {field} không được sử dụng. Hãy chọn mã chi tiết hơn.",
  "bhyt.catalogue.restricted-diagnosis.cause-of-death":
    "Mã bệnh ở {field} chỉ dùng cho nguyên nhân tử vong. Hãy chọn mã khác.",
  "bhyt.catalogue.restricted-diagnosis.women":
    "Mã bệnh ở {field} chỉ dùng cho nữ, nhưng GIOI_TINH là nam. Hãy xem lại mã bệnh hoặc giới tính.",
  "bhyt.catalogue.restricted-diagnosis.men":
    "Mã bệnh ở {field} chỉ dùng cho nam, nhưng GIOI_TINH là nữ. Hãy xem lại mã bệnh hoặc giới tính.",
} as const satisfies Catalogue<
  CatalogueIssueCode | `bhyt.catalogue.restricted-diagnosis.${DiagnosisRestriction}`
>;

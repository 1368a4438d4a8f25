import type { Catalogue } from "@lienthong/core";
import type { PlacesIssueCode } from "./codes.ts";

/** The sentences in Vietnamese. */
export const vi = {
  "places.codes.not-an-object":
    "Đây không phải bộ mã đơn vị hành chính: cần một đối tượng có mã tỉnh và mã xã.",
  "places.codes.empty": "Thiếu mã đơn vị hành chính. Hãy nhập mã tỉnh và mã xã.",
  "places.codes.day-unknown":
    "Các mã này có cả trong danh mục trước và từ ngày 01/7/2025. Vì không có ngày nên đã hiểu theo danh mục hiện hành.",
  "places.code.not-text": "Mã không phải dạng văn bản. Hãy đọc mã dạng văn bản: dạng số làm mất số 0 ở đầu.",
  "places.code.digits": "Mã phải gồm {digits} chữ số.",
  "places.code.unknown": "Mã không có trong danh mục đơn vị hành chính ngày {day}. Hãy kiểm tra lại.",
  "places.code.former-unit":
    "Đơn vị hành chính có mã này đã kết thúc hoạt động ngày 30/6/2025. Hãy dùng mã của đơn vị mới sau sắp xếp.",
  "places.code.later-unit": "Đơn vị hành chính có mã này chỉ có từ ngày 01/7/2025, sau ngày của hồ sơ này.",
  "places.code.other-code": "Đây là mã khác của cùng một đơn vị; danh mục ghi mã {code}.",
  "places.code.other-province": "Đơn vị hành chính này không thuộc tỉnh đã ghi.",
  "places.code.other-district": "Xã này không thuộc huyện đã ghi.",
  "places.code.level-abolished": "Từ ngày 01/7/2025 không còn cấp huyện. Hãy bỏ trống mã huyện.",
} satisfies Catalogue<PlacesIssueCode>;

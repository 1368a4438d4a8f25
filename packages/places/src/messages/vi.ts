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
  "places.address.not-text": "Địa chỉ không phải dạng văn bản.",
  "places.address.too-long": "Địa chỉ quá dài: chỉ đọc {limit} ký tự đầu. Hãy ghi riêng từng địa chỉ.",
  "places.address.empty": "Không có địa chỉ.",
  "places.address.no-unit":
    "Không tìm thấy tên xã, huyện hay tỉnh nào trong địa chỉ. Hãy ghi ít nhất tên xã và tên tỉnh.",
  "places.address.no-commune":
    "Địa chỉ không có tên xã, phường, thị trấn hoặc đặc khu, hoặc tên đó không có trong danh mục. Hãy ghi thêm tên xã.",
  "places.address.ambiguous":
    "Có {count} đơn vị hành chính cấp xã phù hợp với địa chỉ này. Hãy chọn một, hoặc ghi thêm tên huyện (cũ) hay tên tỉnh.",
  "places.address.doubtful":
    "Có phần của địa chỉ không khớp với đơn vị tìm được. Hãy đối chiếu trước khi dùng.",
  "places.address.split":
    "Xã, phường ghi trong địa chỉ đã được chia về {count} đơn vị mới; chỉ tên đường hoặc thôn mới cho biết thuộc đơn vị nào. Hãy hỏi người khai và chọn.",
  "places.address.split-default":
    "Xã, phường ghi trong địa chỉ đã được chia về {count} đơn vị mới; đã chọn đơn vị nhận toàn bộ hoặc phần lớn dân cư theo bảng chuyển đổi.",
  "places.address.converted":
    "Địa chỉ ghi đơn vị hành chính trước ngày 01/7/2025; đã chuyển sang đơn vị hiện nay theo bảng chuyển đổi.",
  "places.address.spelling":
    "Tên trong địa chỉ khác tên trong danh mục {count} chỗ (thừa, thiếu, sai hoặc đảo chữ). Hãy đối chiếu.",
  "places.address.marks": "Tên trong địa chỉ thiếu dấu hoặc khác dấu so với tên trong danh mục.",
  "places.address.type":
    "Loại đơn vị ghi trong địa chỉ (xã, phường, thị trấn) khác loại trong danh mục. Hãy đối chiếu.",
  "places.address.mixed":
    "Địa chỉ ghi lẫn tên đơn vị trước và từ ngày 01/7/2025. Hãy viết lại theo đơn vị hiện nay.",
  "places.address.joined-province":
    "Trước 01/7/2025 huyện (quận, thị xã, thành phố) trong địa chỉ thuộc tỉnh khác với tỉnh được ghi, nay hai tỉnh là một. Hãy kiểm tra lại tên tỉnh.",
  "places.address.no-district":
    "Địa chỉ ghi xã, phường trước ngày 01/7/2025 mà không có tên huyện. Hãy đối chiếu.",
  "places.address.assumed-current":
    "Tên này vừa là đơn vị hiện nay vừa là đơn vị khác trước ngày 01/7/2025. Vì địa chỉ không có tên huyện nên đã hiểu là đơn vị hiện nay.",
} satisfies Catalogue<PlacesIssueCode>;

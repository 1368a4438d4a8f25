import type { Catalogue } from "../issue/catalogue.ts";
import type { CoreIssueCode } from "./codes.ts";

/** Thông báo bằng tiếng Việt. */
export const vi = {
  "core.base64.character":
    "Phần dữ liệu base64 có ký tự lạ. Kiểm tra xem tệp có bị sửa tay hoặc bị cắt khi chép không, rồi xuất lại.",
  "core.base64.length":
    "Phần dữ liệu base64 thiếu ký tự ở cuối, có thể tệp đã bị cắt ngang. Hãy xuất hoặc gửi lại tệp đầy đủ.",
  "core.base64.padding":
    "Phần dữ liệu base64 có dấu “=” sai chỗ. Dấu này chỉ được đứng ở cuối; hãy xuất lại tệp.",
  "core.json.bom": "Tệp JSON bắt đầu bằng dấu BOM. Vẫn đọc được, nhưng nên lưu lại dạng UTF-8 không có BOM.",
  "core.json.duplicate-key":
    "Một tên trường xuất hiện hai lần trong cùng một đối tượng JSON. Hãy bỏ một trong hai; phần mềm khác nhau sẽ hiểu khác nhau.",
  "core.json.empty": "Tệp JSON rỗng, không có dữ liệu nào.",
  "core.json.forbidden-key":
    "Tên trường “__proto__” không được dùng vì lý do an toàn. Trường này đã bị bỏ qua; hãy xoá nó khỏi tệp.",
  "core.json.lone-surrogate":
    "Văn bản có ký tự Unicode bị cắt đôi. Thường do phần mềm cắt chuỗi sai độ dài; hãy nhập lại nội dung ở chỗ này.",
  "core.json.number-out-of-range":
    "Số này quá lớn, máy tính không giữ được giá trị. Kiểm tra lại số đã nhập.",
  "core.json.syntax":
    "Tệp không đúng cú pháp JSON ở vị trí này ({reason}). Sửa chỗ sai hoặc xuất lại tệp từ phần mềm gốc.",
  "core.json.too-deep":
    "Dữ liệu JSON lồng nhau quá {limit} lớp nên không được đọc. Kiểm tra xem tệp có bị hỏng hoặc bị làm giả không.",
  "core.json.too-long":
    "Tệp JSON dài hơn giới hạn {limit} ký tự. Hãy chia nhỏ tệp hoặc nâng giới hạn nếu nguồn tin cậy.",
  "core.json.too-many-issues":
    "Còn {count} lỗi khác trong tệp JSON không được liệt kê. Hãy sửa các lỗi đã nêu rồi kiểm tra lại.",
  "core.text.binary":
    "Đây không phải tệp văn bản (có byte 0 ở byte thứ {byte}). Kiểm tra xem có chọn nhầm tệp không.",
  "core.text.legacy-encoding":
    "Tệp không phải UTF-8; có vẻ dùng bảng mã cũ {encoding} (sai từ byte thứ {byte}). Hãy chuyển sang Unicode UTF-8 rồi gửi lại.",
  "core.text.not-utf8":
    "Tệp không phải UTF-8: sai từ byte thứ {byte}. Hãy lưu lại tệp với bảng mã UTF-8, hoặc lấy lại tệp nếu nó bị hỏng.",
  "core.text.too-long":
    "Dữ liệu dài hơn giới hạn {limit}. Hãy chia nhỏ tệp hoặc nâng giới hạn nếu nguồn tin cậy.",
  "core.text.utf16": "Tệp dùng bảng mã {encoding}. Hãy lưu lại với bảng mã UTF-8.",
  "core.xml.doctype":
    "Tệp XML có khai báo DOCTYPE, không được chấp nhận vì lý do an toàn. Hãy xoá khai báo này rồi gửi lại.",
  "core.xml.empty": "Tệp XML rỗng, không có dữ liệu nào.",
  "core.xml.not-well-formed":
    "Tệp không đúng cú pháp XML ở vị trí này ({reason}). Sửa chỗ sai hoặc xuất lại tệp từ phần mềm gốc.",
  "core.xml.text-too-long":
    "Một đoạn nội dung XML dài hơn giới hạn {limit} ký tự. Kiểm tra lại đoạn này, hoặc nâng giới hạn nếu nguồn tin cậy.",
  "core.xml.too-deep":
    "Các thẻ XML lồng nhau quá {limit} lớp nên không được đọc. Kiểm tra xem tệp có bị hỏng hoặc bị làm giả không.",
  "core.xml.too-long":
    "Tệp XML dài hơn giới hạn {limit} ký tự. Hãy chia nhỏ tệp hoặc nâng giới hạn nếu nguồn tin cậy.",
  "core.xml.too-many-attributes":
    "Một thẻ XML có hơn {limit} thuộc tính nên không được đọc. Kiểm tra xem tệp có bị hỏng hoặc bị làm giả không.",
  "core.xml.too-many-elements":
    "Tệp XML có hơn {limit} thẻ. Hãy chia nhỏ tệp hoặc nâng giới hạn nếu nguồn tin cậy.",
  "core.xml.version": "Tệp khai báo phiên bản XML khác 1.0, không được hỗ trợ. Hãy xuất lại tệp với XML 1.0.",
} as const satisfies Catalogue<CoreIssueCode>;

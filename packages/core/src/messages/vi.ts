import type { Catalogue } from "../issue/catalogue.ts";
import type { CoreMessageKey } from "./codes.ts";

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
  "core.json.line-too-long":
    "Dòng {line} dài quá giới hạn {limit} ký tự nên không được đọc. Hãy kiểm tra xem tệp có đúng là NDJSON: mỗi dòng một bản ghi.",
  "core.json.lone-surrogate":
    "Văn bản có ký tự Unicode bị cắt đôi. Thường do phần mềm cắt chuỗi sai độ dài; hãy nhập lại nội dung ở chỗ này.",
  "core.json.number-out-of-range":
    "Số này quá lớn, máy tính không giữ được giá trị. Kiểm tra lại số đã nhập.",
  "core.json.syntax":
    "Tệp không đúng cú pháp JSON ở vị trí này ({reason}). Sửa chỗ sai hoặc xuất lại tệp từ phần mềm gốc.",
  "core.json.syntax.character": "Có ký tự lạ ở chỗ lẽ ra là một giá trị JSON. Xoá hoặc sửa ký tự này.",
  "core.json.syntax.comment": "JSON không cho phép ghi chú (// hoặc /* */). Hãy xoá ghi chú ở vị trí này.",
  "core.json.syntax.control-character":
    "Trong chuỗi JSON có ký tự điều khiển hoặc xuống dòng viết trực tiếp. Hãy viết bằng mã, ví dụ \\n.",
  "core.json.syntax.escape": "Sau dấu “\\” trong chuỗi JSON là một mã không hợp lệ. Hãy sửa mã ở vị trí này.",
  "core.json.syntax.literal":
    "Từ này không phải giá trị JSON. Chỉ được viết true, false, null, hoặc đặt chữ trong ngoặc kép.",
  "core.json.syntax.missing-colon": "Thiếu dấu hai chấm sau tên trường JSON. Hãy thêm dấu “:”.",
  "core.json.syntax.missing-comma":
    "Thiếu dấu phẩy, hoặc thiếu dấu đóng ngoặc, giữa hai phần tử JSON. Hãy thêm dấu còn thiếu ở vị trí này.",
  "core.json.syntax.number":
    "Số viết sai cách JSON: không có số 0 thừa ở đầu, không có dấu “+”, sau dấu chấm phải có chữ số.",
  "core.json.syntax.single-quote": "JSON chỉ dùng ngoặc kép. Hãy thay dấu nháy đơn bằng ngoặc kép.",
  "core.json.syntax.trailing-comma": "Thừa dấu phẩy trước dấu đóng ngoặc. Hãy xoá dấu phẩy này.",
  "core.json.syntax.trailing-text":
    "Sau khi dữ liệu JSON đã kết thúc vẫn còn nội dung khác. Hãy xoá phần thừa, hoặc tách thành nhiều tệp.",
  "core.json.syntax.unexpected-end":
    "Tệp JSON kết thúc giữa chừng. Có thể tệp đã bị cắt ngang; hãy lấy lại tệp đầy đủ.",
  "core.json.syntax.unquoted-key": "Tên trường JSON phải đặt trong ngoặc kép. Hãy thêm ngoặc kép.",
  "core.json.too-deep":
    "Dữ liệu JSON lồng nhau quá {limit} lớp nên không được đọc. Kiểm tra xem tệp có bị hỏng hoặc bị làm giả không.",
  "core.json.too-long":
    "Tệp JSON dài hơn giới hạn {limit} ký tự. Hãy chia nhỏ tệp hoặc nâng giới hạn nếu nguồn tin cậy.",
  "core.json.too-many-issues":
    "Còn {count} lỗi khác trong tệp JSON không được liệt kê. Hãy sửa các lỗi đã nêu rồi kiểm tra lại.",
  "core.mapping.value-refused":
    "Giá trị này không ghi được vào {to} (bộ chuyển đổi {codec}). Hãy kiểm tra giá trị ở nguồn; giá trị gốc còn trong phần dư.",
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
  "core.xml.not-well-formed.attribute-without-value":
    'Thuộc tính này không có giá trị. Hãy viết theo dạng tên="giá trị".',
  "core.xml.not-well-formed.cdata-end-in-text":
    "Trong nội dung có chuỗi “]]>”, không được viết trực tiếp. Hãy thay “>” bằng “&gt;”.",
  "core.xml.not-well-formed.character":
    "Tệp có ký tự mà XML không cho phép (thường là ký tự điều khiển). Hãy xoá ký tự ở vị trí này.",
  "core.xml.not-well-formed.comment": "Ghi chú XML viết sai: bên trong không được có hai dấu “-” liền nhau.",
  "core.xml.not-well-formed.declaration":
    'Dòng khai báo <?xml …?> viết sai hoặc không nằm ở đầu tệp. Hãy sửa thành <?xml version="1.0" encoding="UTF-8"?> ở dòng đầu.',
  "core.xml.not-well-formed.duplicate-attribute":
    "Một thuộc tính xuất hiện hai lần trong cùng một thẻ. Hãy bỏ một trong hai.",
  "core.xml.not-well-formed.entity":
    "Dấu “&” ở đây không mở đầu một ký hiệu hợp lệ. Nếu muốn viết chính dấu này, hãy viết “&amp;”.",
  "core.xml.not-well-formed.instruction": "Chỉ thị <?…?> viết sai. Hãy sửa hoặc xoá chỉ thị này.",
  "core.xml.not-well-formed.lone-surrogate":
    "Văn bản có ký tự Unicode bị cắt đôi, thường do phần mềm cắt chuỗi sai độ dài. Hãy nhập lại nội dung ở chỗ này.",
  "core.xml.not-well-formed.markup":
    "Dấu “<” hoặc “/” đứng sai chỗ. Nếu muốn viết chính dấu “<” trong nội dung, hãy viết “&lt;”.",
  "core.xml.not-well-formed.mismatched-tag":
    "Thẻ đóng này không khớp với thẻ đang mở. Hãy kiểm tra tên thẻ và thứ tự đóng mở.",
  "core.xml.not-well-formed.name":
    "Tên thẻ hoặc tên thuộc tính không hợp lệ. Tên phải bắt đầu bằng chữ cái hoặc dấu gạch dưới.",
  "core.xml.not-well-formed.namespace":
    "Tiền tố không gian tên (phần trước dấu “:”) chưa được khai báo hoặc khai báo sai. Hãy kiểm tra các khai báo xmlns.",
  "core.xml.not-well-formed.no-root":
    "Tệp XML không có thẻ gốc nào. Kiểm tra xem tệp có bị thiếu nội dung không.",
  "core.xml.not-well-formed.text-outside-root":
    "Có nội dung nằm ngoài thẻ gốc. Kiểm tra xem đây có phải tệp XML không, hoặc xoá phần nằm ngoài.",
  "core.xml.not-well-formed.two-roots":
    "Tệp có nhiều hơn một thẻ gốc. Mỗi tệp XML chỉ được có một; hãy tách thành nhiều tệp.",
  "core.xml.not-well-formed.unclosed-tag":
    "Thẻ mở ở đây không có thẻ đóng. Có thể tệp đã bị cắt ngang; hãy lấy lại tệp đầy đủ.",
  "core.xml.not-well-formed.unexpected-end":
    "Tệp kết thúc giữa chừng: phần bắt đầu ở đây chưa hoàn chỉnh. Có thể tệp đã bị cắt ngang; hãy lấy lại tệp đầy đủ.",
  "core.xml.not-well-formed.unquoted-attribute":
    "Giá trị thuộc tính phải đặt trong ngoặc kép hoặc nháy đơn. Hãy thêm ngoặc.",
  "core.xml.not-well-formed.white-space": "Thiếu khoảng trắng giữa hai thuộc tính. Hãy thêm khoảng trắng.",
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
} as const satisfies Catalogue<CoreMessageKey>;

import type { Catalogue } from "@lienthong/core";
import type { FileIssueCode } from "../codes.ts";

/** Vietnamese sentences about files, envelopes, tables, rows and values. */
export const vi = {
  "bhyt.file.not-text": "Không có nội dung để kiểm tra. Hãy chọn một tệp XML.",
  "bhyt.file.wrong-root":
    "Tệp không phải hồ sơ QĐ 3176: phần tử gốc là {element}, phải là {expected}. Hãy chọn đúng tệp.",
  "bhyt.file.is-check-in":
    "Đây là tệp trạng thái khám bệnh, chữa bệnh (XML0, check-in), không phải hồ sơ đề nghị thanh toán. Hãy kiểm tra bằng chức năng check-in.",
  "bhyt.file.is-claim":
    "Đây là hồ sơ đề nghị thanh toán (GIAMDINHHS), không phải tệp trạng thái khám bệnh, chữa bệnh (XML0). Hãy kiểm tra bằng chức năng hồ sơ thanh toán.",
  "bhyt.file.too-many-issues":
    "Còn {dropped} lỗi nữa không liệt kê (chỉ liệt kê {limit} lỗi đầu). Hãy sửa các lỗi đã nêu rồi kiểm tra lại.",
  "bhyt.file.not-writable":
    "Không ghi được tệp XML: có giá trị chứa ký tự mà XML không cho phép, hoặc bảng chỉ được có một dòng mà lại không đúng một dòng. Hãy sửa rồi ghi lại.",
  "bhyt.envelope.unknown-element":
    "Phong bì hồ sơ có phần tử lạ {element} trong {parent}. Hãy bỏ phần tử này.",
  "bhyt.envelope.missing-element":
    "Phong bì hồ sơ thiếu phần tử {element} trong {parent}. Hãy sửa rồi xuất lại tệp.",
  "bhyt.envelope.repeated-element":
    "Phần tử {element} lặp lại trong {parent}; chỉ được có một. Hãy sửa rồi xuất lại tệp.",
  "bhyt.envelope.misplaced-element":
    "Phần tử {element} đứng sai thứ tự trong {parent}. Hãy sửa rồi xuất lại tệp.",
  "bhyt.envelope.stray-text": "Trong {parent} có chữ nằm ngoài các phần tử. Hãy sửa rồi xuất lại tệp.",
  "bhyt.envelope.embedded-xml":
    "NOIDUNGFILE của {table} chứa XML trực tiếp. Nội dung bảng phải được mã hóa base64. Hãy sửa rồi xuất lại tệp.",
  "bhyt.envelope.not-base64":
    "NOIDUNGFILE của {table} không phải base64 hợp lệ nên không đọc được bảng. Hãy xuất lại tệp từ phần mềm.",
  "bhyt.envelope.no-visit":
    "Hồ sơ không có lượt khám bệnh, chữa bệnh nào (không có HOSO). Hãy sửa rồi xuất lại tệp.",
  "bhyt.envelope.wrong-count":
    "SOLUONGHOSO không bằng số HOSO có trong tệp ({found}). Hãy sửa rồi xuất lại tệp.",
  "bhyt.envelope.several-visits":
    "Tệp có {found} hồ sơ; cổng tiếp nhận hiện nhận 1 hồ sơ mỗi lần gửi. Hãy tách thành từng tệp trước khi gửi.",
  "bhyt.envelope.other-facility":
    "MA_CSKCB ở XML1 khác MACSKCB của đơn vị gửi hồ sơ. Hãy xem hồ sơ có phải của đơn vị mình không rồi sửa mã.",
  "bhyt.table.unknown":
    "LOAIHOSO {table} không phải bảng được gửi trong hồ sơ (XML1 đến XML15, không có XML12). Nội dung không được kiểm tra.",
  "bhyt.table.repeated":
    "Bảng {table} lặp lại trong một HOSO; bảng thứ hai không được kiểm tra. Hãy sửa rồi xuất lại tệp.",
  "bhyt.table.missing":
    "Hồ sơ thiếu bảng {table}. Mỗi HOSO phải có đúng một {table}. Hãy sửa rồi xuất lại tệp.",
  "bhyt.table.empty": "Bảng {table} không có dòng nào. Hãy bỏ bảng này, không gửi bảng rỗng.",
  "bhyt.table.wrong-root":
    "Nội dung không phải bảng {table}: phần tử gốc là {element}, phải là {expected}. Hãy xem lại LOAIHOSO.",
  "bhyt.table.unknown-element": "Bảng {table} có phần tử lạ {element}. Hãy bỏ phần tử này.",
  "bhyt.table.stray-text": "Bảng {table} có chữ nằm ngoài các trường. Hãy sửa rồi xuất lại tệp.",
  "bhyt.row.unknown-field": "Bảng {table} không có trường {element}. Hãy bỏ trường này hoặc sửa tên.",
  "bhyt.row.missing-field":
    "Dòng thiếu thẻ {field}. Hãy bổ sung; trường không có giá trị vẫn phải có thẻ rỗng.",
  "bhyt.row.repeated-field":
    "Trường {field} lặp lại trong một dòng; chỉ giá trị đầu được đọc. Hãy giữ lại một giá trị đúng.",
  "bhyt.row.misplaced-field":
    "Trường {field} đứng sai thứ tự trong dòng của bảng {table}. Hãy sửa rồi xuất lại tệp.",
  "bhyt.row.wrong-number":
    "STT của bảng {table} phải tăng từ 1, không trùng, không cách quãng. Hãy ghi {expected} cho dòng này.",
  "bhyt.visit.other-key":
    "MA_LK ở {table} khác MA_LK của hồ sơ. Mọi bảng của một lượt phải có cùng MA_LK. Hãy xem dòng này có thuộc lượt khác không rồi sửa.",
  "bhyt.visit.older-version":
    "Hồ sơ ra viện trước ngày {from} nên theo QĐ 130 hoặc QĐ 4210, là các chuẩn mà công cụ này chỉ biết một phần. Các trường QĐ 4750 đã thêm hoặc đổi không được kiểm tra; lỗi ở các trường khác chỉ là cảnh báo.",
  "bhyt.visit.no-date":
    "Không xác định được ngày ra viện (NGAY_RA), nên các danh mục và quy tắc có hiệu lực theo ngày không được kiểm tra. Hãy nhập đúng ngày ra viện.",
  "bhyt.field.nested-element":
    "Trường {field} chứa phần tử con {element}; trường chỉ được chứa chữ và số. Hãy bỏ phần tử này.",
  "bhyt.field.required": "Thiếu giá trị bắt buộc {field} ở {table}. Hãy bổ sung.",
  "bhyt.field.required-unclear":
    "{field} ở {table} để trống: chưa rõ có bắt buộc hay không, vì các văn bản không thống nhất. Hãy theo hướng dẫn của cơ quan bảo hiểm xã hội.",
  "bhyt.field.too-long": "{field} dài {length} ký tự, tối đa {limit}. Hãy rút gọn.",
  "bhyt.field.not-a-number":
    "{field} không phải số viết đúng cách. Hãy chỉ dùng chữ số và dấu chấm thập phân, không dùng dấu phân cách hàng nghìn.",
  "bhyt.field.too-many-decimals": "{field} có nhiều hơn {limit} chữ số thập phân. Hãy làm tròn.",
  "bhyt.field.not-a-date": "{field} không đúng dạng ngày. Hãy ghi theo dạng {form}, chỉ gồm chữ số.",
  "bhyt.field.birth-day-unknown":
    "{field} chỉ có năm và tháng. Hãy hỏi lại ngày sinh, hoặc ghi 0000 thay cả ngày và tháng.",
  "bhyt.field.no-such-date": "{field} đúng dạng {form} nhưng ngày hoặc giờ này không có thật. Hãy nhập lại.",
  "bhyt.field.not-in-list":
    "Mã ở {field} không có trong danh mục {list}. Hãy chọn một trong các mã: {allowed}.",
  "bhyt.field.code-not-in-force":
    "Mã ở {field} chỉ có trong danh mục {list} từ ngày {from}, sau ngày của hồ sơ. Hãy chọn mã đang dùng vào ngày ra viện.",
  "bhyt.field.bad-form": "Mã ở {field} không đúng dạng của danh mục {list}. Hãy tra lại mã.",
  "bhyt.field.empty-part":
    "{field} có giá trị rỗng giữa các dấu chấm phẩy (;). Hãy bỏ dấu thừa hoặc bổ sung giá trị.",
  "bhyt.field.wrong-separator":
    "{field} có nhiều giá trị nhưng không ngăn bằng dấu chấm phẩy. Hãy ngăn các giá trị bằng dấu chấm phẩy (;).",
} as const satisfies Catalogue<FileIssueCode>;

import type { Catalogue } from "@lienthong/core";
import type { CatalogueFileIssueCode } from "./codes.ts";

/** Vietnamese sentences about files of lists of codes. */
export const vi = {
  "bhyt.csv.not-text": "Danh mục phải là nội dung của một tệp CSV. Hãy chọn tệp CSV của danh mục.",
  "bhyt.csv.too-long":
    "Tệp danh mục dài {length} ký tự, quá giới hạn {limit}. Hãy chia thành nhiều tệp rồi thử lại.",
  "bhyt.csv.too-many-lines":
    "Tệp danh mục có hơn {limit} dòng; các dòng từ dòng {line} chưa được đọc. Hãy chia thành nhiều tệp rồi thử lại.",
  "bhyt.csv.too-many-issues": "Còn {dropped} lỗi nữa không được liệt kê. Hãy sửa các lỗi đã nêu rồi thử lại.",
  "bhyt.csv.empty":
    "Tệp danh mục không có dòng dữ liệu nào. Hãy ghi tên cột ở dòng đầu, mỗi dòng sau là một mục.",
  "bhyt.csv.not-a-table":
    "Dòng {line} có dấu ngoặc kép không khép lại đúng chỗ, phần sau không đọc được. Hãy sửa dòng này hoặc xuất lại tệp CSV.",
  "bhyt.csv.missing-column":
    "Không thấy cột mã của danh mục {list}. Dòng đầu của tệp phải có một trong các tên cột: {expected}.",
  "bhyt.csv.repeated-column":
    "Cột thứ {column} trùng ý nghĩa với một cột đứng trước. Cột này bị bỏ qua; hãy giữ lại một cột.",
  "bhyt.csv.wrong-cell-count":
    "Dòng {line} có {found} ô, dòng tiêu đề có {expected}. Dòng này bị bỏ qua; hãy kiểm tra dấu phân cách và dấu ngoặc kép.",
  "bhyt.csv.no-code": "Dòng {line} không có mã. Dòng này bị bỏ qua; hãy bổ sung mã hoặc xóa dòng.",
  "bhyt.csv.bad-date":
    "Ngày ở cột thứ {column} của dòng {line} không đọc được. Dòng này bị bỏ qua; hãy ghi ngày theo dạng dd/mm/yyyy, yyyymmdd hoặc yyyy-mm-dd.",
  "bhyt.csv.ends-before-it-begins":
    "Ở dòng {line}, ngày hết hiệu lực đứng trước ngày bắt đầu. Dòng này bị bỏ qua; hãy xem lại hai ngày.",
  "bhyt.csv.bad-number":
    "Giá ở cột thứ {column} của dòng {line} không rõ. Dòng này bị bỏ qua; hãy ghi số không có dấu ngăn hàng nghìn, dấu chấm là dấu thập phân, ví dụ 1500 hoặc 1500.5.",
  "bhyt.csv.bad-value":
    "Giá trị ở cột thứ {column} của dòng {line} không thuộc các giá trị được dùng: {allowed}. Dòng này bị bỏ qua; hãy sửa lại.",
} as const satisfies Catalogue<CatalogueFileIssueCode>;

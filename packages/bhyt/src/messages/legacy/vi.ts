import type { Catalogue } from "@lienthong/core";
import type { LegacyIssueCode } from "./codes.ts";

/** Vietnamese sentences about files of QĐ 4210. */
export const vi = {
  "bhyt.legacy.not-legacy":
    "Bảng XML1 của hồ sơ này không có trường nào riêng của QĐ 4210, nên hồ sơ không được chuyển. Hãy đọc bằng chuẩn hiện hành.",
  "bhyt.legacy.after-its-end":
    "Hồ sơ theo QĐ 4210 nhưng ra viện từ ngày {from}, khi QĐ 4210 đã hết hiệu lực. Hãy xem lại ngày ra viện hoặc phiên bản tệp.",
  "bhyt.legacy.other-table": "QĐ 4210 chỉ có năm bảng XML1 đến XML5; bảng {table} không được chuyển.",
  "bhyt.legacy.no-row": "Không tìm thấy dòng dữ liệu nào trong bảng {table}. Hãy kiểm tra nội dung bảng.",
  "bhyt.legacy.other-codes":
    "{field} của {table} dùng danh mục khác với trường hiện hành {target} và không có nguồn nào nêu cách đổi mã. Hãy tự điền {target}.",
  "bhyt.legacy.one-for-two":
    "{field} của {table} nay được tách thành {target}; không thể biết mỗi phần là bao nhiêu. Hãy tự điền các trường mới.",
  "bhyt.legacy.no-counterpart":
    "{field} của {table} không còn trường tương ứng trong chuẩn hiện hành, giá trị không được chuyển.",
  "bhyt.legacy.unknown-field":
    "Phần tử {field} của {table} không có trong chuẩn hiện hành và cũng không rõ trong QĐ 4210, giá trị không được chuyển.",
  "bhyt.legacy.repeated-field":
    "Trường {field} của {table} xuất hiện hai lần trong một dòng; chỉ giá trị đầu được chuyển.",
} as const satisfies Catalogue<LegacyIssueCode>;

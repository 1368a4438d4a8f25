import type { Catalogue } from "@lienthong/core";
import type { SignedIssueCode } from "./codes.ts";

/** Vietnamese sentences about the signature of a file. */
export const vi = {
  "bhyt.signature.missing":
    "Tệp chưa được ký số: CHUKYDONVI trống hoặc không có. Hãy ký bằng chứng thư số của đơn vị rồi gửi lại.",
  "bhyt.signature.altered":
    "Nội dung tệp đã thay đổi sau khi ký, nên chữ ký không còn đúng. Hãy ký lại tệp sau khi sửa xong.",
  "bhyt.signature.untrusted":
    "Chữ ký đúng với nội dung, nhưng chứng thư số không được tin cậy vào thời điểm kiểm tra. Hãy xem lại chứng thư số của đơn vị.",
  "bhyt.signature.undecided":
    "Không kết luận được chữ ký có đúng hay không. Hãy xem chi tiết của phần mềm kiểm tra chữ ký.",
  "bhyt.signature.not-covered":
    "Chữ ký không bao gồm phần {element} của tệp, nên phần này có thể bị sửa mà không ai biết. Hãy ký lại đúng phạm vi.",
} as const satisfies Catalogue<SignedIssueCode>;

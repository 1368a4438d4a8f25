import type { Catalogue } from "@lienthong/core";
import type { PdfIssueCode } from "./codes.ts";

/** Các câu thông báo bằng tiếng Việt. */
export const vi = {
  "signature.pdf.input": "Dữ liệu vào không phải dãy byte của một tệp PDF.",
  "signature.pdf.too-long": "Tệp dài hơn mức cho phép ({limit} byte).",
  "signature.pdf.not-pdf": "Tệp không bắt đầu như một tệp PDF.",
  "signature.pdf.malformed":
    "Tệp PDF không đúng quy cách ({part}), nên hai chương trình có thể hiển thị hai nội dung khác nhau.",
  "signature.pdf.too-much": "Tệp PDF quá lớn hoặc quá phức tạp để kiểm tra (giới hạn {limit}).",
  "signature.pdf.unsupported": "Tệp PDF dùng một cách ghi mà chương trình không đọc được ({part}).",
  "signature.pdf.object-twice":
    "Trong một bảng tham chiếu của tệp có một đối tượng xuất hiện hai lần, nên không biết đối tượng nào được tính.",
  "signature.pdf.hybrid":
    "Tệp có hai bảng tham chiếu nói khác nhau, nên chương trình cũ và mới hiển thị hai nội dung khác nhau.",
  "signature.pdf.beyond-end":
    "Tệp trỏ đến nội dung nằm sau phần cuối của bản đã ký, tức là chờ người khác ghép thêm nội dung vào.",
  "signature.pdf.encrypted":
    "Tệp PDF bị khoá bằng mật khẩu hoặc được mã hoá, nên không kiểm tra được chữ ký.",
  "signature.pdf.none": "Tệp PDF không có chữ ký số.",
  "signature.pdf.too-many": "Tệp PDF có {count} chữ ký; chỉ kiểm tra tối đa {limit} chữ ký.",
  "signature.pdf.removed": "Chữ ký này đã bị gỡ khỏi bản hiện tại của tệp.",
  "signature.pdf.dictionary": "Phần mô tả của chữ ký thiếu hoặc sai quy cách.",
  "signature.pdf.byte-range":
    "Chữ ký không bao trọn tệp, hoặc chừa ra nhiều hơn chỗ của chính nó (ByteRange). Đây là một cách giả mạo đã biết.",
  "signature.pdf.contents":
    "Giá trị chữ ký (Contents) thiếu, trống hoặc sai quy cách. Đây là một cách giả mạo đã biết.",
  "signature.pdf.range-end": "Phần được ký không phải là một tệp PDF trọn vẹn.",
  "signature.pdf.sub-filter":
    "Không hỗ trợ dạng chữ ký này, hoặc dạng này đã lỗi thời. Chỉ nhận PAdES, adbe.pkcs7.detached và dấu thời gian của tệp.",
  "signature.pdf.cms": "Giá trị chữ ký không đúng quy cách của chữ ký CMS.",
  "signature.pdf.content-inside": "Chữ ký mang theo nội dung riêng của nó thay vì ký tệp PDF.",
  "signature.pdf.no-signing-certificate":
    "Chữ ký không nêu chứng thư của người ký (signing-certificate-v2) như PAdES mức B-B yêu cầu.",
  "signature.pdf.signing-certificate-differs":
    "Chứng thư mà chữ ký nêu khác với chứng thư đã tạo ra chữ ký. Có thể chứng thư đã bị tráo.",
  "signature.pdf.changed-content":
    "Tệp đã bị sửa sau khi ký. Chỉ bản đúng như lúc ký mới được chữ ký này bảo vệ.",
  "signature.pdf.changed-form":
    "Biểu mẫu đã bị điền hoặc sửa sau khi ký. Chỉ bản đúng như lúc ký mới được chữ ký này bảo vệ.",
  "signature.pdf.changed-comments":
    "Ghi chú hoặc hình chồng lên trang đã bị thêm hoặc sửa sau khi ký. Chỉ bản đúng như lúc ký mới được chữ ký này bảo vệ.",
  "signature.pdf.changed-forbidden": "Tệp đã bị sửa sau khi ký, dù người ký đã cấm thay đổi.",
  "signature.pdf.changed-permitted":
    "Sau khi ký, tệp có thay đổi thuộc loại người ký cho phép (điền biểu mẫu, ghi chú), nhưng những thay đổi đó có thể che nội dung. Hãy xem bản đúng như lúc ký.",
  "signature.pdf.signed-after": "Sau chữ ký này, tệp được ký hoặc đóng dấu thời gian thêm.",
  "signature.pdf.data-added":
    "Sau khi ký, tệp được thêm dữ liệu để kiểm tra chữ ký hoặc thông tin mô tả tệp; nội dung trang không đổi.",
  "signature.pdf.appearance-added":
    "Sau khi ký, một chữ ký khác vẽ thêm hình trên trang; hình này có thể che nội dung. Hãy xem bản đúng như lúc ký.",
  "signature.pdf.sign-field": "Không ký được: ô chữ ký không có, đã được ký, hoặc tên ô không dùng được.",
  "signature.pdf.sign-page": "Không ký được: tệp không có trang này.",
  "signature.pdf.sign-certify": "Không chứng nhận được: chữ ký chứng nhận phải là chữ ký đầu tiên của tệp.",
  "signature.pdf.sign-space": "Không ký được: chữ ký hoặc dấu thời gian dài hơn chỗ dành sẵn ({limit} byte).",
  "signature.pdf.sign-breaks-earlier": "Không ký được: một chữ ký đã có trong tệp không cho phép ký thêm.",
} satisfies Catalogue<PdfIssueCode>;

import type { Catalogue } from "@lienthong/core";
import type { MdocIssueCode } from "./codes.ts";

/** Các câu thông báo bằng tiếng Việt. */
export const vi = {
  "signature.mdoc.input": "Dữ liệu vào không phải là dãy byte.",
  "signature.mdoc.too-long": "Dữ liệu dài hơn mức cho phép ({limit} byte).",
  "signature.mdoc.cbor": "Phần {part} không phải là CBOR đúng quy cách ({reason}).",
  "signature.mdoc.structure": "Phần {part} không đúng cấu trúc của ISO/IEC 18013-5.",
  "signature.mdoc.version": "Phần {part} có phiên bản chương trình không biết; chỉ đọc được phiên bản 1.0.",
  "signature.mdoc.status": "Ví điện tử báo không trả lời được theo yêu cầu (trạng thái {status}).",
  "signature.mdoc.no-documents": "Câu trả lời không có giấy tờ nào.",
  "signature.mdoc.too-many": "Có {count} giấy tờ, phần tử dữ liệu hoặc chứng thư; chỉ đọc tối đa {limit}.",
  "signature.mdoc.header": "Tham số {name} trong phần đầu của chữ ký không đúng quy cách.",
  "signature.mdoc.critical-header":
    "Chữ ký đòi hỏi bên kiểm tra phải hiểu một tham số mà chương trình không hiểu, nên không kiểm tra được.",
  "signature.mdoc.algorithm-not-allowed":
    "Thuật toán của chữ ký ({algorithm}) không nằm trong danh sách được phép.",
  "signature.mdoc.algorithm-key": "Thuật toán của chữ ký không dùng được với loại khoá này.",
  "signature.mdoc.no-certificate": "Chữ ký của cơ quan cấp không kèm chứng thư.",
  "signature.mdoc.certificate-purpose": "Chứng thư không được cấp để ký giấy phép lái xe di động.",
  "signature.mdoc.doc-type-differs": "Giấy tờ tự ghi một loại khác với loại mà cơ quan cấp đã ký.",
  "signature.mdoc.doc-type-unexpected": "Giấy tờ không thuộc loại đang chờ.",
  "signature.mdoc.digest-algorithm": "Hàm băm của giấy tờ ({algorithm}) không nằm trong danh sách được phép.",
  "signature.mdoc.digest-missing":
    "Cơ quan cấp không ký giá trị băm nào cho phần tử dữ liệu này, nên nó không chứng minh được gì.",
  "signature.mdoc.digest-mismatch":
    "Phần tử dữ liệu không phải là phần tử mà cơ quan cấp đã ký: nó đã bị thay đổi.",
  "signature.mdoc.digest-twice": "Hai phần tử dữ liệu cùng chỉ đến một giá trị băm.",
  "signature.mdoc.element-twice": "Cùng một phần tử dữ liệu xuất hiện hai lần.",
  "signature.mdoc.random-short":
    "Phần ngẫu nhiên của phần tử dữ liệu quá ngắn: người khác có thể đoán ra các phần tử được giữ lại.",
  "signature.mdoc.not-yet-valid": "Tại thời điểm này giấy tờ chưa có hiệu lực.",
  "signature.mdoc.expired": "Tại thời điểm này giấy tờ đã hết hiệu lực.",
  "signature.mdoc.signed-outside-certificate":
    "Giấy tờ ghi thời điểm ký nằm ngoài thời hạn của chứng thư cơ quan cấp.",
  "signature.mdoc.device-missing": "Thiết bị của người giữ không chứng minh giấy tờ là của mình.",
  "signature.mdoc.device-not-checked":
    "Chưa kiểm tra được bằng chứng của thiết bị: không có thông tin về phiên làm việc mà bằng chứng được tạo ra.",
  "signature.mdoc.device-key": "Khoá của thiết bị người giữ không dùng để kiểm tra được.",
  "signature.mdoc.device-signature":
    "Chữ ký của thiết bị không đúng: do thiết bị khác tạo, cho phiên làm việc khác hoặc trên dữ liệu khác.",
  "signature.mdoc.device-mac":
    "Mã xác thực (MAC) của thiết bị không đúng: do thiết bị khác tạo, cho phiên làm việc khác hoặc trên dữ liệu khác.",
  "signature.mdoc.device-no-reader-key":
    "Thiết bị chứng minh bằng mã xác thực (MAC) mà chỉ khoá riêng của đầu đọc mới kiểm tra được, nhưng khoá này không được cung cấp.",
  "signature.mdoc.device-not-authorized": "Cơ quan cấp không cho phép thiết bị tự khai phần tử dữ liệu này.",
  "signature.mdoc.issue-value": "Không ghi được giá trị {element} vào giấy tờ.",
} as const satisfies Catalogue<MdocIssueCode>;

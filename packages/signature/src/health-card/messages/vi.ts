import type { Catalogue } from "@lienthong/core";
import type { HealthCardIssueCode } from "./codes.ts";

/** Các câu thông báo bằng tiếng Việt. */
export const vi = {
  "signature.health-card.input":
    "Dữ liệu vào không phải thẻ sức khoẻ: cần văn bản của thẻ, của mã QR (shc:/…) hoặc tệp .smart-health-card.",
  "signature.health-card.too-long": "Dữ liệu dài hơn mức cho phép ({limit} ký tự).",
  "signature.health-card.file": "Tệp .smart-health-card không đúng quy cách.",
  "signature.health-card.none": "Không có thẻ sức khoẻ nào trong dữ liệu vào.",
  "signature.health-card.too-many": "Có {count} thẻ; chỉ kiểm tra tối đa {limit} thẻ.",
  "signature.health-card.qr": "Nội dung mã QR không đúng quy cách của thẻ sức khoẻ.",
  "signature.health-card.qr-parts":
    "Thẻ được chia thành nhiều mã QR nhưng thiếu mã, thừa mã hoặc lẫn mã của thẻ khác. Hãy quét lại đủ các mã.",
  "signature.health-card.jws": "Thẻ không đúng cấu trúc (JWS dạng gọn).",
  "signature.health-card.header":
    "Phần đầu của thẻ không đúng quy cách: phải có thuật toán ES256, cách nén DEF và mã khoá kid.",
  "signature.health-card.issuer-unknown":
    "Không có khoá nào của nơi cấp trong danh sách đã cấu hình. Hãy bổ sung khoá nếu quý vị tin nơi cấp thẻ.",
  "signature.health-card.issuer-differs": "Thẻ ghi nơi cấp khác với nơi giữ khoá đã ký thẻ.",
  "signature.health-card.packed": "Không giải nén được nội dung của thẻ, hoặc nội dung dài quá mức cho phép.",
  "signature.health-card.payload": "Nội dung của thẻ không đúng quy cách ({part}).",
  "signature.health-card.type": "Nội dung được ký không phải thẻ sức khoẻ.",
  "signature.health-card.fhir-version": "Phiên bản FHIR của thẻ không được hỗ trợ; chỉ nhận FHIR R4.",
  "signature.health-card.bundle": "Hồ sơ FHIR trong thẻ không phải một Bundle có nội dung.",
  "signature.health-card.not-minimal": "Hồ sơ FHIR trong thẻ có phần {element} mà thẻ sức khoẻ không nên có.",
  "signature.health-card.not-yet-valid": "Vào thời điểm kiểm tra, thẻ chưa có hiệu lực.",
  "signature.health-card.expired": "Vào thời điểm kiểm tra, thẻ đã hết hạn.",
  "signature.health-card.revoked": "Thẻ đã bị nơi cấp thu hồi.",
  "signature.health-card.revocation-not-checked":
    "Chưa kiểm tra được thẻ có bị thu hồi hay không: không có danh sách thu hồi của nơi cấp, hoặc danh sách đã cũ.",
  "signature.health-card.certificate-missing":
    "Khoá của nơi cấp không kèm chứng thư như bên kiểm tra yêu cầu.",
  "signature.health-card.certificate-key": "Chứng thư kèm theo khoá không phải chứng thư của khoá đó.",
  "signature.health-card.certificate-issuer": "Chứng thư của khoá không được cấp cho nơi cấp ghi trên thẻ.",
  "signature.health-card.reference-dropped":
    "Đã bỏ một tham chiếu đến hồ sơ không nằm trong thẻ ({count} chỗ).",
  "signature.health-card.signer-key":
    "Không cấp được thẻ: khoá của bên ký phải là khoá trên đường cong P-256.",
  "signature.health-card.qr-too-long":
    "Thẻ dài {length} ký tự, quá dài cho một mã QR (tối đa {limit}). Hãy bớt nội dung.",
} satisfies Catalogue<HealthCardIssueCode>;

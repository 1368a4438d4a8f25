import type { Catalogue } from "@lienthong/core";
import type { ChipIssueCode } from "./codes.ts";

/** Các câu thông báo bằng tiếng Việt. */
export const vi = {
  "identity.sod.not-bytes": "Thiếu tệp EF.SOD của chip, hoặc tệp không phải là dãy byte (Uint8Array).",
  "identity.sod.too-long": "Tệp EF.SOD dài hơn {limit} byte.",
  "identity.sod.wrong-file": "Đây không phải tệp EF.SOD của chip.",
  "identity.sod.structure": "Tệp EF.SOD hỏng hoặc không có cấu trúc theo ICAO Doc 9303-10. Hãy đọc lại chip.",
  "identity.sod.content-type":
    "Nội dung được ký trong EF.SOD không phải danh sách giá trị băm của các nhóm dữ liệu.",
  "identity.sod.signers": "EF.SOD phải có đúng một chữ ký.",
  "identity.sod.signer-certificate-missing": "EF.SOD không kèm chứng thư của bên ký.",
  "identity.sod.algorithm-unsupported":
    "Chưa hỗ trợ thuật toán {algorithm} ({part}); không thể kiểm tra chữ ký.",
  "identity.sod.algorithm-weak":
    "Thuật toán {algorithm} ({part}) không còn an toàn nên không được chấp nhận.",
  "identity.sod.algorithms-differ": "Các thuật toán ghi trong EF.SOD không khớp nhau.",
  "identity.sod.digest":
    "Danh sách giá trị băm trong EF.SOD đã bị thay đổi sau khi ký: không thể tin dữ liệu này.",
  "identity.sod.signature": "Chữ ký của EF.SOD không phải của bên ký: không thể tin dữ liệu này.",
  "identity.sod.signing-time": "Thời điểm ký ghi trong EF.SOD nằm ngoài thời hạn của chứng thư bên ký.",
  "identity.sod.unsigned-parts": "EF.SOD có phần không được ký; phần đó không được dùng.",
  "identity.data-group.unknown": "Số của nhóm dữ liệu không hợp lệ; phải từ 1 đến 16.",
  "identity.data-group.not-bytes": "Nhóm dữ liệu DG{dataGroup} không phải là dãy byte (Uint8Array).",
  "identity.data-group.too-long": "Nhóm dữ liệu DG{dataGroup} dài hơn {limit} byte.",
  "identity.data-group.not-signed":
    "Nhóm dữ liệu DG{dataGroup} không có trong danh sách được ký nên không xác thực được.",
  "identity.data-group.changed":
    "Nhóm dữ liệu DG{dataGroup} khác với dữ liệu được ký: đã bị thay đổi hoặc đọc lỗi.",
  "identity.data-group.none-given":
    "Chưa đưa nhóm dữ liệu nào để kiểm tra; chỉ kiểm tra được chữ ký của EF.SOD.",
  "identity.certificate.structure": "Chứng thư của {certificate} không đọc được theo RFC 5280.",
  "identity.certificate.key-unsupported":
    "Chưa hỗ trợ loại khóa {algorithm} của chứng thư của {certificate}.",
  "identity.certificate.key-invalid": "Khóa công khai của chứng thư của {certificate} không hợp lệ.",
  "identity.certificate.key-weak":
    "Khóa RSA {bits} bit của chứng thư của {certificate} quá ngắn; phải từ 2048 bit.",
  "identity.certificate.curve-unknown":
    "Đường cong elliptic của chứng thư của {certificate} không phải đường cong được công nhận; có thể là giả mạo.",
  "identity.certificate.not-yet-valid":
    "Chứng thư của {certificate} chưa có hiệu lực vào thời điểm kiểm tra.",
  "identity.certificate.expired": "Chứng thư của {certificate} đã hết hạn vào thời điểm kiểm tra.",
  "identity.certificate.key-usage": "Chứng thư của {certificate} không được cấp cho mục đích này.",
  "identity.certificate.role":
    "Chứng thư của {certificate} không đúng vai trò: bên ký không được là cơ quan cấp chứng thư, còn cơ quan cấp thì phải là.",
  "identity.certificate.critical-extension":
    "Chứng thư của {certificate} có phần mở rộng bắt buộc {extension} chưa được hỗ trợ.",
  "identity.certificate.signature":
    "Chứng thư bên ký không do cơ quan mang tên đó ký: có thể là giả mạo, hoặc thiếu chứng thư CSCA mới.",
  "identity.certificate.unknown-issuer":
    "Chứng thư bên ký không do cơ quan nào trong cấu hình tin cậy cấp. Hãy kiểm tra danh sách CSCA.",
  "identity.certificate.issuer-not-checked":
    "Chưa cấu hình chứng thư CSCA nào: chỉ biết dữ liệu không đổi từ khi ký, không biết ai đã ký.",
  "identity.certificate.issuer-name-differs":
    "Tên cơ quan cấp ghi trong chứng thư bên ký khác với tên trong chứng thư CSCA; chữ ký vẫn đúng.",
  "identity.certificate.revoked":
    "Chứng thư của {certificate} đã bị cơ quan cấp thu hồi: không tin cậy dữ liệu trên chip này.",
  "identity.revocation.structure":
    "Có danh sách thu hồi (CRL) không đọc được theo RFC 5280 nên không dùng. Hãy tải lại danh sách.",
  "identity.revocation.signature":
    "Có danh sách thu hồi (CRL) không do cơ quan mang tên đó ký, hoặc khóa không dùng để ký danh sách; đã không dùng.",
  "identity.revocation.unsupported":
    "Có danh sách thu hồi (CRL) chứa phần mở rộng bắt buộc {extension} chưa được hỗ trợ; đã không dùng.",
  "identity.revocation.outdated":
    "Danh sách thu hồi (CRL) của cơ quan cấp không có hiệu lực vào thời điểm kiểm tra. Hãy tải danh sách mới nhất.",
  "identity.revocation.no-list": "Không có danh sách thu hồi (CRL) nào của cơ quan đã cấp chứng thư bên ký.",
  "identity.master-list.not-bytes": "Danh sách CSCA (master list) không phải là dãy byte (Uint8Array).",
  "identity.master-list.too-long": "Danh sách CSCA dài hơn {limit} byte.",
  "identity.master-list.structure":
    "Danh sách CSCA bị hỏng hoặc không đúng cấu trúc theo ICAO Doc 9303-12. Hãy tải lại.",
  "identity.master-list.content-type": "Nội dung được ký không phải là danh sách cơ quan cấp (CSCA).",
  "identity.master-list.signers": "Danh sách CSCA phải có đúng một chữ ký.",
  "identity.master-list.signer-certificate-missing": "Danh sách CSCA không kèm chứng thư của bên ký.",
  "identity.master-list.algorithm-unsupported":
    "Thuật toán {algorithm} ({part}) của danh sách CSCA chưa được hỗ trợ nên không kiểm tra được chữ ký.",
  "identity.master-list.algorithm-weak":
    "Thuật toán {algorithm} ({part}) của danh sách CSCA không còn an toàn nên không được chấp nhận.",
  "identity.master-list.algorithms-differ": "Các thuật toán nêu trong danh sách CSCA mâu thuẫn với nhau.",
  "identity.master-list.digest": "Danh sách CSCA đã bị thay đổi sau khi ký: không được dùng.",
  "identity.master-list.signature": "Chữ ký của danh sách CSCA không phải của bên ký: không được dùng.",
  "identity.master-list.signing-time": "Thời điểm ký danh sách CSCA nằm ngoài thời hạn của chứng thư bên ký.",
  "identity.master-list.purpose": "Chứng thư của bên ký không được cấp để ký danh sách CSCA.",
  "identity.master-list.unread": "Có {count} chứng thư trong danh sách CSCA không đọc được nên bị bỏ qua.",
  "identity.master-list.none": "Danh sách CSCA không có chứng thư nào của nước này.",
  "identity.pkd.not-text": "Tệp tải từ ICAO PKD phải ở dạng văn bản.",
  "identity.pkd.too-long": "Tệp tải từ ICAO PKD dài hơn {limit} ký tự.",
  "identity.pkd.structure": "Dòng {line} của tệp tải từ ICAO PKD không đúng quy cách LDIF (RFC 2849).",
  "identity.active.signature":
    "Chip không ký đúng thử thách: đây có thể là bản sao của một chip khác, hoặc đường truyền lỗi.",
  "identity.active.key-not-proved":
    "Chưa đưa DG15 hoặc DG15 không được chứng minh; không thể biết chip có phải bản sao hay không.",
  "identity.active.unsupported":
    "Cách xác thực chủ động của chip chưa được hỗ trợ; không thể biết chip có phải bản sao hay không.",
  "identity.chip-key.structure": "Tệp DG14 của chip không có cấu trúc theo ICAO Doc 9303-11.",
  "identity.chip-key.unsupported":
    "Cách xác thực chip ({algorithm}) chưa được hỗ trợ; không thể biết chip có phải bản sao hay không.",
  "identity.chip-key.refused":
    "Chip không chứng minh được rằng mình giữ khóa bí mật ứng với DG14: có thể là bản sao của chip khác. Hãy đọc lại.",
  "identity.chip-key.not-proved":
    "Chưa đưa DG14 hoặc DG14 không được chứng minh; không thể biết chip có phải bản sao hay không.",
  "identity.chip-key.differs":
    "Khóa mà chip chứng minh khác với khóa được ký trong DG14: có thể là bản sao của chip khác.",
  "identity.card-security.structure":
    "Tệp EF.CardSecurity của chip bị thiếu hoặc không có cấu trúc theo ICAO Doc 9303-11. Hãy đọc lại chip.",
  "identity.card-security.signature":
    "Chữ ký của EF.CardSecurity không phải của bên ký: không thể tin khóa của chip.",
  "identity.card-security.algorithm":
    "Thuật toán {algorithm} dùng để ký EF.CardSecurity không được hỗ trợ hoặc không còn an toàn; không kiểm tra được khóa của chip.",
  "identity.com.not-bytes": "Tệp EF.COM không phải là dãy byte (Uint8Array).",
  "identity.com.too-long": "Tệp EF.COM dài hơn {limit} byte.",
  "identity.com.wrong-file": "Đây không phải tệp EF.COM của chip.",
  "identity.com.structure": "Tệp EF.COM không có cấu trúc theo ICAO Doc 9303-10.",
  "identity.com.unknown-tag": "EF.COM nêu mã {tag} không ứng với nhóm dữ liệu nào; đã bỏ qua.",
  "identity.com.differs":
    "EF.COM (không được ký) nêu các nhóm dữ liệu khác với EF.SOD ở DG{dataGroup}; chỉ tin EF.SOD.",
  "identity.com.version-differs":
    "EF.COM (không được ký) ghi phiên bản cấu trúc dữ liệu khác với EF.SOD; chỉ tin EF.SOD.",
  "identity.photo.not-bytes": "Tệp DG2 không phải là dãy byte (Uint8Array).",
  "identity.photo.too-long": "Tệp DG2 dài hơn {limit} byte.",
  "identity.photo.wrong-file": "Đây không phải tệp DG2 của chip.",
  "identity.photo.structure":
    "Tệp DG2 hỏng hoặc không có cấu trúc theo ICAO Doc 9303-10 và ISO/IEC 19794-5. Hãy đọc lại chip.",
  "identity.photo.none": "Tệp DG2 không có ảnh khuôn mặt.",
  "identity.photo.too-many": "Tệp DG2 có hơn {limit} ảnh khuôn mặt trong một bản ghi nên không đọc.",
  "identity.photo.format-unsupported":
    "Ảnh khuôn mặt được ghi theo dạng chưa được hỗ trợ; chỉ hỗ trợ ISO/IEC 19794-5:2005 với JPEG hoặc JPEG 2000.",
  "identity.photo.format-differs":
    "Phần đầu của ảnh khuôn mặt không đúng định dạng ghi trong bản ghi; có thể không mở được ảnh.",
  "identity.photo.size-differs":
    "Kích thước ảnh khuôn mặt khác với kích thước ghi trong bản ghi; đã lấy kích thước của chính ảnh.",
  "identity.access.answer": "Chip trả lời không đúng khuôn dạng ở bước {step}. Hãy đặt lại thẻ và đọc lại.",
  "identity.access.status": "Chip từ chối bước {step} với mã {status}.",
  "identity.access.denied": "Chip không chấp nhận khóa truy cập. Hãy kiểm tra lại số CAN hoặc dòng MRZ.",
  "identity.access.mac":
    "Câu trả lời của chip ở bước {step} có mã xác thực sai: đường truyền lỗi hoặc bị can thiệp. Hãy đọc lại từ đầu.",
  "identity.access.file-too-long": "Tệp trên chip dài hơn {limit} byte nên không đọc.",
  "identity.access.unsupported": "Chip chỉ có cách truy cập chưa được hỗ trợ ({algorithm}).",
  "identity.access.point": "Chip gửi khóa công khai không hợp lệ; đã dừng lại.",
} satisfies Catalogue<ChipIssueCode>;

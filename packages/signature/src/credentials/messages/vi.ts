import type { Catalogue } from "@lienthong/core";
import type { CredentialIssueCode } from "./codes.ts";

/** Các câu thông báo bằng tiếng Việt. */
export const vi = {
  "signature.credential.input":
    "Dữ liệu vào không phải văn bản JSON, dãy byte UTF-8 hay đối tượng JSON thuần tuý.",
  "signature.credential.too-long": "Dữ liệu dài hơn mức cho phép ({limit} ký tự).",
  "signature.credential.too-complex": "Dữ liệu lồng quá sâu hoặc có quá nhiều phần tử ({limit}).",
  "signature.credential.json": "Dữ liệu không phải JSON đúng quy cách.",
  "signature.credential.duplicate-key":
    "Có một khoá JSON xuất hiện hai lần, nên hai chương trình có thể đọc ra hai nội dung khác nhau.",
  "signature.credential.key-refused": "Có khoá __proto__. Đây là một cách tấn công đã biết nên bị từ chối.",
  "signature.credential.number":
    "Có một con số mà chữ ký không giữ được trọn vẹn (quá lớn hoặc quá nhiều chữ số). Hãy ghi số này dưới dạng văn bản.",
  "signature.credential.context":
    "Danh sách @context không bắt đầu bằng ngữ cảnh Verifiable Credentials, hoặc có phần tử sai quy cách.",
  "signature.credential.type": "Thiếu loại bắt buộc {name} trong type.",
  "signature.credential.member": "Giá trị của {name} không đúng quy cách của chứng nhận số.",
  "signature.credential.member-missing": "Thiếu {name}, là phần bắt buộc của chứng nhận số.",
  "signature.credential.period": "Ngày hết hiệu lực (validUntil) sớm hơn ngày bắt đầu (validFrom).",
  "signature.credential.proof-missing": "Chứng nhận không có chữ ký (proof): chưa ai ký.",
  "signature.credential.proof-structure": "Chữ ký thứ {number} không đúng cấu trúc ({name}).",
  "signature.credential.proof-too-many": "Có {count} chữ ký; chỉ nhận tối đa {limit}.",
  "signature.credential.proof-kind":
    "Chữ ký thứ {number} dùng cách ký mà chương trình không hỗ trợ, nên không kiểm tra được.",
  "signature.credential.proof-ignored":
    "Chữ ký thứ {number} dùng cách ký không được hỗ trợ và đã được bỏ qua theo yêu cầu.",
  "signature.credential.proof-id":
    "Hai chữ ký mang cùng một mã (id), nên không rõ chữ ký sau gắn với cái nào.",
  "signature.credential.proof-chain":
    "Chữ ký thứ {number} được ký tiếp lên một chữ ký trước đó (previousProof) nay không còn. Có thể một chữ ký đã bị gỡ bỏ.",
  "signature.credential.proof-purpose": "Chữ ký thứ {number} không được tạo cho mục đích {name}.",
  "signature.credential.proof-time": "Thời điểm ký (created) của chữ ký thứ {number} nằm trong tương lai.",
  "signature.credential.proof-expired": "Chữ ký thứ {number} đã hết hạn tại thời điểm kiểm tra.",
  "signature.credential.proof-context":
    "Danh sách @context của chứng nhận không phải danh sách mà chữ ký thứ {number} đã ký. Nghĩa của các trường có thể đã bị tráo.",
  "signature.credential.proof-context-shorter":
    "Sau khi ký có @context được thêm vào; phần thêm này không được ký và đã bị bỏ đi.",
  "signature.credential.controller-unknown":
    "Không có thông tin khoá của bên ký chữ ký thứ {number}. Hãy cung cấp tài liệu DID của bên ký.",
  "signature.credential.controller-document":
    "Tài liệu DID được cung cấp cho chữ ký thứ {number} không đúng quy cách hoặc thuộc về bên khác.",
  "signature.credential.method-missing":
    "Trong tài liệu DID của bên ký không có khoá mà chữ ký thứ {number} nêu.",
  "signature.credential.method-purpose":
    "Bên ký không cho phép dùng khoá của chữ ký thứ {number} vào mục đích {name}.",
  "signature.credential.method-ended":
    "Khoá của chữ ký thứ {number} đã hết hạn hoặc bị thu hồi trong tài liệu DID của bên ký.",
  "signature.credential.method-whole":
    "Chữ ký thứ {number} nêu cả DID thay vì một khoá của DID đó; DID này chỉ có một khoá nên vẫn kiểm tra được.",
  "signature.credential.key-unusable":
    "Khoá của chữ ký thứ {number} không dùng được (chỉ nhận Ed25519, P-256, P-384).",
  "signature.credential.key-kind":
    "Cách ký ghi trong chữ ký thứ {number} không dùng được với loại khoá của bên ký.",
  "signature.credential.issuer-differs":
    "Chữ ký thứ {number} đúng, nhưng không phải của bên cấp chứng nhận, và bên ký không nằm trong danh sách được ký thay.",
  "signature.credential.signer-unknown":
    "Chữ ký thứ {number} đúng, nhưng bên ký không nằm trong danh sách quý vị tin cậy.",
  "signature.credential.role-missing": "Thiếu chữ ký của vai trò {role}.",
  "signature.credential.domain": "Chữ ký thứ {number} được tạo cho bên nhận khác (domain).",
  "signature.credential.challenge":
    "Chữ ký thứ {number} không mang mã thử thách (challenge) đã gửi; có thể là bản dùng lại.",
  "signature.credential.rdf-missing":
    "Chữ ký thứ {number} ký trên đồ thị RDF; cần cung cấp bộ chuẩn hoá RDF để kiểm tra.",
  "signature.credential.context-unknown":
    "Có một @context mà chương trình không biết, nên không xác định được nghĩa của các trường. Hãy cung cấp ngữ cảnh này nếu quý vị tin nó.",
  "signature.credential.context-inline":
    "Có @context viết thẳng trong chứng nhận, cho phép đổi nghĩa của các trường mà chữ ký vẫn đúng. Bị từ chối.",
  "signature.credential.term-undefined":
    "Có trường hoặc loại mà @context không định nghĩa, nên chữ ký không bao gồm phần đó.",
  "signature.credential.keyword":
    "Có khoá là từ khoá JSON-LD hoặc địa chỉ viết đầy đủ; cách viết này giấu được nội dung trước chương trình đọc JSON.",
  "signature.credential.unsigned":
    "Có giá trị null hoặc danh sách rỗng; chữ ký trên RDF không bao gồm phần đó.",
  "signature.credential.node-split":
    "Thông tin của chứng nhận (hoặc trạng thái, bên cấp) bị viết ở hai nơi cùng mã, nên có thể bị dời chỗ mà chữ ký vẫn đúng.",
  "signature.credential.node-twice":
    "Một đối tượng được viết ở nhiều nơi với cùng mã; chữ ký trên RDF không cho biết thông tin nào ở nơi nào.",
  "signature.credential.rdf": "Không chuẩn hoá được dữ liệu thành RDF (JSON-LD sai hoặc quá phức tạp).",
  "signature.credential.expired": "Vào thời điểm kiểm tra, chứng nhận đã hết hiệu lực.",
  "signature.credential.not-yet-valid": "Vào thời điểm kiểm tra, chứng nhận chưa có hiệu lực.",
  "signature.credential.status-structure": "Phần trạng thái (credentialStatus) không đúng quy cách.",
  "signature.credential.status-kind":
    "Trạng thái của chứng nhận thuộc loại chưa được hỗ trợ, nên chưa biết chứng nhận có bị thu hồi hay không.",
  "signature.credential.status-not-checked":
    "Chưa có danh sách trạng thái, nên chưa biết chứng nhận có bị thu hồi hay không.",
  "signature.credential.status-list":
    "Danh sách trạng thái không đúng quy cách, không có chữ ký hợp lệ hoặc không được tin cậy.",
  "signature.credential.status-list-differs":
    "Danh sách trạng thái được cung cấp không phải danh sách mà chứng nhận nêu (mã, mục đích hoặc bên cấp khác).",
  "signature.credential.status-index": "Vị trí của chứng nhận nằm ngoài danh sách trạng thái.",
  "signature.credential.revoked": "Chứng nhận đã bị thu hồi.",
  "signature.credential.suspended": "Chứng nhận đang bị tạm ngưng.",
  "signature.credential.embedded":
    "Chứng nhận nằm bên trong không hợp lệ ({verdict}); xem kết luận riêng của phần đó.",
  "signature.credential.jwt-claims": "Thông tin {name} của JWT không khớp với chứng nhận bên trong.",
  "signature.credential.jwt-controller":
    "JWT không nêu khoá của bên ký (kid) dưới dạng địa chỉ DID, nên không biết ai đã ký.",
  "signature.credential.type-unexpected": "Chứng nhận không thuộc loại đang chờ.",
  "signature.credential.holder":
    "Người xuất trình không phải là người giữ (holder) ghi trong bản xuất trình.",
} satisfies Catalogue<CredentialIssueCode>;

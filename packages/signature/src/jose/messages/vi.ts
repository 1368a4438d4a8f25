import type { Catalogue } from "@lienthong/core";
import type { JoseIssueCode } from "./codes.ts";

/** Các câu thông báo bằng tiếng Việt. */
export const vi = {
  "signature.jws.input": "Dữ liệu vào không phải văn bản, cũng không phải dãy byte UTF-8.",
  "signature.jws.too-long": "Dữ liệu dài hơn mức cho phép ({limit} ký tự).",
  "signature.jws.structure": "Dữ liệu không đúng cấu trúc của chữ ký JWS ({part}).",
  "signature.jws.base64url": "Phần {part} không phải base64url đúng quy cách.",
  "signature.jws.json": "Phần {part} không phải một đối tượng JSON đúng quy cách.",
  "signature.jws.duplicate-key":
    "Trong phần {part} có một khoá JSON xuất hiện hai lần, nên hai chương trình có thể đọc ra hai nội dung khác nhau.",
  "signature.jws.header-twice": "Tham số {name} có cả trong phần đầu được ký và phần đầu không được ký.",
  "signature.jws.header-not-protected":
    "Tham số {name} nằm trong phần đầu không được ký, nên ai cũng sửa được.",
  "signature.jws.header-value": "Giá trị của tham số {name} trong phần đầu không đúng quy cách.",
  "signature.jws.too-many": "Có {count} chữ ký hoặc chứng thư; chỉ nhận tối đa {limit}.",
  "signature.jws.algorithm-none": "Chữ ký ghi thuật toán none: không có gì được ký.",
  "signature.jws.algorithm-symmetric":
    "Chữ ký dùng khoá chung (HMAC): ai kiểm tra được thì cũng tạo ra được. Chỉ nhận khi bên kiểm tra chủ động cho phép.",
  "signature.jws.algorithm-not-allowed": "Thuật toán ghi trong chữ ký không nằm trong danh sách được phép.",
  "signature.jws.algorithm-key":
    "Thuật toán ghi trong chữ ký không dùng được với loại khoá của chứng thư kèm theo.",
  "signature.jws.crit-structure": "Tham số crit của chữ ký không đúng quy cách.",
  "signature.jws.crit-unknown":
    "Chữ ký đòi hỏi bên kiểm tra phải hiểu một tham số mà chương trình không hiểu, nên không kiểm tra được.",
  "signature.jws.b64": "Tham số b64 của chữ ký không đúng quy cách.",
  "signature.jws.payload-detached":
    "Nội dung được ký để riêng nhưng không được cung cấp, hoặc vừa có trong chữ ký vừa được cung cấp riêng.",
  "signature.jws.type": "Loại (typ) ghi trong chữ ký không phải loại đang chờ.",
  "signature.jws.key-embedded":
    "Chữ ký tự kèm khoá để kiểm tra chính nó. Khoá như vậy không chứng minh được ai đã ký nên bị từ chối.",
  "signature.jws.key-remote": "Chữ ký chỉ đến khoá ở nơi khác. Chương trình không tải khoá từ nơi khác.",
  "signature.jws.key-unknown":
    "Không có khoá nào đã cấu hình phù hợp với chữ ký. Hãy bổ sung khoá hoặc chứng thư gốc nếu quý vị tin người ký.",
  "signature.jws.key-weak": "Khoá chỉ dài {bits} bit; phải từ {least} bit trở lên.",
  "signature.jws.certificate-hash":
    "Chứng thư kèm theo không phải chứng thư mà người ký đã nêu. Có thể chứng thư đã bị tráo.",
  "signature.jades.signing-time":
    "Thời điểm ký (iat, sigT) không đúng quy cách, hoặc được ghi hai lần với hai giá trị khác nhau.",
  "signature.jades.objects-structure": "Danh sách nội dung được ký để riêng (sigD) không đúng quy cách.",
  "signature.jades.object-missing":
    "Chưa có nội dung thứ {number} mà chữ ký trỏ đến, nên không kiểm tra được.",
  "signature.jades.object-mismatch": "Nội dung thứ {number} mà chữ ký trỏ đến đã bị thay đổi sau khi ký.",
  "signature.jades.unsigned-structure":
    "Phần được thêm vào chữ ký về sau (etsiU) không đúng quy cách nên bị bỏ qua.",
  "signature.jades.unsigned-not-checked":
    "Chữ ký có phần được thêm về sau (etsiU) mà chương trình không kiểm tra, chẳng hạn dấu thời gian lưu trữ.",
  "signature.jws.sign-content":
    "Chưa ký: nội dung rỗng, hoặc không thể đặt nguyên văn vào dạng chữ ký đã chọn.",
  "signature.jws.sign-beside":
    "Chưa ký: các chữ ký có sẵn đã ký một nội dung khác, hoặc đọc nội dung theo cách khác.",
  "signature.sd-jwt.structure": "Dữ liệu không đúng cấu trúc SD-JWT.",
  "signature.sd-jwt.too-many": "Có {count} phần tiết lộ; chỉ nhận tối đa {limit}.",
  "signature.sd-jwt.too-deep": "Các thông tin lồng nhau sâu hơn {limit} tầng.",
  "signature.sd-jwt.hash-unknown": "Không hỗ trợ hàm băm ghi trong _sd_alg.",
  "signature.sd-jwt.disclosure-structure": "Phần tiết lộ thứ {number} không đúng cấu trúc.",
  "signature.sd-jwt.disclosure-reserved":
    "Phần tiết lộ thứ {number} mang một tên dành riêng (_sd, _sd_alg hoặc ...). Đây là một cách giả mạo đã biết.",
  "signature.sd-jwt.disclosure-twice": "Phần tiết lộ thứ {number} lặp lại một phần trước đó.",
  "signature.sd-jwt.disclosure-unreferenced":
    "Phần tiết lộ thứ {number} không phải do người cấp ký, hoặc đã bị thay đổi.",
  "signature.sd-jwt.disclosure-kind":
    "Phần tiết lộ thứ {number} thuộc loại khác với chỗ đã ký (thông tin có tên hoặc phần tử của danh sách).",
  "signature.sd-jwt.digest-structure": "Mã băm của thông tin ẩn (_sd hoặc ...) không đúng cấu trúc.",
  "signature.sd-jwt.digest-twice":
    "Một mã băm xuất hiện hai lần, nên một phần tiết lộ có thể đứng ở hai chỗ.",
  "signature.sd-jwt.claim-twice": "Phần tiết lộ thứ {number} mang tên một thông tin đã có cùng chỗ.",
  "signature.sd-jwt.claim-value": "Giá trị của {name} không đúng quy cách.",
  "signature.sd-jwt.expired": "Vào thời điểm kiểm tra, giấy tờ đã hết hạn.",
  "signature.sd-jwt.not-yet-valid": "Vào thời điểm kiểm tra, giấy tờ chưa có hiệu lực.",
  "signature.sd-jwt.type-missing": "Giấy tờ không ghi loại (vct).",
  "signature.sd-jwt.type-unexpected": "Loại giấy tờ (vct) không phải loại đang chờ.",
  "signature.sd-jwt.claim-hidden": "Thông tin {name} không được phép để ở dạng tiết lộ chọn lọc.",
  "signature.sd-jwt.binding-missing": "Thiếu bằng chứng rằng người xuất trình chính là người giữ giấy tờ.",
  "signature.sd-jwt.binding-not-checked":
    "Có bằng chứng của người giữ giấy tờ nhưng không được kiểm tra, vì chưa cho biết bên nhận và mã nonce.",
  "signature.sd-jwt.binding-key": "Giấy tờ không nêu khoá của người giữ, hoặc khoá không dùng được.",
  "signature.sd-jwt.binding-signature": "Bằng chứng của người giữ giấy tờ không đúng.",
  "signature.sd-jwt.binding-hash":
    "Bằng chứng của người giữ được tạo cho những phần tiết lộ khác; có thể có phần đã được thêm hoặc bớt.",
  "signature.sd-jwt.binding-audience": "Bằng chứng của người giữ được tạo cho một bên nhận khác.",
  "signature.sd-jwt.binding-nonce": "Bằng chứng của người giữ mang mã nonce khác; có thể là bản dùng lại.",
  "signature.sd-jwt.binding-time":
    "Bằng chứng của người giữ đã cũ, ghi thời điểm trong tương lai hoặc nằm ngoài thời hạn mà nó tự ghi.",
  "signature.sd-jwt.issue-claims":
    "Không cấp được: thông tin không ghi được thành JSON hoặc dùng tên dành riêng (_sd, _sd_alg, ...).",
  "signature.sd-jwt.issue-path":
    "Không cấp được: đường dẫn thứ {number} không trỏ đến thông tin nào, hoặc lặp lại.",
  "signature.sd-jwt.present-path":
    "Không xuất trình được: đường dẫn thứ {number} không trỏ đến thông tin nào của giấy tờ này.",
  "signature.sd-jwt.present-key":
    "Không xuất trình được: giấy tờ được cấp cho một khoá khác với khoá của người ký, hoặc không gắn với khoá nào.",
  "signature.sd-jwt.present-form":
    "Không xuất trình được: nhiều chữ ký chỉ ghi được ở dạng JSON tổng quát (general).",
  "signature.status-list.not-checked":
    "Giấy tờ này có thể bị thu hồi hoặc tạm dừng; chưa kiểm tra được điều đó vì không có danh sách trạng thái, hoặc trạng thái được ghi theo cách mà chương trình không biết.",
  "signature.status-list.reference": "Vị trí trong danh sách trạng thái mà giấy tờ nêu không đúng quy cách.",
  "signature.status-list.missing":
    "Chưa có danh sách trạng thái mà giấy tờ nêu, nên không biết giấy tờ đã bị thu hồi hay chưa.",
  "signature.status-list.signature":
    "Danh sách trạng thái không có chữ ký đúng của bên được tin cậy ({reason}).",
  "signature.status-list.structure": "Danh sách trạng thái không đúng cấu trúc.",
  "signature.status-list.too-long":
    "Danh sách trạng thái sau khi giải nén dài hơn {limit} byte nên không được đọc.",
  "signature.status-list.time":
    "Danh sách trạng thái đã hết hạn hoặc ghi thời điểm trong tương lai. Hãy tải lại danh sách.",
  "signature.status-list.stale":
    "Danh sách trạng thái đã lưu lâu hơn mức bên phát hành cho phép, tuy vẫn còn hiệu lực. Hãy tải lại để chắc chắn.",
  "signature.status-list.index": "Vị trí mà giấy tờ nêu nằm ngoài danh sách trạng thái.",
  "signature.status-list.revoked": "Giấy tờ đã bị thu hồi.",
  "signature.status-list.suspended": "Giấy tờ đang bị tạm dừng hiệu lực.",
  "signature.status-list.other":
    "Giấy tờ có trạng thái ({state}) mà chỉ cơ quan cấp biết ý nghĩa. Hãy hỏi cơ quan cấp.",
} satisfies Catalogue<JoseIssueCode>;

import type { Catalogue } from "@lienthong/core";
import type { SignatureIssueCode } from "./codes.ts";

/** Các câu thông báo bằng tiếng Việt. */
export const vi = {
  "signature.input.type": "Dữ liệu vào không phải văn bản XML, cũng không phải dãy byte.",
  "signature.xml.relative-namespace":
    "Một không gian tên (namespace) là địa chỉ tương đối; tài liệu như vậy không có dạng chuẩn hoá nên không ký và không kiểm tra chữ ký được.",
  "signature.document.none": "Tài liệu không có chữ ký số XML.",
  "signature.document.too-many": "Tài liệu có {count} chữ ký; chỉ kiểm tra tối đa {limit} chữ ký.",
  "signature.document.duplicate-id":
    "Hai phần tử có cùng một Id, nên không biết chữ ký ký phần nào. Đây là dấu hiệu của việc tráo nội dung.",
  "signature.document.nested-signature":
    "Có một chữ ký nằm bên trong chữ ký khác (ký xác nhận chữ ký); chữ ký này không được kiểm tra.",
  "signature.structure.unexpected":
    "Chữ ký không đúng cấu trúc XML-DSig: phần tử {element} thiếu, thừa hoặc đứng sai chỗ.",
  "signature.structure.several-signed-info":
    "Chữ ký có nhiều phần SignedInfo. Mỗi chữ ký chỉ được có một; đây là một cách giả mạo đã biết.",
  "signature.structure.comment":
    "Trong phần tử {element} của chữ ký có chú thích hoặc chỉ thị xử lý. Đây là một cách giả mạo đã biết nên chữ ký bị từ chối.",
  "signature.structure.base64": "Nội dung của phần tử {element} trong chữ ký không phải base64.",
  "signature.algorithm.unknown": "Không hỗ trợ thuật toán {algorithm} ({part}).",
  "signature.algorithm.weak":
    "Thuật toán {algorithm} ({part}) quá yếu, không còn chứng minh được điều gì. Hãy yêu cầu ký lại bằng SHA-256 trở lên.",
  "signature.algorithm.symmetric":
    "Chữ ký dùng khoá chung (HMAC): ai kiểm tra được thì cũng tạo ra được, nên không chứng minh được người ký.",
  "signature.transform.refused":
    "Phép biến đổi {algorithm} không được phép vì có thể che giấu nội dung được ký. Chỉ nhận enveloped-signature và các phép chuẩn hoá.",
  "signature.transform.order":
    "Các phép biến đổi lặp lại hoặc sai thứ tự: trước hết bỏ chữ ký, sau cùng chuẩn hoá.",
  "signature.reference.none": "Chữ ký không ký nội dung nào.",
  "signature.reference.too-many": "Chữ ký trỏ đến quá nhiều phần; chỉ nhận tối đa {limit} phần.",
  "signature.reference.too-much":
    "Các chữ ký trỏ đến cùng những phần lớn quá nhiều lần; tổng độ dài chỉ được tối đa {limit} ký tự. Tài liệu như vậy không được kiểm tra hết.",
  "signature.reference.external":
    "Chữ ký trỏ đến nội dung ở ngoài tài liệu. Chương trình không tải nội dung từ nơi khác, nên không kiểm tra được.",
  "signature.reference.pointer":
    'Cách trỏ đến nội dung được ký không được hỗ trợ. Chỉ nhận cả tài liệu (URI="") hoặc một phần tử theo Id.',
  "signature.reference.missing": "Không có phần tử mang Id mà chữ ký trỏ đến; có thể phần đã ký đã bị xoá.",
  "signature.reference.ambiguous":
    "Nhiều phần tử mang Id mà chữ ký trỏ đến, nên không biết chữ ký ký phần nào. Đây là dấu hiệu của việc tráo nội dung.",
  "signature.reference.inside-signature":
    "Nội dung được ký nằm bên trong một chữ ký, không nằm trong phần nội dung của tài liệu. Đây là một cách giả mạo đã biết.",
  "signature.reference.no-content": "Chữ ký chỉ ký chính nó, không ký nội dung nào của tài liệu.",
  "signature.reference.empty": "Phần được ký không có nội dung.",
  "signature.digest.mismatch": "Nội dung đã ký ở {part} đã bị thay đổi sau khi ký.",
  "signature.value.mismatch":
    "Giá trị chữ ký không khớp: chữ ký hoặc thông tin được ký đã bị thay đổi, hoặc chứng thư không phải của người ký.",
  "signature.key.none": "Chữ ký không kèm chứng thư số của người ký.",
  "signature.key.remote": "Chữ ký chỉ đến khoá ở nơi khác. Chương trình không tải khoá từ nơi khác.",
  "signature.key.too-many": "Chữ ký kèm quá nhiều chứng thư; chỉ nhận tối đa {limit}.",
  "signature.certificate.structure": "Không đọc được chứng thư số ({certificate}).",
  "signature.certificate.key-unsupported":
    "Không hỗ trợ loại khoá {algorithm} của chứng thư ({certificate}).",
  "signature.certificate.key-invalid": "Khoá công khai trong chứng thư ({certificate}) không hợp lệ.",
  "signature.certificate.key-weak":
    "Khoá của chứng thư ({certificate}) chỉ dài {bits} bit; phải từ {least} bit trở lên.",
  "signature.certificate.curve-unknown": "Chứng thư ({certificate}) dùng đường cong không được phép.",
  "signature.certificate.unknown-issuer":
    "Chứng thư của người ký không dẫn đến chứng thư gốc nào trong danh sách tin cậy. Hãy bổ sung chứng thư gốc nếu quý vị tin cơ quan cấp.",
  "signature.certificate.self-signed":
    "Chứng thư của người ký do chính người ký tự cấp, không có tổ chức nào chứng thực.",
  "signature.certificate.signature": "Chữ ký của cơ quan cấp trên chứng thư không đúng.",
  "signature.certificate.not-yet-valid":
    "Vào thời điểm kiểm tra, chứng thư ({certificate}) chưa có hiệu lực.",
  "signature.certificate.expired":
    "Vào thời điểm kiểm tra, chứng thư ({certificate}) đã hết hạn và không có dấu thời gian chứng minh đã ký trước đó.",
  "signature.certificate.key-usage": "Chứng thư ({certificate}) không được cấp để dùng vào việc này.",
  "signature.certificate.not-authority": "Chứng thư cấp trên không phải của một cơ quan cấp chứng thư.",
  "signature.certificate.is-authority":
    "Chữ ký được tạo bằng chứng thư của cơ quan cấp chứng thư, không phải chứng thư của người ký.",
  "signature.certificate.path-length": "Đường dẫn chứng thư dài hơn mức cơ quan cấp cho phép.",
  "signature.certificate.name-not-permitted":
    "Tên trong chứng thư ({certificate}) nằm ngoài phạm vi tên mà một cơ quan cấp trong đường dẫn được phép chứng thực. Hãy hỏi cơ quan cấp chứng thư.",
  "signature.certificate.critical-extension":
    "Chứng thư ({certificate}) có phần mở rộng bắt buộc {extension} mà chương trình không hiểu.",
  "signature.certificate.revoked": "Chứng thư ({certificate}) đã bị thu hồi.",
  "signature.revocation.not-checked":
    "Chưa kiểm tra được chứng thư có bị thu hồi hay không: không có danh sách thu hồi (CRL) hay trả lời OCSP dùng được.",
  "signature.revocation.unusable": "Không dùng được {kind} đã cung cấp ({reason}).",
  "signature.revocation.structure": "Không đọc được {kind} đã cung cấp.",
  "signature.time-stamp.structure": "Không đọc được dấu thời gian.",
  "signature.time-stamp.imprint": "Dấu thời gian không phải của chữ ký này.",
  "signature.time-stamp.signature": "Chữ ký của dấu thời gian không đúng.",
  "signature.time-stamp.untrusted":
    "Dấu thời gian không chứng minh được thời điểm ký; thời điểm ký chỉ là lời khai của người ký.",
  "signature.time.in-future": "Thời điểm ký ghi trong chữ ký sau thời điểm kiểm tra. Hãy kiểm tra đồng hồ.",
  "signature.xades.structure": "Phần XAdES của chữ ký không đúng cấu trúc ({element}).",
  "signature.xades.target": "Phần XAdES thuộc về một chữ ký khác.",
  "signature.xades.not-signed": "Phần XAdES (thời điểm, vai trò) không được ký, nên không dùng được.",
  "signature.xades.data-object": "Phần XAdES mô tả một nội dung mà chữ ký không ký.",
  "signature.xades.no-signing-certificate": "Phần XAdES không nêu chứng thư của người ký (mức B-B yêu cầu).",
  "signature.xades.signing-certificate-differs":
    "Chứng thư nêu trong phần XAdES khác với chứng thư đã tạo ra chữ ký. Có thể chứng thư đã bị tráo.",
  "signature.role.not-signed":
    "Vai trò {role} chỉ suy ra từ vị trí của chữ ký; người ký không khai vai trò trong phần được ký.",
  "signature.role.differs": "Chữ ký đặt ở chỗ của vai trò {role}, nhưng người ký khai một vai trò khác.",
  "signature.coverage.namesake":
    "Phần {part} không được ký nhưng trùng tên với phần đã ký ở {signed}, nên có thể bị đọc nhầm là phần đã ký. Nếu hai phần ở hai nơi khác nhau, đây là dấu hiệu nội dung đã ký bị dời chỗ và bị thay.",
  "signature.coverage.partial":
    "Có {count} phần của tài liệu không được chữ ký nào bảo vệ; không được lấy dữ liệu từ đó.",
  "signature.expected.role-missing": "Thiếu chữ ký đúng của vai trò {role}.",
  "signature.expected.part-missing": "Chữ ký không ký phần {part} như yêu cầu.",
  "signature.expected.part-unexpected": "Chữ ký ký phần {part}, ngoài những phần được yêu cầu.",
  "signature.sign.place-missing": "Không có phần tử tại vị trí cần đặt chữ ký.",
  "signature.sign.wrong-answer":
    "Bên ký trả về chữ ký không khớp với chứng thư của mình; tài liệu chưa được ký.",
  "signature.sign.not-writable":
    "Không ghi được chữ ký vào tài liệu: Id hoặc vai trò có ký tự không được phép.",
  "signature.sign.id-taken": "Id của chữ ký đã có trong tài liệu.",
  "signature.sign.breaks-earlier":
    "Chữ ký mới sẽ làm hỏng một chữ ký đã có, vì chữ ký đó ký cả tài liệu. Hãy ký từng phần theo Id.",
} satisfies Catalogue<SignatureIssueCode>;

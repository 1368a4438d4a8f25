import type { Catalogue } from "@lienthong/core";
import type { ClaimsMessageKey } from "./codes.ts";

/** Các câu thông báo bằng tiếng Việt. */
export const vi = {
  "identity.source.not-an-object": "Câu trả lời của hệ thống nguồn không đúng dạng: phải gồm các mục có tên.",
  "identity.source.personal-number-missing": "Câu trả lời của hệ thống nguồn không có số định danh cá nhân.",
  "identity.source.field-type":
    "Kiểu dữ liệu của mục này khác với tài liệu đã biết; mục này không được dùng.",
  "identity.source.code-unknown":
    "Mã trong mục này chưa rõ nghĩa; mục này không được dùng. Hãy khai nghĩa của mã theo tài liệu kết nối.",
  "identity.source.legacy-encoding":
    "Nội dung này dùng bảng mã cũ ({encoding}) và đã được chuyển sang Unicode. Hãy đối chiếu với giấy tờ.",
  "identity.source.unknown-fields": "Có {count} mục ngoài danh sách đã biết; các mục này không được dùng.",
  "identity.source.no-person": "Đây là tài khoản của doanh nghiệp hoặc tổ chức, không phải của công dân.",
  "identity.population.not-text": "Câu trả lời của Cơ sở dữ liệu quốc gia về dân cư phải ở dạng văn bản.",
  "identity.population.structure":
    "Câu trả lời không có cấu trúc CongdanCollection của dịch vụ tra cứu thông tin công dân.",
  "identity.population.nobody": "Dịch vụ tra cứu không trả về công dân nào.",
  "identity.population.too-many": "Dịch vụ tra cứu trả về hơn {limit} công dân; không đọc tiếp.",
  "identity.vneid.callback": "Không đọc được địa chỉ mà VNeID chuyển về. Hãy đăng nhập lại.",
  "identity.vneid.callback.unreadable": "Địa chỉ mà VNeID chuyển về bị hỏng. Hãy đăng nhập lại.",
  "identity.vneid.callback.no-code": "VNeID chuyển về mà không kèm mã ủy quyền (code). Hãy đăng nhập lại.",
  "identity.vneid.callback.repeated": "Địa chỉ mà VNeID chuyển về có tham số lặp lại. Hãy đăng nhập lại.",
  "identity.vneid.state-differs":
    "Lần đăng nhập này không bắt đầu từ trình duyệt này, hoặc đã quá hạn (state không khớp). Hãy đăng nhập lại.",
  "identity.vneid.refused": "VNeID từ chối đăng nhập ({error}).",
  "identity.vneid.refused.access_denied": "Người dùng không đồng ý đăng nhập bằng VNeID.",
  "identity.vneid.answer": "Máy chủ VNeID trả lời không như mong đợi.",
  "identity.vneid.answer.status": "Máy chủ VNeID trả lời với mã HTTP {status}.",
  "identity.vneid.answer.not-json": "Câu trả lời của máy chủ VNeID không phải là JSON.",
  "identity.vneid.answer.too-long": "Câu trả lời của máy chủ VNeID quá dài.",
  "identity.vneid.answer.no-access-token": "Câu trả lời của máy chủ VNeID không có mã truy cập.",
  "identity.vneid.answer.token-type": "Mã truy cập của máy chủ VNeID không phải loại Bearer.",
  "identity.vneid.answer.unreachable": "Không kết nối được với máy chủ VNeID.",
  "identity.vneid.no-envelope": "Câu trả lời của máy chủ VNeID không được mã hóa như đã thỏa thuận.",
  "identity.vneid.envelope-structure":
    "Câu trả lời mã hóa của VNeID phải có hai mục data và key dạng base64, đúng độ dài.",
  "identity.vneid.envelope-rejected":
    "Không mở được câu trả lời mã hóa của VNeID. Hãy kiểm tra khóa riêng đã đăng ký, rồi đăng nhập lại.",
  "identity.merge.numbers-differ":
    "Các nguồn ghi số định danh cá nhân khác nhau: có thể là hai người. Hãy đối chiếu giấy tờ.",
  "identity.merge.values-differ": "Các nguồn ghi khác nhau; đã chọn theo mức tin cậy. Hãy đối chiếu giấy tờ.",
  "identity.merge.other-precision": "Có nguồn ghi đầy đủ hơn nguồn khác; các nguồn không mâu thuẫn.",
  "identity.merge.other-notation": "Các nguồn ghi theo cách khác nhau nên không so sánh được.",
  "identity.pid.missing": "Thiếu {attribute}, là mục bắt buộc của dữ liệu nhận dạng cá nhân (PID).",
  "identity.pid.name-not-split":
    "PID cần họ và tên riêng; phần mềm không tự tách. Hãy để người có thẩm quyền xác nhận cách tách.",
  "identity.pid.birth-date-partial": "PID dạng mdoc cần đủ ngày, tháng, năm sinh.",
  "identity.pid.nationality-unknown": "Không chuyển được quốc tịch sang mã hai chữ cái (ISO 3166-1).",
  "identity.credential.not-verified":
    "Giấy tờ điện tử chưa được kiểm tra hoặc không hợp lệ, nên không lấy thông tin nào từ đó.",
  "identity.credential.type-unexpected": "Giấy tờ điện tử không thuộc loại cần đọc.",
  "identity.credential.missing": "Mục này không có giá trị nên không được đưa vào giấy tờ điện tử.",
  "identity.credential.too-weak":
    "Mục này có mức tin cậy thấp hơn yêu cầu nên không được đưa vào giấy tờ điện tử.",
  "identity.consent.not-an-object": "Phiếu đồng ý không đúng dạng: phải gồm các mục có tên.",
  "identity.consent.field": "Mục này của phiếu đồng ý còn thiếu hoặc không đúng.",
  "identity.consent.sensitive-not-named":
    "Phiếu đồng ý có dữ liệu cá nhân nhạy cảm nhưng chưa nói rõ với người đồng ý.",
  "identity.consent.withdrawn-before-given": "Thời điểm rút lại sự đồng ý trước thời điểm đồng ý.",
  "identity.pseudonym.format": "Bí danh không đúng dạng.",
  "identity.pseudonym.unknown-key": "Bí danh được tạo bằng một khóa không có trong bộ khóa hiện tại.",
} satisfies Catalogue<ClaimsMessageKey>;

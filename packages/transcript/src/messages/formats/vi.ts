import type { Catalogue } from "@lienthong/core";
import type { FormatIssueCode } from "./codes.ts";

/** Sentences in Vietnamese about the exchange formats. */
export const viFormat = {
  "transcript.format.not-this-format": "Dữ liệu không phải là {format}. Hãy kiểm tra có chọn nhầm tệp không.",
  "transcript.format.other-version": "Phiên bản của định dạng không phải là {expected}; không đọc được.",
  "transcript.format.newer-version":
    "Dữ liệu theo phiên bản mới hơn {expected}; những phần chưa biết sẽ bị bỏ qua.",
  "transcript.format.missing": "Mục này thiếu “{field}”, là phần mà định dạng cần. Hãy bổ sung rồi thử lại.",
  "transcript.format.wrong-type": "Giá trị không đúng kiểu. Hãy viết theo dạng: {expected}.",
  "transcript.format.not-text": "Giá trị ở đây phải là chữ, không phải số, danh sách hay phần tử khác.",
  "transcript.format.not-yes-no":
    "Giá trị ở đây phải là có hoặc không. Hãy ghi true (có) hoặc false (không), không đặt trong dấu ngoặc kép.",
  "transcript.format.not-a-list":
    "Ở đây phải là một danh sách. Trong tệp JSON, hãy đặt các phần tử trong dấu ngoặc vuông.",
  "transcript.format.not-a-group":
    "Ở đây phải là một nhóm các mục có tên. Trong tệp JSON, hãy đặt các mục trong dấu ngoặc nhọn.",
  "transcript.format.wrong-value": "Giá trị phải là một trong các giá trị: {allowed}. Hãy sửa lại.",
  "transcript.format.wrong-form": "Giá trị không đúng dạng. Hãy viết theo dạng: {expected}.",
  "transcript.format.too-long": "Nội dung quá dài, tối đa {limit} ký tự.",
  "transcript.format.too-many": "Có quá nhiều mục, tối đa {limit}.",
  "transcript.format.out-of-range": "Giá trị ở đây phải là số nguyên từ {least} đến {most}.",
  "transcript.format.unknown-field": "Có phần không thuộc định dạng này. Hãy kiểm tra tên của phần đó.",
  "transcript.format.wrong-place": "Phần tử đứng sai chỗ; ở đây chỉ có thể là: {expected}.",
  "transcript.format.text": "Nội dung có ký tự mà định dạng không chứa được. Hãy gõ lại bằng Unicode.",
  "transcript.format.too-large": "Dữ liệu quá lớn, tối đa {limit} ký tự.",
  "transcript.format.duplicate": "{field} bị trùng với một mục trước đó.",
  "transcript.format.unknown-reference": "Mã ở mục này không có trong {file}. Hãy kiểm tra lại mã.",
  "transcript.format.not-ours":
    "Phần này không do gói phần mềm này ghi; không đọc được thành kết quả trong học bạ.",
  "transcript.format.not-signed": "Dữ liệu chưa được ký số.",
  "transcript.format.not-verified": "Chữ ký số chưa được kiểm tra ở bước này.",
  "transcript.format.no-attachment": "Chưa kèm bản in học bạ (PDF); hệ thống nhận có thể chỉ xem bản in đó.",
  "transcript.format.no-results": "Học bạ chưa có kết quả nào để ghi vào định dạng này.",
  "transcript.format.damaged-archive":
    "Tệp nén bị hỏng, bị cắt mất một phần hoặc nén theo cách không đọc được. Hãy tải hoặc xuất lại tệp.",
  "transcript.format.encrypted-archive": "Tệp nén có mật khẩu. Hãy bỏ mật khẩu rồi thử lại.",
  "transcript.format.archive-bomb":
    "Tệp nén phình to bất thường khi mở nên không được đọc. Hãy xuất lại tệp từ phần mềm nguồn.",
} as const satisfies Catalogue<FormatIssueCode>;

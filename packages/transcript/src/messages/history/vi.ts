import type { Catalogue } from "@lienthong/core";
import type { HistoryIssueCode } from "../../history/codes.ts";

/** Sentences in Vietnamese about the history of a transcript. */
export const vi = {
  "transcript.history.not-a-list": "Lịch sử học bạ phải là một danh sách các lần ghi.",
  "transcript.history.bad-event": "Lần ghi này thiếu hoặc sai thông tin nên bị bỏ qua.",
  "transcript.history.too-many-events": "Lịch sử quá dài, tối đa {limit} lần ghi.",
  "transcript.history.year-exists":
    "Năm học này đã được mở. Hãy ghi sửa chữa, hoặc thu hồi bản đang có rồi mới mở lại.",
  "transcript.history.unknown-year": "Năm học này chưa được mở trong học bạ.",
  "transcript.history.unknown-place": "Học bạ không có mục mà lần ghi này nói đến.",
  "transcript.history.stale-correction":
    "Giá trị cũ ghi trong lần sửa khác với giá trị đang có. Hãy xem lại bản mới nhất rồi sửa.",
  "transcript.history.nothing-changed": "Lần ghi này không làm thay đổi gì.",
  "transcript.history.invalid-result": "Giá trị mới không hợp lệ ở mục này nên không được ghi nhận.",
  "transcript.history.out-of-time": "Thời điểm của lần ghi này sớm hơn lần ghi đứng trước.",
  "transcript.history.no-reason": "Lần ghi này không nêu lý do.",
  "transcript.history.revoked": "Học bạ năm học này đã bị thu hồi. Hãy mở bản mới trước khi ghi tiếp.",
  "transcript.history.unknown-version": "Không có bản học bạ mang số này để ký.",
  "transcript.history.old-version": "Bản được ký không phải là bản mới nhất.",
  "transcript.history.signed-twice": "Người này đã ký bản này với cùng vai trò.",
  "transcript.history.signing-order":
    "Chữ ký của vai trò {role} không theo thứ tự thường dùng (cần có {needs} trước).",
  "transcript.history.signature-invalid": "Chữ ký không khớp với bản học bạ được ký.",
  "transcript.history.signature-outdated": "Chữ ký là của một bản cũ, học bạ đã được sửa sau khi ký.",
  "transcript.history.differs":
    "Năm học này ghi khác với kết quả của lịch sử sửa chữa. Hãy sửa bằng một lần ghi mới, không sửa thẳng vào học bạ.",
} as const satisfies Catalogue<HistoryIssueCode>;

import type { Catalogue } from "@lienthong/core";
import type { EmrIssueCode } from "./codes.ts";

/** Các câu thông báo bằng tiếng Việt. */
export const vi = {
  "emr.claim.no-visit": "Tệp hồ sơ không có lượt khám bệnh, chữa bệnh (HOSO) nào; Bundle trống.",
  "emr.claim.no-summary":
    "Lượt này không có bảng tổng hợp (XML1) nên không biết người bệnh là ai; lượt này không được chuyển đổi.",
  "emr.claim.several-summaries": "Lượt này có {count} bảng tổng hợp (XML1); chỉ chuyển đổi bảng đầu tiên.",
  "emr.claim.repeated-key": "Hai lượt trong tệp có cùng MA_LK; đã phân biệt theo thứ tự.",
  "emr.claim.key-differs":
    "Dòng này của {table} có MA_LK khác bảng tổng hợp; đã chuyển đổi cùng lượt chứa nó.",
  "emr.claim.value-not-mapped":
    "Giá trị của {field} trong {table} không đúng dạng để ghi vào {to} của FHIR; hãy sửa trong tệp hồ sơ.",
  "emr.claim.table-not-mapped":
    "{table} ({count} dòng) được giữ lại theo yêu cầu: không chuyển đổi và cũng không mang theo.",
  "emr.claim.period-order":
    "{field} trong {table} trước thời điểm bắt đầu hoặc không so sánh được với thời điểm bắt đầu; đã bỏ khỏi khoảng thời gian.",
  "emr.bundle.not-a-bundle": "Dữ liệu không phải là Bundle của FHIR nên không lập được tệp hồ sơ.",
  "emr.bundle.field-missing":
    "{table} bắt buộc có {field} nhưng Bundle không có thông tin này ({count} dòng); hãy bổ sung trước khi gửi tệp hồ sơ.",
  "emr.bundle.not-read":
    "{count} tài nguyên {resource} không có chỗ trong tệp hồ sơ hoặc không thuộc lượt nào; đã bỏ qua.",
  "emr.answer.not-an-answer": "Đây không phải là trả lời của Cổng tiếp nhận: cần một đối tượng có maKetQua.",
  "emr.answer.field-missing":
    "Trả lời của Cổng tiếp nhận không có {field}, nên không biết hồ sơ đã được tiếp nhận hay chưa.",
  "emr.answer.bad-time":
    "Thời gian tiếp nhận không đúng dạng yyyyMMddHHmmss: ClaimResponse ghi là chưa biết.",
  "emr.answer.no-claim": "Bundle không có Claim nào để gắn trả lời vào.",
  "emr.answer.several-claims":
    "Bundle có {count} Claim; một trả lời của Cổng là cho một hồ sơ, hãy chọn đúng hồ sơ đó.",
  "emr.patient.no-identifier": "Không có gì định danh người này; Patient ghi rõ là chưa biết định danh.",
  "emr.patient.no-name": "Người này không có họ và tên.",
} satisfies Catalogue<EmrIssueCode>;

import type { Catalogue } from "@lienthong/core";
import type { MainIssueCode } from "./codes.ts";
import { viMark } from "./mark/vi.ts";

/** Sentences in Vietnamese about records and their assessment. */
export const vi = {
  ...viMark,
  "transcript.regulation.unknown":
    "Không rõ văn bản đánh giá áp dụng cho năm học và lớp này. Hãy ghi năm học (ví dụ 2024-2025) và khối lớp, hoặc chỉ định văn bản.",
  "transcript.subject.not-of-this-level":
    "Môn học này ghi theo cách đánh giá của cấp học khác nên không được tính. Hãy kiểm tra khối lớp.",
  "transcript.learning.depends-on-reading":
    "Mức học tập này tùy cách hiểu quy định về “01 môn học” làm hạ mức; ở đây dùng cách hiểu mặc định. Nhà trường cần xem lại.",
  "transcript.declared.average-differs":
    "Điểm trung bình ghi trong hồ sơ khác với kết quả tính theo quy định. Hãy kiểm tra các điểm thành phần và cách làm tròn.",
  "transcript.declared.level-differs":
    "Mức đánh giá môn học ghi trong hồ sơ khác với kết quả theo quy định. Hãy kiểm tra lại.",
  "transcript.declared.conduct-differs":
    "Kết quả rèn luyện cả năm ghi trong hồ sơ khác với quy định về kết hợp hai học kì. Hãy kiểm tra lại.",
  "transcript.declared.learning-differs":
    "Kết quả học tập ghi trong hồ sơ khác với mức theo quy định. Hãy kiểm tra lại.",
  "transcript.declared.promotion-differs":
    "Việc được hay không được lên lớp ghi trong hồ sơ khác với quy định. Hãy kiểm tra lại.",
  "transcript.declared.title-differs":
    "Danh hiệu ghi trong hồ sơ không đúng điều kiện của quy định. Hãy kiểm tra lại.",
  "transcript.declared.overall-differs":
    "Xếp loại ghi trong hồ sơ không đúng điều kiện của quy định. Hãy kiểm tra lại.",
  "transcript.marks.regular-count":
    "Có {have} điểm đánh giá thường xuyên, quy định là {need} điểm cho môn học này.",
  "transcript.record.not-an-object": "Hồ sơ phải là một đối tượng JSON.",
  "transcript.record.missing-field": "Thiếu mục {field}.",
  "transcript.record.unknown-field": "Có mục không thuộc cấu trúc hồ sơ; mục này bị bỏ qua.",
  "transcript.record.wrong-type": "Giá trị không đúng kiểu dữ liệu, cần {expected}.",
  "transcript.record.unknown-value": "Giá trị không thuộc danh sách cho phép: {allowed}.",
  "transcript.record.too-many-entries": "Danh sách quá dài, tối đa {limit} mục.",
  "transcript.record.too-long": "Nội dung quá dài, tối đa {limit} ký tự.",
  "transcript.record.text": "Nội dung có ký tự hỏng. Hãy gõ lại bằng Unicode.",
  "transcript.record.school-year": "Năm học phải viết dạng 2024-2025.",
  "transcript.record.grade": "Khối lớp phải là số nguyên từ 1 đến 12.",
  "transcript.mark.not-whole": "Điểm kiểm tra định kì ở tiểu học là điểm nguyên, không cho điểm thập phân.",
  "transcript.mark.zero-in-primary": "Điểm kiểm tra định kì là 0. Hãy kiểm tra lại.",
  "transcript.pupil.code": "Mã học sinh dài hơn {limit} ký tự. Hãy kiểm tra lại.",
  "transcript.pupil.code-form": "Mã học sinh thường có 10 chữ số. Hãy kiểm tra lại.",
  "transcript.pupil.birth-date": "Ngày sinh phải là ngày có thật, viết dạng năm-tháng-ngày.",
} as const satisfies Catalogue<MainIssueCode>;

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
  "transcript.exemption.left-out":
    "Môn học mà học sinh được miễn học không tính vào kết quả đánh giá trong thời gian được miễn. Nhà trường cần lưu quyết định cho miễn học.",
  "transcript.exemption.not-in-regulation":
    "Quy định áp dụng không nêu trường hợp miễn học như ghi ở môn này, nên môn học vẫn được đánh giá như bình thường. Hãy kiểm tra lại, hoặc chọn bỏ môn này ra khi có quyết định của hiệu trưởng.",
  "transcript.exemption.has-results":
    "Môn học ghi là được miễn nhưng vẫn có điểm hoặc mức đánh giá trong thời gian được miễn. Hãy kiểm tra lại.",
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
  "transcript.record.not-an-object":
    "Dữ liệu không phải là một hồ sơ. Trong tệp JSON, một hồ sơ được đặt trong dấu ngoặc nhọn.",
  "transcript.record.missing-field": "Thiếu mục “{field}”. Hãy bổ sung.",
  "transcript.record.unknown-field":
    "Có mục không thuộc cấu trúc hồ sơ; mục này bị bỏ qua. Hãy kiểm tra tên của mục.",
  "transcript.record.wrong-type": "Giá trị không đúng dạng. Hãy viết theo dạng: {expected}.",
  "transcript.record.not-text":
    "Giá trị ở đây phải là chữ, không phải số hay danh sách. Trong tệp JSON, hãy đặt giá trị trong dấu ngoặc kép.",
  "transcript.record.not-yes-no":
    "Giá trị ở đây phải là có hoặc không. Trong tệp JSON, hãy ghi true (có) hoặc false (không), không đặt trong dấu ngoặc kép.",
  "transcript.record.not-a-list":
    "Ở đây phải là một danh sách. Trong tệp JSON, hãy đặt các phần tử trong dấu ngoặc vuông.",
  "transcript.record.not-a-group":
    "Ở đây phải là một nhóm các mục có tên. Trong tệp JSON, hãy đặt các mục trong dấu ngoặc nhọn.",
  "transcript.record.not-a-count":
    "Giá trị ở đây phải là số nguyên từ {least} đến {most}. Trong tệp JSON, không đặt số trong dấu ngoặc kép.",
  "transcript.record.unknown-value": "Giá trị phải là một trong các giá trị: {allowed}. Hãy sửa lại.",
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

import type { Catalogue } from "@lienthong/core";
import type { TranscriptIssueCode } from "./codes.ts";

/** Sentences in Vietnamese. */
export const vi = {
  "transcript.regulation.unknown":
    "Không rõ văn bản đánh giá áp dụng cho năm học và lớp này. Hãy ghi năm học (ví dụ 2024-2025) và khối lớp, hoặc chỉ định văn bản.",
  "transcript.subject.not-of-this-level": "Môn học này ghi theo cách đánh giá của cấp học khác.",
  "transcript.learning.depends-on-reading":
    "Mức học tập này tùy cách hiểu quy định về “01 môn học” làm hạ mức; đang dùng cách hiểu mặc định. Nhà trường cần xem lại.",
  "transcript.declared.average-differs":
    "Điểm trung bình ghi trong hồ sơ khác với kết quả tính theo quy định. Hãy kiểm tra các điểm thành phần và cách làm tròn.",
  "transcript.declared.level-differs": "Mức đánh giá môn học ghi trong hồ sơ khác với kết quả theo quy định.",
  "transcript.declared.conduct-differs":
    "Kết quả rèn luyện cả năm ghi trong hồ sơ khác với bảng kết hợp hai học kì của quy định.",
  "transcript.declared.learning-differs": "Kết quả học tập ghi trong hồ sơ khác với mức tính theo quy định.",
  "transcript.declared.promotion-differs":
    "Hồ sơ ghi lên lớp hoặc không lên lớp khác với điều kiện của quy định.",
  "transcript.declared.title-differs": "Danh hiệu ghi trong hồ sơ khác với điều kiện của quy định.",
  "transcript.declared.overall-differs": "Xếp loại ghi trong hồ sơ khác với điều kiện của quy định.",
  "transcript.marks.regular-count":
    "Có {have} điểm đánh giá thường xuyên, quy định là {need} điểm cho môn học này.",
  "transcript.record.not-an-object": "Hồ sơ phải là một đối tượng dữ liệu.",
  "transcript.record.missing-field": "Thiếu mục {field}.",
  "transcript.record.unknown-field": "Có mục không thuộc cấu trúc hồ sơ; mục này bị bỏ qua.",
  "transcript.record.wrong-type": "Giá trị không đúng kiểu, cần {expected}.",
  "transcript.record.unknown-value": "Giá trị không thuộc danh sách cho phép: {allowed}.",
  "transcript.record.too-many-entries": "Danh sách quá dài, tối đa {limit} mục.",
  "transcript.record.too-long": "Nội dung quá dài, tối đa {limit} ký tự.",
  "transcript.record.text": "Văn bản chứa ký tự hỏng. Hãy nhập lại bằng bảng mã Unicode.",
  "transcript.record.school-year": "Năm học phải viết dạng 2024-2025.",
  "transcript.record.grade": "Khối lớp phải là số nguyên từ 1 đến 12.",
  "transcript.mark.not-a-mark": "Đây không phải là điểm. Điểm là số từ 0 đến 10, ví dụ 8 hoặc 8,5.",
  "transcript.mark.too-many-decimals": "Điểm có hơn một chữ số thập phân. Hãy làm tròn đến một chữ số.",
  "transcript.mark.out-of-range": "Điểm nằm ngoài thang từ 0 đến 10.",
  "transcript.mark.not-whole": "Điểm kiểm tra định kì ở tiểu học là điểm nguyên, không cho điểm thập phân.",
  "transcript.mark.zero-in-primary": "Điểm kiểm tra định kì là 0. Hãy kiểm tra lại.",
  "transcript.pupil.personal-number": "Số định danh cá nhân phải có đúng 12 chữ số.",
  "transcript.pupil.code": "Mã học sinh dài hơn {limit} ký tự.",
  "transcript.pupil.code-form": "Mã học sinh thường có 10 chữ số. Hãy kiểm tra lại.",
  "transcript.pupil.birth-date": "Ngày sinh phải là ngày có thật, viết dạng năm-tháng-ngày.",
  "transcript.workbook.empty": "Tệp rỗng, không có nội dung.",
  "transcript.workbook.not-a-workbook": "Tệp này không phải là bảng tính Excel (.xlsx hoặc .xls).",
  "transcript.workbook.html":
    "Tệp này là trang web (HTML) mang đuôi tên bảng tính. Hãy mở bằng Excel rồi lưu lại thành .xlsx.",
  "transcript.workbook.xml-spreadsheet":
    "Tệp này là bảng tính XML 2003. Hãy mở bằng Excel rồi lưu lại thành .xlsx.",
  "transcript.workbook.encrypted": "Bảng tính có mật khẩu. Hãy bỏ mật khẩu rồi thử lại.",
  "transcript.workbook.old-format":
    "Bảng tính theo định dạng Excel 95 hoặc cũ hơn. Hãy mở bằng Excel rồi lưu lại thành .xlsx.",
  "transcript.workbook.binary-xlsb": "Bảng tính nhị phân (.xlsb). Hãy lưu lại thành .xlsx.",
  "transcript.workbook.truncated": "Tệp bị cắt cụt hoặc chép chưa xong. Hãy chép lại từ bản gốc.",
  "transcript.workbook.damaged": "Tệp bị hỏng. Hãy lấy lại bản gốc, hoặc mở bằng Excel để sửa rồi lưu lại.",
  "transcript.workbook.part-missing": "Bảng tính thiếu thành phần {part}.",
  "transcript.workbook.part-not-xml": "Thành phần {part} của bảng tính không đọc được ({reason}).",
  "transcript.workbook.unsupported-compression": "Thành phần {part} nén theo cách không hỗ trợ.",
  "transcript.workbook.too-large": "Tệp lớn hơn {limit} byte.",
  "transcript.workbook.too-many-parts": "Tệp có quá nhiều thành phần (tối đa {limit}).",
  "transcript.workbook.bomb": "Thành phần {part} khi giải nén lớn bất thường. Tệp bị từ chối để bảo vệ máy.",
  "transcript.workbook.too-many-sheets": "Bảng tính có hơn {limit} trang.",
  "transcript.workbook.too-many-rows": "Trang tính có hơn {limit} dòng.",
  "transcript.workbook.too-many-columns": "Trang tính có hơn {limit} cột.",
  "transcript.workbook.too-many-cells": "Bảng tính có quá nhiều ô có nội dung (tối đa {limit}).",
  "transcript.workbook.too-many-strings": "Bảng tính có quá nhiều chuỗi văn bản (tối đa {limit}).",
  "transcript.workbook.too-many-issues": "Có hơn {limit} vấn đề; dừng đọc tại đây.",
  "transcript.workbook.macros": "Bảng tính có macro. Macro không được chạy.",
  "transcript.workbook.external-links": "Bảng tính liên kết đến tệp khác; chỉ dùng giá trị đã lưu.",
  "transcript.workbook.no-header":
    "Không tìm thấy dòng tiêu đề có cột họ tên hoặc mã học sinh trong {rows} dòng đầu.",
  "transcript.workbook.no-pupils": "Không có dòng học sinh nào dưới tiêu đề.",
  "transcript.workbook.missing-column": "Thiếu cột {column}.",
  "transcript.workbook.unknown-column": "Không nhận ra ý nghĩa của cột này; cột không được đọc.",
  "transcript.workbook.ambiguous-column": "Tiêu đề của cột chưa đủ rõ (cần {needs}); cột không được đọc.",
  "transcript.workbook.duplicate-column": "Cột này trùng ý nghĩa với cột {other}; cột không được đọc.",
  "transcript.workbook.formula-without-value":
    "Ô chứa công thức chưa có kết quả được lưu. Hãy mở bằng Excel, tính lại và lưu.",
  "transcript.workbook.error-value": "Ô chứa giá trị lỗi của công thức.",
  "transcript.workbook.bad-text":
    "Ô chứa văn bản hỏng hoặc gõ bằng phông chữ cũ (TCVN3, VNI). Hãy chuyển sang Unicode.",
  "transcript.workbook.bad-date": "Ô này không phải là ngày. Hãy viết ngày/tháng/năm.",
  "transcript.workbook.bad-level": "Mức đánh giá trong ô không thuộc các mức: {allowed}.",
  "transcript.workbook.bad-number": "Ô này phải là số nguyên không âm.",
  "transcript.workbook.pupil-without-key":
    "Dòng có dữ liệu nhưng không có họ tên và mã học sinh; dòng bị bỏ qua.",
  "transcript.workbook.duplicate-pupil": "Học sinh này đã có ở dòng {row} của cùng trang; dòng bị bỏ qua.",
  "transcript.workbook.conflicting-value": "Giá trị này khác với giá trị của cùng học sinh ở ô {other}.",
  "transcript.workbook.unknown-class": "Không tìm thấy {what} trong bảng tính; hãy cho biết khi đọc.",
  "transcript.workbook.bad-layout": "Mô tả bố cục bảng tính không hợp lệ.",
  "transcript.clr.not-an-object": "Chứng thực phải là một đối tượng JSON.",
  "transcript.clr.missing": "Thiếu thuộc tính {property}.",
  "transcript.clr.wrong-type": "Giá trị không đúng kiểu, cần {expected}.",
  "transcript.clr.wrong-context": "@context thiếu hoặc sai thứ tự địa chỉ {context}.",
  "transcript.clr.missing-credential-type": "type phải có {type}.",
  "transcript.clr.bad-date-time": "Thời điểm phải viết theo dạng ngày giờ có múi giờ của XML Schema.",
  "transcript.clr.bad-uri": "Giá trị phải là một URI.",
  "transcript.clr.too-many-entries": "Danh sách quá dài, tối đa {limit} mục.",
  "transcript.clr.old-data-model":
    "Chứng thực theo mô hình dữ liệu VC 1.1, không phải VC 2.0 mà CLR 2.0 hiện dùng.",
  "transcript.clr.no-proof": "Chứng thực chưa được ký.",
  "transcript.clr.not-verified": "Chữ ký của chứng thực chưa được kiểm tra ở bước này.",
  "transcript.clr.not-ours": "Chứng thực không phải là học bạ do gói này ghi; không đọc được thành hồ sơ.",
  "transcript.clr.unknown-value": "Giá trị không đọc được thành điểm hoặc mức đánh giá.",
} as const satisfies Catalogue<TranscriptIssueCode>;

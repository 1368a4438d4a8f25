import type { Catalogue } from "@lienthong/core";
import type { WorkbookIssueCode } from "../codes.ts";
import { viMark } from "../mark/vi.ts";

/** Sentences in Vietnamese about workbooks. */
export const viWorkbook = {
  ...viMark,
  "transcript.workbook.empty": "Tệp rỗng, không có nội dung.",
  "transcript.workbook.not-a-workbook":
    "Tệp này không phải là bảng tính Excel (.xlsx hoặc .xls). Hãy kiểm tra có chọn nhầm tệp không.",
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
  "transcript.workbook.part-missing":
    "Bảng tính thiếu thành phần {part}. Hãy mở bằng Excel rồi lưu lại thành .xlsx.",
  "transcript.workbook.part-not-xml":
    "Thành phần {part} của bảng tính không đọc được ({reason}). Hãy mở bằng Excel rồi lưu lại thành .xlsx.",
  "transcript.workbook.unsupported-compression":
    "Thành phần {part} nén theo cách không đọc được. Hãy mở bằng Excel rồi lưu lại thành .xlsx.",
  "transcript.workbook.too-large":
    "Tệp lớn hơn {limit} byte nên không được đọc. Hãy tách thành các tệp nhỏ hơn.",
  "transcript.workbook.too-many-parts":
    "Tệp có quá nhiều thành phần (tối đa {limit}). Hãy mở bằng Excel, chép các trang cần thiết sang tệp mới.",
  "transcript.workbook.bomb":
    "Thành phần {part} phình to bất thường khi giải nén nên tệp không được đọc. Hãy xuất lại tệp từ phần mềm nguồn.",
  "transcript.workbook.too-many-sheets": "Bảng tính có hơn {limit} trang tính. Hãy tách thành nhiều tệp.",
  "transcript.workbook.too-many-rows":
    "Trang tính có hơn {limit} dòng. Hãy xóa các dòng trống ở cuối trang, hoặc tách thành nhiều tệp.",
  "transcript.workbook.too-many-columns":
    "Trang tính có hơn {limit} cột. Hãy xóa các cột trống ở bên phải, hoặc tách thành nhiều trang tính.",
  "transcript.workbook.too-many-cells":
    "Bảng tính có quá nhiều ô có nội dung (tối đa {limit}). Hãy tách thành nhiều tệp.",
  "transcript.workbook.too-many-strings":
    "Bảng tính có quá nhiều chuỗi văn bản (tối đa {limit}). Hãy tách thành nhiều tệp.",
  "transcript.workbook.too-many-issues":
    "Có hơn {limit} vấn đề nên dừng đọc tại đây. Hãy sửa những vấn đề đã nêu rồi kiểm tra lại.",
  "transcript.workbook.macros": "Bảng tính có macro. Macro không được chạy.",
  "transcript.workbook.external-links": "Bảng tính liên kết đến tệp khác; chỉ dùng giá trị đã lưu.",
  "transcript.workbook.no-header":
    "Không tìm thấy dòng tiêu đề trong {rows} dòng đầu. Hãy đặt tiêu đề “Họ và tên” hoặc “Mã học sinh” ngay trên danh sách học sinh.",
  "transcript.workbook.no-pupils":
    "Dưới dòng tiêu đề không có học sinh nào. Hãy kiểm tra có chọn đúng tệp và trang tính không.",
  "transcript.workbook.missing-column": "Thiếu cột “{column}”. Hãy thêm cột này, hoặc sửa tiêu đề cho đúng.",
  "transcript.workbook.unknown-column":
    "Không nhận ra tiêu đề của cột này nên cột không được đọc. Nếu cần cột này, hãy sửa tiêu đề hoặc khai báo tiêu đề trong bố cục của trường.",
  "transcript.workbook.ambiguous-column":
    "Không rõ các cột sau của môn học nào hoặc học kì nào nên không được đọc: {columns}. Hãy ghi rõ ở tiêu đề cột, tên trang tính hoặc dòng phía trên bảng, ví dụ: Toán, Học kì I, Cả năm.",
  "transcript.workbook.ambiguous-heading":
    "Tiêu đề viết tắt ở đây có thể là: {candidates}; không rõ là gì nên không được đọc. Hãy viết đầy đủ, hoặc khai báo chữ viết tắt này trong bố cục của trường.",
  "transcript.workbook.assumed-heading":
    "Tiêu đề viết tắt ở đây được hiểu là môn {subject}; chữ này cũng có thể là: {other}. Nếu hiểu sai, hãy viết đầy đủ tiêu đề.",
  "transcript.workbook.duplicate-column":
    "Cột này trùng ý nghĩa với cột {other} nên không được đọc. Hãy bỏ một cột, hoặc ghi rõ môn học và học kì ở tiêu đề.",
  "transcript.workbook.formula-without-value":
    "Ô chứa công thức chưa có kết quả được lưu. Hãy mở bằng Excel, tính lại và lưu.",
  "transcript.workbook.error-value": "Công thức trong ô bị lỗi. Hãy sửa công thức hoặc nhập giá trị vào ô.",
  "transcript.workbook.bad-text":
    "Ô chứa văn bản hỏng hoặc gõ bằng phông chữ cũ (TCVN3, VNI). Hãy chuyển sang Unicode.",
  "transcript.workbook.bad-date": "Ô này không phải là ngày. Hãy viết ngày/tháng/năm.",
  "transcript.workbook.bad-level": "Giá trị trong ô phải là một trong các giá trị: {allowed}. Hãy nhập lại.",
  "transcript.workbook.bad-number": "Ô này phải là số nguyên từ 0 trở lên. Hãy nhập lại.",
  "transcript.workbook.pupil-without-key":
    "Dòng này có dữ liệu nhưng không có họ tên và mã học sinh nên bị bỏ qua. Hãy ghi họ tên hoặc mã học sinh.",
  "transcript.workbook.row-without-number":
    "Dòng này có chữ ở cột họ tên và có kết quả nhưng không có số thứ tự nên bị bỏ qua. Nếu là học sinh, hãy ghi số thứ tự hoặc mã học sinh.",
  "transcript.workbook.ambiguous-pupil":
    "Không rõ dòng này là của học sinh nào ở các trang tính khác vì trùng họ tên nên bị bỏ qua. Hãy ghi mã học sinh hoặc ngày sinh ở mọi trang tính.",
  "transcript.workbook.duplicate-pupil":
    "Học sinh này đã có ở dòng {row} của cùng trang tính nên dòng này bị bỏ qua. Nếu là hai em khác nhau, hãy ghi mã học sinh.",
  "transcript.workbook.conflicting-value":
    "Giá trị này khác với giá trị của cùng học sinh ở ô {other}. Hãy kiểm tra và sửa cho khớp.",
  "transcript.workbook.unknown-class":
    "Bảng tính không ghi năm học hoặc lớp nên có thể không biết áp dụng thông tư nào. Hãy ghi ở tên trang tính hoặc dòng phía trên bảng, ví dụ: Lớp 6A, năm học 2024-2025.",
  "transcript.workbook.bad-layout":
    "Mô tả bố cục bảng tính không hợp lệ ở mục này. Hãy sửa mục này theo hướng dẫn về bố cục.",
  "transcript.template.old-format":
    "Tệp mẫu .xls này có cấu trúc không điền tại chỗ được. Hãy mở bằng Excel, lưu thành .xlsx rồi điền.",
  "transcript.template.pupil-without-record":
    "Học sinh ở dòng này của tệp mẫu không có trong dữ liệu; dòng để nguyên.",
  "transcript.template.record-without-row":
    "Học sinh này có trong dữ liệu nhưng không có trong tệp mẫu; kết quả không được điền.",
  "transcript.template.ambiguous-pupil":
    "Không rõ dòng này là của học sinh nào: trùng mã hoặc trùng họ tên. Hãy bổ sung mã học sinh.",
  "transcript.template.value-kept": "Ô này của tệp mẫu đã có giá trị khác; giá trị cũ được giữ nguyên.",
  "transcript.template.formula-kept": "Ô này của tệp mẫu là công thức nên không được điền.",
  "transcript.template.no-column":
    "Tệp mẫu không có cột cho môn {subject}; kết quả của môn này không được điền.",
} as const satisfies Catalogue<WorkbookIssueCode>;

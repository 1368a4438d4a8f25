import type { Catalogue } from "@lienthong/core";
import type { WorkbookIssueCode } from "../codes.ts";
import { viMark } from "../mark/vi.ts";

/** Sentences in Vietnamese about workbooks. */
export const viWorkbook = {
  ...viMark,
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
  "transcript.workbook.bad-level": "Giá trị trong ô phải là một trong các giá trị: {allowed}. Hãy nhập lại.",
  "transcript.workbook.bad-number": "Ô này phải là số nguyên không âm.",
  "transcript.workbook.pupil-without-key":
    "Dòng có dữ liệu nhưng không có họ tên và mã học sinh; dòng bị bỏ qua.",
  "transcript.workbook.duplicate-pupil": "Học sinh này đã có ở dòng {row} của cùng trang; dòng bị bỏ qua.",
  "transcript.workbook.conflicting-value": "Giá trị này khác với giá trị của cùng học sinh ở ô {other}.",
  "transcript.workbook.unknown-class": "Không tìm thấy {what} trong bảng tính; hãy cho biết khi đọc.",
  "transcript.workbook.bad-layout": "Mô tả bố cục bảng tính không hợp lệ.",
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

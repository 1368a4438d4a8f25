import type { Catalogue } from "@lienthong/core";
import type { Hl7v2Code } from "../codes.ts";

/** Câu báo về bản tin HL7 v2, tiếng Việt. */
export const vi = {
  "emr.hl7v2.empty": "Không có bản tin HL7 v2 nào: bản tin bắt đầu bằng đoạn MSH.",
  "emr.hl7v2.too-long": "Dữ liệu HL7 dài quá {limit} ký tự nên không được đọc. Hãy chia nhỏ.",
  "emr.hl7v2.no-header": "Có đoạn {segment} trước đoạn MSH đầu tiên: đoạn này không thuộc bản tin nào.",
  "emr.hl7v2.bad-delimiters":
    "Đoạn MSH không khai báo đủ các ký tự phân cách (MSH-1, MSH-2), hoặc khai báo trùng nhau: không đọc được bản tin.",
  "emr.hl7v2.too-many-segments": "Bản tin có quá {limit} đoạn nên không được chuyển.",
  "emr.hl7v2.bad-segment": "Dòng này không phải đoạn HL7 (cần ba ký tự tên đoạn rồi dấu phân cách): bỏ qua.",
  "emr.hl7v2.unsupported":
    "Chưa chuyển được loại bản tin {type}. Chuyển được: ADT (A01 đến A08, A11, A13, A28, A31, A40), ORU^R01, OUL^R22, ORM^O01, OMG^O19, OML^O21 và O33, OMI^O23, OMP^O09, SIU (S12 đến S15, S17, S26).",
  "emr.hl7v2.no-patient": "Bản tin không có đoạn PID nên không biết của người bệnh nào.",
  "emr.hl7v2.no-merge":
    "Bản tin nhập hồ sơ (A40) không có đoạn MRG nên không biết số nào được nhập vào số nào.",
  "emr.hl7v2.same-patient": "Đoạn MRG nêu lại đúng số của người bệnh được giữ: không có gì để nhập.",
  "emr.hl7v2.no-schedule": "Bản tin lịch hẹn không có đoạn SCH nên không có lịch hẹn nào.",
  "emr.hl7v2.bad-frame": "Khung MLLP thiếu ký tự kết thúc: bản tin cuối có thể bị cắt.",
  "emr.hl7v2.count": "Đoạn {segment} ghi {stated} bản tin, nhưng đọc được {found}.",
  "emr.hl7v2.charset": "Bản tin khai bảng mã {charset} (MSH-18) chưa đọc được: hãy xuất lại bằng UTF-8.",
  "emr.hl7v2.legacy-text":
    "Chữ trong bản tin có vẻ theo bảng mã cũ {encoding}, chưa đổi sang Unicode: tên người có thể sai. Hãy xuất lại bằng UTF-8.",
  "emr.hl7v2.bad-escape": "Có chuỗi thoát không hiểu được: giữ nguyên như trong bản tin.",
  "emr.hl7v2.bad-date":
    "Ngày giờ không đúng dạng HL7 (YYYYMMDDHHMMSS) hoặc không có thật: bỏ qua giá trị này.",
  "emr.hl7v2.bad-number": "Giá trị số (NM, SN) không phải là số: giữ lại dưới dạng chữ.",
  "emr.hl7v2.bad-base64": "Dữ liệu nhúng (ED) không phải Base64: bỏ qua.",
  "emr.hl7v2.unknown-code": "Mã không có trong bảng {table} của HL7.",
  "emr.hl7v2.unknown-code.text": "Mã không có trong bảng {table} của HL7: chỉ giữ dưới dạng chữ.",
  "emr.hl7v2.unknown-code.unknown": "Mã không có trong bảng {table} của HL7: ghi là chưa rõ.",
  "emr.hl7v2.out-of-place": "Đoạn {segment} không đứng sau đoạn mà nó bổ sung: bỏ qua.",
  "emr.hl7v2.vital-sign":
    "Dấu hiệu sinh tồn thiếu thời điểm hoặc không theo đơn vị UCUM mà FHIR quy định: giữ giá trị, mã LOINC chỉ còn là chữ.",
  "emr.hl7v2.too-many-issues": "Còn {count} vấn đề nữa không được liệt kê.",
} as const satisfies Catalogue<Hl7v2Code | `emr.hl7v2.unknown-code.${"text" | "unknown"}`>;

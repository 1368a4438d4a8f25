import type { Catalogue } from "@lienthong/core";
import type { CdaCode } from "../codes.ts";

/** Câu báo về tài liệu CDA, tiếng Việt. */
export const vi = {
  "emr.cda.not-cda": "Đây không phải tài liệu CDA: phần tử gốc phải là ClinicalDocument của urn:hl7-org:v3.",
  "emr.cda.no-patient": "Tài liệu không có recordTarget nên không biết của người bệnh nào.",
  "emr.cda.no-date": "Tài liệu không có ngày lập (effectiveTime) đọc được.",
  "emr.cda.no-body": "Tài liệu không có phần thân có cấu trúc (structuredBody): chỉ chuyển phần đầu.",
  "emr.cda.bad-date": "Ngày giờ không đúng dạng (YYYYMMDDHHMMSS) hoặc không có thật: bỏ qua giá trị này.",
  "emr.cda.bad-value": "Giá trị không đúng kiểu đã khai (xsi:type): bỏ qua.",
  "emr.cda.bad-reference": "Không tìm thấy chỗ được dẫn tới trong phần chữ của tài liệu.",
  "emr.cda.bad-entry": "Mục này thiếu nội dung chính ({element}) nên không được chuyển.",
  "emr.cda.vital-sign":
    "Dấu hiệu sinh tồn thiếu thời điểm hoặc không theo đơn vị UCUM mà FHIR quy định: giữ giá trị, mã LOINC chỉ còn là chữ.",
  "emr.cda.too-many-issues": "Còn {count} vấn đề nữa không được liệt kê.",
} as const satisfies Catalogue<CdaCode>;

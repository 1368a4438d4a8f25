import type { Catalogue } from "@lienthong/core";
import type { DocumentIssueCode } from "./codes.ts";

/** Các câu thông báo bằng tiếng Việt. */
export const vi = {
  "emr.document.not-a-bundle": "Dữ liệu không phải là Bundle của FHIR nên không lập được văn bản.",
  "emr.document.too-many": "Bundle có hơn {count} tài nguyên; phần phía sau không được đọc.",
  "emr.document.no-one-patient":
    "Một văn bản chỉ nói về một người bệnh nhưng tìm thấy {count}; hãy chỉ rõ người bệnh nào.",
  "emr.document.no-author":
    "Chưa rõ ai chịu trách nhiệm về văn bản: lượt khám không ghi cơ sở; hãy chỉ rõ người hoặc cơ sở lập.",
  "emr.document.unknown": "{resource}.{element} là bắt buộc nhưng nguồn không ghi; đã ghi rõ là chưa biết.",
  "emr.health-book.field-missing": "Sổ sức khỏe cần {field} nhưng Bundle không có thông tin này.",
  "emr.paper.not-found": "Bundle không có giấy tờ nào của {table}.",
  "emr.paper.field-missing":
    "Giấy tờ bắt buộc có {field} ({table}) nhưng Bundle không có thông tin này; hãy bổ sung trước khi ký.",
  "emr.paper.not-held":
    "Chỉ tiêu {field} ({table}) không ghi được đúng từng chữ trong FHIR; giấy gốc vẫn là căn cứ.",
  "emr.prescription.code-form":
    "Mã đơn thuốc dài 14 ký tự: 5 ký tự mã cơ sở, 7 ký tự 0–9 và a–z, dấu gạch ngang, rồi loại đơn N, H, C hoặc T.",
  "emr.prescription.code-facility": "Mã đơn thuốc bắt đầu bằng mã cơ sở khác với mã của cơ sở kê đơn.",
  "emr.prescription.kind-differs": "Mã đơn thuốc ghi loại {found} nhưng đơn thuốc thuộc loại {expected}.",
  "emr.prescription.field-missing": "Đơn thuốc bắt buộc có {field}; hãy bổ sung trước khi ký.",
  "emr.prescription.not-held":
    "{field} của đơn thuốc không ghi được nguyên vẹn trong FHIR; đơn gốc vẫn là căn cứ.",
  "emr.prescription.changed":
    "{element} đã thay đổi sau khi phát hành đơn thuốc; hãy kê đơn mới thay thế đơn này.",
} satisfies Catalogue<DocumentIssueCode>;

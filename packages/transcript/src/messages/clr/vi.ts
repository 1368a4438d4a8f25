import type { Catalogue } from "@lienthong/core";
import type { ClrIssueCode } from "../codes.ts";

/** Sentences in Vietnamese about credentials. */
export const viClr = {
  "transcript.clr.not-an-object": "Chứng thực phải là một đối tượng JSON.",
  "transcript.clr.missing": "Thiếu thuộc tính {property}.",
  "transcript.clr.wrong-type": "Giá trị không đúng kiểu, cần có dạng {expected}.",
  "transcript.clr.not-text": "Giá trị của thuộc tính này phải là chữ.",
  "transcript.clr.not-a-number": "Giá trị của thuộc tính này phải là số.",
  "transcript.clr.not-yes-no": "Giá trị của thuộc tính này phải là true (có) hoặc false (không).",
  "transcript.clr.not-a-group": "Giá trị của thuộc tính này phải là một đối tượng JSON.",
  "transcript.clr.single-value": "Thuộc tính này chỉ được có một giá trị, không được là danh sách.",
  "transcript.clr.wrong-context": "@context thiếu hoặc sai thứ tự địa chỉ {context}.",
  "transcript.clr.missing-credential-type": "type phải có {type}.",
  "transcript.clr.bad-date-time": "Thời điểm phải có ngày, giờ và múi giờ, ví dụ 2025-06-30T08:00:00+07:00.",
  "transcript.clr.bad-uri": "Giá trị phải là một địa chỉ (URI), ví dụ https://truong.example/hoc-ba/1.",
  "transcript.clr.unknown-word":
    "Giá trị không có trong danh mục từ của chuẩn; từ riêng phải bắt đầu bằng ext:.",
  "transcript.clr.too-many-entries": "Danh sách quá dài, tối đa {limit} mục.",
  "transcript.clr.old-data-model":
    "Chứng thực theo mô hình dữ liệu VC 1.1, không phải VC 2.0 mà CLR 2.0 hiện dùng.",
  "transcript.clr.no-proof": "Chứng thực chưa được ký.",
  "transcript.clr.not-verified": "Chữ ký của chứng thực chưa được kiểm tra ở bước này.",
  "transcript.clr.not-ours": "Chứng thực không phải là học bạ do gói này ghi; không đọc được thành hồ sơ.",
  "transcript.clr.stated-differs":
    "Kết quả ghi trong hồ sơ khác với kết quả theo quy định; chứng thực ghi kết quả theo quy định.",
  "transcript.clr.no-results": "Hồ sơ chưa có kết quả nào để đưa vào chứng thực.",
  "transcript.clr.unknown-value": "Giá trị không đọc được thành điểm hoặc mức đánh giá.",
} as const satisfies Catalogue<ClrIssueCode>;

import type { Catalogue } from "@lienthong/core";
import type { MarkIssueCode } from "../codes.ts";

/** Sentences in Vietnamese that records and workbooks share. */
export const viMark = {
  "transcript.mark.not-a-mark": "Đây không phải là điểm. Điểm là số từ 0 đến 10, ví dụ 8 hoặc 8,5.",
  "transcript.mark.too-many-decimals": "Điểm có hơn một chữ số thập phân. Hãy làm tròn đến một chữ số.",
  "transcript.mark.out-of-range": "Điểm nằm ngoài thang từ 0 đến 10. Hãy kiểm tra lại.",
  "transcript.pupil.personal-number": "Số định danh cá nhân phải có đúng 12 chữ số.",
} as const satisfies Catalogue<MarkIssueCode | "transcript.pupil.personal-number">;

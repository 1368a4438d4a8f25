import type { Catalogue } from "@lienthong/core";
import type { SigningIssueCode } from "./codes.ts";

/** Sentences in Vietnamese about the signatures of a transcript. */
export const vi = {
  "transcript.signing.role-missing": "Chưa có chữ ký của vai trò {role} cho năm học này.",
  "transcript.signing.role-untrusted":
    "Chữ ký của vai trò {role} đúng với nội dung nhưng chưa xác nhận được là của người được tin cậy.",
  "transcript.signing.role-undecided": "Chưa kết luận được chữ ký của vai trò {role}.",
  "transcript.signing.role-altered": "Nội dung đã bị thay đổi sau khi vai trò {role} ký.",
  "transcript.signing.other-content":
    "Chữ ký của vai trò {role} là cho nội dung khác, không phải cho năm học này như đang ghi.",
} as const satisfies Catalogue<SigningIssueCode>;

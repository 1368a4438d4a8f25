import type { Locale } from "@lienthong/core";
import type { SignatureVerdict } from "../xmldsig/verdict.ts";

/** The words of a description beside the sentences of issues. */
export interface Words {
  readonly document: Readonly<Record<SignatureVerdict, string>>;
  readonly signature: Readonly<Record<SignatureVerdict, string>>;
  readonly numbered: (number: number, role: string) => string;
  readonly unknownSigner: string;
  readonly signer: string;
  readonly issuer: string;
  readonly claimedTime: string;
  readonly provedTime: string;
  readonly parts: string;
  readonly whole: string;
  readonly integrity: Readonly<Record<"held" | "broken" | "unknown", string>>;
  readonly why: string;
}

/** By language. TT 15/2025/TT-BKHCN asks for result, signer, time and integrity in Vietnamese. */
export const words: Readonly<Record<Locale, Words>> = {
  vi: {
    document: {
      valid: "HỢP LỆ: mọi chữ ký đều đúng và người ký được tin cậy.",
      untrusted: "ĐÚNG NHƯNG CHƯA TIN CẬY: nội dung nguyên vẹn, nhưng chưa tin được người ký.",
      altered: "ĐÃ BỊ THAY ĐỔI: nội dung hoặc chữ ký không còn như lúc ký.",
      undecided: "KHÔNG KẾT LUẬN ĐƯỢC: chữ ký thiếu, sai quy cách hoặc không đủ mạnh.",
    },
    signature: {
      valid: "hợp lệ",
      untrusted: "đúng nhưng chưa tin cậy",
      altered: "đã bị thay đổi",
      undecided: "không kết luận được",
    },
    numbered: (number, role) => `Chữ ký ${number}${role === "" ? "" : ` (${role})`}`,
    unknownSigner: "không xác định được",
    signer: "Người ký",
    issuer: "Cơ quan cấp chứng thư",
    claimedTime: "Thời điểm ký (người ký khai)",
    provedTime: "Thời điểm ký (có dấu thời gian)",
    parts: "Phần được ký",
    whole: "cả tài liệu",
    integrity: {
      held: "Tính toàn vẹn: nội dung được ký còn nguyên vẹn",
      broken: "Tính toàn vẹn: không còn",
      unknown: "Tính toàn vẹn: không kết luận được",
    },
    why: "Lý do",
  },
  en: {
    document: {
      valid: "VALID: every signature is right and every signer is trusted.",
      untrusted: "RIGHT BUT NOT TRUSTED: the content is intact, but the signer is not known to be trusted.",
      altered: "ALTERED: the content or a signature is not as it was when signed.",
      undecided: "CANNOT TELL: a signature is missing, malformed or too weak.",
    },
    signature: {
      valid: "valid",
      untrusted: "right but not trusted",
      altered: "altered",
      undecided: "cannot tell",
    },
    numbered: (number, role) => `Signature ${number}${role === "" ? "" : ` (${role})`}`,
    unknownSigner: "unknown",
    signer: "Signer",
    issuer: "Certificate issued by",
    claimedTime: "Time of signing (claimed)",
    provedTime: "Time of signing (time stamp)",
    parts: "Signed",
    whole: "the whole document",
    integrity: {
      held: "Integrity: the signed content is intact",
      broken: "Integrity: lost",
      unknown: "Integrity: cannot tell",
    },
    why: "Why",
  },
};

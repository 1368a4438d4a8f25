import type { Locale } from "@lienthong/core";
import type { RevocationState } from "../revocation/revocation.ts";
import type { SignatureVerdict } from "../xmldsig/verdict.ts";

/** The words of a description of health cards, beside the sentences of issues. */
export interface HealthCardWords {
  readonly card: Readonly<Record<SignatureVerdict, string>>;
  readonly numbered: (number: number) => string;
  readonly issuer: string;
  readonly unknownIssuer: string;
  readonly holder: string;
  readonly issuedAt: string;
  readonly expires: string;
  readonly records: string;
  readonly revocation: string;
  readonly revocations: Readonly<Record<RevocationState, string>>;
}

/** By language. */
export const healthCardWords: Readonly<Record<Locale, HealthCardWords>> = {
  vi: {
    card: {
      valid: "HỢP LỆ: thẻ do nơi cấp ký đúng và nơi cấp được tin cậy.",
      untrusted: "ĐÚNG NHƯNG CHƯA TIN CẬY: nội dung còn như lúc cấp, nhưng chưa đủ căn cứ để chấp nhận thẻ.",
      altered: "ĐÃ BỊ THAY ĐỔI: nội dung hoặc chữ ký của thẻ không còn như lúc cấp.",
      undecided: "KHÔNG KẾT LUẬN ĐƯỢC: thẻ sai quy cách, hoặc nơi cấp chưa được cấu hình.",
    },
    numbered: (number) => `Thẻ ${number}`,
    issuer: "Nơi cấp",
    unknownIssuer: "không xác định được",
    holder: "Chứng thư của nơi cấp",
    issuedAt: "Có hiệu lực từ",
    expires: "Hết hạn",
    records: "Hồ sơ FHIR trong thẻ",
    revocation: "Thu hồi",
    revocations: {
      good: "không có trong danh sách thu hồi",
      revoked: "đã bị thu hồi",
      "not-checked": "chưa kiểm tra được",
    },
  },
  en: {
    card: {
      valid: "VALID: the card is signed rightly by an issuer who is trusted.",
      untrusted:
        "RIGHT BUT NOT TRUSTED: the content is as it was issued, but there is not enough to accept the card.",
      altered: "ALTERED: the content or signature of the card is not as it was when issued.",
      undecided: "CANNOT TELL: the card is malformed, or its issuer is not configured.",
    },
    numbered: (number) => `Card ${number}`,
    issuer: "Issuer",
    unknownIssuer: "unknown",
    holder: "Certificate of the issuer",
    issuedAt: "Valid from",
    expires: "Expires",
    records: "FHIR records in the card",
    revocation: "Revocation",
    revocations: {
      good: "not on a list of revoked cards",
      revoked: "revoked",
      "not-checked": "could not be checked",
    },
  },
};

import type { Locale } from "@lienthong/core";
import type { CredentialStatus } from "../jose/status-list.ts";
import type { SignatureVerdict } from "../xmldsig/verdict.ts";

/** The words of a description of a credential, and of signatures in JSON, beside those of all signatures. */
export interface JoseWords {
  readonly credential: Readonly<Record<SignatureVerdict, string>>;
  readonly knownKey: string;
  readonly issued: string;
  readonly files: string;
  readonly shown: string;
  readonly nothingShown: string;
  readonly status: string;
  readonly statuses: Readonly<Record<CredentialStatus, string>>;
}

/** By language. */
export const joseWords: Readonly<Record<Locale, JoseWords>> = {
  vi: {
    credential: {
      valid: "HỢP LỆ: giấy tờ do người cấp ký đúng và người cấp được tin cậy.",
      untrusted:
        "ĐÚNG NHƯNG CHƯA TIN CẬY: nội dung còn nguyên như lúc cấp, nhưng chưa đủ căn cứ để chấp nhận giấy tờ này.",
      altered: "ĐÃ BỊ THAY ĐỔI: nội dung, phần tiết lộ hoặc bằng chứng của người giữ không còn như lúc ký.",
      undecided: "KHÔNG KẾT LUẬN ĐƯỢC: giấy tờ thiếu chữ ký, sai quy cách hoặc không đủ mạnh.",
    },
    knownKey: "người giữ một khoá trong danh sách tin cậy",
    issued: "Chữ ký của người cấp",
    files: "Nội dung để riêng được ký",
    shown: "Thông tin được cho xem",
    nothingShown: "không có",
    status: "Trạng thái của giấy tờ",
    statuses: {
      valid: "còn hiệu lực theo danh sách trạng thái",
      invalid: "đã bị thu hồi",
      suspended: "đang bị tạm dừng",
      other: "do người cấp tự quy định",
      "not-checked": "chưa kiểm tra được",
    },
  },
  en: {
    credential: {
      valid: "VALID: the credential is signed rightly by an issuer who is trusted.",
      untrusted:
        "RIGHT BUT NOT TRUSTED: the content is as it was issued, but there is not enough to accept this credential.",
      altered: "ALTERED: the content, a disclosure or the holder's proof is not as it was when signed.",
      undecided: "CANNOT TELL: the credential is not signed, malformed or too weak.",
    },
    knownKey: "holder of a key on the list of trusted ones",
    issued: "Signature of the issuer",
    files: "Signed content kept apart",
    shown: "Claims that are shown",
    nothingShown: "none",
    status: "Status of the credential",
    statuses: {
      valid: "in force by its status list",
      invalid: "revoked",
      suspended: "suspended",
      other: "one that its issuer defines",
      "not-checked": "could not be checked",
    },
  },
};

import type { ClaimName } from "./claim.ts";

/**
 * What each claim is called (tên các mục thông tin), in Vietnamese and English: for consent forms, receipts and tables.
 *
 * @example
 * ```ts
 * import { claimTerms } from "@lienthong/identity";
 *
 * claimTerms.personalNumber.vi; // "số định danh cá nhân"
 * ```
 */
export const claimTerms: Readonly<Record<ClaimName, { readonly vi: string; readonly en: string }>> = {
  personalNumber: { vi: "số định danh cá nhân", en: "personal number" },
  oldNumbers: { vi: "số CMND, số định danh đã hủy", en: "old identity numbers" },
  documentNumber: { vi: "9 chữ số của thẻ trong vùng MRZ", en: "nine digits of the card in its MRZ" },
  name: { vi: "họ, chữ đệm và tên", en: "full name" },
  nameMrz: { vi: "họ tên không dấu trong vùng MRZ", en: "name in the letters of the MRZ" },
  birthDate: { vi: "ngày, tháng, năm sinh", en: "date of birth" },
  sex: { vi: "giới tính", en: "sex" },
  nationality: { vi: "quốc tịch", en: "nationality" },
  birthRegistrationPlace: { vi: "nơi đăng ký khai sinh", en: "place of birth registration" },
  ethnicity: { vi: "dân tộc", en: "ethnicity" },
  religion: { vi: "tôn giáo", en: "religion" },
  homeTown: { vi: "quê quán", en: "home town" },
  permanentAddress: { vi: "nơi thường trú", en: "permanent address" },
  currentAddress: { vi: "nơi ở hiện tại", en: "current address" },
  features: { vi: "đặc điểm nhận dạng", en: "identifying features" },
  issueDate: { vi: "ngày cấp", en: "date of issue" },
  expiryDate: { vi: "ngày hết hạn", en: "date of expiry" },
  father: { vi: "họ tên cha", en: "father's name" },
  mother: { vi: "họ tên mẹ", en: "mother's name" },
  spouse: { vi: "họ tên vợ hoặc chồng", en: "spouse's name" },
  socialInsuranceNumber: { vi: "mã số bảo hiểm xã hội", en: "social-insurance number" },
  phoneNumber: { vi: "số điện thoại", en: "telephone" },
  email: { vi: "thư điện tử", en: "e-mail" },
  passportNumber: { vi: "số hộ chiếu", en: "passport number" },
  guardian: { vi: "người đại diện", en: "representative" },
  householdHead: { vi: "chủ hộ", en: "head of household" },
  householdBook: { vi: "số sổ hộ khẩu", en: "number of the household book" },
  maritalStatus: { vi: "tình trạng hôn nhân", en: "marital status" },
  bloodGroup: { vi: "nhóm máu", en: "blood group" },
  identityLevel: { vi: "mức độ tài khoản định danh điện tử", en: "level of the VNeID account" },
  accountType: { vi: "loại tài khoản", en: "type of account" },
  providerSubject: { vi: "mã kỹ thuật của tài khoản (TechID)", en: "technical id of the account" },
  loginAssurance: { vi: "mức bảo đảm của lần đăng nhập", en: "assurance of the login" },
  consentId: { vi: "mã xác nhận đồng ý chia sẻ dữ liệu", en: "proof of consent to share data" },
};

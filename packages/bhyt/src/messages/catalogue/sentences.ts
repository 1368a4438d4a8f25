import type { DiagnosisRestriction } from "../../catalogues/catalogues.ts";
import type { CatalogueIssueCode } from "../codes.ts";

type Code = CatalogueIssueCode | `bhyt.catalogue.restricted-diagnosis.${DiagnosisRestriction}`;
type End<Whole> = Whole extends `bhyt.catalogue.${infer Rest}` ? Rest : never;

/** Sentences about lists of codes (danh mục) by the end of their code: Vietnamese, English. */
const sentences: Readonly<Record<End<Code>, readonly [vi: string, en: string]>> = {
  "unknown-diagnosis": [
    "Mã bệnh ở {field} không có trong danh mục ICD-10 đang dùng để kiểm tra. Hãy tra lại mã.",
    "The code in {field} is not in the ICD-10 list at hand. Check the code.",
  ],
  "unknown-traditional-diagnosis": [
    "Mã bệnh ở {field} không có trong danh mục mã bệnh y học cổ truyền đang dùng để kiểm tra. Hãy tra lại mã.",
    "The code in {field} is not in the list of traditional medicine at hand. Check the code.",
  ],
  "unknown-facility": [
    "Mã ở {field} không có trong danh mục cơ sở khám bệnh, chữa bệnh đang dùng để kiểm tra. Hãy tra lại mã cơ sở.",
    "The code in {field} is not in the list of facilities at hand. Check the code of the facility.",
  ],
  "unknown-department": [
    "Mã ở {field} không có trong danh mục khoa đang dùng để kiểm tra. Hãy tra lại mã khoa.",
    "The code in {field} is not in the list of departments at hand. Check the code of the department.",
  ],
  "unknown-staff": [
    "Mã ở {field} không có trong danh mục nhân viên y tế đang dùng để kiểm tra. Hãy tra lại mã, hoặc bổ sung người này vào danh mục.",
    "The code in {field} is not in the list of staff at hand. Check the code, or add the person to the list.",
  ],
  "unknown-device": [
    "Mã ở {field} không có trong danh mục máy đang dùng để kiểm tra. Hãy tra lại mã máy.",
    "The code in {field} is not in the list of devices at hand. Check the code of the device.",
  ],
  "unknown-medicine": [
    "Mã ở {field} không có trong danh mục thuốc của cơ sở. Hãy tra lại mã thuốc.",
    "The code in {field} is not in the facility's list of medicines. Check the code of the medicine.",
  ],
  "unknown-service": [
    "Mã ở {field} không có trong danh mục dịch vụ kỹ thuật của cơ sở. Hãy tra lại mã dịch vụ.",
    "The code in {field} is not in the facility's list of services. Check the code of the service.",
  ],
  "unknown-country": [
    "Mã ở {field} không có trong danh mục quốc tịch đang dùng để kiểm tra. Hãy tra lại mã.",
    "The code in {field} is not in the list of nationalities at hand. Check the code.",
  ],
  "unknown-province": [
    "Mã ở {field} không có trong danh mục tỉnh, thành phố đang dùng để kiểm tra. Hãy tra lại mã tỉnh.",
    "The code in {field} is not in the list of provinces at hand. Check the code of the province.",
  ],
  "unknown-commune": [
    "Mã ở {field} không có trong danh mục xã, phường, đặc khu đang dùng để kiểm tra. Hãy tra lại mã xã.",
    "The code in {field} is not in the list of communes at hand. Check the code of the commune.",
  ],
  "unknown-card-province": [
    "Ký tự thứ 4 và 5 của số thẻ ở {field} không phải mã tỉnh trong danh mục đang dùng để kiểm tra. Hãy xem lại số thẻ.",
    "Characters 4 and 5 of the card number in {field} are no province of the list at hand. Check the card number.",
  ],
  "not-in-force": [
    "Mã ở {field} có trong danh mục nhưng không có hiệu lực vào ngày {day}. Hãy chọn mã đang có hiệu lực vào ngày đó.",
    "The code in {field} is in the list, but not in force on {day}. Enter a code that is in force on that day.",
  ],
  "commune-of-other-province": [
    "Xã ở {field} không thuộc tỉnh đã ghi. Hãy xem lại mã tỉnh và mã xã.",
    "The commune in {field} is not of the province that is given. Check the codes of province and commune.",
  ],
  "may-not-sign": [
    "Người có mã ở {field} không có quyền ký (theo danh mục nhân viên). Hãy xem lại người ký.",
    "The person whose code is in {field} may not sign by the list of staff. Check who signs.",
  ],
  different: [
    "{field} khác với danh mục của cơ sở. Hãy ghi đúng như danh mục đã được phê duyệt.",
    "{field} differs from the facility's list. Write it as the approved list does.",
  ],
  "above-price": [
    "Đơn giá ở {field} cao hơn giá đã được phê duyệt trong danh mục. Hãy xem lại đơn giá.",
    "The price in {field} is above the approved price of the list. Check the price.",
  ],
  "not-full-benefit": [
    "Tổng chi phí của lượt khám dưới 15 % mức lương cơ sở nên người bệnh không phải cùng chi trả: {field} phải là 100. Hãy sửa mức hưởng và tính lại tiền.",
    "The visit costs less than 15 % of the base salary, so the patient pays no share: {field} must be 100. Correct the percentage and the amounts.",
  ],
  "restricted-diagnosis": [
    "Mã bệnh ở {field} không được dùng trong trường hợp này. Hãy xem lại mã.",
    "The code in {field} may not be used here. Check the code.",
  ],
  "restricted-diagnosis.not-primary": [
    "Mã bệnh ở {field} không được dùng làm bệnh chính. Hãy chọn mã khác làm bệnh chính.",
    "The code in {field} may not be the main diagnosis. Enter another code as the main diagnosis.",
  ],
  "restricted-diagnosis.not-used": [
    "Mã bệnh ở {field} không được sử dụng. Hãy chọn mã chi tiết hơn.",
    "The code in {field} is not to be used. Enter a more detailed code.",
  ],
  "restricted-diagnosis.cause-of-death": [
    "Mã bệnh ở {field} chỉ dùng cho nguyên nhân tử vong. Hãy chọn mã khác.",
    "The code in {field} is only for causes of death. Enter another code.",
  ],
  "restricted-diagnosis.women": [
    "Mã bệnh ở {field} chỉ dùng cho nữ, nhưng GIOI_TINH là nam. Hãy xem lại mã bệnh hoặc giới tính.",
    "The code in {field} is only for women, but GIOI_TINH says male. Check the code or the sex.",
  ],
  "restricted-diagnosis.men": [
    "Mã bệnh ở {field} chỉ dùng cho nam, nhưng GIOI_TINH là nữ. Hãy xem lại mã bệnh hoặc giới tính.",
    "The code in {field} is only for men, but GIOI_TINH says female. Check the code or the sex.",
  ],
};

const languages = { vi: 0, en: 1 } as const;

/** The sentences about lists of codes in one language, by their codes. */
export function catalogueSentences(language: keyof typeof languages): Readonly<Record<Code, string>> {
  const entries = Object.entries(sentences).map(([end, pair]) => [
    `bhyt.catalogue.${end}`,
    pair[languages[language]],
  ]);
  // Each code is made of the end of a code by the very rule of its type.
  return Object.fromEntries(entries) as Record<Code, string>;
}

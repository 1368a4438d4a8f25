import type { Confidence } from "@lienthong/core";
import type { OldIdNumber } from "../number/old-id-number.ts";
import type { PassportNumber } from "../number/passport-number.ts";
import type { PersonalNumber, Sex } from "../number/personal-number.ts";

/**
 * How the value was obtained, weakest first: `typed` by a person, `scanned` from something unsigned (QR code, MRZ, chip
 * files not verified), `chip-verified` by passive authentication, `portal` from a state portal, `vneid` from VNeID.
 */
export type Assurance = "typed" | "scanned" | "chip-verified" | "portal" | "vneid";

/** The system that a claim came from, by the names of the table of sources. */
export type ClaimSystem =
  | "typed"
  | "card-qr"
  | "card-mrz"
  | "chip-dg13"
  | "kiosk-chip"
  | "dvcqg-userinfo"
  | "vneid-via-portal"
  | "csdldc-037"
  | "vneid-oauth2"
  | "vneid-biometric-share-info"
  | "sd-jwt-vc"
  | "mdoc";

/** Where a claim came from: the system and the field in its own words. */
export interface ClaimSource {
  readonly system: ClaimSystem;
  readonly field: string;
}

/** One thing said about a person, and how we know it. */
export interface Claim<Value> {
  readonly value: Value;
  readonly source: ClaimSource;
  /** When it was read, ISO 8601 with offset; `null` when the caller did not say. */
  readonly time: string | null;
  readonly assurance: Assurance;
  /** How sure we are that this field of this system means this claim. */
  readonly confidence: Confidence;
}

/** Everything a claim can be about, with canonical names and checked types. */
export interface ClaimValues {
  /** Số định danh cá nhân. */
  readonly personalNumber: PersonalNumber;
  /** Số CMND, số định danh đã hủy. */
  readonly oldNumbers: readonly OldIdNumber[];
  /** Nine digits of the card in its MRZ: the key of its chip. */
  readonly documentNumber: string;
  /** Họ, chữ đệm và tên, whole. */
  readonly name: string;
  /** Name in the letters of the MRZ, never the name of a record. */
  readonly nameMrz: string;
  /** ISO date, whole or partial. */
  readonly birthDate: string;
  readonly sex: Sex;
  /** As the source writes it: "Việt Nam", "VNM". */
  readonly nationality: string;
  /** Dân tộc. */
  readonly ethnicity: string;
  /** Tôn giáo. */
  readonly religion: string;
  /** Nơi đăng ký khai sinh. */
  readonly birthRegistrationPlace: string;
  /** Quê quán; on 2024 cards the place of birth registration. */
  readonly homeTown: string;
  /** Nơi thường trú, nơi cư trú. */
  readonly permanentAddress: string;
  /** Nơi ở hiện tại. */
  readonly currentAddress: string;
  /** Đặc điểm nhận dạng. */
  readonly features: string;
  /** Ngày cấp. */
  readonly issueDate: string;
  /** Ngày hết hạn. */
  readonly expiryDate: string;
  readonly father: string;
  readonly mother: string;
  readonly spouse: string;
  /** Mã số bảo hiểm xã hội. */
  readonly socialInsuranceNumber: string;
  readonly phoneNumber: string;
  readonly email: string;
  /** Số hộ chiếu. */
  readonly passportNumber: PassportNumber;
  /** Người đại diện, người giám hộ. */
  readonly guardian: string;
  /** Chủ hộ. */
  readonly householdHead: string;
  /** Số sổ hộ khẩu. */
  readonly householdBook: string;
  /** Tình trạng hôn nhân, as the source's code. */
  readonly maritalStatus: string;
  /** Nhóm máu, as the source's code. */
  readonly bloodGroup: string;
  /** Mức độ tài khoản định danh điện tử (1 or 2), NĐ 69/2024/NĐ-CP; no level of eIDAS or NIST. */
  readonly identityLevel: IdentityLevel;
  /** Loại tài khoản, in the source's own code. */
  readonly accountType: string;
  /** The account at the provider (TechID): a key of that provider, never a number of the person. */
  readonly providerSubject: string;
  /** The level that the login reached, in the source's own words (loAs). */
  readonly loginAssurance: string;
  /** Proof at VNeID that the person consented to share data. */
  readonly consentId: string;
}

/** Level of a VNeID account (mức độ 01, mức độ 02), NĐ 69/2024/NĐ-CP. */
export type IdentityLevel = 1 | 2;

/** Canonical name of a claim. */
export type ClaimName = keyof ClaimValues;

/** What is known about one person from one source; what is not known is absent. */
export type IdentityClaims = { readonly [Name in ClaimName]?: Claim<ClaimValues[Name]> };

/** Class of personal data by NĐ 356/2025/NĐ-CP, Điều 3 and 4: basic (cơ bản) or sensitive (nhạy cảm). */
export type DataClass = "basic" | "sensitive";

/**
 * Class of personal data of each claim (dữ liệu cá nhân cơ bản, nhạy cảm), NĐ 356/2025/NĐ-CP. Its keys are all
 * canonical claim names.
 *
 * @example
 * ```ts
 * import { claimDataClass } from "@lienthong/identity";
 *
 * claimDataClass.religion; // "sensitive"
 * ```
 */
export const claimDataClass: Readonly<Record<ClaimName, DataClass>> = {
  personalNumber: "basic",
  oldNumbers: "basic",
  documentNumber: "basic",
  name: "basic",
  nameMrz: "basic",
  birthDate: "basic",
  sex: "basic",
  nationality: "basic",
  birthRegistrationPlace: "basic",
  ethnicity: "sensitive",
  religion: "sensitive",
  homeTown: "basic",
  permanentAddress: "basic",
  currentAddress: "basic",
  features: "sensitive",
  issueDate: "basic",
  expiryDate: "basic",
  father: "basic",
  mother: "basic",
  spouse: "basic",
  socialInsuranceNumber: "basic",
  phoneNumber: "basic",
  email: "basic",
  passportNumber: "basic",
  guardian: "basic",
  householdHead: "basic",
  householdBook: "basic",
  maritalStatus: "basic",
  bloodGroup: "sensitive",
  identityLevel: "basic",
  accountType: "basic",
  providerSubject: "basic",
  loginAssurance: "basic",
  consentId: "basic",
};
